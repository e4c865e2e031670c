# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""A small OneBot 11 server on the library websockets, right or with one fault of many."""

import asyncio
import base64
import contextlib
import hashlib
import json
import re
import socket
import threading
import time
from http import HTTPStatus
from urllib.parse import parse_qs, urlsplit

import websockets
from websockets.legacy.server import WebSocketServerProtocol

ACCOUNT, FRIEND, GROUP = 10001, 10002, 123456
TOKEN = "cHeck-Me-5"
ESCAPES = [("&#91;", "["), ("&#93;", "]"), ("&#44;", ","), ("&amp;", "&")]
MEMBER = {"group_id": GROUP, "user_id": ACCOUNT, "nickname": "Bot", "card": "", "sex": "unknown",
          "age": 1, "area": "", "join_time": 1, "last_sent_time": 1, "level": "1",
          "role": "member", "unfriendly": False, "title": "", "title_expire_time": 0,
          "card_changeable": False}
GROUP_INFO = {"group_id": GROUP, "group_name": "Group", "member_count": 2, "max_member_count": 9}


def decode(text):
    for escape, character in ESCAPES:
        text = text.replace(escape, character)
    return text


class Failure(Exception):
    """An action fails with this retcode."""


class Protocol(WebSocketServerProtocol):
    """One connection; process_request() decides about its handshake."""

    def __init__(self, *arguments, onebot=None, **options):
        self.onebot = onebot
        super().__init__(*arguments, **options)

    async def process_request(self, path, headers):
        status = self.onebot.refusal(path, headers)
        return None if status is None else (status, [("WWW-Authenticate", "Bearer")], b"")

    async def pong(self, data=b""):
        if not self.onebot.has("no-pong"):
            await super().pong(data)


class OneBotServer:
    """Runs in a thread of its own while it is a context; fault names what is wrong with it."""

    def __init__(self, fault=None, tls=None):
        self._fault = fault
        self._tls = tls
        self._messages = {}
        self._listeners = set()
        self._clients = set()
        self._started = threading.Event()

    def has(self, fault):
        return self._fault == fault

    def __enter__(self):
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()), daemon=True)
        self._thread.start()
        assert self._started.wait(10)
        self.url = f"{'wss' if self._tls else 'ws'}://127.0.0.1:{self.port}"
        return self

    def __exit__(self, *_):
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    async def _run(self):
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        server = await websockets.serve(
            self._serve, "127.0.0.1", 0, compression=None, ping_interval=None, max_size=2**26,
            ssl=self._tls,
            create_protocol=lambda *args, **kw: Protocol(*args, onebot=self, **kw))
        self.port = server.sockets[0].getsockname()[1]
        beats = asyncio.create_task(self._beat())
        self._started.set()
        await self._stop.wait()
        beats.cancel()
        server.close()
        await server.wait_closed()

    # The handshake.

    def refusal(self, target, headers):
        """The status of a refusal, or None."""
        query = parse_qs(urlsplit(target).query)
        authorization = headers.get("Authorization", "")
        scheme, _, token = authorization.strip().partition(" ")
        token = token.strip() if scheme.lower() in ("bearer", "token") else ""
        if not authorization and not self.has("no-query-token"):
            token = query.get("access_token", [""])[0]
        if self.has("any-token") and token:
            token = TOKEN
        if self.has("no-token-check"):
            token = TOKEN
        if not token:
            return HTTPStatus.FORBIDDEN if self.has("403-for-none") else HTTPStatus.UNAUTHORIZED
        if token != TOKEN:
            return HTTPStatus.UNAUTHORIZED if self.has("401-for-wrong") else HTTPStatus.FORBIDDEN
        known = self._role(target) is not None or self.has("any-path")
        return None if known else HTTPStatus.NOT_FOUND

    @staticmethod
    def _role(target):
        path = urlsplit(target).path
        return {"/": "universal", "/api": "api", "/api/": "api", "/event": "event",
                "/event/": "event"}.get(path)

    # Events.

    def _event(self, **fields):
        event = {"time": int(time.time()), "self_id": ACCOUNT, **fields}
        if self.has("echo-in-events"):
            event["echo"] = None
        if self.has("event-without-time"):
            del event["time"]
        return json.dumps(event)

    def _connect(self):
        event = {"post_type": "meta_event", "meta_event_type": "lifecycle", "sub_type": "connect"}
        if self.has("other-account"):
            event["self_id"] = ACCOUNT + 1
        return self._event(**event)

    async def _beat(self):
        beat = {"post_type": "meta_event", "meta_event_type": "heartbeat", "interval": 300,
                "status": {"online": True, "good": True}}
        if self.has("heartbeat-without-status"):
            del beat["status"]
        if self.has("heartbeat-interval"):
            beat["interval"] = 2500
        while True:
            await asyncio.sleep(0.3)
            listeners = self._clients if self.has("events-on-api") else self._listeners
            await self._tell(listeners, self._event(**beat))

    @staticmethod
    async def _tell(connections, text):
        for connection in list(connections):
            with contextlib.suppress(websockets.ConnectionClosed):
                await connection.send(text)

    # Requests.

    async def _serve(self, connection, target):
        role = self._role(target) or "universal"
        self._clients.add(connection)
        if role != "api" or self.has("connect-on-api"):
            await self._welcome(connection)
        elif self.has("events-on-api"):
            await connection.send(self._event(post_type="notice", notice_type="friend_add",
                                              user_id=ACCOUNT))
        try:
            async for frame in connection:
                if role != "event" or self.has("served-on-event"):
                    await self._answer(connection, frame)
        except websockets.ConnectionClosed:
            pass
        finally:
            self._listeners.discard(connection)
            self._clients.discard(connection)

    async def _welcome(self, connection):
        if self.has("connect-to-all"):
            await self._tell(self._listeners, self._connect())
        if not self.has("no-connect"):
            await connection.send(self._connect())
        self._listeners.add(connection)

    async def _answer(self, connection, frame):
        if isinstance(frame, bytes) and self.has("no-binary"):
            return
        if len(frame) > 90_000 and self.has("crash-on-long"):
            connection.transport.abort()
            return
        text = self._response(frame)
        if text is None or self.has("silent"):
            return
        if self.has("not-strict-json"):
            text = text[:-1] + ', "seconds": NaN}'
        receivers = self._clients if self.has("responses-to-all") else [connection]
        await self._tell(receivers, text)
        if self.has("two-responses"):
            await connection.send(text)

    def _response(self, frame):
        request = None
        try:
            request = json.loads(frame)
            if self.has("batch") and isinstance(request, list) and request:
                request = request[0]
            data = self._call(request)
            response = {"status": "ok", "retcode": 0, "data": data}
        except Failure as failure:
            code = failure.args[0]
            response = {"status": "async" if code == 1 else "failed", "retcode": code,
                        "data": None}
        except (ValueError, RecursionError):
            if self.has("silent-on-malformed"):
                return None
            response = {"status": "failed", "retcode": 1400, "data": None}
        if isinstance(request, dict) and "echo" in request:
            response["echo"] = request["echo"]
        return self._spoiled(response)

    def _spoiled(self, response):
        """The response with the faults of the envelope."""
        if self.has("no-echo"):
            response.pop("echo", None)
        if self.has("echo-invented"):
            response.setdefault("echo", None)
        if self.has("null-echo-dropped") and response.get("echo", 1) is None:
            del response["echo"]
        if self.has("echo-through-double") and isinstance(response.get("echo"), int):
            response["echo"] = int(float(response["echo"]))
        if self.has("post-type-in-responses"):
            response["post_type"] = "response"
        if self.has("no-data-on-failure") and response["data"] is None:
            del response["data"]
        if self.has("text-on-failure") and response["status"] == "failed":
            response["data"] = {}
        if self.has("ok-on-failure"):
            response["status"] = "ok"
        return json.dumps(response)

    def _call(self, request):
        if not isinstance(request, dict) or not isinstance(request.get("action"), str):
            raise Failure(1400)
        params = request.get("params")
        if not isinstance(params, dict | None):
            raise Failure(1400)
        name = request["action"]
        for suffix in ("_async", "_rate_limited"):
            if name.endswith(suffix) and hasattr(self, "do_" + name.removesuffix(suffix)):
                if self.has("async-is-ok"):
                    return None
                raise Failure(1)
        action = getattr(self, "do_" + name, None)
        if action is None:
            raise Failure(404 if self.has("404-for-1404") else 1404)
        return action(**(params or {}))

    # Actions. Unknown parameters are ignored.

    def do_get_login_info(self, **_):
        return {"user_id": str(ACCOUNT) if self.has("ids-as-text") else ACCOUNT,
                "nickname": "Bot"}

    def do_get_status(self, **_):
        return {"online": True, "good": True}

    def do_get_version_info(self, **_):
        return {"app_name": "small", "app_version": "1", "protocol_version": "v11"}

    def do_get_group_list(self, **_):
        return [GROUP_INFO]

    def do_get_group_info(self, group_id=None, **_):
        try:
            number = int(group_id)
        except (TypeError, ValueError):
            raise Failure(100) from None
        if self.has("groups-through-double"):
            number = int(float(number))
        if number != GROUP:
            if self.has("empty-for-unknown"):
                return {}
            raise Failure(102)
        return {**GROUP_INFO, "member_count": None} if self.has("null-count") else GROUP_INFO

    def do_get_group_member_info(self, group_id=None, user_id=None, **_):
        if (group_id, user_id) != (GROUP, ACCOUNT):
            raise Failure(102)
        return {**MEMBER, "level": 1} if self.has("level-as-number") else MEMBER

    def _store(self, kind, message, auto_escape=False):
        if isinstance(message, str):
            escaped = auto_escape or self.has("no-unescape")
            message = [{"type": "text",
                        "data": {"text": message if escaped else decode(message)}}]
        number = len(self._messages) + 1
        self._messages[number] = (kind, [message] if isinstance(message, dict) else message)
        return {"message_id": number}

    def do_send_group_msg(self, group_id, message, auto_escape=False, **_):
        return self._store("group", message, auto_escape)

    def do_send_msg(self, message, group_id=None, user_id=None, message_type=None, **_):
        first = (user_id, "private") if self.has("private-wins") else (group_id, "group")
        kind = first[1] if first[0] else "private" if user_id else "group"
        return self._store(message_type or kind, message)

    def do_get_msg(self, message_id, **_):
        kind, message = self._messages.get(int(message_id), (None, None))
        if kind is None:
            raise Failure(102)
        return {"time": 1, "message_type": kind, "message_id": int(message_id), "real_id": 1,
                "sender": {"user_id": ACCOUNT, "nickname": "Bot"}, "message": message}

    def do_delete_msg(self, message_id, **_):
        return {} if self.has("delete-gives-object") else None


class LenientServer(OneBotServer):
    """Takes every frame for a request, whatever RFC 6455 says, and answers no control frame."""

    async def _run(self):
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(self._serve_bytes, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self._started.set()
        await self._stop.wait()
        server.close()

    async def _serve_bytes(self, reader, writer):
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            key = re.search("Sec-WebSocket-Key: (.*)\r", head)[1]
            accept = hashlib.sha1((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").encode()).digest()
            writer.write(b"HTTP/1.1 101 x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                         b"Sec-WebSocket-Accept: " + base64.b64encode(accept) + b"\r\n\r\n")
            while True:
                text = self._response(await self._payload(reader))
                writer.write(self._frame(text.encode()))
        writer.close()

    @staticmethod
    async def _payload(reader):
        _, second = await reader.readexactly(2)
        length = second & 0x7F
        if length >= 126:
            length = int.from_bytes(await reader.readexactly(2 if length == 126 else 8), "big")
        mask = await reader.readexactly(4) if second & 0x80 else bytes(4)
        payload = await reader.readexactly(length)
        return bytes(byte ^ mask[at % 4] for at, byte in enumerate(payload))

    def _frame(self, payload):
        masked = self.has("masked")
        head = bytes([0xC1 if self.has("reserved-bit") else 0x81,
                      (0x80 if masked else 0) | 126]) + len(payload).to_bytes(2, "big")
        return head + (bytes(4) if masked else b"") + payload


@contextlib.contextmanager
def silent_server():
    """Accepts TCP connections and never says a word; gives the address."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield f"ws://127.0.0.1:{listener.getsockname()[1]}"
