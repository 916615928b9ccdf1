"""The files of an instance, and a programme: CSV and TOML as docs/reference/files.md describes them."""

import csv
import re
import tomllib
from datetime import date
from pathlib import Path

from days import DATA

# An apostrophe that keeps a spreadsheet from taking a text for a formula.
GUARD = re.compile(r"'('*[=+\-@\t\r\n])")
# Of these ways to say how long a lead is, or when a deadline falls, a table has one.
WAYS = [
    {"more_than", "at_least"},
    {"day_of_month_before", "calendar_days_before", "working_days_before", "by"},
]


class Refused(Exception):
    """A programme that no command takes."""


def rows(path):
    """The rows of a table by column; the separator is the one that the header has more of."""
    text = Path(path).read_bytes().decode("utf-8-sig")
    header = text.lstrip("\r\n").split("\n", 1)[0]
    comma, semicolon = header.count(","), header.count(";")
    table = csv.reader(text.splitlines(keepends=True), delimiter=";" if semicolon > comma else ",")
    names = None
    for record in table:
        cells = [cell.strip() for cell in record]
        if not any(cells):
            continue
        if names is None:
            names = cells
        else:
            yield dict(zip(names, cells))


def day(text):
    return date.fromisoformat(text) if text else None


def clock(text):
    """Minutes after midnight."""
    if not text:
        return None
    hours, minutes = text.split(":")[:2]
    return 60 * int(hours) + int(minutes)


def unguarded(text):
    return GUARD.sub(r"\1", text, count=1) if GUARD.match(text) else text


def programme(path):
    """The rows of a programme: id, day, session, start, end, status."""
    found = []
    for row in rows(path):
        found.append({
            "id": unguarded(row["id"]),
            "date": day(row["date"]),
            "session": row.get("session") or None,
            "start": clock(row.get("start")),
            "end": clock(row.get("end")),
            "status": row.get("status") or None,
        })
    ids = [row["id"] for row in found]
    if len(set(ids)) < len(ids):
        raise Refused("an item stands there twice")
    if not found:
        raise Refused("no rows")
    return found


def overlaid(base, over):
    """A policy, or a part of one, with what a file says laid over it."""
    result = dict(base)
    for ways in WAYS:
        if ways & over.keys():
            result = {key: value for key, value in result.items() if key not in ways}
    for key, value in over.items():
        below = result.get(key)
        is_both = isinstance(below, dict) and isinstance(value, dict)
        result[key] = overlaid(below, value) if is_both else value
    return result


def arrows(table):
    """Leads by their two ends, whatever the blanks around the arrow."""
    return {tuple(end.strip() for end in key.split("->")): lead for key, lead in table.items()}


def with_arrows(table):
    table = dict(table)
    if "leads" in table:
        table["leads"] = arrows(table["leads"])
    if "renewals" in table:
        table["renewals"] = {key: with_arrows(own) for key, own in table["renewals"].items()}
    return table


def policy_file(path, is_built_in=False):
    table = with_arrows(tomllib.loads(Path(path).read_bytes().decode("utf-8-sig")))
    base = table.pop("base", None)
    if base is None and is_built_in:
        return table
    return overlaid(policy_named(base or "guideline"), table)


def policy_named(name):
    return policy_file(DATA / "policies" / f"{name}.toml", is_built_in=True)


class Instance:
    """Renewals, events, calendar and policy as the files give them."""

    def __init__(self, path, policy=None):
        path = Path(path)
        here = path if path.is_dir() else None
        self.renewals = list(rows(path / "renewals.csv" if here else path))
        self.events = self.optional(here, "events.csv")
        self.closures = self.optional(here, "calendar.csv")
        own = here / "policy.toml" if here else None
        sheet = here / "programme.toml" if here else None
        has_sheet = sheet is not None and sheet.exists()
        self.programme = tomllib.loads(sheet.read_text("utf-8-sig")) if has_sheet else {}
        if policy is None:
            has_own = own is not None and own.exists()
            self.policy = policy_file(own) if has_own else policy_named("guideline")
        elif policy.endswith(".toml") or "/" in policy:
            self.policy = policy_file(policy)
        else:
            self.policy = policy_named(policy)

    @staticmethod
    def optional(directory, name):
        path = directory / name if directory else None
        return list(rows(path)) if path is not None and path.exists() else []
