//! The rows of the instance as they stand after the steps.

use serde_json::{Value, json};

use crate::base::item::ItemKind;
use crate::desk::Desk;
use crate::input::instance::MandateKind;
use crate::input::instance::sheet::Sheet;

impl Desk {
    /// Returns the rows of the instance as they stand after the steps, with the columns and the kinds that
    /// there are.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// let rows = desk.rows();
    /// assert_eq!(rows["renewals"][0]["id"], "UNFICYP");
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn rows(&self) -> Value {
        let now = self.now();
        let instance = &now.planned.instance;
        let rows =
            |sheet: &Sheet| sheet.rows.iter().map(|row| json!(row.cells())).collect::<Vec<_>>();
        let columns = |sheet: &Sheet| sheet.columns().map(str::to_owned).collect::<Vec<_>>();
        let renewals = Sheet::of_renewals(&instance.renewals);
        let events = Sheet::of_events(&instance.events);
        let policy: Vec<Value> = instance
            .policy
            .leads
            .iter()
            .map(|(key, lead)| {
                let (field, value) = match (lead.more_than, lead.at_least) {
                    (Some(days), _) => ("more_than", days),
                    (None, days) => ("at_least", days.unwrap_or(0)),
                };
                json!({
                    "field": format!("leads.{key:?}.{field}"),
                    "words": lead_in_words(key),
                    "bound": field.replace('_', " "),
                    "value": value.to_string(),
                    "unit": lead.unit,
                    "strength": lead.strength,
                    "source": lead.source,
                })
            })
            .collect();
        json!({
            "renewals": rows(&renewals),
            "events": rows(&events),
            "calendar": rows(&Sheet::of_calendar(&instance.calendar)),
            "columns": {"renewals": columns(&renewals), "events": columns(&events)},
            "kinds": {
                "renewals": kinds_of_renewals(),
                "events": ItemKind::OF_EVENTS.map(ItemKind::as_str),
            },
            "policy": policy,
        })
    }
}

fn lead_in_words(key: &str) -> String {
    let kind = |word: &str| {
        let kind = ItemKind::from_word(word.trim()).map(ItemKind::in_words);
        kind.map_or_else(|| word.trim().to_owned(), str::to_owned)
    };
    match key.split_once("->") {
        Some((from, to)) => format!("From the {} to the {}", kind(from), kind(to)),
        None => key.to_owned(),
    }
}

fn kinds_of_renewals() -> Vec<&'static str> {
    MandateKind::ALL.iter().map(|kind| kind.as_str()).collect()
}
