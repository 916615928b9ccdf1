"""Every soft wish, from dates alone: what a programme is charged, term by term."""

from collections import Counter

from days import FRIDAY, is_working_day, working_days
from rules import count


def friday(month, schedule, price):
    for item, when in schedule.dated(month):
        if item.is_council and item.kind != "subsidiary" and when["date"].weekday() == FRIDAY:
            yield item.id, price["points"]


def crowded_day(month, schedule, price):
    days = Counter(when["date"] for item, when in schedule.dated(month) if item.is_council)
    for day, items in days.items():
        yield day.isoformat(), max(items - price["above"], 0) * price["points"]


def avoid_day(month, schedule, price):
    for item, when in schedule.dated(month):
        slots = [(when["date"], one) for one in month.sessions_taken(item, when["session"])]
        is_named = item.renewal is None and item.fixed == when["date"]
        is_day_off = not is_working_day(when["date"]) and not is_named
        if any(slot in month.marks["avoid"] or (is_day_off and slot in month.marks["open"])
               for slot in slots):
            yield item.id, price["points"]


def preferred_date(month, schedule, price):
    for item, when in schedule.dated(month):
        if item.preferred:
            yield item.id, abs((when["date"] - item.preferred).days) * price["points"]


def early_report(month, schedule, price):
    for item, when in schedule.dated(month):
        if item.wanted:
            yield item.id, max((item.wanted - when["date"]).days, 0) * price["points"]


def hurried_adoption(month, schedule, price):
    for before, after in month.order:
        kinds = (month.items[before].kind, month.items[after].kind)
        if kinds == ("consultations", "adoption") and {before, after} <= schedule.when.keys():
            days = working_days(schedule.when[before]["date"], schedule.when[after]["date"])
            yield after, max(price["within"] - days, 0) * price["points"]


def late_adoption(month, schedule, price):
    for item, when in schedule.dated(month):
        if item.expires:
            days = working_days(when["date"], item.expires)
            yield item.id, max(price["within"] - days, 0) * price["points"]


def outside_month(month, schedule, price):
    for item, when in schedule.dated(month):
        if item.renewal and item.is_council and when["date"] < month.months[0]:
            yield item.id, price["adoption" if item.kind == "adoption" else "points"]


def soft_lead(month, schedule, _):
    for lead in month.leads:
        if lead.strength == "soft" and {lead.start, lead.end} <= schedule.when.keys():
            start, end = (schedule.when[id]["date"] for id in (lead.start, lead.end))
            yield lead.end, max(lead.days - count(lead, start, end), 0) * lead.points


WISHES = [friday, crowded_day, avoid_day, preferred_date, early_report, hurried_adoption,
          late_adoption, outside_month, soft_lead]


def moved(month, schedule, agreed):
    """Points for what a re-planning moves from where it was agreed."""
    price = month.policy["penalties"]["moved"]
    for item, when in schedule.dated(month):
        before = agreed.when.get(item.id)
        if before is None:
            continue
        days = abs((when["date"] - before["date"]).days)
        sessions = {when["session"], before["session"]} - {None}
        if days or len(sessions) > 1:
            yield item.id, price["points"] + days * price["per_day"]


def charges(month, schedule, agreed=None):
    """Each charge: its term, its item or day, its points."""
    found = []
    for wish in WISHES:
        price = month.policy["penalties"].get(wish.__name__)
        found += [(wish.__name__, id, points) for id, points in wish(month, schedule, price)]
    if agreed is not None:
        found += [("moved", id, points) for id, points in moved(month, schedule, agreed)]
    return [charge for charge in found if charge[2]]
