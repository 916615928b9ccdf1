#!/bin/sh
# Finds or installs what cargo needs to compile HiGHS: cmake and libclang. Sourced by the recipes of the Makefile.
#
#   BUILD_ENV    the folder for tools that come from PyPI; .build-env by default
#   TOOLS_FROM   auto, apt, pip or none: where missing tools may come from; auto by default
#
# It uses cmake and libclang where they are, and then prints nothing; else installs them with apt-get, as root or through
# a sudo that asks for no password; else from PyPI into BUILD_ENV with python3, without root; else says what to install
# by hand, and ends the recipe.

BUILD_ENV=${BUILD_ENV:-$PWD/.build-env}
TOOLS_FROM=${TOOLS_FROM:-auto}

. scripts/rust-alone.sh

# The folder that holds libclang, where bindgen (clang-sys) can load it; the C++ library libclang-cpp is another thing.
holds_libclang() {
	for file in "$1"/libclang.so* "$1"/libclang-[0-9]*.so*; do
		if [ -f "$file" ]; then return 0; fi
	done
	return 1
}
find_libclang() {
	for folder in \
		$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null | sed -n 's,.* => \(/.*\)/libclang[-.][0-9s][^/]*$,\1,p') \
		$(llvm-config --libdir 2>/dev/null) \
		/usr/lib/llvm-*/lib /usr/lib/*-linux-* /usr/lib64 /usr/lib /usr/local/llvm*/lib /usr/local/lib
	do
		if holds_libclang "$folder"; then echo "$folder"; return; fi
	done
	if holds_libclang "$BUILD_ENV/lib"; then echo "$BUILD_ENV/lib"; fi
}

# Sets what cargo needs; afterwards $missing names what is not there.
look_for_tools() {
	missing=
	if ! works "${CMAKE:-cmake}"; then
		if works "$BUILD_ENV/bin/cmake"; then PATH="$BUILD_ENV/bin:$PATH"; else missing=cmake; fi
	fi
	if [ -z "${LIBCLANG_PATH:-}" ]; then
		folder=$(find_libclang)
		case $folder in
		'') missing="${missing:+$missing and }libclang" ;;
		/lib*|/usr/lib*|/usr/local/l*) ;; # bindgen looks there by itself; a setting would only make cargo compile again
		*) export LIBCLANG_PATH="$folder" ;;
		esac
	fi
}

with_apt() {
	works apt-get || { say 'There is no apt-get here.'; return 1; }
	as_root=
	if [ "$(id -u)" != 0 ]; then
		as_root='sudo -n'
		$as_root true 2>/dev/null </dev/null || { say 'apt-get needs root, or a sudo that asks for no password.'; return 1; }
	fi
	packages=
	case $missing in *cmake*) packages='cmake ninja-build' ;; esac
	case $missing in *libclang*) packages="$packages libclang-dev" ;; esac
	# The words of $packages and $step are meant to be parted.
	# shellcheck disable=SC2086
	say "Installing with${as_root:+ sudo} apt-get:" $packages '(a minute or two).'
	log=$(mktemp)
	for step in update "install --yes --no-install-recommends $packages"; do
		if $as_root env PATH="$PATH:/usr/sbin:/sbin" DEBIAN_FRONTEND=noninteractive \
			apt-get --quiet --option DPkg::Lock::Timeout=120 $step </dev/null >>"$log" 2>&1
		then ok=yes; else ok=; fi
	done
	[ "$ok" ] || { say 'apt-get failed:'; grep '^[EW]:' "$log" | tail -n 8 >&2; }
	rm -f "$log"
	[ "$ok" ]
}

# In a subshell: the folder and the settings of pip change.
with_pip() (
	works python3 || { say 'There is no python3 here.'; exit 1; }
	say 'Installing cmake, ninja and libclang from PyPI with python3 into .build-env/, for this folder only (150 MB).'
	rm -rf "$BUILD_ENV"
	mkdir -p "$BUILD_ENV/bin" "$BUILD_ENV/lib"
	cd "$BUILD_ENV" || exit 1
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
	$python -m pip --quiet install $target --only-binary=:all: 'cmake==4.*' 'ninja==1.*' 'libclang==18.*' \
		</dev/null >log 2>&1 || :
	# Link the programs themselves: the wrappers beside them want Python settings of their own.
	find python \( -path '*/cmake/data/bin/cmake' -o -path '*/bin/ninja' \) -exec ln -sf ../{} bin/ \;
	find python -type f -name libclang.so -exec ln -sf ../{} lib/ \;
	if [ -L bin/cmake ] && bin/cmake --version >>log 2>&1 && holds_libclang lib; then exit 0; fi
	say 'That failed; its last words:'
	tail -n 5 log >&2
	rm -rf "$BUILD_ENV"
	exit 1
)

give_up() {
	say "$missing could not be installed from here. Install by hand, then run make again:"
	say '    Debian, Ubuntu    apt-get install cmake ninja-build libclang-dev'
	say '    Fedora            dnf install cmake ninja-build clang-devel'
	say '    without root      a python3 with venv or pip (Debian: python3-venv) is enough;'
	say '                      or set LIBCLANG_PATH to the folder of a libclang.so, and have cmake in PATH'
	say 'Or build without HiGHS, which needs none of this, with the solver microlp (slow: for small months only):'
	say '    cargo build --release --no-default-features --features cli,microlp'
	exit 1
}

works "${CXX:-c++}" || { say 'There is no C++ compiler (Debian: apt-get install g++).'; exit 1; }
if [ -n "${LIBCLANG_PATH:-}" ] && [ ! -f "$LIBCLANG_PATH" ] && ! holds_libclang "$LIBCLANG_PATH"; then
	say "LIBCLANG_PATH is set to $LIBCLANG_PATH, where there is no libclang; ignoring it."
	unset LIBCLANG_PATH
fi
look_for_tools
if [ -n "$missing" ]; then
	say "Compiling HiGHS, the solver, takes $missing, which this machine does not have."
	for way in $(echo "$TOOLS_FROM" | sed 's/auto/apt pip/'); do
		case $way in
		apt) with_apt || continue ;;
		pip) with_pip || continue ;;
		esac
		look_for_tools
		[ -n "$missing" ] || break
	done
	[ -z "$missing" ] || give_up
fi
# Ninja compiles HiGHS faster than make does; but a build begun with one of them cannot go on with the other.
begun=$(ls -t "${CARGO_TARGET_DIR:-target}"/release/build/highs-sys-*/out/build/CMakeCache.txt 2>/dev/null | head -n 1)
if [ -z "$begun" ]; then
	say 'The first build compiles HiGHS from source: about five minutes, this once.'
	if [ -z "${CMAKE_GENERATOR:-}" ] && works ninja; then CMAKE_GENERATOR=Ninja; fi
elif [ -z "${CMAKE_GENERATOR:-}" ]; then
	CMAKE_GENERATOR=$(sed -n 's/^CMAKE_GENERATOR:INTERNAL=//p' "$begun")
fi
if [ -n "${CMAKE_GENERATOR:-}" ]; then export CMAKE_GENERATOR; fi
export PATH
