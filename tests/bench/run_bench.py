#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Benchmarks against Node's `ws` doing what NapCat does, in turn and in one run.

Prints the medians, their ratios and the goals. Absolute numbers depend on the machine and its
load, so only the ratios mean anything, and nothing here fails for being slow.
"""

import argparse
import dataclasses
import os
import resource
import statistics
import sys

import measurements
from programs import PINNED, Programs

OURS, JSON5, JSON = "switchboard", "ws+JSON5", "ws+JSON"
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
#: figure, how it is shown, whether more is better, the goal in words
ROWS = [
    ("event_cpu_us", "CPU per delivered event, us", False, "<= 1/15 of ws"),
    ("events_per_s", "events delivered per second", True, ""),
    ("action_cpu_us", "CPU per action, us", False, ""),
    ("actions_per_s", "actions per second", True, ">= 5 x ws+JSON5, >= 2 x ws+JSON"),
    ("action_p50_us", "p50 of an action, 1 session, us", False, "<= ws"),
    ("handshakes_per_s", "handshakes per second", True, ">= ws"),
    ("handshake_cpu_us", "CPU per handshake, us", False, ""),
]


def start(programs, name):
    if name == OURS:
        return programs.switchboard()
    return programs.peer("json5" if name == JSON5 else "json")


def one_run(programs, scale, record):
    plans = [(measurements.fan_out, (OURS, JSON)), (measurements.actions, (OURS, JSON5, JSON)),
             (measurements.lone_action, (OURS, JSON)), (measurements.handshakes, (OURS, JSON))]
    for measure, names in plans:
        for name in names:
            with start(programs, name) as server:
                record(name, measure(programs, server, scale))
    for sessions in scale.idle:
        record(OURS, measurements.switch_off(programs, sessions))
        with start(programs, JSON) as server:
            record(JSON, measurements.idle_memory(programs, server, sessions))


def rows_for(scale):
    goals = {1000: "<= 0.3 s", 10_000: "<= 3 s"}
    rows = list(ROWS)
    for sessions in scale.idle:
        rows.append((f"idle_kib_{sessions}", f"resident per idle session of {sessions:,}, KiB", False,
                     "<= 24 KiB"))
        rows.append((f"off_s_{sessions}", f"service off with {sessions:,} sessions, s", False,
                     goals.get(sessions, "")))
    return rows


def shown(value):
    if value is None:
        return "-"
    return f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"


def ratio(ours, theirs, more_is_better):
    """How many times better ours is."""
    if not ours or not theirs:
        return "-"
    return f"{ours / theirs if more_is_better else theirs / ours:.2f}"


def print_table(figures, scale):
    head = ("", OURS, JSON5, JSON, "x JSON5", "x JSON", "goal")
    lines = [head]
    for key, title, more_is_better, goal in rows_for(scale):
        ours, json5, plain = (statistics.median(figures[name][key]) if key in figures[name] else None
                              for name in (OURS, JSON5, JSON))
        lines.append((title, shown(ours), shown(json5), shown(plain),
                      ratio(ours, json5, more_is_better), ratio(ours, plain, more_is_better), goal))
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    for line in lines:
        print("  ".join([line[0].ljust(widths[0])]
                        + [cell.rjust(width) for cell, width in zip(line[1:-1], widths[1:-1])]
                        + [line[-1]]).rstrip())


def parsed_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", default=os.path.join(ROOT, "build", "ci"),
                        help="build folder; release code, with tests (default: %(default)s)")
    parser.add_argument("--runs", type=int, default=3, help="interleaved runs (default: 3)")
    parser.add_argument("--sessions", type=int, help="sessions that get events")
    parser.add_argument("--callers", type=int, help="sessions that call actions")
    parser.add_argument("--outstanding", type=int, help="actions under way in each of them")
    parser.add_argument("--long", action="store_true", help="switch 10,000 sessions off too")
    parser.add_argument("--smoke", action="store_true",
                        help="a few messages only, to see that everything works")
    return parser.parse_args()


def main():
    arguments = parsed_arguments()
    scale = measurements.SMOKE if arguments.smoke else measurements.Scale()
    given = {name: getattr(arguments, name) for name in ("sessions", "callers", "outstanding")}
    scale = dataclasses.replace(scale, **{name: value for name, value in given.items() if value})
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    if arguments.long:
        if hard < 11_000:
            sys.exit(f"--long needs 11,000 descriptors, the limit is {hard}: see `ulimit -Hn`")
        scale = dataclasses.replace(scale, idle=(*scale.idle, 10_000))

    programs = Programs(os.path.abspath(arguments.build))
    figures = {OURS: {}, JSON5: {}, JSON: {}}

    def record(name, values):
        for key, value in values.items():
            figures[name].setdefault(key, []).append(value)

    runs = 1 if arguments.smoke else arguments.runs
    for number in range(runs):
        print(f"run {number + 1} of {runs}", file=sys.stderr)
        one_run(programs, scale, record)
    print(f"{scale.sessions} sessions get bursts of {scale.burst} events of 750 bytes; "
          f"{scale.callers} sessions call actions, {scale.outstanding} at a time; "
          f"{runs} interleaved runs, medians; "
          f"{'one core each for server and load' if PINNED else 'not pinned to cores'}")
    print_table(figures, scale)


if __name__ == "__main__":
    main()
