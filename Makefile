# Horseshoe: `make help` lists the targets; `make plan` and `make test` do all the set-up by themselves.
#
# `make plan`, `make desk` and `make build` need Rust alone. The tests and the benchmarks hold the search against HiGHS, which
# is C++ that cargo compiles from source (about five minutes, once); that takes cmake and libclang besides Rust and a C++
# compiler. scripts/build-tools.sh finds or installs them. `make test TOOLS_FROM=apt`, `TOOLS_FROM=pip` or
# `TOOLS_FROM=none` allows only that way.
#
# Everything is built with the release settings in one target folder, so that HiGHS is compiled only once.

MONTH      ?= 2026-12
TOOLS_FROM ?= auto
BUILD_ENV  := $(CURDIR)/.build-env
PEERS      := $(BUILD_ENV)/peers
SEEDS      ?= 10
FIRST      ?= 1
SIZES      ?=
LIMIT      ?= 30
# The files that a macro names: cargo fmt does not find them.
UNSEEN     := src/domain/rules/*.rs src/domain/penalties/*.rs

SHELL       := /bin/sh
.SHELLFLAGS := -eu -c
.ONESHELL:
.NOTPARALLEL:
.DEFAULT_GOAL := help
ifeq ($(filter auto apt pip none,$(TOOLS_FROM)),)
$(error TOOLS_FROM is auto, apt, pip or none)
endif
# The flags of this make are not meant for the make or ninja that compiles HiGHS.
unexport MAKEFLAGS MFLAGS
export BUILD_ENV TOOLS_FROM

.PHONY: help plan desk test test-desk test-documents examples fault-tools build build-highs study bench bench-whatif bench-peers format lint lint-scripts test-microlp check-cbc check-pdf gallery doc deny msrv
.PHONY: env clean distclean

help: ## list the targets
	@echo 'Horseshoe drafts the monthly programme of work of the Security Council.'
	echo
	sed -n 's/^\([a-z-]*\):[a-z ]* ## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-16s %s\n", $$1, $$2 }'

plan: ## build, plan data/2026-12 and write every format to programmes/2026-12 (or MONTH=...)
	@. scripts/rust-alone.sh
	run cargo run --release --locked -- plan 'data/$(MONTH)' --out 'programmes/$(MONTH)'

desk: ## build, and open the desk on data/2026-12 (or MONTH=...) in the browser
	@. scripts/rust-alone.sh
	run cargo run --release --locked -- serve 'data/$(MONTH)'

test: ## build and run every test
	@. scripts/build-tools.sh
	run cargo test --release --locked --features highs

test-desk: ## build the page of the desk anew and drive it in a headless browser; needs node
	@. scripts/rust-alone.sh
	. scripts/check-tools.sh
	need node
	need chromium
	run cargo build --release --locked
	run sh scripts/test-desk.sh "$$PWD/target/release/horseshoe"

test-documents: ## open what plan writes with LibreOffice, openpyxl and poppler; gets what the machine lacks
	@. scripts/rust-alone.sh
	. scripts/check-tools.sh
	need libreoffice
	need chromium
	need fonts
	need chinese-font
	need poppler
	need document-readers
	run cargo build --release --locked
	run sh scripts/test-documents.sh "$$PWD/target/release/horseshoe" "$$BUILD_ENV/documents/bin/python"

examples: ## run every program of examples/, each of which checks its own result
	@. scripts/build-tools.sh
	for name in plan own_rule scenarios backend; do
		run cargo run --quiet --release --locked --features highs --example "$$name" >/dev/null
	done

build: ## build target/release/horseshoe, in pure Rust; `make build-highs` adds HiGHS
	@. scripts/rust-alone.sh
	run cargo build --release --locked

build-highs: ## build target/release/horseshoe with HiGHS, for the largest instances
	@. scripts/build-tools.sh
	run cargo build --release --locked --features highs

study: ## hold the record against the guideline and write docs/study.md with its figures
	@. scripts/rust-alone.sh
	run cargo run --release --locked -- backtest data/record --from 2002-01 --to 2022-12 --study docs

bench-whatif: ## time 1,000 scenarios of a month against as many processes, three times in turn
	@. scripts/rust-alone.sh
	run cargo bench --locked --bench whatif -- 1000 3

bench-peers: ## time CP-SAT and HiGHS beside us and write the tables into BENCHMARKS.md (SEEDS=10 FIRST=101 LIMIT=30)
	@. scripts/build-tools.sh
	works python3 || { say 'The peers need python3, with venv.'; exit 1; }
	[ -x '$(PEERS)/bin/python3' ] || { run python3 -m venv '$(PEERS)'; }
	run '$(PEERS)/bin/python3' -m pip --quiet install --requirement benches/peers/requirements.txt
	run cargo build --release --locked --features highs
	run '$(PEERS)/bin/python3' benches/peers/run.py --binary target/release/horseshoe --seeds '$(SEEDS)' --first '$(FIRST)' --limit '$(LIMIT)' --sizes '$(SIZES)'

bench: ## run the benchmarks
	@. scripts/build-tools.sh
	run cargo bench --locked --features highs

fault-tools: ## install what one test of tests/faults wants: a clock that jumps
	@. scripts/rust-alone.sh
	. scripts/check-tools.sh
	need faketime

format: ## format every file
	@. scripts/build-tools.sh
	run cargo fmt
	run rustfmt --edition 2024 $(UNSEEN)

lint: ## check the formatting, then clippy with every warning an error
	@. scripts/build-tools.sh
	run cargo fmt --check
	run rustfmt --check --edition 2024 $(UNSEEN)
	run cargo clippy --release --all-targets --locked --features highs -- -D warnings

lint-scripts: ## check the shell scripts with shellcheck
	@. scripts/rust-alone.sh
	. scripts/check-tools.sh
	need shellcheck
	run shellcheck --shell=sh --severity=warning scripts/*.sh

test-microlp: ## build and run every test without HiGHS, as `make build` builds the program
	@. scripts/rust-alone.sh
	run cargo test --release --locked

check-cbc: ## check the build with CBC, which needs the system's libcbc
	@. scripts/build-tools.sh
	. scripts/check-tools.sh
	need cbc
	run cargo clippy --release --locked --all-targets --features cbc,highs -- -D warnings

check-pdf: ## build with Typst, about ten minutes, and read the PDF in six languages with poppler
	@. scripts/rust-alone.sh
	. scripts/check-tools.sh
	need poppler
	need chinese-font
	# The tests build the program too; `cargo build` would compile Typst again, with other features of what it shares with the tests.
	run cargo test --release --locked --features pdf --lib --test report -- pdf typ fonts
	run sh scripts/test-pdf.sh "$$PWD/target/release/horseshoe"

gallery: ## make the pictures of docs/gallery.md, with Chromium, LibreOffice, poppler and pngquant
	@. scripts/rust-alone.sh
	. scripts/check-tools.sh
	for tool in chromium libreoffice poppler pngquant fonts chinese-font; do need "$$tool"; done
	run cargo test --release --locked --features pdf --test report --no-run
	run sh scripts/gallery.sh "$$PWD/target/release/horseshoe"

doc: ## build the crate's documentation, with every warning an error
	@. scripts/build-tools.sh
	export RUSTDOCFLAGS='-D warnings'
	run cargo doc --release --locked --no-deps --features highs

deny: ## check the dependencies: licences, bans, sources, and advisories where their database can be reached
	@. scripts/rust-alone.sh
	. scripts/check-tools.sh
	need cargo-deny
	run cargo deny --all-features check --hide-inclusion-graph licenses bans sources
	if cargo deny --all-features fetch db >/dev/null 2>&1; then
		run cargo deny --all-features check --hide-inclusion-graph advisories
	else
		say 'The database of advisories cannot be reached from here: advisories were not checked.'
	fi

msrv: ## check that no dependency needs a newer Rust than Cargo.toml promises
	@. scripts/rust-alone.sh
	run python3 scripts/rust-version.py

env: ## print the settings used here, for calling cargo yourself: eval "$(make -s env)"
	@. scripts/build-tools.sh
	for name in PATH LIBCLANG_PATH CMAKE_GENERATOR; do
		eval "value=\$${$$name:-}"
		[ -z "$$value" ] || printf "export %s='%s'\n" "$$name" "$$value"
	done

clean: ## remove what was compiled (target/)
	@rm -rf target

distclean: clean ## remove that and the tools fetched from PyPI (.build-env/)
	@rm -rf '$(BUILD_ENV)'
