//! The messages of a catalogue by name, so that none can be misspelt.

/// Makes the enum of all messages, with their ids and the names of what is filled in.
macro_rules! messages {
    ($($name:ident = $id:literal [$($argument:ident),*];)+) => {
        /// One message of the catalogues.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Message {
            $($name),+
        }

        impl Message {
            /// Every message, in the order of the catalogues.
            pub(crate) const ALL: &'static [Message] = &[$(Message::$name),+];

            /// The id in the catalogues.
            pub(crate) const fn id(self) -> &'static str {
                match self { $(Message::$name => $id),+ }
            }

            /// The names of what is filled in.
            pub(crate) const fn arguments(self) -> &'static [&'static str] {
                match self { $(Message::$name => &[$(stringify!($argument)),*]),+ }
            }
        }
    };
}

messages! {
    // The language.
    LanguageName = "language-name" [];
    ExplanationsAreEnglish = "explanations-are-english" [];
    // The Council and its programme.
    SecurityCouncil = "security-council" [];
    UnitedNationsSecurityCouncil = "united-nations-security-council" [];
    ProgrammeOfWork = "programme-of-work" [];
    ProgrammeOfWorkOf = "programme-of-work-of" [months];
    Provisional = "provisional" [];
    ProvisionalMark = "provisional-mark" [];
    ProvisionalTitle = "provisional-title" [title];
    ForUsMark = "for-us-mark" [];
    ForUs = "for-us" [];
    WaiversNeededMark = "waivers-needed-mark" [];
    Notice = "notice" [];
    NoticeDrawnUp = "notice-drawn-up" [instance, policy, version];
    PresidencyOf = "presidency-of" [presidency];
    VersionDated = "version-dated" [date, version];
    VersionNumber = "version-number" [version];
    AsOf = "as-of" [date];
    // Dates and times.
    MonthName = "month-name" [month];
    MonthInDate = "month-in-date" [month];
    MonthShort = "month-short" [month];
    WeekdayName = "weekday-name" [weekday];
    WeekdayShort = "weekday-short" [weekday];
    MonthOfYear = "month-of-year" [month, year];
    MonthsBetween = "months-between" [from, to];
    DateLong = "date-long" [day, month, weekday, year];
    DatePlain = "date-plain" [day, month, year];
    DateShort = "date-short" [day, month, weekday];
    DateShortYear = "date-short-year" [day, month, weekday, year];
    DateTick = "date-tick" [day, month];
    DayInGrid = "day-in-grid" [day, weekday];
    TimeOfDay = "time-of-day" [half, hour, hour12, minute, minutes];
    HoursBetween = "hours-between" [from, to];
    UntilHour = "until-hour" [time];
    UntilDay = "until-day" [date, title];
    PlaceWith = "place-with" [more, place];
    SessionMorning = "session-morning" [];
    SessionLunch = "session-lunch" [];
    SessionAfternoon = "session-afternoon" [];
    SessionEvening = "session-evening" [];
    FollowedBy = "followed-by" [];
    // Numbers and lists.
    ThousandsSeparator = "thousands-separator" [];
    ListComma = "list-comma" [];
    ListSemicolon = "list-semicolon" [];
    ListAnd = "list-and" [before, last];
    TitleOf = "title-of" [subject, what];
    Aside = "aside" [aside, text];
    Sentence = "sentence" [text];
    // Kinds of item.
    KindSecretariatMeeting = "kind-secretariat-meeting" [];
    KindAssessmentMission = "kind-assessment-mission" [];
    KindReport = "kind-report" [];
    KindTccMeeting = "kind-tcc-meeting" [];
    KindPoliticoMilitaryBriefing = "kind-politico-military-briefing" [];
    KindBriefing = "kind-briefing" [];
    KindConsultations = "kind-consultations" [];
    KindAdoption = "kind-adoption" [];
    KindOpenDebate = "kind-open-debate" [];
    KindPrivateMeeting = "kind-private-meeting" [];
    KindSubsidiary = "kind-subsidiary" [];
    KindOther = "kind-other" [];
    ReportShort = "report-short" [];
    BriefingBeforeMission = "briefing-before-mission" [];
    BriefingAfterMission = "briefing-after-mission" [];
    TechnicalRollover = "technical-rollover" [date, title];
    MandateExpires = "mandate-expires" [];
    ToBeIssued = "to-be-issued" [title];
    // Formats of meetings.
    LabelVote = "label-vote" [];
    LabelBriefing = "label-briefing" [];
    LabelOpenDebate = "label-open-debate" [];
    LabelConsultations = "label-consultations" [];
    LabelPrivateMeeting = "label-private-meeting" [];
    LabelPrivate = "label-private" [];
    LabelSubsidiaryBody = "label-subsidiary-body" [];
    TagClosed = "tag-closed" [];
    TagConsultations = "tag-consultations" [];
    // How certain an item is.
    StatusProposed = "status-proposed" [];
    StatusFixed = "status-fixed" [];
    StatusKept = "status-kept" [];
    StatusMoved = "status-moved" [];
    StatusHeld = "status-held" [];
    StateDue = "state-due" [];
    StateIssued = "state-issued" [];
    Tentative = "tentative" [];
    LeftToNext = "left-to-next" [];
    // Days.
    DayToAvoid = "day-to-avoid" [];
    CouncilDoesNotMeet = "council-does-not-meet" [];
    Closed = "closed" [];
    ToBeAvoided = "to-be-avoided" [];
    AvoidBecause = "avoid-because" [reason];
    OfficialHoliday = "official-holiday" [name];
    HolidayNewYear = "holiday-new-year" [];
    HolidayGoodFriday = "holiday-good-friday" [];
    HolidayMemorial = "holiday-memorial" [];
    HolidayIndependence = "holiday-independence" [];
    HolidayLabor = "holiday-labor" [];
    HolidayThanksgiving = "holiday-thanksgiving" [];
    HolidayChristmas = "holiday-christmas" [];
    HolidayEidAlFitr = "holiday-eid-al-fitr" [];
    HolidayEidAlAdha = "holiday-eid-al-adha" [];
    // Headings.
    HeadingWaivers = "heading-waivers" [];
    HeadingNoted = "heading-noted" [];
    HeadingNotedShort = "heading-noted-short" [];
    HeadingEarlier = "heading-earlier" [];
    HeadingLater = "heading-later" [];
    HeadingEarlierAndLater = "heading-earlier-and-later" [];
    HeadingAddendum = "heading-addendum" [];
    HeadingDocuments = "heading-documents" [];
    HeadingReports = "heading-reports" [];
    HeadingOtherWork = "heading-other-work" [];
    HeadingDeadlines = "heading-deadlines" [];
    HeadingDeadlinesInAnnex = "heading-deadlines-in-annex" [];
    HeadingMandates = "heading-mandates" [];
    HeadingLeads = "heading-leads" [];
    HeadingDaysBetween = "heading-days-between" [];
    HeadingCarried = "heading-carried" [];
    HeadingPenalties = "heading-penalties" [];
    HeadingProof = "heading-proof" [];
    HeadingAnnex = "heading-annex" [months];
    HeadingTracks = "heading-tracks" [months];
    HeadingChangesKept = "heading-changes-kept" [];
    HeadingChangesBefore = "heading-changes-before" [];
    None = "none" [];
    AnnexListsThem = "annex-lists-them" [];
    MeetingsOf = "meetings-of" [month];
    // Heads of columns.
    ColumnDate = "column-date" [];
    ColumnTime = "column-time" [];
    ColumnWhat = "column-what" [];
    ColumnBasis = "column-basis" [];
    ColumnWaived = "column-waived" [];
    ColumnSource = "column-source" [];
    ColumnNoted = "column-noted" [];
    ColumnItems = "column-items" [];
    ColumnDays = "column-days" [];
    ColumnAskedFor = "column-asked-for" [];
    ColumnRow = "column-row" [];
    ColumnColumn = "column-column" [];
    ColumnText = "column-text" [];
    ColumnItem = "column-item" [];
    ColumnFrom = "column-from" [];
    ColumnTo = "column-to" [];
    ColumnWhy = "column-why" [];
    ColumnLead = "column-lead" [];
    ColumnLeadFrom = "column-lead-from" [];
    ColumnLeadTo = "column-lead-to" [];
    ColumnLeast = "column-least" [];
    ColumnActual = "column-actual" [];
    ColumnSlack = "column-slack" [];
    ColumnCountedIn = "column-counted-in" [];
    ColumnStrength = "column-strength" [];
    ColumnPenalty = "column-penalty" [];
    ColumnPoints = "column-points" [];
    ColumnTotal = "column-total" [];
    ColumnEach = "column-each" [];
    // Changes.
    ChangeDropped = "change-dropped" [];
    ChangeMoved = "change-moved" [];
    ChangeNew = "change-new" [];
    ChangeRetimed = "change-retimed" [];
    ChangeNoLonger = "change-no-longer" [from];
    ChangeOnlyOn = "change-only-on" [to];
    ChangeFromTo = "change-from-to" [from, to];
    ChangesMovedSession = "changes-moved-session" [count, n];
    ChangesMovedDays = "changes-moved-days" [count, days, n];
    ChangesNew = "changes-new" [n];
    ChangesDropped = "changes-dropped" [n];
    ChangesRetimed = "changes-retimed" [n];
    ChangesNone = "changes-none" [];
    ChangesAndUnchanged = "changes-and-unchanged" [changes, n];
    // Leads.
    LeadOfChain = "lead-of-chain" [from, subject, to];
    LeadBetween = "lead-between" [from, to];
    UnitCalendarDays = "unit-calendar-days" [];
    UnitWorkingDays = "unit-working-days" [];
    CountDays = "count-days" [count, n];
    CountCalendarDays = "count-calendar-days" [count, n];
    CountWorkingDays = "count-working-days" [count, n];
    AskedAtLeastCalendarDays = "asked-at-least-calendar-days" [count, n];
    AskedAtLeastWorkingDays = "asked-at-least-working-days" [count, n];
    AskedMoreThanCalendarDays = "asked-more-than-calendar-days" [count, n];
    AskedMoreThanWorkingDays = "asked-more-than-working-days" [count, n];
    DaysAndAsked = "days-and-asked" [asked, days];
    StrengthHard = "strength-hard" [];
    StrengthSoft = "strength-soft" [];
    StrengthNone = "strength-none" [];
    // Penalties.
    PenaltyAvoidDay = "penalty-avoid-day" [];
    PenaltyCrowdedDay = "penalty-crowded-day" [];
    PenaltyEarlyReport = "penalty-early-report" [];
    PenaltyFriday = "penalty-friday" [];
    PenaltyHurriedAdoption = "penalty-hurried-adoption" [];
    PenaltyLateAdoption = "penalty-late-adoption" [];
    PenaltyMoved = "penalty-moved" [];
    PenaltyMoves = "penalty-moves" [];
    PenaltyOutsideMonth = "penalty-outside-month" [];
    PenaltyPreferredDate = "penalty-preferred-date" [];
    PenaltySoftLead = "penalty-soft-lead" [];
    PenaltyWaived = "penalty-waived" [];
    // Rules.
    RuleApart = "rule-apart" [];
    RuleBounds = "rule-bounds" [];
    RuleChainOrder = "rule-chain-order" [];
    RuleComplete = "rule-complete" [];
    RuleCouncilSits = "rule-council-sits" [];
    RuleDirectlyFollows = "rule-directly-follows" [];
    RuleFixedDate = "rule-fixed-date" [];
    RuleLead = "rule-lead" [];
    RuleMandateExpiry = "rule-mandate-expiry" [];
    RuleOneMeeting = "rule-one-meeting" [];
    RuleReportDue = "rule-report-due" [];
    RuleSessionOrder = "rule-session-order" [];
    RuleWorkingDay = "rule-working-day" [];
    RuleAndExplanation = "rule-and-explanation" [explanation, rule];
    // Points, proof and solver.
    Warning = "warning" [count, n];
    CountPoints = "count-points" [count, n];
    ProofOptimal = "proof-optimal" [bound, points];
    ProofFeasible = "proof-feasible" [bound, points];
    ProofInfeasible = "proof-infeasible" [];
    CountPositions = "count-positions" [count, n];
    CountVariables = "count-variables" [count, n];
    CountConstraints = "count-constraints" [count, n];
    CountNodes = "count-nodes" [count, n];
    LeftByTheBound = "left-by-the-bound" [all, left];
    PositionsLeftByTheBound = "positions-left-by-the-bound" [all, left];
    NoSearchNeeded = "no-search-needed" [];
    Formulation = "formulation" [name];
    Seconds = "seconds" [n];
    // Calendar programs.
    CalendarWaivers = "calendar-waivers" [name];
    CalendarForUs = "calendar-for-us" [instance, name];
    CalendarDropped = "calendar-dropped" [];
    CalendarLastDay = "calendar-last-day" [];
    CalendarFixed = "calendar-fixed" [];
    BasisOf = "basis-of" [basis];
    SourceOf = "source-of" [source];
    CategoryDeadline = "category-deadline" [];
    CategoryMandate = "category-mandate" [];
    // The chart.
    TrackSecretariat = "track-secretariat" [];
    TrackContributors = "track-contributors" [];
    TrackCouncil = "track-council" [];
    ChartSecretariatMeeting = "chart-secretariat-meeting" [];
    ChartAssessmentMission = "chart-assessment-mission" [];
    ChartTccMeeting = "chart-tcc-meeting" [];
    ChartTitle = "chart-title" [months];
    ChartAbout = "chart-about" [];
    ChartAboutPage = "chart-about-page" [];
    ChartLegend = "chart-legend" [];
    ChartNoChain = "chart-no-chain" [];
    ChartOfMonths = "chart-of-months" [months];
    ChartOfChain = "chart-of-chain" [name];
    ChartIssued = "chart-issued" [name];
    ChartDue = "chart-due" [name];
    ChartLeadAtLeast = "chart-lead-at-least" [days, n];
    ChartLeadMoreThan = "chart-lead-more-than" [days, n];
    ChartLeadEnds = "chart-lead-ends" [from, to];
    ChartSoft = "chart-soft" [];
    ChartSoftMissed = "chart-soft-missed" [];
    ChartMissed = "chart-missed" [];
    // Deadlines.
    DeadlineTccInvitation = "deadline-tcc-invitation" [];
    DeadlineInformalPaper = "deadline-informal-paper" [];
    DeadlineFactSheets = "deadline-fact-sheets" [];
    DeadlineSeniorFieldPersonnel = "deadline-senior-field-personnel" [];
    DeadlineVideoConference = "deadline-video-conference" [];
    DeadlinePresidentsSummary = "deadline-presidents-summary" [];
    DeadlineTccInputs = "deadline-tcc-inputs" [];
    DeadlineSpecialRepresentative = "deadline-special-representative" [];
    DeadlineGroupsOfFriends = "deadline-groups-of-friends" [];
    DeadlineProvisionalAgenda = "deadline-provisional-agenda" [meeting];
    // Workbooks.
    SheetProgramme = "sheet-programme" [];
    SheetChanges = "sheet-changes" [];
    SheetToRead = "sheet-to-read" [];
    ColumnDay = "column-day" [];
    ColumnSession = "column-session" [];
    ColumnStart = "column-start" [];
    ColumnEnd = "column-end" [];
    ColumnKind = "column-kind" [];
    ColumnStatus = "column-status" [];
    ColumnLocation = "column-location" [];
    ColumnId = "column-id" [];
    ColumnChange = "column-change" [];
    Unofficial = "unofficial" [];
    // The papers of the Secretariat.
    PaperForecast = "paper-forecast" [months];
    PaperList = "paper-list" [months];
    PaperDaily = "paper-daily" [date];
    PaperCycles = "paper-cycles" [];
    PaperNote = "paper-note" [months];
    PaperNotOfficial = "paper-not-official" [];
    PaperExpected = "paper-expected" [];
    PaperIfNecessary = "paper-if-necessary" [];
    PaperMeetings = "paper-meetings" [];
    PaperNoMeeting = "paper-no-meeting" [];
    PaperNoMeetingBecause = "paper-no-meeting-because" [reason];
    PaperFootnotes = "paper-footnotes" [];
    PaperSources = "paper-sources" [];
    PaperWeekOf = "paper-week-of" [date];
    PaperProposed = "paper-proposed" [];
    PaperReportsNeeded = "paper-reports-needed" [];
    PaperTight = "paper-tight" [];
    PaperNoTight = "paper-no-tight" [];
    PaperChanges = "paper-changes" [];
    PaperChangesSince = "paper-changes-since" [version];
    PaperNothingChanged = "paper-nothing-changed" [];
    PaperDecision = "paper-decision" [];
    PaperNothingOpen = "paper-nothing-open" [];
    PaperToWaive = "paper-to-waive" [rule];
    PaperToNote = "paper-to-note" [rule];
    PaperSignature = "paper-signature" [];
    PaperPresident = "paper-president" [];
    PaperCountMeetings = "paper-count-meetings" [];
    PaperCountDays = "paper-count-days" [];
    PaperCountVotes = "paper-count-votes" [];
    PaperCountTentative = "paper-count-tentative" [];
    PaperCountReports = "paper-count-reports" [];
    PaperColumnFormat = "paper-column-format" [];
    PaperColumnAccess = "paper-column-access" [];
    PaperColumnNotes = "paper-column-notes" [];
    PaperColumnMandate = "paper-column-mandate" [];
    PaperColumnExpires = "paper-column-expires" [];
    PaperColumnSetBy = "paper-column-set-by" [];
    PaperColumnCycle = "paper-column-cycle" [];
    PaperColumnReport = "paper-column-report" [];
    PaperColumnNext = "paper-column-next" [];
    PaperColumnChange = "paper-column-change" [];
    PaperOpen = "paper-open" [];
    PaperFinal = "paper-final" [];
    PaperPlanned = "paper-planned" [];
    PaperAdoptedOn = "paper-adopted-on" [date];
    PaperStateOn = "paper-state-on" [date, state];
    PaperAfterReport = "paper-after-report" [days];
    PaperMonths = "paper-months" [count, n];
    PaperNoMandates = "paper-no-mandates" [];
    PaperDateFixed = "paper-date-fixed" [];
    PaperReportCame = "paper-report-came" [date];
    PaperMandateOf = "paper-mandate-of" [date, mission];
    PaperRegionAfrica = "paper-region-africa" [];
    PaperRegionAmericas = "paper-region-americas" [];
    PaperRegionAsia = "paper-region-asia" [];
    PaperRegionEurope = "paper-region-europe" [];
    PaperRegionOther = "paper-region-other" [];
    PaperColumnRoom = "paper-column-room" [];
}

impl Message {
    /// The message of an id; `None` for an unknown id.
    pub(crate) fn of_id(id: &str) -> Option<Message> {
        Message::ALL.iter().copied().find(|message| message.id() == id)
    }

    /// The message of a word of the files, such as `tcc_meeting`, in its family, such as `kind`.
    pub(crate) fn of_word(family: &str, word: &str) -> Option<Message> {
        Message::of_id(&format!("{family}-{}", word.replace('_', "-")))
    }
}
