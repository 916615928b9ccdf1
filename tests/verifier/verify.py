"""Holds programmes against every rule and every wish, from dates alone.

It is written from docs/reference/files.md and the policies, uses the standard library alone, and shares nothing
with the program: whatever the two disagree about is a bug in one of them.

Reads jobs, a JSON object a line, from standard input, and answers each with a JSON object a line:

    {"instance": DIR, "policy": NAME or FILE, "scenario": [FILE, NAME], "programme": FILE,
     "keep": FILE, "as_of": DAY, "waived": true, "least": POINTS}

`instance` and `programme` alone are needed. `scenario` changes the instance as `whatif` does; `keep`
is the programme from which a re-planning started, as of a day; `waived` asks what the waivers of the
programme cost, and `least` whether any set of waivers costs less than so many points.
"""

import json
import sys

import byproducts
import points
import rules
import scenario
import search
import tables
import waivers
from month import Month

KNOWN = {}


def month_of(job):
    """The month of a job; many jobs are about one."""
    key = job["instance"], job.get("policy"), tuple(job.get("scenario") or ())
    if key not in KNOWN:
        KNOWN.clear()
        KNOWN[key] = expanded(*key)
    return KNOWN[key]


def expanded(path, policy, changes):
    instance = tables.Instance(path, policy)
    pins = scenario.apply(instance, *changes) if changes else {}
    month = Month(instance)
    for id, (day, session) in pins.items():
        month.items[id].fixed, month.items[id].session = day, session
    return month


def answer(job):
    month = month_of(job)
    try:
        schedule = rules.Schedule(month, tables.programme(job["programme"]))
        keep = job.get("keep")
        agreed = rules.Schedule(month, tables.programme(keep)) if keep else None
    except tables.Refused as reason:
        return {"refused": str(reason)}
    charges = points.charges(month, schedule, agreed)
    if job.get("waived"):
        charges += waivers.charges(month, schedule)
    found = {
        "violations": rules.broken(month, schedule),
        "penalties": sorted(charges),
        "objective": sum(charge[2] for charge in charges),
        "leads": byproducts.leads(month, schedule),
        "deadlines": byproducts.deadlines(month, schedule),
    }
    if agreed is not None:
        as_of = tables.day(job.get("as_of"))
        found["noted"] = rules.noted(month, schedule, agreed, as_of)
        found["not_kept"] = sorted(rules.not_kept(month, schedule, agreed, as_of))
    if job.get("least") is not None:
        found["less"] = search.is_there_less(month, job["least"])
    return found


def main():
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
