# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""A client that stops reading, as the operator sees it (checklist 33)."""

import asyncio
import os
import subprocess
import sys
import time
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "integration"))

import websockets  # noqa: E402

from desktop import NotificationService  # noqa: E402
from harness import Speaker  # noqa: E402
from raw_client import DeafClient  # noqa: E402
from rig import PROGRAMS, Screen, Window, free_port, wait_until, xdotool  # noqa: E402

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

    def test_a_slow_client_notifies_once(self):
        desktop = NotificationService()
        self.addCleanup(desktop.close)
        port = free_port()
        limits = {"sendQueueMarkBytes": 1 << 20, "sendQueueCapBytes": 2 << 20}
        window = Window({"port": port, "limits": limits})
        self.addCleanup(window.close)
        window.get("label", "Listening")
        # What can be seen in front is not told.
        xdotool("getactivewindow", "windowminimize", "--sync")
        asyncio.run(self.flood(window, Endpoint(window, port), desktop))

    async def flood(self, window, endpoint, desktop):
        deaf = DeafClient().open_at(endpoint, "/")
        self.addCleanup(deaf.close)
        loop = asyncio.get_running_loop()
        async with Speaker(endpoint) as speaker:
            for count in (1, 2):  # the second time its drops are an event, but no other note
                for number in range(MESSAGES):
                    await speaker.say(f"{number} " + "x" * MESSAGE_BYTES)
                await speaker.finish()
                await loop.run_in_executor(None, lambda: wait_until(
                    "the event", lambda: self.drop_events(window) == count, 30))
        self.assertEqual([note["title"] for note in desktop.notes], ["#1 reads too slowly"])
        self.assertRegex(desktop.notes[0]["text"], r"^[\d,]+ events of ws-main were dropped\.$")

    @staticmethod
    def drop_events(window):
        """How often the journal says that events were dropped."""
        answer = subprocess.run(
            [os.path.join(PROGRAMS, "switchboardctl"), "--profile", window.profile, "journal"],
            check=True, capture_output=True, text=True).stdout
        return answer.count("does not read fast enough")

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
