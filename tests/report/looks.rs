//! What each format looks like. A change of these pictures is a change that users see.

use horseshoe::output::report::{Audience, Format, TextStyle, render, render_for};

use horseshoe::domain::programme::Programme;

use crate::fixture;

fn printed(format: Format) -> String {
    fixture::text(render(&fixture::december(), format, &TextStyle::default()))
}

fn for_us(programme: &Programme, format: Format) -> String {
    fixture::text(render_for(programme, format, Audience::Us, &TextStyle::default()))
}

#[test]
fn a_december_for_us() {
    insta::assert_snapshot!("markdown_for_us", for_us(&fixture::december(), Format::Markdown));
    insta::assert_snapshot!("html_for_us", for_us(&fixture::december(), Format::Html));
}

#[test]
fn a_december_in_three_tracks() {
    insta::assert_snapshot!("tracks", printed(Format::Tracks));
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
    let replanned =
        |format| fixture::text(render(&fixture::replanned(), format, &TextStyle::default()));
    insta::assert_snapshot!("replanned_text", replanned(Format::Text));
    insta::assert_snapshot!("replanned_markdown", replanned(Format::Markdown));
    let ours = for_us(&fixture::replanned(), Format::Markdown);
    insta::assert_snapshot!("replanned_markdown_for_us", ours);
}

#[test]
fn a_month_without_items_on_the_terminal() {
    let empty = fixture::text(render(&fixture::empty(), Format::Text, &TextStyle::default()));
    insta::assert_snapshot!("empty", empty);
}

#[test]
fn a_narrow_terminal_gets_a_list() {
    let style = TextStyle { width: 60, colour: false };
    let narrow = fixture::text(render(&fixture::december(), Format::Text, &style));
    insta::assert_snapshot!("narrow", narrow);
}
