# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""What a case of the table is and how its outcome is graded."""

import dataclasses
import enum
import typing

from websocket_peer import close_frame

#: How long a server may take on a busy machine before a case counts as failed.
Patience = 15.0


class Grade(enum.Enum):
    PASSED = "passed"
    NON_STRICT = "non-strict"
    FAILED = "failed"


class Ending(enum.Enum):
    """How the connection has to end."""
    CLEAN = "we close, the server answers with Close and then ends TCP"
    BROKEN_BY_SERVER = "the server fails the connection: Close with a code, or TCP alone"
    CLOSE_OR_DROP = "our Close is wrong: the server answers with Close and a code, or ends TCP"
    ANY = "not specified, for information only"


class CaseFailed(Exception):
    """The case cannot pass any more; the text says why."""


@dataclasses.dataclass
class Case:
    identifier: str
    meaning: str
    #: Sends what the case wants to send. May wait for answers.
    play: typing.Callable
    #: What the server has to answer before the end.
    expected: list
    #: What is tolerated instead, as non-strict.
    tolerated: typing.Optional[list] = None
    ending: Ending = Ending.CLEAN
    codes: tuple = (1000,)
    #: Heavy cases run only a few at a time.
    heavy: bool = False
    patience: float = Patience

    @property
    def group(self):
        return int(self.identifier.split(".")[0])


@dataclasses.dataclass
class Outcome:
    case: Case
    grade: Grade
    detail: str = ""
    seconds: float = 0.0


def shortened(events):
    return [(kind, text if len(text) <= 40 else f"{len(text)} octets") for kind, text in events]


async def finish(case, peer):
    """Brings the connection to its end, in the way the case asks for."""
    if case.ending == Ending.CLEAN:
        if not await peer.wait_events(len(case.expected), case.patience):
            raise CaseFailed(f"after {case.patience:.0f} s only {shortened(peer.events)} came back")
        if not peer.close_sent and not peer.close_received:
            await peer.send_close()
    if not await peer.wait_finished(case.patience):
        raise CaseFailed("the server neither sent Close nor ended TCP")
    if peer.close_received and not peer.close_sent:
        peer.close_sent = True
        await peer.send(close_frame(peer.close_code))
    if not await peer.wait_ended(Patience):
        raise CaseFailed("the server did not end TCP after the closing handshake")


def judge(case, peer):
    """The grade of a connection that has ended."""
    if peer.violation:
        return Grade.FAILED, peer.violation
    if case.ending == Ending.ANY:
        return Grade.PASSED, f"information: {shortened(peer.events)}, Close {peer.close_code}"
    if case.ending == Ending.CLEAN and (not peer.close_received or peer.ended != "eof"):
        return Grade.FAILED, f"not a clean end: Close {peer.close_code}, TCP {peer.ended}"
    if peer.close_received and peer.close_code not in (None, *case.codes):
        return Grade.FAILED, f"closed with {peer.close_code}, expected one of {case.codes}"
    if peer.events == case.expected:
        if peer.close_received and peer.close_code not in case.codes:
            # RFC 6455 section 7.1.7: the Close of a failed connection SHOULD carry a code.
            return Grade.NON_STRICT, f"Close without a code, expected one of {case.codes}"
        return Grade.PASSED, "" if peer.close_received else f"no Close frame, TCP {peer.ended}"
    found = f"got {shortened(peer.events)}, expected {shortened(case.expected)}"
    if case.tolerated is not None and peer.events == case.tolerated:
        return Grade.NON_STRICT, found
    return Grade.FAILED, found
