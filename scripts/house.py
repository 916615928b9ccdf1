#!/usr/bin/env python3
"""Counts the code's own figures for the table in DESIGN.md: `python3 scripts/house.py` prints it.

Only src/ is read, without its tests. A function counts from its signature to its closing brace, blank lines and
comments left out. A public function is a `pub fn` (not `pub(crate)`); it has an example where the comment above it
has a code block. Lines of `///` and `//!` are documentation; lines of code are what is neither blank nor a comment.
"""

import pathlib
import re
import statistics

SRC = pathlib.Path(__file__).resolve().parent.parent / "src"
FUNCTION = re.compile(r"^(\s*)((?:pub(?:\([^)]*\))? )?(?:const |unsafe |async )*fn (\w+))")
LITERAL = re.compile(r'"(?:[^"\\]|\\.)*"')


def code_of(path):
    """The lines of a file without what is compiled for tests alone: the items under `#[cfg(test)]`."""
    if path.name == "tests.rs" or "tests" in path.parts[path.parts.index("src") :]:
        return []
    kept, closing, skips = [], None, False
    for line in path.read_text().splitlines():
        if closing is not None:
            closing = None if line.rstrip() == closing else closing
        elif line.strip() == "#[cfg(test)]":
            skips = True
        elif skips and not re.match(r"\s*(#\[|//)", line):
            skips = False
            if not line.rstrip().endswith((";", "}")):
                closing = line[: len(line) - len(line.lstrip())] + "}"
        elif not skips:
            kept.append(line)
    return kept


def is_comment(line):
    return line.strip().startswith("//")


def is_code(line):
    return bool(line.strip()) and not is_comment(line)


def length(lines, at, indent):
    """Lines of a function: up to the first line that closes it at its own indent."""
    count = 0
    for line in lines[at:]:
        count += is_code(line)
        if line.startswith(indent + "}") or (count == 1 and re.search(r"[;}]\s*$", line)):
            return count
        if line == indent + ");" or re.match(re.escape(indent) + r"\).*;$", line):
            return count
    return count


def has_example(lines, at):
    at -= 1
    while at >= 0 and re.match(r"\s*(///|#\[|//)", lines[at]):
        if re.match(r"\s*/// ```", lines[at]):
            return True
        at -= 1
    return False


def test_only(root):
    """Files that lib.rs and the rooms include under `#[cfg(test)]` alone."""
    found = set()
    for path in root.rglob("*.rs"):
        lines = path.read_text().splitlines()
        for first, second in zip(lines, lines[1:]):
            name = re.match(r"(?:pub(?:\([^)]*\))? )?mod (\w+);", second)
            if first == "#[cfg(test)]" and name:
                folder = path.parent if path.name in ("lib.rs", "main.rs") else path.with_suffix("")
                found.add(folder / f"{name[1]}.rs")
    return found


def main():
    roots = re.findall(r"^(?:pub )?mod (\w+);", (SRC / "lib.rs").read_text(), re.M)
    tests = test_only(SRC)
    files, lengths, panics, public, examples, docs, code = [], [], [], 0, 0, 0, 0
    for path in sorted(SRC.rglob("*.rs")):
        lines = code_of(path) if path not in tests else []
        if not lines:
            continue
        files.append(len(lines))
        for at, line in enumerate(lines):
            docs += bool(re.match(r"\s*//[/!]", line))
            code += is_code(line)
            bare = LITERAL.sub('""', line).split("//")[0]
            if re.search(r"\.unwrap\(\)|\.expect\(|\b(panic|unreachable|todo|unimplemented)!", bare):
                panics.append(f"{path.relative_to(SRC)}:{at + 1}")
            function = FUNCTION.match(line)
            if function and not is_comment(line):
                lengths.append((length(lines, at, function[1]), f"{path.relative_to(SRC)}: {function[3]}"))
                if function[2].startswith("pub fn") or function[2].startswith("pub const fn"):
                    public += 1
                    examples += has_example(lines, at)
    over = [(lines, name) for lines, name in lengths if lines > 60]
    print("| measure | horseshoe |\n| --- | --: |")
    print(f"| modules at the crate root | {len(roots)} |")
    print(f"| functions over 60 lines | {len(over)} of {len(lengths)} |")
    print(f"| `unwrap`, `expect`, `panic!` outside tests | {len(panics)} |")
    print(f"| public `fn` with an example | {examples * 100 / public:.0f} % ({examples} of {public}) |")
    print(f"| documentation lines to a line of code | {docs / code:.2f} |")
    print(f"| lines of code | {code:,} in {len(files)} files |")
    print(f"| median lines of a function, of a file | {statistics.median(l for l, _ in lengths):.0f}, "
          f"{statistics.median(files):.0f} |")
    for place in panics:
        print(f"<!-- may panic: {place} -->")
    for lines, name in sorted(over, reverse=True):
        print(f"<!-- {lines} lines: {name} -->")


if __name__ == "__main__":
    main()
