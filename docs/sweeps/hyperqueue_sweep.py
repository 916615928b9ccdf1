"""Runs the shards of a plan as tasks of HyperQueue, on a file system that its workers share.

    python hyperqueue_sweep.py plan.jsonl --shards 8 [--server DIR]

Without --server a cluster is started on this machine. Every task appends to a file of its own in
results/ and goes on where an earlier one ended; so the same call may be given until nothing is
missing. HORSESHOE is where the program is.
"""

import argparse
import contextlib
import glob
import os
import subprocess
import sys

from hyperqueue import Client, Job, LocalCluster
from hyperqueue.cluster import WorkerConfig


@contextlib.contextmanager
def client(server, cores):
    if server:
        yield Client(server)
    else:
        with LocalCluster(worker_config=WorkerConfig(cores=cores)) as cluster:
            yield cluster.client()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("plan")
    parser.add_argument("--shards", type=int, default=8)
    parser.add_argument("--server", help="the directory of a running HyperQueue server")
    parser.add_argument("--cores", type=int, default=os.cpu_count(), help="of a local cluster")
    call = parser.parse_args()

    program = os.environ.get("HORSESHOE", "horseshoe")
    os.makedirs("results", exist_ok=True)
    # One shard that fails is no reason to give up the others.
    job = Job(default_workdir=".", max_fails=None, name="horseshoe")
    for number in range(1, call.shards + 1):
        results = f"results/{number}.jsonl"
        shard = ["--shard", f"{number}/{call.shards}", "--threads", "1", "--out", results]
        job.program(
            [program, "sweep", "run", call.plan, *shard],
            stdout=f"results/{number}.out",
            stderr=f"results/{number}.err",
        )
    with client(call.server, call.cores) as hq:
        ended = hq.wait_for_jobs([hq.submit(job)], raise_on_error=False)
    if not ended:
        print("some tasks failed; see results/*.err", file=sys.stderr)
    merge = [program, "sweep", "merge", call.plan, *sorted(glob.glob("results/*.jsonl"))]
    sys.exit(subprocess.run([*merge, "--out", "merged"]).returncode)


if __name__ == "__main__":
    main()
