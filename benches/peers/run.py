"""Horseshoe beside its peers, process by process in turn, on the same exported problems.

    make bench-peers [SEEDS=10] [LIMIT=30]

Each instance is solved to proved optimality by every solver in turn, each in a process of its own and
with two threads where it can use them. Horseshoe is charged its whole process, from the CSV to the
printed programme; a peer is charged its search alone, without its start and without stating the model.
All optima have to agree. The tables go into BENCHMARKS.md between the two marks, the plots into
docs/benchmarks/.
"""

import argparse
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
    ("quarter of 8", 3, 8, 12),
    ("year of 8", 12, 8, 12),
]
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

    def solve(self, instance, _problem):
        command = [self.binary, "--quiet", "plan", instance, "--format", "json"]
        answer, seconds, memory, code = run([*command, "--time-limit", str(self.limit)], self.limit)
        proved = code == 0 and answer["status"] == "optimal"
        return proved, answer and answer.get("objective"), seconds, memory


class Highs:
    """The plain disaggregated program, stated by Horseshoe and searched by HiGHS alone."""

    name = "HiGHS"

    def __init__(self, binary, limit):
        self.binary, self.limit = binary, limit

    def solve(self, instance, _problem):
        command = [self.binary, "--quiet", "plan", instance, "--format", "json", "--plain"]
        command += ["--backend", "highs", "--formulation", "disaggregated", "--threads", "2"]
        answer, _, memory, code = run([*command, "--time-limit", str(self.limit)], self.limit)
        if code != 0:
            return False, None, None, memory
        stages = {stage["name"]: stage["seconds"] for stage in answer["solver"]["stages"]}
        return answer["status"] == "optimal", answer["objective"], stages["search"], memory


class CpSat:
    """CP-SAT with two workers; see cpsat.py."""

    name = "CP-SAT"

    def __init__(self, _binary, limit):
        self.limit = limit

    def solve(self, _instance, problem):
        command = [sys.executable, str(HERE / "cpsat.py"), problem, str(self.limit), "2"]
        answer, _, memory, _ = run(command, self.limit)
        proved = answer["status"] == "optimal"
        return proved, answer["objective"], answer["seconds"], memory


def instances(binary, seeds, folder):
    """Each instance with its size and where it lies."""
    for name in MONTHS_OF_THE_RECORD:
        yield "months in data/", name, TOP / "data" / name
    for size, months, renewals, events in SIZES:
        for seed in range(1, seeds + 1):
            where = folder / f"{size} {seed}"
            counts = ["--months", months, "--renewals", renewals, "--events", events]
            call = [binary, "--quiet", "generate", "--seed", seed, *counts, "--out", where]
            subprocess.run([str(word) for word in call], check=True)
            yield size, f"seed {seed}", where


def measure(binary, seeds, limit, folder):
    """A row for each instance and solver."""
    solvers = [kind(binary, limit) for kind in (Horseshoe, Highs, CpSat)]
    rows = []
    for size, name, where in instances(binary, seeds, folder):
        problem = folder / "problem.json"
        with open(problem, "w", encoding="utf-8") as file:
            subprocess.run([binary, "export", str(where), "--format", "json"], stdout=file, check=True)
        optima = set()
        for solver in solvers:
            proved, objective, seconds, memory = solver.solve(str(where), str(problem))
            row = {"size": size, "instance": name, "solver": solver.name, "proved": proved}
            row |= {"objective": objective, "seconds": seconds if proved else limit, "memory": memory}
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


def table(rows, limit):
    """The times side by side, and the least ratio of every peer."""
    lines = ["| instances | Horseshoe | HiGHS, plain | CP-SAT | least ratio | median ratio | memory |"]
    lines.append("| --- | --: | --: | --: | --: | --: | --: |")
    for size in dict.fromkeys(row["size"] for row in rows):
        own = [row for row in rows if row["size"] == size]
        by = {name: [row for row in own if row["solver"] == name] for name in ("Horseshoe", "HiGHS", "CP-SAT")}
        ratios = []
        for ours, *peers in zip(*by.values()):
            ratios.append(min(peer["seconds"] for peer in peers) / ours["seconds"])
        sure = "" if all(row["proved"] for row in by["HiGHS"] + by["CP-SAT"]) else "at least "
        memory = max(row["memory"] for row in by["Horseshoe"])
        cells = [cell(rows, limit) for rows in by.values()]
        figures = [f"{sure}{min(ratios):.0f}", f"{sure}{statistics.median(ratios):.0f}"]
        lines.append(f"| {size} ({len(ratios)}) | {' | '.join(cells + figures)} | {memory:.0f} MiB |")
    return lines


def plots(rows, limit, folder):
    """A cactus plot over all instances, and the time by months."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "horseshoe"
    from matplotlib import pyplot

    folder.mkdir(parents=True, exist_ok=True)
    marks = {"Horseshoe": ("#1b5e9e", "o"), "HiGHS": ("#b3541e", "s"), "CP-SAT": ("#4d7a3a", "^")}
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
    months = {"month of 8": 1, "quarter of 8": 3, "year of 8": 12}
    for name, (colour, mark) in marks.items():
        medians = {}
        for size, count in months.items():
            own = [row for row in rows if row["solver"] == name and row["size"] == size]
            median = statistics.median(row["seconds"] for row in own)
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
    parser.add_argument("--limit", type=float, default=60)
    call = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = measure(call.binary, call.seeds, call.limit, Path(folder))
    plots(rows, call.limit, TOP / "docs" / "benchmarks")
    own = subprocess.run([call.binary, "--version"], capture_output=True, text=True, check=True)
    method = (
        f"`make bench-peers SEEDS={call.seeds} LIMIT={call.limit:g}`, {time.strftime('%-d %B %Y')}: {own.stdout.strip()}, "
        f"OR-Tools {version('ortools')}; {os.cpu_count()} cores of a {cpu()}. Median seconds over the seeds; "
        "the ratio is that of the faster peer to Horseshoe on the same instance. Horseshoe is charged its whole "
        "process with one solver thread and its ties, a peer its search alone with two; what was not proved "
        "counts as the limit."
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
