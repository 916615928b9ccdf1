#!/usr/bin/env python3
"""Hostile titles, in every document: hostile.py write FOLDER | read FOLDER OUT PAPERS.

`write` makes an instance whose events bear the titles. `read` opens what Horseshoe made of it with readers that nobody here
wrote, and counts: no title became a formula, an element, a field, a link or an entry, and every title is still there.
"""

import csv
import re
import sys
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import docx
import openpyxl
from icalendar import Calendar

TITLES = {
    "formula": "=1+1",
    "sum": "@SUM(A1:A9)",
    "minus": "-2+3",
    "call": "=HYPERLINK(\"http://evil.example\",\"x\")",
    "script": "<script>alert(1)</script>",
    "image": "\"><img src=x onerror=alert(1)>",
    "cdata": "]]> <![CDATA[ &amp; &#60;",
    "override": "left \u202eright\u202c left",
    "field": "{ HYPERLINK \"evil.example\" } { INCLUDETEXT \"passwd\" }",
    "typst": "#eval(\"1\") #import \"x.typ\" $ x $",
    "markdown": "[link](javascript:alert(1)) ![x](y) `code` **bold** | cell |",
    "html": "<b onclick=\"alert(1)\">bold</b>",
    "long": ("Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft" * 4)[:300],
}
# What the reader of the instance refuses already, each in a folder of its own.
REFUSED = {"bell": "bell\u0007", "escape": "escape\u001b[2J", "nul": "nul\u0000"}
# Characters that reorder or control other characters go nowhere.
UNSEEN = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]")


def write(folder, titles=None):
    titles = titles or TITLES
    folder.mkdir()
    (folder / "renewals.csv").write_text("mission,mandate_expires\nUNDOF,2026-12-31\n", encoding="utf-8")
    with open(folder / "events.csv", "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "title", "kind", "date"])
        for day, (name, title) in enumerate(titles.items(), 1):
            rows.writerow([name, title, "briefing", f"2026-12-{1 + (day - 1) % 4 + 7 * ((day - 1) // 4):02}"])


def plain(text):
    """The text without white space and marks: a document may break and isolate it where it likes, and set `code` as code."""
    return "".join(c for c in UNSEEN.sub("", text) if not c.isspace() and c != "`" and not "\u2066" <= c <= "\u2069")


def there(where, text, titles=TITLES.values()):
    """How many titles the text has; it has to have them all."""
    text = plain(text)
    missing = [title for title in titles if plain(title) not in text]
    assert not missing, f"{where} lacks {missing}"
    return len(list(titles))


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.words, self.style = [], False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        assert tag not in ("script", "img", "a", "iframe", "object", "form"), f"<{tag}>"
        assert not [name for name, _ in attributes if name.startswith("on")], attributes
        self.style = tag == "style"

    def handle_endtag(self, tag):
        self.style = False

    def handle_data(self, data):
        if not self.style:
            self.words.append(data)


def of_html(path):
    text = path.read_text(encoding="utf-8")
    assert not UNSEEN.search(text), path
    return "".join(Page(text).words)


def of_docx(path):
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            text = package.read(name).decode("utf-8")
            assert not UNSEEN.search(text), (path, name)
            ElementTree.fromstring(text)
            assert "hyperlink" not in text.lower().replace("hyperlink\"evil", "").replace("{ hyperlink", "").replace(
                "=hyperlink", ""
            ), (path, name)
            if not name.startswith("word/footer"):
                assert "instrText" not in text and "fldSimple" not in text, (path, name)
    body = docx.Document(path).element.body
    return "".join(node.text or "" for node in body.iter() if str(node.tag).endswith("}t"))


def of_xlsx(path):
    book, words = openpyxl.load_workbook(path), []
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f" and cell.hyperlink is None, f"{path}: {sheet.title}!{cell.coordinate}"
                words.append(str(cell.value or ""))
    return "".join(words)


def of_ics(path):
    events = list(Calendar.from_ical(path.read_bytes()).walk("VEVENT"))
    return "".join(str(event["SUMMARY"]) for event in events)


def of_csv(path):
    cells = [cell for row in csv.reader(path.read_text(encoding="utf-8").splitlines()) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))], path
    return "".join(cells)


READERS = {".html": of_html, ".docx": of_docx, ".xlsx": of_xlsx, ".ics": of_ics, ".csv": of_csv}


def read(out, papers):
    found, files = 0, []
    for path in sorted(Path(out).iterdir()):
        if path.suffix in READERS:
            found += there(path.name, READERS[path.suffix](path))
            files.append(path.name)
        elif path.suffix == ".md":
            text = path.read_text(encoding="utf-8")
            assert "<" not in text.replace("<br>", "") and not UNSEEN.search(text), path
            files.append(path.name)
        elif path.suffix in (".typ", ".svg"):
            assert not UNSEEN.search(path.read_text(encoding="utf-8")), path
            files.append(path.name)
    assert len(files) >= 9, files
    shown = set()
    for path in sorted(Path(papers).glob("*.html")):
        words = of_html(path)
        shown |= {name for name, title in TITLES.items() if plain(title) in plain(words)}
        files.append(path.name)
    assert shown == set(TITLES), set(TITLES) - shown
    calendars = sorted((Path(papers) / "calendars").glob("*.ics"))
    found += there("the calendars", "".join(of_ics(path) for path in calendars))
    print(f"{len(TITLES)} hostile titles found {found} times in {len(files) + len(calendars)} files, inert in each")


if __name__ == "__main__":
    verb, *rest = sys.argv[1:]
    for name, title in REFUSED.items() if verb == "write" else ():
        write(Path(f"{rest[0]}-{name}"), {name: title})
    {"write": lambda folder: write(Path(folder)), "read": read}[verb](*rest)
