# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""The doctor names what is wrong with servers of every kind, and leaves nothing behind."""

import asyncio
import base64
import contextlib
import hashlib
import json
import os
import shutil
import socket
import ssl
import subprocess
import tempfile

import aiohttp.web
import websockets
from harness import (LONG, PROGRAMS, Daemon, DaemonTest, free_port, make_certificate,
                     run_tests)

RUNS = 200 if LONG else 20
AT_ONCE = 25
TOKEN = "canary-token-of-the-doctor"


def answer(status, *fields):
    return "\r\n".join([f"HTTP/1.1 {status} Test", *fields, "Content-Length: 0", "", ""]).encode()


def accept_of(request):
    key = next(line.split(b":")[1].strip() for line in request.split(b"\r\n")
               if line.lower().startswith(b"sec-websocket-key:"))
    digest = hashlib.sha1(key + b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest()
    return base64.b64encode(digest)


class Ward:
    """All kinds of servers, by the step and the finding that the doctor has to come to."""

    answers = {
        "token": ("token:token", answer(401)),
        "forbidden": ("token:forbidden", answer(403)),
        "path": ("http:path", answer(404)),
        "busy": ("http:busy", answer(503, "Retry-After: 30")),
        "web": ("http:not-websocket", answer(200)),
        "garbage": ("http:garbage", b"\x00\xfe\xff\r\n\r\n" * 3),
        "silent": ("http:silent", b""),
    }

    async def __aenter__(self):
        self.servers = []
        self.ports = {}
        self.wanted = {}
        for name, (finding, reply) in self.answers.items():
            await self.add(name, finding, self.replier(reply))
        await self.add("hangs", "frame:half-open", self.serve_hanging)
        self.wanted["refusing"], self.ports["refusing"] = "tcp:refused", free_port()
        # The kernel takes connections for a program that never will.
        self.sleeper = socket.socket()
        self.sleeper.bind(("127.0.0.1", 0))
        self.sleeper.listen(4096)
        self.wanted["half-open"] = "http:silent"
        self.ports["half-open"] = self.sleeper.getsockname()[1]
        return self

    async def add(self, name, finding, serve):
        server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=512)
        self.servers.append(server)
        self.wanted[name] = finding
        self.ports[name] = server.sockets[0].getsockname()[1]

    @staticmethod
    def replier(reply):
        async def serve(reader, writer):
            with contextlib.suppress(OSError, asyncio.IncompleteReadError):
                await reader.readuntil(b"\r\n\r\n")
                writer.write(reply)
                await reader.read()
            writer.close()
        return serve

    @staticmethod
    async def serve_hanging(reader, writer):
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            request = await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                         b"Connection: Upgrade\r\nSec-WebSocket-Accept: " + accept_of(request)
                         + b"\r\n\r\n")
            while await reader.read(65536):
                pass
        writer.close()

    async def __aexit__(self, *_):
        for server in self.servers:
            server.close()
        self.sleeper.close()

    def services(self):
        return [{"id": name, "kind": "websocket-client", "name": name, "enabled": False,
                 "backend": "sim", "url": f"ws://127.0.0.1:{port}/onebot", "token": TOKEN,
                 "limits": {"connectSeconds": 1}} for name, port in self.ports.items()]


def verdict(data):
    """`http:silent`: where the doctor stopped, and why; `ok` when nothing is wrong."""
    last = data["steps"][-1]
    return "ok" if data["ok"] else f"{last['name']}:{last['finding']}"


class DoctorDaemon(Daemon):

    def __init__(self, services):
        super().__init__()
        path = os.path.join(self.profile, "switchboard.json")
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        document["services"] += services
        with open(path, "w", encoding="utf-8") as file:
            json.dump(document, file)

    async def examine(self, service):
        reader, writer = await asyncio.open_unix_connection(self.control_path(), limit=1 << 20)
        writer.write(json.dumps({"command": "doctor", "service": service}).encode() + b"\n")
        line = json.loads(await asyncio.wait_for(reader.readline(), 30))
        writer.close()
        assert line["ok"], line
        assert TOKEN not in json.dumps(line)
        return line["data"]


def ask_program(*arguments, expect, text_input=None):
    """switchboardctl doctor without any running program."""
    result = subprocess.run([os.path.join(PROGRAMS, "switchboardctl"), "doctor", *arguments],
                            text=True, capture_output=True, timeout=60, check=False,
                            input=text_input)
    assert result.returncode == expect, (arguments, result)
    assert TOKEN not in result.stdout + result.stderr
    return result.stdout


class DoctorTest(DaemonTest):

    async def test_every_cause_is_named_and_nothing_is_left(self):
        async with Ward() as ward:
            with DoctorDaemon(ward.services()) as daemon:
                for name in ward.ports:  # opens what stays open
                    await daemon.examine(name)
                before = daemon.descriptor_count()
                gate = asyncio.Semaphore(AT_ONCE)

                async def examine(name):
                    async with gate:
                        return name, verdict(await daemon.examine(name))

                found = await asyncio.gather(*(examine(name) for name in ward.ports
                                               for _ in range(RUNS)))
                wrong = [(name, what) for name, what in found if what != ward.wanted[name]]
                self.assertEqual(wrong, [])
                self.assertEqual(len(found), RUNS * len(ward.ports))
                await daemon.wait_descriptors(before)

    async def test_bots_are_well(self):
        asked = []
        left = asyncio.Event()

        async def bot(connection, _path="/"):
            asked.append({key: connection.request_headers.get(key)
                          for key in ("X-Self-ID", "X-Client-Role", "Authorization")})
            with contextlib.suppress(websockets.ConnectionClosed):
                asked.append(json.loads(await connection.recv()))
                await connection.recv()
            asked.append(connection.close_code)
            left.set()

        async with websockets.serve(bot, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            url = f"ws://127.0.0.1:{port}/onebot/v11/ws"
            out = await asyncio.to_thread(ask_program, url, "--json", "--token", "-", "--bot-id",
                                          "10001000", expect=0, text_input=TOKEN + "\n")
            data = json.loads(out)
            self.assertEqual([step["name"] for step in data["steps"]],
                             ["dns", "tcp", "http", "token", "role", "frame"])
            self.assertEqual(asked[0], {"X-Self-ID": "10001000", "X-Client-Role": "Universal",
                                        "Authorization": f"Bearer {TOKEN}"})
            self.assertEqual(asked[1]["sub_type"], "connect")
            await asyncio.wait_for(left.wait(), 10)  # the program may end before its bot
            self.assertEqual(asked[2], 1000)

    async def test_aiohttp_wants_a_token(self):
        async def serve(request):
            if request.headers.get("Authorization") != f"Bearer {TOKEN}":
                raise aiohttp.web.HTTPForbidden(text="wrong")
            connection = aiohttp.web.WebSocketResponse()
            await connection.prepare(request)
            await connection.send_json({"action": "get_login_info", "echo": 1})
            async for _ in connection:
                pass
            return connection

        application = aiohttp.web.Application()
        application.router.add_get("/ws", serve)
        runner = aiohttp.web.AppRunner(application)
        await runner.setup()
        port = free_port()
        await aiohttp.web.TCPSite(runner, "127.0.0.1", port, shutdown_timeout=0.1).start()
        try:
            url = f"ws://127.0.0.1:{port}"
            out = await asyncio.to_thread(ask_program, url + "/ws", expect=1)
            self.assertIn("forbidden", out)
            self.assertIn("set the framework's token", out)
            with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
                file.write(TOKEN + "\n")
                file.flush()
                out = await asyncio.to_thread(ask_program, url + "/ws", "--token-file", file.name,
                                              "--json", expect=0)
                self.assertEqual(json.loads(out)["steps"][-1]["action"], "get_login_info")
                out = await asyncio.to_thread(ask_program, url + "/nowhere", "--token-file",
                                              file.name, expect=1)
            self.assertIn(f"{url}/onebot/v11/ws  NoneBot2", out)
        finally:
            await runner.cleanup()

    async def test_commands_of_a_service(self):
        async with Ward() as ward:
            with DoctorDaemon(ward.services()) as daemon:
                data = await asyncio.to_thread(daemon.control, "doctor", "busy", expect=1)
                self.assertEqual(verdict(data), "http:busy")
                self.assertEqual(data["service"], "busy")
                for step in data["steps"]:
                    self.assertEqual(step["url"], f"ws://127.0.0.1:{ward.ports['busy']}/onebot")
                    self.assertEqual(step["role"], "Universal")
                for service in ("ws-main", "nobody"):  # it listens; there is none
                    refused = await asyncio.to_thread(
                        subprocess.run,
                        [os.path.join(PROGRAMS, "switchboardctl"), "--profile", daemon.profile,
                         "doctor", service], text=True, capture_output=True, timeout=30,
                        check=False)
                    self.assertEqual(refused.returncode, 1)
                    self.assertIn(service, refused.stderr)

    async def test_files_beside_the_configuration(self):
        """The doctor finds a relative caFile where the service finds it."""
        async def bot(connection, _path="/"):
            with contextlib.suppress(websockets.ConnectionClosed):
                async for _ in connection:
                    pass

        with tempfile.TemporaryDirectory(prefix="switchboard-doctor-") as folder:
            make_certificate(folder)
            trusted = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            trusted.load_cert_chain(os.path.join(folder, "server.pem"),
                                    os.path.join(folder, "server.key"))
            async with websockets.serve(bot, "127.0.0.1", 0, ssl=trusted) as server:
                port = server.sockets[0].getsockname()[1]
                reverse = {"id": "secure", "kind": "websocket-client", "name": "secure",
                           "enabled": False, "backend": "sim", "caFile": "authorities.pem",
                           "url": f"wss://127.0.0.1:{port}/"}
                with DoctorDaemon([reverse]) as daemon:
                    shutil.copy(os.path.join(folder, "server.pem"),
                                os.path.join(daemon.profile, "authorities.pem"))
                    self.assertEqual(verdict(await daemon.examine("secure")), "ok")

    async def test_wrong_usage(self):
        for arguments in (["ws://user:password@127.0.0.1/"], ["ftp://127.0.0.1/"],
                          ["ws://127.0.0.1:1/", "--pin", "AB:CD"], ["ws://127.0.0.1:1/", "again"],
                          ["ws://127.0.0.1:1/", "--token", "a", "--token-file", "b"],
                          ["ws://127.0.0.1:1/", "--bot-id", "x"], []):
            with self.subTest(arguments=arguments):
                await asyncio.to_thread(ask_program, *arguments, expect=2)


if __name__ == "__main__":
    run_tests()
