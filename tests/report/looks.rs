//! What each format looks like. A change of these pictures is a change that users see.

use horseshoe::output::report::{Format, TextStyle, render};

use crate::fixture;

fn printed(format: Format) -> String {
    render(&fixture::december(), format, &TextStyle::default()).expect("prints")
}

#[test]
fn a_december_on_the_terminal() {
    insta::assert_snapshot!("text", printed(Format::Text));
}

#[test]
fn a_december_in_csv() {
    insta::assert_snapshot!("csv", printed(Format::Csv));
}

#[test]
fn a_december_in_markdown() {
    insta::assert_snapshot!("markdown", printed(Format::Markdown));
}

#[test]
fn a_december_in_html() {
    insta::assert_snapshot!("html", printed(Format::Html));
}

#[test]
fn a_december_in_a_calendar() {
    insta::assert_snapshot!("ics", printed(Format::Ics).replace("\r\n", "\n"));
}

#[test]
fn a_december_re_planned_under_a_waiver() {
    let replanned = |format| render(&fixture::replanned(), format, &TextStyle::default());
    insta::assert_snapshot!("replanned_text", replanned(Format::Text).expect("prints"));
    insta::assert_snapshot!("replanned_markdown", replanned(Format::Markdown).expect("prints"));
}

#[test]
fn a_month_without_items_on_the_terminal() {
    let empty = render(&fixture::empty(), Format::Text, &TextStyle::default()).expect("prints");
    insta::assert_snapshot!("empty", empty);
}

#[test]
fn a_narrow_terminal_gets_a_list() {
    let style = TextStyle { width: 60, colour: false };
    let narrow = render(&fixture::december(), Format::Text, &style).expect("prints");
    insta::assert_snapshot!("narrow", narrow);
}
