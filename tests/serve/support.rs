//! A desk that is served, and requests as bytes.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

/// Nothing takes as long, unless it hangs.
const PATIENCE: Duration = Duration::from_secs(120);

/// A copy of an instance of `data/`.
pub(crate) fn copy_of(name: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    for entry in from.read_dir().expect("an instance").map(|entry| entry.expect("an entry")) {
        fs::copy(entry.path(), dir.path().join(entry.file_name())).expect("copied");
    }
    dir
}

/// A server that runs, and ends with this value.
pub(crate) struct Served {
    pub(crate) child: Child,
    pub(crate) port: u16,
    pub(crate) token: String,
    _out: BufReader<ChildStdout>,
}

/// An answer, taken apart.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
    /// What follows the head, whatever it is.
    pub(crate) content: Vec<u8>,
}

impl Answer {
    fn of(bytes: &[u8]) -> Answer {
        let text = String::from_utf8_lossy(bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let mut lines = head.lines();
        let first = lines.next().unwrap_or_default();
        let status = first.split(' ').nth(1).and_then(|word| word.parse().ok()).unwrap_or(0);
        let headers: Vec<(String, String)> = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
            .collect();
        let is_chunked =
            headers.iter().any(|(name, value)| name == "transfer-encoding" && value == "chunked");
        let body = if is_chunked { unchunked(body) } else { body.to_owned() };
        let head = bytes.windows(4).position(|four| four == b"\r\n\r\n");
        let content = head.map_or_else(Vec::new, |at| bytes[at + 4..].to_vec());
        Answer { status, headers, body, content }
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The events of a streamed answer.
    pub(crate) fn events(&self) -> Vec<Value> {
        self.body.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
    }

    /// The state at the end of a streamed answer.
    pub(crate) fn state(&self) -> Value {
        assert_eq!(self.status, 200, "{self:?}");
        let last = self.events().pop().expect("events");
        assert_eq!(last["event"], "done", "{last}");
        last["state"].clone()
    }

    pub(crate) fn code(&self) -> String {
        self.json()["error"]["code"].as_str().unwrap_or_default().to_owned()
    }
}

fn unchunked(body: &str) -> String {
    let (mut rest, mut whole) = (body, String::new());
    while let Some((size, more)) = rest.split_once("\r\n") {
        let size = usize::from_str_radix(size.trim(), 16).unwrap_or(0);
        if size == 0 || more.len() < size {
            break;
        }
        whole.push_str(&more[..size]);
        rest = more[size..].trim_start_matches("\r\n");
    }
    whole
}

impl Served {
    pub(crate) fn start(dir: &Path) -> Served {
        Served::with(
            Command::new(env!("CARGO_BIN_EXE_horseshoe")).arg("serve").arg(dir).arg("--no-open"),
        )
    }

    pub(crate) fn with(command: &mut Command) -> Served {
        let mut child =
            command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("a process");
        let mut out = BufReader::new(child.stdout.take().expect("its output"));
        let mut line = String::new();
        out.read_line(&mut line).expect("a line");
        let address = line.trim().strip_prefix("http://127.0.0.1:").expect(&line);
        let (port, token) = address.split_once("/#token=").expect("a token");
        Served { port: port.parse().expect("a port"), token: token.to_owned(), child, _out: out }
    }

    /// Sends bytes and reads until the server closes.
    pub(crate) fn raw(&self, bytes: &[u8]) -> Answer {
        let mut stream = self.connect();
        // The server may refuse before it has read everything.
        drop(stream.write_all(bytes));
        let mut answer = Vec::new();
        drop(stream.read_to_end(&mut answer));
        Answer::of(&answer)
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
        stream
    }

    pub(crate) fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// A request as the page sends it, with some headers more.
    pub(crate) fn request(&self, method: &str, path: &str, more: &str, body: &str) -> Vec<u8> {
        let (host, token, length) = (self.host(), &self.token, body.len());
        let kind = if method == "GET" { "" } else { "Content-Type: application/json\r\n" };
        format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\n{kind}{more}\
             Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
        )
        .into_bytes()
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.raw(&self.request("GET", path, "", ""))
    }

    pub(crate) fn post(&self, path: &str, body: &Value) -> Answer {
        self.raw(&self.request("POST", path, "", &body.to_string()))
    }

    pub(crate) fn state(&self) -> Value {
        let answer = self.get("/api/state");
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.json()
    }

    /// Makes a step that keeps the rest.
    pub(crate) fn edit(&self, edits: &Value) -> Answer {
        let base = self.state()["revision"].clone();
        self.post("/api/edits", &json!({"base": base, "edits": edits, "mode": "keep"}))
    }

    /// Ends the server as a crash would.
    pub(crate) fn kill(mut self) {
        self.child.kill().expect("ended");
        self.child.wait().expect("ended");
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn schema() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/api.schema.json");
    serde_json::from_slice(&fs::read(path).expect("a schema")).expect("JSON")
}

/// Holds a value against a definition of the schema.
pub(crate) fn hold(value: &Value, definition: &str) {
    let mut schema = schema();
    schema["$ref"] = json!(format!("#/$defs/{definition}"));
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let faults: Vec<String> = validator
        .iter_errors(value)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{definition}: {faults:#?}");
}

pub(crate) fn path_of(dir: &tempfile::TempDir, name: &str) -> PathBuf {
    dir.path().join(name)
}
