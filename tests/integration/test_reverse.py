#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Reverse WebSocket: what goes over the wire, coming back, and switching off, with real servers."""

import asyncio
import contextlib
import json
import os
import ssl
import subprocess
import time
import unittest

import websockets

from harness import ACCOUNT, HERE, NODE_ENVIRONMENT, Daemon, DaemonTest, end_with_parent
from reverse_bots import (ConnectProxy, DroppingBot, RawBot, accept_value, frame, read_frame,
                          sub_type)

VECTORS = os.path.join(os.path.dirname(HERE), "data", "vectors", "reverse_handshake.json")


def vectors():
    with open(VECTORS, encoding="utf-8") as file:
        return json.load(file)["cases"]


def reverse(name, url, **more):
    return {"id": name, "kind": "websocket-client", "url": url, **more}


def self_signed(folder):
    certificate, key = os.path.join(folder, "bot.pem"), os.path.join(folder, "bot.key")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
                    "-subj", "/CN=bot.example", "-keyout", key, "-out", certificate],
                   check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


class NodeBots:
    """reverse_bots.js in a process of its own."""

    def __init__(self, **options):
        self._options = json.dumps(options)

    async def __aenter__(self):
        self.process = await asyncio.create_subprocess_exec(
            "node", os.path.join(HERE, "reverse_bots.js"), self._options,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
            env=NODE_ENVIRONMENT, preexec_fn=end_with_parent)
        self.ports = (await self.line())["ports"]
        return self

    async def line(self, seconds=30):
        line = await asyncio.wait_for(self.process.stdout.readline(), seconds)
        assert line, "the Node bots ended early"
        return json.loads(line)

    async def figures(self):
        self.process.stdin.write(b"\n")
        while (answer := await self.line())["kind"] != "figures":
            pass
        return answer

    async def __aexit__(self, *_):
        if self.process.returncode is None:
            self.process.kill()
        await self.process.wait()


async def wait_links(daemon, name, state, seconds=20):
    """Waits until every connection of the service is in that state."""
    deadline = time.monotonic() + seconds
    while True:
        links = daemon.status(name)["links"]
        if all(link["state"] == state for link in links):
            return links
        assert time.monotonic() < deadline, links
        await asyncio.sleep(0.05)


class Handshakes(DaemonTest):
    """The cases of vectors/reverse_handshake.json."""

    async def connections_of(self, case, proxy_port, bot):
        """The requests that the configuration of the case leads to."""
        given, expected = case["config"], case["expect"]["connections"]
        service = {key: given[old].replace("127.0.0.1:8080", f"127.0.0.1:{bot.port}")
                   .replace("[::1]:8080", f"[::1]:{bot.port}")
                   for key, old in (("url", "url"), ("apiUrl", "api_url"),
                                    ("eventUrl", "event_url")) if old in given}
        service |= {"universal": given.get("use_universal_client", False),
                    "token": given.get("access_token", ""), "account": given["self_id"],
                    "enabled": given.get("enable", True)}
        urls = [service.get(key, "") for key in ("url", "apiUrl", "eventUrl")]
        if any("bot.example" in url for url in urls):
            service["proxy"] = f"http://127.0.0.1:{proxy_port}"
            service["unverifiedUrls"] = [url for url in urls if url]
        return service, expected

    async def check(self, daemon, case, bot, proxy):
        service, expected = await self.connections_of(case, proxy.port, bot)
        await asyncio.to_thread(daemon.put, reverse("case", service.pop("url", ""), **service))
        try:
            await bot.wait_attempts(len(expected))
            if not expected:
                await asyncio.sleep(0.3)  # nothing may come, so there is nothing to wait for
            self.assertEqual(len(bot.attempts), len(expected), case["id"])
            left = list(bot.requests)
            while len(left) < len(expected):
                await asyncio.sleep(0.02)
                left = list(bot.requests)
            for connection in expected:
                self.match(case["id"], connection, left, bot)
            events = [one for one in expected if one["first_frame"]]
            deadline = time.monotonic() + 5
            while len(bot.frames) < len(events):
                assert time.monotonic() < deadline, (case["id"], bot.frames)
                await asyncio.sleep(0.02)
            for opcode, payload in bot.frames:
                self.assertEqual((opcode, sub_type(payload)), (1, "connect"), case["id"])
        finally:
            await asyncio.to_thread(daemon.put, None)

    def match(self, name, connection, left, bot):
        for target, headers in left:
            given = dict(headers)
            if target != connection["target"] or \
                    given.get("X-Client-Role") != connection["role"]:
                continue
            left.remove((target, headers))
            for key, value in connection["headers"].items():
                wanted = value.replace("127.0.0.1:8080", f"127.0.0.1:{bot.port}") \
                    .replace("[::1]:8080", f"[::1]:{bot.port}")
                self.assertEqual(given.get(key), wanted, (name, key))
            for key in connection.get("absent_headers", []):
                self.assertNotIn(key.lower(), [other.lower() for other in given], name)
            self.assertTrue(given["User-Agent"].startswith("OneBot/11"), name)
            return
        self.fail(f"{name}: nobody asked for {connection['target']} as {connection['role']}")

    async def test_what_is_sent(self):
        cases = [case for case in vectors() if "config" in case]
        self.assertEqual(len(cases), 22)
        with ReverseDaemon() as daemon:
            for account in sorted({case["config"]["self_id"] for case in cases}):
                daemon.command("simulate", act="save_account",
                               params={"user_id": account, "nickname": "Bot"})
            context = self_signed(daemon.profile)
            for case in cases:
                urls = [value for key, value in case["config"].items() if key.endswith("url")]
                tls = context if any(url.startswith("wss") for url in urls) else None
                host = "::1" if any("[::1]" in url for url in urls) else "127.0.0.1"
                with self.subTest(case["id"]):
                    async with RawBot(context=tls, host=host) as bot, ConnectProxy(bot.port) as proxy:
                        await self.check(daemon, case, bot, proxy)
                        ports = [one["port"] for one in case["expect"]["connections"]
                                 if "port" in one]
                        self.assertEqual(proxy.asked, [f"bot.example:{port}" for port in ports])

    @staticmethod
    def behaviour(case):
        async def reply(bot, reader, writer):
            fields = [(name, "@ACCEPT@" if value == accept_value(case["client_key"]) else value)
                      for name, value in case["server_reply"]["headers"]]
            status = case["server_reply"]["status"]
            await bot.answer(reader, writer, status, fields)
            if case["expect"]["outcome"] == "open":
                await read_frame(reader)
                await asyncio.sleep(60)

        async def silent(bot, reader, _):
            await bot.read_request(reader)
            await asyncio.sleep(60)

        async def end(bot, reader, writer):
            await bot.upgrade(reader, writer)
            await read_frame(reader)
            if case["close_code"] != 1006:
                writer.write(frame(8, case["close_code"].to_bytes(2, "big")))
                while (await read_frame(reader))[0] != 8:
                    pass

        return reply if "server_reply" in case else end if "close_code" in case else silent

    async def test_what_follows(self):
        cases = [case for case in vectors() if "config" not in case]
        self.assertEqual(len(cases), 22)
        async with contextlib.AsyncExitStack() as stack:
            bots, services = {}, []
            for case in cases:
                bot = await stack.enter_async_context(RawBot(self.behaviour(case)))
                bots[case["id"]] = bot
                url = f"ws://127.0.0.1:{bot.port}/"
                if case.get("tcp") == "unresolved":
                    url = "ws://no-such-host.invalid:8080/"
                elif case.get("tcp") == "refused":
                    bot.server.close()
                services.append(reverse(
                    case["id"], url, reconnectInterval=case.get("reconnect_interval", 3000),
                    limits={"connectSeconds": 1}))
            with Daemon(more=services) as daemon:
                for case in cases:
                    with self.subTest(case["id"]):
                        await self.follow(daemon, case, bots[case["id"]])

    async def follow(self, daemon, case, bot):
        if case["expect"]["outcome"] == "open":
            await wait_links(daemon, case["id"], "open")
            self.assertEqual(len(bot.attempts), 1)
            return
        pause = case["expect"]["retry_after_ms"] / 1000
        if case.get("tcp") in ("refused", "unresolved"):
            deadline = time.monotonic() + 20
            while (link := daemon.status(case["id"])["links"][0])["failures"] < 2:
                assert time.monotonic() < deadline, link
                await asyncio.sleep(0.05)
            self.assertEqual(link["state"], "waiting")
            self.assertLessEqual(link["retryInMs"], case["expect"]["retry_after_ms"])
            return
        await bot.wait_attempts(3, 30)
        took = 1 if case.get("tcp") == "timeout" else 0  # connectSeconds
        for before, after in zip(bot.attempts, bot.attempts[1:]):
            self.assertGreaterEqual(after - before, pause + took - 0.15, case["id"])
            self.assertLess(after - before, pause + took + 1.5, case["id"])


class ReverseDaemon(Daemon):
    """A daemon whose configuration has at most one reverse service, changed while it runs."""

    rejected = False

    def put(self, service):
        """Writes the file with that service, or without any, and waits until it was looked at."""
        with open(self.configuration, encoding="utf-8") as file:
            document = json.load(file)
        document["services"] = document["services"][:1]
        if service:
            document["services"].append({"name": service["id"], "backend": "sim", **service})
        if service is None and self.rejected:
            return  # the file goes back to what runs
        seen = len(self.journal())
        temporary = self.configuration + ".new"
        with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w",
                  encoding="utf-8") as file:
            json.dump(document, file)
        os.replace(temporary, self.configuration)
        deadline = time.monotonic() + 10
        kinds = ("configuration-applied", "configuration-rejected")
        while not (found := [entry["kind"] for entry in self.journal()[seen:]
                             if entry["kind"] in kinds]):
            if time.monotonic() >= deadline:
                raise AssertionError([entry["text"] for entry in self.journal()[-5:]])
            time.sleep(0.02)
        self.rejected = "configuration-rejected" in found


class Sessions(DaemonTest):

    async def test_actions_events_and_early_frames(self):
        """What comes along with the 101 is read; the session is a row like any other."""
        answered = asyncio.get_running_loop().create_future()

        async def hasty(bot, reader, writer):
            request = b'{"action":"get_login_info","echo":"early"}'
            await bot.upgrade(reader, writer, frame(1, request))
            while True:
                opcode, payload = await read_frame(reader)
                if opcode == 1 and json.loads(payload).get("echo") == "early":
                    answered.set_result(json.loads(payload))
                if opcode == 8:
                    writer.write(frame(8, payload))
                    return
        async with RawBot(hasty) as bot:
            with Daemon(more=[reverse("bot", f"ws://127.0.0.1:{bot.port}/ws?k=1")]) as daemon:
                answer = await asyncio.wait_for(answered, 10)
                self.assertEqual(answer["data"]["user_id"], ACCOUNT)
                row, = daemon.sessions()
                self.assertEqual((row["service"], row["role"]), ("bot", "universal"))
                self.assertEqual(row["peer"], f"127.0.0.1:{bot.port}")
                self.assertEqual(row["selfId"], ACCOUNT)

    async def test_disconnect_comes_back(self):
        async with RawBot() as bot:
            with Daemon(more=[reverse("bot", f"ws://127.0.0.1:{bot.port}/")]) as daemon:
                await wait_links(daemon, "bot", "open")
                row, = daemon.sessions()
                daemon.control("session", "disconnect", str(row["id"]))
                await bot.wait_attempts(2)
                self.assertGreaterEqual(bot.attempts[1] - bot.attempts[0], 1)

    async def test_connect_now(self):
        async def refuse(bot, reader, writer):
            await bot.answer(reader, writer, 403 if len(bot.attempts) < 2 else 503,
                             [("Retry-After", "600")])
        async with RawBot(refuse) as bot:
            with Daemon(more=[reverse("bot", f"ws://127.0.0.1:{bot.port}/")]) as daemon:
                link, = await wait_links(daemon, "bot", "refused")
                self.assertEqual(link["httpStatus"], 403)
                self.assertGreater(link["retryInMs"], 550_000)
                daemon.control("service", "connect", "bot")
                await bot.wait_attempts(2, 5)
                link, = await wait_links(daemon, "bot", "waiting")
                self.assertEqual(link["httpStatus"], 503)
                self.assertIn("503", link["problem"])


class SwitchingOff(DaemonTest):

    async def last_words(self, daemon, names, handled):
        results = [daemon.control("service", "disable", name)["result"] for name in names]
        await asyncio.wait_for(asyncio.gather(*handled), 20)
        return results

    async def test_sending_python_servers(self):
        """25 bots that call actions without pause: `disable` is the last text, then Close 1001."""
        ends = []

        async def chatty(socket):
            last, stop = "", asyncio.Event()

            async def shout():
                with contextlib.suppress(websockets.ConnectionClosed):
                    while not stop.is_set():
                        await socket.send('{"action":"get_status","echo":1}')
                        await asyncio.sleep(0)
            task = asyncio.create_task(shout())
            try:
                async for text in socket:
                    last = text
            except websockets.ConnectionClosed:
                pass
            stop.set()
            await task
            ends.append((sub_type(last), socket.close_code, socket.close_reason))
        async with contextlib.AsyncExitStack() as stack:
            servers = [await stack.enter_async_context(websockets.serve(chatty, "127.0.0.1", 0))
                       for _ in range(25)]
            ports = [server.sockets[0].getsockname()[1] for server in servers]
            names = [f"bot{i}" for i in range(len(ports))]
            with Daemon(more=[reverse(name, f"ws://127.0.0.1:{port}/")
                              for name, port in zip(names, ports)]) as daemon:
                for name in names:
                    await wait_links(daemon, name, "open")
                for name in names:
                    result = await asyncio.to_thread(daemon.control, "service", "disable", name)
                    self.assertEqual(result["result"]["clean"], 1, result)
                deadline = time.monotonic() + 10
                while len(ends) < len(names):
                    assert time.monotonic() < deadline, len(ends)
                    await asyncio.sleep(0.02)
                self.assertEqual(set(ends), {("disable", 1001, "service disabled")})

    async def test_sending_node_servers(self):
        async with NodeBots(count=25, mode="send") as bots:
            names = [f"bot{i}" for i in range(25)]
            with Daemon(more=[reverse(name, f"ws://127.0.0.1:{port}/")
                              for name, port in zip(names, bots.ports)]) as daemon:
                for name in names:
                    await wait_links(daemon, name, "open")
                for name in names:
                    result = await asyncio.to_thread(daemon.control, "service", "disable", name)
                    self.assertEqual(result["result"]["clean"], 1, result)
                ends = [await bots.line() for _ in names]
                self.assertEqual({(end["last"], end["code"], end["reason"]) for end in ends},
                                 {("disable", 1001, "service disabled")})
                self.assertEqual([daemon.status(name)["links"][0]["state"] for name in names],
                                 ["idle"] * len(names))


class ForcedDrops(DaemonTest):
    """Never two connections for one target, and never none for longer than the pause allows."""

    LIMITS = {"reconnectCapSeconds": 2}

    async def test_python_servers(self):
        bots = [DroppingBot(25) for _ in range(10)]
        async with contextlib.AsyncExitStack() as stack:
            services = []
            for i, bot in enumerate(bots):
                server = await stack.enter_async_context(
                    websockets.serve(bot.handle, "127.0.0.1", 0))
                port = server.sockets[0].getsockname()[1]
                services.append(reverse(f"bot{i}", f"ws://127.0.0.1:{port}/", limits=self.LIMITS))
            with Daemon(more=services) as daemon:
                deadline = time.monotonic() + 150
                while any(bot.left > 0 or bot.open == 0 for bot in bots):
                    assert time.monotonic() < deadline, [(bot.left, bot.open) for bot in bots]
                    await asyncio.sleep(0.1)
                self.assertEqual([bot.most for bot in bots], [1] * len(bots))
                self.assertLess(max(bot.longest_gap for bot in bots), 3 + 2)
                self.assertEqual([len(daemon.status(f"bot{i}")["links"]) for i in range(10)],
                                 [1] * 10)

    async def test_node_servers(self):
        async with NodeBots(count=10, mode="drop", drops=250) as bots:
            services = [reverse(f"bot{i}", f"ws://127.0.0.1:{port}/", limits=self.LIMITS)
                        for i, port in enumerate(bots.ports)]
            with Daemon(more=services):
                deadline = time.monotonic() + 150
                while (figures := await bots.figures())["dropped"] < 250 \
                        or min(figures["open"]) == 0:
                    assert time.monotonic() < deadline, figures
                    await asyncio.sleep(0.2)
                self.assertEqual(figures["most"], 1, figures)
                self.assertLess(figures["longestGap"], 5000, figures)


if __name__ == "__main__":
    unittest.main(verbosity=2)
