//! Every verb in every format, on a month as it comes with the program: what is printed is read back
//! by other readers.

use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::support::call;

const MONTH: &str = "data/2027-01";

const SCENARIOS: &str = "scenario,change,target,field,value\n\
    as it is,close,2027-01-30,,\n\
    busy | <b>,close,2027-01-04/2027-01-08,,retreat\n\
    =shut,close,2027-01-01/2027-01-31,,strike\n";

/// A renewal that the leads leave no room.
const LATE: &str = "mission,mandate_expires,report_issued\nUNFICYP,2010-12-15,2010-12-01\n";

/// Two programmes of the month, and a file of scenarios.
struct Given {
    directory: TempDir,
}

impl Given {
    fn new() -> Given {
        let directory = tempfile::tempdir().expect("a directory");
        let programme = call(&["plan", MONTH, "--format", "csv"]);
        assert_eq!(programme.code, 0, "{programme:?}");
        let mut lines: Vec<&str> = programme.out.lines().collect();
        let write = |name: &str, text: String| {
            std::fs::write(directory.path().join(name), text).expect("a file");
        };
        write("agreed.csv", programme.out.clone());
        // Without its last row a programme is not complete, and it differs from the whole one.
        lines.pop();
        write("cut.csv", lines.join("\n") + "\n");
        write("scenarios.csv", SCENARIOS.to_owned());
        write("late.csv", LATE.to_owned());
        Given { directory }
    }

    fn path(&self, name: &str) -> String {
        let path: &Path = self.directory.path();
        path.join(name).to_str().expect("UTF-8").to_owned()
    }

    /// The id of a meeting that the month has.
    fn item(&self) -> String {
        let text = std::fs::read_to_string(self.path("agreed.csv")).expect("a programme");
        let mut rows = csv::Reader::from_reader(text.as_bytes());
        let ids = rows.records().map(|row| row.expect("a row")[4].to_owned());
        ids.into_iter().find(|id| id.ends_with("/adoption")).expect("an adoption")
    }

    /// Every call, with the exit code that it ends with.
    fn calls(&self) -> Vec<(i32, Vec<String>)> {
        let (agreed, cut) = (self.path("agreed.csv"), self.path("cut.csv"));
        let (scenarios, late) = (self.path("scenarios.csv"), self.path("late.csv"));
        let item = self.item();
        let month = self.path("2027-01");
        let calls: [(i32, &[&str]); 25] = [
            (0, &["new", "2027-01", "--force", "--out", &month]),
            (0, &["check", MONTH, &agreed]),
            (1, &["check", MONTH, &cut]),
            (0, &["diff", &agreed, &cut]),
            (0, &["diff", &agreed, &agreed]),
            (0, &["explain", MONTH]),
            (0, &["explain", MONTH, "--item", &item]),
            (0, &["explain", MONTH, "--item", &item, "--on", "2027-01-29"]),
            (0, &["explain", MONTH, "--item", &item, "--on", "2027-01-30"]),
            (1, &["explain", &late]),
            (0, &["suggest", MONTH, "--kind", "briefing", "--title", "<i>a|b</i>", "--count", "3"]),
            (0, &["whatif", MONTH, &scenarios]),
            (0, &["compare", MONTH, "data/2026-12", "--resamples", "99"]),
            (0, &["backtest", "data/record", "--from", "2010-06", "--to", "2010-06"]),
            (0, &["simulate", MONTH, "--draws", "5"]),
            (0, &["paper", "forecast", MONTH]),
            (0, &["paper", "programme", MONTH, "--for", "us"]),
            (0, &["paper", "daily", MONTH, "--date", "2027-01-29"]),
            (0, &["paper", "cycles", MONTH]),
            (0, &["paper", "cycles", "--from", "2026-01"]),
            (0, &["paper", "note", MONTH, "--since", &cut]),
            (0, &["faults"]),
            (0, &["faults", "csv::date"]),
            (0, &["languages"]),
            (0, &["languages", "ar,zh"]),
        ];
        let owned = |args: &[&str]| args.iter().map(|arg| (*arg).to_owned()).collect();
        calls.into_iter().map(|(code, args)| (code, owned(args))).collect()
    }

    /// What each call prints in a format.
    fn printed(&self, format: &str) -> Vec<(Vec<String>, String)> {
        let calls = self.calls().into_iter().map(|(code, args)| {
            let mut own: Vec<&str> = args.iter().map(String::as_str).collect();
            own.extend(["--format", format]);
            let ended = call(&own);
            assert_eq!(ended.code, code, "{args:?} as {format}: {ended:?}");
            assert!(!ended.out.is_empty(), "{args:?} as {format}");
            (args, ended.out)
        });
        calls.collect()
    }
}

#[test]
fn json_parses() {
    for (args, out) in Given::new().printed("json") {
        let read: Result<Value, _> = serde_json::from_str(&out);
        // All faults are a list.
        let is_list = args == ["faults"];
        let is_right = |value: Value| if is_list { value.is_array() } else { value.is_object() };
        assert!(read.is_ok_and(is_right), "{args:?}: {out}");
    }
}

#[test]
fn csv_has_a_cell_for_each_column_and_no_formula() {
    for (args, out) in Given::new().printed("csv") {
        // This reader refuses rows of another length than the header.
        let mut reader = csv::Reader::from_reader(out.as_bytes());
        let header = reader.headers().expect("a header").clone();
        assert!(header.len() > 1, "{args:?}: {out}");
        let names: std::collections::BTreeSet<&str> = header.iter().collect();
        assert!(names.len() == header.len() && !names.contains(""), "{args:?}: {header:?}");
        for row in reader.records() {
            let row = row.unwrap_or_else(|error| panic!("{args:?}: {error}\n{out}"));
            for cell in &row {
                let is_number = cell.parse::<f64>().is_ok();
                assert!(is_number || !cell.starts_with(['=', '+', '-', '@']), "{args:?}: {cell}");
            }
        }
    }
}

#[test]
fn html_is_one_page_of_known_elements() {
    for (args, out) in Given::new().printed("html") {
        let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
        let page = roxmltree::Document::parse_with_options(&out, options);
        let page = page.unwrap_or_else(|error| panic!("{args:?}: {error}\n{out}"));
        let count = |name: &str| page.descendants().filter(|node| node.has_tag_name(name)).count();
        assert_eq!((count("title"), count("h1"), count("script")), (1, 1, 0), "{args:?}");
        assert_eq!(count("i"), 0, "{args:?}: a title of the call is no markup");
        for table in page.descendants().filter(|node| node.has_tag_name("table")) {
            let rows = table.descendants().filter(|node| node.has_tag_name("tr"));
            let cells = rows.map(|row| row.children().filter(|own| own.is_element()).count());
            let cells: std::collections::BTreeSet<usize> = cells.collect();
            assert_eq!(cells.len(), 1, "{args:?}: rows of {cells:?} cells");
        }
        // Nothing is fetched from elsewhere.
        for node in page.descendants().filter(roxmltree::Node::is_element) {
            assert!(node.attribute("href").is_none(), "{args:?}");
            let source = node.attribute("src").unwrap_or("data:");
            assert!(source.starts_with("data:"), "{args:?}: {source}");
        }
        if matches!(args[0].as_str(), "compare" | "simulate") {
            let figures = count("img");
            assert!(figures >= 3 || !cfg!(feature = "figures"), "{args:?}: {figures} figures");
            let has_note = out.contains("draws no figures");
            assert_eq!(has_note, figures == 0, "{args:?}: a page without figures says so");
        }
    }
}

/// The bars of a line that no backslash escapes.
fn bars(line: &str) -> usize {
    let (mut bars, mut is_escaped) = (0, false);
    for c in line.chars() {
        bars += usize::from(c == '|' && !is_escaped);
        is_escaped = c == '\\' && !is_escaped;
    }
    bars
}

#[test]
fn tables_of_markdown_have_rows_of_one_length() {
    let mut tables = 0;
    for (args, out) in Given::new().printed("md") {
        assert!(out.starts_with("# "), "{args:?}: {out}");
        let mut before = None;
        for line in out.lines() {
            if !line.starts_with('|') {
                before = None;
                continue;
            }
            tables += usize::from(before.is_none());
            let own = bars(line);
            assert_eq!(before.unwrap_or(own), own, "{args:?}: {line}");
            before = Some(own);
        }
        assert!(!out.contains("<i>") && !out.contains("<b>"), "{args:?}: {out}");
    }
    assert!(tables >= 10, "{tables} tables");
}

#[test]
fn text_is_no_wider_than_the_terminal() {
    for (args, out) in Given::new().printed("text") {
        for line in out.lines() {
            let width = unicode_width::UnicodeWidthStr::width(line);
            assert!(width <= 80, "{args:?}: {width} columns: {line}");
        }
        assert!(!out.contains('\u{1b}'), "{args:?}");
    }
}
