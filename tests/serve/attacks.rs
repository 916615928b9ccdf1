//! The rules of safety, each attacked.

use std::fs;
use std::net::TcpStream;
use std::process::Command;

use serde_json::json;

use crate::support::{Answer, Served, copy_of, path_of};

/// Every address of the server, with its method.
const ADDRESSES: [(&str, &str); 25] = [
    ("GET", "/"),
    ("GET", "/desk.js"),
    ("GET", "/desk.css"),
    ("GET", "/nowhere"),
    ("GET", "/api/state"),
    ("GET", "/api/revision"),
    ("GET", "/api/words"),
    ("GET", "/api/rows"),
    ("GET", "/api/export?format=csv"),
    ("GET", "/api/versions/1"),
    ("GET", "/api/nowhere"),
    ("POST", "/api/explain"),
    ("POST", "/api/check"),
    ("POST", "/api/suggest"),
    ("POST", "/api/slots"),
    ("POST", "/api/edits"),
    ("POST", "/api/undo"),
    ("POST", "/api/redo"),
    ("POST", "/api/reload"),
    ("POST", "/api/replan"),
    ("POST", "/api/save"),
    ("POST", "/api/whatif"),
    ("DELETE", "/api/scenarios/a"),
    ("OPTIONS", "/api/edits"),
    ("TRACE", "/"),
];

/// A request without the headers that `more` gives.
fn bare(server: &Served, method: &str, path: &str, more: &str) -> Answer {
    let text =
        format!("{method} {path} HTTP/1.1\r\n{more}Connection: close\r\nContent-Length: 0\r\n\r\n");
    server.raw(text.as_bytes())
}

#[test]
fn a_foreign_host_is_refused_everywhere_before_anything_else() {
    let dir = copy_of("2027-01");
    let server = Served::start(dir.path());
    let (own, port) = (server.host(), server.port);
    let foreign = [
        String::new(),
        "Host: evil.example\r\n".to_owned(),
        format!("Host: evil.example:{port}\r\n"),
        "Host: 127.0.0.1\r\n".to_owned(),
        "Host: localhost\r\n".to_owned(),
        format!("Host: 127.0.0.1:{}\r\n", port.wrapping_add(1)),
        format!("Host: 127.0.0.1.evil.example:{port}\r\n"),
        format!("Host: 0.0.0.0:{port}\r\n"),
        format!("Host: [::1]:{port}\r\n"),
        format!("Host: {own}\r\nHost: evil.example\r\n"),
        format!("Host: {own}, evil.example\r\n"),
        // What the client says of itself counts for nothing.
        format!("Host: evil.example\r\nX-Forwarded-Host: {own}\r\nForwarded: host={own}\r\n"),
    ];
    for (method, path) in ADDRESSES {
        for host in &foreign {
            let token = format!("Authorization: Bearer {}\r\n", server.token);
            let answer = bare(&server, method, path, &format!("{host}{token}"));
            // A request without any host, or with two, may be refused as no HTTP at all.
            assert!([400, 421].contains(&answer.status), "{method} {path} {host:?}: {answer:?}");
            assert!(!answer.body.contains("UNFICYP"));
        }
    }
    // The host of the first line counts too.
    let answer =
        bare(&server, "GET", &format!("http://evil.example:{port}/"), &format!("Host: {own}\r\n"));
    assert_eq!(answer.status, 421, "{answer:?}");
    for host in [own, format!("localhost:{port}"), format!("LOCALHOST:{port}")] {
        assert_eq!(bare(&server, "GET", "/", &format!("Host: {host}\r\n")).status, 200, "{host}");
    }
}

#[test]
fn another_page_is_refused_and_gets_no_permission() {
    let dir = copy_of("2027-01");
    let server = Served::start(dir.path());
    let (own, port) = (server.host(), server.port);
    let foreign = [
        "Origin: http://evil.example\r\n".to_owned(),
        "Origin: null\r\n".to_owned(),
        "Origin: \r\n".to_owned(),
        "Origin: http://127.0.0.1\r\n".to_owned(),
        format!("Origin: https://{own}\r\n"),
        format!("Origin: http://127.0.0.1:{}\r\n", port.wrapping_add(1)),
        format!("Origin: http://{own}\r\nOrigin: http://evil.example\r\n"),
        "Sec-Fetch-Site: cross-site\r\n".to_owned(),
        "Sec-Fetch-Site: same-site\r\n".to_owned(),
        "Sec-Fetch-Site: none\r\nSec-Fetch-Site: cross-site\r\n".to_owned(),
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Dest: iframe\r\n".to_owned(),
    ];
    for (method, path) in ADDRESSES {
        for header in &foreign {
            let answer = server.raw(&server.request(method, path, header, ""));
            assert_eq!(answer.status, 403, "{method} {path} {header:?}: {answer:?}");
            let cors = answer.headers.iter().find(|(name, _)| name.starts_with("access-control"));
            assert_eq!(cors, None, "{method} {path}");
        }
        // Nor does any other answer allow another page anything, or set a cookie.
        let answer = server.raw(&server.request(method, path, "", ""));
        let bad = |name: &String| name.starts_with("access-control") || name == "set-cookie";
        assert!(!answer.headers.iter().any(|(name, _)| bad(name)), "{method} {path}: {answer:?}");
    }
    for header in
        [format!("Origin: http://{own}\r\n"), "Sec-Fetch-Site: same-origin\r\n".to_owned()]
    {
        assert_eq!(server.raw(&server.request("GET", "/api/state", &header, "")).status, 200);
    }
    // A link opens the page, which holds nothing; what it holds needs the secret.
    let link = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Dest: document\r\n";
    assert_eq!(server.raw(&server.request("GET", "/", link, "")).status, 200);
    assert_eq!(server.raw(&server.request("GET", "/api/state", link, "")).status, 403);
}

#[test]
fn nothing_of_the_api_answers_without_the_secret() {
    let dir = copy_of("2027-01");
    let server = Served::start(dir.path());
    let (host, token) = (format!("Host: {}\r\n", server.host()), &server.token);
    let wrong = [
        String::new(),
        "Authorization: Bearer \r\n".to_owned(),
        format!("Authorization: Bearer {}\r\n", &token[..63]),
        format!("Authorization: Bearer {token}0\r\n"),
        format!("Authorization: Bearer {}\r\n", "0".repeat(64)),
        format!("Authorization: bearer{token}\r\n"),
        format!("Authorization: Basic {token}\r\n"),
        format!("Cookie: token={token}\r\n"),
        format!("Authorization: Bearer {}\r\nAuthorization: Bearer {token}\r\n", "0".repeat(64)),
    ];
    for (method, path) in ADDRESSES.iter().filter(|(_, path)| path.starts_with("/api")) {
        for header in &wrong {
            let answer = bare(&server, method, path, &format!("{host}{header}"));
            assert_eq!(answer.status, 401, "{method} {path} {header:?}: {answer:?}");
            assert!(!answer.body.contains("UNFICYP") && !answer.body.contains(&**token));
        }
        let query = format!("{path}{}token={token}", if path.contains('?') { "&" } else { "?" });
        assert_eq!(bare(&server, method, &query, &host).status, 401, "{query}");
    }
    assert_eq!(token.len(), 64);
    let again = Served::start(copy_of("2027-01").path());
    assert_ne!(again.token, *token);
}

#[test]
fn what_writes_takes_json_alone() {
    let dir = copy_of("2027-01");
    let server = Served::start(dir.path());
    let body = json!({"base": 0, "edits": [{"change": "remove", "target": "libya"}]}).to_string();
    for kind in [
        "",
        "Content-Type: text/plain\r\n",
        "Content-Type: application/x-www-form-urlencoded\r\n",
        "Content-Type: multipart/form-data; boundary=a\r\n",
        "Content-Type: text/plain; application/json\r\n",
        "Content-Type: application/jsonp\r\n",
        "Content-Type: text/plain\r\nContent-Type: application/json\r\n",
    ] {
        let request = format!(
            "POST /api/edits HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {}\r\n{kind}Content-Length: {}\r\n\
             Connection: close\r\n\r\n{body}",
            server.host(),
            server.token,
            body.len()
        );
        let answer = server.raw(request.as_bytes());
        assert_eq!(answer.status, 415, "{kind:?}: {answer:?}");
    }
    for (body, status) in [("", 400), ("{", 400), ("[]", 400), ("{\"base\":-1,\"edits\":[]}", 400)]
    {
        let answer = server.raw(&server.request("POST", "/api/edits", "", body));
        assert_eq!(answer.status, status, "{body}: {answer:?}");
    }
    assert_eq!(server.state()["revision"], 0);
}

#[test]
fn every_answer_has_the_headers_of_safety_and_the_name_of_the_run() {
    let dir = copy_of("2027-01");
    let server = Served::start(dir.path());
    let id = server.state()["server"].as_str().expect("a name").to_owned();
    for (method, path) in ADDRESSES {
        for bad in ["", "Origin: http://evil.example\r\n"] {
            let answer = server.raw(&server.request(method, path, bad, "{}"));
            assert_eq!(answer.header("x-horseshoe-server"), id, "{method} {path}: {answer:?}");
            assert_eq!(answer.header("x-content-type-options"), "nosniff");
            assert_eq!(answer.header("cache-control"), "no-store");
            assert_eq!(answer.header("referrer-policy"), "no-referrer");
            assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
            assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin");
            let policy = answer.header("content-security-policy");
            for part in [
                "default-src 'none'",
                "script-src 'self';",
                "style-src 'self';",
                "frame-ancestors 'none'",
                "base-uri 'none'",
                "require-trusted-types-for 'script'",
            ] {
                assert!(policy.contains(part), "{method} {path}: {policy}");
            }
            assert!(!policy.contains("unsafe"), "{policy}");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn only_this_machine_is_answered_and_the_secret_is_on_no_command_line() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = copy_of("2027-01");
    // A browser that notes what it is given.
    let tools = tempfile::tempdir().expect("a folder");
    let noted = path_of(&tools, "noted");
    let script = format!(
        "#!/bin/sh\nstat -c %a \"$1\" > {0}.mode\ncp \"$1\" {0}.page\necho \"$@\" > {0}\n",
        noted.display()
    );
    let program = path_of(&tools, "xdg-open");
    fs::write(&program, script).expect("written");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("made a program");
    let path = format!("{}:{}", tools.path().display(), std::env::var("PATH").unwrap_or_default());
    let mut command = Command::new(env!("CARGO_BIN_EXE_horseshoe"));
    command.arg("serve").arg(dir.path()).env("PATH", path).env("DISPLAY", ":0");
    let server = Served::with(&mut command);
    assert!(TcpStream::connect(("127.0.0.2", server.port)).is_err(), "bound to 127.0.0.1 alone");
    for _ in 0..500 {
        if noted.exists() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let given = fs::read_to_string(&noted).expect("opened");
    assert!(!given.contains(&server.token) && given.contains(".html"), "{given}");
    let page = fs::read_to_string(noted.with_extension("page")).expect("a page");
    assert!(page.contains(&server.token));
    assert_eq!(fs::read_to_string(noted.with_extension("mode")).expect("a mode").trim(), "600");
    for file in ["cmdline", "environ"] {
        let text = fs::read(format!("/proc/{}/{file}", server.child.id())).expect("readable");
        assert!(!String::from_utf8_lossy(&text).contains(&server.token), "{file}");
    }
}

#[test]
fn paths_and_links_lead_nowhere_else() {
    let dir = copy_of("2027-01");
    let outside = tempfile::tempdir().expect("a folder");
    fs::write(outside.path().join("programme.json"), r#"{"items":["secret"]}"#).expect("written");
    fs::create_dir(path_of(&dir, "versions")).expect("made");
    #[cfg(unix)]
    std::os::unix::fs::symlink(outside.path(), path_of(&dir, "versions/0007")).expect("a link");
    let server = Served::start(dir.path());
    for path in [
        "/../Cargo.toml",
        "/..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/desk.js/../../../etc/passwd",
        "//etc/passwd",
        "/web/dist/index.html",
        "/renewals.csv",
        "/desk.journal",
        "/api/versions/7",
        "/api/versions/7/differences",
        "/api/versions/..",
        "/api/versions/..%2f..%2fprogramme.json",
        "/api/versions/99999999999999999999",
        "/api/versions/1%00",
    ] {
        let answer = server.get(path);
        assert!([400, 404].contains(&answer.status), "{path}: {answer:?}");
        assert!(!answer.body.contains("secret") && !answer.body.contains("root:"), "{path}");
    }
    for name in ["../out", "/tmp/out", "..", "a/../../b", ".hidden", "-rf"] {
        let answer = server.post("/api/save", &json!({"base": 0, "copy": name}));
        assert_eq!((answer.status, answer.code().as_str()), (422, "copy_name"), "{name}");
    }
}

#[test]
fn a_hostile_file_reaches_the_page_as_json_alone() {
    let dir = copy_of("2027-01");
    let hostile = "</script><img src=x onerror=alert(1)>\u{2028}";
    let events =
        format!("id,title,kind,latest,notes\nx,\"{hostile}\",briefing,2027-01-20,\"{hostile}\"\n");
    fs::write(path_of(&dir, "events.csv"), events).expect("written");
    let server = Served::start(dir.path());
    let answer = server.get("/api/state");
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    let state = answer.json();
    let items = state["items"].as_array().expect("items");
    assert!(
        items
            .iter()
            .any(|item| item["title"].as_str().is_some_and(|own| own.contains("</script>")))
    );
    let page = server.get("/api/export?format=html&for=us");
    assert!(page.header("content-disposition").starts_with("attachment"));
    assert!(!page.body.contains("<img src=x"), "escaped where it lands");
}
