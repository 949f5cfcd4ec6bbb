//! The server as a client sees it, over a real connection.

use std::io::{Read, Write};
use std::net::TcpStream;

use tempfile::TempDir;

use super::*;

struct Seen {
    head: String,
    body: String,
}

impl Seen {
    fn status(&self) -> &str {
        self.head.split(' ').nth(1).unwrap()
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

fn ask(server: &Server, method: &str, path: &str, body: &str) -> Seen {
    let mut stream = TcpStream::connect(server.address()).unwrap();
    let length = body.len();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}"
    )
    .unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    Seen { head: head.to_owned(), body: body.to_owned() }
}

fn get(server: &Server, path: &str) -> Seen {
    ask(server, "GET", path, "")
}

/// A site of two files; it lives as long as the folder.
fn site() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let assets = folder.path().join("assets/binome/0.1.0");
    std::fs::create_dir_all(&assets).unwrap();
    std::fs::write(folder.path().join("index.html"), "<p>hello").unwrap();
    std::fs::write(assets.join("widget.wasm"), "\0asm").unwrap();
    folder
}

fn start(folder: &TempDir) -> Server {
    Server::start(Settings::new(folder.path())).unwrap()
}

#[test]
fn a_page_comes_with_the_strict_policy() {
    let folder = site();
    let seen = get(&start(&folder), "/");
    assert_eq!((seen.status(), seen.body.as_str()), ("200", "<p>hello"));
    assert_eq!(seen.header("content-security-policy"), Some(policy::PAGE));
    assert_eq!(seen.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(seen.header("referrer-policy"), Some("no-referrer"));
    assert_eq!(seen.header("content-length"), Some("8"));
}

#[test]
fn a_head_request_gets_the_length_and_no_body() {
    let folder = site();
    let seen = ask(&start(&folder), "HEAD", "/assets/binome/0.1.0/widget.wasm", "");
    assert_eq!((seen.status(), seen.body.as_str()), ("200", ""));
    assert_eq!(seen.header("content-length"), Some("4"));
    assert_eq!(seen.header("content-type"), Some("application/wasm"));
    assert_eq!(seen.header("content-security-policy"), None);
}

#[test]
fn what_is_not_in_the_folder_is_not_found_and_other_methods_are_refused() {
    let folder = site();
    let server = start(&folder);
    for path in ["/absent.html", "/%2e%2e/etc/passwd", "/assets"] {
        assert_eq!(get(&server, path).status(), "404", "{path}");
    }
    let refused = ask(&server, "POST", "/index.html", "x");
    assert_eq!((refused.status(), refused.header("allow")), ("405", Some("GET, HEAD")));
}

#[test]
fn requests_are_logged_in_order_and_the_icon_is_not() {
    let folder = site();
    let server = start(&folder);
    get(&server, "/?a=1");
    get(&server, "/favicon.ico");
    get(&server, "/absent");
    let entry = |path: &str, query: Option<&str>, status| Request {
        method: "GET".to_owned(),
        path: path.to_owned(),
        query: query.map(str::to_owned),
        status,
    };
    assert_eq!(server.requests(), [entry("/", Some("a=1"), 200), entry("/absent", None, 404)]);
    server.clear_requests();
    assert_eq!(server.requests(), []);
}

#[test]
fn an_answer_is_changed_and_changed_back() {
    let folder = site();
    let server = start(&folder);
    let changed = Answer::new().status(503).header("Content-Security-Policy", "none").without_header("referrer-policy");
    server.answer("/index.html", changed);
    let seen = get(&server, "/");
    assert_eq!((seen.status(), seen.body.as_str()), ("503", "<p>hello"));
    assert_eq!((seen.header("content-security-policy"), seen.header("referrer-policy")), (Some("none"), None));
    server.answer_as_usual("/");
    assert_eq!(get(&server, "/").status(), "200");
}

#[test]
fn an_extra_page_has_the_headers_of_any_page() {
    let folder = site();
    let server = start(&folder);
    server.answer("/extra.html", Answer::page("<p>extra"));
    let seen = get(&server, "/extra.html");
    assert_eq!((seen.status(), seen.body.as_str()), ("200", "<p>extra"));
    assert_eq!(seen.header("content-security-policy"), Some(policy::PAGE));
}

#[test]
fn a_header_that_cannot_be_sent_says_so() {
    let folder = site();
    let server = start(&folder);
    server.answer("/index.html", Answer::new().header("x y", "z"));
    assert_eq!(get(&server, "/").status(), "500");
}

#[test]
fn violations_are_reported_apart_from_requests() {
    let folder = site();
    let server = Server::start(Settings::new(folder.path()).report_violations()).unwrap();
    assert!(get(&server, "/").header("content-security-policy").unwrap().ends_with("; report-uri /csp-report"));
    server.clear_requests();
    assert_eq!(ask(&server, "POST", "/csp-report", "{\"csp-report\":{}}").status(), "204");
    assert_eq!(server.violations(), ["{\"csp-report\":{}}"]);
    assert_eq!(server.requests(), []);
}

#[test]
fn a_stopped_server_frees_its_port() {
    let folder = site();
    let server = start(&folder);
    let port = server.port();
    drop(server);
    assert_eq!(Server::start(Settings::new(folder.path()).port(Port::Exactly(port))).unwrap().port(), port);
}

#[test]
fn an_absent_folder_is_refused() {
    let error = Server::start(Settings::new("no/such/folder")).unwrap_err();
    assert_eq!(error.to_string(), "no/such/folder is not a folder; `cargo run -- build` writes it");
}
