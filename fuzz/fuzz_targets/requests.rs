//! `serve::listen`: whatever a browser, or somebody else on this machine, sends down a connection. The port is a real one on
//! loopback; what is asked is answered here as `command::serve` answers it.

#![no_main]

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::sync::LazyLock;
use std::thread;
use std::time::Duration;

use handbill::serve::{Answer, Asked, Event, Events, LastOutput, Made, News, listen};
use libfuzzer_sys::fuzz_target;

/// What is served: a page, and nothing behind any other name.
const PAGE: &[u8] = b"<!doctype html><p>Words";

static ADDRESS: LazyLock<SocketAddr> = LazyLock::new(|| {
    let mut events = Events::new();
    let address = listen(0, &events.sender()).expect("a port");
    thread::spawn(move || {
        let mut shown = LastOutput::default();
        let files = [("index.html".to_owned(), PAGE.to_vec())].into();
        shown.update(Made { files: Some(files), findings: String::new() });
        while let Some(event) = events.wait() {
            if let Event::Asked(asked, reply) = event {
                let _ = reply.send(answer(&shown, asked));
            }
        }
    });
    address
});

fn answer(shown: &LastOutput, asked: Asked) -> Answer {
    match asked {
        Asked::Refused(status) => Answer::text(status, ""),
        Asked::News(_) => Answer { status: 200, kind: "application/json", body: News::of(shown).json() },
        Asked::File(path) => {
            // A name that can be looked up and printed in a line.
            assert!(!path.is_empty() && !path.ends_with('/') && !path.chars().any(char::is_control), "{path:?}");
            match shown.file(&path) {
                Some(bytes) => Answer::file(200, &path, bytes),
                None => Answer::text(404, &path),
            }
        }
    }
}

fuzz_target!(|data: &[u8]| {
    let said = ask(data);
    whole(&said, data);
    // Whatever came before, the next one is served.
    let page = ask(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assert!(page.starts_with(b"HTTP/1.1 200 ") && page.ends_with(PAGE), "{}", String::from_utf8_lossy(&page));
});

/// Sends all of it, hangs up the sending side, and hears what comes back.
fn ask(data: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(*ADDRESS).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(5))).expect("a time");
    // Whoever is refused may have hung up already.
    let _ = stream.write_all(data);
    let _ = stream.shutdown(Shutdown::Write);
    let mut said = Vec::new();
    let _ = stream.read_to_end(&mut said);
    said
}

/// An answer is a whole one: a status, headers of one line each, and as many bytes as it says.
fn whole(said: &[u8], data: &[u8]) {
    if said.is_empty() {
        // It was no whole question.
        return;
    }
    let at = said.windows(4).position(|four| four == b"\r\n\r\n").expect("the end of a head");
    let (head, body) = (std::str::from_utf8(&said[..at]).expect("text"), &said[at + 4..]);
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.strip_prefix("HTTP/1.1 ")).expect("a status");
    assert!(["200 ", "400 ", "404 ", "405 ", "408 ", "414 ", "421 ", "431 "].contains(&status), "{status}");
    let length = lines.find_map(|line| line.strip_prefix("Content-Length: ")).expect("a length");
    let length: usize = length.parse().expect("a number");
    assert!(body.len() == length || body.is_empty() && data.windows(4).any(|four| four == b"HEAD"), "{head}");
    // Only names of this machine are answered.
    assert!(status != "200 " || data.windows(9).any(|name| name == b"localhost" || name == b"127.0.0.1"));
}
