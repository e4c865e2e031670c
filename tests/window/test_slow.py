# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""A client that stops reading, as the operator sees it (checklist 33)."""

import asyncio
import os
import sys
import time
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "integration"))

import websockets  # noqa: E402

from harness import Speaker  # noqa: E402
from raw_client import DeafClient  # noqa: E402
from rig import Screen, Window, free_port, wait_until  # noqa: E402

MESSAGE_BYTES, MESSAGES = 40_000, 150


class Endpoint:
    """What harness and raw clients need to know of a window's service."""

    def __init__(self, window, port):
        self.port, self.token = port, window.token
        self._profile = window.profile

    def control_path(self):
        return os.path.join(self._profile, "control.sock")

    def header_lines(self):
        return [f"Authorization: Bearer {self.token}"]


class SlowClientTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = Screen()

    @classmethod
    def tearDownClass(cls):
        cls.screen.close()

    def test_33_a_client_that_stops_reading_is_shown_slow(self):
        port = free_port()
        # A small queue, so that it is full after a few megabytes.
        limits = {"sendQueueMarkBytes": 1 << 20, "sendQueueCapBytes": 2 << 20}
        window = Window({"port": port, "limits": limits})
        self.addCleanup(window.close)
        window.get("label", "Listening")
        asyncio.run(self.talk(window, Endpoint(window, port)))

    async def talk(self, window, endpoint):
        deaf = DeafClient().open_at(endpoint, "/")
        self.addCleanup(deaf.close)
        async with websockets.connect(
                f"ws://127.0.0.1:{endpoint.port}/", max_size=None,
                extra_headers={"Authorization": f"Bearer {endpoint.token}"}) as good:
            received = asyncio.create_task(self.count(good))
            # A client's first two frames are connect and enable.
            async with Speaker(endpoint) as speaker:
                for number in range(MESSAGES):
                    await speaker.say(f"{number} " + "x" * MESSAGE_BYTES)
                await speaker.finish()
            full = time.monotonic()
            loop = asyncio.get_running_loop()
            await loop.run_in_executor(None, lambda: window.get("table cell", "Slow"))
            self.assertLess(time.monotonic() - full, 10)  # looking through AT-SPI takes seconds, too
            self.assertEqual(await asyncio.wait_for(received, 20), MESSAGES)
            dropped = await loop.run_in_executor(None, lambda: wait_until(
                "the drops in the events", lambda: self.drops(window)))
            self.assertGreater(dropped, 0)
            self.screen.shot("slow-client.png")

    @staticmethod
    async def count(connection):
        messages = 0
        async for text in connection:
            messages += '"message_type"' in text
            if messages == MESSAGES:
                return messages
        return messages

    @staticmethod
    def drops(window):
        node = window.find("table cell", "Reads too slowly: ")
        digits = "".join(c for c in node.name if c.isdigit()) if node else ""
        return int(digits) if digits else 0


if __name__ == "__main__":
    unittest.main(verbosity=2)
