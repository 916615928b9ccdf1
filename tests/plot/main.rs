//! The figures: well-formed, told in words, the same every time, with no text cut or over another.

mod gallery;
mod layout;

use gallery::gallery;

/// Every figure of the gallery. With `HORSESHOE_FIGURES=DIR` they are written there to be looked at.
#[test]
fn figures_are_svg_with_their_words_as_text() {
    let directory = std::env::var_os("HORSESHOE_FIGURES");
    for (name, svg) in gallery() {
        let document = roxmltree::Document::parse(&svg).expect(name);
        let root = document.root_element();
        assert_eq!(root.tag_name().name(), "svg", "{name}");
        assert_eq!(root.attribute("role"), Some("img"), "{name}");
        let of = |tag: &str| {
            let found = root.children().find(|node| node.tag_name().name() == tag);
            found.and_then(|node| node.text()).unwrap_or_default().to_owned()
        };
        assert!(of("title").len() > 5 && of("desc").len() > 20, "{name}");
        assert!(root.children().any(|node| node.tag_name().name() == "text"), "{name}");
        let fonts = root.children().filter_map(|node| node.attribute("font-family"));
        assert!(fonts.into_iter().all(|font| font == "sans-serif"), "{name}");
        layout::check(name, &document);
        if let Some(directory) = &directory {
            let path = std::path::Path::new(directory).join(format!("{name}.svg"));
            std::fs::write(path, svg).expect("the directory is there");
        }
    }
}

#[test]
fn the_same_data_give_the_same_bytes() {
    assert_eq!(gallery(), gallery());
}
