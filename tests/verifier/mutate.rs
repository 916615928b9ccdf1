//! Programmes that are a little wrong: rows shifted, swapped, dropped, cut short.

use std::path::Path;

use chrono::{Days, NaiveDate};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Columns of `programme.csv`.
const DATE: usize = 0;
const SESSION: usize = 1;
const START: usize = 2;
const END: usize = 3;
const ID: usize = 4;

type Row = Vec<String>;

/// Mutations of a programme, as the text of files; the same for the same seed.
pub fn mutated(programme: &Path, count: u64, seed: u64) -> impl Iterator<Item = String> {
    let mut reader = csv::Reader::from_path(programme).expect("a programme");
    let header: Row = reader.headers().expect("a header").iter().map(str::to_owned).collect();
    let rows: Vec<Row> = reader
        .records()
        .map(|row| row.expect("a row").iter().map(str::to_owned).collect())
        .collect();
    (0..count).map(move |number| {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(number);
        let mut rows = rows.clone();
        for _ in 0..rng.random_range(1..=3) {
            mutate(&mut rows, &mut rng);
        }
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&header).expect("written");
        for row in &rows {
            writer.write_record(row).expect("written");
        }
        String::from_utf8(writer.into_inner().expect("written")).expect("UTF-8")
    })
}

fn mutate(rows: &mut Vec<Row>, rng: &mut ChaCha8Rng) {
    if rows.is_empty() {
        return;
    }
    let at = rng.random_range(0..rows.len());
    let other = rng.random_range(0..rows.len());
    match rng.random_range(0..16) {
        0..=2 => shift(&mut rows[at], [-1, 1][rng.random_range(0..2)]),
        3 => shift(&mut rows[at], rng.random_range(-10..=10)),
        4 => shift(&mut rows[at], [-60, 60][rng.random_range(0..2)]),
        5 => swap_session(&mut rows[at]),
        6 => {
            rows.remove(at);
        }
        7 => {
            let row = rows[at].clone();
            rows.push(row);
        }
        8 => rows[at][ID].push_str("-x"),
        // The session by its hours, or none at all.
        9 => rows[at][SESSION].clear(),
        10 => [SESSION, START, END].iter().for_each(|column| rows[at][*column].clear()),
        // A session without hours, or with one of them.
        11 => [START, END].iter().for_each(|column| rows[at][*column].clear()),
        12 => rows[at][[START, END][rng.random_range(0..2)]].clear(),
        13 => later(&mut rows[at], 10 * rng.random_range(-6..=6)),
        14 => {
            // At the place of another, or the two exchanged.
            let place: Row = rows[other][..=END].to_vec();
            if rng.random_bool(0.5) {
                let own: Row = rows[at][..=END].to_vec();
                rows[other].splice(..=END, own);
            }
            rows[at].splice(..=END, place);
        }
        _ => {
            // All of a chain.
            let renewal = rows[at][ID].split('/').next().unwrap_or_default().to_owned();
            let days = rng.random_range(-7..=7);
            let own = rows.iter_mut().filter(|row| row[ID].split('/').next() == Some(&renewal));
            own.for_each(|row| shift(row, days));
        }
    }
}

fn shift(row: &mut Row, days: i64) {
    let Ok(date) = row[DATE].parse::<NaiveDate>() else { return };
    let by = Days::new(days.unsigned_abs());
    let moved = if days < 0 { date.checked_sub_days(by) } else { date.checked_add_days(by) };
    row[DATE] = moved.expect("a date").to_string();
}

/// To the other session, with its hours or without.
fn swap_session(row: &mut Row) {
    let hours = match row[SESSION].as_str() {
        "morning" => 300,
        "afternoon" => -300,
        _ => return,
    };
    row[SESSION] = if hours > 0 { "afternoon" } else { "morning" }.to_owned();
    later(row, hours);
}

/// Moves the hours of a row, where it has any and they stay within the day.
fn later(row: &mut Row, minutes: i64) {
    let moved: Option<Vec<String>> =
        [START, END].iter().map(|at| moved(&row[*at], minutes)).collect();
    if let Some(moved) = moved {
        [START, END].iter().zip(moved).for_each(|(at, text)| row[*at] = text);
    }
}

fn moved(clock: &str, minutes: i64) -> Option<String> {
    let (hours, rest) = clock.split_once(':')?;
    let time = 60 * hours.parse::<i64>().ok()? + rest.parse::<i64>().ok()? + minutes;
    (0..24 * 60).contains(&time).then(|| format!("{:02}:{:02}", time / 60, time % 60))
}
