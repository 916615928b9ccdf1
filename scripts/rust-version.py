#!/usr/bin/env python3
"""Checks that no dependency needs a newer Rust than Cargo.toml promises.

A compiler of that version is not always at hand. What can be known without it: the version that each dependency states
for itself, here, and the standard library's functions by version, which the lint `incompatible_msrv` of clippy holds.
"""

import json
import subprocess
import sys


def version(text):
    return tuple(int(part) for part in (text.split("-")[0] + ".0.0").split(".")[:3])


metadata = json.loads(
    subprocess.run(
        ["cargo", "metadata", "--format-version", "1", "--locked", "--all-features"],
        check=True,
        stdout=subprocess.PIPE,
    ).stdout
)
packages = metadata["packages"]
own = next(package for package in packages if package["name"] == "horseshoe")
promised = own["rust_version"]
newer = [p for p in packages if p["rust_version"] and version(p["rust_version"]) > version(promised)]
for package in newer:
    print(f"{package['name']} {package['version']} needs Rust {package['rust_version']}, newer than {promised}")
silent = sum(1 for package in packages if not package["rust_version"])
print(f"{len(packages)} packages: {len(newer)} need a newer Rust than {promised}; {silent} do not state any")
sys.exit(bool(newer))
