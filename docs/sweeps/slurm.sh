#!/bin/sh
# One task of a Slurm array: a shard of the plan. From the directory of the plan:
#
#     sbatch --array=1-8 --requeue --export=ALL,PLAN=plan.jsonl slurm.sh
#
# Every task appends to a file of its own. A task that was killed, requeued or submitted again goes on
# where it ended, so the same command may be given until `sweep merge` finds nothing missing.
#
#SBATCH --job-name=horseshoe
#SBATCH --cpus-per-task=1
set -eu
mkdir -p results
exec "${HORSESHOE:-horseshoe}" sweep run "${PLAN:-plan.jsonl}" \
    --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" \
    --threads "${SLURM_CPUS_PER_TASK:-1}" \
    --out "results/$SLURM_ARRAY_TASK_ID.jsonl"
