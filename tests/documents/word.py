#!/usr/bin/env python3
"""Reads programme.docx as python-docx does, and the PDF that LibreOffice made of it: word.py DOCX PDF JSON.

Every title of the programme stands in the document, and in the PDF that LibreOffice makes of it; the month is a table with
a head that every page repeats; the page is A4 on its side.
"""

import json
import subprocess
import sys
import unicodedata
from pathlib import Path

import docx
from docx.enum.section import WD_ORIENT

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def plain(text):
    """The text without white space, without marks of direction and in one form: a page breaks lines where it likes."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) not in ("Cf", "Pd"))


def texts(document):
    paragraphs = document.element.body.iter(W + "p")
    return plain("\n".join("".join(t.text or "" for t in p.iter(W + "t")) for p in paragraphs))


def main(path, pdf, programme):
    items = json.loads(Path(programme).read_text(encoding="utf-8"))["items"]
    titles = [plain(item["title"]) for item in items]
    document = docx.Document(path)

    section = document.sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE and section.page_width.mm > 296, section.page_width
    assert document.core_properties.title, "the document has a title"
    assert document.core_properties.language, "the document has a language"
    styles = {paragraph.style.name for paragraph in document.paragraphs}
    assert {"Title", "Heading 1", "Heading 2"} <= styles, styles

    month = document.tables[0]
    assert month.rows[0]._tr.trPr.find(W + "tblHeader") is not None, "the head is repeated"
    assert len(month.columns) in (5, 7) and len(month.rows) in (5, 6, 7), "a month"

    whole = texts(document)
    missing = [title for title in titles if title not in whole]
    assert not missing, f"python-docx misses {missing}"

    text = subprocess.run(["pdftotext", pdf, "-"], check=True, stdout=subprocess.PIPE, text=True).stdout
    page = plain(text)
    missing = [title for title in titles if title not in page]
    assert not missing, f"the PDF of LibreOffice misses {missing}"
    print(f"{Path(path).name}: {len(titles)} titles read by python-docx and in the PDF of LibreOffice")


if __name__ == "__main__":
    main(*sys.argv[1:])
