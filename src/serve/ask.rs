//! A request → what is to be done about it. No disk is read and nothing is sent here.

use super::news;

/// Longer addresses are refused, in bytes: no path of a site is so long.
const MAX_ADDRESS: usize = 2_048;

/// What somebody asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// A file of the output, by its path.
    File(String),
    /// News, by whoever has seen this many tries.
    News(u64),
    /// Something that is refused.
    Refused(u16),
}

/// What is sent back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// `Content-Type`.
    pub kind: &'static str,
    /// The body.
    pub body: Vec<u8>,
}

impl Asked {
    /// `host` is the header; a page of another name must not read this site through a name that leads here
    /// (DNS rebinding), so only names of this machine are answered.
    pub fn parse(method: &str, address: &str, host: Option<&str>) -> Asked {
        if method != "GET" && method != "HEAD" {
            return Asked::Refused(405);
        }
        if address.len() > MAX_ADDRESS {
            return Asked::Refused(414);
        }
        if !host.is_some_and(is_here) {
            return Asked::Refused(421);
        }
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let Some(path) = path.strip_prefix('/').and_then(decoded) else { return Asked::Refused(400) };
        if path == news::PATH {
            return Asked::News(query.parse().unwrap_or(0));
        }
        if path.is_empty() || path.ends_with('/') {
            Asked::File(format!("{path}index.html"))
        } else {
            Asked::File(path)
        }
    }
}

fn is_here(host: &str) -> bool {
    let name = host
        .rsplit_once(':')
        .filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()))
        .map_or(host, |(name, _)| name);
    name == "localhost" || name == "127.0.0.1"
}

/// `%41` → `A`. `None` where that gives no text, or one with signs that no name has.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let hex = [rest.next()?, rest.next()?];
        bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).ok().filter(|hex| !hex.starts_with('+'))?, 16).ok()?);
    }
    String::from_utf8(bytes).ok().filter(|path| !path.chars().any(char::is_control))
}

impl Answer {
    /// A file, by the end of its name.
    pub fn file(status: u16, path: &str, body: &[u8]) -> Answer {
        // Nothing is guessed: with another type a browser takes no style sheet and no script.
        let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
        let kind = match extension.as_str() {
            "html" | "htm" => "text/html; charset=utf-8",
            "css" => "text/css; charset=utf-8",
            "js" | "mjs" => "text/javascript; charset=utf-8",
            "txt" | "htaccess" => "text/plain; charset=utf-8",
            "csv" => "text/csv; charset=utf-8",
            "ics" => "text/calendar; charset=utf-8",
            "vcf" => "text/vcard; charset=utf-8",
            "json" | "map" => "application/json",
            "webmanifest" => "application/manifest+json",
            "xml" => "application/xml",
            "pdf" => "application/pdf",
            "svg" => "image/svg+xml",
            "png" => "image/png",
            "apng" => "image/apng",
            "jpg" | "jpeg" | "jfif" => "image/jpeg",
            "gif" => "image/gif",
            "webp" => "image/webp",
            "ico" => "image/vnd.microsoft.icon",
            "mp3" => "audio/mpeg",
            "m4a" => "audio/mp4",
            "wav" => "audio/wav",
            "woff" => "font/woff",
            "woff2" => "font/woff2",
            "ttf" => "font/ttf",
            "otf" => "font/otf",
            _ => "application/octet-stream",
        };
        Answer { status, kind, body: body.to_vec() }
    }

    /// A line of text.
    pub fn text(status: u16, text: &str) -> Answer {
        Answer { status, kind: "text/plain; charset=utf-8", body: text.as_bytes().to_vec() }
    }
}

#[cfg(test)]
mod tests {
    use super::Asked;

    fn ask(address: &str) -> Asked {
        Asked::parse("GET", address, Some("localhost:4000"))
    }

    #[test]
    fn paths_are_names() {
        assert_eq!(ask("/"), Asked::File("index.html".to_owned()));
        assert_eq!(ask("/en/today.html?x"), Asked::File("en/today.html".to_owned()));
        assert_eq!(ask("/en/%E1%9E%80.png"), Asked::File("en/ក.png".to_owned()));
        // Names like any other: nothing in the output is called so.
        assert_eq!(ask("/../../etc/passwd"), Asked::File("../../etc/passwd".to_owned()));
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for address in ["", "en", "/%", "/%4", "/%zz", "/%+1", "/%00", "/a%0d%0ab", "/%ff"] {
            assert_eq!(ask(address), Asked::Refused(400), "{address}");
        }
        assert_eq!(Asked::parse("POST", "/", Some("localhost")), Asked::Refused(405));
        assert_eq!(Asked::parse("GET", &"/a".repeat(2000), Some("localhost")), Asked::Refused(414));
    }

    #[test]
    fn only_names_of_this_machine_are_answered() {
        for host in [None, Some("example.org"), Some("example.org:4000"), Some("127.0.0.1.example.org"), Some("")] {
            assert_eq!(Asked::parse("GET", "/", host), Asked::Refused(421), "{host:?}");
        }
        assert_eq!(Asked::parse("GET", "/", Some("127.0.0.1:4000")), Asked::File("index.html".to_owned()));
    }
}
