# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""What an operator does with mouse and keyboard, checked against the kernel and real clients."""

import asyncio
import os
import re
import socket
import threading
import time
import unittest

import websockets

from rig import Screen, Window, free_port, listening, wait_until, xdotool

FAST_CLICKS = 10

# Names and words of the protocol, which are the same in every language.
ALLOWED_WORDS = re.compile(
    r"ws-main|ws://\S+|Switchboard|English|Universal|API|Event|Alice|Bob|Bot developers|Charlie|Diana|"
    r"CSV|JSON|URL|TLS|CQ|QQ|CLI|RTT|ID|switchboardctl|wscat|Python|ready|enable|disable|connect|switchboard\.json|/tmp/\S+|F\d+|"
    r"Ctrl\+\S+")


class Bots:
    """Clients of the Python library websockets on a thread of their own."""

    def __init__(self, port, token, count):
        self.closes = {}
        self._port, self._token = port, token
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True).start()
        for number in range(count):
            asyncio.run_coroutine_threadsafe(self._open(number), self._loop).result(10)

    async def _open(self, number):
        connection = await websockets.connect(
            f"ws://127.0.0.1:{self._port}/", extra_headers={"Authorization": f"Bearer {self._token}"})
        self._loop.create_task(self._read(number, connection))

    async def _read(self, number, connection):
        try:
            async for _ in connection:
                pass
        except websockets.ConnectionClosed:
            pass
        self.closes[number] = (connection.close_code, connection.close_reason)


def luminance(colour):
    parts = [value / 255 for value in colour]
    parts = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(a, b):
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


class WindowTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = Screen()

    @classmethod
    def tearDownClass(cls):
        cls.screen.close()

    def open_window(self, *arguments, **service):
        window = Window(service, arguments)
        self.addCleanup(window.close)
        return window

    def switch(self, window):
        return window.get("check box", "ws-main")

    def test_09_toggle_on_shows_the_truth(self):
        port = free_port()
        window = self.open_window(port=port, enabled=False)
        switch = self.switch(window)
        self.assertFalse(window.is_checked(switch))
        self.assertFalse(listening(port))
        window.click(switch)
        window.get("label", "Listening")
        self.assertTrue(window.is_checked(self.switch(window)))
        self.assertTrue(listening(port))
        window.get("label", f"ws://127.0.0.1:{port}")

        window.click(self.switch(window))  # off again, without a dialog: nobody is connected
        wait_until("the port to close", lambda: not listening(port))
        wait_until("the knob", lambda: not window.is_checked(self.switch(window)))

    def test_11_one_connection_is_switched_off_without_a_question(self):
        port = free_port()
        window = self.open_window(port=port)
        window.get("label", "Listening")
        bots = Bots(port, window.token, 1)
        window.get("table cell", "Kick connection 1")
        window.click(self.switch(window))
        wait_until("the client to be told", lambda: bots.closes)
        self.assertEqual(bots.closes[0], (1001, "service disabled"))
        wait_until("the port to close", lambda: not listening(port))
        self.assertIsNone(window.find("dialog", ""))

    def test_10_taken_port_names_its_owner(self):
        with socket.socket() as owner:
            owner.bind(("127.0.0.1", 0))
            owner.listen()
            port = owner.getsockname()[1]
            window = self.open_window(port=port, enabled=False)
            window.click(self.switch(window))
            window.get("label", "Port in use")
            self.assertFalse(window.is_checked(self.switch(window)))
            banner = window.get("label", f"Port {port} is used by ")
            self.assertIn(f"pid {os.getpid()}", banner.name)
            self.screen.shot("port-in-use.png")
            mend = window.get("push button", "Use ")
            other = int(re.search(r"\d+", mend.name)[0])
            window.click(mend)
            wait_until("the other port", lambda: listening(other))
            wait_until("the knob", lambda: window.is_checked(self.switch(window)))

    def test_14_fast_toggles_end_in_the_truth(self):
        port = free_port()
        window = self.open_window(port=port)
        window.get("label", "Listening")
        x, y = window.centre(self.switch(window))
        for _ in range(FAST_CLICKS + 1):
            xdotool("mousemove", x, y, "click", 1)

        def settled():
            texts = [window.find("label", text, True) for text in ("Listening", "Off")]
            return any(texts) and window.is_checked(self.switch(window)) == listening(port)
        wait_until("knob and port to agree", settled)
        time.sleep(0.5)  # nothing may change afterwards: the check is that it stays
        self.assertTrue(settled())

    def test_15_kick_acts_on_the_pressed_connection(self):
        port = free_port()
        window = self.open_window(port=port)
        window.get("label", "Listening")
        bots = Bots(port, window.token, 2)
        kick = window.get("table cell", "Kick connection 2")
        xdotool("mousemove", *window.centre(kick), "mousedown", 1)
        time.sleep(1.5)  # the checklist's hand that hesitates
        xdotool("mouseup", 1)
        wait_until("one client to be closed", lambda: bots.closes)
        self.assertEqual(list(bots.closes), [1])
        self.assertEqual(bots.closes[1][0], 1008)

    def test_17_delete_kicks_the_selection(self):
        port = free_port()
        window = self.open_window(port=port)
        window.get("label", "Listening")
        bots = Bots(port, window.token, 4)
        first = window.get("table cell", "ws-main")
        x, y = window.centre(first)
        height = window.area(first)[3]
        xdotool("mousemove", x, y, "click", 1)
        xdotool("mousemove", x, y + 2 * height, "keydown", "shift", "click", 1, "keyup", "shift")
        xdotool("key", "Delete")
        wait_until("three clients to be closed", lambda: len(bots.closes) == 3)
        for code, reason in bots.closes.values():
            self.assertEqual(code, 1008)
            self.assertTrue(reason)
        time.sleep(0.3)
        self.assertEqual(len(bots.closes), 3)

    def test_08_language_switches_while_running(self):
        window = self.open_window(port=0)
        window.get("label", "Listening")
        item = window.get("menu item", "简体中文", shown=False)
        item.queryAction().doAction(0)
        window.get("label", "监听中")
        self.screen.shot("chinese.png")
        leftovers = self.english_texts(window)
        self.assertEqual(leftovers, [])

    @staticmethod
    def english_texts(window):
        """Visible texts with an English word, technical names left out."""
        found = []
        for node in window.everything():
            role = node.getRoleName()
            if role != "menu item" and window.area(node)[2] == 0:
                continue
            if role in ("label", "push button", "menu item", "page tab", "check box",
                                      "table column header"):
                rest = ALLOWED_WORDS.sub("", node.name)
                if re.search(r"[A-Za-z]{3,}", rest):
                    found.append(node.name)
        return found

    def test_06_dark_text_can_be_read(self):
        window = self.open_window("--theme", "dark", port=0)
        window.get("label", "Listening")
        self.screen.shot("dark.png")
        for role, name in (("label", "Listening"), ("label", "Waiting for a bot"),
                           ("push button", "Copy URL"), ("label", "ws-main")):
            with self.subTest(name):
                area = window.area(window.get(role, name))
                colours = [colour for row in self.screen.pixels(*area) for colour in row]
                background = max(set(colours), key=colours.count)
                best = max(contrast(colour, background) for colour in set(colours))
                self.assertGreaterEqual(best, 4.5)


if __name__ == "__main__":
    unittest.main(verbosity=2)
