# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""The connection table on the screen: what fits, what stays in sight, and whose button is pressed."""

import contextlib
import os
import re
import subprocess
import time
import unittest

from rig import Screen, Window, free_port, wait_until, xdotool
from test_window import Bots

#: Columns of the model, see ConnectionColumn.
NUMBER, STATE, SERVICE, ROLE, PEER, CLIENT, AGE, IN, OUT, SPARK, QUEUE, RTT = range(12)
SHOWN = range(12)
SIXTH = 8  # a row whose address is of IP version 6
NARROW = ("--geometry", "1024x640")
OUTLINE = (0xC3, 0xC8, 0xCF)  # of a quiet button


class Table:
    """The accessible table; rows are those on the screen, columns those of the model."""

    def __init__(self, window, name="Connections"):
        self.window = window
        self.node = window.get("table", name)
        self._cells = self.node.queryTable()
        self.kick_column = self._cells.nColumns - 1

    def cell(self, row, column):
        return self._cells.getAccessibleAt(row, column)

    def area(self, row, column):
        return self.window.area(self.cell(row, column))

    def kick(self, row):
        return self.cell(row, self.kick_column)

    def frame(self):
        return self.window.area(self.node)

    def visible_rows(self):
        """Rows that are wholly on the screen."""
        _, top, _, height = self.frame()
        rows = []
        for row in range(self._cells.nRows):
            _, y, width, cell_height = self.area(row, NUMBER)
            if width == 0 or y + cell_height > top + height:
                break
            rows.append(row)
        return rows

    def edges(self, column):
        x, _, width, _ = self.area(0, column)
        return x, x + width

    def order(self):
        """The shown columns of the first row from left to right."""
        places = [(self.area(0, column)[0], column) for column in SHOWN]
        return [column for _, column in sorted(places)]


def difference(first, second):
    """How much two pictures of text differ, at the best of some shifts: letters have no pixel grid."""
    width = min(len(first[0]), len(second[0])) - 4
    return min(
        sum(abs(a - b) for line, other in zip(first, second)
            for a, b in zip(line[2:width], other[2 + shift:width + shift])) / (width * len(first) * 0.3)
        for shift in range(-2, 3))


class TableTest(unittest.TestCase):
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

    def open_table(self, *arguments, name="Connections"):
        window = self.open_window("--demo", "40", *arguments)
        table = Table(window, name)
        wait_until("the rows", lambda: table.cell(39, NUMBER) is not None)
        return table

    def restart(self, window):
        """The same program with the same profile once more."""
        arguments = window.process.args
        window.process.terminate()
        self.assertEqual(window.process.wait(15), 0)
        window.process = subprocess.Popen(arguments)
        table = Table(window)
        wait_until("the rows", lambda: table.cell(39, NUMBER) is not None)
        return table

    @contextlib.contextmanager
    def table(self, *arguments, name="Connections"):
        window = Window({}, ("--demo", "40", *arguments))
        try:
            table = Table(window, name)
            wait_until("the rows", lambda: table.cell(39, NUMBER) is not None)
            yield table
        finally:
            window.close()

    def test_03_default_columns_fit(self):
        for language, name, kick in (("en", "Connections", "Kick connection "),
                                     ("zh_CN", "连接", "踢出连接 ")):
            with self.subTest(language), self.table("--lang", language, name=name) as table:
                # From edge to edge without a rest: there is nothing to scroll to.
                self.assertEqual(table.edges(NUMBER)[0], table.frame()[0])
                self.assertEqual(table.edges(RTT)[1], table.window.area(table.kick(0))[0])
                rows = table.visible_rows()
                self.assertGreater(len(rows), 5)
                left, _, width, _ = table.frame()
                for row in rows:
                    cell = table.kick(row)
                    self.assertTrue(cell.name.startswith(kick), cell.name)
                    x, _, cell_width, _ = table.window.area(cell)
                    self.assertGreaterEqual(x, left)
                    self.assertLessEqual(x + cell_width, left + width)
                for column in SHOWN:
                    self.assertGreater(table.area(0, column)[2], 0)
                self.screen.shot(f"table-{language}.png")

    def check_kick_at_the_edge(self, table):
        left, _, width, _ = table.frame()
        for row in table.visible_rows():
            x, y, cell_width, height = table.window.area(table.kick(row))
            self.assertGreater(cell_width, 50)
            self.assertLessEqual(abs(x + cell_width - (left + width)), 16)  # the scroll bar
            line = self.screen.pixels(x, y + height // 2, cell_width, 1)[0]
            self.assertGreaterEqual(line.count(OUTLINE), 2, "the sides of the button")

    def test_04_kick_stays_in_a_narrow_window(self):
        table = self.open_table(*NARROW)
        self.check_kick_at_the_edge(table)
        kick_left = table.window.area(table.kick(0))[0]
        areas = sorted(table.area(0, column) for column in SHOWN)
        for (x, _, width, _), (following, _, _, _) in zip(areas, areas[1:]):
            self.assertEqual(x + width, following)
        self.assertGreater(areas[-1][0] + areas[-1][2], kick_left)  # something lies under it
        self.screen.shot("table-narrow.png")
        x, y, width, height = table.frame()
        xdotool("mousemove", x + width // 2, y + height // 2)
        for _ in range(20):
            xdotool("click", 7)  # the wheel to the right
        wait_until("the last column", lambda: table.edges(RTT)[1] == kick_left)
        self.check_kick_at_the_edge(table)

    def test_15_slow_hand_on_a_frozen_button(self):
        port = free_port()
        window = self.open_window(*NARROW, port=port)
        window.get("label", "Listening")
        bots = Bots(port, window.token, 3)
        table = Table(window)
        wait_until("the rows", lambda: table.kick(2) is not None
                   and table.kick(2).name == "Kick connection 3")
        xdotool("mousemove", *window.centre(table.kick(1)), "mousedown", 1)
        time.sleep(1.5)  # the checklist's hand that hesitates
        xdotool("mouseup", 1)
        wait_until("one client to be closed", lambda: bots.closes)
        self.assertEqual(list(bots.closes), [1])
        self.assertEqual(bots.closes[1][0], 1008)

    def test_16_pressed_number_is_kicked_while_rows_are_sorted(self):
        table = self.open_table(*NARROW, "--demo-rate", "5000")
        window = table.window
        place = wait_until("the title", lambda: window.centre(
            window.find("table column header", "Out/s", True)))
        xdotool("mousemove", *place, "click", 1, "sleep", 0.6, "click", 1)
        time.sleep(2.5)  # longer than rows stay frozen after a click
        for row in (0, 3):
            cell = table.kick(row)
            xdotool("mousemove", *window.centre(cell))
            pressed = re.search(r"\d+", table.kick(row).name)[0]
            xdotool("mousedown", 1)
            time.sleep(1.5)
            xdotool("mouseup", 1)
            window.get("notification", f"Kicked #{pressed}")
            wait_until("the row to be closed", lambda number=pressed: not any(
                cell.name == f"Kick connection {number}" for cell in self.kicks(table)))

    @staticmethod
    def kicks(table):
        """The kick cells; rows may go while they are read."""
        return [cell for cell in map(table.kick, range(40)) if cell]

    def test_20_age_is_never_blank(self):
        table = self.open_table()
        seen = {0: [], 1: []}

        def passed():
            for row, ages in seen.items():
                age = table.cell(row, AGE).name
                self.assertRegex(age, r"^(\d\d:\d\d:\d\d|\d+d \d\d:\d\d)$")
                if not ages or ages[-1] != age:
                    ages.append(age)
            return "00:01:00" in seen[0] and "1d 00:00" in seen[1]
        wait_until("a minute and a day to be over", passed, 40)
        minute = seen[0].index("00:01:00")
        self.assertIn(seen[0][minute - 1], ("00:00:59", "00:00:58"))
        day = seen[1].index("1d 00:00")
        self.assertRegex(seen[1][day - 1], r"^23:59:5\d$")
        for row in range(2, 40):
            self.assertRegex(table.cell(row, AGE).name, r"^(\d\d:\d\d:\d\d|1d \d\d:\d\d)$")

    def test_21_columns_survive_a_restart(self):
        table = self.open_table()
        window = table.window
        self.assertEqual(table.order(), list(SHOWN))
        x, y, width, height = window.area(window.get("table column header", "Client"))
        target = window.area(window.get("table column header", "Service"))
        xdotool("mousemove", x + width // 2, y + height // 2, "mousedown", 1)
        for step in range(1, 11):  # a hand does not jump
            xdotool("mousemove", x + (target[0] - x) * step // 10 + 4, y + height // 2)
        xdotool("mouseup", 1)
        moved = [NUMBER, STATE, CLIENT, SERVICE, ROLE, PEER, *range(AGE, RTT + 1)]
        wait_until("the column at its new place", lambda: table.order() == moved)
        table = self.restart(window)
        self.assertEqual(table.order(), moved)

        window.process.terminate()
        self.assertEqual(window.process.wait(15), 0)
        with open(os.path.join(window.profile, "ui.ini"), "wb") as file:
            file.write(b"[connections]\nschema=2\ncolumns=\x00\xff, no:0:1, :::, zz:1:1\n"
                       b"[window]\nschema=2\nstate=\xff\xfe\ngeometry=?\n")
        window.process = subprocess.Popen(window.process.args)
        table = Table(window)
        wait_until("the rows", lambda: table.cell(39, NUMBER) is not None)
        self.assertEqual(table.order(), list(SHOWN))
        self.assertTrue(all(table.area(0, column)[2] > 0 for column in SHOWN))

    def test_44_mirrored_layout_keeps_addresses(self):
        with self.table() as plain:
            address = self.ink(plain, SIXTH, PEER)
            name = plain.cell(SIXTH, PEER).name
            self.assertIn("[2001:db8::", name)
        half = len(address[0]) // 2
        swapped = [line[half:] + line[:half] for line in address]
        self.assertGreater(difference(address, swapped), 0.15, "the measure tells them apart")
        for arguments in ((), NARROW):
            with self.subTest(arguments), self.table("-reverse", *arguments) as table:
                self.assertEqual(table.order(), list(reversed(SHOWN)))
                self.assertLessEqual(
                    abs(table.window.area(table.kick(0))[0] - table.frame()[0]), 16)
                self.assertEqual(table.cell(SIXTH, PEER).name, name)
                if SIXTH in table.visible_rows():
                    self.assertLess(difference(address, self.ink(table, SIXTH, PEER)), 0.08)
                self.screen.shot("table-mirrored.png")

    def ink(self, table, row, column):
        """How dark the text of a cell is, from 0 to 1, without the ground around it."""
        x, y, width, height = table.area(row, column)
        lines = [[1 - sum(pixel) / 765 for pixel in line]
                 for line in self.screen.pixels(x + 1, y + 1, width - 2, height - 2)]
        inked = [index for index in range(width - 2) if any(line[index] > 0.3 for line in lines)]
        self.assertTrue(inked)
        return [line[inked[0]:inked[-1] + 1] for line in lines]

    def test_goes_to_a_number(self):
        table = self.open_table()
        xdotool("key", "ctrl+g")
        table.window.get("text", "Number of the connection")
        xdotool("type", "37")
        xdotool("key", "Return")
        wait_until("the row in sight", lambda: 36 in table.visible_rows()
                   or table.area(36, NUMBER)[1] > table.frame()[1])
        import pyatspi
        wait_until("the selection", lambda: table.cell(36, NUMBER).getState().contains(
            pyatspi.STATE_SELECTED))


if __name__ == "__main__":
    unittest.main(verbosity=2)
