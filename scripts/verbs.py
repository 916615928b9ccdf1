#!/usr/bin/env python3
"""Writes docs/reference/verbs.md from the help of the program: `python3 scripts/verbs.py target/release/horseshoe`.

What every verb takes (the global options, the solver's) is printed once, at the end.
"""

import os
import pathlib
import re
import subprocess
import sys

VERBS = ["new", "plan", "paper forecast", "paper programme", "paper daily", "paper cycles", "paper note", "calendar", "serve", "check", "diff", "explain", "suggest", "whatif", "compare", "backtest", "simulate", "sweep plan",
         "sweep run", "sweep merge", "export", "generate", "policy list", "policy show", "faults", "languages", "completions",
         "man"]
GLOBAL = ("-q, --quiet", "-v, --verbose", "--color", "-h, --help", "-V, --version")
OPENING = """# Verbs

`scripts/verbs.py` writes this page from `horseshoe VERB --help`. Exit codes: 0 done; 1 no programme exists, or `check`
found a violation; 2 the input or the call is wrong; 3 stopped at the time limit without any programme, or interrupted
before all was done. Error codes are listed under [error codes](../errors.md).
"""


def help_of(binary, verb):
    call = [binary, *verb.split(), "--help"]
    # clap takes its width from the terminal alone, and falls back to that of Cli without one.
    text = subprocess.run(call, check=True, stdout=subprocess.PIPE, text=True, env={**os.environ, "NO_COLOR": "1"}).stdout
    return "\n".join(line.rstrip() for line in text.splitlines())


def entries(section):
    """The options of a section, each with its heading line and its text."""
    return re.split(r"\n\n?(?=  (?:-|    --|<|\[))", section)


def sections(text):
    """The parts of a help text: what stands before any heading, then each heading with its entries."""
    parts = re.split(r"\n\n(?=\w[\w -]*:\n)", text)
    return parts[0], [tuple(part.split("\n", 1)) for part in parts[1:]]


def without_global(body):
    kept = [entry for entry in entries("\n" + body) if entry.strip() and not entry.strip().startswith(GLOBAL)]
    return "\n\n".join(entry.strip("\n") for entry in kept)


def main():
    binary = os.path.abspath(sys.argv[1])
    page = [OPENING]
    solver = {}
    for verb in VERBS:
        about, parts = sections(help_of(binary, verb))
        about, _, usage = about.partition("\n\nUsage: ")
        page.append(f"## {verb}\n\n{' '.join(about.split())}.\n\n```text\n{usage.strip()}\n```\n")
        takes_solver = False
        for heading, body in parts:
            exits = re.search(r"\n\nExit codes: [\s\S]*", body)
            body = body[: exits.start()] if exits else body
            if heading == "Solver:":
                takes_solver = True
                for entry in entries("\n" + body):
                    if entry.strip():
                        solver.setdefault(entry.split()[0], entry.strip("\n"))
                continue
            body = without_global(body)
            if body:
                page.append(f"{heading.rstrip(':')}:\n\n```text\n{body}\n```\n")
            if exits and verb in ("compare",):
                page.append(" ".join(exits[0].split()) + "\n")
        if takes_solver:
            page.append("It takes the [options of the solver](#options-of-the-solver) too.\n")
    page.append("## Options of the solver\n\n```text\n" + "\n\n".join(solver.values()) + "\n```\n")
    _, parts = sections(help_of(binary, ""))
    body = dict(parts)["Options:"]
    body = re.split(r"\n\nExit codes: ", body)[0]
    page.append("## Options of every verb\n\n```text\n" + body.strip("\n") + "\n```\n")
    out = pathlib.Path(__file__).resolve().parent.parent / "docs" / "reference" / "verbs.md"
    out.write_text("\n".join(page))


if __name__ == "__main__":
    main()
