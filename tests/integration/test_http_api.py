# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""The HTTP API with clients of several makers, and with bare sockets for what no client does."""

import asyncio
import http.client
import json
import os
import re
import time

import aiohttp
from harness import (ACCOUNT, HERE, NODE_ENVIRONMENT, Daemon, DaemonTest, end_with_parent,
                     run_tests)

CONNECTIONS = 64
#: What the process may grow by while somebody offers 5 GB.
ALLOWED_GROWTH = 16 * 1024 * 1024
DATA = os.path.join(os.path.dirname(HERE), "data")


def http_daemon(**settings):
    limits = settings.pop("limits", {})
    return Daemon(service={"kind": "http-server", **settings}, limits=limits)


async def connect(daemon):
    return await asyncio.open_connection("127.0.0.1", daemon.port)


def request(daemon, line, *fields, body=b""):
    lines = [f"{line} HTTP/1.1", f"Host: 127.0.0.1:{daemon.port}", *fields]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def post(daemon, *fields, action="get_login_info", body=b""):
    return request(daemon, f"POST /{action}", *daemon.header_lines(),
                   "Content-Type: application/json", *fields, body=body)


async def read_answer(reader, seconds=10):
    """Status, fields and body of one answer."""
    head = (await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), seconds)).decode("latin-1")
    fields = {name.lower(): value.strip() for name, _, value in
              (line.partition(":") for line in head.split("\r\n")[1:])}
    body = await reader.readexactly(int(fields.get("content-length", 0)))
    return int(head.split()[1]), fields, body


async def read_end(reader, seconds=10):
    """What comes until the server ends TCP; a reset ends it too."""
    try:
        return await asyncio.wait_for(reader.read(-1), seconds)
    except ConnectionError:
        return b""


class HttpApi(DaemonTest):

    async def test_connections_are_kept(self):
        with http_daemon() as daemon:
            opened = 0

            async def count(*_):
                nonlocal opened
                opened += 1
            trace = aiohttp.TraceConfig()
            trace.on_connection_create_end.append(count)
            connector = aiohttp.TCPConnector(limit=CONNECTIONS)
            async with aiohttp.ClientSession(connector=connector, headers=daemon.headers(),
                                             trace_configs=[trace]) as session:
                async def caller():
                    for number in range(30):
                        url = f"http://127.0.0.1:{daemon.port}/get_login_info"
                        call = session.get(url) if number % 2 else session.post(url, json={})
                        async with call as answer:
                            self.assertEqual(answer.status, 200)
                            self.assertEqual(answer.headers["Content-Type"],
                                             "application/json; charset=utf-8")
                            self.assertNotIn("Access-Control-Allow-Origin", answer.headers)
                            data = (await answer.json())["data"]
                            self.assertEqual(data["user_id"], ACCOUNT)
                await asyncio.gather(*(caller() for _ in range(CONNECTIONS)))
                self.assertEqual(opened, CONNECTIONS)
                self.assertEqual(daemon.sessions(), [])
                # Off ends the connections that wait for their next request.
                daemon.disable()
                await daemon.wait_nothing_left()

    async def test_node_keeps_its_connections(self):
        with http_daemon() as daemon:
            arguments = {"port": daemon.port, "count": CONNECTIONS, "mode": "api"}
            process = await asyncio.create_subprocess_exec(
                "node", os.path.join(HERE, "http_clients.js"), json.dumps(arguments),
                stdout=asyncio.subprocess.PIPE, preexec_fn=end_with_parent,
                env={**NODE_ENVIRONMENT, "SWITCHBOARD_TOKEN": daemon.token})
            output, _ = await asyncio.wait_for(process.communicate(), 60)
            done = json.loads(output)
            self.assertEqual(done["answers"], {"200 0": CONNECTIONS * 10})
            self.assertEqual(done["sockets"], CONNECTIONS)

    async def test_tokens(self):
        with http_daemon() as daemon:
            cases = [("", [], 401), ("", ["Authorization: Bearer wrong"], 403),
                     ("?access_token=wrong", [], 403), ("?access_token=" + daemon.token, [], 200),
                     ("", daemon.header_lines(), 200),
                     ("?access_token=wrong", daemon.header_lines(), 200)]
            for query, fields, status in cases:
                with self.subTest(query=query[:20], fields=len(fields)):
                    reader, writer = await connect(daemon)
                    writer.write(request(daemon, f"GET /get_login_info{query}", *fields))
                    answer = await read_answer(reader)
                    self.assertEqual(answer[0], status)
                    writer.close()

    async def test_the_standard_library_of_python(self):
        with http_daemon() as daemon:
            def talk():
                link = http.client.HTTPConnection("127.0.0.1", daemon.port, timeout=10)
                link.request("POST", "/send_group_msg", headers=daemon.headers() | {
                    "Content-Type": "application/x-www-form-urlencoded"},
                    body="group_id=123456&message=a+b%26c")
                answer = link.getresponse()
                sent = json.loads(answer.read())
                link.request("GET", f"/get_msg?message_id={sent['data']['message_id']}",
                             headers=daemon.headers())
                message = json.loads(link.getresponse().read())
                link.request("PUT", "/get_msg", headers=daemon.headers())
                refused = link.getresponse()
                refused.read()
                link.close()
                return sent, message, refused
            sent, message, refused = await asyncio.to_thread(talk)
            self.assertEqual(sent["status"], "ok", sent)
            self.assertEqual(message["data"]["message"],
                             [{"type": "text", "data": {"text": "a b&c"}}])
            self.assertEqual((refused.status, refused.headers["Allow"]), (405, "GET, POST"))

    async def test_the_body_is_asked_for(self):
        with http_daemon() as daemon:
            reader, writer = await connect(daemon)
            writer.write(post(daemon, "Content-Length: 2", "Expect: 100-continue"))
            self.assertEqual((await read_answer(reader))[0], 100)
            writer.write(b"{}")
            self.assertEqual((await read_answer(reader))[0], 200)
            writer.close()

    async def test_a_slow_body_is_cut(self):
        with http_daemon(limits={"messageSeconds": 2}) as daemon:
            reader, writer = await connect(daemon)
            started = time.monotonic()
            writer.write(post(daemon, "Content-Length: 1000"))

            async def drip():
                while True:
                    writer.write(b" ")
                    await writer.drain()
                    await asyncio.sleep(0.1)
            dripping = asyncio.create_task(drip())
            self.assertEqual((await read_answer(reader))[0], 408)
            self.assertGreater(time.monotonic() - started, 1.5)
            self.assertLess(time.monotonic() - started, 5)
            dripping.cancel()
            await asyncio.gather(dripping, return_exceptions=True)
            await read_end(reader)
            writer.close()

    async def test_five_gigabytes_are_not_taken(self):
        with http_daemon(limits={"maxMessageBytes": 1024 * 1024}) as daemon:
            for fields, piece in ((["Content-Length: 5368709120"], b"a" * 65536),
                                  (["Transfer-Encoding: chunked"],
                                   b"10000\r\n" + b"a" * 65536 + b"\r\n")):
                with self.subTest(fields=fields):
                    before = daemon.resident_bytes()
                    reader, writer = await connect(daemon)
                    writer.write(post(daemon, *fields))

                    async def pour():
                        poured = 0
                        try:
                            while poured < 5 * 2**30:
                                writer.write(piece)
                                await writer.drain()
                                poured += len(piece)
                        except ConnectionError:
                            pass
                        return poured
                    pouring = asyncio.create_task(pour())
                    self.assertEqual((await read_answer(reader))[0], 413)
                    poured = await asyncio.wait_for(pouring, 10)
                    self.assertLess(poured, 5 * 2**30)
                    self.assertLess(daemon.resident_bytes() - before, ALLOWED_GROWTH)
                    writer.close()
            await daemon.wait_nothing_left(5)

    async def test_hostile_requests(self):
        with open(os.path.join(DATA, "hostile_requests.json"), encoding="utf-8") as file:
            cases = json.load(file)["cases"]
        self.assertGreaterEqual(len(cases), 60)
        accepted = []
        with http_daemon(limits={"handshakeSeconds": 1}) as daemon:
            good = request(daemon, "GET /get_login_info", *daemon.header_lines())
            for case in cases:
                # With the token, so that nothing but its form can be what is wrong with it.
                hostile = re.sub("Host: 127.0.0.1:5700\r\n",
                                 f"Host: 127.0.0.1:{daemon.port}\r\n{daemon.header_lines()[0]}\r\n",
                                 case["bytes"], count=1)
                hostile = hostile.replace("5700", str(daemon.port)).encode("latin-1")
                for before in (b"", good):
                    reader, writer = await connect(daemon)
                    writer.write(before)
                    if before:
                        self.assertEqual((await read_answer(reader))[0], 200)
                    writer.write(hostile + good)  # what follows must not be served either
                    status, *_ = await read_answer(reader)
                    rest = await read_end(reader)
                    if status < 400 or rest:
                        accepted.append((case["name"], status, rest[:60]))
                    writer.close()
        self.assertEqual(accepted, [])

    async def test_no_page_of_another_origin_may_ask(self):
        with http_daemon() as daemon:
            for line in ("GET /get_login_info", "OPTIONS /get_login_info"):
                reader, writer = await connect(daemon)
                writer.write(request(daemon, line, "Origin: https://evil.example",
                                     "Access-Control-Request-Method: POST",
                                     *daemon.header_lines()))
                status, fields, _ = await read_answer(reader)
                self.assertEqual(status, 403)
                self.assertFalse([name for name in fields if name.startswith("access-control")])
                writer.close()

    async def test_web_socket_on_the_same_port(self):
        with http_daemon(webSocket=True) as daemon:
            async with aiohttp.ClientSession(headers=daemon.headers()) as session:
                address = f"http://127.0.0.1:{daemon.port}"
                async with session.ws_connect(address) as socket:
                    self.assertEqual((await socket.receive_json())["sub_type"], "connect")
                    async with session.get(address + "/get_login_info") as answer:
                        self.assertEqual((await answer.json())["retcode"], 0)
                    self.assertEqual(len(daemon.sessions()), 1)
                    daemon.disable()
                    kinds = []
                    while not socket.closed:
                        message = await socket.receive(timeout=10)
                        if message.type == aiohttp.WSMsgType.TEXT:
                            kinds.append(message.json()["sub_type"])
                    self.assertEqual((kinds[-1], socket.close_code), ("disable", 1001))
            await daemon.wait_nothing_left()


if __name__ == "__main__":
    run_tests()
