#!/bin/sh
# Makes the fonts of this folder from those of Debian's package fonts-noto-core, with pyftsubset of fonttools.
# See README.md. The same fonts and the same fonttools give the same files.
set -eu
from=${1:-/usr/share/fonts/truetype/noto}
cd "$(dirname "$0")"
# Latin with Vietnamese, Greek, Cyrillic, and what stands between words: dashes, quotation marks, isolates, arrows.
letters='U+0020-007E,U+00A0-024F,U+0259,U+02BB-02DD,U+0300-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF'
signs='U+2000-206F,U+2070-209F,U+20A0-20BF,U+2100-214F,U+25CC,U+FFFD'
arabic='U+0020-002F,U+003A-0040,U+00A0,U+00AB,U+00BB,U+0600-06FF,U+0750-077F,U+200C-200F,U+2010-2026,U+2066-2069,U+25CC'
subset() {
	pyftsubset "$from/$1.ttf" --unicodes="$2" --layout-features='*' --drop-tables+=MATH --no-hinting --name-IDs='*' --output-file="$1.ttf"
}
for weight in Regular Bold Italic; do subset "NotoSans-$weight" "$letters,$signs"; done
for weight in Regular Bold; do subset "NotoSansArabic-$weight" "$arabic"; done
# Noto Sans has no arrows: they stand between the ends of a lead.
subset NotoSansMath-Regular 'U+2190-2195,U+21D0-21D5,U+2212,U+2260-2265'
