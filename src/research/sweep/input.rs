//! Reads the lines of a stream on a separate thread, so that nobody has to wait for a line that
//! does not come.

use std::io::{self, BufRead, Read as _};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

/// The greatest length of a line, in bytes. The largest file of scenarios, all of it one scenario,
/// makes a line of two thirds of this.
const LONGEST: u64 = 64 * 1024 * 1024;

/// The lines of a stream.
pub(super) struct Input {
    lines: Receiver<Result<Line, String>>,
}

/// A non-blank line.
pub(super) struct Line {
    /// The number of the line, from 1.
    pub(super) number: u64,
    /// The text, without its line ending.
    pub(super) text: String,
}

/// The reason why there is no line.
pub(super) enum NoLine {
    /// The line cannot be read: the reason, in words.
    Unreadable(String),
    /// The line has not come yet, or no more will come.
    Waiting(RecvTimeoutError),
}

impl Input {
    /// Begins to read, at most one line ahead.
    pub(super) fn open(input: impl BufRead + Send + 'static) -> io::Result<Input> {
        let (send, lines) = sync_channel(1);
        thread::Builder::new().name("input".to_owned()).spawn(move || read(input, &send))?;
        Ok(Input { lines })
    }

    /// Returns the next line, if it comes in time.
    pub(super) fn next(&self, wait: Duration) -> Result<Line, NoLine> {
        self.lines.recv_timeout(wait).map_err(NoLine::Waiting)?.map_err(NoLine::Unreadable)
    }
}

/// Sends the lines until there are no more, one cannot be read, or nobody receives them.
fn read(mut input: impl BufRead, send: &SyncSender<Result<Line, String>>) {
    for number in 1.. {
        let mut bytes = Vec::new();
        let (line, is_last) = match input.by_ref().take(LONGEST + 1).read_until(b'\n', &mut bytes) {
            Ok(0) => return,
            Ok(_) if bytes.len() as u64 > LONGEST => {
                let why = format!(
                    "line {number} of the standard input is longer than 64 MiB, and nothing from \
                     there on was read"
                );
                (Err(why), true)
            }
            Ok(_) => match String::from_utf8(bytes) {
                Ok(text) if text.trim().is_empty() => continue,
                Ok(text) => (Ok(Line { number, text }), false),
                Err(_) => (Err(format!("line {number} of the standard input is not UTF-8")), false),
            },
            Err(error) => (Err(format!("cannot read the standard input: {error}")), true),
        };
        if send.send(line).is_err() || is_last {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(input: impl BufRead + Send + 'static) -> Vec<Result<(u64, String), String>> {
        let input = Input::open(input).expect("a thread");
        let next = || match input.next(Duration::from_secs(30)) {
            Ok(line) => Some(Ok((line.number, line.text))),
            Err(NoLine::Unreadable(why)) => Some(Err(why)),
            Err(NoLine::Waiting(RecvTimeoutError::Disconnected)) => None,
            Err(NoLine::Waiting(RecvTimeoutError::Timeout)) => panic!("nothing came"),
        };
        std::iter::from_fn(next).collect()
    }

    #[test]
    fn blank_lines_are_left_out_and_the_last_needs_no_end() {
        let lines = all(&b"one\r\n\n \n\xff\nfive"[..]);
        assert_eq!(lines.len(), 3);
        assert_eq!(lines[0].as_ref().map(|(at, text)| (*at, text.trim())), Ok((1, "one")));
        assert_eq!(lines[1], Err("line 4 of the standard input is not UTF-8".to_owned()));
        assert_eq!(lines[2], Ok((5, "five".to_owned())));
    }

    #[test]
    fn a_line_without_end_is_given_up() {
        let endless = io::BufReader::new(io::Read::chain(&b"one\n"[..], io::repeat(b'x')));
        let lines = all(endless);
        assert_eq!(lines.len(), 2);
        let why = lines[1].as_ref().expect_err("too long");
        assert!(why.starts_with("line 2 of the standard input is longer than 64 MiB"), "{why}");
    }
}
