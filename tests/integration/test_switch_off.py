# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Off means off: everybody is told, everybody goes, nothing is left."""

import asyncio
import json
import socket
import time

import websockets
from harness import Daemon, DaemonTest, NodeClients, run_tests, server_sockets
from raw_client import DeafClient, RawClient, SilentClient, open_many, shut_all

REASON = "service disabled"
#: The clients of the first test are meant to be too fast; that is not what is tested here.
NO_ACTION_LIMIT = {"actionsPerSecond": 1000000, "actionBurst": 1000000, "actionsInFlight": 1000000}


class PythonClient:
    """A client of the library websockets that sends without pause."""

    REQUEST = json.dumps({"action": "get_status", "params": {"padding": "忙" * 1300},
                          "echo": "busy"}, ensure_ascii=False)

    def __init__(self):
        self.last = ""
        self.code = None
        self.reason = ""
        self.error = ""

    async def open_at(self, daemon, path="/"):
        self._socket = await websockets.connect(
            daemon.url(path), extra_headers=daemon.headers(), compression=None, ping_interval=None)
        return self

    async def _send(self):
        try:
            while True:
                await self._socket.send(self.REQUEST)
                await asyncio.sleep(0)
        except websockets.ConnectionClosed:
            pass

    async def live(self):
        """Sends and reads until the connection is gone."""
        sending = asyncio.create_task(self._send())
        try:
            async for text in self._socket:
                self.last = text
        except websockets.ConnectionClosed as closed:
            self.error = repr(closed)
        self.code, self.reason = self._socket.close_code, self._socket.close_reason
        await sending


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
        with Daemon(limits=NO_ACTION_LIMIT) as daemon:
            python = await open_many(PythonClient, daemon, count)
            living = [asyncio.create_task(client.live()) for client in python]
            async with NodeClients(daemon, count, "send") as node:
                await daemon.wait_sessions(2 * count)
                before = time.monotonic()
                result = await asyncio.to_thread(daemon.disable)
                took = time.monotonic() - before

                with socket.socket() as other:
                    other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                    other.bind(("127.0.0.1", daemon.port))
                    other.listen()
                self.assertEqual(server_sockets(daemon.port), [])
                self.assertLessEqual(took, 3.5)

                await asyncio.wait_for(asyncio.gather(*living), 30)
                closed = await node.report(30)
            self.assertEqual(complaints([vars(client) for client in python]), [])
            self.assertEqual(complaints(closed["clients"]), [])
            self.assertEqual((result["clean"], result["timedOut"], result["aborted"]),
                             (2 * count, 0, 0), result)
            self.assertEqual(daemon.status()["sessions"], 0)

    async def test_fifty_silent_of_a_thousand_do_not_hold_it_up(self):
        good, silent, deaf = 950, 25, 25
        with Daemon() as daemon:
            clients = await open_many(RawClient, daemon, good)
            clients += await open_many(SilentClient, daemon, silent)
            stuck = [DeafClient().open_at(daemon) for _ in range(deaf)]
            try:
                await daemon.wait_sessions(good + silent + deaf)
                result = await asyncio.to_thread(daemon.disable)
                self.assertEqual(server_sockets(daemon.port), [])
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
            self.assertEqual(daemon.descriptor_count(), before)


if __name__ == "__main__":
    run_tests()
