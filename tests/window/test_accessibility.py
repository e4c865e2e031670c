# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""What a screen reader gets: every control has a name, and the cells say what they show (checklist 40)."""

import unittest

from rig import Screen, Window, wait_until

CONTROLS = {"push button", "check box", "radio button", "text", "entry", "combo box", "page tab",
            "page tab list", "table", "tree table", "list", "menu", "menu item", "check menu item",
            "spin button", "dialog", "frame", "toggle button", "tool bar", "table column header"}
GLYPHS = set("●○◔◌▲■◆↻✔→←⏏")


class AccessibilityTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = Screen()

    @classmethod
    def tearDownClass(cls):
        cls.screen.close()

    def test_40_no_control_is_without_a_name(self):
        window = Window({"port": 0}, ["--demo", "12"])
        self.addCleanup(window.close)
        window.get("table cell", "Kick connection 1")
        unnamed, glyphs = [], []
        for node in window.everything():
            role = node.getRoleName()
            if role not in CONTROLS or (window.area(node)[2] == 0 and "menu" not in role):
                continue
            if not node.name.strip():
                unnamed.append((role, window.area(node), getattr(node.parent, "name", "")))
            if GLYPHS & set(node.name):
                glyphs.append((role, node.name))
        self.assertEqual(unnamed, [])
        self.assertEqual(glyphs, [])

    def test_40_cells_say_what_they_show(self):
        window = Window({"port": 0}, ["--demo", "12"])
        self.addCleanup(window.close)
        for start in ("Kick connection 3", "Slow", "last minute"):
            with self.subTest(start):
                wait_until(start, lambda start=start: window.find("table cell", start)
                           or window.find("table cell", start.capitalize()))


if __name__ == "__main__":
    unittest.main(verbosity=2)
