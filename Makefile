# Horseshoe: `make help` lists the targets; `make plan` and `make test` do all the set-up by themselves.
#
# HiGHS, the solver, is C++ that cargo compiles from source (about five minutes, once); that takes cmake and libclang
# besides Rust and a C++ compiler. Every target below that calls cargo first runs $(build_tools), which
#   - uses cmake and libclang where they are, and then says nothing; else
#   - installs them with apt-get, as root or through a sudo that asks for no password; else
#   - installs them from PyPI into .build-env/ with python3, for this folder only, without root; else
#   - says what to install by hand, and stops.
# `make plan TOOLS_FROM=apt`, `TOOLS_FROM=pip` or `TOOLS_FROM=none` allows only that way.
#
# Everything is built with the release settings in one target folder, so that HiGHS is compiled only once.

MONTH      ?= 2026-12
TOOLS_FROM ?= auto
BUILD_ENV  := $(CURDIR)/.build-env
PEERS      := $(BUILD_ENV)/peers
SEEDS      ?= 10
LIMIT      ?= 30

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

.PHONY: help plan test build study bench bench-whatif bench-peers lint env clean distclean

help: ## list the targets
	@echo 'Horseshoe drafts the monthly programme of work of the Security Council.'
	echo
	sed -n 's/^\([a-z-]*\):[a-z ]* ## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-16s %s\n", $$1, $$2 }'

plan: ## build, plan data/2026-12 and write every format to programmes/2026-12 (or MONTH=...)
	@$(build_tools)
	run cargo run --release --locked -- plan 'data/$(MONTH)' --out 'programmes/$(MONTH)'

test: ## build and run every test
	@$(build_tools)
	run cargo test --release --locked

build: ## build target/release/horseshoe
	@$(build_tools)
	run cargo build --release --locked

study: ## hold the record against the guideline and write docs/study.md with its figures
	@$(build_tools)
	run cargo run --release --locked -- backtest data/record --from 2002-01 --to 2022-12 --study docs

bench-whatif: ## time 1,000 scenarios of a month against as many processes, three times in turn
	@$(build_tools)
	run cargo bench --locked --bench whatif -- 1000 3

bench-peers: ## time CP-SAT and HiGHS beside us and write the tables into BENCHMARKS.md (SEEDS=10 LIMIT=30)
	@$(build_tools)
	works python3 || { say 'The peers need python3, with venv.'; exit 1; }
	[ -x '$(PEERS)/bin/python3' ] || { run python3 -m venv '$(PEERS)'; }
	run '$(PEERS)/bin/python3' -m pip --quiet install --requirement benches/peers/requirements.txt
	run cargo build --release --locked
	run '$(PEERS)/bin/python3' benches/peers/run.py --binary target/release/horseshoe --seeds '$(SEEDS)' --limit '$(LIMIT)'

bench: ## run the benchmarks
	@$(build_tools)
	run cargo bench --locked

lint: ## check the formatting, then clippy with every warning an error
	@$(build_tools)
	run cargo fmt --check
	run cargo clippy --release --all-targets --locked -- -D warnings

env: ## print the settings used here, for calling cargo yourself: eval "$(make -s env)"
	@$(build_tools)
	for name in PATH LIBCLANG_PATH CMAKE_GENERATOR; do
		eval "value=\$${$$name:-}"
		[ -z "$$value" ] || printf "export %s='%s'\n" "$$name" "$$value"
	done

clean: ## remove what was compiled (target/)
	@rm -rf target

distclean: clean ## remove that and the tools fetched from PyPI (.build-env/)
	@rm -rf '$(BUILD_ENV)'

# ---- The build tools: shell code that the recipes above begin with ---------------------------------------------------

define build_tools
say() { printf 'horseshoe: %s\n' "$$*" >&2; }
run() { printf '%s\n' "$$*"; "$$@"; }
works() { "$$1" --version >/dev/null 2>&1 </dev/null; }

# The folder that holds libclang, where bindgen (clang-sys) can load it; the C++ library libclang-cpp is another thing.
holds_libclang() {
	for file in "$$1"/libclang.so* "$$1"/libclang-[0-9]*.so*; do
		if [ -f "$$file" ]; then return 0; fi
	done
	return 1
}
find_libclang() {
	for folder in \
		$$(PATH="$$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null | sed -n 's,.* => \(/.*\)/libclang[-.][0-9s][^/]*$$,\1,p') \
		$$(llvm-config --libdir 2>/dev/null) \
		/usr/lib/llvm-*/lib /usr/lib/*-linux-* /usr/lib64 /usr/lib /usr/local/llvm*/lib /usr/local/lib
	do
		if holds_libclang "$$folder"; then echo "$$folder"; return; fi
	done
	if holds_libclang '$(BUILD_ENV)/lib'; then echo '$(BUILD_ENV)/lib'; fi
}

# Sets what cargo needs; afterwards $$missing names what is not there.
look_for_tools() {
	missing=
	if ! works "$${CMAKE:-cmake}"; then
		if works '$(BUILD_ENV)/bin/cmake'; then PATH="$(BUILD_ENV)/bin:$$PATH"; else missing=cmake; fi
	fi
	if [ -z "$${LIBCLANG_PATH:-}" ]; then
		folder=$$(find_libclang)
		case $$folder in
		'') missing="$${missing:+$$missing and }libclang" ;;
		/lib*|/usr/lib*|/usr/local/l*) ;; # bindgen looks there by itself; a setting would only make cargo compile again
		*) export LIBCLANG_PATH="$$folder" ;;
		esac
	fi
}

with_apt() {
	works apt-get || { say 'There is no apt-get here.'; return 1; }
	as_root=
	if [ "$$(id -u)" != 0 ]; then
		as_root='sudo -n'
		$$as_root true 2>/dev/null </dev/null || { say 'apt-get needs root, or a sudo that asks for no password.'; return 1; }
	fi
	packages=
	case $$missing in *cmake*) packages='cmake ninja-build' ;; esac
	case $$missing in *libclang*) packages="$$packages libclang-dev" ;; esac
	say "Installing with$${as_root:+ sudo} apt-get:" $$packages '(a minute or two).'
	log=$$(mktemp)
	for step in update "install --yes --no-install-recommends $$packages"; do
		if $$as_root env PATH="$$PATH:/usr/sbin:/sbin" DEBIAN_FRONTEND=noninteractive \
			apt-get --quiet --option DPkg::Lock::Timeout=120 $$step </dev/null >>"$$log" 2>&1
		then ok=yes; else ok=; fi
	done
	[ "$$ok" ] || { say 'apt-get failed:'; grep '^[EW]:' "$$log" | tail -n 8 >&2; }
	rm -f "$$log"
	[ "$$ok" ]
}

# In a subshell: the folder and the settings of pip change.
with_pip() (
	works python3 || { say 'There is no python3 here.'; exit 1; }
	say 'Installing cmake, ninja and libclang from PyPI with python3 into .build-env/, for this folder only (150 MB).'
	rm -rf '$(BUILD_ENV)'
	mkdir -p '$(BUILD_ENV)/bin' '$(BUILD_ENV)/lib'
	cd '$(BUILD_ENV)'
	if python3 -m venv python >log 2>&1; then
		python=python/bin/python3 target=
	else
		say 'python3 could not make a virtual environment (module venv or ensurepip); using its pip alone.'
		rm -rf python
		mkdir python
		python=python3 target='--target python'
		export PIP_USER=0
	fi
	export PIP_ROOT_USER_ACTION=ignore PIP_DISABLE_PIP_VERSION_CHECK=1
	$$python -m pip --quiet install $$target --only-binary=:all: 'cmake==4.*' 'ninja==1.*' 'libclang==18.*' \
		</dev/null >log 2>&1 || :
	# Link the programs themselves: the wrappers beside them want Python settings of their own.
	for file in $$(find python -path '*/cmake/data/bin/cmake' -o -path '*/bin/ninja'); do ln -sf "../$$file" bin/; done
	for file in $$(find python -type f -name libclang.so); do ln -sf "../$$file" lib/; done
	if [ -L bin/cmake ] && bin/cmake --version >>log 2>&1 && holds_libclang lib; then exit 0; fi
	say 'That failed; its last words:'
	tail -n 5 log >&2
	rm -rf '$(BUILD_ENV)'
	exit 1
)

give_up() {
	say "$$missing could not be installed from here. Install by hand, then run make again:"
	say '    Debian, Ubuntu    apt-get install cmake ninja-build libclang-dev'
	say '    Fedora            dnf install cmake ninja-build clang-devel'
	say '    without root      a python3 with venv or pip (Debian: python3-venv) is enough;'
	say '                      or set LIBCLANG_PATH to the folder of a libclang.so, and have cmake in PATH'
	say 'Or build without HiGHS, which needs none of this, with the solver microlp (slow: for small months only):'
	say '    cargo build --release --no-default-features --features microlp'
	exit 1
}

PATH="$$PATH:$${CARGO_HOME:-$${HOME:-}/.cargo}/bin"
works cargo || { say 'cargo is missing: install Rust 1.89 or newer, with rustup for instance.'; exit 1; }
works $${CXX:-c++} || { say 'There is no C++ compiler (Debian: apt-get install g++).'; exit 1; }
if [ -n "$${LIBCLANG_PATH:-}" ] && [ ! -f "$$LIBCLANG_PATH" ] && ! holds_libclang "$$LIBCLANG_PATH"; then
	say "LIBCLANG_PATH is set to $$LIBCLANG_PATH, where there is no libclang; ignoring it."
	unset LIBCLANG_PATH
fi
look_for_tools
if [ -n "$$missing" ]; then
	say "Compiling HiGHS, the solver, takes $$missing, which this machine does not have."
	for way in $$(echo '$(TOOLS_FROM)' | sed 's/auto/apt pip/'); do
		case $$way in
		apt) with_apt || continue ;;
		pip) with_pip || continue ;;
		esac
		look_for_tools
		[ -n "$$missing" ] || break
	done
	[ -z "$$missing" ] || give_up
fi
# Ninja compiles HiGHS faster than make does; but a build begun with one of them cannot go on with the other.
begun=$$(ls -t "$${CARGO_TARGET_DIR:-target}"/release/build/highs-sys-*/out/build/CMakeCache.txt 2>/dev/null | head -n 1)
if [ -z "$$begun" ]; then
	say 'The first build compiles HiGHS from source: about five minutes, this once.'
	if [ -z "$${CMAKE_GENERATOR:-}" ] && works ninja; then CMAKE_GENERATOR=Ninja; fi
elif [ -z "$${CMAKE_GENERATOR:-}" ]; then
	CMAKE_GENERATOR=$$(sed -n 's/^CMAKE_GENERATOR:INTERNAL=//p' "$$begun")
fi
if [ -n "$${CMAKE_GENERATOR:-}" ]; then export CMAKE_GENERATOR; fi
export PATH
endef
