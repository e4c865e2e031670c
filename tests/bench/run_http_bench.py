#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""The HTTP API under wrk, beside a Node server that does the same, in turn and in one run.

Prints the medians and their ratios. Absolute numbers depend on the machine and its load, so only
the ratios mean anything, and nothing here fails for being slow.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

from programs import LOAD_CORE, PINNED, Programs

OURS, NODE = "switchboard", "node"
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
POST = """wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"no_cache":true}'
"""
#: figure, how it is shown, whether more is better
ROWS = [("per_s", "requests per second", True), ("cpu_us", "CPU per request, us", False),
        ("p50_us", "p50, us", False), ("p99_us", "p99, us", False)]
UNITS = {"us": 1, "ms": 1e3, "s": 1e6}


def latency(output, percent):
    number, unit = re.search(rf"^\s*{percent}%\s+([\d.]+)(us|ms|s)$", output, re.M).groups()
    return float(number) * UNITS[unit]


def wrk(port, seconds, connections, script):
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency",
               *(["-s", script] if script else []), f"http://127.0.0.1:{port}/get_login_info"]
    if PINNED:
        command = ["taskset", "-c", str(LOAD_CORE), *command]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in output or "Socket errors" in output:
        raise SystemExit(f"not every request was answered:\n{output}")
    return int(re.search(r"(\d+) requests in", output)[1]), output


def measure(server, port, arguments, script):
    wrk(port, 1, arguments.connections, script)  # warm
    busy = server.cpu_seconds()
    count, output = wrk(port, arguments.seconds, arguments.connections, script)
    busy = server.cpu_seconds() - busy
    return {"per_s": float(re.search(r"Requests/sec:\s+([\d.]+)", output)[1]),
            "cpu_us": busy / count * 1e6, "p50_us": latency(output, 50),
            "p99_us": latency(output, 99)}


def parsed_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", default=os.path.join(ROOT, "build", "ci"),
                        help="build folder; release code, with tests (default: %(default)s)")
    parser.add_argument("--runs", type=int, default=3, help="interleaved runs (default: 3)")
    parser.add_argument("--seconds", type=int, default=5, help="of each load (default: 5)")
    parser.add_argument("--connections", type=int, default=64, help="kept open (default: 64)")
    parser.add_argument("--smoke", action="store_true",
                        help="a moment only, to see that everything works")
    return parser.parse_args()


def main():
    arguments = parsed_arguments()
    if arguments.smoke:
        arguments.runs, arguments.seconds, arguments.connections = 1, 1, 4
    if not shutil.which("wrk"):
        sys.exit("wrk is missing: apt-get install wrk")
    programs = Programs(os.path.abspath(arguments.build))
    figures = {}
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(POST)
        script.flush()
        loads = {"GET": None, "POST with JSON": script.name}
        for number in range(arguments.runs):
            print(f"run {number + 1} of {arguments.runs}", file=sys.stderr)
            for name, start in ((OURS, programs.switchboard_http), (NODE, programs.peer_http)):
                with start() as server:
                    port = server.answer("listening")[0]
                    for load, path in loads.items():
                        for key, value in measure(server, port, arguments, path).items():
                            figures.setdefault((load, key, name), []).append(value)
    print(f"{arguments.connections} kept connections, {arguments.seconds} s each, "
          f"{arguments.runs} interleaved runs, medians; "
          f"{'one core each for server and load' if PINNED else 'not pinned to cores'}")
    print(f"{'':38}{OURS:>14}{NODE:>14}{'times better':>14}")
    for load in loads:
        for key, title, more_is_better in ROWS:
            ours, theirs = (statistics.median(figures[load, key, name]) for name in (OURS, NODE))
            better = ours / theirs if more_is_better else theirs / ours
            print(f"{load + ': ' + title:38}{ours:14,.1f}{theirs:14,.1f}{better:14.2f}")


if __name__ == "__main__":
    main()
