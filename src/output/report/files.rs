//! Every format as a file: all of them, whole, or none.

use std::borrow::Cow;
use std::path::Path;

use crate::base::files::{FileSet, Hold, Written};
use crate::domain::programme::Programme;
use crate::output::report::{
    Audience, Format, Previous, ReportError, SCHEMA, TextStyle, languages_of, number, render_in,
};

/// The files of every call. Those for the delegations bear the plain names.
const FILES: &[(&str, Format, Audience)] = &[
    ("programme.csv", Format::Csv, Audience::Us),
    ("programme.json", Format::Json, Audience::Us),
    ("programme.md", Format::Markdown, Audience::Circulation),
    ("programme.html", Format::Html, Audience::Circulation),
    ("programme.docx", Format::Docx, Audience::Circulation),
    ("programme.typ", Format::Typ, Audience::Circulation),
    #[cfg(feature = "pdf")]
    ("programme.pdf", Format::Pdf, Audience::Circulation),
    ("programme.ics", Format::Ics, Audience::Circulation),
    ("programme.xlsx", Format::Xlsx, Audience::Circulation),
    ("tracks.svg", Format::Tracks, Audience::Circulation),
];

/// The files for the presidency alone, whose names say so wherever they are copied to.
const FOR_US: &[(&str, Format, Audience)] = &[
    ("for-us.md", Format::Markdown, Audience::Us),
    ("for-us.html", Format::Html, Audience::Us),
    ("for-us.docx", Format::Docx, Audience::Us),
    ("for-us.ics", Format::Ics, Audience::Us),
    ("for-us.xlsx", Format::Xlsx, Audience::Us),
];

/// Writes the copies for circulation, `programme.md`, `.html`, `.docx`, `.typ`, `.ics` and `.xlsx` and
/// `tracks.svg`, and `programme.pdf` where the build has the feature `pdf`; what later calls read,
/// `programme.csv` and `.json`, with the schema of the JSON as `programme.schema.json`; and the digests of
/// all as `plan.sha256`. [`Audience::Us`] adds `for-us.md`, `.html`, `.docx`, `.ics` and `.xlsx`. The
/// directory is made where there is none; files of these names are replaced.
///
/// In several languages every file that has one is written in each: the first language bears the plain
/// names, the others their codes, such as `programme.fr.html`.
///
/// The version and the entries of calendar programs go on from the programme that the directory holds,
/// unless [`number`](crate::output::report::number) has numbered this one.
///
/// The directory shows the files of one programme alone at every instant: see [`files`](crate::base::files).
/// Where anything fails, what was there before is there again.
///
/// # Errors
/// [`ReportError::Files`] when the directory is none, is being written to, or bears a directory of the
/// name of a file, and when the system refuses: no permission, no space.
///
/// ```
/// use horseshoe::domain::programme::Programme;
/// use horseshoe::output::report::{Audience, ReportError, write_for};
///
/// fn publish(programme: &Programme) -> Result<(), ReportError> {
///     for path in write_for(programme, Audience::Us, "programmes/2026-12".as_ref())?.files {
///         eprintln!("wrote {}", path.display());
///     }
///     Ok(())
/// }
/// ```
pub fn write_for(
    programme: &Programme,
    audience: Audience,
    dir: &Path,
) -> Result<Written, ReportError> {
    write_held(programme, audience, Hold::of(dir)?)
}

/// [`write_for`] into a directory that the caller holds: no other call has written into it since the
/// caller read the programme there, so the version is the next one.
///
/// # Errors
/// As [`write_for`].
///
/// ```
/// use horseshoe::base::files::Hold;
/// use horseshoe::output::report::{Audience, write_held};
///
/// let programme = horseshoe::plan("data/2027-01")?;
/// let dir = tempfile::tempdir()?;
/// let hold = Hold::of(dir.path())?;
/// assert!(!dir.path().join("programme.csv").exists(), "nothing is written yet");
/// write_held(&programme, Audience::Circulation, hold)?;
/// assert!(dir.path().join("programme.csv").is_file());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write_held(
    programme: &Programme,
    audience: Audience,
    hold: Hold,
) -> Result<Written, ReportError> {
    let mut programme = Cow::Borrowed(programme);
    if programme.calendar.is_empty() {
        number(programme.to_mut(), &[Previous::in_folder(hold.dir())]);
    }
    Ok(hold.write(FileSet::of("plan", contents(&programme, audience)?))?)
}

/// [`write_for`] with the copies for circulation, and what later calls read.
///
/// # Errors
/// As [`write_for`].
///
/// ```
/// use horseshoe::write_all;
///
/// let programme = horseshoe::plan("data/2027-01")?;
/// let dir = tempfile::tempdir()?;
/// write_all(&programme, dir.path())?;
/// assert!(dir.path().join("programme.html").is_file());
/// assert!(!dir.path().join("for-us.html").exists(), "copies for circulation alone");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write_all(programme: &Programme, dir: &Path) -> Result<Written, ReportError> {
    write_for(programme, Audience::Circulation, dir)
}

/// Writes several programmes, each in every format into a folder of its own, named by its number from
/// 1, and the digests of all as `alternatives.sha256`: all of them or none.
///
/// # Errors
/// As [`write_all`].
///
/// ```
/// use horseshoe::output::report::{Audience, write_alternatives};
///
/// let programmes = vec![horseshoe::plan("data/2027-01")?; 2];
/// let dir = tempfile::tempdir()?;
/// write_alternatives(&programmes, Audience::Circulation, dir.path())?;
/// assert!(dir.path().join("2/programme.csv").is_file());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write_alternatives(
    programmes: &[Programme],
    audience: Audience,
    dir: &Path,
) -> Result<Written, ReportError> {
    write_alternatives_held(programmes, audience, Hold::of(dir)?)
}

/// [`write_alternatives`] into a directory that the caller holds.
///
/// # Errors
/// As [`write_all`].
///
/// ```
/// use horseshoe::base::files::Hold;
/// use horseshoe::output::report::{Audience, write_alternatives_held};
///
/// let programmes = [horseshoe::plan("data/2027-01")?];
/// let dir = tempfile::tempdir()?;
/// let hold = Hold::of(dir.path())?;
/// write_alternatives_held(&programmes, Audience::Circulation, hold)?;
/// assert!(dir.path().join("1/programme.csv").is_file());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write_alternatives_held(
    programmes: &[Programme],
    audience: Audience,
    hold: Hold,
) -> Result<Written, ReportError> {
    let mut set = FileSet::new("alternatives");
    for (number, programme) in (1..).zip(programmes) {
        for (name, bytes) in contents(programme, audience)? {
            set.add(format!("{number}/{name}"), bytes);
        }
    }
    Ok(hold.write(set)?)
}

/// The files of [`write_for`] as they would be written: their names and their bytes.
pub(crate) fn contents(
    programme: &Programme,
    audience: Audience,
) -> Result<Vec<(String, Vec<u8>)>, ReportError> {
    let (languages, style) = (languages_of(programme), TextStyle::default());
    let mut contents = vec![("programme.schema.json".to_owned(), SCHEMA.into())];
    let ours = FOR_US.iter().filter(|_| audience == Audience::Us);
    for (name, format, audience) in FILES.iter().chain(ours) {
        let is_first = |language| language == languages.first();
        for language in languages.iter().filter(|own| is_first(*own) || format.has_language()) {
            let name = match is_first(language) {
                true => (*name).to_owned(),
                false => language.in_name(name),
            };
            let page = render_in(programme, *format, *audience, &language.into(), &style)?;
            contents.push((name, page));
        }
    }
    contents.sort();
    Ok(contents)
}
