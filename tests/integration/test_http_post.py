# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Events by HTTP POST to servers that nobody here wrote: aiohttp and Node's http."""

import asyncio
import hashlib
import hmac
import json
import os
import socket
import time

import aiohttp.web
import websockets
from harness import ACCOUNT, GROUP, HERE, NODE_ENVIRONMENT, Daemon, DaemonTest, end_with_parent
from harness import free_port, run_tests

POST = "post"
SECRET = "canary-secret-of-http-post"


class PostDaemon(Daemon):
    """A daemon with a forward WebSocket and an HTTP POST service."""

    def __init__(self, url, **settings):
        super().__init__()
        path = os.path.join(self.profile, "switchboard.json")
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        document["services"].append({"id": POST, "kind": "http-post", "name": POST,
                                     "enabled": True, "backend": "sim", "url": url,
                                     "heartbeatInterval": 0, **settings})
        with open(path, "w", encoding="utf-8") as file:
            json.dump(document, file)

    def _token_leaks(self):
        leaks = super()._token_leaks()
        return leaks + ["the output"] if SECRET in "\n".join(self.output) else leaks

    def post_status(self):
        services = self.command("service-list")["services"]
        return next(service for service in services if service["id"] == POST)

    def counts(self):
        return self.post_status()["post"]

    async def wait_for_counts(self, seconds=10, **wanted):
        deadline = time.monotonic() + seconds
        while any(self.counts()[key] != value for key, value in wanted.items()):
            assert time.monotonic() < deadline, f"{self.counts()} instead of {wanted}"
            await asyncio.sleep(0.02)

    async def switch_off(self):
        """Returns the seconds that it took, and the counts."""
        before = time.monotonic()
        result = await asyncio.to_thread(self.control, "service", "disable", POST)
        return time.monotonic() - before, result["result"]

    async def switch_on(self):
        await asyncio.to_thread(self.control, "service", "enable", POST)


class AiohttpTarget:
    """Takes events and answers as `answer` says; each request is checked on its raw bytes."""

    def __init__(self, answer=None, secret=SECRET):
        self.answer = answer or (lambda event: aiohttp.web.Response(status=204))
        self.secret = secret
        self.events = []
        self.problems = []

    async def take(self, request):
        body = await request.read()
        event = json.loads(body)
        digest = hmac.new(self.secret.encode(), body, hashlib.sha1).hexdigest()
        if request.headers.get("X-Signature") != f"sha1={digest}":
            self.problems.append(("signature", event))
        if request.headers.get("X-Self-ID") != str(ACCOUNT):
            self.problems.append(("X-Self-ID", event))
        if "Authorization" in request.headers:
            self.problems.append(("Authorization", event))
        self.events.append(event)
        answer = self.answer(event)
        return await answer if asyncio.iscoroutine(answer) else answer

    async def __aenter__(self):
        application = aiohttp.web.Application()
        application.router.add_post("/events", self.take)
        self.runner = aiohttp.web.AppRunner(application)
        await self.runner.setup()
        self.port = free_port()
        await aiohttp.web.TCPSite(self.runner, "127.0.0.1", self.port,
                                  shutdown_timeout=0.1).start()
        self.url = f"http://127.0.0.1:{self.port}/events"
        return self

    async def __aexit__(self, *_):
        await self.runner.cleanup()

    def texts(self):
        return [describe(event) for event in self.events]

    async def wait_for(self, count, seconds=10):
        deadline = time.monotonic() + seconds
        while len(self.events) < count:
            assert time.monotonic() < deadline, f"{len(self.events)} events instead of {count}"
            await asyncio.sleep(0.02)


def describe(event):
    """`enable`, `disable`, or the text of a message."""
    return event.get("raw_message") or event.get("sub_type")


async def say(daemon, texts):
    for text in texts:
        await asyncio.to_thread(daemon.say, text)


class DumbServer:
    """A TCP server for all that is no HTTP server: `silent`, `garbage`, or `half-open`."""

    def __init__(self, kind):
        self.kind = kind
        self.connections = 0

    async def __aenter__(self):
        if self.kind == "half-open":
            # The kernel takes connections for a program that never will.
            self.listener = socket.socket()
            self.listener.bind(("127.0.0.1", 0))
            self.listener.listen(128)
            self.port = self.listener.getsockname()[1]
        else:
            self.server = await asyncio.start_server(self.serve, "127.0.0.1", 0)
            self.port = self.server.sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/"
        return self

    async def serve(self, reader, writer):
        self.connections += 1
        if self.kind == "garbage":
            writer.write(b"\x00\xff" * 100 + b"\r\n\r\n")
        try:
            while await reader.read(65536):
                pass
        except OSError:
            pass
        writer.close()

    async def __aexit__(self, *_):
        if self.kind == "half-open":
            self.listener.close()
        else:
            self.server.close()


class HttpPostTest(DaemonTest):

    async def test_order_and_signature(self):
        async with AiohttpTarget() as target:
            with PostDaemon(target.url, secret=SECRET) as daemon:
                await target.wait_for(1)
                texts = [f"第 {number} 条 ~ & <😀>" for number in range(200)]
                await say(daemon, texts)
                await target.wait_for(201)
                seconds, result = await daemon.switch_off()
                self.assertLess(seconds, 2)
                self.assertEqual(result["clean"], 1)
                await say(daemon, ["too late"])
                await daemon.switch_on()
                await target.wait_for(203)
                self.assertEqual(target.texts(), ["enable", *texts_of(texts), "disable", "enable"])
                self.assertEqual(target.problems, [])

    async def test_the_end_of_the_program(self):
        async with AiohttpTarget() as target:
            daemon = PostDaemon(target.url, secret=SECRET)
            daemon.__enter__()
            await target.wait_for(1)
            await asyncio.to_thread(daemon.__exit__, None, None, None)
            self.assertEqual(target.texts(), ["enable", "disable"])

    async def test_node_ends_idle_connections(self):
        process = await asyncio.create_subprocess_exec(
            "node", os.path.join(HERE, "post_server.js"), SECRET, env=NODE_ENVIRONMENT,
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
            preexec_fn=end_with_parent)
        try:
            port = int(await asyncio.wait_for(process.stdout.readline(), 20))
            with PostDaemon(f"http://127.0.0.1:{port}/", secret=SECRET) as daemon:
                texts = [f"number {number}" for number in range(60)]
                for number, text in enumerate(texts):
                    await say(daemon, [text])
                    await asyncio.sleep(0.11 if number % 10 == 0 else 0.002)
                await daemon.switch_off()
                counts = daemon.counts()
                seen = []
                while "disable" not in seen:
                    line = json.loads(await asyncio.wait_for(process.stdout.readline(), 10))
                    self.assertTrue(line["isSigned"], line)
                    seen.append(describe(line["event"]))
            self.assertEqual(len(seen), len(set(seen)), "an event came twice")
            wanted = ["enable", *texts, "disable"]
            self.assertEqual(seen, [text for text in wanted if text in seen], "out of order")
            # Whatever is missing was counted; nothing is lost in silence.
            self.assertEqual(len(wanted) - len(seen), counts["failed"])
        finally:
            process.kill()
            await process.wait()

    async def test_retries_keep_the_order(self):
        statuses = iter([204, 500, 503, 204, 500])
        def answer(_):
            return aiohttp.web.Response(status=next(statuses, 204))
        async with AiohttpTarget(answer) as target:
            with PostDaemon(target.url, secret=SECRET, retries=3) as daemon:
                await target.wait_for(1)
                await say(daemon, ["a", "b", "c"])
                await target.wait_for(7, 20)
                self.assertEqual(target.texts(), ["enable", "a", "a", "a", "b", "b", "c"])
                await daemon.wait_for_counts(sent=4, failed=0, dropped=0, retried=3, queued=0)

    async def test_without_retries_every_event_is_tried_once(self):
        async with AiohttpTarget(lambda _: aiohttp.web.Response(status=500)) as target:
            with PostDaemon(target.url, secret=SECRET) as daemon:
                await target.wait_for(1)
                await say(daemon, ["a", "b", "c"])
                await target.wait_for(4)
                await daemon.wait_for_counts(sent=0, failed=4, retried=0, queued=0)
                self.assertEqual(target.texts(), ["enable", "a", "b", "c"])

    async def test_quick_operation_becomes_an_action(self):
        def answer(event):
            if event.get("raw_message") == "hello":
                return aiohttp.web.Response(text='{"reply": "pong", "at_sender": false}',
                                            content_type="text/html")
            return aiohttp.web.Response(status=200, text="what?")
        async with AiohttpTarget(answer) as target:
            with PostDaemon(target.url, secret=SECRET, reportSelfMessage=True) as daemon:
                await target.wait_for(1)
                await say(daemon, ["hello"])
                await target.wait_for(3)
                self.assertEqual(target.texts(), ["enable", "hello", "pong"])
                self.assertEqual(target.events[2]["group_id"], GROUP)

    async def test_a_slow_target_holds_nobody_up(self):
        async def answer(_):
            await asyncio.sleep(0.3)
            return aiohttp.web.Response(status=204)
        async with AiohttpTarget(answer) as target:
            with PostDaemon(target.url, secret=SECRET) as daemon:
                async with websockets.connect(daemon.url(),
                                              extra_headers=daemon.headers()) as bot:
                    await bot.recv()
                    await bot.recv()
                    before = time.monotonic()
                    await say(daemon, [f"number {number}" for number in range(20)])
                    for number in range(20):
                        event = json.loads(await asyncio.wait_for(bot.recv(), 5))
                        self.assertEqual(event["raw_message"], f"number {number}")
                    self.assertLess(time.monotonic() - before, 3)
                seconds, result = await daemon.switch_off()
                self.assertLess(seconds, 3)
                self.assertEqual(result["clean"], 1)
                self.assertEqual(target.texts()[-1], "disable")
                counts = daemon.counts()
                self.assertEqual(counts["sent"] + counts["failed"] + counts["dropped"], 21)

    async def test_broken_targets_end_in_time_and_are_counted(self):
        for kind in ("silent", "garbage", "half-open"):
            with self.subTest(kind=kind):
                async with DumbServer(kind) as server:
                    with PostDaemon(server.url, secret=SECRET, timeoutSeconds=1,
                                    limits={"postQueueEvents": 10}) as daemon:
                        before = daemon.descriptor_count()
                        await say(daemon, [f"number {number}" for number in range(60)])
                        counts = daemon.counts()
                        self.assertEqual(counts["sent"], 0)
                        self.assertGreater(counts["dropped"], 0)
                        self.assertLessEqual(counts["queued"], 11)
                        self.assertEqual(counts["failed"] + counts["dropped"] + counts["queued"],
                                         61)
                        seconds, result = await daemon.switch_off()
                        self.assertLess(seconds, 3)
                        self.assertEqual(result["clean"], 0)
                        status = daemon.post_status()
                        self.assertEqual(status["state"], "off")
                        self.assertEqual(status["drainViolations"], 0)
                        await daemon.wait_descriptors(before)

    async def test_the_circuit_opens_and_closes(self):
        port = free_port()
        with PostDaemon(f"http://127.0.0.1:{port}/events", secret=SECRET) as daemon:
            await say(daemon, [f"lost {number}" for number in range(4)])
            await daemon.wait_for_counts(failed=5, circuit="open")
            await say(daemon, ["waits"])
            self.assertEqual(daemon.post_status()["links"][0]["state"], "waiting")
            async with AiohttpTarget() as target:
                site = aiohttp.web.TCPSite(target.runner, "127.0.0.1", port, shutdown_timeout=0.1)
                await site.start()
                await target.wait_for(1, 15)
                self.assertEqual(target.texts(), ["waits"])
                await daemon.wait_for_counts(circuit="closed", queued=0)
                await daemon.switch_off()
                self.assertEqual(target.texts(), ["waits", "disable"])
            texts = [entry["text"] for entry in daemon.journal()]
            self.assertTrue(any("failed one after the other" in text for text in texts), texts)
            self.assertTrue(any("answers again" in text for text in texts), texts)


def texts_of(texts):
    """As raw_message has them."""
    return [text.replace("&", "&amp;").replace("[", "&#91;").replace("]", "&#93;")
            for text in texts]


if __name__ == "__main__":
    run_tests()
