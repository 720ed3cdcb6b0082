//! `serve`: what is asked for by strangers, and what never gets into the output.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};

use crate::tools::planted::gif;
use crate::tools::{Site, command, tree};

/// A server that ends with the test.
struct Serving {
    child: Child,
    port: String,
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.child.kill().expect("it runs");
        self.child.wait().expect("it ends");
    }
}

fn serve(site: &Site) -> Serving {
    let mut command = command(&["serve", "--port", "0", "--site", site.path().to_str().expect("UTF-8")]);
    let mut child = command.stderr(Stdio::piped()).spawn().expect("it starts");
    let mut said = BufReader::new(child.stderr.take().expect("piped")).lines().map_while(Result::ok);
    let address = said.find_map(|line| {
        let (_, rest) = line.split_once("http://127.0.0.1:")?;
        Some(rest.split('/').next()?.to_owned())
    });
    // Somebody goes on listening: it ends where nobody does.
    std::thread::spawn(move || said.for_each(drop));
    Serving { child, port: address.expect("an address") }
}

impl Serving {
    /// Sends bytes, gives back all that comes.
    fn ask(&self, bytes: &[u8]) -> Vec<u8> {
        let mut stream = TcpStream::connect(format!("127.0.0.1:{}", self.port)).expect("it listens");
        // It may hang up before it has heard everything.
        let _ = stream.write_all(bytes);
        let _ = stream.shutdown(std::net::Shutdown::Write);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        answer
    }

    /// The status of an answer.
    fn status(&self, request: &[u8]) -> String {
        let answer = String::from_utf8_lossy(&self.ask(request)).into_owned();
        answer.split(' ').nth(1).unwrap_or("none").to_owned()
    }

    fn get(&self, path: &str) -> String {
        self.status(format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").as_bytes())
    }
}

fn site() -> Site {
    let site = Site::new();
    site.page("content/en/page.md", "Words.\n");
    site.page("content/km/page.md", "ពាក្យ\n");
    site.write("secret.txt", "nobody's");
    site
}

#[test]
fn nothing_but_the_output_is_given_out() {
    let site = site();
    let serving = serve(&site);
    assert_eq!(serving.get("/"), "200");
    assert_eq!(serving.get("/en/page.html?x=1"), "200");
    assert_eq!(serving.get("/en/"), "200");
    let ups = [
        "..",
        "%2e%2e",
        ".%2e",
        "%252e%252e",
        "..%2f",
        "..%5c",
        "..\\",
        "%c0%ae%c0%ae",
        "....",
        "%00",
        "%0d%0a",
        ".",
        "",
    ];
    let ends =
        ["secret.txt", "etc/passwd", "site.toml", "content/en/page.md", "en%2fpage.html%00.txt", "C:/x", "%", "%zz"];
    let mut asked = 0;
    for up in ups {
        for depth in 1..=5 {
            for start in ["/", "/en/", "//"] {
                for end in ends {
                    let path = format!("{start}{}{end}", format!("{up}/").repeat(depth));
                    let status = serving.get(&path);
                    assert!(status.starts_with('4'), "{path}: {status}");
                    asked += 1;
                }
            }
        }
    }
    assert!(asked >= 1000, "{asked}");
    // It still works.
    assert_eq!(serving.get("/en/page.html"), "200");
}

#[test]
fn what_is_no_request_of_this_machine_is_refused() {
    let site = site();
    let serving = serve(&site);
    let with = |head: &str| format!("GET /en/page.html HTTP/1.1\r\n{head}Connection: close\r\n\r\n").into_bytes();
    let large = format!("Host: localhost\r\nX-Large: {}\r\n", "x".repeat(300_000));
    let many = "X-Many: x\r\n".repeat(20_000);
    let cases: [(&str, Vec<u8>); 12] = [
        ("another name", with("Host: example.org\r\n")),
        ("no name", with("")),
        ("a name that only begins so", with("Host: localhost.example.org\r\n")),
        ("a huge header", with(&large)),
        ("many headers", with(&format!("Host: localhost\r\n{many}"))),
        ("a long address", format!("GET /{} HTTP/1.1\r\nHost: localhost\r\n\r\n", "a/".repeat(30_000)).into_bytes()),
        ("NUL", b"GET /en/page.html\0 HTTP/1.1\r\nHost: localhost\r\n\r\n".to_vec()),
        ("another method", b"DELETE /en/page.html HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".to_vec()),
        ("no text", b"GET /\xff\xfe HTTP/1.1\r\nHost: localhost\r\n\r\n".to_vec()),
        ("two names", with("Host: localhost\r\nHost: example.org\r\n")),
        ("a whole address", b"GET http://localhost/en/page.html HTTP/1.1\r\nHost: localhost\r\n\r\n".to_vec()),
        ("no request", b"\x16\x03\x01\x02\x00\r\n\r\n".to_vec()),
    ];
    for (name, request) in cases {
        let status = serving.status(&request);
        assert!(status.starts_with('4'), "{name}: {status}");
    }
    assert_eq!(serving.get("/en/page.html"), "200");
}

#[test]
fn nothing_of_it_is_in_the_output() {
    let site = site();
    site.build();
    for (name, bytes) in tree(&site.public()) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(".handbill/news") && !text.contains("connect-src"), "{name}");
    }
    // And it is in what is served.
    let serving = serve(&site);
    let page = serving.ask(b"GET /en/page.html HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let page = String::from_utf8_lossy(&page);
    assert!(page.contains(".handbill/news") && page.contains("connect-src"));
}

/// The scripts that are searched could be loaded by a page from anywhere.
#[test]
fn nobody_else_gets_to_see_it() {
    let site = site();
    let serving = serve(&site);
    for path in ["/en/search/index.js", "/en/search/page.js", "/en/page.html"] {
        let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        let answer = String::from_utf8_lossy(&serving.ask(request.as_bytes())).to_lowercase();
        let (head, _) = answer.split_once("\r\n\r\n").expect("a head");
        for header in ["cross-origin-resource-policy: same-origin", "x-frame-options: deny"] {
            assert!(head.lines().any(|line| line == header), "{path}: {head}");
        }
    }
}

/// A browser that may not guess takes a style sheet only under its own type.
#[test]
fn files_of_the_site_s_own_form_are_what_they_are() {
    let site = site();
    for name in ["own.css", "own.MJS", "own.json", "own.webmanifest", "own.csv", "own.ics", "own.vcf"] {
        site.write(&format!("static/{name}"), "{}\n");
    }
    site.write("static/own.gif", gif());
    let serving = serve(&site);
    for (path, kind) in [
        ("/own.css", "text/css; charset=utf-8"),
        ("/own.MJS", "text/javascript; charset=utf-8"),
        ("/own.json", "application/json"),
        ("/own.webmanifest", "application/manifest+json"),
        ("/own.csv", "text/csv; charset=utf-8"),
        ("/own.ics", "text/calendar; charset=utf-8"),
        ("/own.vcf", "text/vcard; charset=utf-8"),
        ("/own.gif", "image/gif"),
    ] {
        let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        let answer = String::from_utf8_lossy(&serving.ask(request.as_bytes())).to_lowercase();
        let header = format!("content-type: {kind}");
        assert!(answer.lines().any(|line| line == header), "{path}: {answer}");
    }
}

/// A checkout, or a program that keeps folders alike, puts another folder in the place of one.
#[test]
fn a_folder_that_is_put_in_the_place_of_another_is_watched_too() {
    let site = site();
    let serving = serve(&site);
    let title = |wanted: &str| {
        // Waits for it as long as a slow machine may take.
        for _ in 0..400 {
            let page = serving.ask(b"GET /en/page.html HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            if String::from_utf8_lossy(&page).contains(wanted) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("`{wanted}` is never shown");
    };
    title("Words.");
    std::fs::rename(site.path().join("content"), site.path().join("aside")).expect("renamed");
    std::fs::rename(site.path().join("aside"), site.path().join("content")).expect("renamed");
    site.page("content/en/page.md", "Other words.\n");
    title("Other words.");
    site.page("content/en/page.md", "Third words.\n");
    title("Third words.");
}

impl Serving {
    /// Connects and asks, and does not wait for the answer.
    fn begin(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(format!("127.0.0.1:{}", self.port)).expect("it listens");
        stream.write_all(request.as_bytes()).expect("written");
        stream
    }

    /// How many handles it holds.
    fn handles(&self) -> usize {
        std::fs::read_dir(format!("/proc/{}/fd", self.child.id())).expect("it runs").count()
    }
}

/// Waits until something is so, as long as a slow machine may take.
fn wait_until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..400 {
        if is_so() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("{what}: never");
}

/// Every page asks for news and hangs up when it is left, and nothing is saved for an hour.
#[test]
fn a_page_that_is_left_holds_nothing() {
    let site = site();
    let serving = serve(&site);
    let before = serving.handles();
    // The first try is the one that is shown.
    let news = "GET /.handbill/news?1 HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let waiting: Vec<TcpStream> = (0..30).map(|_| serving.begin(news)).collect();
    wait_until("all are waiting", || serving.handles() >= before + 30);
    assert_eq!(serving.get("/en/page.html"), "200", "beside those who wait");
    drop(waiting);
    wait_until("nothing is held", || serving.handles() <= before);
    // Those who still wait are told.
    let mut waiting = serving.begin(news);
    site.page("content/en/page.md", "Other words.\n");
    let mut answer = String::new();
    waiting.read_to_string(&mut answer).expect("an answer");
    assert!(answer.contains("\"tried\":2"), "{answer}");
}

/// More connections than it takes at once, all of them silent: they end, and it answers again.
#[test]
fn who_connects_and_says_nothing_keeps_nobody_out() {
    let site = site();
    let serving = serve(&site);
    let silent: Vec<TcpStream> = (0..200).map(|_| serving.begin("GET /en/page.html HTTP/1.1\r\nX-Slow: ")).collect();
    assert_eq!(serving.get("/en/page.html"), "200");
    let mut rest = Vec::new();
    for mut stream in silent {
        // It has hung up, with or without a word.
        let _ = stream.read_to_end(&mut rest);
    }
    assert_eq!(serving.get("/en/page.html"), "200");
}

/// An editor that saves on every key, a log in the wrong folder.
#[test]
fn what_is_saved_without_end_keeps_nobody_waiting() {
    let site = site();
    let serving = serve(&site);
    let (stop, stopped) = std::sync::mpsc::channel::<()>();
    let (noisy, page) = (site.path().join("content/en/notes.txt"), site.path().join("content/en/page.md"));
    let saving = std::thread::spawn(move || {
        let mut turn = 0_u64;
        while stopped.try_recv().is_err() {
            turn += 1;
            std::fs::write(&noisy, turn.to_string()).expect("written");
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
    });
    std::fs::write(&page, "+++\ntitle = \"A page\"\n+++\nOther words.\n").expect("written");
    wait_until("it is shown", || {
        let page = serving.ask(b"GET /en/page.html HTTP/1.1\r\nHost: localhost\r\n\r\n");
        String::from_utf8_lossy(&page).contains("Other words.")
    });
    stop.send(()).expect("it runs");
    saving.join().expect("it ends");
}
