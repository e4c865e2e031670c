#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Runs clang-tidy over core and app, and skips files that passed before and have not changed.

A file counts as unchanged when it, every header of ours that it includes, its compile command and
.clang-tidy are the same as when it passed. Passes are noted in BUILD/clang-tidy.

Sources with the same compile command are looked at together, as one that includes them all: most
of the time goes into the headers of Qt. A batch with a finding, or whose sources cannot stand in
one file because names of theirs clash, is halved until single files say what is wrong.
"""

import argparse
import collections
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
BATCH = 12  # sources
# In a batch the sources are "headers", their findings must be heard too.
BATCH_FILTER = rf"/({'|'.join(FOLDERS)})/.*\.(h|cpp)$"


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
    """What the compiler is told, without files, ccache and GCC's precompiled header.

    Clang cannot read that header.
    """
    arguments = shlex.split(command)
    if os.path.basename(arguments[0]) == "ccache":
        arguments = arguments[1:]
    kept = []
    for argument in arguments:
        if kept and kept[-1] in ("-include", "-o", "-c"):
            option = kept.pop()
            if option == "-include" and not argument.endswith(PRECOMPILED_HEADER):
                kept += [option, argument]
        elif argument != "-Winvalid-pch":
            kept.append(argument)
    return kept


class Analysis:
    """One run of clang-tidy over the sources that have not passed yet."""

    def __init__(self, tool, build):
        self._tool = tool
        self._folder = os.path.join(build, "clang-tidy")
        os.makedirs(self._folder, exist_ok=True)
        self.sources = own_sources(build)
        headers = included_headers(build)
        self._marks = {path: os.path.join(self._folder, fingerprint(path, entry["command"],
                                                                    headers.get(path, [])))
                       for path, entry in self.sources.items()}

    def batches(self):
        """What is to be looked at, in lists of sources with the same compile command."""
        groups = collections.defaultdict(list)
        for path in sorted(self.sources):
            if not os.path.exists(self._marks[path]):
                arguments = clang_arguments(self.sources[path]["command"])
                groups[tuple(arguments)].append(path)
        return [group[start:start + BATCH] for group in groups.values()
                for start in range(0, len(group), BATCH)]

    def findings(self, paths):
        """Yields each of the paths that did not pass, with what clang-tidy says of it."""
        passed, output = self._run(paths)
        if passed:
            for path in paths:
                with open(self._marks[path], "w", encoding="utf-8") as note:
                    note.write(path + "\n")
        elif len(paths) == 1:
            yield paths[0], output
        else:
            middle = len(paths) // 2
            yield from self.findings(paths[:middle])
            yield from self.findings(paths[middle:])

    def _run(self, paths):
        entry = self.sources[paths[0]]
        options = []
        source = paths[0]
        if len(paths) > 1:
            names = hashlib.sha256("\n".join(paths).encode()).hexdigest()
            source = os.path.join(self._folder, f"batch-{names}.cpp")
            with open(source, "w", encoding="utf-8") as batch:
                batch.writelines(f'#include "{path}"  // NOLINT\n' for path in paths)
            options = ["--header-filter", BATCH_FILTER, "--config-file",
                       os.path.join(ROOT, ".clang-tidy")]
        result = subprocess.run([self._tool, "--quiet", *options, source, "--",
                                 *clang_arguments(entry["command"])[1:]], cwd=entry["directory"],
                                text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                check=False)
        if source != paths[0]:
            os.remove(source)
        return result.returncode == 0, result.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tool", default="clang-tidy")
    parser.add_argument("--build", default=os.path.join(ROOT, "build", "ci"))
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    build = os.path.abspath(options.build)
    analysis = Analysis(options.tool, build)
    if not analysis.sources:
        sys.exit(f"{build}/compile_commands.json names no source of {' or '.join(FOLDERS)}")
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for findings in pool.map(lambda batch: list(analysis.findings(batch)), analysis.batches()):
            for path, output in findings:
                failed += 1
                print(f"{os.path.relpath(path, ROOT)}:\n{output}", flush=True)
    print(f"{len(analysis.sources)} files, {failed} with findings")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
