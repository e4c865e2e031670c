# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""The program without its window: tray, closing, notifications."""

import os
import socket
import subprocess
import time
import unittest

from desktop import (Desktop, NotificationService, Program, ScreenReader, press, window_names,
                     windows)
from rig import PROGRAMS, free_port, listening, wait_until, xdotool

ICON_SIZE = 48


def control(window, *arguments):
    return subprocess.run(
        [os.path.join(PROGRAMS, "switchboardctl"), "--profile", window.profile, *arguments],
        capture_output=True, text=True, check=False)


class TrayTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = Desktop()

    @classmethod
    def tearDownClass(cls):
        cls.screen.close()

    def setUp(self):
        self.addCleanup(self.screen.stop_tray)

    def open_program(self, *arguments, tray=True, hints_given=True, **service):
        if tray:
            self.screen.start_tray()
        window = Program(service, arguments, hints_given)
        self.addCleanup(window.close)
        if service.get("enabled", True):
            window.get("label", "Listening")
        return window

    def icon(self):
        def settled():
            before = self.screen.tray_icon()
            time.sleep(0.1)  # the panel moves its icons when one comes
            return before if self.screen.tray_icon() == before else None
        return wait_until("the icon in the tray", settled)

    def icon_pixels(self):
        x, y = self.icon()
        return [tuple(pixel) for row in self.screen.pixels(x - 12, y - 12, 24, 24) for pixel in row]

    @staticmethod
    def popups():
        """Menus and tool tips of the program, while its window is hidden."""
        return [identifier for identifier in window_names("switchboard")
                if windows("switchboard").get(identifier, (0, 0, 0, 0))[2] > ICON_SIZE]

    def close_menu(self):
        press("Escape")
        xdotool("mousemove", 10, 10)  # a tool tip would cover the icon
        wait_until("the menu to go", lambda: not self.popups())

    def menu_entries(self):
        """Opens the menu and walks it once round, as a screen reader follows; entries by names."""
        reader = ScreenReader("object:state-changed:focused")
        self.addCleanup(reader.close)
        xdotool("mousemove", *self.icon(), "click", 3)
        wait_until("the menu", self.popups)

        def focused():
            return [(name, source) for _, on, _, name, source in reader.heard if on and name]

        def has_gone_round():
            names = [name for name, _ in focused()]
            return len(names) > 2 and names[-1] in names[:-2]

        def press_down():
            before = len(focused())
            press("Down")  # lost while the menu does not have the keyboard yet
            reader.listen(lambda: len(focused()) > before, seconds=2)
            return has_gone_round()
        wait_until("the end of the menu", press_down)
        return dict(focused())

    def choose(self, start):
        entries = self.menu_entries()
        source = next(source for name, source in entries.items() if name.startswith(start))
        box = source.queryComponent().getExtents(0)
        xdotool("mousemove", box.x + box.width // 2, box.y + box.height // 2, "click", 1)

    def test_38_without_a_host_closing_minimises_and_says_so_once(self):
        port = free_port()
        window = self.open_program(tray=False, hints_given=False, port=port)
        window.ask_to_close()
        wait_until("the window to go", lambda: not window.is_on_screen())
        time.sleep(1)
        self.assertIsNone(window.process.poll())
        self.assertTrue(listening(port))
        self.assertEqual(window.start_again().wait(10), 0)
        wait_until("the window to come back", window.is_on_screen)
        window.get("notification", "Closing only minimised the window")
        self.screen.shot("closed-minimised.png")

        window.ask_to_close()  # the second time it is known
        wait_until("the window to go", lambda: not window.is_on_screen())
        self.assertEqual(window.start_again().wait(10), 0)
        wait_until("the window to come back", window.is_on_screen)
        time.sleep(0.3)
        alerts = [node.name for node in window.everything() if node.getRoleName() == "notification"]
        self.assertLessEqual(len([name for name in alerts if name.startswith("Closing")]), 1)

    def test_38_the_menu_lists_services_and_a_click_toggles(self):
        port = free_port()
        window = self.open_program(port=port)
        window.ask_to_close()
        wait_until("the window to hide", lambda: not window.is_on_screen())
        self.assertTrue(listening(port))
        entries = self.menu_entries()
        self.screen.shot("tray-menu.png")
        self.close_menu()
        for name in ("ws-main", "Disable all...", "Mute notifications", "Open Switchboard", "Quit"):
            self.assertIn(name, entries)
        on = self.icon_pixels()

        self.choose("ws-main")
        wait_until("the port to close", lambda: not listening(port))
        self.close_menu()
        wait_until("another badge", lambda: self.icon_pixels() != on)
        self.choose("ws-main")
        wait_until("the port to open", lambda: listening(port))
        self.close_menu()
        wait_until("the badge of before", lambda: self.icon_pixels() == on)

        xdotool("mousemove", *self.icon(), "click", 1)
        wait_until("the window to come back", window.is_on_screen)
        wait_until("the focus", window.is_active)

    def test_the_badge_is_true_while_the_window_is_hidden(self):
        window = self.open_program(port=0)
        window.ask_to_close()
        wait_until("the window to hide", lambda: not window.is_on_screen())
        on = self.icon_pixels()
        self.assertEqual(control(window, "service", "disable", "ws-main").returncode, 0)
        wait_until("another badge", lambda: self.icon_pixels() != on)
        off = self.icon_pixels()
        with open(os.path.join(window.profile, "switchboard.json"), "a", encoding="utf-8") as file:
            file.write("{ broken")
        wait_until("the badge of a broken file", lambda: self.icon_pixels() not in (on, off))

    def test_a_host_that_comes_later_gets_the_icon(self):
        window = self.open_program(tray=False, port=0)
        time.sleep(0.5)
        self.assertIsNone(self.screen.tray_icon())
        self.screen.start_tray()
        self.icon()
        window.ask_to_close()
        wait_until("the window to hide", lambda: not window.is_on_screen())
        xdotool("mousemove", *self.icon(), "click", 1)
        wait_until("the window to come back", window.is_on_screen)

    def test_quit_in_the_menu_ends_the_program(self):
        port = free_port()
        window = self.open_program(port=port)
        window.ask_to_close()
        wait_until("the window to hide", lambda: not window.is_on_screen())
        self.choose("Quit")
        window.end()
        self.assertFalse(listening(port))

    def test_ctrl_q_ends_the_program(self):
        window = self.open_program(port=0)
        window.activate()
        press("ctrl+q")
        window.end()

    def test_without_tray_closing_ends_the_program(self):
        window = self.open_program("--no-tray", port=0)
        self.assertIsNone(self.screen.tray_icon())
        window.ask_to_close()
        window.end()

    def test_hidden_start_waits_in_the_tray(self):
        self.screen.start_tray()
        port = free_port()
        first = Program({"port": port})  # makes the profile
        first.close_but_keep()
        process = first.start_again("--hidden")
        self.addCleanup(first.close)
        first.process = process
        wait_until("the service", lambda: listening(port))
        self.icon()
        time.sleep(0.5)
        self.assertFalse(first.is_on_screen())
        self.assertEqual(first.start_again("--hidden").wait(10), 0)  # login twice: nothing happens
        time.sleep(0.5)
        self.assertFalse(first.is_on_screen())
        self.assertEqual(first.start_again().wait(10), 0)
        wait_until("the window", first.is_on_screen)

    def test_hidden_start_without_a_host_is_minimised(self):
        first = Program({"port": 0})
        first.close_but_keep()
        first.process = first.start_again("--hidden")
        self.addCleanup(first.close)
        wait_until("the minimised window", lambda: first.minimised_window())
        self.assertFalse(first.is_on_screen())

    def test_failures_notify_once_and_open_the_window(self):
        service = NotificationService()
        self.addCleanup(service.close)
        with socket.socket() as owner:
            owner.bind(("127.0.0.1", 0))
            owner.listen()
            window = self.open_program(port=owner.getsockname()[1], enabled=False,
                                       name="a <b> & c", hints_given=False)
            window.ask_to_close()
            wait_until("the window to hide", lambda: not window.is_on_screen())
            wait_until("the hint", lambda: service.notes)
            self.assertEqual(service.notes.pop(0)["title"], "Switchboard runs on")
            for _ in range(3):
                self.assertNotEqual(control(window, "service", "enable", "ws-main").returncode, 0)
            wait_until("the note", lambda: service.notes)
            time.sleep(0.5)
            self.assertEqual(len(service.notes), 1, "one per cause")
            note = service.notes[0]
            self.assertEqual(note["title"], "a <b> & c did not start")
            self.assertIn(f"is used by python3 (pid {os.getpid()})", note["text"])
            self.assertEqual(note["actions"], ["default", "Open"])
            service.open(note["id"])
            wait_until("the window to come back", window.is_on_screen)

    def test_a_service_switched_off_by_others_notifies(self):
        service = NotificationService()
        self.addCleanup(service.close)
        window = self.open_program(port=0)
        window.ask_to_close()
        wait_until("the window to hide", lambda: not window.is_on_screen())
        control(window, "service", "restart", "ws-main")  # passes through off
        control(window, "service", "disable", "ws-main")
        wait_until("the note", lambda: service.notes)
        time.sleep(0.5)
        self.assertEqual([note["title"] for note in service.notes], ["ws-main is off"])

    def test_muted_means_silent(self):
        service = NotificationService()
        self.addCleanup(service.close)
        window = self.open_program(port=0)
        window.ask_to_close()
        wait_until("the window to hide", lambda: not window.is_on_screen())
        self.choose("Mute notifications")
        wait_until("the menu of the times", lambda: len(self.popups()) == 2)
        press("Down", "Return")  # 15 minutes
        settings = os.path.join(window.profile, "ui.ini")

        def is_muted():
            with open(settings, encoding="utf-8") as file:
                return "mutedUntil" in file.read()
        wait_until("the setting", is_muted)
        control(window, "service", "disable", "ws-main")
        time.sleep(3)  # the note would come after 2 s
        self.assertEqual(service.notes, [])

    def test_the_daemon_has_no_window_to_raise(self):
        first = Program({"port": 0}, ("--no-tray",))
        self.addCleanup(first.close)
        first.close_but_keep()
        daemon = subprocess.Popen(
            [os.path.join(PROGRAMS, "switchboardd"), "--profile", first.profile],
            stdout=subprocess.PIPE, text=True)
        self.addCleanup(daemon.stdout.close)
        self.addCleanup(daemon.wait)
        self.addCleanup(daemon.terminate)
        while daemon.stdout.readline().strip() != "ready":
            pass
        first.process = first.start_again()
        label = first.get("label", first.profile)
        self.assertIn(f"is used by switchboardd (pid {daemon.pid})", label.name)
        press("Return")
        self.assertEqual(first.process.wait(10), 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
