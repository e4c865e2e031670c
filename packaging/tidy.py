#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Runs clang-tidy over core and app, and skips files that passed before and have not changed.

A file counts as unchanged when it, every header of ours that it includes, its compile command and
.clang-tidy are the same as when it passed. Passes are noted in BUILD/clang-tidy.
"""

import argparse
import concurrent.futures
import hashlib
import json
import os
import shlex
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDERS = ("core", "app")
PRECOMPILED_HEADER = "cmake_pch.hxx"


def own_sources(build):
    """Maps each source file of core and app to its compile command entry."""
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as commands:
        entries = json.load(commands)
    sources = {}
    for entry in entries:
        path = os.path.normpath(os.path.join(entry["directory"], entry["file"]))
        if os.path.relpath(path, ROOT).split(os.sep)[0] in FOLDERS and path.endswith(".cpp"):
            sources.setdefault(path, entry)
    return sources


def included_headers(build):
    """Maps each source file to the files it includes, as the last build recorded them."""
    output = subprocess.run(["ninja", "-C", build, "-t", "deps"], check=True, text=True,
                            capture_output=True).stdout
    headers = {}
    current = []
    for line in output.splitlines():
        if line.startswith("    "):
            current.append(os.path.normpath(os.path.join(build, line.strip())))
        elif not line.strip() and current:
            headers[current[0]] = current[1:]
            current = []
    if current:
        headers[current[0]] = current[1:]
    return headers


def fingerprint(path, command, headers):
    """What a pass depends on, as one hash."""
    digest = hashlib.sha256(command.encode())
    ours = [name for name in headers if name.startswith(ROOT + os.sep)]
    for name in [os.path.join(ROOT, ".clang-tidy"), path, *sorted(ours)]:
        digest.update(name.encode())
        if os.path.exists(name):
            with open(name, "rb") as content:
                digest.update(content.read())
    return digest.hexdigest()


def clang_arguments(command):
    """The compile command without ccache and GCC's precompiled header, which clang cannot read.

    So this also proves that no source relies on the precompiled header for its includes.
    """
    arguments = shlex.split(command)
    if os.path.basename(arguments[0]) == "ccache":
        arguments = arguments[1:]
    kept = []
    for argument in arguments:
        if argument.endswith(PRECOMPILED_HEADER) and kept[-1] == "-include":
            kept.pop()
        elif argument != "-Winvalid-pch":
            kept.append(argument)
    return kept


def clang_commands(sources, folder):
    """Writes a compile database for clang; returns its folder."""
    os.makedirs(folder, exist_ok=True)
    database = [{"directory": entry["directory"], "file": path,
                 "arguments": clang_arguments(entry["command"])}
                for path, entry in sources.items()]
    with open(os.path.join(folder, "compile_commands.json"), "w", encoding="utf-8") as output:
        json.dump(database, output)
    return folder


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tool", default="clang-tidy")
    parser.add_argument("--build", default=os.path.join(ROOT, "build", "ci"))
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    build = os.path.abspath(options.build)
    sources = own_sources(build)
    if not sources:
        sys.exit(f"{build}/compile_commands.json names no source of {' or '.join(FOLDERS)}")
    headers = included_headers(build)
    passes = os.path.join(build, "clang-tidy")
    database = clang_commands(sources, os.path.join(passes, "database"))

    def analyse(path):
        mark = os.path.join(passes, fingerprint(path, sources[path]["command"],
                                                headers.get(path, [])))
        if os.path.exists(mark):
            return path, True, ""
        result = subprocess.run([options.tool, "--quiet", "-p", database, path], text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        if result.returncode == 0:
            with open(mark, "w", encoding="utf-8") as note:
                note.write(path + "\n")
        return path, result.returncode == 0, result.stdout

    failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for path, passed, output in pool.map(analyse, sorted(sources)):
            if not passed:
                failed += 1
                print(f"{os.path.relpath(path, ROOT)}:\n{output}", flush=True)
    print(f"{len(sources)} files, {failed} with findings")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
