# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""A service that connects to a bot, as the operator sees it (checklist 31 and 32)."""

import asyncio
import http
import os
import sys
import threading
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "integration"))

import websockets  # noqa: E402

from rig import Screen, Window, free_port, wait_until  # noqa: E402


class BotFramework:
    """A `websockets` server on a thread of its own; refuses everybody while `status` is set."""

    def __init__(self, port):
        self.status = None
        self.open = 0
        self._port = port
        self._loop = asyncio.new_event_loop()
        self._stop = asyncio.Event()
        self._started = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self):
        self._thread.start()
        assert self._started.wait(10)
        return self

    def close(self):
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    def _run(self):
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._serve())

    async def _serve(self):
        async with websockets.serve(self._stay, "127.0.0.1", self._port,
                                    process_request=self._refuse):
            self._started.set()
            await self._stop.wait()

    async def _refuse(self, *_):
        return (http.HTTPStatus(self.status), [], b"not you\n") if self.status else None

    async def _stay(self, socket):
        self.open += 1
        async for _ in socket:
            pass
        self.open -= 1


class LinksTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = Screen()

    @classmethod
    def tearDownClass(cls):
        cls.screen.close()

    def open_window(self, port):
        window = Window({"kind": "websocket-client", "url": f"ws://127.0.0.1:{port}/onebot/v11/ws",
                         "limits": {"reconnectCapSeconds": 600}})
        self.addCleanup(window.close)
        return window

    def test_31_nothing_listens(self):
        port = free_port()
        window = self.open_window(port)
        window.get("label", f"Nothing listens at 127.0.0.1:{port}")
        window.get("label", "Retry in ")
        framework = BotFramework(port).start()
        self.addCleanup(framework.close)
        wait_until("the connection", lambda: self.retried(window, framework))
        window.get("label", "Connected")
        wait_until("the end of the trouble",
                   lambda: not window.find("label", "Nothing listens", True))

    @staticmethod
    def retried(window, framework):
        button = window.find("push button", "Retry now", True)
        if button:  # it goes when the connection is there
            window.click(button)
        return framework.open == 1

    def test_32_refused(self):
        port = free_port()
        framework = BotFramework(port)
        framework.status = 403
        framework.start()
        self.addCleanup(framework.close)
        window = self.open_window(port)
        window.get("label", "Refused")
        window.get("label", "Refused (403): check access token, path")
        for button in ("Edit token", "Edit URL"):
            window.get("push button", button)
        window.click(window.get("push button", "Details"))
        window.get("dialog", "Connection of ws-main")
        window.get("label", "The connection does not work like this.")
        window.get("label", "Compare the access token")
        window.click(window.get("push button", "Edit service"))
        window.get("dialog", "Edit service: ws-main")


if __name__ == "__main__":
    unittest.main(verbosity=2)
