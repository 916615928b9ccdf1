#!/bin/sh
# Builds the page anew, demands that the committed one is the same, and drives it in a headless browser against a running
# desk on a copy of December 2026. Run by `make test-desk`, which sources rust-alone.sh and check-tools.sh first.
set -eu

binary=${1:?the program}
work=$(mktemp -d)
server=
ended() {
	[ -z "$server" ] || kill "$server" 2>/dev/null || :
	rm -rf "$work"
}
trap ended EXIT
trap 'exit 130' INT TERM

cd web
npm ci --no-audit --no-fund
npm run build
git diff --exit-code --stat -- dist || {
	echo 'horseshoe: web/dist is not what its sources give: run `npm run build` in web/, and commit it.' >&2
	exit 1
}
npm run check
npm test
cd ..

cp -R data "$work/data"
"$binary" serve "$work/data/2026-12" --no-open >"$work/address" 2>"$work/log" &
server=$!
tries=0
until grep -q token= "$work/address" 2>/dev/null; do
	tries=$((tries + 1))
	[ "$tries" -lt 100 ] || { cat "$work/log" >&2; exit 1; }
	sleep 0.1
done
BASE=$(head -n 1 "$work/address")
export BASE
cd web
# A browser on a busy machine can miss a time limit; what is broken is broken twice.
npm run end-to-end || {
	echo 'horseshoe: some tests of the page failed; they are run once more.' >&2
	npm run end-to-end
}
