//! One connection: a head in, an answer out, and the end. Bounded in bytes and in time, whatever the other side does.
//!
//! Time is bounded without a clock: each read and each write may take so long, and there may be so many of them.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use httparse::{EMPTY_HEADER, Error, Request, Status};

use super::ask::{Answer, Asked};
use super::events::Event;

/// Bytes that a head may have: a browser's has one or two thousand.
const HEAD: usize = 16 * 1024;

/// Lines that a head may have: a browser sends about fifteen.
const LINES: usize = 64;

/// How long a connection may stay silent at first: browsers open some before they have a question.
const SILENT: Duration = Duration::from_secs(5);

/// How long it may pause later, and how often: sixteen seconds for a head in all.
const PAUSE: Duration = Duration::from_millis(250);
const READS: usize = 64;

/// How long one write may take, and what it must get rid of on the whole: else nobody reads.
const WRITE: Duration = Duration::from_secs(5);
const PIECE: usize = 4 * 1024;

/// How long a page waits for news before it asks again, and how often somebody looks whether it is still there.
const LOOK: Duration = Duration::from_secs(1);
const LOOKS: usize = 25;

/// What goes with every answer.
const HEADERS: &str = "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\
    Cross-Origin-Resource-Policy: same-origin\r\nX-Frame-Options: DENY\r\nConnection: close\r\n";

/// Reads what is asked, has it answered, and hangs up.
pub(super) fn answer(mut stream: TcpStream, sender: &Sender<Event>) -> io::Result<()> {
    stream.set_write_timeout(Some(WRITE))?;
    let Some((asked, with_body)) = read(&mut stream)? else { return Ok(()) };
    let (reply, answered) = mpsc::sync_channel(1);
    let answer = match asked {
        Asked::Refused(status) => Answer::text(status, ""),
        Asked::File(_) | Asked::News(_) => {
            let waits = matches!(asked, Asked::News(_));
            if sender.send(Event::Asked(asked, reply)).is_err() {
                return Ok(());
            }
            let answer = if waits { news(&stream, &answered) } else { answered.recv().ok() };
            let Some(answer) = answer else { return Ok(()) };
            answer
        }
    };
    write(&mut stream, &answer, with_body)?;
    end(&mut stream)
}

/// What is asked, and whether the answer has a body. `None` where nobody asks.
fn read(stream: &mut TcpStream) -> io::Result<Option<(Asked, bool)>> {
    let mut head = vec![0; HEAD];
    let mut length = 0;
    stream.set_read_timeout(Some(SILENT))?;
    for _ in 0..READS {
        let free = head.get_mut(length..).unwrap_or_default();
        if free.is_empty() {
            return Ok(Some((Asked::Refused(431), true)));
        }
        length += match stream.read(free) {
            Ok(0) => return Ok(None),
            Ok(read) => read,
            Err(error) if error.kind() == ErrorKind::Interrupted => 0,
            Err(error) => return Err(error),
        };
        if let Some(asked) = parse(head.get(..length).unwrap_or_default()) {
            return Ok(Some(asked));
        }
        stream.set_read_timeout(Some(PAUSE))?;
    }
    Ok(Some((Asked::Refused(408), true)))
}

/// A whole head. `None` where there is more to come.
fn parse(bytes: &[u8]) -> Option<(Asked, bool)> {
    let mut lines = [EMPTY_HEADER; LINES];
    let mut request = Request::new(&mut lines);
    match request.parse(bytes) {
        Ok(Status::Complete(_)) => {}
        Ok(Status::Partial) => return None,
        Err(Error::TooManyHeaders) => return Some((Asked::Refused(431), true)),
        Err(_) => return Some((Asked::Refused(400), true)),
    }
    let (method, address) = (request.method.unwrap_or_default(), request.path.unwrap_or_default());
    let mut hosts = request.headers.iter().filter(|line| line.name.eq_ignore_ascii_case("host"));
    // Two names are two opinions of who is meant.
    let host = hosts.next().filter(|_| hosts.next().is_none()).and_then(|line| std::str::from_utf8(line.value).ok());
    Some((Asked::parse(method, address, host), method != "HEAD"))
}

/// Waits for news, as long as somebody is there to hear it. A page that has left says nothing: it hangs up.
fn news(stream: &TcpStream, answered: &Receiver<Answer>) -> Option<Answer> {
    for _ in 0..LOOKS {
        match answered.recv_timeout(LOOK) {
            Ok(answer) => return Some(answer),
            Err(RecvTimeoutError::Disconnected) => return None,
            Err(RecvTimeoutError::Timeout) => {}
        }
        stream.set_nonblocking(true).ok()?;
        let left = matches!(stream.peek(&mut [0]), Ok(0));
        stream.set_nonblocking(false).ok()?;
        if left {
            return None;
        }
    }
    Some(Answer { status: 200, kind: "application/json", body: b"null".to_vec() })
}

fn write(stream: &mut TcpStream, answer: &Answer, with_body: bool) -> io::Result<()> {
    let Answer { status, kind, body } = answer;
    // Browsers want the number; words behind it are for people.
    let head = format!("HTTP/1.1 {status} \r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{HEADERS}\r\n", body.len());
    let mut all = head.into_bytes();
    if with_body {
        all.extend_from_slice(body);
    }
    let mut rest = all.as_slice();
    for _ in 0..READS + all.len() / PIECE {
        if rest.is_empty() {
            break;
        }
        match stream.write(rest) {
            Ok(written) => rest = rest.get(written..).unwrap_or_default(),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Who hangs up on words not yet heard takes the answer back (RFC 9112, 9.6); so some of them are heard out.
fn end(stream: &mut TcpStream) -> io::Result<()> {
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(PAUSE))?;
    let mut unheard = vec![0; HEAD];
    for _ in 0..READS {
        if stream.read(&mut unheard)? == 0 {
            break;
        }
    }
    Ok(())
}
