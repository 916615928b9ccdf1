//! The fonts of the page: those that are built in, and for Chinese one of the system's.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use typst::foundations::Bytes;
use typst::text::Font;

use crate::base::names::is_unseen;
use crate::base::words::quoted;

/// Latin, Greek, Cyrillic, Arabic and arrows: `assets/fonts/README.md` says whence they come.
const BUILT_IN: [&[u8]; 6] = [
    include_bytes!("../../../../assets/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../../../assets/fonts/NotoSans-Italic.ttf"),
    include_bytes!("../../../../assets/fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/NotoSansArabic-Bold.ttf"),
    include_bytes!("../../../../assets/fonts/NotoSansMath-Regular.ttf"),
];

/// Where systems keep fonts.
const FOLDERS: [&str; 6] = [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
    "/opt/homebrew/share/fonts",
    "C:\\Windows\\Fonts",
];

/// The files of Chinese fonts, the best first, each with those of its other weights.
const CHINESE: [&[&str]; 5] = [
    &["NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"],
    &["NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf"],
    &["SourceHanSansSC-Regular.otf", "SourceHanSansSC-Bold.otf"],
    &["msyh.ttc", "msyhbd.ttc"],
    &["PingFang.ttc"],
];

/// The fonts that have every letter of the texts.
///
/// A font of the system is opened only for a letter that the others lack. A letter that is nowhere is
/// named: a page with boxes in place of letters helps nobody.
pub(super) fn with_letters(texts: &[&str]) -> Result<Vec<Font>, String> {
    with_letters_of(texts, &FOLDERS.map(PathBuf::from))
}

/// The same with the fonts of some folders in place of the system's.
fn with_letters_of(texts: &[&str], folders: &[PathBuf]) -> Result<Vec<Font>, String> {
    let mut fonts: Vec<Font> =
        BUILT_IN.iter().flat_map(|font| Font::iter(Bytes::new(*font))).collect();
    if lacking(&fonts, texts).is_empty() {
        return Ok(fonts);
    }
    fonts.extend(chinese(folders));
    match lacking(&fonts, texts).first_key_value() {
        None => Ok(fonts),
        Some((letter, text)) => Err(refusal(*letter, text)),
    }
}

/// The letters that no font has, each with the first text that has it.
fn lacking<'t>(fonts: &[Font], texts: &[&'t str]) -> BTreeMap<char, &'t str> {
    let mut lacking = BTreeMap::new();
    for text in texts {
        for letter in text.chars().filter(|letter| !is_unseen(*letter)) {
            let has = |font: &Font| font.info().coverage.contains(u32::from(letter));
            if !lacking.contains_key(&letter) && !fonts.iter().any(has) {
                lacking.insert(letter, *text);
            }
        }
    }
    lacking
}

fn refusal(letter: char, text: &str) -> String {
    let code = u32::from(letter);
    let remedy = match letter {
        '\u{2e80}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}' => {
            "install a Chinese font: the package fonts-noto-cjk of Debian and Ubuntu, \
             google-noto-sans-cjk-fonts of Fedora"
        }
        _ => "print programme.html from a browser, or write the text without it",
    };
    format!("no font here has the letter {letter} (U+{code:04X}) of {}; {remedy}", quoted(text))
}

/// The first Chinese font that the folders hold, in its weights.
fn chinese(folders: &[PathBuf]) -> Vec<Font> {
    let mut files = BTreeMap::new();
    for folder in folders {
        search(folder, 4, &mut files);
    }
    for names in CHINESE {
        let fonts: Vec<Font> = names
            .iter()
            .filter_map(|name| std::fs::read(files.get(*name)?).ok())
            .flat_map(|data| Font::iter(Bytes::new(data)))
            // A collection draws the same letter as each country does.
            .filter(|font| {
                !["JP", "KR", "TC", "HK", "Mono"]
                    .iter()
                    .any(|other| font.info().family.split(' ').any(|word| word == *other))
            })
            .collect();
        if !fonts.is_empty() {
            return fonts;
        }
    }
    Vec::new()
}

/// The files of a folder and of those in it, by name; the first of a name counts.
fn search(folder: &Path, depth: usize, files: &mut BTreeMap<String, PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            if depth > 0 {
                search(&path, depth - 1, files);
            }
        } else if let Some(name) = path.file_name().and_then(|name| name.to_str()) {
            files.entry(name.to_owned()).or_insert(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_languages_need_no_font_of_the_system() {
        let said = [
            "Security Council: “UNIFIL” → 1–2 §",
            "L’œuvre du Conseil à Noël, ÿ",
            "¿Señor?",
            "Совет Безопасности, Київ, ґ",
            "مجلس الأمن، كانون الأول/ديسمبر ٢٠٢٦",
            "\u{2068}isolated\u{2069}",
        ];
        assert_eq!(with_letters(&said).expect("they have them").len(), BUILT_IN.len());
    }

    #[test]
    fn a_letter_that_is_nowhere_is_named_with_its_text_and_a_way_on() {
        let refused = with_letters(&["Fine", "A \u{16a0} rune"]).expect_err("no font has it");
        assert_eq!(
            refused,
            "no font here has the letter \u{16a0} (U+16A0) of \"A \u{16a0} rune\"; print programme.html from a \
             browser, or write the text without it"
        );
    }

    #[test]
    fn chinese_without_a_font_names_the_package() {
        let none = tempfile::tempdir().expect("a directory");
        let mut refused = 0;
        for text in ["安全理事会", "通过决议：中国", "12月", "「一」"] {
            let said = with_letters_of(&["Fine", text], &[none.path().to_owned()])
                .expect_err("no font has it");
            assert!(said.contains("the package fonts-noto-cjk of Debian"), "{said}");
            assert!(said.contains(text), "{said}");
            refused += 1;
        }
        assert_eq!(refused, 4);
        // A folder that is not there is as good as an empty one, and no other language asks for any.
        let absent = [none.path().join("absent")];
        let said = ["Security Council", "Совет Безопасности", "مجلس الأمن", "Año, Noël"];
        assert_eq!(with_letters_of(&said, &absent).expect("built in").len(), BUILT_IN.len());
    }
}
