"""Horseshoe beside its peers, process by process in turn, on the same exported problems.

    make bench-peers [SEEDS=10] [FIRST=101] [LIMIT=30] [SIZES='month of 8,year of 8']

Each instance is solved to proved optimality by every solver in turn, each in a process of its own and
with two threads where it can use them. Horseshoe is charged its whole process, from the CSV to the
printed programme; a peer is charged its search alone, without its start and without stating the model.
All optima have to agree. The tables go into BENCHMARKS.md between the two marks, the plots into
docs/benchmarks/.
"""

import argparse
import csv
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOP = HERE.parent.parent
BEGIN, END = "<!-- peers: begin -->", "<!-- peers: end -->"

# Name, months, renewals and other events a month.
SIZES = [
    ("month of 8", 1, 8, 12),
    ("crowded month of 16", 1, 16, 12),
    ("month of 24", 1, 24, 12),
    ("quarter of 8", 3, 8, 12),
    ("crowded quarter of 16", 3, 16, 12),
    ("year of 8", 12, 8, 12),
    ("five years of 8", 60, 8, 12),
]
RECORD = "months in data/"
MONTHS_OF_THE_RECORD = ["2010-06", "2026-10", "2026-12", "2027-01"]


def run(command, limit):
    """Runs a process: its output, wall-clock seconds, peak resident MiB; None where it was killed."""
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    # The solvers are given the limit themselves; this is for one that does not keep it.
    killer = subprocess.Popen(["sleep", str(2 * limit + 60)])
    try:
        text = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
    finally:
        killer.kill()
        killer.wait()
    seconds = time.monotonic() - begun
    answer = json.loads(text) if text.strip() else None
    return answer, seconds, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


class Horseshoe:
    """The whole process of `plan`."""

    name = "Horseshoe"

    def __init__(self, binary, limit):
        self.binary, self.limit = binary, limit

    def solve(self, instance, _folder):
        command = [self.binary, "--quiet", "plan", instance, "--format", "json"]
        answer, seconds, memory, code = run([*command, "--time-limit", str(self.limit)], self.limit)
        proved = code == 0 and answer["status"] == "optimal"
        return proved, answer and answer.get("objective"), seconds, memory


class Highs:
    """The plain disaggregated program, stated by Horseshoe and searched by HiGHS alone."""

    name = "HiGHS"

    def __init__(self, binary, limit):
        self.binary, self.limit = binary, limit

    def solve(self, instance, _folder):
        command = [self.binary, "--quiet", "plan", instance, "--format", "json", "--plain"]
        command += ["--backend", "highs", "--formulation", "disaggregated", "--threads", "2"]
        answer, _, memory, code = run([*command, "--time-limit", str(self.limit)], self.limit)
        if code != 0:
            return False, None, None, memory
        stages = {stage["name"]: stage["seconds"] for stage in answer["solver"]["stages"]}
        return answer["status"] == "optimal", answer["objective"], stages["search"], memory


def answered(command, limit):
    """What a peer's own program answers; nothing where it was killed."""
    answer, _, memory, code = run(command, limit)
    if answer is None:
        if code >= 0:
            sys.exit(f"{command[1]} ended with exit code {code} and without an answer")
        return False, None, None, memory
    return answer["status"] == "optimal", answer["objective"], answer["seconds"], memory


class CpSat:
    """CP-SAT with two workers; see cpsat.py."""

    name = "CP-SAT"

    def __init__(self, binary, limit):
        self.binary, self.limit = binary, limit

    def solve(self, instance, folder):
        problem = export(self.binary, instance, folder / "problem.json", "json")
        return answered([sys.executable, str(HERE / "cpsat.py"), problem, str(self.limit), "2"], self.limit)


class Scip:
    """SCIP with one thread; see scip.py."""

    name = "SCIP"

    def __init__(self, binary, limit):
        self.binary, self.limit = binary, limit

    def solve(self, instance, folder):
        # Of the formulations, the one that it solves fastest.
        program = export(self.binary, instance, folder / "program.mps", "mps", "--formulation", "step")
        return answered([sys.executable, str(HERE / "scip.py"), program, str(self.limit)], self.limit)


def export(binary, instance, path, format, *options):
    """The problem of an instance, written to a file."""
    with open(path, "w", encoding="utf-8") as file:
        command = [binary, "--quiet", "export", instance, "--format", format, *options]
        subprocess.run(command, stdout=file, check=True)
    return str(path)


SOLVERS = [Horseshoe, Highs, Scip, CpSat]
PEERS = [solver.name for solver in SOLVERS[1:]]


def instances(call, folder):
    """Each instance with its size and where it lies."""
    binary, sizes = call.binary, call.sizes
    for name in MONTHS_OF_THE_RECORD if not sizes or RECORD in sizes else []:
        yield RECORD, name, TOP / "data" / name
    for size, months, renewals, events in SIZES:
        if sizes and size not in sizes:
            continue
        for seed in range(call.first, call.first + call.seeds):
            where = folder / f"{size} {seed}"
            counts = ["--months", months, "--renewals", renewals, "--events", events]
            command = [binary, "--quiet", "generate", "--seed", seed, *counts, "--out", where]
            subprocess.run([str(word) for word in command], check=True)
            yield size, f"seed {seed}", where


def measure(call, folder):
    """A row for each instance and solver."""
    solvers = [kind(call.binary, call.limit) for kind in SOLVERS]
    rows = []
    for size, name, where in instances(call, folder):
        optima = set()
        for solver in solvers:
            proved, objective, seconds, memory = solver.solve(str(where), folder)
            row = {"size": size, "instance": name, "solver": solver.name, "proved": proved}
            row |= {"objective": objective, "seconds": seconds if proved else call.limit, "memory": memory}
            rows.append(row)
            print(json.dumps(row), file=sys.stderr, flush=True)
            if proved:
                optima.add(objective)
        if len(optima) > 1:
            sys.exit(f"the solvers do not agree on {size}, {name}: {sorted(optima)}")
    return rows


def cell(rows, limit):
    """The median time, or how many were proved within the limit."""
    proved = sum(row["proved"] for row in rows)
    median = statistics.median(row["seconds"] for row in rows)
    if proved == len(rows):
        return f"{median:.2f} s"
    shown = f"{median:.2f} s" if median < limit else f"over {limit:g} s"
    return f"{shown} ({proved} of {len(rows)} proved)"


def ratios_of(rows):
    """For each instance, the ratio of the faster peer, and whether a peer proved it."""
    found = []
    for name in dict.fromkeys(row["instance"] for row in rows):
        own = {row["solver"]: row for row in rows if row["instance"] == name}
        peers = [own[peer] for peer in PEERS]
        ratio = min(peer["seconds"] for peer in peers) / own["Horseshoe"]["seconds"]
        found.append((ratio, any(peer["proved"] for peer in peers)))
    return found


def table(rows, limit):
    """The times side by side, and the ratios of the faster peer."""
    names = [solver.name for solver in SOLVERS]
    lines = [f"| instances | {' | '.join(names)} | least ratio | median ratio | memory |"]
    lines.append("| --- |" + " --: |" * (len(names) + 3))
    for size in dict.fromkeys(row["size"] for row in rows):
        own = [row for row in rows if row["size"] == size]
        by = {name: [row for row in own if row["solver"] == name] for name in names}
        found = ratios_of(own)
        sure = "" if all(proved for _, proved in found) else "at least "
        values = [ratio for ratio, _ in found]
        memory = max(row["memory"] for row in by["Horseshoe"])
        cells = [cell(rows, limit) for rows in by.values()]
        figures = [f"{sure}{min(values):.1f}", f"{sure}{statistics.median(values):.1f}"]
        lines.append(f"| {size} ({len(values)}) | {' | '.join(cells + figures)} | {memory:.0f} MiB |")
    return lines


def write_instances(rows, path):
    """Every time behind the table, one line for each instance."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        names = [solver.name for solver in SOLVERS]
        lines.writerow(["size", "instance", "points", *(f"{name} (s)" for name in names), "least ratio"])
        for size, name in dict.fromkeys((row["size"], row["instance"]) for row in rows):
            own = [row for row in rows if (row["size"], row["instance"]) == (size, name)]
            [(ratio, _)] = ratios_of(own)
            points = {row["objective"] for row in own if row["proved"]}
            times = [f"{row['seconds']:.3f}" if row["proved"] else "not proved" for row in own]
            lines.writerow([size, name, *(points or {""}), *times, f"{ratio:.1f}"])


def plots(rows, limit, folder):
    """A cactus plot over all instances, and the time by months."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "horseshoe"
    from matplotlib import pyplot

    folder.mkdir(parents=True, exist_ok=True)
    marks = {"Horseshoe": ("#1b5e9e", "o"), "HiGHS": ("#b3541e", "s"), "SCIP": ("#6b4a8e", "D"), "CP-SAT": ("#4d7a3a", "^")}
    figure, axes = pyplot.subplots(figsize=(7, 4))
    for name, (colour, mark) in marks.items():
        own = [row for row in rows if row["solver"] == name]
        times = sorted(row["seconds"] for row in own if row["proved"])
        label = f"{name}: {len(times)} of {len(own)}"
        axes.plot(range(1, len(times) + 1), times, color=colour, marker=mark, markersize=4, label=label)
    axes.axhline(limit, color="#888888", linestyle=":", label=f"limit, {limit:g} s")
    axes.set(yscale="log", xlabel="instances proved", ylabel="seconds, each within")
    axes.set_title("Instances proved within a time")
    axes.legend()
    figure.tight_layout()
    figure.savefig(folder / "cactus.svg", metadata={"Date": None})

    figure, axes = pyplot.subplots(figsize=(7, 4))
    months = {"month of 8": 1, "quarter of 8": 3, "year of 8": 12, "five years of 8": 60}
    for name, (colour, mark) in marks.items():
        medians = {}
        for size, count in months.items():
            own = [row for row in rows if row["solver"] == name and row["size"] == size]
            median = statistics.median([row["seconds"] for row in own] or [limit])
            if median < limit:
                medians[count] = median
        axes.plot(medians.keys(), medians.values(), color=colour, marker=mark, label=name)
    axes.set(xscale="log", yscale="log", xlabel="months of 8 renewals", ylabel="seconds, median of those proved")
    axes.set_xticks(list(months.values()), [str(count) for count in months.values()])
    axes.minorticks_off()
    axes.set_title("Time to the proof, by months")
    axes.legend()
    figure.tight_layout()
    figure.savefig(folder / "growth.svg", metadata={"Date": None})


def cpu():
    """The processor's name."""
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--limit", type=float, default=60)
    parser.add_argument("--sizes", default="", type=lambda text: [size for size in text.split(",") if size])
    parser.add_argument("--print", action="store_true", help="print the table alone, and write nothing")
    call = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = measure(call, Path(folder))
    if call.print:
        print("\n".join(table(rows, call.limit)))
        return
    (TOP / "docs" / "benchmarks").mkdir(parents=True, exist_ok=True)
    write_instances(rows, TOP / "docs" / "benchmarks" / "instances.csv")
    plots(rows, call.limit, TOP / "docs" / "benchmarks")
    own = subprocess.run([call.binary, "--version"], capture_output=True, text=True, check=True)
    method = (
        f"`make bench-peers SEEDS={call.seeds} FIRST={call.first} LIMIT={call.limit:g}`, {time.strftime('%-d %B %Y')}: {own.stdout.strip()}, "
        f"OR-Tools {version('ortools')}, PySCIPOpt {version('pyscipopt')}; {os.cpu_count()} cores of a {cpu()}. Median seconds over the seeds; "
        "the ratio is that of the faster peer to Horseshoe on the same instance. Horseshoe is charged its whole "
        "process with one solver thread and its ties, a peer its search alone with two (SCIP with one); what was not "
        "proved counts as the limit. Every time: [instances.csv](docs/benchmarks/instances.csv)."
    )
    text = [BEGIN, method, "", *table(rows, call.limit), ""]
    text += ["![Instances proved within a time](docs/benchmarks/cactus.svg)", ""]
    text += ["![Seconds by months](docs/benchmarks/growth.svg)", END]
    page = TOP / "BENCHMARKS.md"
    before, rest = page.read_text(encoding="utf-8").split(BEGIN)
    after = rest.split(END)[1]
    page.write_text(before + "\n".join(text) + after, encoding="utf-8")


if __name__ == "__main__":
    main()
