//! Listening: who connects, and how many at once.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread::{self, Builder};
use std::time::Duration;

use super::connection;
use super::events::Event;

/// Connections that are held at once: a browser opens six for each of its windows, and each open page waits for news on
/// one. Who comes when all are taken waits in the system's queue.
const CONNECTIONS: usize = 48;

/// Bytes of stack for one of them: it reads a head and writes a file.
const STACK: usize = 256 * 1024;

/// How long to wait where the system has no handle left for a connection.
const NO_HANDLE: Duration = Duration::from_millis(100);

/// Listens on loopback, port `port` or any that is free for 0, and sends on what is asked. Gives back the address.
///
/// # Errors
/// Where the port is taken; the text says so.
#[expect(clippy::disallowed_methods, reason = "the one place that listens, and only to this machine")]
pub fn listen(port: u16, sender: &Sender<Event>) -> Result<SocketAddr, String> {
    let failed = |error| format!("cannot listen on port {port}: {error}; choose another with `--port`");
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    let listener = Arc::new(listener);
    for _ in 0..CONNECTIONS {
        let (listener, sender) = (Arc::clone(&listener), sender.clone());
        let begun = Builder::new().stack_size(STACK).spawn(move || serve(&listener, &sender));
        begun.map_err(|error| format!("cannot listen: {error}"))?;
    }
    Ok(address)
}

/// One connection after the other.
fn serve(listener: &TcpListener, sender: &Sender<Event>) {
    loop {
        match listener.accept() {
            Ok((stream, _)) => {
                // Whoever hangs up meanwhile has lost interest.
                let _ = connection::answer(stream, sender);
            }
            // A handle may be free again soon.
            Err(_) => thread::sleep(NO_HANDLE),
        }
    }
}
