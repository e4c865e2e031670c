# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Many readers in a process of their own that measure how late each event arrives.

The sender puts "t=<monotonic nanoseconds>;" into the text. A library would cost more time per
message than what is to be measured, so this reads sockets and looks for the marks only.
"""

import multiprocessing
import re
import select
import socket
import time

from raw_client import upgrade_request

#: An event has its text twice: as it was written here, and in segments.
MARK = re.compile(rb'"raw_message":"t=(\d+);')
#: A mark cut by the end of one read is completed by the next.
KEPT_TAIL = 64


def open_readers(daemon, count):
    sockets = {}
    for _ in range(count):
        connection = socket.create_connection(("127.0.0.1", daemon.port))
        connection.sendall(upgrade_request(daemon, "/event"))
        head = b""
        while b"\r\n\r\n" not in head:
            head += connection.recv(4096)
        assert head.startswith(b"HTTP/1.1 101 "), head[:80]
        connection.setblocking(False)
        sockets[connection.fileno()] = connection
    return sockets


def collect(sockets, pipe):
    """Reads until the pipe has a word; returns the delays in ms and how many sockets ended."""
    poll = select.epoll()
    for descriptor in sockets:
        poll.register(descriptor, select.EPOLLIN)
    poll.register(pipe.fileno(), select.EPOLLIN)
    tails = dict.fromkeys(sockets, b"")
    delays, ended = [], 0
    while True:
        for descriptor, _ in poll.poll():
            if descriptor == pipe.fileno():
                return delays, ended
            try:
                octets = sockets[descriptor].recv(262144)
            except ConnectionError:
                octets = b""
            now = time.monotonic_ns()
            if not octets:
                poll.unregister(descriptor)
                ended += 1
                continue
            octets = tails[descriptor] + octets
            end = 0
            for mark in MARK.finditer(octets):
                delays.append((now - int(mark[1])) / 1e6)
                end = mark.end()
            tails[descriptor] = octets[max(end, len(octets) - KEPT_TAIL):]


def run(daemon_port, token_line, count, pipe):
    daemon = type("Address", (), {"port": daemon_port, "header_lines": lambda self: [token_line]})()
    sockets = open_readers(daemon, count)
    pipe.send("open")
    pipe.send(collect(sockets, pipe))


class LatencyReaders:
    """Use as a context manager; results() ends the measurement."""

    def __init__(self, daemon, count):
        self._pipe, other = multiprocessing.Pipe()
        self._process = multiprocessing.get_context("spawn").Process(
            target=run, args=(daemon.port, daemon.header_lines()[0], count, other))

    def __enter__(self):
        self._process.start()
        assert self._pipe.poll(60) and self._pipe.recv() == "open"
        return self

    def results(self):
        """Delays in ms of all marks, and how many connections ended before."""
        self._pipe.send("end")
        assert self._pipe.poll(60), "the readers do not answer"
        return self._pipe.recv()

    def __exit__(self, *_):
        self._process.join(10)
        if self._process.is_alive():
            self._process.kill()
