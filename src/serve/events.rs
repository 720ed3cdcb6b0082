//! [`Events`]: what happens, one thing after the other.

use std::collections::VecDeque;
use std::sync::mpsc::{self, Receiver, Sender, SyncSender};
use std::thread;
use std::time::Duration;

use super::ask::{Answer, Asked};

/// Something that happened.
#[derive(Debug)]
pub enum Event {
    /// Somebody asks for something, and where the answer goes.
    Asked(Asked, SyncSender<Answer>),
    /// A file of the site has changed.
    Changed,
}

/// How long to look away between two looks at what has changed.
const LOOK: Duration = Duration::from_millis(15);

/// Looks at which nothing has changed before the site is made again: programs that write a file touch it several times.
const QUIET: usize = 2;

/// Looks in all, about a second: a file that is written without end, such as a log, must not keep the site from being
/// made, and nobody waiting.
const LOOKS: usize = 60;

/// What happens, one thing after the other.
pub struct Events {
    sender: Sender<Event>,
    receiver: Receiver<Event>,
    /// What has come in while others were awaited.
    early: VecDeque<Event>,
}

impl Events {
    /// Nothing happens yet.
    pub fn new() -> Self {
        let (sender, receiver) = mpsc::channel();
        Events { sender, receiver, early: VecDeque::new() }
    }

    /// Where messages are put in.
    pub fn sender(&self) -> Sender<Event> {
        self.sender.clone()
    }

    /// The next one. `None` where none can come any more.
    pub fn wait(&mut self) -> Option<Event> {
        match self.early.pop_front() {
            Some(event) => Some(event),
            None => self.receiver.recv().ok(),
        }
    }

    /// Waits until no file changes any more, but not for ever. What is asked for meanwhile keeps its turn.
    pub fn settle(&mut self) {
        let mut quiet = 0;
        for _ in 0..LOOKS {
            thread::sleep(LOOK);
            quiet += 1;
            while let Ok(event) = self.receiver.try_recv() {
                match event {
                    Event::Changed => quiet = 0,
                    Event::Asked(..) => self.early.push_back(event),
                }
            }
            if quiet == QUIET {
                break;
            }
        }
    }
}

impl Default for Events {
    fn default() -> Self {
        Events::new()
    }
}
