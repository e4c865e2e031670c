# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Off means off: everybody is told, everybody goes, nothing is left."""

import asyncio
import contextlib
import json
import socket
import time

import websockets
from harness import Daemon, DaemonTest, NodeClients, run_tests
from raw_client import DeafClient, RawClient, SilentClient, open_many, shut_all

REASON = "service disabled"


class PythonClient:
    """A client of the library websockets that sends without pause."""

    REQUEST = json.dumps({"action": "get_status", "params": {}, "echo": "busy"})

    def __init__(self):
        self.last = ""
        self.code = None
        self.reason = ""
        self.error = ""

    async def open_at(self, daemon, path="/"):
        self._socket = await websockets.connect(
            daemon.url(path), extra_headers=daemon.headers(), compression=None, ping_interval=None)
        return self

    async def live(self):
        """Sends and reads until the connection is gone."""
        sending = asyncio.create_task(self._send())
        try:
            async for text in self._socket:
                self.last = text
        except websockets.ConnectionClosed as closed:
            self.error = repr(closed)
        await sending
        self.code, self.reason = self._socket.close_code, self._socket.close_reason

    async def _send(self):
        """Without pause and without waiting for answers, but in turns with the reading."""
        with contextlib.suppress(websockets.ConnectionClosed):
            while True:
                await self._socket.send(self.REQUEST)
                await asyncio.sleep(0)


def is_disable(text):
    try:
        event = json.loads(text)
    except ValueError:
        return False
    return event.get("meta_event_type") == "lifecycle" and event.get("sub_type") == "disable"


def complaints(clients):
    """What each client that was not told properly saw instead."""
    return [f"last {client['last'][:80]!r}, Close {client['code']} {client['reason']!r} "
            f"{client['error']}"
            for client in clients
            if not is_disable(client["last"]) or client["code"] != 1001
            or client["reason"] != REASON]


class SwitchOff(DaemonTest):

    async def test_everybody_who_sends_without_pause_is_told(self):
        count = 200
        with Daemon() as daemon:
            python = await open_many(PythonClient, daemon, count)
            living = [asyncio.create_task(client.live()) for client in python]
            async with NodeClients(daemon, count, "send") as node:
                await daemon.wait_sessions(2 * count)
                result = await asyncio.to_thread(daemon.disable)
                with socket.socket() as other:
                    other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                    other.bind(("127.0.0.1", daemon.port))
                    other.listen()
                await daemon.wait_nothing_left()

                await asyncio.wait_for(asyncio.gather(*living), 30)
                closed = await node.report(30)
            self.assertEqual(complaints([vars(client) for client in python]), [])
            self.assertEqual(complaints(closed["clients"]), [])
            self.assertEqual((result["clean"], result["timedOut"], result["aborted"]),
                             (2 * count, 0, 0), result)
            self.assertLessEqual(result["ms"], 3000)
            self.assertEqual(daemon.status()["sessions"], 0)

    async def wait_backlogs(self, daemon, count):
        """Waits until so many sessions have more to send than the kernel takes."""
        deadline = time.monotonic() + 30
        while (found := sum(session["queuedBytes"] > 0 for session in daemon.sessions())) < count:
            self.assertLess(time.monotonic(), deadline, f"only {found} queues are filled")
            await asyncio.sleep(0.1)

    async def test_fifty_silent_of_a_thousand_do_not_hold_it_up(self):
        good, silent, deaf = 950, 25, 25
        with Daemon() as daemon:
            clients = await open_many(RawClient, daemon, good)
            clients += await open_many(SilentClient, daemon, silent)
            stuck = [DeafClient().open_at(daemon) for _ in range(deaf)]
            large = daemon.say("长" * 10000)["messageId"]
            for client in stuck:
                client.fill_the_way_back(large)
            try:
                await daemon.wait_sessions(good + silent + deaf)
                await self.wait_backlogs(daemon, deaf)
                result = await asyncio.to_thread(daemon.disable)
                await daemon.wait_nothing_left()
                self.assertLessEqual(result["ms"], 3000)
                self.assertEqual(result["clean"], good, result)
                self.assertEqual(result["timedOut"] + result["aborted"], silent + deaf, result)
                for client in clients[:good]:
                    self.assertTrue(await client.wait_ended(5))
                    self.assertEqual((client.close_code, client.ended), (1001, "eof"))
                    self.assertTrue(is_disable(client.events[-1][1]))
                for client in clients[good:]:
                    self.assertTrue(await client.wait_ended(1), "TCP outlived the service")
                self.assertEqual(daemon.status()["drainViolations"], 0)
            finally:
                for client in stuck:
                    client.close()
                await shut_all(clients)

    async def test_off_and_on_again_leaves_no_descriptor_behind(self):
        with Daemon() as daemon:
            daemon.disable()
            before = daemon.descriptor_count()
            for _ in range(10):
                daemon.enable()
                clients = await open_many(RawClient, daemon, 8)
                daemon.disable()
                await shut_all(clients)
            await daemon.wait_descriptors(before)


if __name__ == "__main__":
    run_tests()
