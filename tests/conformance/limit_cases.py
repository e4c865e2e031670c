# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Groups 9 and 10: large messages, small fragments, small chops, many round trips."""

import functools

from case import Case, CaseFailed
from websocket_peer import BINARY, TEXT, fragments, frame

KIB, MIB = 1024, 1024 * 1024
KINDS = {TEXT: "text", BINARY: "binary"}
SIZES = (64 * KIB, 256 * KIB, MIB, 4 * MIB, 8 * MIB, 16 * MIB)
FRAGMENT_SIZES = (64, 256, KIB, 4 * KIB, 16 * KIB, 64 * KIB, 256 * KIB, MIB, 4 * MIB)
CHOP_SIZES = (64, 128, 256, 512, KIB, 2 * KIB)
ROUND_TRIP_SIZES = (0, 16, 64, 256, KIB, 4 * KIB)
ROUND_TRIPS = 1000


def pattern(opcode, size):
    """A payload without a period that a chop or fragment size shares."""
    unit = b"BAsd7&jh23" if opcode == TEXT else b"\x00\xfe\x23\xfa\xf0\x5a\x11"
    return (unit * (size // len(unit) + 1))[:size]


def large(identifier, meaning, opcode, payload, encode, chop=None):
    """The frames are made when the case runs, so that the table itself stays small."""
    async def play(peer):
        await peer.send(encode(), chop)
    return Case(identifier, meaning, play, [(KINDS[opcode], payload)], heavy=True, patience=100)


async def round_trips(peer, opcode, payload):
    octets = frame(opcode, payload)
    for number in range(ROUND_TRIPS):
        await peer.send(octets)
        if not await peer.wait_events(1, 60) or not peer.events:
            raise CaseFailed(f"round trip {number + 1} of {ROUND_TRIPS} had no answer")
        if peer.events != [(KINDS[opcode], payload)]:
            raise CaseFailed(f"round trip {number + 1} brought back something else")
        peer.events.clear()


def limit_cases():
    for section, opcode in ((1, TEXT), (2, BINARY)):
        for number, size in enumerate(SIZES, start=1):
            payload = pattern(opcode, size)
            yield large(f"9.{section}.{number}", f"{KINDS[opcode]} message of {size // KIB} KiB",
                        opcode, payload, functools.partial(frame, opcode, payload))
    for section, opcode in ((3, TEXT), (4, BINARY)):
        payload = pattern(opcode, 4 * MIB)
        for number, size in enumerate(FRAGMENT_SIZES, start=1):
            yield large(f"9.{section}.{number}",
                        f"{KINDS[opcode]} message of 4 MiB in fragments of {size} octets",
                        opcode, payload, functools.partial(fragments, opcode, payload, size))
    for section, opcode in ((5, TEXT), (6, BINARY)):
        payload = pattern(opcode, MIB)
        for number, size in enumerate(CHOP_SIZES, start=1):
            yield large(f"9.{section}.{number}",
                        f"{KINDS[opcode]} message of 1 MiB in chops of {size} octets",
                        opcode, payload, functools.partial(frame, opcode, payload), chop=size)
    for section, opcode in ((7, TEXT), (8, BINARY)):
        for number, size in enumerate(ROUND_TRIP_SIZES, start=1):
            yield Case(f"9.{section}.{number}",
                       f"{ROUND_TRIPS} round trips of a {KINDS[opcode]} message of {size} octets",
                       functools.partial(round_trips, opcode=opcode, payload=pattern(opcode, size)),
                       [])
    payload = pattern(TEXT, 64 * KIB)
    yield Case("10.1.1", "text message of 64 KiB in fragments of 1300 octets",
               functools.partial(send_fragments, payload=payload), [("text", payload)])


async def send_fragments(peer, payload):
    await peer.send(fragments(TEXT, payload, 1300))
