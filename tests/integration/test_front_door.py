# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Bad visitors at the front door do not keep real clients out."""

import asyncio
import os
import time

import websockets
from harness import Daemon, DaemonTest, percentile, run_tests
from raw_client import upgrade_request

CLIENTS = 200
ALLOWED_P99 = 0.2
#: Seconds; 500 of them stay below the rate at which the listener accepts at all.
ComesBackAfter = 5


async def connect(daemon):
    return await asyncio.open_connection("127.0.0.1", daemon.port)


async def answer_of(reader, seconds=10):
    """What the server sends until it ends TCP."""
    try:
        return await asyncio.wait_for(reader.read(-1), seconds)
    except ConnectionError:
        return b""


async def connect_times(daemon, count):
    """Seconds that real clients need for their handshake and their first event."""
    times = []
    for _ in range(count):
        started = time.monotonic()
        async with websockets.connect(daemon.url(), extra_headers=daemon.headers(),
                                      open_timeout=10) as connection:
            await connection.recv()
            times.append(time.monotonic() - started)
    return times


class FrontDoor(DaemonTest):

    async def check_real_clients(self, daemon):
        slowest = percentile(await connect_times(daemon, CLIENTS), 0.99)
        self.assertLess(slowest, ALLOWED_P99)

    async def test_a_slow_head_is_cut_at_its_deadline(self):
        with Daemon() as daemon:
            visitors = [await connect(daemon) for _ in range(20)]
            request = upgrade_request(daemon)

            async def drip(writer):
                try:
                    for octet in request[:-1]:
                        writer.write(bytes([octet]))
                        await writer.drain()
                        await asyncio.sleep(0.2)
                except ConnectionError:
                    pass
            started = time.monotonic()
            drips = [asyncio.create_task(drip(writer)) for _, writer in visitors]
            await self.check_real_clients(daemon)
            for reader, _ in visitors:
                answer = await answer_of(reader)
                self.assertNotIn(b" 101 ", answer)
            # The deadline is 5 s for the whole head, whatever still drips in.
            self.assertLess(time.monotonic() - started, 8)
            self.assertGreater(time.monotonic() - started, 4)
            for task in drips:
                task.cancel()
            await asyncio.gather(*drips, return_exceptions=True)
            for _, writer in visitors:
                writer.close()

    async def test_a_head_above_16_kib_is_refused(self):
        with Daemon() as daemon:
            for head in (upgrade_request(daemon, extra=["X-Padding: " + "a" * 17000]),
                         upgrade_request(daemon, path="/" + "a" * 17000),
                         upgrade_request(daemon, extra=[f"X-{n}: 1" for n in range(70)]),
                         b"GET / HTTP/1.1\r\nX-Endless: " + b"a" * 100000):
                reader, writer = await connect(daemon)
                writer.write(head)
                answer = await answer_of(reader)
                self.assertIn(answer[:12], (b"HTTP/1.1 400", b"HTTP/1.1 431", b"HTTP/1.1 414"),
                              answer[:80])
                writer.close()
            await self.check_real_clients(daemon)

    async def test_garbage_is_refused(self):
        with Daemon() as daemon:
            samples = [b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + os.urandom(200),
                       b"\r\n\r\n", b"\x00" * 500, os.urandom(500) + b"\r\n\r\n",
                       b"GET / HTTP/1.1\nHost: x\n\n", b"SSH-2.0-OpenSSH_9.2\r\n\r\n",
                       b"GET / HTTP/1.1\r\nHost : x\r\n folded\r\n\r\n"]
            for sample in samples:
                with self.subTest(sample=sample[:20]):
                    reader, writer = await connect(daemon)
                    writer.write(sample)
                    writer.write_eof()
                    answer = await answer_of(reader)
                    self.assertNotIn(b" 101 ", answer)
                    self.assertTrue(answer == b"" or answer.startswith(b"HTTP/1.1 4"), answer)
                    writer.close()
            await self.check_real_clients(daemon)

    async def test_five_hundred_half_open_connections_keep_nobody_out(self):
        with Daemon() as daemon:
            visitors = []

            async def keep_half_open():
                """Comes back whenever the server cuts it."""
                while True:
                    try:
                        reader, writer = await connect(daemon)
                        visitors.append(writer)
                        writer.write(b"GET / HTTP/1.1\r\n")
                        await reader.read(-1)
                    except ConnectionError:
                        pass
                    await asyncio.sleep(ComesBackAfter)
            half_open = [asyncio.create_task(keep_half_open()) for _ in range(500)]
            while len(visitors) < 500:
                await asyncio.sleep(0.05)
            await self.check_real_clients(daemon)
            for task in half_open:
                task.cancel()
            await asyncio.gather(*half_open, return_exceptions=True)
            for writer in visitors:
                writer.close()
            await daemon.wait_sessions(0)


if __name__ == "__main__":
    run_tests()
