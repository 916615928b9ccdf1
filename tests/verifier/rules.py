"""Every hard rule, from dates alone. Each yields the ids that break it."""

from datetime import timedelta

from days import is_working_day, working_days
from month import ORDINARY, SESSIONS


class Schedule:
    """A programme matched to the items of a month."""

    def __init__(self, month, rows):
        self.when, self.strays = {}, []
        for row in rows:
            item = month.items.get(row["id"])
            if item is None:
                self.strays.append(row["id"])
                continue
            session = None
            if item.is_council:
                session = row["session"] or self.session_at(month, row["date"], row["start"])
            self.when[item.id] = {**row, "session": session}

    @staticmethod
    def session_at(month, date, start):
        if start is None:
            return None
        begun = [name for name in SESSIONS if month.hours_on(date, name)[0] <= start
                 and (name in ORDINARY or month.sits(date, name))]
        return begun[-1] if begun else None

    def dated(self, month):
        return [(month.items[id], self.when[id]) for id in month.items if id in self.when]


def count(lead, start, end):
    return working_days(start, end) if lead.is_working else (end - start).days


def complete(month, schedule):
    for id, item in month.items.items():
        when = schedule.when.get(id)
        if when is None or (item.is_council and when["session"] is None):
            yield [id]
    for id in schedule.strays:
        yield [id]


def fixed_date(month, schedule):
    for item, when in schedule.dated(month):
        is_elsewhere = item.session and when["session"] and item.session != when["session"]
        at_another_hour = None not in (item.start, when["start"]) and item.start != when["start"]
        if (item.fixed and item.fixed != when["date"]) or is_elsewhere or at_another_hour:
            yield [item.id]


def bounds(month, schedule):
    for item, when in schedule.dated(month):
        last = [day for name, day in item.last.items()
                if name not in ("mandate_expires", "report_due")]
        if any(when["date"] < day for day in item.first.values()):
            yield [item.id]
        if any(when["date"] > day for day in last):
            yield [item.id]


def after_last(name):
    def rule(month, schedule):
        for item, when in schedule.dated(month):
            if name in item.last and when["date"] > item.last[name]:
                yield [item.id]
    return rule


def working_day(month, schedule):
    for item, when in schedule.dated(month):
        if not item.is_council and not item.is_fact and not is_working_day(when["date"]):
            yield [item.id]


def council_sits(month, schedule):
    for item, when in schedule.dated(month):
        if item.is_council:
            taken = month.sessions_taken(item, when["session"])
            if not all(month.sits(when["date"], session) for session in taken):
                yield [item.id]


def chain_order(month, schedule):
    for before, after in month.order:
        one, two = schedule.when.get(before), schedule.when.get(after)
        if one and two and not in_order(month, month.items[before], month.items[after], one, two):
            yield [before, after]


def in_order(month, before, after, one, two):
    if not (before.is_council and after.is_council):
        return two["date"] >= one["date"] + timedelta(days=before.days)
    if one["date"] != two["date"]:
        return one["date"] < two["date"]
    if month.takes_day(before):
        return two["session"] == "evening"
    if one["session"] is None or two["session"] is None:
        return True
    if one["session"] != two["session"]:
        return SESSIONS.index(one["session"]) < SESSIONS.index(two["session"])
    # In one session only a pair, and the second after the first.
    is_after = one["end"] is None or two["start"] is None or two["start"] >= one["end"]
    return after.follows == before.id and is_after


def lead(month, schedule):
    for rule in month.leads:
        one, two = schedule.when.get(rule.start), schedule.when.get(rule.end)
        if rule.strength == "hard" and one and two:
            if count(rule, one["date"], two["date"]) < rule.days:
                yield [rule.start, rule.end]


def directly_follows(month, schedule):
    for item in month.items.values():
        one, two = schedule.when.get(item.follows), schedule.when.get(item.id)
        if one and two and not straight_after(month, schedule, item, one, two):
            yield [item.follows, item.id]


def straight_after(month, schedule, item, one, two):
    if one["date"] != two["date"]:
        return False
    if one["session"] is None or two["session"] is None:
        return True
    if one["session"] == two["session"]:
        return one["end"] is None or two["start"] is None or one["end"] == two["start"]
    if (one["session"], two["session"]) != ORDINARY or not opens_the_afternoon(month, item):
        return False
    # Nothing of the Council's comes between the last of the morning and the first of the afternoon.
    for other, when in schedule.dated(month):
        start = when["start"]
        if other.id == item.follows or not other.is_council or when["date"] != one["date"]:
            continue
        if when["session"] == "lunch":
            return False
        if start is None:
            continue
        if when["session"] == "morning" and one["end"] is not None and start >= one["end"]:
            return False
        if when["session"] == "afternoon" and two["start"] is not None and start < two["start"]:
            return False
    return True


def opens_the_afternoon(month, item):
    """Whether a piece is parted by luncheon before this item: the rows ask for it, or all of it is
    longer than a session and the morning holds no more than what comes before."""
    before = month.leaders(item)
    asked = [one.session for one in before]
    if item.session == "afternoon" and "morning" in asked and "afternoon" not in asked:
        return True
    after = [month.items[id] for id in month.piece(item.id)]
    minutes_before = sum(one.minutes for one in before)
    whole = minutes_before + sum(one.minutes for one in after)
    dated = next((one for one in [*before, *after] if one.renewal is None and one.fixed), item)
    morning, afternoon = month.both(dated)
    return whole > max(morning, afternoon) and minutes_before + item.minutes > morning


def one_meeting(month, schedule):
    slots = {}
    for item, when in schedule.dated(month):
        if not item.is_council:
            continue
        for session in month.sessions_taken(item, when["session"]):
            slots.setdefault((when["date"], session), []).append((item, when))
        if when["session"] and not keeps_hours(month, item, when):
            yield [item.id]
    for (date, session), held in slots.items():
        room = month.room_on(date, session)
        asked = sum(room if month.takes_day(item) else item.minutes for item, _ in held)
        if asked > room:
            yield [item.id for item, _ in held]
        timed = [(when["start"], when["end"], item.id) for item, when in held
                 if when["start"] is not None and when["end"] is not None]
        for one in timed:
            for two in timed:
                if one is not two and (one[0], one[1]) <= (two[0], two[1]) and two[0] < one[1]:
                    yield [one[2], two[2]]


def keeps_hours(month, item, when):
    opens, closes = month.hours_on(when["date"], when["session"])
    if month.takes_day(item):
        closes = month.hours_on(when["date"], "afternoon")[1]
    start, end = when["start"], when["end"]
    if start is None and end is None:
        return True
    if any(time is not None and not opens <= time <= closes for time in (start, end)):
        return False
    start, end = (opens if start is None else start), (closes if end is None else end)
    return end - start >= item.minutes


def session_order(month, schedule):
    """What comes first in its session starts before the rest, what comes last after it. A stated hour
    stands whatever the order, and what lies in several sessions has its place by that."""
    slots = {}
    for head in [item for item in month.items.values() if not item.follows]:
        piece = [month.items[id] for id in month.piece(head.id)]
        rows = [schedule.when.get(item.id) for item in piece]
        if any(row is None or row["session"] is None for row in rows):
            continue
        settled = any(item.start is not None or month.takes_day(item) or not item.is_council
                      for item in piece)
        places = {(row["date"], row["session"]) for row in rows}
        if settled or len(places) > 1 or rows[0]["start"] is None:
            continue
        place = next((item.place for item in piece if item.place), None)
        rank = {"first": 0, None: 1, "last": 2}[place]
        slots.setdefault(places.pop(), []).append((rank, rows[0]["start"], head.id))
    for held in slots.values():
        for rank, start, id in held:
            for other_rank, other_start, other in held:
                if rank < other_rank and other_start < start:
                    yield [id, other]


RULES = {
    "complete": complete,
    "fixed_date": fixed_date,
    "bounds": bounds,
    "report_due": after_last("report_due"),
    "mandate_expiry": after_last("mandate_expires"),
    "working_day": working_day,
    "council_sits": council_sits,
    "chain_order": chain_order,
    "lead": lead,
    "directly_follows": directly_follows,
    "one_meeting": one_meeting,
    "session_order": session_order,
}


def broken(month, schedule):
    """Each rule that is broken with each item that breaks it."""
    return sorted({(name, id) for name, rule in RULES.items()
                   for ids in rule(month, schedule) for id in ids})


def held_before(month, agreed, as_of):
    """The items that have been held: what the agreed programme has before the day, unless the instance
    puts it off to that day or later, and what the Secretariat did before the day by its own row. A report
    that is out is where the instance has it."""
    held = set()
    for item in month.items.values():
        row = agreed.when.get(item.id)
        if as_of and row and row["date"] < as_of and not item.is_issued:
            is_put_off = item.fixed and item.fixed > row["date"] and item.fixed >= as_of
            if not is_put_off:
                held.add(item.id)
        if as_of and item.fixed and not item.is_council and item.fixed < as_of:
            held.add(item.id)
    return held


def is_noted(month, schedule, agreed, held, name, ids):
    """Whether facts alone break a rule: what has been held, and reports that are out."""
    if name == "fixed_date":
        return any(id in held for id in ids)
    if name in ("chain_order", "lead"):
        before, after = ids
        out, row = month.items[before], agreed.when.get(after)
        day = month.items[after].fixed or (row and row["status"] == "fixed" and row["date"])
        is_too_late = out.is_issued and day and day <= out.fixed
        facts = held | {id for id in ids if month.items[id].is_issued}
        return after in held or {before, after} <= facts or bool(is_too_late)
    if name in ("directly_follows", "session_order"):
        return any(id in held for id in ids)
    return all(id in held for id in ids)


def noted(month, schedule, agreed, as_of):
    """Each rule that facts alone break with each item that breaks it."""
    held = held_before(month, agreed, as_of)
    return sorted({(name, id) for name, rule in RULES.items() for ids in rule(month, schedule)
                   if is_noted(month, schedule, agreed, held, name, ids) for id in ids})


def not_kept(month, schedule, agreed, as_of):
    """What a re-planning may not do, by item: change the time of what was held before its day, move what
    the agreed programme marks as fixed, or put anything else before that day. What the instance fixes to
    a later day goes where the instance says."""
    held = held_before(month, agreed, as_of)
    for item, when in schedule.dated(month):
        before = agreed.when.get(item.id)
        if item.id in held and before and not item.is_issued:
            if any(when[name] != before[name] for name in ("date", "session", "start", "end")):
                yield item.id
            continue
        if item.fixed:
            continue
        if before and (before["status"] == "fixed" or (as_of and before["date"] < as_of)):
            sessions = {when["session"], before["session"]} - {None}
            if when["date"] != before["date"] or len(sessions) > 1:
                yield item.id
        elif as_of and when["date"] < as_of:
            yield item.id
