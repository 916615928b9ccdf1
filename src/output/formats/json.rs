//! A document as JSON: what its verb has for programs, or else the document itself.

use crate::output::document::Document;

pub(super) fn render(document: &Document<'_>) -> String {
    document.json().unwrap_or_else(|| {
        let whole = serde_json::json!({ "title": document.title, "blocks": document.blocks });
        format!("{whole:#}\n")
    })
}
