//! A document as one HTML page that needs no other file, in the look of `programme.html`.
//!
//! The page is XML too: every element is closed, and no entity but those of XML is used.

use crate::output::language::{Catalogue, Isolation, Message};

use super::{marked_line, one_line, percent_encoded};
use crate::output::document::{
    Align, Block, Cell, Document, Figure, Line, Span, Table, Tone, depths, spans,
};

const LOOKS: &str = include_str!("html/page.css");

/// More columns than this fit on paper only when it lies on its side.
const UPRIGHT: usize = 8;

pub(super) fn render(document: &Document<'_>) -> String {
    let title = match one_line(&document.title) {
        none if none.is_empty() => "Programme of work".to_owned(),
        title => title,
    };
    let columns = document.blocks.iter().map(|block| match block {
        Block::Table(table) => table.columns.len(),
        _ => 0,
    });
    let side = if columns.max().unwrap_or(0) > UPRIGHT { "landscape" } else { "portrait" };
    let language = document.language();
    // What reads from the left says so by saying nothing.
    let direction = if language.is_right_to_left() { " dir=\"rtl\"" } else { "" };
    let say = Catalogue::of(language, Isolation::Off);
    let council = escaped(&say.say(Message::UnitedNationsSecurityCouncil));
    let programme = escaped(&say.say(Message::ProgrammeOfWork));
    let mut text = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\"{direction}>\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; \
         style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <meta name=\"referrer\" content=\"no-referrer\"/>\n<title>{}</title>\n<style>\n\
         @page {{ size: A4 {side}; margin: 12mm; }}\n{LOOKS}</style>\n</head>\n<body>\n\
         <article class=\"sheet {side}\">\n<header>\n\
         <p class=\"left\">{council}<br/>{programme}</p>\n<h1>{}</h1>\n\
         </header>\n",
        escaped(&title),
        marked(&title),
    );
    for block in &document.blocks {
        match block {
            Block::Heading(own) => text.push_str(&format!("<h2>{}</h2>\n", marked(own))),
            Block::Subheading(own) => text.push_str(&format!("<h3>{}</h3>\n", marked(own))),
            Block::Paragraph(own) => text.push_str(&format!("<p>{}</p>\n", marked(own))),
            Block::Note(own) => {
                text.push_str(&format!("<p class=\"note\">{}</p>\n", marked(own)));
            }
            Block::Figure(own) => figure(&mut text, own),
            Block::Command(own) => text.push_str(&format!(
                "<pre><code># {}\n{}</code></pre>\n",
                escaped(&one_line(&own.says)),
                escaped(&one_line(&own.call))
            )),
            Block::Lines(own) => lines(&mut text, own),
            Block::Table(own) => table(&mut text, own),
        }
    }
    if !document.circulates() {
        let version = env!("CARGO_PKG_VERSION");
        text.push_str(&format!("<footer>Drawn up by Horseshoe {version}.</footer>\n"));
    }
    text + "</article>\n</body>\n</html>\n"
}

fn table(text: &mut String, table: &Table) {
    text.push_str("<table>\n");
    if table.has_header() {
        text.push_str("<thead><tr>");
        for column in &table.columns {
            let class = classes(column.align, None);
            text.push_str(&format!("<th scope=\"col\"{class}>{}</th>", marked(&column.header)));
        }
        text.push_str("</tr></thead>\n");
    }
    text.push_str("<tbody>\n");
    for row in &table.rows {
        text.push_str("<tr>");
        for (column, Cell { text: own, tone }) in table.columns.iter().zip(row) {
            let class = classes(column.align, *tone);
            text.push_str(&format!("<td{class}>{}</td>", marked(own)));
        }
        text.push_str("</tr>\n");
    }
    text.push_str("</tbody>\n</table>\n");
}

/// The classes of a cell, as an attribute.
fn classes(align: Align, tone: Option<Tone>) -> String {
    let align = if align == Align::Right { Some("figure") } else { None };
    let tone = tone.map(|tone| match tone {
        Tone::Strong => "strong",
        Tone::Broken => "broken",
        Tone::Tight => "tight",
        Tone::Good => "good",
    });
    match align.into_iter().chain(tone).collect::<Vec<&str>>().join(" ") {
        none if none.is_empty() => none,
        classes => format!(" class=\"{classes}\""),
    }
}

/// Sentences are paragraphs; what is set in below one is a list.
fn lines(text: &mut String, lines: &[Line]) {
    let mut open = 0;
    for (line, depth) in lines.iter().zip(depths(lines)) {
        while open > depth {
            text.push_str("</li></ul>\n");
            open -= 1;
        }
        let number = match line.mark.as_str() {
            "" | "-" => String::new(),
            number => format!("<b>{}</b> ", escaped(number)),
        };
        let own = number + &marked(&line.text);
        if depth == 0 {
            text.push_str(&format!("<p>{own}</p>\n"));
            continue;
        }
        if open == depth {
            text.push_str("</li>\n");
        }
        while open < depth {
            text.push_str("<ul>");
            open += 1;
            // A level that is skipped has an item all the same.
            if open < depth {
                text.push_str("<li>");
            }
        }
        text.push_str(&format!("<li>{own}"));
    }
    text.push_str(&"</li></ul>\n".repeat(open));
}

/// The picture travels in the page, as data that no browser runs anything of.
fn figure(text: &mut String, figure: &Figure) {
    let says = one_line(&figure.says);
    text.push_str(&format!(
        "<figure><img alt=\"{}\" src=\"data:image/svg+xml,{}\"/><figcaption>{}</figcaption></figure>\n",
        escaped(&says),
        percent_encoded(&figure.svg),
        marked(&says)
    ));
}

/// Plain parts escaped, names as code, words that stand out as such.
fn marked(text: &str) -> String {
    let text = marked_line(text);
    let parts = spans(&text).into_iter().map(|span| match span {
        Span::Plain(plain) => escaped(plain),
        Span::Code(code) => format!("<code>{}</code>", escaped(code)),
        Span::Strong(words) => format!("<b>{}</b>", escaped(words)),
        Span::Stressed(words) => format!("<em>{}</em>", escaped(words)),
    });
    parts.collect()
}

/// A text that HTML takes for nothing but text, between tags or in an attribute.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&#34;"),
            '\'' => out.push_str("&#39;"),
            // XML has no such characters.
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
