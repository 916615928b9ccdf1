"""Exhaustive search for a set of waivers that costs less than one that is claimed to be the least."""

from datetime import timedelta

from days import DAY, is_working_day
from month import ORDINARY
from rules import count, in_order
from waivers import chain_days, own_points

# Placements after which the search gives up.
PATIENCE = 100_000


class TooLarge(Exception):
    """More placements than a test has patience for."""


class Search:
    def __init__(self, month, budget):
        if any(item.start is not None for item in month.items.values()):
            # What a stated hour leaves of its session is more than this search counts.
            raise TooLarge
        self.month, self.budget, self.tried = month, budget, 0
        self.days_paid = chain_days(month)
        # The pairs of a chain's order and the hard leads that an item has a part in.
        self.order_of, self.leads_of = {}, {}
        for pair in month.order:
            for id in pair:
                self.order_of.setdefault(id, []).append(pair)
        for lead in month.leads:
            if lead.strength == "hard":
                for id in (lead.start, lead.end):
                    self.leads_of.setdefault(id, []).append(lead)
        heads = [item.id for item in month.items.values() if not item.follows]
        self.pieces = [month.piece(head) for head in heads]
        self.options = [self.options_of(piece) for piece in self.pieces]
        least = [min((cost for _, cost in some), default=budget + 1) for some in self.options]
        # What the pieces from each on cost at the least.
        self.rest = [sum(least[number:]) for number in range(len(least) + 1)]

    def lies(self, piece):
        """The sessions in which the items of a piece can lie."""
        items = [self.month.items[id] for id in piece]
        if not items[0].is_council:
            return [[None]]
        room = self.month.room
        asked = [item.session for item in items]

        def parted(split):
            return [["morning"] * split + ["afternoon"] * (len(items) - split)]

        if "morning" in asked and "afternoon" in asked[asked.index("morning"):]:
            return parted(asked.index("afternoon", asked.index("morning")))
        total = sum(item.minutes for item in items)
        if total <= max(room.values()):
            return [[name] * len(items) for name in ORDINARY if total <= room[name]]
        if len(items) == 1:
            return [["morning"]]
        split = 0
        while sum(item.minutes for item in items[:split + 1]) <= room["morning"]:
            split += 1
        return parted(split)

    def options_of(self, piece):
        """Every way to hold a piece within the budget, with what it costs by itself; `None` drops it."""
        items = [self.month.items[id] for id in piece]
        is_business = all(item.renewal is None for item in items)
        first, last = self.month.months if is_business else self.span(piece)
        found = []
        if is_business:
            price = self.month.policy["waivers"]["meeting_dropped"]["points"]
            found.append((None, price * len(piece)))
        lies = self.lies(piece)
        date = first
        while date <= last:
            found += [((date, lie), self.cost(items, date, lie)) for lie in lies
                      if self.may_stand(items, date)]
            date += DAY
        return sorted((some for some in found if some[1] <= self.budget), key=lambda some: some[1])

    def span(self, piece):
        """No day outside of these is within the budget for any item of the piece's chain."""
        renewal = self.month.items[piece[0]].renewal
        ids = next(chain for chain in self.month.chains
                   if self.month.items[chain[0]].renewal == renewal)
        days = [day for id in ids for day in
                [*self.month.items[id].first.values(), *self.month.items[id].last.values(),
                 self.month.items[id].fixed] if day]
        # The price of a day of a chain is no less than ten points in what is searched.
        beyond = timedelta(days=min(self.budget // 10 + 1, 62))
        return min(days) - beyond, max(days) + beyond

    def may_stand(self, items, date):
        return all(item.fixed == date if item.is_issued else
                   item.is_council or is_working_day(date) for item in items)

    def cost(self, items, date, lie):
        return sum(sum(own_points(self.month, item, date, session, self.days_paid))
                   for item, session in zip(items, lie))

    def finds(self):
        """Whether there is a set of waivers within the budget."""
        self.when, self.load, self.over_noon = {}, {}, set()
        return self.place(0, 0)

    def place(self, number, cost):
        if cost + self.rest[number] > self.budget:
            return False
        if number == len(self.pieces):
            return True
        piece = self.pieces[number]
        for place, own in self.options[number]:
            self.tried += 1
            if self.tried > PATIENCE:
                raise TooLarge
            if cost + own + self.rest[number + 1] > self.budget:
                break
            if place is None:
                if self.place(number + 1, cost + own):
                    return True
                continue
            if self.stand(piece, *place):
                more = self.leads(piece)
                if more is not None and self.place(number + 1, cost + own + more):
                    return True
            self.take_off(piece)
        return False

    def stand(self, piece, date, lie):
        """Puts a piece on a day; says whether the day holds it."""
        fits = True
        for id, session in zip(piece, lie):
            item = self.month.items[id]
            self.when[id] = {"date": date, "session": session, "start": None, "end": None}
            for taken in self.month.sessions_taken(item, session):
                room = self.month.room[taken]
                minutes = room if self.month.takes_day(item) else item.minutes
                self.load[date, taken] = self.load.get((date, taken), 0) + minutes
                fits &= self.load[date, taken] <= room
        if len(set(lie)) > 1:
            # One piece over noon a day: it ends the morning and opens the afternoon.
            is_alone = date not in self.over_noon
            self.over_noon.add(date)
            self.when[piece[0]]["is_over_noon"] = is_alone
            fits &= is_alone
        return fits

    def take_off(self, piece):
        date = self.when[piece[0]]["date"]
        if self.when[piece[0]].get("is_over_noon"):
            self.over_noon.discard(date)
        for id in piece:
            item, when = self.month.items[id], self.when.pop(id)
            for taken in self.month.sessions_taken(item, when["session"]):
                room = self.month.room[taken]
                self.load[date, taken] -= room if self.month.takes_day(item) else item.minutes

    def leads(self, piece):
        """What the leads to a piece cost; `None` where a chain is out of its order."""
        for before, after in {pair for id in piece for pair in self.order_of.get(id, [])}:
            one, two = self.when.get(before), self.when.get(after)
            items = self.month.items[before], self.month.items[after]
            if one and two and not in_order(self.month, *items, one, two):
                return None
        price = self.month.policy["waivers"]["lead"]["points"]
        points = 0
        for lead in {id(lead): lead for own in piece for lead in self.leads_of.get(own, [])}.values():
            one, two = self.when.get(lead.start), self.when.get(lead.end)
            if one and two:
                points += price * max(lead.days - count(lead, one["date"], two["date"]), 0)
        return points


def is_there_less(month, points):
    """Whether some set of waivers costs less than these points: "yes", "no" or "too large"."""
    try:
        return "yes" if Search(month, points - 1).finds() else "no"
    except TooLarge:
        return "too large"
