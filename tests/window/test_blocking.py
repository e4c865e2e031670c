# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Kicks, blocks, refused clients and a switch-off with many, in a real window.

Checklist 12, 13, 17, 18, 19 and 30.
"""

import asyncio
import os
import re
import secrets
import sys
import threading
import time
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "integration"))

import websockets  # noqa: E402

from crowd import Crowd  # noqa: E402
from desktop import NotificationService  # noqa: E402
from harness import raise_descriptor_limit, server_sockets  # noqa: E402
from raw_client import RawClient, open_many, shut_all  # noqa: E402
from rig import Screen, Window, free_port, listening, wait_until, xdotool  # noqa: E402

MANY, SILENT = 1000, 5
WRONG_TOKENS, WRONG_SECONDS = 300, 10
COMES_BACK_AFTER = 1.0


class QuickWindow(Window):
    """Leaves the cells of long tables out while it looks for something."""

    def everything(self):
        def walk(node):
            if node is None:
                return
            yield node
            if node.getRoleName() == "table" and node.childCount > 400:
                return
            for index in range(node.childCount):
                yield from walk(node.getChildAtIndex(index))
        for application in self._applications():
            yield from walk(application)

    def texts(self, start):
        """The names of all labels that begin so."""
        return [node.name for node in self.everything()
                if node.getRoleName() in ("label", "alert", "notification") and node.name.startswith(start)]

    def is_shown(self, role, start):
        return self.find(role, start, True) is not None

    def press_button(self, start):
        self.click(self.get("push button", start))


class Clients:
    """An event loop on a thread of its own for the clients of a test."""

    def __init__(self, window, port):
        self.port, self.token = port, window.token
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True).start()

    def run(self, work, seconds=60):
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(seconds)

    def start(self, work):
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def header_lines(self, token=None):
        return [f"Authorization: Bearer {token or self.token}"]

    async def knock(self, token=None):
        """The HTTP status that a new client gets."""
        try:
            async with websockets.connect(
                    f"ws://127.0.0.1:{self.port}/",
                    extra_headers={"Authorization": f"Bearer {token or self.token}"}):
                return 101
        except websockets.InvalidStatusCode as refusal:
            return refusal.status_code

    def open(self, count):
        return self.run(open_many(RawClient, self, count))


class BlockingTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise_descriptor_limit()
        cls.screen = Screen()

    @classmethod
    def tearDownClass(cls):
        cls.screen.close()

    def open_window(self):
        port = free_port()
        window = QuickWindow({"port": port})
        self.addCleanup(window.close)
        window.get("label", "Listening")
        return window, Clients(window, port)

    def wait_connections(self, window, count):
        wait_until(f"{count} connections",
                   lambda: window.is_shown("page tab", f"Connections ({count:,})"), 60)

    def test_12_switching_off_a_thousand(self):
        window, clients = self.open_window()
        crowd = Crowd(clients.port, window.token, MANY - SILENT, SILENT)
        self.addCleanup(crowd.leave)
        self.wait_connections(window, MANY)

        window.click(window.get("check box", "ws-main"))
        window.get("label", f"{MANY:,} connections will be told and closed.")
        self.screen.shot("switch-off-sheet.png")
        xdotool("key", "Return")  # the safe answer is the default
        wait_until("the sheet to go", lambda: not window.is_shown("push button", "Switch off"))
        self.assertTrue(listening(clients.port))
        self.assertTrue(window.is_checked(window.get("check box", "ws-main")))
        self.assertEqual(crowd.closed(), 0)

        window.click(window.get("check box", "ws-main"))
        self.assertTrue(window.is_checked(window.get("radio button", "At once")))
        window.click(window.get("radio button", "Let running work finish first"))
        window.press_button("Switch off")
        first = self.countdown(window)
        self.screen.shot("drain.png")
        time.sleep(2.2)  # the countdown is looked at twice
        second = self.countdown(window)
        self.assertGreaterEqual(first - second, 2)
        bar = self.drain_bar(window)
        self.assertLessEqual(bar, second)
        self.assertGreaterEqual(bar, self.countdown(window))  # looking takes time, too
        self.assertEqual(crowd.closed(), 0)

        window.press_button("Close now")
        pressed = time.monotonic()
        wait_until("everybody to leave", lambda: not server_sockets(clients.port), 10)
        self.assertLess(time.monotonic() - pressed, 4)
        toast = wait_until("the result", lambda: window.find("notification", "ws-main is off in ", True))
        clean, timed_out, aborted = map(int, re.search(
            r"([\d,]+) clean, ([\d,]+) timed out, ([\d,]+) aborted",
            toast.name).group(1, 2, 3))
        self.assertEqual(clean + timed_out + aborted, MANY)
        self.assertEqual((clean, timed_out), (MANY - SILENT, SILENT))
        self.screen.shot("switched-off.png")
        self.check_details(window)

    @staticmethod
    def countdown(window):
        """Seconds that the row still counts."""
        label = window.get("label", "Draining ").name
        found = re.fullmatch(r"Draining (\d+) s · 1,000 left", label)
        assert found, label
        return int(found[1])

    @staticmethod
    def drain_bar(window):
        """The same as its bar shows it, rounded up."""
        bar = window.get("progress bar", "Time left to drain ws-main")
        return -int(-bar.queryValue().currentValue // 1000)

    def check_details(self, window):
        window.press_button("Details")
        window.get("label", "Closed cleanly")
        self.screen.shot("switch-off-details.png")
        self.assertTrue(window.is_shown("label", f"Closed cleanly, with a last word: {MANY - SILENT}"))
        self.assertTrue(window.is_shown("label", f"Cut: no answer to the Close frame: {SILENT}"))
        # Not in the whole window: the rows of the table of connections say the same for 5 s.
        table = window.get("table", "Connections that did not end cleanly")
        reasons = [cell for cell in window.cells_on_screen(table)
                   if "did not answer the Close frame" in cell.name]
        self.assertEqual(len(reasons), SILENT)
        window.press_button("Turn on again")
        window.get("label", "Listening")

    def test_13_keep_on_during_a_drain(self):
        window, clients = self.open_window()
        opened = clients.open(20)
        self.addCleanup(lambda: clients.run(shut_all(opened)))
        self.wait_connections(window, 20)
        window.click(window.get("check box", "ws-main"))
        window.click(window.get("radio button", "Let running work finish first"))
        window.press_button("Switch off")
        wait_until("the port to close", lambda: not listening(clients.port))
        window.press_button("Keep on")
        window.get("label", "Listening")
        self.assertTrue(listening(clients.port))
        self.assertTrue(window.is_checked(window.get("check box", "ws-main")))
        self.assertFalse(any(client.close_received for client in opened))
        self.assertEqual(clients.run(clients.knock()), 101)

    def test_17_and_18_kick_three_with_a_chinese_reason(self):
        window, clients = self.open_window()
        opened = clients.open(4)
        self.addCleanup(lambda: clients.run(shut_all(opened)))
        self.wait_connections(window, 4)
        first = window.get("table cell", "ws-main")
        x, y = window.centre(first)
        height = window.area(first)[3]
        xdotool("mousemove", x, y, "click", 1)
        xdotool("mousemove", x, y + 2 * height, "keydown", "shift", "click", 1, "keyup", "shift")
        xdotool("key", "ctrl+Delete")
        window.get("label", "Kick 3 connections?")
        edit = window.get("text", "Reason")
        edit.queryEditableText().setTextContents("踢" * 60)
        window.get("label", "123/123")
        self.screen.shot("kick-with-reason.png")
        xdotool("key", "Return")  # goes on to the button, so that no text is lost
        xdotool("key", "Return")
        wait_until("three clients to be closed",
                   lambda: sum(client.close_received for client in opened) == 3)
        for client in opened:
            if client.close_received:
                self.assertEqual(client.close_code, 1008)
                self.assertEqual(client.close_reason, ("踢" * 41).encode())
        time.sleep(0.3)
        self.assertEqual(sum(client.close_received for client in opened), 3)

    def test_19_a_kicked_client_comes_back_and_is_blocked(self):
        window, clients = self.open_window()
        statuses = []

        async def come_back():
            """What a bot does: connect, and again a while after every end."""
            while True:
                try:
                    async with websockets.connect(
                            f"ws://127.0.0.1:{clients.port}/",
                            extra_headers={"Authorization": f"Bearer {clients.token}"}) as bot:
                        statuses.append(101)
                        await bot.wait_closed()
                except websockets.InvalidStatusCode as refusal:
                    statuses.append(refusal.status_code)
                await asyncio.sleep(COMES_BACK_AFTER)
        task = clients.start(come_back())
        self.addCleanup(task.cancel)
        self.wait_connections(window, 1)
        window.click(window.get("table cell", "Kick connection 1"))
        toast = wait_until("the toast", lambda: window.find("notification", "#1 came back as #2 ", True))
        seconds = float(re.search(r"after ([\d.]+) s", toast.name)[1])
        self.assertAlmostEqual(seconds, COMES_BACK_AFTER, delta=0.5)
        self.screen.shot("came-back.png")

        blocks = [node for node in window.everything() if node.getRoleName() == "push button"
                  and node.name == "Block 10 min" and window.area(node)[2] > 0]
        window.click(blocks[-1])
        window.get("label", "Block this computer itself?")  # loopback is asked about once more
        self.screen.shot("loopback.png")
        xdotool("key", "Escape")
        wait_until("the question to go", lambda: not window.is_shown("push button", "Block all"))
        self.assertEqual(clients.run(clients.knock()), 101)

        window.click(window.get("table cell", "ws-main"))
        xdotool("key", "shift+Delete")
        window.press_button("Kick and block")
        window.press_button("Block all the same")
        wait_until("the client to be refused", lambda: 403 in statuses)
        self.assertEqual(clients.run(clients.knock()), 403)
        wait_until("the toast", lambda: window.find("notification", "Blocked 127.0.0.1 for 10 min", True))
        self.screen.shot("blocked.png")
        window.press_button("Undo")
        wait_until("the client to be let in", lambda: statuses[-1] == 101)
        self.assertEqual(clients.run(clients.knock()), 101)

        window.click(window.get("table cell", "ws-main"))
        xdotool("key", "ctrl+y")  # done again by the history of the Edit menu
        wait_until("the block to be back", lambda: clients.run(clients.knock()) == 403)
        xdotool("key", "ctrl+z")
        wait_until("the block to be gone", lambda: clients.run(clients.knock()) == 101)

    def test_30_wrong_tokens_are_one_group(self):
        desktop = NotificationService()
        self.addCleanup(desktop.close)
        window, clients = self.open_window()
        wrong = secrets.token_urlsafe(24)

        async def guess():
            pause = WRONG_SECONDS / WRONG_TOKENS
            begun = time.monotonic()
            answers = []
            for number in range(WRONG_TOKENS):
                answers.append(asyncio.create_task(clients.knock(wrong)))
                await asyncio.sleep(max(0, begun + (number + 1) * pause - time.monotonic()))
            return await asyncio.gather(*answers)
        statuses = clients.run(guess())
        self.assertEqual(set(statuses), {403, 429})

        window.get("page tab", f"Rejected ({WRONG_TOKENS})")
        text = f"{WRONG_TOKENS} wrong tokens from 127.0.0.1 in the last minute."
        wait_until("the banner", lambda: window.texts(text))
        self.assertEqual(len(window.texts(text)), 1)
        self.assertEqual(len([name for name in window.texts("ws-main") if name == "ws-main"]), 2)
        self.screen.shot("wrong-tokens.png")

        window.click(window.get("push button", "Show"))
        rows = [node.name for node in window.everything() if node.getRoleName() == "table cell"
                and node.name.startswith("ws-main: Wrong token")]
        self.assertEqual(rows, [f"ws-main: Wrong token from 127.0.0.1, {WRONG_TOKENS} times, "
                                f"{WRONG_TOKENS} in the last minute"])
        window.get("label", "Authorization: Bearer ••••••")
        self.assertEqual(len(desktop.notes), 1, desktop.notes)
        self.assertIn("wrong tokens from 127.0.0.1", desktop.notes[0]["text"])
        self.screen.shot("rejected.png")

        window.click(window.get("push button", "Mute"))
        wait_until("the banner to go", lambda: not window.texts(text))
        for folder, _, names in os.walk(window.profile):
            for name in names:
                path = os.path.join(folder, name)
                if os.path.isfile(path):
                    with open(path, "rb") as file:
                        self.assertNotIn(wrong.encode(), file.read(), path)


if __name__ == "__main__":
    unittest.main(verbosity=2)
