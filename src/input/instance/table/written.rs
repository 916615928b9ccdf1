//! The writer of CSV files; the whole program writes CSV through it.
//!
//! Text cells are guarded so that no spreadsheet reads one as a formula; the readers remove the
//! guard. Number cells are plain signed numbers that other programs can calculate with. The type of
//! the value determines the kind of cell, so no text reaches a file without its guard.

use chrono::NaiveDate;

use super::guard::guard;

/// A cell as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Field(pub(super) String);

impl Field {
    /// Formats a number with a fixed number of decimals.
    pub(crate) fn decimals(number: f64, decimals: usize) -> Field {
        Field(format!("{number:.decimals$}"))
    }
}

impl From<&str> for Field {
    /// Formats a text without surrounding blanks, which the readers would drop.
    fn from(text: &str) -> Field {
        Field(guard(text.trim()))
    }
}

impl From<String> for Field {
    fn from(text: String) -> Field {
        Field::from(text.as_str())
    }
}

impl From<&String> for Field {
    fn from(text: &String) -> Field {
        Field::from(text.as_str())
    }
}

impl From<NaiveDate> for Field {
    fn from(date: NaiveDate) -> Field {
        Field(date.to_string())
    }
}

impl From<bool> for Field {
    fn from(holds: bool) -> Field {
        Field(if holds { "yes" } else { "no" }.to_owned())
    }
}

impl<T: Into<Field>> From<Option<T>> for Field {
    /// Formats a missing value as a blank cell.
    fn from(value: Option<T>) -> Field {
        value.map_or(Field(String::new()), T::into)
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl From<$number> for Field {
            fn from(number: $number) -> Field {
                Field(number.to_string())
            }
        }
    )*};
}

numbers!(i64, u32, u64, usize, f64);

/// Returns the text of a CSV file with a header and rows, in the given order.
pub(crate) fn csv_of<H: Into<Field>, C: Into<Field>>(
    header: impl IntoIterator<Item = H>,
    rows: impl IntoIterator<Item = impl IntoIterator<Item = C>>,
) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let bytes = |field: Field| field.0.into_bytes();
    // Writing to memory cannot fail.
    let _ = writer.write_record(header.into_iter().map(|cell| bytes(cell.into())));
    for row in rows {
        let _ = writer.write_record(row.into_iter().map(|cell| bytes(cell.into())));
    }
    String::from_utf8_lossy(&writer.into_inner().unwrap_or_default()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Field, csv_of};

    #[test]
    fn numbers_stay_numbers_and_text_is_guarded() {
        let row = [Field::from(-5_i64), "-5".into(), Field::decimals(-0.5, 2), None::<i64>.into()];
        assert_eq!(csv_of(["a", "=b", "c", "d"], [row]), "a,'=b,c,d\n-5,'-5,-0.50,\n");
    }
}
