# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""The 301 cases of the groups 1 to 7, 9 and 10 of Autobahn|Testsuite, by their documented meaning.

The original's numbers are kept, so that a report of the original can be laid beside ours. Octets
are sent as "chops" where only the way over the wire differs and nothing may change.
"""

import functools

import utf8_sequences
from case import Case, CaseFailed, Ending
from websocket_peer import BINARY, CLOSE, CONTINUATION, PING, PONG, TEXT, fragments, frame

HELLO = b"Hello, world!"
KINDS = {TEXT: "text", BINARY: "binary"}
PROTOCOL_ERROR, INVALID_TEXT = (1002,), (1007,)
#: How a frame sequence is cut: all at once, frame by frame, octet by octet.
WHOLE, FRAMEWISE, OCTETWISE = "at once", "frame by frame", "octet by octet"


async def deliver(peer, frames, way=WHOLE):
    """Sends the frames in one of the three ways."""
    if way == WHOLE:
        await peer.send(b"".join(frames))
        return
    for octets in frames:
        await peer.send(octets, chop=1 if way == OCTETWISE else None)


def sends(*frames, way=WHOLE):
    return functools.partial(deliver, frames=frames, way=way)


def framing():
    """1.1 text and 1.2 binary messages of sizes around the limits of the length field."""
    for opcode, octet in ((TEXT, b"*"), (BINARY, b"\xfe")):
        for number, size in enumerate((0, 125, 126, 127, 128, 65535, 65536, 65536), start=1):
            chop = 997 if number == 8 else None
            payload = octet * size
            suffix = f" in chops of {chop} octets" if chop else ""

            async def play(peer, octets=frame(opcode, payload), chop=chop):
                await peer.send(octets, chop)
            yield Case(f"1.{opcode}.{number}", f"{KINDS[opcode]} message of {size} octets{suffix}",
                       play, [(KINDS[opcode], payload)])


def pings():
    """2: pings are answered in order with their payload, pongs with nothing."""
    small, odd, longest = b"Hello, world!", b"\x00\xff\xfe\xfd\xfc\xfb\x00\xff", b"\xfe" * 125
    too_long = b"\xfe" * 126
    yield Case("2.1", "ping without payload", sends(frame(PING)), [("pong", b"")])
    yield Case("2.2", "ping with text", sends(frame(PING, small)), [("pong", small)])
    yield Case("2.3", "ping with octets that are not UTF-8", sends(frame(PING, odd)),
               [("pong", odd)])
    yield Case("2.4", "ping of 125 octets", sends(frame(PING, longest)), [("pong", longest)])
    yield Case("2.5", "ping of 126 octets", sends(frame(PING, too_long)), [],
               ending=Ending.BROKEN_BY_SERVER, codes=PROTOCOL_ERROR)
    yield Case("2.6", "ping of 125 octets, octet by octet",
               sends(frame(PING, longest), way=OCTETWISE), [("pong", longest)])
    yield Case("2.7", "unasked pong without payload", sends(frame(PONG)), [])
    yield Case("2.8", "unasked pong with payload", sends(frame(PONG, b"unasked")), [])
    yield Case("2.9", "unasked pong, then a ping",
               sends(frame(PONG, b"unasked"), frame(PING, b"ping")), [("pong", b"ping")])
    payloads = [b"payload-%d" % number for number in range(10)]
    ten = [frame(PING, payload) for payload in payloads]
    pongs = [("pong", payload) for payload in payloads]
    yield Case("2.10", "ten pings", sends(*ten), pongs)
    yield Case("2.11", "ten pings, octet by octet", sends(*ten, way=OCTETWISE), pongs)


def broken(identifier, meaning, frames, way=WHOLE, echoes=(), codes=PROTOCOL_ERROR):
    """A case where the server echoes what was right and then fails the connection."""
    return Case(identifier, f"{meaning}, {way}", sends(*frames, way=way),
                [("text", text) for text in echoes], tolerated=[] if echoes else None,
                ending=Ending.BROKEN_BY_SERVER, codes=codes)


def reserved_bits():
    """3: no extension is negotiated, so every reserved bit fails the connection."""
    hello, ping = frame(TEXT, HELLO), frame(PING)
    yield broken("3.1", "text with RSV 1", [frame(TEXT, HELLO, rsv=1)])
    yield broken("3.2", "text, text with RSV 2, ping", [hello, frame(TEXT, HELLO, rsv=2), ping],
                 echoes=[HELLO])
    yield broken("3.3", "text, text with RSV 3, ping", [hello, frame(TEXT, HELLO, rsv=3), ping],
                 FRAMEWISE, [HELLO])
    yield broken("3.4", "text, text with RSV 4, ping", [hello, frame(TEXT, HELLO, rsv=4), ping],
                 OCTETWISE, [HELLO])
    yield broken("3.5", "binary with RSV 5", [frame(BINARY, b"\x00\xff\xfe\xfd", rsv=5)])
    yield broken("3.6", "ping with RSV 6", [frame(PING, HELLO, rsv=6)])
    yield broken("3.7", "Close with RSV 7", [frame(CLOSE, rsv=7)])


def opcodes():
    """4.1 reserved data opcodes, 4.2 reserved control opcodes."""
    for section, first in ((1, 3), (2, 11)):
        for number in range(1, 6):
            opcode = first + number - 1
            payload = b"" if number in (1, 3) else b"reserved opcode payload"
            bad = frame(opcode, payload)
            meaning = f"opcode {opcode}" + (" with payload" if payload else "")
            if number > 2:
                yield broken(f"4.{section}.{number}", f"text, {meaning}, ping",
                             [frame(TEXT, HELLO), bad, frame(PING)], FRAMEWISE, [HELLO])
            else:
                yield broken(f"4.{section}.{number}", meaning, [bad])


async def split_with_pings(peer, way):
    """5.19: the first ping has to be answered while the message is still open."""
    await deliver(peer, [frame(TEXT, b"fragment1", fin=False),
                         frame(CONTINUATION, b"fragment2", fin=False), frame(PING, b"ping 1")], way)
    if not await peer.wait_events(1, 5):
        raise CaseFailed("the ping inside the message was not answered at once")
    await deliver(peer, [frame(CONTINUATION, b"fragment3", fin=False),
                         frame(CONTINUATION, b"fragment4", fin=False), frame(PING, b"ping 2"),
                         frame(CONTINUATION, b"fragment5")], way)


def fragmentation():
    """5: messages in pieces, control frames between them, pieces without a beginning."""
    yield broken("5.1", "ping in two fragments",
                 [frame(PING, b"fragment1", fin=False), frame(CONTINUATION, b"fragment2")])
    yield broken("5.2", "pong in two fragments",
                 [frame(PONG, b"fragment1", fin=False), frame(CONTINUATION, b"fragment2")])
    first, second = frame(TEXT, b"fragment1", fin=False), frame(CONTINUATION, b"fragment2")
    whole = ("text", b"fragment1fragment2")
    for number, way in zip(("5.3", "5.4", "5.5"), (WHOLE, FRAMEWISE, OCTETWISE)):
        yield Case(number, f"text in two fragments, {way}", sends(first, second, way=way), [whole])
    for number, way in zip(("5.6", "5.7", "5.8"), (WHOLE, FRAMEWISE, OCTETWISE)):
        yield Case(number, f"ping between two fragments, {way}",
                   sends(first, frame(PING, b"between"), second, way=way),
                   [("pong", b"between"), whole])
    for start, fin, kind in ((9, True, "last"), (12, False, "middle")):
        for offset, way in enumerate((WHOLE, FRAMEWISE, OCTETWISE)):
            yield broken(f"5.{start + offset}", f"{kind} fragment without a beginning, then text",
                         [frame(CONTINUATION, b"lost", fin=fin), frame(TEXT, HELLO)], way)
    yield broken("5.15", "text in two fragments, then a middle fragment and a text",
                 [first, second, frame(CONTINUATION, b"lost", fin=False), frame(TEXT, HELLO)],
                 echoes=[whole[1]])
    for number, fin in (("5.16", False), ("5.17", True)):
        turn = [frame(CONTINUATION, b"fragment1", fin=fin), frame(TEXT, b"fragment2", fin=False),
                frame(CONTINUATION, b"fragment3")]
        yield broken(number, "twice: fragment without a beginning, then text in two fragments",
                     turn * 2)
    yield broken("5.18", "two fragments that both begin a text",
                 [first, frame(TEXT, b"fragment2")])
    answers = [("pong", b"ping 1"), ("pong", b"ping 2"),
               ("text", b"fragment1fragment2fragment3fragment4fragment5")]
    for number, way in (("5.19", WHOLE), ("5.20", FRAMEWISE)):
        yield Case(number, f"five fragments with two pings and a pause, {way}",
                   functools.partial(split_with_pings, way=way), answers)


def text_case(identifier, meaning, payload, frames):
    """A text that is echoed when it is UTF-8 and fails the connection with 1007 when not."""
    if utf8_sequences.is_valid(payload):
        return Case(identifier, meaning, sends(*frames), [("text", payload)])
    return Case(identifier, meaning, sends(*frames), [], ending=Ending.BROKEN_BY_SERVER,
                codes=INVALID_TEXT)


async def pause_between(peer, parts):
    """6.4: the second part makes the text invalid and has to end the connection at once."""
    await peer.send(parts[0])
    if await peer.wait_finished(0.3):
        return
    peer.events.append(("open after part", b"1"))
    await peer.send(parts[1])
    if await peer.wait_finished(3):
        return
    peer.events.append(("open after part", b"2"))
    await peer.send(parts[2])


def fail_fast():
    """6.4: invalid text has to be noticed as soon as its first wrong octet is there."""
    # U+110000, one beyond the last code point: wrong from its second octet on.
    wrong = bytes.fromhex("f4908080")
    text = utf8_sequences.KOSME + wrong + b"edited"
    early, late = len(utf8_sequences.KOSME), len(utf8_sequences.KOSME) + len(wrong)
    whole_character, one_octet = (early, late), (early + 1, early + 2)
    for number, (start, end), chops in ((1, whole_character, False), (2, one_octet, False),
                                        (3, whole_character, True), (4, one_octet, True)):
        if chops:
            octets = frame(TEXT, text)
            head = len(octets) - len(text)
            parts = [octets[:head + start], octets[head + start:head + end], octets[head + end:]]
        else:
            parts = [frame(TEXT, text[:start], fin=False),
                     frame(CONTINUATION, text[start:end], fin=False),
                     frame(CONTINUATION, text[end:])]
        yield Case(f"6.4.{number}",
                   "invalid text noticed at once, in three " + ("chops" if chops else "fragments"),
                   functools.partial(pause_between, parts=parts), [("open after part", b"1")],
                   tolerated=[("open after part", b"1"), ("open after part", b"2")],
                   ending=Ending.BROKEN_BY_SERVER, codes=INVALID_TEXT)


def utf8():
    """6: what is UTF-8 comes back, whatever the fragments; what is not fails the connection."""
    empty = frame(CONTINUATION, b"", fin=False)
    yield Case("6.1.1", "empty text", sends(frame(TEXT)), [("text", b"")])
    yield Case("6.1.2", "three empty fragments",
               sends(frame(TEXT, fin=False), empty, frame(CONTINUATION)), [("text", b"")])
    yield Case("6.1.3", "three fragments, only the middle one not empty",
               sends(frame(TEXT, fin=False), frame(CONTINUATION, b"middle", fin=False),
                     frame(CONTINUATION)), [("text", b"middle")])
    first, second = "Hello-µ@ßöä".encode(), "üàá-UTF-8!!".encode()
    both, kosme = first + second, utf8_sequences.KOSME
    invalid = kosme + bytes.fromhex("eda080") + b"edited"
    yield text_case("6.2.1", "valid text in one frame", both, [frame(TEXT, both)])
    yield text_case("6.2.2", "valid text cut between characters", both,
                    [frame(TEXT, first, fin=False), frame(CONTINUATION, second)])
    yield text_case("6.2.3", "valid text in fragments of one octet", both,
                    [fragments(TEXT, both, 1)])
    yield text_case("6.2.4", "valid Greek text in fragments of one octet", kosme,
                    [fragments(TEXT, kosme, 1)])
    yield text_case("6.3.1", "invalid text in one frame", invalid, [frame(TEXT, invalid)])
    yield text_case("6.3.2", "invalid text in fragments of one octet", invalid,
                    [fragments(TEXT, invalid, 1)])
    yield from fail_fast()
    for group, meaning, texts in utf8_sequences.SEQUENCES:
        for number, text in enumerate(texts, start=1):
            yield text_case(f"6.{group}.{number}", f"{meaning}: {text[:16].hex()}", text,
                            [frame(TEXT, text)])
