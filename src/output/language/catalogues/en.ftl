### English: the words in which Horseshoe was written. Every other catalogue says these messages again, id by id.

## The language

language-name = English
explanations-are-english = { "" }

## The Council and its programme

security-council = Security Council
united-nations-security-council = United Nations Security Council
programme-of-work = Programme of work
programme-of-work-of = Programme of work of the Security Council, { $months }
provisional = Provisional.
provisional-mark = PROVISIONAL
provisional-title = { $title } (provisional)
for-us-mark = FOR US: NOT FOR CIRCULATION
for-us = For us: not for circulation.
waivers-needed-mark = WAIVERS NEEDED
notice = This programme is provisional and may change. All times are New York time.
notice-drawn-up = This programme is provisional and may change. Drawn up by Horseshoe { $version } from the instance “{ $instance }” under the policy “{ $policy }”. All times are New York time.
presidency-of = Presidency: { $presidency }.
version-dated = Version { $version }, as of { $date }.
version-number = Version { $version }.
as-of = As of { $date }.

## Dates and times

month-name =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
month-in-date = { month-name }
month-short =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
weekday-name =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
weekday-short =
    { $weekday ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    }
month-of-year = { month-name } { $year }
months-between = { $from } to { $to }
date-long = { weekday-name } { $day } { month-in-date } { $year }
date-plain = { $day } { month-in-date } { $year }
date-short = { weekday-short } { $day } { month-short }
date-short-year = { weekday-short } { $day } { month-short } { $year }
date-tick = { $day } { month-short }
day-in-grid = { weekday-short } { $day }
time-of-day =
    { $half ->
        [noon] noon
       *[am] { $hour12 }{ $minute ->
            [0] { "" }
           *[other] .{ $minutes }
        } a.m.
        [pm] { $hour12 }{ $minute ->
            [0] { "" }
           *[other] .{ $minutes }
        } p.m.
    }
hours-between = { $from }–{ $to }
until-hour = until { $time }
until-day = { $title }, until { $date }
place-with = { $place }, { $more }
session-morning = morning
session-lunch = lunch
session-afternoon = afternoon
session-evening = evening
followed-by = followed by

## Numbers and lists

thousands-separator = ,
list-comma = { ", " }
list-semicolon = { "; " }
list-and = { $before } and { $last }
title-of = { $subject }: { $what }
aside = { $text } ({ $aside })
sentence = { $text }.

## Kinds of item

kind-secretariat-meeting = meeting of the Secretariat with TCCs/PCCs
kind-assessment-mission = technical assessment mission
kind-report = report of the Secretary-General
kind-tcc-meeting = TCC meeting
kind-politico-military-briefing = politico-military briefing
kind-briefing = briefing
kind-consultations = consultations
kind-adoption = adoption
kind-open-debate = open debate
kind-private-meeting = private meeting
kind-subsidiary = subsidiary body
kind-other = other business
report-short = report
briefing-before-mission = briefing before the technical assessment mission
briefing-after-mission = briefing after the technical assessment mission
technical-rollover = { $title } (technical rollover to { $date })
mandate-expires = mandate expires
to-be-issued = { $title } to be issued

## Formats of meetings

label-vote = vote
label-briefing = briefing
label-open-debate = open debate
label-consultations = consultations of the whole (closed)
label-private-meeting = private meeting
label-private = private
label-subsidiary-body = subsidiary body
tag-closed = closed
tag-consultations = consultations

## How certain an item is

status-proposed = proposed
status-fixed = fixed
status-kept = kept
status-moved = moved
status-held = held
state-due = due
state-issued = issued
tentative = tentative
left-to-next = left to the next presidency

## Days

day-to-avoid = day to avoid
council-does-not-meet = the Council does not meet
closed = closed
to-be-avoided = to be avoided
avoid-because = avoid: { $reason }
official-holiday = Official holiday: { $name }
holiday-new-year = New Year's Day
holiday-good-friday = Good Friday
holiday-memorial = Memorial Day
holiday-independence = Independence Day
holiday-labor = Labor Day
holiday-thanksgiving = Thanksgiving Day
holiday-christmas = Christmas Day
holiday-eid-al-fitr = Eid al-Fitr
holiday-eid-al-adha = Eid al-Adha

## Headings

heading-waivers = Waivers needed
heading-noted = Noted: what has been held, or is out, broke these rules
heading-noted-short = Noted
heading-earlier = Earlier dates
heading-later = Later dates
heading-earlier-and-later = Earlier and later dates
heading-addendum = Addendum: unofficial meetings
heading-documents = Reports and other work
heading-reports = Reports of the Secretary-General
heading-other-work = Other work
heading-deadlines = Deadlines
heading-deadlines-in-annex = Deadlines (all in the annex)
heading-mandates = Mandates that expire
heading-leads = Leads
heading-days-between = Days between
heading-carried = Carried from the instance
heading-penalties = Penalties
heading-proof = Proof
heading-annex = { $months }: annex
heading-tracks = { $months }: three tracks
heading-changes-kept = Changes from the programme kept
heading-changes-before = Changes since the version before
none = None.
annex-lists-them = The annex lists them.
meetings-of = Meetings of { $month }

## Heads of columns

column-date = Date
column-time = Time
column-what = What
column-basis = Basis
column-waived = What is waived
column-source = Source
column-noted = What has been held, or is out, broke
column-items = Items
column-days = Days
column-asked-for = Asked for
column-row = Row
column-column = Column
column-text = Text
column-item = Item
column-from = From
column-to = To
column-why = Why
column-lead = Lead
column-lead-from = From
column-lead-to = To
column-least = Least
column-actual = Actual
column-slack = Slack
column-counted-in = Counted in
column-strength = Strength
column-penalty = Penalty
column-points = Points
column-total = Total
column-each = Each

## Changes

change-dropped = dropped
change-moved = moved
change-new = new
change-retimed = retimed
change-no-longer = no longer on { $from }
change-only-on = on { $to }
change-from-to = from { $from } to { $to }
changes-moved-session =
    { $count ->
        [one] { $n } item
       *[other] { $n } items
    } moved to the other session of the day
changes-moved-days =
    { $count ->
        [one] { $n } item
       *[other] { $n } items
    } moved by { $days } in all
changes-new = { $n } new
changes-dropped = { $n } dropped
changes-retimed = { $n } at another hour of the same session
changes-none = nothing changes
changes-and-unchanged = { $changes }; { $n } unchanged

## Leads

lead-of-chain = { $subject }: { $from } → { $to }
lead-between = { $from } → { $to }
unit-calendar-days = calendar days
unit-working-days = working days
count-days =
    { $count ->
        [one] { $n } day
       *[other] { $n } days
    }
count-calendar-days =
    { $count ->
        [one] { $n } calendar day
       *[other] { $n } calendar days
    }
count-working-days =
    { $count ->
        [one] { $n } working day
       *[other] { $n } working days
    }
asked-at-least-calendar-days = at least { count-calendar-days }
asked-at-least-working-days = at least { count-working-days }
asked-more-than-calendar-days = more than { count-calendar-days }
asked-more-than-working-days = more than { count-working-days }
days-and-asked = { $days }; { $asked } asked for
strength-hard = hard
strength-soft = soft
strength-none = order only

## Penalties

penalty-avoid-day = days to avoid
penalty-crowded-day = crowded days
penalty-early-report = early reports
penalty-friday = Fridays
penalty-hurried-adoption = hurried adoptions
penalty-late-adoption = late adoptions
penalty-moved = items moved
penalty-moves = moves
penalty-outside-month = items before the month
penalty-preferred-date = preferred dates missed
penalty-soft-lead = soft leads missed
penalty-waived = rules waived

## Rules

rule-apart = An alternative differs in at least the requested number of items.
rule-bounds = Every item falls within the first and the last day that its row allows.
rule-chain-order = Each chain keeps its order: an item starts after the one before it has ended.
rule-complete = Every item of every chain and every event is dated, once.
rule-council-sits = The Council meets on weekdays other than official holidays, in sessions that are not closed, and where the calendar opens a session.
rule-directly-follows = An item that directly follows another is held straight after it.
rule-fixed-date = Fixed dates are kept, and an issued report keeps its date.
rule-lead = The policy's hard leads are kept.
rule-mandate-expiry = The resolution is adopted no later than the last day of the mandate.
rule-one-meeting = The Council holds one meeting at a time: the minutes in a slot never exceed the session.
rule-report-due = The report is issued on or before its due date.
rule-session-order = What comes first or last in its session is held before or after the rest of it.
rule-working-day = Reports and other documents are issued on working days.
rule-and-explanation = { $rule } { $explanation }

## Points, proof and solver

warning =
    { $count ->
        [one] This programme breaks a rule: it is not a programme of work until that is waived.
       *[other] This programme breaks rules in { $n } places: it is not a programme of work until all of them are waived.
    }
count-points =
    { $count ->
        [one] { $n } point
       *[other] { $n } points
    }
proof-optimal = Proved optimal: { $points }, bound { $bound }.
proof-feasible = Not proved optimal: { $points }; no programme costs less than { $bound }.
proof-infeasible = There is no programme.
count-positions =
    { $count ->
        [one] { $n } position
       *[other] { $n } positions
    }
count-variables =
    { $count ->
        [one] { $n } variable
       *[other] { $n } variables
    }
count-constraints =
    { $count ->
        [one] { $n } constraint
       *[other] { $n } constraints
    }
count-nodes =
    { $count ->
        [one] { $n } node
       *[other] { $n } nodes
    }
left-by-the-bound = { $left } of { $all } left by the bound
positions-left-by-the-bound = { $left } of { $all } positions left by the bound
no-search-needed = no search needed
formulation = { $name } formulation
seconds = { $n } s

## Calendar programs

calendar-waivers = { $name } (waivers needed)
calendar-for-us = { $name } ({ $instance }, for us)
calendar-dropped = No longer in the programme.
calendar-last-day = Last day of the mandate.
calendar-fixed = Fixed. The programme is provisional.
basis-of = Basis: { $basis }
source-of = Source: { $source }
category-deadline = deadline
category-mandate = mandate

## The chart

track-secretariat = Secretariat
track-contributors = TCCs and PCCs
track-council = Council
chart-secretariat-meeting = meeting with the Secretariat
chart-assessment-mission = assessment mission
chart-tcc-meeting = TCC meeting
chart-title = Security Council, { $months }: the chains in three tracks
chart-about = Tracks of S/2009/659, attachment II. Provisional. Shaded: the months of the programme.
chart-about-page = The tracks of S/2009/659, attachment II. Shaded: the months of the programme.
chart-legend = Bars: the solid part is what is asked for, hollow where the lead is soft; the line goes on to the later item; hatched is what is missing.
chart-no-chain = No chain of a mandate is planned.
chart-of-months = The chains of { $months } in three tracks
chart-of-chain = The chain of { $name } in three tracks
chart-issued = { $name } issued
chart-due = { $name } due
chart-lead-at-least = { $days }, at least { $n } asked
chart-lead-more-than = { $days }, more than { $n } asked
chart-lead-ends = { $from } – { $to }
chart-soft = soft
chart-soft-missed = soft, missed
chart-missed = missed

## Deadlines

deadline-tcc-invitation = invitations to the TCC meeting
deadline-informal-paper = informal paper for the TCC meeting
deadline-fact-sheets = fact sheets for the TCC meeting
deadline-senior-field-personnel = senior field personnel to brief the TCC meeting
deadline-video-conference = video link for those who brief the TCC meeting from the field
deadline-presidents-summary = President's summary of the TCC meeting
deadline-tcc-inputs = inputs of the troop- and police-contributing countries to the report
deadline-special-representative = the Special Representative to brief the Council
deadline-groups-of-friends = Groups of Friends to be consulted
deadline-provisional-agenda = provisional agenda of the { $meeting }

## Workbooks

sheet-programme = Programme
sheet-changes = Changes
sheet-to-read = This list is for reading: the sheet programme.csv is what Horseshoe reads back.
column-day = Day
column-session = Session
column-start = Start
column-end = End
column-kind = Kind
column-status = Status
column-location = Place
column-id = Id
column-change = Change
unofficial = unofficial
## The papers of the Secretariat

paper-forecast = Tentative forecast of the programme of work of the Security Council, { $months }
paper-list = Provisional programme of work of the Security Council, { $months }
paper-daily = Daily programme of the Security Council, { $date }
paper-cycles = Security Council: reporting and mandate cycles
paper-note = Covering note to the programme of work of the Security Council, { $months }
paper-not-official = For information only. This is not an official document, and it may change.
paper-expected = Expected in the month
paper-if-necessary = During the month, if necessary
paper-meetings = Meetings
paper-no-meeting = No meeting.
paper-no-meeting-because = No meeting: { $reason }.
paper-footnotes = Footnotes
paper-sources = Sources
paper-week-of = Week of { $date }
paper-proposed = What is proposed
paper-reports-needed = Reports needed
paper-tight = Tight intervals
paper-no-tight = Every interval between the items of a mandate has more than a day to spare.
paper-changes = Changes
paper-changes-since = Changes since version { $version }
paper-nothing-changed = Nothing has changed.
paper-decision = Waiting for a decision
paper-nothing-open = Nothing is open.
paper-to-waive = To be waived: { $rule }
paper-to-note = To be noted: { $rule }
paper-signature = For the presidency
paper-president = The President of the Security Council
paper-count-meetings = Meetings of the Council
paper-count-days = Days with meetings
paper-count-votes = Votes
paper-count-tentative = Tentative items
paper-count-reports = Reports not yet issued
paper-column-format = Format
paper-column-access = Access
paper-column-notes = Notes
paper-column-mandate = Mandate
paper-column-expires = Expires
paper-column-set-by = Set by
paper-column-cycle = Cycle
paper-column-report = Report
paper-column-next = Next renewal
paper-column-change = Change
paper-open = open
paper-final = final mandate
paper-planned = planned
paper-adopted-on = adopted { $date }
paper-state-on = { $state } { $date }
paper-after-report = { $days } after the report before
paper-months =
    { $count ->
        [one] { $n } month
       *[other] { $n } months
    }
paper-no-mandates = No mandate expires in these months.
paper-date-fixed = its date is fixed
paper-report-came = the report was issued on { $date }
paper-mandate-of = { $mission }: mandate expires { $date }
paper-region-africa = Africa
paper-region-americas = Americas
paper-region-asia = Asia and the Middle East
paper-region-europe = Europe
paper-region-other = Thematic and other matters

## The daily programme

paper-column-room = Room

## The desk

desk-closed-title = The desk is closed to this page
desk-opening = Opening the desk…
desk-skip = Skip to the programme
desk-no-token = This address has no token.
desk-open-printed = Open the address which `horseshoe serve` printed.
desk-open-new-run = Open the address which the new run printed.
desk-other-run = Another run of the desk answers at this address.
desk-refused-status = The server refused the request (status { $status }).
desk-page-failed = The page failed: { $words }.
desk-page-failed-help = Reload it; the draft is kept by the server.
desk-gone = The desk's server does not answer.
desk-gone-about = Nothing confirmed is lost: the journal is in the folder. This page asks again every few seconds, and keeps what you change.
desk-ask-now = Ask now
desk-file-changed = A file changed outside of the desk.
desk-take-theirs = Take theirs and replay my changes
desk-look = Look…
desk-dismiss = Dismiss
desk-changes-wait =
    { $count ->
        [one] { $n } change waits here.
       *[other] { $n } changes wait here.
    }
desk-download-changes = Download my changes
desk-calendar-caption = { $title }: weeks by half day. Arrow keys walk, Enter opens, Space takes hold.
desk-calendar-caption-narrow = { $title }: days by half day. Arrow keys walk, Enter opens, Space takes hold.
desk-list-caption = { $title }, by date. Arrow keys walk, Enter opens, Space takes hold.
desk-day-long = { weekday-name } { $day } { month-in-date }
desk-title = { programme-of-work }, { $months }
desk-documents = Documents
desk-papers = Papers
desk-paper = paper
desk-row-morning = a.m.
desk-row-lunch = lunch
desk-row-afternoon = p.m.
desk-row-evening = eve
desk-no-chains = No mandate is renewed in this month.
desk-fullness = How full each half day is: { $list }
desk-fullness-of-day = { $date } { $morning } and { $afternoon }
desk-percent = { $number } %
desk-mandate-ends = mandate ends { $date }
desk-no-mandate-end = no end of the mandate is named
desk-ends = ends { $date }
desk-lead-short = { $days }, { $number } short
desk-lead-none = { $days }, none to spare
desk-lead-spare = { $days }, { $number } to spare
desk-bar-short = { $days } · { $number } short
desk-bar-spare = { $days } · { $number } spare
desk-lead-is = lead { $lead }
desk-lead-to = To { $title }: { $lead }; { $asked } asked
desk-lead-from = From { $title }: { $lead }; { $asked } asked
desk-lead-before = Lead before it
desk-headline-best = Proved best: { $points }
desk-headline-best-costs = { $points }; the best costs { $best }
desk-headline-not-proved = { $points }; not proved the best
desk-headline-unknown = { $points }; it is not known what the best costs
desk-headline-waived =
    { $count ->
        [one] No programme keeps every rule; this one needs a waiver of { $n } rule
       *[other] No programme keeps every rule; this one needs a waiver of { $n } rules
    }
desk-headline-impossible = No programme keeps every rule
desk-headline-stopped = The time limit came before any programme was found
desk-fact-lead = The tightest lead is { $from } to { $to }: { $days } to spare
desk-fact-renewed =
    { $count ->
        [one] { $n } mandate is renewed
       *[other] { $n } mandates are renewed
    }
desk-fact-due =
    { $count ->
        [one] { $n } report is due
       *[other] { $n } reports are due
    }
desk-nothing-else-moved = Nothing else moved.
desk-others-moved =
    { $count ->
        [one] { $n } other item moved:
       *[other] { $n } other items moved:
    }
desk-keep = Keep
desk-undo = Undo
desk-best-instead = Best instead
desk-the-tray = the tray
desk-to = to
desk-was-here = was here
desk-no-fit = No programme fits
desk-undo-back = Undo, back to the draft before
desk-against = What stands against what
desk-repairs = Repairs
desk-repairs-so-far = { $number } so far, looking…
desk-count-ways =
    { $count ->
        [one] { $n } way
       *[other] { $n } ways
    }
desk-no-repair = No single change makes a programme possible.
desk-time-up = The time was up before everything was tried.
desk-by-hand = { $price }; not a change of the rows, so make it by hand
desk-own-pin = a pin of this desk
desk-if-waived = { $points } if waived
desk-then = then { $points }
desk-then-same = then as many points as before
desk-nothing-moves = nothing moves
desk-plan-waivers =
    { $count ->
        [one] Plan with a waiver ({ $n })
       *[other] Plan with the cheapest { $n } waivers
    }
desk-for-waived = { $points } for what is waived
desk-not-cheapest = not proved the cheapest
desk-tab-why = Why here
desk-tab-move = Move to…
desk-tab-facts = Facts
desk-tab-notes = Notes
desk-in-tray = Waiting in the tray
desk-pin-here = Pin here
desk-release = Release
desk-back-to-month = Back to the month
desk-about-item = About this item
desk-details = Details
desk-close-details = Close the details
desk-length = Length
desk-marks = Marks
desk-own-window = Own window
desk-may-stand = May stand
desk-mandate-end = Mandate ends
desk-resolution = Resolution
desk-penholder = Penholder
desk-name-in-files = Name in the files
desk-from-day = from { $date }
desk-to-day = to { $date }
desk-costs-here = What it costs here
desk-edit-row = Edit the row…
desk-undo-what = Undo: { $what }
desk-nothing-to-undo = Nothing to undo
desk-redo = Redo
desk-redo-what = Do again: { $what }
desk-nothing-to-redo = Nothing to do again
desk-save = Save
desk-save-key = Save (S)
desk-add = Add
desk-add-key = Add an item (A)
desk-more = More
desk-menu-days = Close or open days…
desk-menu-replan = Plan again from a day…
desk-menu-policy = Policy and leads…
desk-menu-scenarios = Scenarios…
desk-menu-alternatives = Other good programmes…
desk-menu-versions = Versions…
desk-menu-log = What has been done…
desk-menu-circulate = Circulation copy…
desk-menu-print = Print…
desk-menu-settings = Settings…
desk-menu-help = Help and keys…
desk-held-before = Held before { $date }
desk-view = View
desk-view-calendar = Calendar
desk-view-chains = Chains
desk-view-list = List
desk-draft-files = as in the files
desk-draft-saved = saved
desk-draft-version-saved = version { $version }, saved
desk-draft-version = version { $version }, no changes
desk-draft-unsaved = draft { $draft }, not saved
desk-best-so-far = best so far { $points }
desk-bound = bound { $points }
desk-stop = Stop
desk-find-label = Find an item
desk-find = Find  /
desk-priced = { $priced } of { $all } priced
desk-in-hand = In hand:
desk-shades = Shades
desk-free = free
desk-to-more = to { $points }
desk-more-than = more
desk-others-must = others must move
desk-not-possible = not possible
desk-put-back = Put back
desk-move = Move
desk-move-dots = Move…
desk-move-item = Move { $title }
desk-nothing-found = Nothing is found.
desk-that-day = That day
desk-a-drop = A drop
desk-keeps = keeps the rest
desk-takes-best = takes the best
desk-cannot-move = This item cannot be moved.
desk-was-put-back = Put back.
desk-prices-coming = Prices are coming in…
desk-possible-best-first = { $slots }, best first.
desk-possible-slots =
    { $count ->
        [one] { $n } possible slot
       *[other] { $n } possible slots
    }
desk-slots-impossible =
    { $count ->
        [one] { $n } slot not possible
       *[other] { $n } slots not possible
    }
desk-take-hold = Take hold
desk-drop-widens = { $why }; a drop here widens it
desk-notes-of = Notes of { $item }
desk-notes-stay = Notes never leave: no circulated copy and no print holds them.
desk-keep-notes = Keep the notes
desk-the-month = The month
desk-as-of = What lies before { $date } has been held.
desk-your-changes = Your changes
desk-no-changes = None yet. Take an item, and the slots show what each place would cost.
desk-keep-as-scenario = Keep these as a scenario…
desk-pinned-heading = Pinned
desk-pinned = pinned
desk-release-item = Release { $title }
desk-points-for = What the points are for
desk-paper-legend = * fixed · ? tentative · striped: a day to avoid · grey: the Council does not meet.
desk-draft-changed = The draft has changed since.
desk-compare-again = Compare again
desk-beside = Scenarios beside the draft
desk-beside-caption = The draft and { $scenarios }: points, and the items that move
desk-the-draft = The draft
desk-none = none
desk-items-that-move = Items that move
desk-apply = Apply
desk-apply-draft = Apply to the draft
desk-apply-scenario = Apply to the draft: { $name }
desk-planning = planning…
desk-the-same = the same
desk-not-known = Not known
desk-cannot-be-made = Cannot be made
desk-why = Why
desk-why-not-scenario = { $name } fits nowhere
desk-same = same
desk-left-out = left out
desk-no-programme = no programme
desk-scenario-label = Scenario: { $name }
desk-here-now = here now
desk-of-the-best = of the best
desk-minutes-of = { $used } of { $minutes } min
desk-minutes = { $used } min
desk-minutes-used = { $minutes } used
desk-count-minutes =
    { $count ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
desk-count-items =
    { $count ->
        [one] { $n } item
       *[other] { $n } items
    }
desk-count-moves =
    { $count ->
        [one] { $n } move
       *[other] { $n } moves
    }
desk-count-changes =
    { $count ->
        [one] { $n } change
       *[other] { $n } changes
    }
desk-count-deadlines =
    { $count ->
        [one] { $n } deadline
       *[other] { $n } deadlines
    }
desk-count-scenarios =
    { $count ->
        [one] { $n } scenario
       *[other] { $n } scenarios
    }
desk-empty = empty
desk-no-documents = no documents
desk-rule-breaks = a rule breaks
desk-unmoved = with all else unmoved: { $why }
desk-no = no
desk-no-because = no: { $why }
desk-no-place = no programme has it here
desk-at-least = at least { $points }
desk-at-most = at most { $moves }
desk-no-moves = no moves
desk-price-to-come = price still to come
desk-no-extra = no extra points
desk-more-points =
    { $count ->
        [one] { $n } more point
       *[other] { $n } more points
    }
desk-nothing-else-moves = nothing else moves
desk-tray = Tray
desk-items-without-place =
    { $count ->
        [one] { $n } item without a place
       *[other] { $n } items without a place
    }
desk-tray-impossible = No programme keeps every rule, so none of them has a place.
desk-tray-stopped = No programme was found within the time limit.
desk-tray-paler = They are shown paler where they stood last.
desk-asking-why = Asking why…
desk-before-window = before its own window, which begins on { $date }
desk-after-window = after its own window, which ends on { $date }
desk-no-place-now = without a place; it stood here last
desk-was-on = was on { $place }
desk-edit-pin = { $title } on { $place }
desk-edit-set = { $title }: { $field } = { $value }
desk-edit-add = Add { $title }
desk-edit-remove = Remove { $title }
desk-edit-close = Close { $days }: { $reason }
desk-edit-open = Open { $days }: { $reason }
desk-edit-avoid = Avoid { $days }: { $reason }
desk-edit-hold = Hold what lies before { $date }
desk-edit-waive = Plan with the cheapest waivers
desk-other-window = Another window changed the draft first.
desk-other-window-help = Look at it, then do this again.
desk-other-window-on-top = Another window changed the draft; your change was made on top of it.
desk-change-waits = The server does not answer; the change waits in this page.
desk-planning-now = Planning…
desk-undoing = Undoing…
desk-redoing = Making the change again…
desk-planning-again = Planning again…
desk-seeking-waivers = Looking for the cheapest waivers…
desk-reading-files = Reading the files again…
desk-done-nothing-moved = { $what }: done, nothing moved.
desk-the-change = The change
desk-no-fit-now = No programme fits any more. { $why }
desk-after-edit = { $headline }. { $moved } Keep or undo.
desk-items-moved =
    { $count ->
        [one] { $n } item moved.
       *[other] { $n } items moved.
    }
desk-nothing-undone = Nothing to undo.
desk-nothing-redone = Nothing to redo.
desk-undone = Undone: { $what }.
desk-done-again = Done again: { $what }.
desk-kept = Kept.
desk-planned-again = Planned again from { $date } on; what lies before is held.
desk-planned-waivers = Planned with waivers.
desk-read-without = The files were read again, without the changes of this draft.
desk-read-on-top = The files were read again; your changes stand on top.
desk-saved = Saved as version { $version }: { $files }.
desk-journal-alone = In the journal alone, as no cell of a file can hold it: { $steps }.
desk-answers-again = The server answers again.
desk-waited-refused = A change that had waited was refused: { $what }.
desk-scenarios-planned = { $scenarios } planned beside the draft.
desk-repairs-found =
    { $count ->
        [one] { $n } repair found.
       *[other] { $n } repairs found.
    }
desk-first-repair = A first repair: { $repair }.
desk-scenario-kept = The scenario “{ $name }” is kept.
desk-scenario-gone = The scenario “{ $name }” is gone.
desk-cannot-be-moved = { $title } cannot be moved.
desk-taken = { $title } in hand. Arrows walk among the slots, 1 to 5 are the best, Enter drops, Escape puts it back.
desk-item-put-back = { $title } put back.
desk-best-known = The best slots are known. First: { $place }, { $price }.
desk-no-other-slot = No other slot is possible.
desk-no-slot-number = There is no slot number { $number }.
desk-hold-on = Hold { $title } on { $place }
desk-no-slot-that-way = No possible slot that way.
desk-choose-first = Choose an item first.
desk-view-is = View: { $view }.
desk-add-title = Add to the month
desk-add-event = a meeting or other item
desk-add-renewal = a mandate to renew
desk-add-plan = Add, and let the plan place it
desk-where-fit = Where would it fit?
desk-cancel = Cancel
desk-close = Close
desk-fits-nowhere = It fits nowhere with the rest as it is.
desk-best-first = Best first; a click adds it there
desk-seeking-three = Looking for three that differ…
desk-points-unknown = Points not known
desk-take-this = Take this one
desk-another-programme = Another good programme
desk-no-alternative = No other programme was found.
desk-days-close = close: the Council cannot meet
desk-days-avoid = avoid: it can, at a price
desk-days-open = open: it meets on a weekend, a holiday, at lunch or in the evening
desk-from = From
desk-to-same = To (empty: the same day)
desk-part-of-day = Part of the day
desk-whole-day = the whole day
desk-reason = Reason, as it is printed
desk-plan-with-this = Plan with this
desk-now = Now
desk-open = open
desk-open-button = Open
desk-open-day = Open { $date }
desk-half-closed = { $session } closed: { $why }
desk-opened-here = opened at the desk
desk-circulate-about = A copy for circulation holds no points, no proof, no notes and no names of files. Unofficial meetings stand in an addendum.
desk-format-html = Page for browser and paper (HTML)
desk-format-docx = Document for Word (DOCX)
desk-format-xlsx = Workbook for Excel (XLSX)
desk-format-md = Text for a wiki or a message (Markdown)
desk-format-ics = Calendar for Outlook and others (ICS)
desk-format-text = Plain text
desk-format-csv = Table (CSV)
desk-format-json = Everything, for a program (JSON)
desk-print-pdf = Print, or save as PDF
desk-for-us-alone = For us alone
desk-language = Language
desk-language-auto = as the instance or the browser has it
desk-downloaded = { $name } is downloaded.
desk-edit-title = Edit { $title }
desk-edit-renewal = Edit the renewal { $title }
desk-edit-label = Edit { $title }: { $fields }
desk-no-rows = The server does not hand out the rows.
desk-row-gone = This row is not in the files.
desk-reading-rows = Reading the rows…
desk-plan-with-these = Plan with these
desk-remove-renewal = Remove the renewal
desk-remove-item = Remove the item
desk-column-title = Title
desk-column-kind = Kind
desk-column-minutes = Minutes
desk-column-date = Date
desk-column-session = Session
desk-column-start = Start
desk-column-earliest = Earliest
desk-column-latest = Latest
desk-column-preferred = Preferred
desk-column-after = After
desk-column-order = Order
desk-column-location = Location
desk-column-basis = Basis
desk-column-notes = Notes
desk-column-source = Source
desk-column-mission = Mission
desk-column-action = Action
desk-column-mandate-expires = Mandate expires
desk-column-report-due = Report due
desk-column-report-issued = Report issued
desk-column-report-symbol = Report symbol
desk-column-not-before = Not before
desk-column-complete-by = Complete by
desk-column-until = Until
desk-column-changed-on = Changed on
desk-column-resolution = Resolution
desk-column-briefing = Briefing
desk-column-politico-military-briefing = Politico-military briefing
desk-column-council-mission = Council mission
desk-column-assessment-mission = Assessment mission
desk-column-penholder = Penholder
desk-tentative-long = Tentative: printed with a question mark
desk-unofficial-long = Unofficial: takes no Council time, and stands in an addendum
desk-hint-never-printed = never printed
desk-hint-printed = printed
desk-hint-start = such as 10:30
desk-hint-after = the name of the item that it directly follows
desk-hint-until = of a technical rollover
desk-hint-span = first/last day
desk-not-set = not set
desk-yes = yes
desk-choice-no = no
desk-action-renewal = renewal
desk-action-change = change
desk-action-withdrawal = withdrawal
desk-action-termination = termination
desk-action-creation = creation
desk-action-consultation = consultation
desk-action-rollover = rollover
desk-mandate-peacekeeping = Peacekeeping
desk-mandate-political = Special political
desk-mandate-sanctions = Sanctions
desk-mandate-authorization = Authorization
desk-help-about = Take an item, and each slot shows what it would cost to have it there: the points more than now and how many other items move. Drop it, look at what moved, and keep it, undo it, or take the best programme instead. Nothing is written to your files before you save; every change is in the journal of the folder before it is confirmed.
desk-keys = Keys
desk-key-tab = into the calendar or the list, and out of it
desk-key-arrows = by item and by slot; with an item in hand, among the possible slots
desk-key-enter = details of the item; with an item in hand, drop it
desk-key-space = take hold of the item, in the calendar and in the list
desk-key-numbers = drop on one of the five best slots
desk-key-escape = put back; leave the details; undo a drop that fits nowhere
desk-key-ends = first and last slot of the line
desk-key-pin = pin the item where it is, or release it
desk-key-why = why is it here
desk-key-add = add an item
desk-key-save = save
desk-key-undo = undo, and do again
desk-key-view = next view
desk-key-find = find
desk-key-help = this page
desk-letters = Single letters are keys
desk-weekend = Show Saturdays and Sundays
desk-colours = Colours
desk-theme-system = as the system
desk-theme-light = light
desk-theme-dark = dark
desk-log-base = Read
desk-log-edit = Step
desk-log-undo = Undone
desk-log-redo = Done again
desk-log-save = Saved
desk-log-scenario = Scenario
desk-log-empty = Nothing yet. Every step, undo and save appears here.
desk-log-caption = Steps, newest first
desk-when = When
desk-step = Step
desk-moment = { $date }, { $time }
desk-log-times = The times are those of the browser that made the step.
desk-outside-about = Nothing was written. Somebody changed the files of this folder after the desk read them.
desk-cells-differ = Cells that differ
desk-cell = Cell
desk-yours = Yours
desk-theirs = Theirs
desk-before = Before
desk-take-theirs-only = Take theirs, without my changes
desk-save-copy-label = Or save as a copy, in a folder beside this one
desk-folder-name = name of the folder
desk-save-copy = Save the copy
desk-policy = Policy
desk-leads-asked = Leads asked
desk-must-be-kept = must be kept
desk-a-wish = a wish, at a price
desk-bound-more-than = more than
desk-bound-at-least = at least
desk-no-leads = The server does not hand out the leads of the policy.
desk-replan-about = Everything before the day has been held: it stays, with its day and hour, whatever rule it breaks. The rest is planned again, with as few moves as the points allow.
desk-replan-held = What lies before { $date } is held already.
desk-replan-later = A later day holds more; Undo takes it back.
desk-replan-counts = Before { $date }: { $held } held. From then on: { $open } can move.
desk-plan-again = Plan again
desk-scenarios-none = There are none yet. Rows of scenarios.csv in the folder appear here, and so do changes of this draft that you keep under a name.
desk-scenarios-unread = scenarios.csv cannot be read.
desk-scenarios-choose = Choose what to see beside the draft
desk-chosen-of = { $chosen } of { $all } chosen
desk-scenarios-left-out =
    { $count ->
        [one] { $n } further scenario of the file is left out here; `horseshoe whatif` plans any number.
       *[other] { $n } further scenarios of the file are left out here; `horseshoe whatif` plans any number.
    }
desk-planning-each = Planning each…
desk-compare-chosen = Compare the chosen
desk-compare = Compare { $scenarios }
desk-choose-none = Choose none
desk-choose-all = Choose all
desk-scenario-line = scenarios.csv, line { $line }
desk-kept-here = kept here
desk-remove = Remove
desk-remove-scenario = Remove the scenario “{ $name }”
desk-scenario-keep = Keep the changes of this draft as a scenario
desk-its-name = its name
desk-versions-none = Nothing is saved yet. Each save keeps a version: the files, and every format of the programme.
desk-differs-from = What differs from
desk-differs-to = to
desk-reading = Reading…
desk-nothing-differs = Nothing differs.
desk-items-differ =
    { $count ->
        [one] { $n } item differs
       *[other] { $n } items differ
    }
desk-save-version = Save the draft as a version
desk-version = version { $version }
desk-not-the-best = not proved the best
