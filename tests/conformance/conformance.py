#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Runs the table of protocol cases against an echo server and prints every grade.

  conformance.py PROGRAM [ARGUMENT...]    starts the server; it prints "listening ws://HOST:PORT"
  conformance.py --port PORT              uses one that runs already
"""

import argparse
import asyncio
import collections
import contextlib
import re
import sys
import time

import cases
import utf8_sequences
from case import CaseFailed, Grade, Outcome, finish, judge
from closing_cases import closing_cases
from limit_cases import limit_cases
from websocket_peer import Peer, Violation

EXPECTED_COUNTS = {1: 16, 2: 11, 3: 7, 4: 10, 5: 20, 6: 145, 7: 37, 9: 54, 10: 1}
PARALLEL, PARALLEL_HEAVY = 12, 3


def table():
    """All cases, with a check that none is missing or there twice."""
    utf8_sequences.check()
    rows = [*cases.framing(), *cases.pings(), *cases.reserved_bits(), *cases.opcodes(),
            *cases.fragmentation(), *cases.utf8(), *closing_cases(), *limit_cases()]
    counts = collections.Counter(row.group for row in rows)
    assert counts == EXPECTED_COUNTS, f"the table is not complete: {dict(counts)}"
    assert len({row.identifier for row in rows}) == len(rows), "an identifier is there twice"
    return rows


async def run_case(case, port):
    started = time.monotonic()
    peer = Peer()
    try:
        await peer.open(port)
    except (OSError, asyncio.TimeoutError, asyncio.IncompleteReadError, Violation) as error:
        return Outcome(case, Grade.FAILED, f"no connection: {error!r}")
    try:
        await case.play(peer)
        await finish(case, peer)
        grade, detail = judge(case, peer)
    except CaseFailed as failure:
        grade, detail = Grade.FAILED, str(failure)
    finally:
        await peer.shut()
    return Outcome(case, grade, detail, time.monotonic() - started)


async def run_all(rows, port):
    light, heavy = asyncio.Semaphore(PARALLEL), asyncio.Semaphore(PARALLEL_HEAVY)

    async def limited(case):
        async with heavy if case.heavy else light:
            return await run_case(case, port)
    # The heavy ones wait, so that they do not stretch the pauses of the others.
    outcomes = await asyncio.gather(*(limited(case) for case in rows if not case.heavy))
    outcomes += await asyncio.gather(*(limited(case) for case in rows if case.heavy))
    place = {case.identifier: index for index, case in enumerate(rows)}
    return sorted(outcomes, key=lambda outcome: place[outcome.case.identifier])


@contextlib.asynccontextmanager
async def server_port(options):
    """The port to test, with the server running around it."""
    if options.port:
        yield options.port
        return
    server = await asyncio.create_subprocess_exec(*options.server, stdout=asyncio.subprocess.PIPE)
    try:
        line = await asyncio.wait_for(server.stdout.readline(), 20)
        found = re.match(rb"listening ws://[^:]+:(\d+)", line)
        if not found:
            sys.exit(f"{options.server[0]} printed {line!r} instead of 'listening ws://HOST:PORT'")
        yield int(found[1])
        if server.returncode is not None:
            sys.exit(f"the server ended during the test with status {server.returncode}")
    finally:
        if server.returncode is None:
            server.terminate()
            try:
                await asyncio.wait_for(server.wait(), 10)
            except asyncio.TimeoutError:
                server.kill()
                sys.exit("the server did not end within 10 s of SIGTERM")


def report(outcomes, seconds):
    for outcome in outcomes:
        case = outcome.case
        detail = f"  [{outcome.detail}]" if outcome.detail else ""
        print(f"{case.identifier:8} {outcome.grade.value:10} {outcome.seconds:6.2f} s  "
              f"{case.meaning}{detail}")
    grades = collections.Counter(outcome.grade for outcome in outcomes)
    for outcome in outcomes:
        if outcome.grade != Grade.PASSED:
            print(f"{outcome.grade.value}: {outcome.case.identifier} {outcome.case.meaning}: "
                  f"{outcome.detail}")
    print(f"{grades[Grade.PASSED]} passed, {grades[Grade.FAILED]} failed, "
          f"{grades[Grade.NON_STRICT]} non-strict, in {seconds:.0f} s")
    return grades[Grade.PASSED] == len(outcomes)


async def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int)
    parser.add_argument("--only", default="", help="run cases whose number begins so")
    parser.add_argument("server", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    if not options.port and not options.server:
        parser.error("name a server program or --port")
    rows = [case for case in table() if case.identifier.startswith(options.only)]
    if not rows:
        parser.error(f"no case begins with {options.only}")
    async with server_port(options) as port:
        started = time.monotonic()
        outcomes = await run_all(rows, port)
    return report(outcomes, time.monotonic() - started)


if __name__ == "__main__":
    sys.exit(0 if asyncio.run(main()) else 1)
