//! [`Events`]: what happens, one thing after the other.

use std::collections::VecDeque;
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;

use tiny_http::Request;

/// Something that happened.
#[derive(Debug)]
pub enum Event {
    /// Somebody asks for something.
    Asked(Request),
    /// A file of the site has changed.
    Changed,
}

/// How long to wait for more changes before making the site again: programs that write a file touch it several times.
const QUIET: Duration = Duration::from_millis(40);

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

    /// Waits until no file changes any more. What is asked for meanwhile keeps its turn.
    pub fn settle(&mut self) {
        while let Ok(event) = self.receiver.recv_timeout(QUIET) {
            match event {
                Event::Changed => {}
                Event::Asked(request) => self.early.push_back(Event::Asked(request)),
            }
        }
        self.early.retain(|event| matches!(event, Event::Asked(_)));
    }
}

impl Default for Events {
    fn default() -> Self {
        Events::new()
    }
}
