# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Bots that a reverse WebSocket service connects to: raw ones, and those of real libraries."""

import asyncio
import base64
import hashlib
import json
import random
import time

GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


def accept_value(key):
    return base64.b64encode(hashlib.sha1((key + GUID).encode()).digest()).decode()


async def read_frame(reader):
    """One masked frame of a client: opcode and payload."""
    head = await reader.readexactly(2)
    length = head[1] & 0x7F
    assert head[1] & 0x80, "a frame of a client must be masked (RFC 6455 section 5.1)"
    if length == 126:
        length = int.from_bytes(await reader.readexactly(2), "big")
    elif length == 127:
        length = int.from_bytes(await reader.readexactly(8), "big")
    mask = await reader.readexactly(4)
    payload = await reader.readexactly(length)
    return head[0] & 15, bytes(byte ^ mask[i % 4] for i, byte in enumerate(payload))


def frame(opcode, payload=b""):
    assert len(payload) < 126
    return bytes([0x80 | opcode, len(payload)]) + payload


class RawBot:
    """A TCP server that does with each connection what `behave` says, and remembers requests."""

    def __init__(self, behave=None, context=None, host="127.0.0.1"):
        self.behave = behave or RawBot.upgrade_and_stay
        self.requests = []  # (target, headers) in the order of arrival
        self.attempts = []  # monotonic times
        self.frames = []  # first frame of each connection
        self._context = context
        self._host = host

    async def __aenter__(self):
        self.server = await asyncio.start_server(self._serve, self._host, 0, ssl=self._context)
        self.port = self.server.sockets[0].getsockname()[1]
        self.tasks = set()
        return self

    async def __aexit__(self, *_):
        self.server.close()
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)

    async def _serve(self, reader, writer):
        self.tasks.add(asyncio.current_task())
        self.attempts.append(time.monotonic())
        try:
            await self.behave(self, reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def read_request(self, reader):
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        lines = head.split("\r\n")
        headers = [line.split(": ", 1) for line in lines[1:] if line]
        self.requests.append((lines[0].split(" ")[1], headers))
        return dict(headers)

    async def answer(self, reader, writer, status, fields, body=b""):
        headers = await self.read_request(reader)
        lines = [f"HTTP/1.1 {status} Some Reason"] + [f"{name}: {value}" for name, value in fields]
        text = "\r\n".join(lines) + "\r\n\r\n"
        writer.write(text.replace("@ACCEPT@", accept_value(headers["Sec-WebSocket-Key"])).encode()
                     + body)
        await writer.drain()

    async def upgrade(self, reader, writer, early=b""):
        await self.answer(reader, writer, 101, [("Upgrade", "websocket"), ("Connection", "Upgrade"),
                                                ("Sec-WebSocket-Accept", "@ACCEPT@")], early)

    async def upgrade_and_stay(self, reader, writer):
        await self.upgrade(reader, writer)
        self.frames.append(await read_frame(reader))
        while True:
            opcode, payload = await read_frame(reader)
            if opcode == 8:
                writer.write(frame(8, payload))
                return
            if opcode == 9:
                writer.write(frame(10, payload))

    async def wait_attempts(self, count, seconds=20):
        deadline = time.monotonic() + seconds
        while len(self.attempts) < count:
            assert time.monotonic() < deadline, f"{len(self.attempts)} attempts, not {count}"
            await asyncio.sleep(0.02)


class ConnectProxy:
    """An HTTP CONNECT proxy that leads every name to one local port."""

    def __init__(self, port):
        self.target = port
        self.asked = []
        self.credentials = []

    async def __aenter__(self):
        self.server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self.server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_):
        self.server.close()

    async def _serve(self, reader, writer):
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        self.asked.append(head.split(" ")[1])
        self.credentials += [line.split(": ", 1)[1] for line in head.split("\r\n")
                             if line.lower().startswith("proxy-authorization")]
        other_reader, other_writer = await asyncio.open_connection("127.0.0.1", self.target)
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")

        async def pump(source, sink):
            try:
                while data := await source.read(65536):
                    sink.write(data)
                    await sink.drain()
            except ConnectionError:
                pass
            finally:
                sink.close()
        await asyncio.gather(pump(reader, other_writer), pump(other_reader, writer))


class DroppingBot:
    """A `websockets` server that ends each session after a random time, in any way there is."""

    def __init__(self, drops, longest=0.4):
        self.left = drops
        self.open = self.most = self.opened = 0
        self.longest_gap = 0.0
        self._longest = longest
        self._ended = None

    async def handle(self, socket):
        self.open += 1
        self.opened += 1
        self.most = max(self.most, self.open)
        if self._ended is not None:
            self.longest_gap = max(self.longest_gap, time.monotonic() - self._ended)
        try:
            if self.left <= 0:
                async for _ in socket:
                    pass
                return
            await asyncio.sleep(random.uniform(0, self._longest))
            self.left -= 1
            how = random.randrange(4)
            if how == 0:
                socket.transport.abort()
            elif how == 1:
                await socket.close(1000)
            elif how == 2:
                await socket.close(1001, "restart")
            else:
                await socket.close(4000, "dropped")
        finally:
            self.open -= 1
            self._ended = time.monotonic()


def sub_type(text):
    return json.loads(text).get("sub_type", "")
