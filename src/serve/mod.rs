//! A site on this machine while it is written: on loopback only, from memory, shown anew when a file is saved.
//!
//! One loop owns everything that is shown; requests and changed files come to it as messages, so there is nothing to lock.
//! A path that is asked for is looked up among the names of the output and never on the disk: there is no way out of the
//! site, however the path is written.
//!
//! `serve` has one loop that owns everything: the site, its last good output in memory, the findings of the last
//! try, and those who wait for news. A thread that listens and a thread that watches files send it messages;
//! answers are sent by threads of their own. A path is looked up among the names of the output, so there is no way
//! out of it. Only names of this machine are answered (`Host`), so no page from elsewhere can read the site through
//! a name that leads here. Pages get a script that waits for news; it stands in no other output. Handouts are set
//! when they are asked for.

mod ask;
mod events;
mod news;
mod shown;
mod watch;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::mpsc::Sender;

use tiny_http::Server;

pub use ask::{Answer, Asked};
pub use events::{Event, Events};
pub use news::{LIVE, News};
pub use shown::{LastOutput, Made};
pub use watch::Watched;

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
