#!/bin/sh
# What every recipe of the Makefile needs: Rust, and a few words. Sourced.

say() { printf 'horseshoe: %s\n' "$*" >&2; }
run() { printf '%s\n' "$*"; "$@"; }
works() { "$1" --version >/dev/null 2>&1 </dev/null; }

PATH="${BUILD_ENV:-$PWD/.build-env}/cargo/bin:$PATH:${CARGO_HOME:-${HOME:-}/.cargo}/bin"
export PATH
works cargo || { say 'cargo is missing: install Rust 1.89 or newer, with rustup for instance.'; exit 1; }
