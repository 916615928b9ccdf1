#!/usr/bin/env python3
"""Reads the calendars as the icalendar package does: calendars.py ICS JSON [FOLDER].

Every item of the programme is an entry of the whole calendar, on its day. The calendars in the folder, one for each renewal and
one for the other business, hold the entries of the whole, each once.
"""

import json
import sys
from pathlib import Path

from icalendar import Calendar


def events(path):
    calendar = Calendar.from_ical(Path(path).read_bytes())
    assert calendar["VERSION"] == "2.0" and str(calendar["PRODID"]), path
    assert [zone["TZID"] for zone in calendar.walk("VTIMEZONE")] == ["America/New_York"], path
    return list(calendar.walk("VEVENT"))


def day(event):
    start = event.decoded("DTSTART")
    return (start.date() if hasattr(start, "date") else start).isoformat()


def main(whole, programme, folder=None):
    items = json.loads(Path(programme).read_text(encoding="utf-8"))["items"]
    entries = {str(event["UID"]): event for event in events(whole)}
    for item in items:
        own = [uid for uid in entries if uid.startswith(item["id"] + "@")]
        assert len(own) == 1, item["id"]
        assert day(entries[own[0]]) == item["date"], item["id"]
        assert str(entries[own[0]]["SUMMARY"]), item["id"]
    count = 0
    if folder:
        parts = sorted(Path(folder).glob("*.ics"))
        uids = [str(event["UID"]) for part in parts for event in events(part)]
        assert len(parts) > 1 and len(uids) == len(set(uids)), "an entry stands in one calendar alone"
        assert set(uids) == set(entries), set(entries) ^ set(uids)
        count = len(parts)
    print(f"{len(entries)} entries, {len(items)} items, {count} calendars")


main(*sys.argv[1:])
