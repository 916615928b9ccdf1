//! From the path of an instance to a page: `cargo run --example plan -- data/2026-12 > page.html`.

use std::io::Write as _;

use horseshoe::{Format, TextStyle};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "data/2026-12".to_owned());
    let programme = horseshoe::plan(&path)?;
    let page = horseshoe::render(&programme, Format::Html, &TextStyle::default())?;
    std::io::stdout().write_all(&page)?;
    eprintln!("{path}: {} points, {}", programme.objective, programme.status.as_str());
    for lead in programme.leads.iter().filter(|lead| lead.slack == 0) {
        eprintln!("no day to spare between {} and {}", lead.from, lead.to);
    }
    Ok(())
}
