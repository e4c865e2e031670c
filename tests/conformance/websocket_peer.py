# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""A WebSocket client that can break every rule on purpose and notes what the server does.

Frames are written octet by octet as a test wants them; what comes in is checked against RFC 6455.
Nothing here is fit for use as a client.
"""

import asyncio
import base64
import os
import struct

TEXT, BINARY, CLOSE, PING, PONG, CONTINUATION = 1, 2, 8, 9, 10, 0
ReadLimit = 32 * 1024 * 1024


def masked(payload, key):
    """The payload XOR the repeated key, as RFC 6455 section 5.3 has it."""
    length = len(payload)
    if not length:
        return b""
    pattern = (key * (length // 4 + 1))[:length]
    value = int.from_bytes(payload, "little") ^ int.from_bytes(pattern, "little")
    return value.to_bytes(length, "little")


def frame(opcode, payload=b"", fin=True, rsv=0):
    """One client frame."""
    head = bytes([(0x80 if fin else 0) | rsv << 4 | opcode])
    length = len(payload)
    if length < 126:
        head += bytes([0x80 | length])
    elif length < 65536:
        head += struct.pack("!BH", 0x80 | 126, length)
    else:
        head += struct.pack("!BQ", 0x80 | 127, length)
    key = os.urandom(4)
    return head + key + masked(payload, key)


def close_frame(code=None, reason=b""):
    """A Close frame; without a code it has no payload."""
    return frame(CLOSE, b"" if code is None else struct.pack("!H", code) + reason)


def fragments(opcode, payload, size):
    """The payload as frames of at most size octets, joined."""
    pieces = [payload[start:start + size] for start in range(0, len(payload), size)] or [b""]
    last = len(pieces) - 1
    return b"".join(frame(CONTINUATION if index else opcode, piece, fin=index == last)
                    for index, piece in enumerate(pieces))


class Violation(Exception):
    """The server broke a rule of RFC 6455 in what it sent."""


class Peer:
    """One connection. events lists what arrived, in order, without Close and the end."""

    def __init__(self):
        self.events = []
        self.close_code = None
        self.close_reason = b""
        self.close_received = False
        self.close_sent = False
        self.ended = None  # "eof", "reset" or None while TCP is open
        self.violation = None
        self._writer = None
        self._changed = asyncio.Condition()
        self._fragments = None

    async def open(self, port, path="/", host="127.0.0.1", headers=()):
        self._reader, self._writer = await asyncio.open_connection(host, port, limit=ReadLimit)
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [f"GET {path} HTTP/1.1", f"Host: {host}:{port}", "Upgrade: websocket",
                 "Connection: Upgrade", "Sec-WebSocket-Version: 13", f"Sec-WebSocket-Key: {key}",
                 *headers]
        self._writer.write("\r\n".join(lines).encode() + b"\r\n\r\n")
        answer = await asyncio.wait_for(self._reader.readuntil(b"\r\n\r\n"), 10)
        if not answer.startswith(b"HTTP/1.1 101 "):
            raise Violation(f"the handshake was answered with {answer[:60]!r}")
        self._task = asyncio.create_task(self._receive())

    def abandon(self):
        """Ends a connection whose handshake did not succeed."""
        if self._writer:
            self._writer.transport.abort()

    async def shut(self):
        """Ends the connection from our side, whatever state it is in."""
        self._writer.transport.abort()
        self._task.cancel()
        try:
            await self._task
        except asyncio.CancelledError:
            pass

    # Sending. A server may have closed already; what then cannot be sent does not matter.

    async def send(self, octets, chop=None):
        """Writes octets at once, or in pieces of chop octets that leave one by one."""
        try:
            if chop is None:
                self._writer.write(octets)
                await self._writer.drain()
                return
            for start in range(0, len(octets), chop):
                self._writer.write(octets[start:start + chop])
                await self._writer.drain()
                await asyncio.sleep(0)
        except ConnectionError:
            pass

    async def send_close(self, code=1000, reason=b""):
        self.close_sent = True
        await self.send(close_frame(code, reason))

    # Waiting. All return True when the condition came true in time.

    async def wait_for(self, condition, seconds):
        async with self._changed:
            try:
                await asyncio.wait_for(self._changed.wait_for(condition), seconds)
                return True
            except asyncio.TimeoutError:
                return False

    async def wait_events(self, count, seconds):
        return await self.wait_for(
            lambda: len(self.events) >= count or self.finished(), seconds)

    async def wait_finished(self, seconds):
        return await self.wait_for(self.finished, seconds)

    async def wait_ended(self, seconds):
        return await self.wait_for(lambda: self.ended is not None, seconds)

    def finished(self):
        """Whether the server has sent Close, ended TCP or broken a rule."""
        return self.close_received or self.ended is not None or self.violation is not None

    # Receiving.

    async def _receive(self):
        try:
            while True:
                await self._receive_frame()
        except asyncio.IncompleteReadError as end:
            await self._end("eof" if not end.partial or self.close_received else "cut")
        except ConnectionError:
            await self._end("reset")
        except Violation as violation:
            self.violation = str(violation)
            await self._end("violation")

    async def _end(self, how):
        async with self._changed:
            self.ended = how
            self._changed.notify_all()

    async def _receive_frame(self):
        first, second = await self._reader.readexactly(2)
        fin, opcode = bool(first & 0x80), first & 0x0f
        if first & 0x70:
            raise Violation("a reserved bit is set in a frame of the server")
        if second & 0x80:
            raise Violation("a frame of the server is masked")
        length = second & 0x7f
        if opcode & 8 and (length > 125 or not fin):
            raise Violation("a control frame of the server is too long or fragmented")
        if length == 126:
            length, = struct.unpack("!H", await self._reader.readexactly(2))
        elif length == 127:
            length, = struct.unpack("!Q", await self._reader.readexactly(8))
        payload = await self._reader.readexactly(length)
        if self.close_received:
            raise Violation("the server sent a frame after its Close")
        event = self._event(opcode, fin, payload)
        async with self._changed:
            if event:
                self.events.append(event)
            self._changed.notify_all()

    def _event(self, opcode, fin, payload):
        if opcode == CLOSE:
            self._note_close(payload)
            return None
        if opcode in (PING, PONG):
            return ("ping" if opcode == PING else "pong", payload)
        if opcode in (TEXT, BINARY):
            if self._fragments is not None:
                raise Violation("the server began a message inside another")
            self._fragments = [opcode]
        elif opcode != CONTINUATION or self._fragments is None:
            raise Violation(f"the server sent a frame with opcode {opcode} out of place")
        self._fragments.append(payload)
        if not fin:
            return None
        kind, *pieces = self._fragments
        self._fragments = None
        message = b"".join(pieces)
        if kind == TEXT:
            try:
                message.decode("utf-8")
            except UnicodeDecodeError as error:
                raise Violation("the server sent text that is not UTF-8") from error
        return ("text" if kind == TEXT else "binary", message)

    def _note_close(self, payload):
        if len(payload) == 1:
            raise Violation("the server's Close has a payload of one octet")
        if payload:
            self.close_code, = struct.unpack("!H", payload[:2])
            self.close_reason = payload[2:]
        self.close_received = True
