#!/bin/sh
# Opens the documents of `plan` with programs that nobody here wrote: LibreOffice, Chromium, openpyxl, python-docx, icalendar, poppler.
# Run by `make test-documents`, which sources rust-alone.sh and check-tools.sh first.
set -eu

binary=${1:?the program}
python=${2:?the Python with the packages of tests/documents/requirements.txt}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# convert TYPE FILE FOLDER: the file as LibreOffice opens and saves it.
convert() {
	soffice -env:UserInstallation="file://$work/office" --headless --convert-to "$1" --outdir "$3" "$2" >/dev/null 2>&1
	[ -s "$3/$(basename "${2%.*}").$1" ] || { echo "horseshoe: LibreOffice could not open $2" >&2; exit 1; }
}

instance=$work/2026-12
cp -R data/2026-12 "$instance"
out=$work/out
"$binary" plan "$instance" --for us --out "$out" --format csv >"$work/programme.csv" 2>/dev/null

# Workbooks: what openpyxl finds in them, and the page that LibreOffice prints.
"$python" tests/documents/workbook.py check "$out"
convert pdf "$out/programme.xlsx" "$work"
"$python" tests/documents/workbook.py page "$work/programme.pdf"

# The Word file, and the pages that LibreOffice prints of it.
mkdir "$work/word"
convert pdf "$out/programme.docx" "$work/word"
"$python" tests/documents/word.py "$out/programme.docx" "$work/word/programme.pdf" "$out/programme.json"

# The page as Chromium prints it: the month, then the annex, in each language.
for language in en fr es ru zh ar; do
	"$binary" plan "$instance" --lang "$language" --format html >"$work/page.html" 2>/dev/null
	chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --user-data-dir="$work/chromium" \
		--print-to-pdf="$work/page.pdf" "file://$work/page.html" >/dev/null 2>&1
	pages=$(pdfinfo "$work/page.pdf" | sed -n 's/^Pages: *//p')
	[ "$pages" = 2 ] || { echo "horseshoe: the page in $language prints on $pages pages, not 2" >&2; exit 1; }
done

# The calendars: the whole, and one for each renewal.
"$binary" calendar "$instance" --programme "$out" --out "$work/subscribed" >/dev/null 2>&1
"$python" tests/documents/calendars.py "$out/programme.ics" "$out/programme.json" "$work/subscribed/calendars"

# The copy that circulates is an instance too.
mkdir "$work/circulated"
cp "$out/programme.xlsx" "$work/circulated/2026-12.xlsx"
"$binary" plan "$work/circulated/2026-12.xlsx" --format csv 2>/dev/null | cut -d, -f1-5 >"$work/one"
cut -d, -f1-5 "$work/programme.csv" | cmp - "$work/one"

# Out, through LibreOffice and its own format, and in again: the same instance, and the same programme.
mkdir "$work/ods" "$work/back"
convert ods "$out/for-us.xlsx" "$work/ods"
convert xlsx "$work/ods/for-us.ods" "$work/back"
"$python" tests/documents/workbook.py same "$out/for-us.xlsx" "$work/back/for-us.xlsx"
mkdir "$work/renamed"
cp "$work/back/for-us.xlsx" "$work/renamed/2026-12.xlsx"
"$binary" export "$instance" --format json >"$work/of-files.json"
"$binary" export "$work/renamed/2026-12.xlsx" --format json >"$work/of-workbook.json"
cmp "$work/of-files.json" "$work/of-workbook.json"
"$binary" plan "$work/renamed/2026-12.xlsx" --format csv 2>/dev/null | cmp - "$work/programme.csv"
"$binary" check "$instance" "$work/back/for-us.xlsx" >/dev/null
"$binary" diff "$out/programme.xlsx" "$out/programme.csv" >/dev/null

# A cell edited by somebody else's program is the same change as in the file.
"$python" tests/documents/workbook.py edit "$work/back/for-us.xlsx" "$work/renamed/2026-12.xlsx" 'programme.toml!A1' 'month = "2027-01"'
"$binary" plan "$work/renamed/2026-12.xlsx" --format csv >"$work/january.csv" 2>/dev/null
"$binary" plan "$instance" --month 2027-01 --format csv 2>/dev/null | cmp - "$work/january.csv"

# Hostile titles, in every file, paper and calendar.
"$python" tests/documents/hostile.py write "$work/hostile"
for refused in "$work"/hostile-*; do
	if "$binary" plan "$refused" >/dev/null 2>"$work/fault"; then echo "horseshoe: $refused was taken" >&2; exit 1; fi
	grep -q 'events.csv:2' "$work/fault" || { cat "$work/fault" >&2; exit 1; }
done
"$binary" plan "$work/hostile" --for us --lang en,ar --out "$work/harmless" --quiet >/dev/null
mkdir "$work/papers"
for paper in forecast programme cycles note 'daily --date 2026-12-01'; do
	# The words of $paper are meant to be parted.
	# shellcheck disable=SC2086
	"$binary" paper $paper "$work/hostile" --programme "$work/harmless" --format html >"$work/papers/${paper%% *}.html" 2>/dev/null
done
"$binary" calendar "$work/hostile" --programme "$work/harmless" --out "$work/papers" >/dev/null 2>&1
"$python" tests/documents/hostile.py read "$work/harmless" "$work/papers"
convert pdf "$work/harmless/programme.docx" "$work/papers"
convert pdf "$work/harmless/programme.ar.xlsx" "$work/papers"

# A fault names its sheet and its cell.
"$python" tests/documents/workbook.py edit "$work/back/for-us.xlsx" "$work/renamed/faulty.xlsx" 'renewals.csv!E2' '31/12/2026'
if "$binary" check "$work/renamed/faulty.xlsx" "$out/programme.csv" >"$work/fault" 2>&1; then
	echo 'horseshoe: a date that could be read in two ways was taken' >&2
	exit 1
fi
grep -q 'renewals.csv!E2' "$work/fault" || { cat "$work/fault" >&2; exit 1; }
echo 'horseshoe: the documents are sound'
