#!/bin/sh
# Finds or installs what the checks need besides a compiler. Sourced after rust-alone.sh.

apt_get() {
	as_root=
	[ "$(id -u)" = 0 ] || as_root='sudo -n'
	for step in update "install --yes --no-install-recommends $*"; do
		# shellcheck disable=SC2086
		$as_root env DEBIAN_FRONTEND=noninteractive apt-get --quiet $step </dev/null >/dev/null 2>&1 || :
	done
}

has_font() { [ -n "$(find /usr/share/fonts /usr/local/share/fonts -name "$1" 2>/dev/null | head -n 1)" ]; }

# need NAME: the tool is there afterwards, or the recipe ends with the reason.
need() {
	case $1 in
	shellcheck) works shellcheck || apt_get shellcheck; works shellcheck ;;
	node) works node || apt_get nodejs npm; works node && works npm ;;
	chromium) works chromium || apt_get chromium; works chromium ;;
	libreoffice)
		works soffice || apt_get libreoffice-calc libreoffice-writer fonts-liberation
		works soffice ;;
	poppler) pdfinfo -v >/dev/null 2>&1 || apt_get poppler-utils; pdfinfo -v >/dev/null 2>&1 ;;
	pngquant) works pngquant || apt_get pngquant; works pngquant ;;
	chinese-font) has_font 'NotoSansCJK-Regular.*' || apt_get fonts-noto-cjk; has_font 'NotoSansCJK-Regular.*' ;;
	fonts) has_font 'NotoNaskhArabic-Regular.*' || apt_get fonts-noto-core; has_font 'NotoNaskhArabic-Regular.*' ;;
	document-readers)
		# The packages that open the documents, in an environment of their own.
		[ -x "$BUILD_ENV/documents/bin/python" ] || python3 -m venv "$BUILD_ENV/documents" >/dev/null 2>&1 || {
			apt_get python3-venv
			run python3 -m venv "$BUILD_ENV/documents"
		}
		run "$BUILD_ENV/documents/bin/python" -m pip install --quiet --disable-pip-version-check \
			--requirement tests/documents/requirements.txt ;;
	faketime) works faketime || apt_get faketime; works faketime ;;
	cbc) pkg-config --exists cbc 2>/dev/null || apt_get pkg-config coinor-libcbc-dev; pkg-config --exists cbc ;;
	cargo-deny)
		cargo deny --version >/dev/null 2>&1 ||
			run cargo install --locked --version 0.20.2 --root "$BUILD_ENV/cargo" cargo-deny ;;
	esac || { say "$1 is missing, and could not be installed from here."; exit 1; }
}
