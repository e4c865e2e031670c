# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Group 7: closing handshakes, right ones and wrong ones."""

import functools

import utf8_sequences
from case import Case, Ending
from websocket_peer import CLOSE, CONTINUATION, PING, TEXT, close_frame, frame

HELLO = b"Hello World!"
VALID_CODES = (1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999)
INVALID_CODES = (0, 999, 1004, 1005, 1006, 1016, 1100, 2000, 2999)
UNSPECIFIED_CODES = (5000, 65535)


async def close_with(peer, frames):
    peer.close_sent = True
    await peer.send(b"".join(frames))


def closing(identifier, meaning, frames, expected=(), **options):
    return Case(identifier, meaning, functools.partial(close_with, frames=frames), list(expected),
                **options)


def wrong_close(identifier, meaning, octets, codes=(1002,)):
    return closing(identifier, meaning, [octets], ending=Ending.CLOSE_OR_DROP, codes=codes)


def around_close():
    """7.1: nothing that follows a Close is answered."""
    hello, normal = frame(TEXT, HELLO), close_frame(1000)
    yield Case("7.1.1", "text, then Close", functools.partial(send_text), [("text", HELLO)])
    yield closing("7.1.2", "two Close frames", [normal, normal])
    yield closing("7.1.3", "Close, then a ping", [normal, frame(PING)])
    yield closing("7.1.4", "Close, then a text", [normal, hello])
    yield closing("7.1.5", "fragment, Close, last fragment",
                  [frame(TEXT, b"fragment1", fin=False), normal,
                   frame(CONTINUATION, b"fragment2")])
    large = (b"BAsd7&jh23" * (256 * 1024 // 10 + 1))[:256 * 1024]
    yield closing("7.1.6", "text of 256 KiB, short text, Close and ping back to back",
                  [frame(TEXT, large), hello, normal, frame(PING)], ending=Ending.ANY)


async def send_text(peer):
    await peer.send(frame(TEXT, HELLO))


def close_payloads():
    """7.3 and 7.5: the length of the payload of a Close and the text in it."""
    # A Close without code is answered without one, or with 1000 by some.
    yield closing("7.3.1", "Close without payload", [close_frame()], codes=(1000, None))
    yield wrong_close("7.3.2", "Close with a payload of one octet", frame(CLOSE, b"a"))
    yield closing("7.3.3", "Close with a code", [close_frame(1000)])
    yield closing("7.3.4", "Close with code and reason", [close_frame(1000, b"Hello World!")])
    yield closing("7.3.5", "Close with the longest reason, 123 octets",
                  [close_frame(1000, b"*" * 123)])
    yield wrong_close("7.3.6", "Close with a reason of 124 octets", close_frame(1000, b"*" * 124))
    invalid = utf8_sequences.KOSME + bytes.fromhex("eda080") + b"edited"
    yield wrong_close("7.5.1", "Close with a reason that is not UTF-8",
                      close_frame(1000, invalid), codes=(1002, 1007))


def closing_cases():
    yield from around_close()
    yield from close_payloads()
    for number, code in enumerate(VALID_CODES, start=1):
        yield closing(f"7.7.{number}", f"Close with the valid code {code}", [close_frame(code)],
                      codes=(1000, code))
    for number, code in enumerate(INVALID_CODES, start=1):
        yield wrong_close(f"7.9.{number}", f"Close with the invalid code {code}",
                          close_frame(code))
    for number, code in enumerate(UNSPECIFIED_CODES, start=1):
        yield closing(f"7.13.{number}", f"Close with the code {code}, which nothing defines",
                      [close_frame(code)], ending=Ending.ANY)
