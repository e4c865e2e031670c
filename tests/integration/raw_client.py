# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Clients without a library, for what no library does."""

import asyncio
import json
import os
import socket

from websocket_peer import CLOSE, Peer, TEXT, frame


class RawClient(Peer):
    """A well-behaved client on bare sockets: answers Close at once."""

    async def open_at(self, daemon, path="/"):
        await self.open(daemon.port, path, headers=daemon.header_lines())
        return self

    def _note_close(self, payload):
        super()._note_close(payload)
        if self.answers_close and not self.close_sent:
            self.close_sent = True
            self._writer.write(frame(CLOSE, payload[:2]))

    answers_close = True

    async def request(self, action, seconds=20, **params):
        """Sends one action and returns the raw bytes of its response."""
        echo = f"raw-{os.urandom(4).hex()}"
        body = {"action": action, "params": params, "echo": echo}
        await self.send(frame(TEXT, json.dumps(body, ensure_ascii=False).encode()))
        return await self.response(echo.encode(), seconds)

    async def response(self, marker, seconds=20):
        """The first text that has marker in it."""
        def found():
            return next((text for kind, text in self.events if kind == "text" and marker in text),
                        None)
        arrived = await self.wait_for(lambda: found() is not None or self.finished(), seconds)
        assert arrived and found() is not None, \
            f"no response with {marker!r}; Close {self.close_code}, TCP {self.ended}"
        return found()

    def texts(self):
        return [json.loads(text) for kind, text in self.events if kind == "text"]


class SilentClient(RawClient):
    """Reads everything, but never answers a Close and keeps TCP open."""

    answers_close = False


class DeafClient:
    """Does the handshake and then never reads again."""

    def open_at(self, daemon, path="/", receive_buffer=4096):
        self.socket = socket.socket()
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.connect(("127.0.0.1", daemon.port))
        self.socket.sendall(upgrade_request(daemon, path))
        answer = b""
        while b"\r\n\r\n" not in answer:
            answer += self.socket.recv(1)
        assert answer.startswith(b"HTTP/1.1 101 "), answer
        return self

    def fill_the_way_back(self, message_id, count=200):
        """Asks for so much that neither side's kernel can hold it."""
        request = json.dumps({"action": "get_msg", "params": {"message_id": message_id}})
        self.socket.sendall(frame(TEXT, request.encode()) * count)

    def close(self):
        self.socket.close()


def upgrade_request(daemon, path="/", extra=()):
    """A right handshake as bytes."""
    lines = [f"GET {path} HTTP/1.1", f"Host: 127.0.0.1:{daemon.port}", "Upgrade: websocket",
             "Connection: Upgrade", "Sec-WebSocket-Version: 13",
             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", *daemon.header_lines(), *extra]
    return "\r\n".join(lines).encode() + b"\r\n\r\n"


async def open_many(kind, daemon, count, path="/", at_once=50):
    """So many clients of one class, a few handshakes at a time."""
    gate = asyncio.Semaphore(at_once)

    async def one():
        async with gate:
            return await kind().open_at(daemon, path)
    return list(await asyncio.gather(*(one() for _ in range(count))))


async def shut_all(clients):
    await asyncio.gather(*(client.shut() for client in clients))
