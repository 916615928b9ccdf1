//! The code of every sort of fault, with its cause and its remedy.

use std::fmt;
use std::str::FromStr;

use crate::input::instance::suggest::nearest;

/// What every code begins with.
const PREFIX: &str = "horseshoe::";

/// Makes the enum of the codes out of the table below, so that no code can be without its text.
macro_rules! codes {
    ($($variant:ident = $code:literal { cause: $cause:literal, remedy: $remedy:literal, })*) => {
        /// The code of a sort of fault: a stable name, with a cause and a remedy in plain English.
        ///
        /// ```
        /// use horseshoe::input::instance::FaultCode;
        /// let code: FaultCode = "csv::date".parse()?;
        /// assert_eq!(code, FaultCode::CsvDate);
        /// assert_eq!(code.as_str(), "horseshoe::csv::date");
        /// assert!(code.remedy().contains("2026-12-31"));
        /// # Ok::<(), horseshoe::input::instance::UnknownCode>(())
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum FaultCode {
            $(#[doc = $cause] $variant,)*
        }

        impl FaultCode {
            /// Every code, in the order of the alphabet.
            pub const ALL: &[FaultCode] = &[$(FaultCode::$variant),*];

            /// The stable name, such as `horseshoe::csv::date`.
            ///
            /// ```
            /// use horseshoe::input::instance::FaultCode;
            ///
            /// assert_eq!(FaultCode::CsvDate.as_str(), "horseshoe::csv::date");
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self { $(FaultCode::$variant => $code,)* }
            }

            /// What is wrong, for the person who prepares the files.
            ///
            /// ```
            /// use horseshoe::input::instance::FaultCode;
            ///
            /// assert!(FaultCode::ALL.iter().all(|code| code.cause().ends_with('.')), "whole sentences");
            /// ```
            pub const fn cause(self) -> &'static str {
                match self { $(FaultCode::$variant => $cause,)* }
            }

            /// What to do about it.
            ///
            /// ```
            /// use horseshoe::input::instance::FaultCode;
            ///
            /// assert!(FaultCode::CsvDate.remedy().contains("2026-12-31"), "it shows the form of a date");
            /// ```
            pub const fn remedy(self) -> &'static str {
                match self { $(FaultCode::$variant => $remedy,)* }
            }
        }
    };
}

codes! {
    CalendarContradiction = "horseshoe::calendar::contradiction" {
        cause: "Two rows of calendar.csv say the contrary of one session: one row closes it, and \
                another opens it. A closed row with a blank session \
                closes every session of its days.",
        remedy: "Delete one of the two rows, or give each the `session` that it means.",
    }
    CalendarDays = "horseshoe::calendar::days" {
        cause: "A row of calendar.csv does not give its days in one of the two ways: the column \
                `date` alone, or both `from` and `to`; or `from` is after `to`.",
        remedy: "Fill in `date` for a single day, or `from` and `to` with the earlier day first, \
                 and leave the other columns of days empty.",
    }
    CalendarHours = "horseshoe::calendar::hours" {
        cause: "The hours that a row of calendar.csv gives to a session end before they begin, \
                run into the next session of the day, are longer than eight hours, or belong to a \
                session that the row closes.",
        remedy: "Correct `opens` or `closes`, or leave both empty: the session then has the \
                 policy's hours.",
    }
    CsvDate = "horseshoe::csv::date" {
        cause: "A cell that holds a date holds something that is not a day of the calendar, such \
                as 30 February, or a date in a form that could be read in two ways.",
        remedy: "Write the date as year, month and day: 2026-12-31. In a spreadsheet, format the \
                 column as text first.",
    }
    CsvDuplicateColumn = "horseshoe::csv::duplicate_column" {
        cause: "The header names the same column twice, so it is not known which of the two \
                counts.",
        remedy: "Rename or delete one of the two columns. A column of your own has a name that \
                 begins with `x_`.",
    }
    CsvEmptyCell = "horseshoe::csv::empty_cell" {
        cause: "A cell that the row cannot do without is empty.",
        remedy: "Fill in the cell. The message says what it should hold.",
    }
    CsvId = "horseshoe::csv::id" {
        cause: "An id or a name has a slash in it, or a character that cannot be seen on the \
                screen, such as a zero-width space from copied text.",
        remedy: "Delete the cell and type it anew, without a slash: a slash stands between a \
                 renewal and its item, as in UNDOF/consultations.",
    }
    CsvMinutes = "horseshoe::csv::minutes" {
        cause: "A length is not a whole number of minutes, is zero, or is longer than the two \
                sessions of a day together.",
        remedy: "Write a whole number of minutes, such as 90. Part what is longer than a day into \
                 two events.",
    }
    CsvMissingColumn = "horseshoe::csv::missing_column" {
        cause: "The header of the file does not name a column that its rows need.",
        remedy: "Add the column to the header and fill it in, in every row.",
    }
    CsvNamelessColumn = "horseshoe::csv::nameless_column" {
        cause: "A cell holds text, but its column has no name in the header, so the text would be \
                lost.",
        remedy: "Give the column a name in the header, or empty the cell. A column of your own \
                 has a name that begins with `x_`.",
    }
    CsvNoHeader = "horseshoe::csv::no_header" {
        cause: "The first line of the file names none of the columns that the file can have, or \
                the file holds nothing but empty cells.",
        remedy: "Begin the file with the names of the columns, separated by commas or semicolons. \
                 docs/csv.md lists them.",
    }
    CsvNumber = "horseshoe::csv::number" {
        cause: "A cell that holds a count does not hold a whole number, or the number is outside \
                the range that the message gives.",
        remedy: "Write a whole number in digits, within that range.",
    }
    CsvTime = "horseshoe::csv::time" {
        cause: "A cell that holds a time of day does not hold hours and minutes of 24 hours.",
        remedy: "Write hours and minutes of 24 hours, such as 15:00 for three in the afternoon.",
    }
    CsvTooFewCells = "horseshoe::csv::too_few_cells" {
        cause: "A row has fewer cells than the header has columns, so it is not known which cell \
                belongs to which column.",
        remedy: "Keep a separator for every column, also where the cell is empty; look for a \
                 separator that was deleted.",
    }
    CsvTooManyCells = "horseshoe::csv::too_many_cells" {
        cause: "A row has more cells than the header has columns, most often because a text with \
                a comma in it is not in quotation marks.",
        remedy: "Put a text that has the separator in it between quotation marks, or delete the \
                 surplus cells.",
    }
    CsvUnclosedQuote = "horseshoe::csv::unclosed_quote" {
        cause: "A cell begins with a quotation mark that is never closed, and so swallows the \
                rest of the file.",
        remedy: "Close the quotation mark at the end of the cell. Inside a quoted cell, write a \
                 quotation mark twice.",
    }
    CsvUnknownColumn = "horseshoe::csv::unknown_column" {
        cause: "The header names a column that this file does not have, most often a slip in its \
                spelling.",
        remedy: "Correct the name. A column for your own notes has a name that begins with `x_`, \
                 and is not read.",
    }
    CsvUnknownWord = "horseshoe::csv::unknown_word" {
        cause: "A cell holds a word that its column does not know.",
        remedy: "Choose one of the words that the message lists, spelt as it lists them.",
    }
    CsvYesOrNo = "horseshoe::csv::yes_or_no" {
        cause: "A cell that answers a question holds neither yes nor no.",
        remedy: "Write yes or no, or leave the cell empty where that is allowed.",
    }
    EventCircle = "horseshoe::event::circle" {
        cause: "Events follow one another round in a circle through their column `after`, so none \
                of them can come first.",
        remedy: "Leave `after` empty for the event that is held first.",
    }
    EventClosedDay = "horseshoe::event::closed_day" {
        cause: "An event is fixed to a day or a session in which the Council cannot meet: a \
                weekend, a holiday, or a row of calendar.csv.",
        remedy: "Move the event to one of the days that the message suggests, or open the day in \
                 calendar.csv.",
    }
    EventNoOpenDay = "horseshoe::event::no_open_day" {
        cause: "The Council cannot meet on any day of the window of an event, from `earliest` to \
                `latest`.",
        remedy: "Widen the window, or open a day of it in calendar.csv.",
    }
    EventNotOne = "horseshoe::event::not_one" {
        cause: "A file that describes a single event to be placed has no event in it, or more \
                than one.",
        remedy: "Leave exactly one row below the header, and ask about the other events one by \
                 one.",
    }
    EventOtherDay = "horseshoe::event::other_day" {
        cause: "An event directly follows another, but the two are fixed to different days, or to \
                sessions in the wrong order.",
        remedy: "Leave `date` and `session` of the second event empty: it is held directly after \
                 the first.",
    }
    EventOverlap = "horseshoe::event::overlap" {
        cause: "Events that are fixed to the same session take more time together than the \
                session has.",
        remedy: "Move one of them, shorten it, or leave its `date` empty to have it placed.",
    }
    EventSecondFollower = "horseshoe::event::second_follower" {
        cause: "Two events are each to follow directly after the same item, which only one of \
                them can.",
        remedy: "Let the second event follow the first: write the id of the first in `after`.",
    }
    EventTooLong = "horseshoe::event::too_long" {
        cause: "An event takes more minutes than the session to which it is fixed.",
        remedy: "Leave `session` empty, write morning for an event of a whole day, or shorten the \
                 event.",
    }
    EventUnknownLeader = "horseshoe::event::unknown_leader" {
        cause: "The column `after` of an event names something that is not there, or that takes \
                no slot, such as a report.",
        remedy: "Write the id of an event, or a renewal and its item, such as \
                 UNDOF/consultations. To follow a document, give `earliest` instead.",
    }
    EventWindow = "horseshoe::event::window" {
        cause: "The dates of an event are in the wrong order: `earliest` is after `latest`, or \
                `date` or `preferred` is outside of the two.",
        remedy: "Correct the date that is wrong, or leave it empty.",
    }
    FileControlCharacter = "horseshoe::file::control_character" {
        cause: "A character that is not text, such as a NUL byte, stands in the file. Most often \
                the file is of another kind, or was saved in UTF-16.",
        remedy: "Save the file again as \"CSV UTF-8\", or remove the character.",
    }
    FileEmpty = "horseshoe::file::empty" {
        cause: "A file is there, but has nothing in it.",
        remedy: "Delete the file if it is not needed, or save it again with its rows.",
    }
    FileEncoding = "horseshoe::file::encoding" {
        cause: "The file is not text in UTF-8. Older programs write Latin-1, and some \
                spreadsheets UTF-16.",
        remedy: "Save the file again from the spreadsheet, in the format \"CSV UTF-8\".",
    }
    FileMissing = "horseshoe::file::missing" {
        cause: "A file that the call needs is not there, or a link leads to a file that is gone.",
        remedy: "Check the path and its spelling. An instance is a directory with a renewals.csv, \
                 or a file of renewals by itself.",
    }
    FileMisspelt = "horseshoe::file::misspelt" {
        cause: "A file of the instance has almost the name of one that would be read, so it would \
                be passed over in silence.",
        remedy: "Rename the file, or move it out of the directory of the instance.",
    }
    FileNotAFile = "horseshoe::file::not_a_file" {
        cause: "A path leads to a directory, a device or a pipe, where a file of text is needed.",
        remedy: "Give the path of a file. Save what comes from a pipe in a file first.",
    }
    FileUnfinished = "horseshoe::file::unfinished" {
        cause: "An earlier call was interrupted while it wrote a set of files, and what it had \
                begun cannot be undone.",
        remedy: "Repeat the call that wrote the files.",
    }
    FileUnreadable = "horseshoe::file::unreadable" {
        cause: "The system does not let the file be read: the permission is missing, or the disk \
                failed.",
        remedy: "Ask the owner of the file for the permission to read it, or copy it to a place \
                 of your own.",
    }
    GenerateRecipe = "horseshoe::generate::recipe" {
        cause: "A sweep asks for a synthetic instance with figures that cannot be met, such as no \
                month at all.",
        remedy: "Correct the figure that the message names; `horseshoe generate --help` lists \
                 what can be chosen.",
    }
    InstanceDuplicateId = "horseshoe::instance::duplicate_id" {
        cause: "Two rows of the instance have the same id, or ids that look alike. Renewals and \
                events share their ids.",
        remedy: "Give each row an id of its own. Where a mission has two rows, write an `id` for \
                 each, such as UNDOF-2.",
    }
    InstanceNoDates = "horseshoe::instance::no_dates" {
        cause: "The instance has events alone, and none of them has a date, so it is not known \
                which month to plan.",
        remedy: "Give at least one event a `date`, `earliest`, `latest` or `preferred`.",
    }
    InstanceNoRows = "horseshoe::instance::no_rows" {
        cause: "The instance has neither a renewal nor an event, so there is nothing to plan.",
        remedy: "Write at least one row below the header of renewals.csv or events.csv.",
    }
    LimitColumns = "horseshoe::limit::columns" {
        cause: "The header names more columns than any file of an instance has. It is most likely \
                another kind of file.",
        remedy: "Check that this is the right file, and delete the columns that are not needed.",
    }
    LimitFileSize = "horseshoe::limit::file_size" {
        cause: "A file is larger than any file of its kind need be, and is not read.",
        remedy: "Check that this is the right file; split one that is, as the message advises.",
    }
    LimitRows = "horseshoe::limit::rows" {
        cause: "A file has more rows than the program accepts.",
        remedy: "Check that this is the right file; split the instance if it is.",
    }
    LimitText = "horseshoe::limit::text" {
        cause: "A text is longer than the program accepts.",
        remedy: "Shorten the text, and keep what is left out in a column of your own, whose name \
                 begins with `x_`.",
    }
    LimitYears = "horseshoe::limit::years" {
        cause: "A date lies many years from the other dates of the instance. Most often its year \
                is mistyped.",
        remedy: "Correct the year. If it is right, split the instance.",
    }
    PolicyBothWays = "horseshoe::policy::both_ways" {
        cause: "A part of the policy is given in two ways of which only one can count, such as \
                `more_than` and `at_least` for one lead.",
        remedy: "Delete one of the two.",
    }
    PolicyDuration = "horseshoe::policy::duration" {
        cause: "The policy gives a meeting more minutes than the two sessions of a day have \
                together.",
        remedy: "Shorten the meeting, or lengthen the hours of the sessions.",
    }
    PolicyId = "horseshoe::policy::id" {
        cause: "The policy gives a renewal twice, or the id of one has a character that cannot be \
                seen.",
        remedy: "Type the id anew as it stands in renewals.csv, and keep each renewal once.",
    }
    PolicyLead = "horseshoe::policy::lead" {
        cause: "A lead of the policy does not say how long it is, or a soft lead costs nothing \
                when it is missed.",
        remedy: "Give the lead `more_than` or `at_least`, and a soft one its `points`. To ask for \
                 no lead, write strength = \"none\".",
    }
    PolicyLeadName = "horseshoe::policy::lead_name" {
        cause: "The name of a lead is not two items of a chain in their order with an arrow \
                between them, or the lead is given twice.",
        remedy: "Write the lead as `\"report -> tcc_meeting\"`, each lead once.",
    }
    PolicySessions = "horseshoe::policy::sessions" {
        cause: "The hours of the sessions cannot be: a session closes before it opens or lasts \
                too long, or the afternoon begins before the morning ends.",
        remedy: "Correct the hours under `[sessions]` so that each session closes after it opens, \
                 the morning first.",
    }
    PolicyUnknown = "horseshoe::policy::unknown" {
        cause: "The call or a file names a built-in policy that is not there.",
        remedy: "Choose one of the names that `horseshoe policy list` prints, or give the path of \
                 a TOML file.",
    }
    PolicyUnknownKey = "horseshoe::policy::unknown_key" {
        cause: "The policy has a key that is not known at this place, most often a slip in its \
                spelling.",
        remedy: "Correct the key; the message lists those that are known there.",
    }
    PolicyUnknownRenewal = "horseshoe::policy::unknown_renewal" {
        cause: "The policy has settings for a renewal that the instance does not have, so they \
                would have no effect.",
        remedy: "Correct the id to that of a renewal in renewals.csv, or delete the settings.",
    }
    PolicyUnknownWord = "horseshoe::policy::unknown_word" {
        cause: "A value of the policy is a word that is not known at this place.",
        remedy: "Choose one of the words that the message lists.",
    }
    PolicyValue = "horseshoe::policy::value" {
        cause: "A value of the policy is of the wrong type or outside of its range.",
        remedy: "Write a value of the kind that the message asks for. A time of day stands in \
                 quotation marks.",
    }
    ProblemCircle = "horseshoe::problem::circle" {
        cause: "An item of the expanded problem directly follows itself, at once or round in a \
                circle.",
        remedy: "Leave `after` empty for the item that is held first.",
    }
    ProblemDocumentFollowed = "horseshoe::problem::document_followed" {
        cause: "An item is to follow directly after a document, which takes no slot.",
        remedy: "Give an `earliest` date in place of `after`.",
    }
    ProblemFixedApart = "horseshoe::problem::fixed_apart" {
        cause: "Items that are held in one piece are fixed to different days, or to sessions in \
                the wrong order.",
        remedy: "Fix one of them alone: what directly follows it is held on its day.",
    }
    ProblemOverlap = "horseshoe::problem::overlap" {
        cause: "Two events state their day and their hour, and the second would begin before the \
                first has ended.",
        remedy: "Correct `start` or `minutes` of one of them. What is no meeting of the Council \
                 has `unofficial` yes, and may stand beside others. `explain` names what can give, and \
                 `plan --waive` holds both at once where nothing else is left.",
    }
    ProblemSecondFollower = "horseshoe::problem::second_follower" {
        cause: "Two items are each to follow directly after the same item, which only one of them \
                can.",
        remedy: "Let the second item follow the first in `after`.",
    }
    ProblemStart = "horseshoe::problem::start" {
        cause: "The `start` of an event is outside the hours of its session, in a session that \
                the calendar does not open, or not the hour at which the meeting that it directly \
                follows ends.",
        remedy: "Correct the hour, or change the hours of the session in calendar.csv as the \
                 message says. What directly follows another event needs no `start`.",
    }
    ProblemTooLong = "horseshoe::problem::too_long" {
        cause: "A meeting, or meetings that are held in one piece, take more time than a day has \
                for them.",
        remedy: "Shorten one of them, part it into two events, or leave `after` empty.",
    }
    ProblemUnknownLeader = "horseshoe::problem::unknown_leader" {
        cause: "An event follows an item that the chain of the renewal does not have under this \
                policy.",
        remedy: "Name an item that the chain has; the message lists them.",
    }
    ProgrammeDuplicateId = "horseshoe::programme::duplicate_id" {
        cause: "A programme has the same item in two rows.",
        remedy: "Delete one of the two rows.",
    }
    ProgrammeNoRows = "horseshoe::programme::no_rows" {
        cause: "A programme has a header, and no rows below it.",
        remedy: "Check that this is the right file, and write the rows of the programme.",
    }
    ProgrammeTimes = "horseshoe::programme::times" {
        cause: "An item of a programme ends before it starts.",
        remedy: "Correct `start` or `end`, or leave both empty.",
    }
    ProgrammeTomlKey = "horseshoe::programme_toml::key" {
        cause: "The file programme.toml has a key that it cannot have.",
        remedy: "Correct the key: the file can have `month`, `presidency`, `version`, `issued` and \
                 `languages`. A key of your own begins with `x_`.",
    }
    ProgrammeTomlValue = "horseshoe::programme_toml::value" {
        cause: "A key of the file programme.toml has a value that it cannot have, such as a month that does \
                not exist.",
        remedy: "Write the month as \"2026-12\" or, for several months, \"2026-12..2027-02\", the \
                 version as a whole number, the day of issue as 2026-11-30, and the languages as \
                 a list of codes.",
    }
    RecordNoDirectory = "horseshoe::record::no_directory" {
        cause: "The path of the record does not lead to a directory.",
        remedy: "Give the directory with the meetings.csv and the chains.csv of the record, such \
                 as data/record.",
    }
    RecordOrder = "horseshoe::record::order" {
        cause: "A row of the record has a report, a TCC meeting or consultations after the \
                adoption that they led to.",
        remedy: "Correct the date, or leave the cell empty where the date is not known.",
    }
    RecordTwice = "horseshoe::record::twice" {
        cause: "The record has the same chain in two rows.",
        remedy: "Delete one of the rows, or give it a `chain_id` of its own.",
    }
    RenewalBounds = "horseshoe::renewal::bounds" {
        cause: "The column `not_before` of a renewal is after its `complete_by`, so that its \
                items have no day.",
        remedy: "Correct one of the two dates, or leave it empty.",
    }
    RenewalMission = "horseshoe::renewal::mission" {
        cause: "A row gives a mission of the Council, but its basis is neither `before_mission` nor \
                `after_mission`.",
        remedy: "Give the action `consultation` and one of the two bases, or empty the cell \
                 `council_mission`.",
    }
    RenewalNoTccChain = "horseshoe::renewal::no_tcc_chain" {
        cause: "A renewal asks for a step with troop- and police-contributing countries, but the \
                mission is not a peacekeeping operation.",
        remedy: "Correct `kind`, or choose another `action`; ask for a briefing in the column \
                 `briefing`.",
    }
    RenewalReportDate = "horseshoe::renewal::report_date" {
        cause: "The report of a renewal is dated after the day on which the mandate expires, so \
                it cannot serve the renewal.",
        remedy: "Correct the date of the report or that of the expiry.",
    }
    RenewalRollover = "horseshoe::renewal::rollover" {
        cause: "A technical rollover does not say to which day it extends the mandate, or that day \
                is not after the day on which the mandate expires; or `until` is given for \
                another action.",
        remedy: "Give the action `rollover` and, in `until`, the last day of the extended mandate; \
                 leave `until` empty for every other action.",
    }
    ScenarioDays = "horseshoe::scenario::days" {
        cause: "A range of days in a scenario ends before it begins, is longer than a year, or is \
                the second of its scenario.",
        remedy: "Write the earlier day first, as in 2026-12-21/2026-12-24 for days to close, or \
                 2026-12-21..2026-12-24 for a scenario a day, and one such range a scenario.",
    }
    ScenarioIssued = "horseshoe::scenario::issued" {
        cause: "A scenario pins a document that is issued already, and so cannot be moved.",
        remedy: "Pin an item that is still to be dated, or set `report_issued` to ask about \
                 another day of issue.",
    }
    ScenarioNoField = "horseshoe::scenario::no_field" {
        cause: "A scenario adds a row, but does not name the column that gets the value.",
        remedy: "Write a column of renewals.csv or events.csv in `field`.",
    }
    ScenarioNoRows = "horseshoe::scenario::no_rows" {
        cause: "A file of scenarios has a header, and no rows below it.",
        remedy: "Write at least one row for each scenario.",
    }
    ScenarioNotBlank = "horseshoe::scenario::not_blank" {
        cause: "A row of a scenario fills in a cell that its change does not use.",
        remedy: "Empty the cell, or choose the change that uses it.",
    }
    ScenarioRelative = "horseshoe::scenario::relative" {
        cause: "A scenario counts days from the date of a cell that is blank.",
        remedy: "Write a date in place of +7 or -3, or set the cell to a date first.",
    }
    ScenarioTaken = "horseshoe::scenario::taken" {
        cause: "A scenario adds a renewal or an event under an id that the instance has already.",
        remedy: "Choose another id, or write `set` to change what is there.",
    }
    ScenarioUnknownChange = "horseshoe::scenario::unknown_change" {
        cause: "The column `change` of a scenario holds a word that is not a change.",
        remedy: "Write set, add, remove, close, open, avoid or pin.",
    }
    ScenarioUnknownField = "horseshoe::scenario::unknown_field" {
        cause: "A scenario sets a column that the row does not have, or a path that is none of \
                the policy.",
        remedy: "Correct `field` to a column of that file, or to a path of the policy such as \
                 `leads.\"report -> tcc_meeting\".at_least`.",
    }
    ScenarioUnknownTarget = "horseshoe::scenario::unknown_target" {
        cause: "A scenario names a renewal, an event or an item that the instance does not have.",
        remedy: "Correct `target` to an id of the instance, or to an item such as \
                 UNDOF/consultations.",
    }
    SimulateDays = "horseshoe::simulate::days" {
        cause: "A delay is not a whole number of days, or is out of range.",
        remedy: "Write a whole number of days, negative for a report that came early.",
    }
    SimulateNoDelays = "horseshoe::simulate::no_delays" {
        cause: "The file of delays has no rows, or the record has no renewal with both a report \
                and the end of a mandate, so there is nothing to draw from.",
        remedy: "Give rows of delays, or a record whose renewals have both dates.",
    }
    SweepChanged = "horseshoe::sweep::changed" {
        cause: "A file that the plan of a sweep rests on is not what it was when the plan was \
                written.",
        remedy: "Bring the file back, or write the plan again; what is answered otherwise stays \
                 as it is.",
    }
    SweepClaim = "horseshoe::sweep::claim" {
        cause: "An answer of a sweep contradicts the scenario that it answers, or itself.",
        remedy: "Remove the line and run the shard again: it is answered anew.",
    }
    SweepDigest = "horseshoe::sweep::digest" {
        cause: "The digest of an answer is not that of its content: the line was torn or changed \
                by hand.",
        remedy: "Remove the line and run the shard again.",
    }
    SweepId = "horseshoe::sweep::id" {
        cause: "The id of a scenario is not that of its content: the line of the plan was changed \
                by hand.",
        remedy: "Write the plan again with `horseshoe sweep plan`, and change its input instead \
                 of its lines.",
    }
    SweepInUse = "horseshoe::sweep::in_use" {
        cause: "Another run is writing its answers to the same file.",
        remedy: "Wait for that run to end, or give this one another file with --out.",
    }
    SweepInstance = "horseshoe::sweep::instance" {
        cause: "A line of a plan does not say in exactly one way which instance it is about: by \
                `path` or by `generate`.",
        remedy: "Write the plan again with `horseshoe sweep plan`.",
    }
    SweepLine = "horseshoe::sweep::line" {
        cause: "A line of a plan or of answers is not the JSON that it should be.",
        remedy: "Write the file again with the verb that made it, or remove the line.",
    }
    SweepNoDigest = "horseshoe::sweep::no_digest" {
        cause: "An answer has no digest: an earlier version of the program wrote it, so that it \
                cannot be known to be whole.",
        remedy: "Run the shard again into a new file.",
    }
    SweepNoLines = "horseshoe::sweep::no_lines" {
        cause: "The plan of a sweep has no scenarios.",
        remedy: "Write the plan with `horseshoe sweep plan`.",
    }
    SweepOtherPlan = "horseshoe::sweep::other_plan" {
        cause: "The file of answers has an answer to a scenario that this plan does not have.",
        remedy: "Write the answers to another plan into another file.",
    }
    SweepSolver = "horseshoe::sweep::solver" {
        cause: "A line of a plan asks for settings of the solver that this build does not have or \
                cannot use.",
        remedy: "Write the plan again with settings that this build has, or run it with a build \
                 that has them.",
    }
    SweepTwice = "horseshoe::sweep::twice" {
        cause: "A plan has the same scenario in two lines.",
        remedy: "Remove one of the two lines.",
    }
    SweepUnwritable = "horseshoe::sweep::unwritable" {
        cause: "The answers cannot be written: the directory is missing or closed, or the disk is \
                full.",
        remedy: "Choose another place with --out, or make room on the disk.",
    }
    SweepVersion = "horseshoe::sweep::version" {
        cause: "The plan was written by another version of the program, whose answers could \
                differ.",
        remedy: "Run the plan with that version, or write it again with this one.",
    }
    TomlSyntax = "horseshoe::toml::syntax" {
        cause: "The file of a policy is not TOML: a quotation mark, a bracket or an equals sign \
                is missing or in the wrong place.",
        remedy: "Correct the line that the message points to. `horseshoe policy show guideline` \
                 prints a policy that is well formed.",
    }
    WorkbookBroken = "horseshoe::workbook::broken" {
        cause: "The file is to be a workbook of Excel, but it is damaged or cut short, or has another \
                form, such as .ods or the .xls of before 2007.",
        remedy: "Open it in Excel or LibreOffice and save it as Excel Workbook (.xlsx); or ask for it \
                 again, if it does not open there either.",
    }
    WorkbookCell = "horseshoe::workbook::cell" {
        cause: "A cell of a workbook holds no value that can be read: an error such as #REF!, a formula \
                whose result is not in the file, or a part of several cells that are merged into one.",
        remedy: "Write the value itself into the cell, and unmerge merged cells.",
    }
    WorkbookCopy = "horseshoe::workbook::copy" {
        cause: "The workbook holds a programme alone, and not the rows from which it was planned: the \
                sheet renewals.csv is missing.",
        remedy: "Give a workbook that `plan --out DIR` wrote, with all its sheets. What is left is a \
                 programme for `check`, `diff` and `--keep`.",
    }
    WorkbookPassword = "horseshoe::workbook::password" {
        cause: "The workbook is encrypted, so that it opens with a password alone.",
        remedy: "Open it, and save it again without a password.",
    }
    WorkbookSheet = "horseshoe::workbook::sheet" {
        cause: "A workbook has no sheet for a file that is needed, two sheets for one file, or a sheet \
                whose name is nearly that of a file.",
        remedy: "Name each sheet after the file for which it stands: renewals.csv, events.csv, \
                 calendar.csv, policy.toml, programme.toml, programme.csv.",
    }
}

impl FaultCode {
    /// The name without the `horseshoe::` that all of them have in common.
    ///
    /// ```
    /// use horseshoe::input::instance::FaultCode;
    ///
    /// assert_eq!(FaultCode::CsvDate.short(), "csv::date");
    /// ```
    pub fn short(self) -> &'static str {
        self.as_str().strip_prefix(PREFIX).unwrap_or(self.as_str())
    }

    /// The part of the input that the code belongs to, such as `csv`.
    pub(crate) fn area(self) -> &'static str {
        self.short().split("::").next().unwrap_or_default()
    }

    /// The last part of the name, such as `date`.
    fn last(self) -> &'static str {
        self.short().rsplit("::").next().unwrap_or_default()
    }

    /// The code that the writer of `text` most likely meant, if one is near enough.
    ///
    /// ```
    /// use horseshoe::input::instance::FaultCode;
    ///
    /// assert_eq!(FaultCode::nearest("csv::dat"), Some(FaultCode::CsvDate));
    /// assert_eq!(FaultCode::nearest("breakfast"), None);
    /// ```
    pub fn nearest(text: &str) -> Option<FaultCode> {
        let text = text.trim();
        let text = text.strip_prefix(PREFIX).unwrap_or(text);
        let of = |name: fn(FaultCode) -> &'static str| {
            let near = nearest(text, Self::ALL.iter().map(|code| name(*code)))?;
            Self::ALL.iter().copied().find(|code| name(*code) == near)
        };
        of(FaultCode::short).or_else(|| of(FaultCode::last))
    }
}

impl fmt::Display for FaultCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl PartialEq<str> for FaultCode {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for FaultCode {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

/// A text that is the code of no fault, and the code that was most likely meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCode {
    /// What was given.
    pub text: String,
    /// The code that is nearest to it, if one is near enough.
    pub nearest: Option<FaultCode>,
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no fault with the code {}", crate::base::words::quoted(&self.text))?;
        match self.nearest {
            Some(code) => write!(f, ": did you mean `{}`?", code.short()),
            None => f.write_str(": `horseshoe faults` lists the codes"),
        }
    }
}

impl std::error::Error for UnknownCode {}

/// Reads a code with or without its `horseshoe::`, whatever the case of its letters.
impl FromStr for FaultCode {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<FaultCode, UnknownCode> {
        let plain = text.trim().to_lowercase();
        let plain = plain.strip_prefix(PREFIX).unwrap_or(&plain);
        let found = Self::ALL.iter().copied().find(|code| code.short() == plain);
        found
            .ok_or_else(|| UnknownCode { text: text.to_owned(), nearest: FaultCode::nearest(text) })
    }
}
