//! The limits: sizes, times, how much at once.

use std::io::{Read as _, Write as _};
use std::thread;

use serde_json::json;

use crate::support::{Served, copy_of};

#[test]
fn what_is_too_large_is_refused_and_nothing_breaks() {
    let dir = copy_of("2027-01");
    let server = Served::start(dir.path());
    let large = json!({"base": 0, "edits": [], "label": "a".repeat(1 << 20)}).to_string();
    let answer = server.raw(&server.request("POST", "/api/edits", "", &large));
    assert_eq!(answer.status, 413, "{answer:?}");
    // The same in pieces, whose length nobody states.
    let head = format!(
        "POST /api/edits HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {}\r\nContent-Type: application/json\r\n\
         Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n",
        server.host(),
        server.token
    );
    let piece = format!("10000\r\n{}\r\n", "a".repeat(0x10000)).repeat(40);
    let answer = server.raw(format!("{head}{piece}0\r\n\r\n").as_bytes());
    assert_eq!(answer.status, 413, "{answer:?}");
    let header = format!("X-Long: {}\r\n", "a".repeat(100_000));
    let answer = server.raw(&server.request("GET", "/api/state", &header, ""));
    assert!([0, 431].contains(&answer.status), "{answer:?}");
    let many: String = (0..200).map(|number| format!("X-{number}: a\r\n")).collect();
    let answer = server.raw(&server.request("GET", "/api/state", &many, ""));
    assert!([0, 400, 431].contains(&answer.status), "{answer:?}");
    for nonsense in [
        &b"\0\0\0\0\r\n\r\n"[..],
        b"GET\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"\x16\x03\x01",
    ] {
        drop(server.raw(&[nonsense, b"\r\n\r\n"].concat()));
    }
    assert_eq!(server.state()["revision"], 0);
}

#[test]
fn a_client_that_sends_its_headers_slowly_is_let_go_and_others_are_served() {
    let dir = copy_of("2027-01");
    let server = Served::start(dir.path());
    // More than may be open at a time, and none of them ever finishes.
    let slow: Vec<_> = (0..70)
        .map(|_| {
            let mut stream = server.connect();
            stream.write_all(b"GET / HTTP/1.1\r\nHost: ").expect("sent");
            stream
        })
        .collect();
    // Nobody else is shut out for ever.
    assert_eq!(server.state()["revision"], 0);
    for mut stream in slow {
        let mut rest = Vec::new();
        drop(stream.read_to_end(&mut rest));
        let text = String::from_utf8_lossy(&rest).into_owned();
        assert!(text.is_empty() || text.contains(" 408 "), "{text}");
    }
}

#[test]
fn two_hundred_requests_at_once_are_all_answered() {
    let dir = copy_of("2027-01");
    let server = Served::start(dir.path());
    let (mut states, mut busy) = (0, 0);
    thread::scope(|scope| {
        let requests: Vec<_> = (0..200)
            .map(|number| {
                let server = &server;
                scope.spawn(move || match number % 4 {
                    0 => server.post("/api/explain", &json!({"item": "libya"})),
                    1 => server.post("/api/check", &json!({})),
                    2 => server.get("/api/rows"),
                    _ => server.get("/api/state"),
                })
            })
            .collect();
        for request in requests {
            let answer = request.join().expect("an answer");
            match answer.status {
                200 => states += 1,
                503 => {
                    assert_eq!(answer.header("retry-after"), "1");
                    busy += 1;
                }
                _ => panic!("{answer:?}"),
            }
        }
    });
    assert!(states + busy == 200 && states >= 100, "{states} answered, {busy} asked to come again");
    assert_eq!(server.state()["revision"], 0);
}

#[test]
fn clients_that_vanish_end_their_work_and_leave_the_state_alone() {
    let dir = copy_of("2026-12");
    let server = Served::start(dir.path());
    let before = server.state();
    for number in 0..40 {
        let mut stream = server.connect();
        let body = json!({"item": "UNDOF/tcc_meeting"}).to_string();
        let window = format!("X-Horseshoe-Window: w{number}\r\n");
        stream.write_all(&server.request("POST", "/api/slots", &window, &body)).expect("sent");
        let mut some = [0; 64];
        if number % 2 == 0 {
            drop(stream.read(&mut some));
        }
        drop(stream);
    }
    let answer =
        server.edit(&json!([{"change": "close", "from": "2026-12-30", "to": "2026-12-30"}]));
    assert_eq!(answer.state()["revision"], 1);
    assert_eq!(server.post("/api/undo", &json!({"base": 1})).state()["items"], before["items"]);
}

#[test]
fn a_newer_question_of_a_window_takes_the_place_of_the_older() {
    let dir = copy_of("2026-12");
    let server = Served::start(dir.path());
    let body = json!({"item": "UNDOF/tcc_meeting"}).to_string();
    let window = "X-Horseshoe-Window: one\r\n";
    let mut older = server.connect();
    older.write_all(&server.request("POST", "/api/slots", window, &body)).expect("sent");
    // It has begun once it says something.
    let mut first = [0; 1];
    older.read_exact(&mut first).expect("begun");
    let newer = server.raw(&server.request("POST", "/api/slots", window, &body));
    let last = newer.events().pop().expect("events");
    assert_eq!(last["event"], "done", "{last}");
    let mut rest = String::new();
    older.read_to_string(&mut rest).expect("ended");
    assert!(rest.contains("\"cancelled\"") && !rest.contains("\"event\":\"done\""), "{rest}");
}
