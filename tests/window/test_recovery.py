# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""kill -9 and what comes after; a second start; a screen that is gone."""

import json
import os
import re
import struct
import subprocess
import time
import unittest

from desktop import Desktop, Program
from rig import free_port, listening, wait_until


def geometry_of(x, y, width, height, screen_width):
    """What QWidget::saveGeometry() writes (its version 3) for a window there."""
    rect = (x, y, x + width - 1, y + height - 1)
    return struct.pack(">IHH4i4iiBBi4i", 0x1D9D0CB, 3, 0, *rect, *rect, 0, 0, 0, screen_width, *rect)


def replace_geometry(window, geometry):
    path = os.path.join(window.profile, "ui.ini")
    with open(path, encoding="utf-8") as file:
        lines = file.readlines()
    value = "".join(f"\\x{byte:x}" for byte in geometry)
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(f'geometry="@ByteArray({value})"\n' if line.startswith("geometry=") else line
                        for line in lines)


class RecoveryTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = Desktop()

    @classmethod
    def tearDownClass(cls):
        cls.screen.close()

    def open_program(self, *arguments, **service):
        window = Program(service, arguments)
        self.addCleanup(window.close)
        if service.get("enabled", True):
            window.get("label", "Listening")
        return window

    def test_36_after_a_kill_the_services_are_back_and_a_banner_says_so(self):
        port = free_port()
        window = self.open_program(port=port)
        window.crash_and_start_again()
        banner = window.get("label", "Switchboard did not end cleanly at ")
        self.assertRegex(banner.name, r" at \d\d:\d\d$")
        window.get("label", "The services are back.")
        wait_until("the service", lambda: listening(port))
        self.screen.shot("recovery.png")
        window.click(window.get("push button", "Show events"))
        cell = window.get("table cell", "Switchboard did not end cleanly at ")
        self.assertTrue(re.search(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$", cell.name), cell.name)

        window.close_but_keep()  # a clean end closes the case
        window.process = window.start_again()
        window.get("label", "Listening")
        self.assertIsNone(window.find("label", "Switchboard did not end cleanly"))

    def test_36_after_three_kills_everything_is_off_until_asked_for(self):
        port = free_port()
        window = self.open_program(port=port)
        for _ in range(2):
            window.crash_and_start_again()
            wait_until("the service", lambda: listening(port))
        window.crash_and_start_again()
        window.get("label", "Switchboard crashed 3 times within 5 minutes")
        window.get("label", "These services stay off until you switch them on: ws-main")
        self.screen.shot("crash-loop.png")
        time.sleep(1)
        self.assertFalse(listening(port))
        self.assertFalse(window.is_checked(window.get("check box", "ws-main")))
        with open(os.path.join(window.profile, "switchboard.json"), encoding="utf-8") as file:
            self.assertTrue(json.load(file)["services"][0]["enabled"], "the file keeps the wish")

        window.click(window.get("push button", "Switch on what was on"))
        wait_until("the service", lambda: listening(port))
        wait_until("the banner to go",
                   lambda: not window.find("label", "Switchboard crashed", True))

    def test_37_a_second_start_raises_the_first_window(self):
        window = self.open_program(port=0)
        with subprocess.Popen(["xmessage", "-geometry", "1300x850+0+0", "in the way"]) as cover:
            self.addCleanup(cover.kill)
            time.sleep(0.5)
            wait_until("the window to be covered", lambda: not window.is_active())
            started = time.monotonic()
            self.assertEqual(window.start_again().wait(10), 0)
            self.assertLess(time.monotonic() - started, 5)
            wait_until("the first window in front", window.is_active)
            subprocess.run(["xdotool", "windowminimize", window.main_window()], check=True)
            wait_until("the window to be minimised", lambda: not window.is_on_screen())
            self.assertEqual(window.start_again().wait(10), 0)
            wait_until("the first window in front", window.is_active)
            cover.kill()

    def test_another_profile_runs_beside(self):
        first = self.open_program("--no-tray", port=0)
        second = Program({"port": 0}, ("--no-tray",))
        self.addCleanup(second.close)
        time.sleep(0.5)
        self.assertIsNone(first.process.poll())
        self.assertIsNone(second.process.poll())

    def test_the_layout_comes_back(self):
        window = self.open_program("--no-tray", port=0)
        window.click(window.get("push button", "Hide the events"))
        wait_until("the dock to go", lambda: not window.find_shown("page tab", "Events"))
        window.close_but_keep()
        window.process = window.start_again()
        window.get("label", "Listening")
        self.assertIsNone(window.find_shown("page tab", "Events"))
        window.activate()
        item = window.get("menu item", "Reset layout", shown=False)
        item.queryAction().doAction(0)
        window.get("page tab", "Events")

    def test_a_window_of_a_screen_that_is_gone_is_brought_back(self):
        window = self.open_program("--no-tray", port=0)
        window.close_but_keep()
        replace_geometry(window, geometry_of(2500, 1600, 1280, 800, screen_width=3840))
        window.process = window.start_again()
        window.get("label", "Listening")
        x, y, width, height = window.area(window.get("frame", "Switchboard"))
        self.assertEqual((width, height), (1280, 800))
        self.assertGreaterEqual(min(x, y), 0)
        self.assertLessEqual(x + width, 1400)
        self.assertLessEqual(y + height, 900)

    def test_a_damaged_layout_is_the_default(self):
        window = self.open_program("--no-tray", port=0)
        window.close_but_keep()
        with open(os.path.join(window.profile, "ui.ini"), encoding="utf-8") as file:
            text = file.read()
        text = re.sub(r"(?m)^(geometry|state)=@ByteArray\((.{40}).*\)$",
                      lambda match: f"{match[1]}=@ByteArray({match[2]}xx)", text)
        with open(os.path.join(window.profile, "ui.ini"), "w", encoding="utf-8") as file:
            file.write(text)
        window.process = window.start_again()
        window.get("label", "Listening")
        window.get("page tab", "Events")
        self.assertEqual(window.area(window.get("frame", "Switchboard"))[2:], (1280, 800))


if __name__ == "__main__":
    unittest.main(verbosity=2)
