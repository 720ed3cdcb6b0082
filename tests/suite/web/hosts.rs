//! What hosts are told: headers, what is not there, search engines; and real servers that read it.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::tools::{Site, elements, findings, judge, parse, shipped};

/// A server that ends with the test.
struct Server(Child, u16);

impl Drop for Server {
    fn drop(&mut self) {
        self.0.kill().expect("it runs");
        self.0.wait().expect("it ends");
    }
}

/// Starts a server on a port that is free, and waits until it listens.
fn start(command: impl FnOnce(u16) -> Command) -> Server {
    let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port").port();
    let mut command = command(port);
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn();
    let child = child.unwrap_or_else(|error| panic!("{command:?}: {error}; `make tools` installs it"));
    let server = Server(child, port);
    for _ in 0..600 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return server;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("{command:?} does not listen")
}

impl Server {
    /// Status, headers in small letters, body.
    fn get(&self, path: &str) -> (u16, Vec<(String, String)>, String) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.1)).expect("it listens");
        write!(stream, "GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n").expect("it hears");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("it answers");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status").parse().expect("a number");
        let headers = lines.filter_map(|line| line.split_once(": "));
        (status, headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(), body.to_owned())
    }
}

const PROMISED: [(&str, &str); 7] = [
    ("content-security-policy", "frame-ancestors 'none'"),
    ("x-frame-options", "DENY"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cache-control", "no-store"),
];

/// Every promised header, on a page, on something else, and on what is not there.
fn keeps_promises(server: &Server) {
    for (path, status) in [("/en/page.html", 200), ("/robots.txt", 200), ("/en/nowhere.html", 404)] {
        let (got, headers, _) = server.get(path);
        assert_eq!(got, status, "{path}");
        for (name, value) in PROMISED {
            let values: Vec<&str> =
                headers.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str()).collect();
            assert_eq!(values, [value], "{path}: {name}");
        }
    }
    shows_pages(server);
}

/// A page is a page, in its own letters; what is not there is said in both languages.
fn shows_pages(server: &Server) {
    let (status, headers, body) = server.get("/km/page.html");
    assert_eq!(status, 200);
    let kind = headers.iter().find(|(name, _)| name == "content-type").map(|(_, value)| value.to_lowercase());
    let kind = kind.expect("a type");
    assert!(kind == "text/html" || kind.replace(' ', "") == "text/html;charset=utf-8", "{kind}");
    assert!(body.contains("ពាក្យ") && body.contains("<meta charset=\"utf-8\">"));
    assert_eq!(server.get("/").0, 200);
}

fn site() -> Site {
    let site = Site::new();
    let settings = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.write("site.toml", format!("discreet = true\nbase_url = \"http://localhost/\"\n{settings}"));
    site.write("content/en/page.md", "+++\ntitle = \"Page\"\ntab = \"Page 1\"\n+++\nWords.\n");
    site.write("content/km/page.md", "+++\ntitle = \"ទំព័រ\"\ntab = \"ទំព័រ 1\"\n+++\nពាក្យ\n");
    site.build();
    site
}

fn text(path: &Path) -> String {
    path.to_str().expect("UTF-8").to_owned()
}

#[test]
fn apache_with_its_htaccess_keeps_the_promises() {
    let site = site();
    let folder = tempfile::tempdir().expect("a folder");
    let modules = ["mpm_event", "authz_core", "mime", "dir", "headers"];
    let load: String = modules
        .iter()
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
        .collect();
    let run = text(folder.path());
    let server = start(|port| {
        let config = format!(
            "{load}ServerRoot {run}\nPidFile {run}/pid\nErrorLog {run}/log\nServerName localhost\nListen 127.0.0.1:{port}\n\
             TypesConfig /etc/mime.types\nDirectoryIndex index.html\nDocumentRoot {root}\n\
             <Directory {root}>\nAllowOverride FileInfo\nRequire all granted\n</Directory>\n",
            root = text(&site.public())
        );
        fs::write(folder.path().join("conf"), config).expect("written");
        let mut apache = judge("apache2");
        apache.args(["-X", "-f"]).arg(folder.path().join("conf"));
        apache
    });
    keeps_promises(&server);
    let (_, _, body) = server.get("/en/no/such/page.html");
    assert_eq!(body, fs::read_to_string(site.public().join("404.html")).expect("404"));
}

#[test]
fn nginx_with_the_lines_of_the_readme_keeps_the_promises() {
    let site = site();
    let readme = fs::read_to_string(shipped().join("README.md")).expect("README");
    let lines = readme.split("```nginx\n").nth(1).and_then(|rest| rest.split("```").next()).expect("lines for nginx");
    let folder = tempfile::tempdir().expect("a folder");
    let run = text(folder.path());
    let server = start(|port| {
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
        let temporary: String = temporary.iter().map(|name| format!("{name}_temp_path {run}/{name};\n")).collect();
        let config = format!(
            "daemon off;\nmaster_process off;\npid {run}/pid;\nerror_log {run}/log;\nevents {{}}\nhttp {{\n{temporary}\
             access_log off;\ninclude /etc/nginx/mime.types;\nserver {{\nlisten 127.0.0.1:{port};\nroot {};\n{lines}}}\n}}\n",
            text(&site.public())
        );
        fs::write(folder.path().join("conf"), config).expect("written");
        let mut nginx = judge("nginx");
        nginx.args(["-e", &format!("{run}/log"), "-c"]).arg(folder.path().join("conf"));
        nginx
    });
    keeps_promises(&server);
    assert_eq!(server.get("/en/x.html").2, fs::read_to_string(site.public().join("404.html")).expect("404"));
}

#[test]
fn the_plainest_server_shows_pages() {
    let site = site();
    let server = start(|port| {
        let mut python = judge("python3");
        python
            .args(["-m", "http.server", "--bind", "127.0.0.1", "--directory"])
            .arg(site.public())
            .arg(port.to_string());
        python.stderr(Stdio::null());
        python
    });
    shows_pages(&server);
}

#[test]
fn netlify_and_cloudflare_are_told_the_same() {
    let site = site();
    let headers = fs::read_to_string(site.public().join("_headers")).expect("_headers");
    let mut lines = headers.lines();
    assert_eq!(lines.next(), Some("/*"));
    let told: Vec<(String, &str)> = lines
        .map(|line| line.strip_prefix("  ").and_then(|line| line.split_once(": ")).expect("a header"))
        .map(|(name, value)| (name.to_lowercase(), value))
        .collect();
    assert_eq!(told, PROMISED.map(|(name, value)| (name.to_owned(), value)));
    // Cloudflare: no line over 2,000 signs.
    assert!(headers.lines().all(|line| line.len() < 2_000));
}

#[test]
fn what_is_not_there_leads_back_from_any_depth() {
    let links = |settings: &str| {
        let site = Site::new();
        let old = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
        site.write("site.toml", format!("{settings}{old}"));
        site.page("content/en/page.md", "Words.\n");
        site.build();
        let page = fs::read_to_string(site.public().join("404.html")).expect("404");
        let mut links = Vec::new();
        elements(&parse(&page).document, &mut |tag, attributes, _| {
            if tag == "a" {
                links.extend(attributes.iter().filter(|(name, _)| name == "href").map(|(_, value)| value.clone()));
            }
        });
        links
    };
    let fixed = ["#page.text", "https://example.org/"];
    let below = ["/help/site/en/index.html", "/help/site/km/index.html"];
    assert_eq!(links("base_url = \"https://example.org/help/site/\"\n"), [&fixed[..], &below[..]].concat());
    assert_eq!(links(""), fixed);
}

#[test]
fn search_engines_are_told_what_the_site_wants() {
    let told = |settings: &str| {
        let site = Site::new();
        let old = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
        site.write("site.toml", format!("base_url = \"https://example.org/\"\n{settings}{old}"));
        site.page("content/en/page.md", "Words.\n");
        site.build();
        let page = fs::read_to_string(site.public().join("en/page.html")).expect("a page");
        let mut robots = Vec::new();
        elements(&parse(&page).document, &mut |tag, attributes, _| {
            let has = |name: &str, value: &str| attributes.iter().any(|(n, v)| n == name && v == value);
            if tag == "meta" && has("name", "robots") {
                robots.push(has("content", "noindex"));
            }
        });
        let file = |name: &str| fs::read_to_string(site.public().join(name)).ok();
        (
            robots,
            file("robots.txt").expect("robots.txt"),
            file("sitemap.xml").is_some(),
            file("_headers").expect("_headers"),
        )
    };
    let (robots, file, map, headers) = told("");
    assert_eq!((robots, map), (vec![], true));
    assert_eq!(file, "User-agent: *\nDisallow:\n\nSitemap: https://example.org/sitemap.xml\n");
    assert!(!headers.contains("X-Robots-Tag"));
    // They must be let in, to read that they may not list it.
    let (robots, file, map, headers) = told("noindex = true\n");
    assert_eq!((robots, map), (vec![true], false));
    assert_eq!(file, "User-agent: *\nDisallow:\n");
    assert!(headers.lines().any(|line| line == "  X-Robots-Tag: noindex"));
}

#[test]
fn a_sites_own_files_for_hosts_win() {
    let site = Site::new();
    site.page("content/en/page.md", "Words.\n");
    site.write("static/robots.txt", "mine\n");
    site.write("static/_headers", "mine too\n");
    site.build();
    for (name, text) in [("robots.txt", "mine\n"), ("_headers", "mine too\n")] {
        assert_eq!(fs::read_to_string(site.public().join(name)).expect(name), text);
    }
}

#[test]
fn what_a_host_cannot_do_is_told() {
    let site = Site::new();
    let settings = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.page("content/en/page.md", "Words.\n");
    site.page("content/km/page.md", "ពាក្យ\n");
    let rules = "\n[rules]\nunknown-freshness = \"off\"\n";
    let limits = |host: &str, more: &str| {
        site.write("site.toml", format!("host = \"{host}\"\n{more}{settings}{rules}"));
        let (status, found) = findings(&site);
        assert_eq!(status, Some(0));
        assert!(found.iter().all(|(rule, _, _)| rule == "host-limit"), "{found:?}");
        found.len()
    };
    let known = "base_url = \"https://example.org/\"\n";
    for host in ["github-pages", "gitlab-pages", "plain"] {
        assert_eq!((limits(host, ""), limits(host, known)), (2, 1), "{host}");
    }
    for host in ["netlify", "cloudflare-pages", "apache"] {
        assert_eq!((limits(host, ""), limits(host, known)), (1, 0), "{host}");
    }
    site.write("site.toml", format!("host = \"somewhere\"\n{settings}{rules}"));
    let (_, found) = findings(&site);
    assert_eq!(found, [("bad-value".to_owned(), "site.toml".to_owned(), 1)]);
}
