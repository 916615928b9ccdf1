"""The known figures of a record, from its chains.csv alone and with nothing but Python's standard library.

It shares no code with Horseshoe: the two are to agree. Usage: python3 figures.py DIRECTORY
"""

import csv
import datetime
import json
import statistics
import sys


def days(row, first, last):
    """Calendar days between two dated columns of a row, or None where either is empty."""
    if not row[first] or not row[last]:
        return None
    dates = [datetime.date.fromisoformat(row[column]) for column in (first, last)]
    return (dates[1] - dates[0]).days


def lead(counts):
    """How many counts are known, their median, and how many exceed one week."""
    known = [count for count in counts if count is not None]
    return {
        "known": len(known),
        "median_days": statistics.median(known) if known else None,
        "kept": sum(count > 7 for count in known),
        "not_known": len(counts) - len(known),
    }


def main(directory):
    with open(f"{directory}/chains.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    first = [days(row, "sg_document_date", "tcc_meeting_date") for row in rows]
    second = [days(row, "tcc_meeting_date", "consultations_date") for row in rows]
    full = [pair for pair in zip(rows, first, second) if None not in pair[1:]]
    print(json.dumps({
        "renewals": len(rows),
        "report_to_tcc": lead(first),
        "tcc_to_consultations": lead(second),
        "both_known": len(full),
        "both_kept": [row["chain_id"] for row, one, two in full if one > 7 and two > 7],
    }))


main(sys.argv[1])
