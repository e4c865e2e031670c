# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Many clients in a process of their own, so that a test that looks at the window does not keep
them from answering a Close in time."""

import asyncio
import os
import subprocess
import sys
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "integration"))

from harness import end_with_parent, raise_descriptor_limit  # noqa: E402
from raw_client import RawClient, SilentClient, open_many  # noqa: E402


class Crowd:
    """\\a answering clients that answer a Close and \\a silent ones that never do, all connected."""

    def __init__(self, port, token, answering, silent):
        self._process = subprocess.Popen(
            [sys.executable, os.path.abspath(__file__), str(port), str(answering), str(silent)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, preexec_fn=end_with_parent,
            env={**os.environ, "SWITCHBOARD_TOKEN": token})
        assert self._process.stdout.readline() == "open\n", "the crowd did not get in"

    def closed(self):
        """How many were sent a Close."""
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def leave(self):
        self._process.stdin.close()
        self._process.wait(20)
        self._process.stdout.close()


class Door:
    """Where the clients go, as RawClient asks for it."""

    def __init__(self, port):
        self.port = port

    @staticmethod
    def header_lines():
        return [f"Authorization: Bearer {os.environ['SWITCHBOARD_TOKEN']}"]


def main():
    raise_descriptor_limit()
    port, answering, silent = map(int, sys.argv[1:])
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, daemon=True).start()

    def open_clients(kind, count):
        work = open_many(kind, Door(port), count)
        return asyncio.run_coroutine_threadsafe(work, loop).result(60)
    clients = open_clients(RawClient, answering) + open_clients(SilentClient, silent)
    print("open", flush=True)
    for _ in sys.stdin:
        print(sum(client.close_received for client in clients), flush=True)


if __name__ == "__main__":
    main()
