"""What the waivers of a programme cost, by the prices of the policy."""

from rules import chain_order, count, directly_follows, working_day


def set_for(month, chain, side, name, day):
    """The items of a chain that are not facts and that a first or last day is set for."""
    items = [month.items[id] for id in chain]
    return [item for item in items if not item.fixed and getattr(item, side).get(name) == day]


def beyond(month, id, side):
    """The items that the order puts after an item, or before it for a first day."""
    found = {id}
    while True:
        more = {two if side == "last" else one for one, two in month.order
                if (one if side == "last" else two) in found} - found
        if not more:
            return found - {id}
        found |= more


def of_chain(month, chain):
    """Each first or last day with an item that pays for it and the price of a day: a last day is
    paid for by what nothing with that day comes after, a first day by what nothing comes before."""
    prices = month.policy["waivers"]
    price = {"mandate_expires": "rollover", "report_due": "report_due"}
    found = []
    for side in ("first", "last"):
        days = {(name, day) for id in chain for name, day in getattr(month.items[id], side).items()}
        for name, day in sorted(days):
            ids = {item.id for item in set_for(month, chain, side, name, day)}
            points = prices[price.get(name, "chain_bound")]["points"]
            found += [(id, side, day, points) for id in sorted(ids)
                      if not ids & beyond(month, id, side)]
    return found


def row_of_event(month, item, date, session):
    """Points for a meeting away from the days of its row; another session counts as a day."""
    prices = month.policy["waivers"]
    first = [item.fixed] if item.fixed else list(item.first.values())
    last = [item.fixed] if item.fixed else list(item.last.values())
    away = [(day - date).days for day in first] + [(date - day).days for day in last]
    away.append(int(bool(item.session) and item.session != session))
    days = max(0, *away)
    return min(days * prices["meeting_moved"]["points"], prices["meeting_dropped"]["points"])


def own_points(month, item, date, session, chain_days):
    """What an item costs by itself on a day: its row, its chain's days, a closed slot."""
    points = 0
    if item.renewal is None:
        points += row_of_event(month, item, date, session)
    for side, day, price in chain_days.get(item.id, []):
        late = (day - date).days if side == "first" else (date - day).days
        points += max(late, 0) * price
    closed = closed_points(month, item, date, session)
    return points, closed


def closed_points(month, item, date, session):
    taken = month.sessions_taken(item, session) if item.is_council else []
    if all(month.sits(date, one) for one in taken):
        return 0
    return month.policy["waivers"]["closed_day"]["points"]


def chain_days(month):
    """For each item, the days of its chain that it pays for."""
    found = {}
    for chain in month.chains:
        for id, side, day, price in of_chain(month, chain):
            found.setdefault(id, []).append((side, day, price))
    return found


def charges(month, schedule):
    """Each charge for a waiver: its term, its item, its points."""
    prices = month.policy["waivers"]
    own = chain_days(month)
    found = []
    for id, item in month.items.items():
        when = schedule.when.get(id)
        if when is None:
            found.append((id, prices["meeting_dropped"]["points"]))
        else:
            points = own_points(month, item, when["date"], when["session"], own)
            found += [(id, some) for some in points]
    for lead in month.leads:
        if lead.strength == "hard" and {lead.start, lead.end} <= schedule.when.keys():
            start, end = (schedule.when[id]["date"] for id in (lead.start, lead.end))
            short = max(lead.days - count(lead, start, end), 0)
            found.append((lead.end, short * prices["lead"]["points"]))
    rules = (("order", chain_order), ("directly_follows", directly_follows),
             ("working_day", working_day))
    for name, rule in rules:
        found += [(ids[-1], prices[name]["points"]) for ids in rule(month, schedule)]
    for id, item in month.items.items():
        when = schedule.when.get(id)
        if when and item.is_council and item.start is not None:
            if when["start"] not in (None, item.start):
                found.append((id, prices["start"]["points"]))
    return [("waived", id, points) for id, points in found if points]
