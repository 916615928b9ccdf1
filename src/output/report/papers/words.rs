//! The fixed words of the papers, by the ids of their entries.

/// The words of an entry.
pub(super) fn word(id: &str) -> &'static str {
    WORDS.iter().find(|(known, _)| *known == id).map_or("", |(_, words)| *words)
}

/// The words of an entry with a value in place of `{ }`.
pub(super) fn filled(id: &str, value: &str) -> String {
    word(id).replace("{ }", value)
}

const WORDS: [(&str, &str); 86] = [
    (
        "paper-forecast-title",
        "Tentative forecast of the programme of work of the Security Council, { }",
    ),
    ("paper-programme-title", "Provisional programme of work of the Security Council, { }"),
    ("paper-daily-title", "Daily programme of the Security Council, { }"),
    ("paper-cycles-title", "Security Council: reporting and mandate cycles"),
    ("paper-note-title", "Covering note to the programme of work of the Security Council, { }"),
    (
        "paper-not-official",
        "For information only. This is not an official document, and it may change.",
    ),
    (
        "paper-provisional",
        "This programme is provisional and may change. All times are New York time.",
    ),
    ("paper-for-us", "For us: not for circulation."),
    ("paper-expected", "Expected in the month"),
    ("paper-if-necessary", "During the month, if necessary"),
    ("paper-mandates", "Mandates that expire"),
    ("paper-documents", "Reports and other work"),
    ("paper-earlier", "Earlier dates"),
    ("paper-later", "Later dates"),
    ("paper-addendum", "Addendum: unofficial meetings"),
    ("paper-deadlines", "Deadlines"),
    ("paper-meetings", "Meetings"),
    ("paper-no-meeting", "No meeting."),
    ("paper-no-meeting-why", "No meeting: { }."),
    ("paper-footnotes", "Footnotes"),
    ("paper-sources", "Sources"),
    ("paper-week", "Week of { }"),
    ("paper-waivers", "Waivers needed"),
    ("paper-noted", "Noted: rules that facts have broken"),
    ("paper-proposed", "What is proposed"),
    ("paper-reports-needed", "Reports needed"),
    ("paper-tight", "Tight intervals"),
    (
        "paper-no-tight",
        "Every interval between the items of a mandate has more than a day to spare.",
    ),
    ("paper-changes", "Changes"),
    ("paper-changes-since", "Changes since version { }"),
    ("paper-no-changes", "Nothing has changed."),
    ("paper-decision", "Waiting for a decision"),
    ("paper-no-decision", "Nothing is open."),
    ("paper-signature", "For the presidency"),
    ("paper-count-meetings", "Meetings of the Council"),
    ("paper-count-days", "Days with meetings"),
    ("paper-count-votes", "Votes"),
    ("paper-count-mandates", "Mandates that expire"),
    ("paper-count-tentative", "Tentative items"),
    ("paper-count-reports", "Reports not yet issued"),
    ("paper-column-date", "Date"),
    ("paper-column-time", "Time"),
    ("paper-column-room", "Room"),
    ("paper-column-item", "Item"),
    ("paper-column-format", "Format"),
    ("paper-column-access", "Access"),
    ("paper-column-notes", "Notes"),
    ("paper-column-mandate", "Mandate"),
    ("paper-column-expires", "Expires"),
    ("paper-column-set-by", "Set by"),
    ("paper-column-vote", "Vote"),
    ("paper-column-cycle", "Cycle"),
    ("paper-column-report", "Report"),
    ("paper-column-next", "Next renewal"),
    ("paper-column-between", "Days between"),
    ("paper-column-asked", "Asked for"),
    ("paper-column-slack", "Slack"),
    ("paper-column-change", "Change"),
    ("paper-column-from", "From"),
    ("paper-column-to", "To"),
    ("paper-column-why", "Why"),
    ("paper-open", "open"),
    ("paper-closed", "closed"),
    ("paper-followed-by", "followed by"),
    ("paper-legend-fixed", "* fixed"),
    ("paper-legend-tentative", "? tentative"),
    ("paper-legend-moved", "~ moved"),
    ("paper-tentative", "tentative"),
    ("paper-left", "left to the next presidency"),
    ("paper-due", "due"),
    ("paper-issued", "issued"),
    ("paper-until", "until { }"),
    ("paper-final", "final mandate"),
    ("paper-region-africa", "Africa"),
    ("paper-region-americas", "Americas"),
    ("paper-region-asia", "Asia and the Middle East"),
    ("paper-region-europe", "Europe"),
    ("paper-region-other", "Thematic and other matters"),
    ("paper-adopted", "adopted"),
    ("paper-planned", "planned"),
    ("paper-no-mandates", "No mandate expires in these months."),
    ("paper-date-fixed", "its date is fixed"),
    ("paper-report-came", "the report was issued on { }"),
    ("paper-to-waive", "To be waived"),
    ("paper-to-note", "To be noted"),
    ("paper-president", "The President of the Security Council"),
];

#[cfg(test)]
mod tests {
    use super::{WORDS, filled, word};

    #[test]
    fn every_entry_has_words_of_its_own_id() {
        let ids: std::collections::BTreeSet<&str> = WORDS.iter().map(|(id, _)| *id).collect();
        assert_eq!(ids.len(), WORDS.len(), "no id stands twice");
        assert!(WORDS.iter().all(|(id, words)| !words.is_empty() && word(id) == *words));
        assert_eq!(filled("paper-week", "30 November"), "Week of 30 November");
    }
}
