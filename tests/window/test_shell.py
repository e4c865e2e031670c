# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""First steps, settings, palette and the change of language, as people meet them."""

import json
import os
import re
import time
import unittest

import test_window
from rig import Screen, Window, free_port, listening, wait_until, xdotool

FIRST_PORT = 6700  # of the configuration that a new profile gets


class ShellTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = Screen()

    @classmethod
    def tearDownClass(cls):
        cls.screen.close()

    def open_window(self, service, *arguments):
        window = Window(service, arguments)
        self.addCleanup(window.close)
        return window

    @staticmethod
    def menu(window, name):
        window.get("menu item", name, shown=False).queryAction().doAction(0)

    def test_01_empty_profile_shows_the_first_steps(self):
        window = self.open_window(None)
        window.get("label", "Welcome to Switchboard")
        self.screen.shot("first-steps.png")
        xdotool("key", "Escape")
        wait_until("the first steps to go", lambda: not window.find("label", "Welcome"))
        window.get("check box", "ws-main")  # the window is there and works
        window.get("page tab", "Connections (0)")

        window.process.terminate()
        self.assertEqual(window.process.wait(15), 0)
        window.restart()
        window.get("check box", "ws-main")
        time.sleep(0.5)  # the check is that they do not come again
        self.assertIsNone(window.find("label", "Welcome"))
        self.menu(window, "First steps")
        window.get("label", "Welcome to Switchboard")

    def test_02_the_first_steps_end_with_a_bot(self):
        if listening(FIRST_PORT):
            self.skipTest(f"port {FIRST_PORT} is taken on this computer")
        window = self.open_window(None)
        window.get("label", "Welcome to Switchboard")
        window.click(window.get("push button", "Next"))
        window.get("radio button", "Test a bot without QQ")
        window.click(window.get("push button", "Next"))
        window.get("label", f"Waiting for your bot at ws://127.0.0.1:{FIRST_PORT}")
        window.get("push button", "Copy")
        self.screen.shot("first-bot.png")
        with open(os.path.join(window.profile, "switchboard.json"), encoding="utf-8") as file:
            token = json.load(file)["services"][0]["token"]
        self.assertFalse([node.name for node in window.everything() if token in (node.name or "")])
        bots = test_window.Bots(FIRST_PORT, token, 1)
        window.get("label", "NoneBot2 connected as #1")
        self.screen.shot("first-bot-connected.png")
        window.click(window.get("push button", "Talk to it"))
        wait_until("the simulator", lambda: not window.find("label", "NoneBot2 connected", True))
        self.assertFalse(bots.closes)

    def test_08_every_window_speaks_chinese(self):
        window = self.open_window({"port": 0})
        window.get("label", "Listening")
        self.menu(window, "简体中文")
        window.get("label", "监听中")
        for menu_item, title in (("设置", "常规"), ("快捷键", "文件"), ("新手引导", "欢迎使用"),
                                 ("关于 Switchboard", "版本")):
            with self.subTest(menu_item):
                self.menu(window, menu_item)
                window.get("label", title)
                self.assertEqual(self.english_texts(window), [])
                xdotool("key", "Escape")
                wait_until("the window to close", lambda text=title: not window.find("label", text,
                                                                                     True))

    @staticmethod
    def english_texts(window):
        """Visible texts with an English word besides names of keys, files and frameworks."""
        allowed = re.compile(r"NoneBot2|Koishi|ZeroBot|OneBot|LICENSE|Qt|Shift|Del|Esc|switchboard\.log|"
                             r"logs|disconnected by the operator|Alt|Space|\b[0-9a-f]{10}\b")
        return [text for text in test_window.WindowTest.english_texts(window)
                if re.search(r"[A-Za-z]{3,}", test_window.ALLOWED_WORDS.sub(
                    "", allowed.sub("", text)))]

    def test_41_the_palette_finds_kick_in_three_ways(self):
        for query in ("kick", "踢出", "tc"):
            with self.subTest(query):
                port = free_port()
                window = Window({"port": port})
                try:
                    window.get("label", "Listening")
                    bots = test_window.Bots(port, window.token, 2)
                    row = window.get("table cell", "ws-main")
                    window.click(row)
                    xdotool("key", "ctrl+k")
                    window.get("text", "Find a command")
                    xdotool("type", "--delay", "40", query)
                    wait_until("Kick as the first offer",
                               lambda at=window: (at.find("list item", "Kick, Connection", True)
                                                  or at.find("list item", "Kick", True)))
                    self.screen.shot(f"palette-{len(query)}.png")
                    time.sleep(0.3)  # the field may still be typing
                    xdotool("key", "Return")
                    wait_until("the client to be closed", lambda have=bots: have.closes)
                    self.assertEqual([close[0] for close in bots.closes.values()], [1008])
                finally:
                    window.close()


if __name__ == "__main__":
    unittest.main(verbosity=2)
