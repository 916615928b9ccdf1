#!/bin/sh
# Reads the PDF of `plan` with poppler, which nobody here wrote: two pages, tagged, titled, every font embedded, every letter
# there, in six languages. Run by `make check-pdf`, which sources rust-alone.sh and check-tools.sh first.
set -eu

binary=${1:?the program, built with the feature pdf}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

fail() { echo "horseshoe: $*" >&2; exit 1; }

# check FILE LANGUAGE: what a reader of PDF files finds, and what one with a screen reader needs.
check() {
	pdfinfo "$1" >"$work/info" 2>/dev/null
	grep -q '^Tagged: *yes' "$work/info" || fail "$1 is not tagged"
	grep -q '^Title: *[^ ]' "$work/info" || fail "$1 has no title"
	grep -q '^JavaScript: *no' "$work/info" || fail "$1 has a script"
	pdfinfo -meta "$1" 2>/dev/null | grep -q 'pdfuaid:part>1<' || fail "$1 does not claim PDF/UA-1"
	grep -aq "/Lang ($2)" "$1" || fail "$1 does not say its language, $2"
	pdfinfo -struct "$1" >"$work/struct" 2>/dev/null
	for element in Document H1 Table TR TH TD; do
		grep -q "^ *$element\b" "$work/struct" || fail "$1 has no $element"
	done
	pdffonts "$1" 2>/dev/null | tail -n +3 >"$work/fonts"
	[ -s "$work/fonts" ] || fail "$1 has no font"
	# The last five columns: emb sub uni object generation.
	awk '$(NF-4) != "yes" || $(NF-2) != "yes" { print; bad = 1 } END { exit bad }' "$work/fonts" ||
		fail "$1 has a font that is not embedded, or whose letters cannot be copied"
	[ -z "$(pdfinfo -url "$1" 2>/dev/null | tail -n +2)" ] || fail "$1 has a link"
}

languages=0
for row in 'en|31|PROVISIONAL|adoption' 'fr|31|PROVISOIRE|adoption' 'es|31|PROVISIONAL|aprobaci' 'ru|31|ПРЕДВАРИТЕЛЬНАЯ|принятие' \
	'zh|31|暂定|通过决议' 'ar|31|مؤقت|اعتماد'; do
	language=${row%%|*}
	pdf=$work/$language.pdf
	"$binary" plan data/2026-12 --lang "$language" --format pdf --quiet >"$pdf"
	check "$pdf" "$language"
	pages=$(sed -n 's/^Pages: *//p' "$work/info")
	[ "$pages" = 2 ] || fail "December 2026 in $language has $pages pages, not 2"
	# In one form, and without marks of direction.
	pdftotext "$pdf" - 2>/dev/null | python3 -c '
import sys, unicodedata
text = unicodedata.normalize("NFKC", sys.stdin.buffer.read().decode("utf-8"))
sys.stdout.buffer.write("".join(c for c in text if unicodedata.category(c) != "Cf").encode("utf-8"))
' >"$work/text"
	rest=${row#*|}
	while [ -n "$rest" ]; do
		word=${rest%%|*}
		grep -q "$word" "$work/text" || fail "$pdf does not say $word"
		case $rest in *'|'*) rest=${rest#*|} ;; *) rest= ;; esac
	done
	for mission in MONUSCO UNDOF UNIFIL AUSSOM Al-Shabaab; do
		[ "$(grep -c "$mission" "$work/text")" -ge 2 ] || fail "$pdf does not have $mission on both pages"
	done
	if grep -q "$(printf '\357\277\275')" "$work/text"; then fail "$pdf has letters that nobody can copy"; fi
	"$binary" plan data/2026-12 --lang "$language" --format pdf --quiet | cmp - "$pdf" || fail "$pdf differs in a second run"
	languages=$((languages + 1))
done
[ "$languages" = 6 ] || fail "$languages languages"

# All six in one file, as a presidency may circulate them.
"$binary" plan data/2026-12 --lang en,fr,es,ru,zh,ar --format pdf --quiet >"$work/all.pdf"
check "$work/all.pdf" en
grep -q '^Pages: *12$' "$work/info" || fail 'six languages are not twelve pages'

# Hostile titles: still there, and no link, no script. A letter that no font has is named instead of printed as a box.
mkdir "$work/hostile"
printf 'mission,mandate_expires\nUNDOF,2026-12-31\n' >"$work/hostile/renewals.csv"
cat >"$work/hostile/events.csv" <<'EOF'
id,title,kind,date
eval,"#eval(""1+1"") #import ""x.typ"" $ x $ <label> @ref",briefing,2026-12-01
link,https://evil.example,briefing,2026-12-02
formula,=1+1,briefing,2026-12-03
EOF
"$binary" plan "$work/hostile" --format pdf --quiet >"$work/hostile.pdf"
check "$work/hostile.pdf" en
pdftotext "$work/hostile.pdf" "$work/text"
tr -d ' \n' <"$work/text" | grep -qF '#eval("1+1")#import"x.typ"$x$<label>@ref' || fail 'a title was run or lost'
printf 'id,title,kind,date\nrune,\341\232\240,briefing,2026-12-01\n' >"$work/hostile/events.csv"
if "$binary" plan "$work/hostile" --format pdf --quiet >"$work/rune.pdf" 2>"$work/said"; then
	# A font of the system may have it; then it is embedded.
	check "$work/rune.pdf" en
else
	grep -q 'U+16A0' "$work/said" || { cat "$work/said" >&2; fail 'the missing letter is not named'; }
fi
echo "horseshoe: the PDF is sound in $languages languages"
