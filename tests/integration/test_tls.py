#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""TLS of services that listen, tried with openssl, Python websockets, aiohttp and Node ws."""

import asyncio
import contextlib
import json
import os
import ssl
import subprocess
import tempfile
import time
import unittest

import aiohttp
import websockets

from harness import (Daemon, DaemonTest, NODE_ENVIRONMENT, end_with_parent, free_port,
                     make_certificate, openssl)

class TlsFolder:
    """Certificate and key beside a profile, the way an operator keeps them."""

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="switchboard-tls-")
        self.path = self._folder.name
        make_certificate(self.path)
        return self

    def __exit__(self, *_):
        self._folder.cleanup()

    def file(self, name):
        return os.path.join(self.path, name)

    def settings(self, certificate="server", key="server"):
        return {"tls": {"certificateFile": self.file(certificate + ".pem"),
                        "keyFile": self.file(key + ".key")}}

    def client(self):
        """What a bot that trusts this certificate uses."""
        return ssl.create_default_context(cafile=self.file("server.pem"))


async def wait_journal(daemon, text, seconds=15):
    deadline = time.monotonic() + seconds
    while not any(text in entry["text"] for entry in daemon.journal()):
        assert time.monotonic() < deadline, [entry["text"] for entry in daemon.journal()[-8:]]
        await asyncio.sleep(0.05)


class Versions(DaemonTest):

    async def test_old_versions_are_refused(self):
        with TlsFolder() as folder, Daemon(service=folder.settings()) as daemon:
            for option, works in (("-tls1", False), ("-tls1_1", False), ("-tls1_2", True),
                                  ("-tls1_3", True)):
                with self.subTest(option):
                    result = await asyncio.to_thread(
                        openssl, "s_client", "-connect", f"127.0.0.1:{daemon.port}", option,
                        "-cipher", "ALL:@SECLEVEL=0", "-brief", folder=folder.path, check=False,
                        input="Q\n")
                    established = "CONNECTION ESTABLISHED" in result.stdout + result.stderr
                    self.assertEqual(established, works, result.stderr)

    async def test_plain_and_half_open_clients(self):
        """Who speaks no TLS, or nothing at all, is cut in time and harms nobody."""
        with TlsFolder() as folder, Daemon(service=folder.settings(),
                                           limits={"handshakeSeconds": 1}) as daemon:
            before = daemon.descriptor_count()
            _, silent = await asyncio.open_connection("127.0.0.1", daemon.port)
            reader, writer = await asyncio.open_connection("127.0.0.1", daemon.port)
            writer.write(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            with contextlib.suppress(ConnectionError):
                answer = await asyncio.wait_for(reader.read(), 10)
                self.assertNotIn(b"101", answer)
            await daemon.wait_descriptors(before, 10)
            silent.close()
            writer.close()
            async with websockets.connect(f"wss://127.0.0.1:{daemon.port}/",
                                          extra_headers=daemon.headers(),
                                          ssl=folder.client()) as socket:
                self.assertEqual(json.loads(await socket.recv())["sub_type"], "connect")


class Certificates(DaemonTest):

    async def test_url_version_and_refusals(self):
        with TlsFolder() as folder, Daemon(service=folder.settings()) as daemon:
            self.assertEqual(daemon.status()["url"], f"wss://127.0.0.1:{daemon.port}")
            async with websockets.connect(f"wss://localhost:{daemon.port}/",
                                          extra_headers=daemon.headers(),
                                          ssl=folder.client()) as socket:
                await socket.send('{"action":"get_status","echo":1}')
                row, = daemon.sessions()
                self.assertEqual(row["tls"], "TLS 1.3")
            with self.assertRaises(websockets.InvalidStatusCode) as refused:
                await websockets.connect(f"wss://localhost:{daemon.port}/", ssl=folder.client())
            self.assertEqual(refused.exception.status_code, 401)

    async def test_new_files_without_dropping_sessions(self):
        with TlsFolder() as folder, Daemon(service=folder.settings()) as daemon:
            old = folder.client()
            async with websockets.connect(f"wss://127.0.0.1:{daemon.port}/",
                                          extra_headers=daemon.headers(), ssl=old) as socket:
                make_certificate(folder.path, subject="renewed")
                await wait_journal(daemon, "the new certificate is used from now on")
                with self.assertRaises(ssl.SSLError):
                    await websockets.connect(f"wss://127.0.0.1:{daemon.port}/", ssl=old,
                                             extra_headers=daemon.headers())
                async with websockets.connect(f"wss://127.0.0.1:{daemon.port}/",
                                              extra_headers=daemon.headers(),
                                              ssl=folder.client()) as other:
                    await other.recv()
                with open(folder.file("server.key"), "w", encoding="ascii") as key:
                    key.write("half a key")
                await wait_journal(daemon, "the old certificate stays")
                await websockets.connect(f"wss://127.0.0.1:{daemon.port}/", ssl=folder.client(),
                                         extra_headers=daemon.headers())
                await (await socket.ping())
                self.assertEqual(daemon.status()["state"], "on")

    async def test_what_cannot_be_used(self):
        cases = {"missing": ("nowhere", "server", "cannot be read"),
                 "other key": ("server", "other", "is not that of the certificate"),
                 "no certificate": ("text", "server", "no certificate in PEM form"),
                 "no key": ("server", "text", "no RSA or EC key"),
                 "expired": ("expired", "expired", "expired on")}
        with TlsFolder() as folder:
            make_certificate(folder.path, "other")
            for name in ("text.pem", "text.key"):
                with open(folder.file(name), "w", encoding="ascii") as file:
                    file.write("nothing of use")
            openssl("req", "-new", "-key", "server.key", "-subj", "/CN=old", "-out", "old.csr",
                    folder=folder.path)
            openssl("x509", "-req", "-in", "old.csr", "-signkey", "server.key", "-days", "-1",
                    "-out", "expired.pem", folder=folder.path)
            os.link(folder.file("server.key"), folder.file("expired.key"))
            services = [{"id": f"s{i}", "kind": "websocket-server", "host": "127.0.0.1",
                         "port": free_port(), "token": "", **folder.settings(*files[:2])}
                        for i, files in enumerate(cases.values())]
            with Daemon(more=services) as daemon:
                for i, (case, (*_, words)) in enumerate(cases.items()):
                    with self.subTest(case):
                        status = daemon.status(f"s{i}")
                        self.assertEqual(status["state"], "failed")
                        self.assertIn(words, status["failure"]["message"])
                        self.assertIn(folder.path, status["failure"]["message"])

    async def test_http_and_streams(self):
        with TlsFolder() as folder:
            more = [{"id": "api", "kind": "sse-server", "host": "127.0.0.1", "port": 0,
                     "token": "t" * 20, **folder.settings()}]
            with Daemon(more=more) as daemon:
                url = daemon.status("api")["url"]
                self.assertTrue(url.startswith("https://127.0.0.1:"), url)
                headers = {"Authorization": "Bearer " + "t" * 20}
                async with aiohttp.ClientSession(
                        connector=aiohttp.TCPConnector(ssl=folder.client())) as session:
                    for _ in range(3):  # the connection stays
                        answer = await session.post(url + "/get_login_info", headers=headers)
                        self.assertEqual((await answer.json())["retcode"], 0)
                    stream = await session.get(url + "/_events", headers=headers)
                    lines = b""
                    while b"connect" not in lines:
                        lines += await asyncio.wait_for(stream.content.readany(), 10)
                    result = await asyncio.to_thread(daemon.control, "service", "disable", "api")
                    self.assertEqual(result["service"]["sessions"], 0)
                    rest = await asyncio.wait_for(stream.content.read(), 10)
                    self.assertIn(b'"disable"', rest)


class Draining(DaemonTest):

    async def test_sending_clients_hear_everything(self):
        """200 clients over TLS that send without pause: `disable`, then Close 1001, for each."""
        ends = []

        async def chatty(socket):
            last = ""

            async def shout():
                with contextlib.suppress(websockets.ConnectionClosed):
                    while True:
                        await socket.send('{"action":"get_status","echo":1}')
                        await asyncio.sleep(0.002)
            task = asyncio.create_task(shout())
            with contextlib.suppress(websockets.ConnectionClosed):
                async for text in socket:
                    last = text
            task.cancel()
            ends.append((json.loads(last).get("sub_type"), socket.close_code))

        with TlsFolder() as folder, Daemon(service=folder.settings()) as daemon:
            script = """
                const { WebSocket } = require('ws');
                const [url, token, count] = process.argv.slice(1);
                let open = 0, left = +count; const ends = {};
                for (let i = 0; i < +count; i += 1) {
                  const socket = new WebSocket(url, { rejectUnauthorized: false,
                    headers: { Authorization: `Bearer ${token}` } });
                  let last = '', pump;
                  socket.on('open', () => { pump = setInterval(() => {
                    if (socket.readyState === 1) socket.send('{"action":"get_status","echo":1}'); }, 2);
                    open += 1; if (open === +count) console.log('open'); });
                  socket.on('message', (data) => { last = data.toString(); });
                  socket.on('error', (error) => { last = String(error); });
                  socket.on('close', (code) => { clearInterval(pump);
                    let kind = last; try { kind = JSON.parse(last).sub_type; } catch { }
                    const key = `${kind} ${code}`; ends[key] = (ends[key] || 0) + 1;
                    left -= 1; if (left === 0) console.log(JSON.stringify(ends)); });
                }"""
            node = await asyncio.create_subprocess_exec(
                "node", "-e", script, f"wss://127.0.0.1:{daemon.port}/", daemon.token, "100",
                stdout=asyncio.subprocess.PIPE, env=NODE_ENVIRONMENT, preexec_fn=end_with_parent)
            self.assertEqual(await asyncio.wait_for(node.stdout.readline(), 60), b"open\n")
            sockets = [await websockets.connect(f"wss://127.0.0.1:{daemon.port}/",
                                                extra_headers=daemon.headers(), ping_interval=None,
                                                ssl=folder.client()) for _ in range(100)]
            readers = [asyncio.create_task(chatty(socket)) for socket in sockets]
            await daemon.wait_sessions(200)
            await asyncio.sleep(0.5)  # let them all send: this is about input that nobody reads
            result = await asyncio.to_thread(daemon.disable)
            await asyncio.wait_for(asyncio.gather(*readers), 30)
            ended = json.loads(await asyncio.wait_for(node.stdout.readline(), 30))
            await node.wait()
            self.assertEqual(ended, {"disable 1001": 100})
            self.assertEqual(ends, [("disable", 1001)] * 100)
            self.assertEqual((result["clean"], result["timedOut"], result["aborted"]),
                             (200, 0, 0), result)


if __name__ == "__main__":
    unittest.main(verbosity=2)
