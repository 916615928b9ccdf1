"""Answers a plan on a Ray cluster, which need not share a file system: batches of lines go out, the
answers come back and are appended here.

    python ray_sweep.py plan.jsonl answers.jsonl [--batch 20]

Started again, it goes on with what has no answer. The instances that the plan names by path are sent
along from the current directory; HORSESHOE is where each machine has the program.
"""

import argparse
import json
import os
import subprocess
import sys

import ray


# Each task takes one core, and so does the program; Ray starts a task again whose machine is lost.
@ray.remote(num_cpus=1, max_retries=3)
def answer(program, lines):
    call = [program, "sweep", "run", "--stdin", "--threads", "1"]
    done = subprocess.run(call, input="".join(lines), capture_output=True, text=True)
    if done.returncode < 0:
        raise RuntimeError(f"{program} was killed by signal {-done.returncode}")
    return done.stdout, done.stderr


def whole_lines(path):
    """The lines of a file that end; half a line at the end is cut off."""
    if not os.path.exists(path):
        return []
    with open(path, "rb+") as file:
        text = file.read()
        file.truncate(text.rfind(b"\n") + 1)
    return text[: text.rfind(b"\n") + 1].decode().splitlines(keepends=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("plan")
    parser.add_argument("answers")
    parser.add_argument("--batch", type=int, default=20, help="lines a task")
    call = parser.parse_args()

    known = {json.loads(line)["id"] for line in whole_lines(call.answers)}
    with open(call.plan) as plan:
        left = [line for line in plan if json.loads(line)["id"] not in known]
    print(f"{len(known)} answered before, {len(left)} to go", file=sys.stderr)

    sent = {"working_dir": ".", "excludes": ["*.jsonl"]}
    ray.init(runtime_env=sent, log_to_driver=False)
    program = os.environ.get("HORSESHOE", "horseshoe")
    batches = [left[at : at + call.batch] for at in range(0, len(left), call.batch)]
    running = [answer.remote(program, batch) for batch in batches]
    failed = False
    with open(call.answers, "a") as answers:
        while running:
            (ended,), running = ray.wait(running)
            lines, errors = ray.get(ended)
            answers.write(lines)
            answers.flush()
            failed |= bool(errors)
            sys.stderr.write(errors)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
