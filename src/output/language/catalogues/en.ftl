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
list-and = { $before } and { $last }
title-of = { $subject }: { $what }
aside = { $text } ({ $aside })

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
