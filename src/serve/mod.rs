//! A site on this machine while it is written: on loopback only, from memory, shown anew when a file is saved.
//!
//! One loop owns everything that is shown; requests and changed files come to it as messages, so there is nothing to lock.
//! A path that is asked for is looked up among the names of the output and never on the disk: there is no way out of the
//! site, however the path is written.

mod ask;
mod news;
mod shown;
mod watch;

use std::collections::VecDeque;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;

use tiny_http::{Request, Server};

pub use ask::{Answer, Asked};
pub use news::{LIVE, News};
pub use shown::{Made, Memory, Shown};
pub use watch::Watched;

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

/// Listens on loopback, port `port` or any that is free for 0, and sends on what is asked. Gives back the address.
///
/// # Errors
/// Where the port is taken; the text says so.
pub fn listen(port: u16, sender: Sender<Event>) -> Result<SocketAddr, String> {
    let server = Server::http((Ipv4Addr::LOCALHOST, port))
        .map_err(|error| format!("cannot listen on port {port}: {error}; choose another with `--port`"))?;
    let address = server.server_addr().to_ip().ok_or("there is no address to listen on")?;
    let server = Arc::new(server);
    std::thread::spawn(move || {
        while let Ok(request) = server.recv() {
            if sender.send(Event::Asked(request)).is_err() {
                break;
            }
        }
    });
    Ok(address)
}
