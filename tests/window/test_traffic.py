# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""The traffic on the screen: pause, follow, filter, large messages, differences, export."""

import asyncio
import json
import os
import re
import tempfile
import threading
import time
import unittest

import websockets

from rig import Screen, Window, free_port, wait_until, xdotool

#: Columns of the model, see TrafficModel.
TIME, TYPE, SUMMARY = 0, 5, 8
DEMO = ("--demo", "40", "--demo-rate", "400")
WARN_GROUND, ADDED_GROUND, REMOVED_GROUND = (0xFB, 0xEF, 0xD3), (0xDF, 0xF3, 0xE4), (0xFB, 0xE1, 0xE2)
MEGABYTE = 1024 * 1024


class Traffic:
    """The traffic table as AT-SPI sees it."""

    def __init__(self, window):
        self.window = window
        self.node = window.get("table", "Traffic")
        self.cells = self.node.queryTable()

    def rows(self):
        return self.cells.nRows

    def name(self, row, column):
        cell = self.cells.getAccessibleAt(row, column)
        if cell is None:
            raise LookupError(f"row {row} is gone")
        return cell.name

    def row_area(self, row):
        return self.window.area(self.cells.getAccessibleAt(row, TIME))

    def visible_rows(self):
        """The numbers of the rows that lie wholly between the header and the end of the table."""
        x, y, width, height = self.window.area(self.node)
        header = self.window.area(self.cells.getColumnHeader(TIME))[3]
        y, height = y + header, height - header
        found = []
        for cell in self.window.cells_on_screen(self.node):
            area = self.window.area(cell)
            if area[0] == x and area[1] >= y and area[1] + area[3] <= y + height:
                found.append(self.cells.getRowAtIndex(cell.getIndexInParent()))
        return found

    def names(self, column):
        """What the rows in view say in \a column."""
        return [self.name(row, column) for row in self.visible_rows()]

    def top(self):
        """The summary of the topmost row, with its time and connection."""
        return self.name(self.visible_rows()[0], TIME)

    def selected(self):
        """The summaries of the selected rows that can be seen."""
        import pyatspi
        x = self.window.area(self.node)[0]
        return [cell.name for cell in self.window.cells_on_screen(self.node)
                if self.window.area(cell)[0] == x and
                cell.getState().contains(pyatspi.STATE_SELECTED)]

    def click(self, row, *modifiers):
        x, y, width, height = self.row_area(row)
        for key in modifiers:
            xdotool("keydown", key)
        xdotool("mousemove", x + width // 2, y + height // 2, "click", 1)
        for key in modifiers:
            xdotool("keyup", key)

    def row_of(self, text):
        """The last row whose summary for screen readers holds \a text."""
        def search():
            for row in reversed(range(self.rows())):
                if text in self.name(row, TIME):
                    return row + 1
            return None
        return wait_until(f"a message with {text!r}", search) - 1


class Caller:
    """A client that calls actions."""

    def __init__(self, port, token):
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True).start()
        self._connection = self._run(self._connect(port, token))

    @staticmethod
    async def _connect(port, token):  # the library takes the loop in which it is called
        return await websockets.connect(
            f"ws://127.0.0.1:{port}/api", extra_headers={"Authorization": f"Bearer {token}"},
            max_size=None)

    def _run(self, work):
        async def wait():
            return await work
        return asyncio.run_coroutine_threadsafe(wait(), self._loop).result(20)

    def call(self, action, params, **more):
        self._run(self._connection.send(json.dumps({"action": action, "params": params, **more})))
        return json.loads(self._run(self._connection.recv()))


class TrafficTest(unittest.TestCase):
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

    def open_live(self):
        port = free_port()
        window = self.open_window(port=port)
        window.get("label", "Listening")
        return window, Caller(port, window.token)

    @staticmethod
    def state(window):
        """What stands at the right of the bar."""
        label = window.find("label", "paused ·")
        return label.name if label else ""

    def test_24_pause_counts_and_freezes(self):
        window = self.open_window(*DEMO)
        traffic = Traffic(window)
        wait_until("some messages", lambda: traffic.rows() > 300)
        xdotool("key", "F8")
        wait_until("the pause", lambda: self.state(window))
        before, top = traffic.rows(), traffic.top()
        first = wait_until("a count", lambda: int(re.search(
            r"([\d,]+) new", self.state(window))[1].replace(",", "")))
        self.assertRegex(self.state(window), r"^paused · [\d,]+ new · buffer \d+ %$")
        time.sleep(2)  # the table must stand still so long
        count = int(re.search(r"([\d,]+) new", self.state(window))[1].replace(",", ""))
        self.screen.shot("traffic-paused.png")
        self.assertGreater(count, first + 400)
        self.assertEqual(traffic.rows(), before)
        self.assertEqual(traffic.top(), top)
        xdotool("key", "F8")
        wait_until("all of them", lambda: traffic.rows() >= before + count)
        self.assertFalse(self.state(window))

    def test_25_scrolling_up_stays_and_end_follows(self):
        window = self.open_window(*DEMO)
        traffic = Traffic(window)
        wait_until("some messages", lambda: traffic.rows() > 300)
        x, y, width, height = window.area(traffic.node)
        xdotool("mousemove", x + width // 2, y + height // 2)
        for _ in range(5):
            xdotool("click", 4)
        button = wait_until("the button of the new rows", lambda: self.new_rows_button(window))
        top, rows = traffic.top(), traffic.rows()
        wait_until("more below", lambda: self.new_rows(button) > 300)  # the view stays so long
        self.assertEqual(traffic.top(), top)
        self.assertGreater(traffic.rows(), rows)
        self.screen.shot("traffic-scrolled.png")
        before = self.new_rows(button)
        wait_until("the button to count on", lambda: self.new_rows(button) > before)
        traffic.click(traffic.visible_rows()[0])
        xdotool("key", "End")
        wait_until("the button to go", lambda: not self.new_rows_button(window))
        for _ in range(3):  # and it stays at the end while more comes in
            rows = traffic.rows()
            wait_until("more messages", lambda: traffic.rows() > rows)
            wait_until("the end", lambda: traffic.visible_rows()[-1] >= rows - 1)

    @staticmethod
    def new_rows_button(window):
        import pyatspi
        return next((node for node in window.everything() if node.getRoleName() == "push button"
                     and node.name.endswith("new, go to the end")
                     and node.getState().contains(pyatspi.STATE_SHOWING)), None)

    @staticmethod
    def new_rows(button):
        return int(re.match(r"[\d,]+", button.name)[0].replace(",", ""))

    def test_26_clearing_the_filter_keeps_the_selection(self):
        window = self.open_window(*DEMO)
        traffic = Traffic(window)
        wait_until("some messages", lambda: traffic.rows() > 1500)
        window.click(window.get("text", "Filter the traffic"))
        xdotool("type", "set_group_card")
        wait_until("the whole filter", lambda: set(traffic.names(TYPE)) == {"set_group_card"})
        wait_until("a second row", lambda: traffic.visible_rows()[1])

        def select():  # the rows move while new ones come in: a click may miss
            if not traffic.selected():
                traffic.click(traffic.visible_rows()[1])
            return traffic.selected()
        selected = wait_until("a selection", select)
        self.assertEqual(len(selected), 1)
        self.assertIn("set_group_card", selected[0])
        title = window.get("label", "#").name
        window.click(window.get("text", "Filter the traffic"))
        xdotool("key", "Escape")
        wait_until("everything", lambda: traffic.rows() > 1500)
        self.screen.shot("traffic-filter-cleared.png")
        self.assertEqual(traffic.selected(), selected)
        self.assertEqual(window.get("label", "#").name, title)
        time.sleep(1)  # more comes in below; the row stays in sight
        self.assertEqual(traffic.selected(), selected)

    def test_27_a_megabyte_is_shown_on_demand(self):
        window, caller = self.open_live()
        text = "x" * MEGABYTE
        answer = caller.call("send_group_msg", {"group_id": 123456, "message": text})
        self.assertEqual(answer["status"], "ok")
        traffic = Traffic(window)
        traffic.click(traffic.row_of("action send_group_msg"))
        window.get("label", "Cut after 4.0 KiB, 1.0 MiB in total")
        self.screen.shot("traffic-megabyte.png")
        message = window.get("text", "Message, laid out")
        self.assertLess(message.queryText().characterCount, 8192)
        window.click(window.get("push button", "Show all"))
        slowest, end = 0.0, time.monotonic() + 20
        while message.queryText().characterCount < MEGABYTE and time.monotonic() < end:
            begin = time.monotonic()
            traffic.rows()  # a question that only a window that is awake answers
            slowest = max(slowest, time.monotonic() - begin)
        self.assertGreaterEqual(message.queryText().characterCount, MEGABYTE)
        self.assertLess(slowest, 0.5)
        wait_until("the note to go", lambda: not window.find("label", "Cut after", True))

    def test_28_differences_have_sign_and_colour(self):
        window, caller = self.open_live()
        caller.call("get_group_member_info", {"group_id": 123456, "user_id": 10002, "old": 1})
        caller.call("get_group_member_info", {"group_id": 123456, "user_id": 10003, "new": 2})
        traffic = Traffic(window)
        last = traffic.row_of("action get_group_member_info")
        first = next(row for row in range(last)
                     if "action get_group_member_info" in traffic.name(row, TIME))
        traffic.click(first)
        xdotool("key", "Home")
        traffic.click(first)
        traffic.click(last, "ctrl")
        xdotool("key", "ctrl+shift+d")
        window.get("label", "3 differences · ")
        table = window.get("table", "Differences")
        cells = {cell.name for cell in (table.getChildAtIndex(index)
                                        for index in range(table.childCount)) if cell}
        self.assertLessEqual({"changed", "added", "removed", "same"}, cells)
        self.assertLessEqual({"user_id", "10002", "10003", "old", "new"}, cells)
        window.click(window.get("check box", "Changes only"))
        seen = set()  # the dock is low: scroll down to the last of them

        def all_colours():
            seen.update(colour for row in self.screen.pixels(*window.area(table)) for colour in row)
            xdotool("mousemove", *window.centre(table), "click", 5)
            return {WARN_GROUND, ADDED_GROUND, REMOVED_GROUND} <= seen
        wait_until("the grounds of all changes", all_colours)
        self.screen.shot("traffic-diff.png")

    def test_29_every_exported_line_parses(self):
        window, caller = self.open_live()
        for number in range(20):
            caller.call("get_group_info", {"group_id": 123456}, echo={"number": number})
        traffic = Traffic(window)
        traffic.row_of("response get_group_info")
        xdotool("key", "F8")  # pings come every second
        wait_until("the pause", lambda: self.state(window))
        rows = traffic.rows()
        traffic.click(traffic.visible_rows()[0])
        with tempfile.TemporaryDirectory(prefix="switchboard-export-") as folder:
            path = os.path.join(folder, "traffic.ndjson")
            xdotool("key", "ctrl+s")
            name = window.get("text", "File name:")
            name.queryEditableText().setTextContents(path)
            window.click(window.get("push button", "Save"))
            window.get("notification", f"Exported {rows} messages to {path}")
            with open(path, encoding="utf-8") as file:
                content = file.read()
        self.assertNotIn(window.token, content)
        lines = [json.loads(line) for line in content.splitlines()]
        self.assertEqual(len(lines), rows)
        echoes = [line["payload"]["echo"]["number"] for line in lines
                  if line["kind"] == "response" and line["type"] == "get_group_info"]
        self.assertEqual(echoes, list(range(20)))


if __name__ == "__main__":
    unittest.main(verbosity=2)
