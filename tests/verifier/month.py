"""An instance expanded: every item with what binds it, as the guideline and docs/reference/files.md state it."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from days import (DAY, first_of_month, is_working_day, last_of_month, working_day_on_or_before,
                  working_days)
from tables import clock, day, overlaid

SESSIONS = ("morning", "lunch", "afternoon", "evening")
# What every day on which the Council meets has; the others exist where the calendar opens them.
ORDINARY = ("morning", "afternoon")
# The hour, in minutes after midnight, before which a start belongs to a session by custom.
BEFORE = (("morning", 13 * 60), ("lunch", 15 * 60), ("afternoon", 18 * 60), ("evening", 24 * 60))
DOCUMENTS = {"report", "secretariat_meeting", "assessment_mission"}

PLANNING = [
    ("secretariat_meeting_before", "secretariat_meeting"),
    ("council_briefing_before", "briefing"),
    ("assessment_mission", "assessment_mission"),
    ("secretariat_meeting_after", "secretariat_meeting"),
    ("council_briefing_after", "briefing"),
]


@dataclass
class Item:
    id: str
    kind: str
    renewal: str | None
    minutes: int = 0
    days: int = 1
    fixed: date | None = None
    session: str | None = None
    start: int | None = None
    is_unofficial: bool = False
    # The place in its session: first, last or none.
    place: str | None = None
    is_beside: bool = False
    is_issued: bool = False
    is_fact: bool = False
    # First and last days by the name of what sets them.
    first: dict = field(default_factory=dict)
    last: dict = field(default_factory=dict)
    preferred: date | None = None
    wanted: date | None = None
    expires: date | None = None
    follows: str | None = None

    @property
    def is_council(self):
        return self.kind not in DOCUMENTS and not self.is_beside


@dataclass
class Lead:
    start: str
    end: str
    days: int
    is_working: bool
    strength: str
    points: int


def optional_step(cell, step):
    return step["include"] if not cell else cell.lower() == "yes"


def steps_of(row, policy):
    """The items of a chain, in order: S/2009/659, attachment II; resolution 1353 (2001), annex II."""
    has_tcc = (row.get("kind") or "peacekeeping") == "peacekeeping"
    action = row.get("action") or "renewal"
    military = optional_step(
        row.get("politico_military_briefing"), policy["steps"]["politico_military_briefing"])
    briefing = optional_step(row.get("briefing"), policy["steps"]["briefing"])
    report = [("report", "report")]
    tcc = [("tcc_meeting", "tcc_meeting")]
    if military:
        tcc.append(("politico_military_briefing", "politico_military_briefing"))
    brief = [("briefing", "briefing")] if briefing else []
    consultations = [("consultations", "consultations")]
    if action == "rollover":
        return [("adoption", "adoption")]
    planning = PLANNING if row.get("assessment_mission") else []
    if action == "consultation":
        has_report = any(row.get(name) for name in ("report_due", "report_issued", "changed_on"))
        return planning + (report if has_report else []) + tcc + (brief + consultations if briefing else [])
    planning = PLANNING if action == "creation" and has_tcc else planning
    adoption = [("adoption", "adoption")]
    return planning + report + (tcc if has_tcc else []) + brief + consultations + adoption


def order_of(steps):
    """Each step before the next; the politico-military briefing only after the report and before
    what the Council discusses next, at any time of the TCC meeting."""
    aside = "politico_military_briefing"
    line = [word for word, _ in steps if word != aside]
    order = list(zip(line, line[1:]))
    words = [word for word, _ in steps]
    if aside in words:
        place = words.index(aside)
        order += [("report", aside)] if "report" in words[:place] else []
        order += [(aside, words[place + 1])] if place + 1 < len(words) else []
    return order


def span(cell):
    """The first and the last day of a stay."""
    first, _, last = (cell or "").partition("/")
    return (day(first), day(last or first)) if first else None


def elapsed(lead, first, last):
    """Days between two days, in the unit of a lead."""
    return working_days(first, last) if lead.is_working else (last - first).days


def earliest(*days):
    return min((day for day in days if day), default=None)


class Month:
    """Items by id in the order of the files, the order of chains, leads, the calendar, the policy."""

    def __init__(self, instance):
        self.policy = instance.policy
        self.items, self.order, self.leads, self.chains = {}, [], [], []
        # The leads of the policy, those that are not in force among them.
        self.stated = []
        hours = self.policy["sessions"]
        self.hours = {name: tuple(clock(hours[name][end]) for end in ("opens", "closes"))
                      for name in SESSIONS}
        self.room = {name: self.hours[name][1] - self.hours[name][0] for name in ORDINARY}
        self.own_hours = {}
        self.marks = {"closed": set(), "avoid": set(), "open": set()}
        for row in instance.closures:
            self.mark(row)
        self.months = self.months_covered(instance)
        for row in instance.renewals:
            self.add_chain(row)
        for row in instance.events:
            self.add_event(row)

    @staticmethod
    def months_covered(instance):
        """The months of programme.toml, or from the first mandate, completion or event to the last."""
        if instance.programme.get("month"):
            first, _, last = instance.programme["month"].partition("..")
            first, last = (date.fromisoformat(f"{one}-01") for one in (first, last or first))
            return first, last_of_month(last)
        days = []
        for row in instance.renewals:
            days.append(day(row.get("mandate_expires")) or day(row.get("complete_by")))
        for row in instance.events:
            days += [day(row.get(name)) for name in ("date", "earliest", "latest", "preferred")]
        days = [one for one in days if one]
        return first_of_month(min(days)), last_of_month(max(days))

    def of_policy(self, part, renewal):
        """Leads or durations: the policy's, and what a renewal has of its own over them."""
        own = self.policy.get("renewals", {}).get(renewal, {}).get(part, {})
        return overlaid(self.policy[part], own)

    def add_chain(self, row):
        renewal = row.get("id") or row["mission"]
        durations = self.of_policy("durations", renewal)
        due, issued = day(row.get("report_due")), day(row.get("report_issued"))
        changed = day(row.get("changed_on"))
        if changed:
            due = earliest(due, changed + timedelta(days=90))
        visit, mission = span(row.get("council_mission")), span(row.get("assessment_mission"))
        not_before, complete_by = day(row.get("not_before")), day(row.get("complete_by"))
        expires = day(row.get("mandate_expires"))
        end = earliest(expires, complete_by)
        longest = timedelta(days=self.policy["limits"]["chain_days"]["days"])
        chain = []
        steps = steps_of(row, self.policy)
        for word, kind in steps:
            item = Item(f"{renewal}/{word}", kind, renewal)
            length = durations.get(kind, {})
            if item.is_council:
                item.minutes = length.get("minutes", 60)
            else:
                item.days = max(length.get("days", 1), 1)
            chain.append(item)
            if kind == "adoption":
                item.expires = expires
            if kind == "assessment_mission" and mission:
                item.fixed, item.days = mission[0], (mission[1] - mission[0]).days + 1
                item.is_fact = True
                continue
            if kind == "report" and issued:
                item.fixed, item.is_issued, item.is_fact = issued, True, True
                continue
            if kind == "tcc_meeting" and visit and row.get("basis") == "before_mission":
                item.last["council_mission"] = visit[0] - DAY
            elif kind == "tcc_meeting" and visit:
                item.first["council_mission"] = visit[1] + DAY
            if kind == "report" and changed:
                item.first["changed_on"] = changed
            if kind == "report" and due:
                item.last["report_due"] = due
            if complete_by:
                item.last["complete_by"] = complete_by
            if expires:
                item.last["mandate_expires"] = expires
            if not_before and item.is_council:
                item.first["not_before"] = not_before
            elif end:
                last = earliest(end, due if kind == "report" else None, mission and mission[0],
                                not_before)
                item.first["chain_days"] = last - longest
        self.add_leads(renewal, chain)
        self.tie(chain)
        order = [tuple(f"{renewal}/{word}" for word in pair) for pair in order_of(steps)]
        is_mandate = row.get("action") not in ("creation", "consultation")
        for item in chain:
            if item.kind == "report":
                item.wanted = self.latest_day(item, chain, order, expires if is_mandate else complete_by)
            self.items[item.id] = item
        self.order += order
        self.chains.append([item.id for item in chain])

    def add_leads(self, renewal, chain):
        """Each lead joins an item to the nearest earlier item of the kind it starts from."""
        for (start, end), rule in self.of_policy("leads", renewal).items():
            strength = rule.get("strength", "hard")
            if rule.get("without_tcc_meeting") and any(one.kind == "tcc_meeting" for one in chain):
                continue
            days = rule["more_than"] + 1 if "more_than" in rule else rule.get("at_least", 0)
            for number, item in enumerate(chain):
                before = [one for one in chain[:number] if one.kind == start]
                if item.kind == end and before:
                    is_working = rule.get("unit") == "working days"
                    points = rule.get("points", 0)
                    lead = Lead(before[-1].id, item.id, days, is_working, strength, points)
                    self.stated.append(lead)
                    if strength != "none":
                        self.leads.append(lead)

    def tie(self, chain):
        """Consultations go straight after their briefing, unless a lead parts the two."""
        for one, two in zip(chain, chain[1:]):
            is_pair = (one.id.endswith("/briefing"), two.kind) == (True, "consultations")
            is_parted = any((lead.start, lead.end) == (one.id, two.id) and lead.days > 0
                            for lead in self.leads)
            if is_pair and not is_parted:
                two.follows = one.id

    def latest_day(self, report, chain, order, end):
        """The last working day that the leads, in force or not, and the order leave a report before the
        last day of its chain, on the calendar of Headquarters alone."""
        if not end:
            return None
        by_id = {item.id: item for item in chain}

        def latest(item):
            day = working_day_on_or_before(end)
            for one, two in order:
                if one == item.id:
                    gap = 0 if item.is_council else item.days
                    day = min(day, latest(by_id[two]) - timedelta(days=gap))
            for lead in self.stated:
                if lead.start == item.id:
                    to = latest(by_id[lead.end])
                    early = to
                    while elapsed(lead, early, to) < lead.days:
                        early -= DAY
                    day = min(day, early)
            return working_day_on_or_before(day)

        return latest(report)

    def add_event(self, row):
        kind = row["kind"]
        usual = self.policy["durations"].get(kind, {}).get("minutes", 60)
        is_unofficial = (row.get("unofficial") or "").lower() == "yes"
        item = Item(row["id"], kind, None, int(row.get("minutes") or (0 if is_unofficial else usual)))
        item.is_unofficial = is_unofficial
        item.is_beside = is_unofficial and not item.minutes
        item.fixed, item.start = day(row.get("date")), clock(row.get("start"))
        item.session = row.get("session") or self.session_asked(row, item)
        item.place = row.get("order") or ("first" if self.is_programme_of_work(row) else None)
        item.preferred, item.follows = day(row.get("preferred")), row.get("after") or None
        if not item.fixed:
            first, last = day(row.get("earliest")), day(row.get("latest"))
            if first:
                item.first["earliest"] = first
            elif not item.follows:
                item.first["months"] = self.months[0]
            if last:
                item.last["latest"] = last
            elif not item.follows:
                item.last["months"] = self.months[1]
        self.items[item.id] = item

    @staticmethod
    def is_programme_of_work(row):
        """Whether an event is the consultations on the programme of work."""
        words = row["id"].lower().replace("_", "-"), (row.get("title") or "").lower()
        names_it = words[0].startswith("programme-of-work") or "programme of work" in words[1]
        return row["kind"] == "consultations" and names_it

    def session_asked(self, row, item):
        """The session of a stated hour, or the morning for the adoption of the programme of work."""
        if item.start is not None:
            custom = next(name for name, end in BEFORE if item.start < end)
            if item.fixed:
                for name in (custom, *SESSIONS):
                    opens, closes = self.hours_on(item.fixed, name)
                    if self.sits(item.fixed, name) and opens <= item.start < closes:
                        return name
            return custom
        minutes = int(row.get("minutes") or 0)
        if (self.is_programme_of_work(row) and item.fixed and not row.get("after")
                and self.sits(item.fixed, "morning") and minutes <= self.room["morning"]):
            return "morning"
        return None

    def hours_on(self, when, session):
        own = self.own_hours.get((when, session), (None, None))
        return tuple(usual if mine is None else mine
                     for mine, usual in zip(own, self.hours[session]))

    def room_on(self, when, session):
        opens, closes = self.hours_on(when, session)
        return max(closes - opens, 0)

    def both(self, item):
        """The minutes of the morning and of the afternoon of the day that a row names, or usually."""
        if item.renewal is None and item.fixed:
            return [self.room_on(item.fixed, name) for name in ORDINARY]
        return [self.room[name] for name in ORDINARY]

    def mark(self, row):
        first = day(row.get("date")) or day(row.get("from"))
        last = day(row.get("date")) or day(row.get("to"))
        while first <= last:
            blank = ORDINARY if row["status"] == "open" else SESSIONS
            for session in [row["session"]] if row.get("session") else blank:
                slot = (first, session)
                self.marks[row["status"]].add(slot)
                for one, other in (("open", "closed"), ("closed", "open")):
                    if row["status"] == one:
                        self.marks[other].discard(slot)
                own = [clock(row.get(name)) for name in ("opens", "closes")]
                before = self.own_hours.get(slot, (None, None))
                if own != [None, None]:
                    self.own_hours[slot] = tuple(
                        old if new is None else new for new, old in zip(own, before))
            first += DAY

    def sits(self, when, session):
        usually = session in ORDINARY and is_working_day(when)
        slot = (when, session)
        return slot not in self.marks["closed"] and (usually or slot in self.marks["open"])

    def takes_day(self, item):
        elsewhere = item.session in ("lunch", "evening") and item.renewal is None
        return not elsewhere and item.minutes > max(self.both(item))

    def sessions_taken(self, item, session):
        if session is None:
            return []
        return list(ORDINARY) if self.takes_day(item) else [session]

    def piece(self, head):
        """What is held in one piece, from its first item on."""
        found = [head]
        while True:
            after = [item.id for item in self.items.values() if item.follows == found[-1]]
            if not after:
                return found
            found.append(after[0])

    def leaders(self, item):
        """What an item is held after in one piece, the nearest first."""
        found = []
        while item.follows:
            item = self.items[item.follows]
            found.append(item)
        return found
