"""CP-SAT on the expanded problem, as `horseshoe export --format json` prints it.

Exactly one boolean for each position of a block, disaggregated precedences, an integer for each
shortfall: of the models and settings tried, the one that CP-SAT solves fastest. Where the choice is
not plain, a comment says what else was tried. Prints one line of JSON: status, objective, bound,
seconds of the search alone.

    python cpsat.py PROBLEM.json [SECONDS] [WORKERS]
"""

import json
import sys
from bisect import bisect_left
from collections import defaultdict

from ortools.sat.python import cp_model


# The morning, lunch, the afternoon and the evening.
SLOTS_A_DAY = 4


def taken(block, position, capacity):
    """The slots of which a block at a position takes minutes, with the minutes."""
    morning, lunch, afternoon = position, position + 1, position + 2
    if block["takes"] == "nothing":
        return []
    if block["takes"] == "minutes":
        loads = [(morning, block["minutes"][0]), (afternoon, block["minutes"][1])]
    elif block["takes"] == "session" and not block["reaches_over_noon"]:
        loads = [(position, capacity(position))]
    else:
        loads = [(morning, capacity(morning)), (afternoon, capacity(afternoon))]
    if block["reaches_over_noon"] and len(block["items"]) > 1:
        loads.append((lunch, capacity(lunch)))
    return [(slot, load) for slot, load in loads if load]


def state(problem):
    """The model of a problem, following docs/problem-json.md and nothing else."""
    model = cp_model.CpModel()
    blocks = problem["blocks"]
    at = [[model.new_bool_var(f"{b}@{p}") for p in block["positions"]] for b, block in enumerate(blocks)]
    costs = []
    for block, columns in zip(blocks, at):
        model.add_exactly_one(columns)
        costs += [cost * column for cost, column in zip(block["costs"], columns) if cost]

    for pair in problem["precedences"]:
        # Implications between "at this position or later" literals make a sparser model, quick on easy
        # months, but its bound stalls on crowded months and quarters.
        later = blocks[pair["to"]]["positions"]
        said = 0
        for place, earliest in enumerate(pair["earliest"]):
            too_early = bisect_left(later, earliest)
            if too_early > said:  # Otherwise the row of an earlier place says more.
                model.add_at_most_one(at[pair["from"]][place:] + at[pair["to"]][:too_early])
            said = too_early

    capacities = {exception["position"]: exception["capacity"] for exception in problem["exceptions"]}

    def capacity(slot):
        return capacities.get(slot, problem["capacity"][slot % SLOTS_A_DAY])

    minutes, crowd, over_noon = defaultdict(list), defaultdict(list), defaultdict(list)
    for block, columns in zip(blocks, at):
        for position, column in zip(block["positions"], columns):
            for slot, load in taken(block, position, capacity):
                minutes[slot].append((load, column))
            if block["takes_slots"]:
                crowd[position // SLOTS_A_DAY].append((len(block["items"]), column))
            if block["reaches_over_noon"]:
                over_noon[position // SLOTS_A_DAY].append(column)
    for slot, loads in minutes.items():
        model.add(sum(load * column for load, column in loads) <= capacity(slot))
    for columns in over_noon.values():
        model.add_at_most_one(columns)

    above, points = problem["crowded_day"]["above"], problem["crowded_day"]["points"]
    for day, items in crowd.items():
        most = sum(count for count, _ in items) - above
        if most > 0 and points:
            excess = model.new_int_var(0, most, f"crowded {day}")
            model.add(sum(count * column for count, column in items) - excess <= above)
            costs.append(points * excess)

    working = problem["working_days"]
    for pair in problem["shortfalls"]:
        if not pair["points"]:
            continue
        count = (lambda p: p // SLOTS_A_DAY) if pair["unit"] == "calendar days" else (lambda p: working[p // SLOTS_A_DAY])
        earlier = [count(p) for p in blocks[pair["from"]]["positions"]]
        later = [count(p) for p in blocks[pair["to"]]["positions"]]
        most = pair["days"] - (later[0] - earlier[-1])
        if most > 0:
            # One row for each pair: seconds for a crowded month that stays open for more than a minute
            # with a boolean and a row for each day short.
            short = model.new_int_var(0, most, "")
            distance = sum(n * c for n, c in zip(later, at[pair["to"]]))
            distance -= sum(n * c for n, c in zip(earlier, at[pair["from"]]))
            model.add(short + distance >= pair["days"])
            costs.append(pair["points"] * short)
    model.minimize(sum(costs))
    return model


def main():
    path, *rest = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        model = state(json.load(file))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = float(rest[0]) if rest else 300.0
    solver.parameters.num_workers = int(rest[1]) if rest[1:] else 2
    # Probing and the merging of at-most-ones cost more time than they save. The rest stays at its
    # defaults: no other presolve, linearization, cuts or subsolvers were faster throughout.
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.merge_at_most_one_work_limit = 0
    status = solver.solve(model)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    print(
        json.dumps(
            {
                "status": solver.status_name(status).lower(),
                "objective": round(solver.objective_value) if found else None,
                "bound": solver.best_objective_bound,
                "seconds": solver.wall_time,
            }
        )
    )


if __name__ == "__main__":
    main()
