"""SCIP on the plain program, as `horseshoe export --format mps` prints it.

    python scip.py PROGRAM.mps [SECONDS]

SCIP searches with one thread: its Python package offers no other. Prints one line of JSON: status,
objective, bound, seconds of the search alone.
"""

import json
import sys

from pyscipopt import Model


def main():
    path, *rest = sys.argv[1:]
    model = Model()
    model.hideOutput()
    model.readProblem(path)
    model.setParam("limits/time", float(rest[0]) if rest else 300.0)
    model.optimize()
    found = model.getNSols() > 0
    print(
        json.dumps(
            {
                "status": model.getStatus(),
                "objective": round(model.getObjVal()) if found else None,
                "bound": model.getDualbound(),
                "seconds": model.getSolvingTime(),
            }
        )
    )


if __name__ == "__main__":
    main()
