# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""What is measured. Each function takes one server through one load and returns its figures.

Every one of them checks that exactly what was sent has arrived, or stops the whole run.
"""

import dataclasses
import time

SETTLE_SECONDS = 1.5  # the first ping of a session comes after 1 s


@dataclasses.dataclass(frozen=True)
class Scale:
    sessions: int = 500
    burst: int = 100
    bursts: int = 10
    callers: int = 64
    outstanding: int = 1
    seconds: float = 3
    handshakes: int = 2000
    idle: tuple = (1000,)


SMOKE = Scale(sessions=5, burst=20, bursts=2, callers=3, outstanding=2, seconds=0.2, handshakes=10,
              idle=(10,))


def check(what, expected, actual):
    if expected != actual:
        raise SystemExit(f"{what}: {expected} expected, {actual} counted")


class Connected:
    """A server and a load generator with `sessions` open connections to it."""

    def __init__(self, programs, server, sessions):
        self.server = server
        port = server.answer("listening")[0]
        self.load = programs.load(port, sessions)
        self.load.answer("connected")

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.load.__exit__(*problem)


def fan_out(programs, server, scale):
    """Bursts of events to every session; the next burst starts when the one before has arrived."""
    with Connected(programs, server, scale.sessions) as connected:
        server.say("burst 10")  # warm
        connected.load.ask(f"events {10 * scale.sessions}")
        busy, start = server.cpu_seconds(), time.monotonic()
        sent = 10
        for _ in range(scale.bursts):
            server.say(f"burst {scale.burst}")
            sent += scale.burst
            total, smallest, largest = connected.load.ask(f"events {sent * scale.sessions}")
        took = time.monotonic() - start
        busy = server.cpu_seconds() - busy
        check("events in all", sent * scale.sessions, total)
        check("events of the session with the fewest", sent, smallest)
        check("events of the session with the most", sent, largest)
    delivered = scale.burst * scale.bursts * scale.sessions
    return {"event_cpu_us": busy / delivered * 1e6, "events_per_s": delivered / took}


def actions(programs, server, scale):
    """Round trips of get_login_info, first from many sessions."""
    with Connected(programs, server, scale.callers) as connected:
        connected.load.ask(f"actions {min(scale.seconds, 1)} {scale.outstanding}")  # warm
        busy = server.cpu_seconds()
        count, took, _ = connected.load.ask(f"actions {scale.seconds} {scale.outstanding}")
        busy = server.cpu_seconds() - busy
    return {"action_cpu_us": busy / count * 1e6, "actions_per_s": count / took}


def lone_action(programs, server, scale):
    """Round trips of one session with one request under way."""
    with Connected(programs, server, 1) as connected:
        connected.load.ask(f"actions {min(scale.seconds, 1)} 1")  # warm
        _, _, middle = connected.load.ask(f"actions {min(scale.seconds, 1)} 1")
    return {"action_p50_us": middle}


def handshakes(programs, server, scale):
    """Clients one after another, each with an upgrade and a closing handshake."""
    with Connected(programs, server, 1) as connected:
        connected.load.ask(f"handshakes {scale.handshakes // 10}")  # warm
        busy = server.cpu_seconds()
        count, took = connected.load.ask(f"handshakes {scale.handshakes}")
        busy = server.cpu_seconds() - busy
    return {"handshakes_per_s": count / took, "handshake_cpu_us": busy / count * 1e6}


def idle_memory(programs, server, sessions):
    """Resident bytes of a session that was opened and left alone."""
    port = server.answer("listening")[0]
    with programs.load(port, 1) as first:
        first.answer("connected")
        before = server.resident_bytes()
        with programs.load(port, sessions) as load:
            load.answer("connected")
            time.sleep(SETTLE_SECONDS)
            after = server.resident_bytes()
    return {f"idle_kib_{sessions}": (after - before) / sessions / 1024}


def switch_off(programs, sessions):
    """The real daemon: memory of idle sessions, then the time of `service disable` with all of
    them alive; every one must be told and closed cleanly."""
    with programs.daemon() as (daemon, port, disable):
        with programs.load(port, 1) as first:
            first.answer("connected")
        before = daemon.resident_bytes()
        with programs.load(port, sessions) as load:
            load.answer("connected")
            time.sleep(SETTLE_SECONDS)
            after = daemon.resident_bytes()
            load.say("ended")
            took = disable()
            ended, told, clean = (int(word) for word in load.answer("ended"))
            check("sessions ended", sessions, ended)
            check("sessions told", sessions, told)
            check("sessions with a Close frame", sessions, clean)
    return {f"idle_kib_{sessions}": (after - before) / sessions / 1024, f"off_s_{sessions}": took}
