#!/bin/sh
# Makes the pictures of docs/gallery.md: December 2026 as HTML, PDF, Word and Excel in six languages, the first page of each as it
# is printed. Chromium prints the HTML and LibreOffice the Word file and the workbook; poppler draws all four, and pngquant
# takes the colours of a picture down to a palette. Run by `make gallery`.
set -eu

binary=${1:?the program, built with the feature pdf}
pictures=${2:-docs/pictures/gallery}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# draw PDF NAME: the first page.
draw() {
	pdftoppm -r 72 -f 1 -l 1 -singlefile -png "$1" "$work/page"
	pngquant --force --speed 1 --strip --output "$pictures/$2.png" 24 "$work/page.png"
}

mkdir -p "$pictures"
for language in en fr es ru zh ar; do
	out=$work/$language
	"$binary" plan data/2026-12 --lang "$language" --out "$out" --quiet >/dev/null
	mkdir "$out/html" "$out/word" "$out/excel"
	chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --user-data-dir="$work/chromium" \
		--print-to-pdf="$out/html/programme.pdf" "file://$out/programme.html" >/dev/null 2>&1
	soffice -env:UserInstallation="file://$work/office" --headless --convert-to pdf --outdir "$out/word" "$out/programme.docx" \
		>/dev/null 2>&1
	soffice -env:UserInstallation="file://$work/office" --headless --convert-to pdf --outdir "$out/excel" "$out/programme.xlsx" \
		>/dev/null 2>&1
	draw "$out/html/programme.pdf" "html-$language"
	draw "$out/programme.pdf" "pdf-$language"
	draw "$out/word/programme.pdf" "word-$language"
	draw "$out/excel/programme.pdf" "excel-$language"
done
largest=$(find "$pictures" -name '*.png' -size +60k)
[ -z "$largest" ] || { echo "horseshoe: larger than 60 KB: $largest" >&2; exit 1; }
