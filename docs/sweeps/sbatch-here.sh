#!/bin/sh
# A stand-in for `sbatch` where there is no Slurm: runs the tasks of an array one after another, here,
# with the variables that Slurm gives them. It knows --array=FIRST-LAST and --export=ALL,NAME=VALUE,...
#
#     sh sbatch-here.sh --array=1-8 --export=ALL,PLAN=plan.jsonl slurm.sh
set -eu
first=1 last=1
while [ $# -gt 1 ]; do
    case $1 in
    --array=*) range=${1#--array=}; first=${range%-*} last=${range#*-} ;;
    --export=ALL,*) for setting in $(echo "${1#--export=ALL,}" | tr , ' '); do export "${setting?}"; done ;;
    esac
    shift
done
SLURM_ARRAY_TASK_COUNT=$((last - first + 1))
export SLURM_ARRAY_TASK_COUNT
status=0
SLURM_ARRAY_TASK_ID=$first
while [ "$SLURM_ARRAY_TASK_ID" -le "$last" ]; do
    export SLURM_ARRAY_TASK_ID
    sh "$1" || status=$?
    SLURM_ARRAY_TASK_ID=$((SLURM_ARRAY_TASK_ID + 1))
done
exit "$status"
