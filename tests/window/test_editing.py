# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Services are made and changed with mouse and keyboard; the file and the kernel tell the truth."""

import contextlib
import json
import os
import socket
import time
import unittest

from rig import Screen, Window, free_port, listening, wait_until, xdotool
from test_window import Bots


class EditingTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = Screen()

    @classmethod
    def tearDownClass(cls):
        cls.screen.close()

    def open_window(self, *arguments, **service):
        service.setdefault("port", free_port())
        window = Window(service, arguments)
        self.addCleanup(window.close)
        window.get("label", "Listening")
        return window

    # The file.

    @staticmethod
    def path(window):
        return os.path.join(window.profile, "switchboard.json")

    def document(self, window):
        with open(self.path(window), encoding="utf-8") as file:
            return json.load(file)

    def services(self, window):
        """The services of the file by their names; {} while it cannot be read."""
        with contextlib.suppress(OSError, ValueError):
            return {entry["name"]: entry for entry in self.document(window)["services"]}
        return {}

    def write(self, window, text):
        """Replaces the file as an editor does."""
        new = self.path(window) + ".new"
        with open(os.open(new, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        os.rename(new, self.path(window))

    def change_on_disk(self, window, **fields):
        document = self.document(window)
        document["services"][0].update(fields)
        self.write(window, json.dumps(document, indent=2))

    # The window.

    @staticmethod
    def press(*keys):
        xdotool("key", *keys)

    @staticmethod
    def type(text):
        xdotool("type", "--delay", 5, text)

    def edit(self, window):
        """Opens the editor of the only service by keyboard."""
        self.press("ctrl+e")
        window.get("text", "Name")

    def replace(self, window, role, name, text):
        """Clicks into a field and types something else."""
        xdotool("mousemove", *window.centre(window.get(role, name)), "click", "--repeat", 3, 1)
        self.press("ctrl+a")
        self.type(text)

    @staticmethod
    def text_of(window, role, name):
        node = window.find(role, name, True)
        return node.queryText().getText(0, -1) if node else None

    def closed(self, window):
        return window.find("text", "Name", True) is None

    def test_34_same_field_asks_and_others_merge(self):
        window = self.open_window()
        self.edit(window)
        self.replace(window, "text", "Name", "mine")
        self.change_on_disk(window, name="theirs", heartbeatInterval=7000)
        window.get("label", "The service changed meanwhile")
        self.assertEqual(self.text_of(window, "text", "Name"), "mine")
        self.assertEqual(self.text_of(window, "spin button", "Milliseconds"), "15,000 ms")
        self.screen.shot("editor-conflict.png")

        window.click(window.get("push button", "Save"))
        window.get("label", "You and the file changed the same")
        self.screen.shot("editor-compare.png")
        self.assertEqual(list(self.services(window)), ["theirs"])  # it waits
        self.assertTrue(window.is_checked(window.get("radio button", "Name: mine")))
        self.assertTrue(window.is_checked(window.get("radio button", "Heartbeat: 7,000")))
        window.click(window.get("push button", "Use these values"))
        wait_until("the editor to close", lambda: self.closed(window))
        entry = wait_until("the file", lambda: self.services(window).get("mine"))
        self.assertEqual(entry["heartbeatInterval"], 7000)

    def test_34_other_fields_merge_without_a_question(self):
        window = self.open_window()
        self.edit(window)
        self.replace(window, "text", "Name", "mine")
        self.change_on_disk(window, heartbeatInterval=7000, note="keep")
        window.get("label", "The service changed meanwhile")
        window.click(window.get("push button", "Save"))
        wait_until("the editor to close", lambda: self.closed(window))
        entry = wait_until("the file", lambda: self.services(window).get("mine"))
        self.assertEqual(entry["heartbeatInterval"], 7000)
        self.assertEqual(entry["note"], "keep")

    def test_34_take_theirs(self):
        window = self.open_window()
        self.edit(window)
        self.replace(window, "text", "Name", "mine")
        self.change_on_disk(window, name="theirs")
        window.click(window.get("push button", "Take theirs"))
        wait_until("their name", lambda: self.text_of(window, "text", "Name") == "theirs")
        self.assertIsNone(window.find("label", "The service changed meanwhile", True))
        self.press("Escape")  # nothing is edited any more
        wait_until("the editor to close", lambda: self.closed(window))

    def test_34_switching_elsewhere_is_no_conflict(self):
        window = self.open_window()
        port = self.document(window)["services"][0]["port"]
        self.edit(window)
        self.replace(window, "text", "Name", "mine")
        self.change_on_disk(window, enabled=False)
        wait_until("the port to close", lambda: not listening(port))
        self.assertIsNone(window.find("label", "The service changed meanwhile", True))
        window.click(window.get("push button", "Save"))
        entry = wait_until("the file", lambda: self.services(window).get("mine"))
        self.assertFalse(entry["enabled"])  # saving did not switch it on again

    def test_34_deleted_on_disk_is_created_again(self):
        window = self.open_window()
        self.edit(window)
        document = self.document(window)
        document["services"] = []
        self.write(window, json.dumps(document))
        window.get("label", "ws-main was deleted from the file")
        window.click(window.get("push button", "Save"))
        wait_until("the editor to close", lambda: self.closed(window))
        self.assertIn("ws-main", self.services(window))

    def test_34_without_an_editor_a_banner_undoes(self):
        window = self.open_window()
        self.change_on_disk(window, heartbeatInterval=7000)
        window.get("label", "The configuration file was changed and applied")
        window.get("label", "ws-main: Heartbeat 15,000 ms")
        self.screen.shot("changed-on-disk.png")
        window.click(window.get("push button", "Show diff"))
        window.get("label", "7,000 ms")
        self.screen.shot("changes.png")
        self.press("Escape")
        wait_until("the dialog to close", lambda: not window.find("label", "7,000 ms", True))
        window.click(window.get("push button", "Undo"))
        wait_until("the file",
                   lambda: self.services(window)["ws-main"]["heartbeatInterval"] == 15000)
        wait_until("the banner to go", lambda: not window.find(
            "label", "The configuration file was changed and applied", True))

    def test_35_a_broken_file_changes_nothing_and_can_be_restored(self):
        window = self.open_window()
        port = self.document(window)["services"][0]["port"]
        bots = Bots(port, window.token, 2)
        with open(self.path(window), encoding="utf-8") as file:
            good = file.read()
        self.write(window, good.replace('"version"', 'oops "version"', 1))
        banner = window.get("label", "switchboard.json:")
        self.assertRegex(banner.name, r"^switchboard\.json:\d+:\d+: ")
        self.screen.shot("broken-file.png")
        self.assertTrue(listening(port))
        window.click(window.get("push button", "Restore last good"))
        wait_until("the file", lambda: "ws-main" in self.services(window))
        wait_until("the banner to go",
                   lambda: not window.find("label", "switchboard.json:", True))
        kept = [name for name in os.listdir(window.profile) if ".broken-" in name]
        self.assertEqual(len(kept), 1)
        self.assertEqual(bots.closes, {})

    def test_10_taken_port_is_named_and_mended_in_the_editor(self):
        window = self.open_window()
        with socket.socket() as owner:
            owner.bind(("127.0.0.1", 0))
            owner.listen()
            taken = owner.getsockname()[1]
            self.edit(window)
            self.replace(window, "spin button", "Port", str(taken))
            message = window.get("label", f"Port {taken} is used by ")
            self.assertIn(f"pid {os.getpid()}", message.name)
            self.screen.shot("editor-port.png")
            mend = window.get("push button", "Use ")
            other = int(mend.name.split()[1])
            window.click(mend)
            window.get("label", "The port is free")
            window.click(window.get("push button", "Save and restart"))
            wait_until("the other port", lambda: listening(other))
            self.assertFalse(self.services(window)["ws-main"]["port"] == taken)

    def test_test_button_lists_every_step(self):
        window = self.open_window()
        self.edit(window)
        window.click(window.get("push button", "Test"))
        for text in ("The running service listens", "Connected by TCP", "WebSocket handshake acc",
                     "First event: lifecycle connect of", "get_login_info answered",
                     "Closed cleanly (1000)", "Without the token: refused (HTTP 401)",
                     "A bot can connect."):
            window.get("label", text)
        self.screen.shot("editor-test.png")

    def test_39_by_keyboard_alone(self):
        window = self.open_window()
        port = free_port()
        self.press("ctrl+n")  # make
        window.get("text", "Name")
        self.type("second")
        self.press("Tab")  # the address
        self.press("Tab")
        self.press("ctrl+a")
        self.type(str(port))
        window.get("label", "The port is free")
        self.press("Return")
        wait_until("the new service", lambda: listening(port))
        self.assertIn("second", self.services(window))

        # The new row has the keyboard: switch, rename, edit, copy, delete, and take it all back.
        time.sleep(0.3)
        self.press("space")
        wait_until("the port to close", lambda: not listening(port))
        self.press("F2")
        window.get("text", "New name of second")
        self.type("renamed")
        self.press("Return")
        wait_until("the new name", lambda: "renamed" in self.services(window))
        time.sleep(0.3)
        self.press("Return")
        window.get("text", "Name")
        self.press("alt+h")
        self.press("ctrl+a")
        self.type("5000")
        self.press("Return")
        wait_until("the heartbeat",
                   lambda: self.services(window)["renamed"]["heartbeatInterval"] == 5000)
        wait_until("the editor to close", lambda: self.closed(window))
        self.press("ctrl+d")
        wait_until("the copy", lambda: "renamed 2" in self.services(window))
        time.sleep(0.5)
        self.press("Delete")
        wait_until("the copy to go", lambda: "renamed 2" not in self.services(window))
        for check in (lambda now: "renamed 2" in now,
                      lambda now: "renamed 2" not in now,
                      lambda now: now["renamed"]["heartbeatInterval"] == 15000,
                      lambda now: "second" in now,
                      lambda now: list(now) == ["ws-main"]):
            self.press("ctrl+z")
            wait_until("one step back", lambda check=check: check(self.services(window)))
        for _ in range(5):
            self.press("ctrl+y")
            time.sleep(0.3)
        wait_until("all of it again", lambda: list(self.services(window)) == ["ws-main", "renamed"])
        self.assertEqual(self.services(window)["renamed"]["heartbeatInterval"], 5000)

    def test_tokens_are_in_no_accessible_text(self):
        window = self.open_window()
        self.edit(window)
        window.click(window.get("push button", "Test"))
        window.get("label", "A bot can connect.")
        found = []
        for node in window.everything():
            texts = [node.name, node.description]
            with contextlib.suppress(NotImplementedError):
                texts.append(node.queryText().getText(0, -1))
            if any(window.token in text for text in texts if text):
                found.append((node.getRoleName(), node.name))
        self.assertEqual(found, [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
