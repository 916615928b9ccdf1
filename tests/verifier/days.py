"""Days of United Nations Headquarters: weekends, official holidays, working days, months."""

import csv
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "data"
DAY = timedelta(days=1)
FRIDAY, SATURDAY, SUNDAY = 4, 5, 6


def in_circulars():
    """The holidays that no rule gives, on the days on which they are observed."""
    with open(DATA / "un_holidays.csv", encoding="utf-8-sig", newline="") as file:
        return {date.fromisoformat(row["date"]) for row in csv.DictReader(file)}


CIRCULARS = in_circulars()


def easter(year):
    """Easter Sunday (the anonymous Gregorian computus, as New Scientist printed it in 1961)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * l) // 433
    n = h + l - 7 * m
    month = (n + 90) // 25
    return date(year, month, (n + 33 * month + 19) % 32)


def weekdays_of(year, month, weekday):
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.weekday()) % 7)
    while day.month == month:
        yield day
        day += timedelta(days=7)


def observed(day):
    """A holiday on a Saturday is observed on the Friday before, on a Sunday on the Monday after."""
    return day + {SATURDAY: -1, SUNDAY: 1}.get(day.weekday(), 0) * DAY


@lru_cache(maxsize=None)
def by_rule(year):
    """The seven holidays of a year that follow a rule, on their own days."""
    return [
        date(year, 1, 1),
        easter(year) - 2 * DAY,
        list(weekdays_of(year, 5, 0))[-1],
        date(year, 7, 4),
        list(weekdays_of(year, 9, 0))[0],
        list(weekdays_of(year, 11, 3))[3],
        date(year, 12, 25),
    ]


@lru_cache(maxsize=None)
def is_holiday(day):
    # New Year's Day on a Saturday is observed in the year before.
    rule = by_rule(day.year) + by_rule(day.year + 1)
    return day in CIRCULARS or day in map(observed, rule)


@lru_cache(maxsize=None)
def is_working_day(day):
    return day.weekday() < SATURDAY and not is_holiday(day)


@lru_cache(maxsize=None)
def working_days(start, end):
    """Working days after the first date, up to and including the second; negative if reversed."""
    if end < start:
        return -working_days(end, start)
    count = (end - start).days
    return sum(is_working_day(start + number * DAY) for number in range(1, count + 1))


def working_day_on_or_before(day):
    while not is_working_day(day):
        day -= DAY
    return day


def first_of_month(day):
    return day.replace(day=1)


def last_of_month(day):
    return (day.replace(day=28) + 4 * DAY).replace(day=1) - DAY
