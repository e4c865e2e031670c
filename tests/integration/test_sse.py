# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""The stream of events with clients of several makers."""

import asyncio
import json
import os
import socket

import aiohttp
from harness import (HERE, NODE_ENVIRONMENT, Daemon, DaemonTest, Speaker, end_with_parent,
                     run_tests)

STREAMS = 100
ALLOWED_GROWTH = 24 * 1024 * 1024


def sse_daemon(**settings):
    limits = settings.pop("limits", {})
    return Daemon(service={"kind": "sse-server", **settings}, limits=limits)


class Stream:
    """One stream read with aiohttp: its events, with their ids, and its comments."""

    def __init__(self, daemon, session, last_id=None):
        self._url = f"http://127.0.0.1:{daemon.port}/_events"
        self._headers = {**daemon.headers(), **({"Last-Event-ID": last_id} if last_id else {})}
        self._session = session
        self.events = []
        self.ids = []
        self.comments = []
        self.clean_end = None

    async def __aenter__(self):
        self.answer = await self._session.get(self._url, headers=self._headers)
        assert self.answer.status == 200, self.answer.status
        self._task = asyncio.create_task(self._read())
        return self

    async def __aexit__(self, *_):
        self.answer.close()
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def _read(self):
        try:
            async for line in self.answer.content:
                name, _, value = line.decode().rstrip("\n").partition(": ")
                if name == "data":
                    self.events.append(json.loads(value))
                elif name == "id":
                    self.ids.append(value)
                elif line.startswith(b":"):
                    self.comments.append(line)
            self.clean_end = True  # aiohttp raises when the last chunk is missing
        except aiohttp.ClientError:
            self.clean_end = False

    async def wait_for(self, count, seconds=10):
        async def arrive():
            while len(self.events) < count:
                await asyncio.sleep(0.01)
        await asyncio.wait_for(arrive(), seconds)

    async def wait_end(self, seconds=10):
        await asyncio.wait_for(asyncio.shield(self._task), seconds)


def texts(stream):
    return [event["raw_message"] for event in stream.events if event["post_type"] == "message"]


class EventStreams(DaemonTest):

    def session(self):
        return aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0),
                                     timeout=aiohttp.ClientTimeout(total=None))

    async def test_a_stream_is_a_session(self):
        with sse_daemon() as daemon:
            async with self.session() as session:
                async with Stream(daemon, session) as stream:
                    await stream.wait_for(2)
                    self.assertEqual([event["sub_type"] for event in stream.events],
                                     ["connect", "enable"])
                    [row] = daemon.sessions()
                    self.assertEqual(row["role"], "event")
                    daemon.say("hello")
                    await stream.wait_for(3)
                    self.assertEqual(texts(stream), ["hello"])
                    async with session.get(f"http://127.0.0.1:{daemon.port}/get_login_info",
                                           headers=daemon.headers()) as answer:
                        self.assertEqual((await answer.json())["retcode"], 0)
                    self.assertEqual(len(daemon.sessions()), 1)
                    daemon.control("session", "disconnect", str(row["id"]))
                    await stream.wait_end()
                    self.assertTrue(stream.clean_end)
                    await daemon.wait_sessions(0)

    async def test_a_client_that_comes_back_misses_nothing(self):
        with sse_daemon() as daemon:
            async with self.session() as session:
                async with Stream(daemon, session) as first:
                    await first.wait_for(2)
                    daemon.say("one")
                    await first.wait_for(3)
                await daemon.wait_sessions(0)
                for text in ("two", "three"):
                    daemon.say(text)
                async with Stream(daemon, session, first.ids[-1]) as second:
                    await second.wait_for(4)
                    daemon.say("four")
                    await second.wait_for(5)
                    self.assertEqual(texts(second), ["two", "three", "four"])
                    self.assertEqual(second.comments, [])
                async with Stream(daemon, session, "of-another-run") as third:
                    await third.wait_for(2)
                    daemon.say("five")
                    await third.wait_for(3)
                    self.assertEqual(texts(third), ["five"])
                    self.assertEqual(len(third.comments), 1)

    async def test_off_ends_every_stream(self):
        with sse_daemon(limits={"pingSeconds": 1}) as daemon:
            arguments = {"port": daemon.port, "count": STREAMS, "mode": "stream"}
            process = await asyncio.create_subprocess_exec(
                "node", os.path.join(HERE, "http_clients.js"), json.dumps(arguments),
                stdout=asyncio.subprocess.PIPE, limit=2**20, preexec_fn=end_with_parent,
                env={**NODE_ENVIRONMENT, "SWITCHBOARD_TOKEN": daemon.token})
            opened = await asyncio.wait_for(process.stdout.readline(), 30)
            self.assertEqual(json.loads(opened), {"kind": "open"})
            async with self.session() as session:
                streams = [await Stream(daemon, session).__aenter__() for _ in range(STREAMS)]
                await asyncio.gather(*(stream.wait_for(2) for stream in streams))
                await daemon.wait_sessions(2 * STREAMS)
                async with Speaker(daemon) as speaker:
                    for number in range(50):
                        await speaker.say(f"text {number}")
                    await speaker.finish()
                result = daemon.disable()
                self.assertEqual(result["clean"], 2 * STREAMS)
                await asyncio.gather(*(stream.wait_end() for stream in streams))
                for stream in streams:
                    self.assertTrue(stream.clean_end)
                    self.assertEqual(stream.events[-1]["sub_type"], "disable")
                    self.assertEqual(texts(stream), [f"text {number}" for number in range(50)])
                    self.assertEqual(len(stream.ids), len(stream.events))
            closed = json.loads(await asyncio.wait_for(process.stdout.readline(), 30))
            await process.wait()
            self.assertEqual(len(closed["ends"]), STREAMS)
            for end in closed["ends"]:
                self.assertTrue(end["ended"] and end["complete"], end)
                self.assertIn('"disable"', end["last"])
            await daemon.wait_nothing_left()

    @staticmethod
    async def say_long_texts(daemon, stream, first, last):
        async with Speaker(daemon) as speaker:
            for number in range(first, last):
                await speaker.say(f"{number} " + "x" * 16000)
            await speaker.finish(60)
        await stream.wait_for(last + 2, 30)

    async def test_a_client_that_does_not_read_is_bounded(self):
        limits = {"sendQueueCapBytes": 2 * 2**20, "sendQueueMarkBytes": 2**20}
        with sse_daemon(limits=limits) as daemon:
            deaf = socket.socket()
            deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            deaf.connect(("127.0.0.1", daemon.port))
            deaf.sendall(f"GET /_events HTTP/1.1\r\nHost: 127.0.0.1:{daemon.port}\r\n"
                         f"{daemon.header_lines()[0]}\r\n\r\n".encode())
            await daemon.wait_sessions(1)
            async with self.session() as session, Stream(daemon, session) as stream:
                await stream.wait_for(2)
                await self.say_long_texts(daemon, stream, 0, 400)  # what is kept in any case
                before = daemon.resident_bytes()
                await self.say_long_texts(daemon, stream, 400, 1600)
                self.assertLess(daemon.resident_bytes() - before, ALLOWED_GROWTH)
                [slow] = [row for row in daemon.sessions() if row["dropped"] > 0]
                self.assertLessEqual(slow["queuedBytes"], limits["sendQueueCapBytes"])
                result = daemon.disable()
                self.assertEqual((result["clean"], result["timedOut"] + result["aborted"]), (1, 1))
            deaf.close()
            await daemon.wait_nothing_left(5)


if __name__ == "__main__":
    run_tests()
