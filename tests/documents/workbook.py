"""Opens the workbooks that `plan` writes with openpyxl, which knows nothing of Horseshoe.

    workbook.py check OUT            the sheets, the page, the cells against programme.csv
    workbook.py same ONE OTHER       the sheets that are read back are the same, cell for cell
    workbook.py edit FROM TO CELL V  writes V into CELL, such as renewals.csv!E2, of a copy
    workbook.py page PDF             the first page is the whole calendar, on A4 landscape
"""

import csv
import datetime
import re
import subprocess
import sys
from pathlib import Path

import openpyxl

FILES = ["renewals.csv", "events.csv", "calendar.csv", "programme.toml", "policy.toml", "programme.csv"]


def word(value):
    """A cell as the CSV has it."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, datetime.time):
        return value.strftime("%H:%M")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def table(sheet):
    """The rows of a sheet up to the last cell that holds something."""
    rows = [[word(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    rows = [row[: max((at + 1 for at, cell in enumerate(row) if cell), default=0)] for row in rows]
    while rows and not rows[-1]:
        rows.pop()
    return rows


def check_page(book):
    sheet = book.worksheets[0]
    setup = sheet.page_setup
    assert setup.orientation == "landscape" and int(setup.paperSize) == 9, "A4 landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage, "fits on a page"
    assert int(setup.fitToHeight or 1) == 1 and int(setup.fitToWidth or 1) == 1


def check_no_formula(book):
    cells = 0
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", f"{sheet.title}!{cell.coordinate} is a formula"
                cells += 1
    assert cells > 500, cells


def check(out):
    with open(out / "programme.csv", newline="") as file:
        rows = list(csv.reader(file))
    for name, is_ours in [("programme.xlsx", False), ("for-us.xlsx", True)]:
        book = openpyxl.load_workbook(out / name)
        titles = book.sheetnames
        assert titles[:2] == ["Programme", "Items"], titles
        assert ("Penalties" in titles) == is_ours and ("policy.toml" in titles) == is_ours, titles
        heads = [cell for title in titles if title.endswith(".csv") for cell in table(book[title])[0]]
        private = [head for head in heads if head == "notes" or head.startswith("x_")]
        assert "mandate_expires" in heads and bool(private) == is_ours, heads
        check_page(book)
        check_no_formula(book)
        items = book["Items"]
        assert items.auto_filter.ref and items.freeze_panes, "filters, and a head that stays"
        dated = [row for row in items.iter_rows(min_row=4) if isinstance(row[0].value, datetime.datetime)]
        assert len(dated) == len(rows) - 1, "a row an item, each with a real date"
        own = table(book["programme.csv"])
        assert own[0] == rows[0] and len(own) == len(rows)
        for one, other in zip(own[1:], rows[1:]):
            one = one + [""] * (len(other) - len(one))
            plain = [re.sub(r"^'(?=[-=+@])", "", cell) for cell in other]
            at = rows[0].index("basis")
            # The delegations get no basis that they could not look up.
            assert [cell for i, cell in enumerate(one) if i != at or is_ours] == [
                cell for i, cell in enumerate(plain) if i != at or is_ours
            ], (one, plain)
        lists = sum(len(sheet.data_validations.dataValidation) for sheet in book.worksheets)
        assert lists >= (8 if is_ours else 3), f"{lists} lists"


def same(one, other):
    one, other = openpyxl.load_workbook(one), openpyxl.load_workbook(other)
    compared = 0
    for name in FILES:
        assert (name in one.sheetnames) == (name in other.sheetnames), name
        if name in one.sheetnames:
            left, right = table(one[name]), table(other[name])
            assert left == right, (name, [pair for pair in zip(left, right) if pair[0] != pair[1]][:3])
            compared += sum(len(row) for row in left)
    assert compared > 200, compared
    print(f"{compared} cells are the same")


def edit(source, target, cell, value):
    book = openpyxl.load_workbook(source)
    sheet, at = cell.rsplit("!", 1)
    is_date = re.fullmatch(r"\d{4}-\d\d-\d\d", value)
    book[sheet][at] = datetime.date.fromisoformat(value) if is_date else value
    book.save(target)


def page(pdf):
    info = subprocess.run(["pdfinfo", "-f", "1", "-l", "1", pdf], check=True, capture_output=True, text=True).stdout
    width, height = map(float, re.search(r"Page\s+1 size:\s+([\d.]+) x ([\d.]+)", info).groups())
    assert abs(width - 841.9) < 1 and abs(height - 595.3) < 1, f"{width} x {height} is not A4 landscape"
    text = lambda first, last: subprocess.run(
        ["pdftotext", "-f", str(first), "-l", str(last), "-layout", pdf, "-"], check=True, capture_output=True, text=True
    ).stdout
    first, second = text(1, 1), text(2, 2)
    assert "Programme of work" in first and "31" in first and "provisional" in first, first
    assert second.lstrip().startswith("Items"), "the calendar takes one page"


if __name__ == "__main__":
    verb, *rest = sys.argv[1:]
    {"check": lambda out: check(Path(out)), "same": same, "edit": edit, "page": page}[verb](*rest)
