# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""What a screen reader is told: results of switches and kicks, new problems, and nothing else."""

import asyncio
import socket
import threading
import unittest

import websockets

from desktop import Desktop, Program, ScreenReader
from rig import free_port, listening, wait_until


class ScreenReaderTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = Desktop()

    @classmethod
    def tearDownClass(cls):
        cls.screen.close()

    def open_program(self, **service):
        window = Program(service, ("--no-tray",))
        self.addCleanup(window.close)
        window.get("list item", "Service ws-main")
        window.activate()
        reader = ScreenReader("object:state-changed:showing", "object:property-change")
        self.addCleanup(reader.close)
        reader.listen(seconds=1)
        reader.heard.clear()
        return window, reader

    @staticmethod
    def spoken(reader):
        return [name for kind, on, role, name, _ in reader.heard
                if kind == "object:state-changed:showing" and on and role == "notification"]

    def hear(self, reader, start):
        self.assertTrue(
            reader.listen(lambda: any(name.startswith(start) for name in self.spoken(reader)), 10),
            self.spoken(reader))

    def test_an_idle_window_is_silent(self):
        _, reader = self.open_program(port=free_port())
        reader.listen(seconds=2)  # twenty refreshes
        self.assertEqual([event[:4] for event in reader.heard], [])

    def test_switching_is_announced_when_it_is_confirmed(self):
        port = free_port()
        window, reader = self.open_program(port=port)
        window.click(window.get("check box", "ws-main"))
        self.hear(reader, "ws-main is off")
        self.assertFalse(listening(port))
        reader.heard.clear()
        window.click(window.get("check box", "ws-main"))
        self.hear(reader, f"ws-main is on, listening at ws://127.0.0.1:{port}")
        self.assertEqual(len(self.spoken(reader)), 1)

    def test_a_new_problem_is_announced_once(self):
        with socket.socket() as owner:
            owner.bind(("127.0.0.1", 0))
            owner.listen()
            window, reader = self.open_program(port=owner.getsockname()[1], enabled=False)
            window.click(window.get("check box", "ws-main"))
            self.hear(reader, "ws-main did not start")
            reader.listen(seconds=1)
            self.assertEqual(len(self.spoken(reader)), 1, self.spoken(reader))

    def test_a_kick_is_announced(self):
        port = free_port()
        window, reader = self.open_program(port=port)

        async def stay():
            headers = {"Authorization": f"Bearer {window.token}"}
            async with websockets.connect(f"ws://127.0.0.1:{port}/", extra_headers=headers) as bot:
                await bot.wait_closed()
        bot = threading.Thread(target=lambda: asyncio.run(stay()))
        bot.start()
        self.addCleanup(bot.join, 10)
        window.click(window.get("table cell", "Kick connection 1"))
        self.hear(reader, "Kicked #1")

    def test_services_are_a_list_with_a_summary_of_each(self):
        window, _ = self.open_program(port=free_port())
        window.get("list", "Services")
        item = window.get("list item", "Service ws-main: Listening")
        self.assertRegex(item.name, r"^Service ws-main: Listening, ws://127\.0\.0\.1:\d+, 0 connections$")

        def is_selected():
            import pyatspi
            return item.getState().contains(pyatspi.STATE_SELECTED)
        self.assertFalse(is_selected())
        window.click(window.get("label", "ws://127.0.0.1"))
        wait_until("the selection", is_selected)


if __name__ == "__main__":
    unittest.main(verbosity=2)
