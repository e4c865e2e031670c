# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""The simulator on the screen: a bot answers, its frames, pictures, requests."""

import asyncio
import json
import os
import struct
import threading
import unittest
import zlib

import websockets

from rig import Screen, Window, free_port, wait_until, xdotool

LINK = (0x0A, 0x5F, 0xC4)  # the colour of links


def near(pixel, colour):
    """Whether \\a pixel may belong to a thin line of \\a colour."""
    return sum(abs(one - other) for one, other in zip(pixel, colour)) < 120


def red_picture(side=48):
    """A red square as PNG."""
    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))
    row = b"\0" + b"\xff\x00\x00" * side
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(row * side)) + chunk(b"IEND", b""))


class EchoBot:
    """Says what it is told, and accepts every request."""

    def __init__(self, port, token, silent=False):
        self.events = []
        self._silent = silent
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True).start()
        self._connection = asyncio.run_coroutine_threadsafe(
            self._connect(port, token), self._loop).result(20)
        asyncio.run_coroutine_threadsafe(self._listen(), self._loop)

    async def _connect(self, port, token):
        return await websockets.connect(
            f"ws://127.0.0.1:{port}/", max_size=None, extra_headers={
                "Authorization": f"Bearer {token}", "User-Agent": "NoneBot/2.4.4"})

    async def _listen(self):
        async for text in self._connection:
            event = json.loads(text)
            if "post_type" not in event:
                continue
            self.events.append(event)
            if self._silent:
                continue
            if event["post_type"] == "message":
                await self._call("send_msg", {
                    "message_type": event["message_type"], "user_id": event["user_id"],
                    "group_id": event.get("group_id"), "message": event["message"]})
            elif event["post_type"] == "request":
                await self._call(f"set_{event['request_type']}_add_request",
                                 {"flag": event["flag"], "approve": True})

    async def _call(self, action, params):
        params = {key: value for key, value in params.items() if value is not None}
        await self._connection.send(json.dumps({"action": action, "params": params}))

    def wait_for(self, what, condition):
        return wait_until(what, lambda: [each for each in self.events if condition(each)])

    def close(self):
        asyncio.run_coroutine_threadsafe(self._connection.close(), self._loop).result(5)


class SimulatorTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = Screen("1400x1300")

    @classmethod
    def tearDownClass(cls):
        cls.screen.close()

    def open_page(self, *arguments):
        self.port = free_port()
        window = Window({"port": self.port}, ("--geometry", "1280x1240", *arguments))
        self.addCleanup(window.close)
        window.get("label", "Listening")
        xdotool("key", "ctrl+2")
        window.get("list", "Chats")
        return window

    def connect_bot(self, window, **more):
        bot = EchoBot(self.port, window.token, **more)
        self.addCleanup(bot.close)
        return bot

    @staticmethod
    def say(window, text):
        window.click(window.get("text", "Message"))
        xdotool("type", "--delay", "5", text)
        xdotool("key", "Return")

    @staticmethod
    def row(window, start, within="Messages"):
        """The row of the chat whose accessible name has \a start."""
        def search():
            messages = window.get("list", within)
            for index in range(messages.childCount):
                if start in messages.getChildAtIndex(index).name:
                    return messages.getChildAtIndex(index)
            return None
        return wait_until(f"a row with {start!r}", search)

    def test_42_a_bot_answers_and_its_frames_are_shown(self):
        window = self.open_page()
        self.connect_bot(window)
        wait_until("the bot", lambda: window.find("panel", "1 bot listening")
                   or window.find("filler", "1 bot listening"))
        self.say(window, "hello there")
        self.row(window, "delivered 1/1")
        answer = self.row(window, "NoneBot2")
        self.assertRegex(answer.name, r"\+\d.* m?s · NoneBot2.* #1")
        self.screen.shot("simulator-answer.png")
        # The link stands behind the status, below the answer.
        x, y, width, height = window.area(answer)
        blue = [(column, line) for line, pixels in
                enumerate(self.screen.pixels(x, y, width, height))
                for column, pixel in enumerate(pixels) if near(pixel, LINK)]
        self.assertTrue(blue)
        column, line = blue[len(blue) // 2]
        xdotool("mousemove", x + column, y + line, "click", 1)
        traffic = window.get("table", "Traffic")
        wait_until("the frames", lambda: 0 < traffic.queryTable().nRows <= 2)
        names = [traffic.queryTable().getAccessibleAt(row, 0).name
                 for row in range(traffic.queryTable().nRows)]
        self.assertTrue(any("send_msg" in name for name in names), names)

    def test_a_silent_bot_is_named(self):
        window = self.open_page()
        self.connect_bot(window, silent=True)
        self.say(window, "[CQ:at,qq=10001] are you there")
        self.row(window, "delivered 1/1")
        self.row(window, "did not answer within 5 s")

    def test_a_picture_is_shown(self):
        window = self.open_page()
        bot = self.connect_bot(window)
        path = os.path.join(window.profile, "red.png")
        with open(path, "wb") as file:
            file.write(red_picture())
        window.click(window.get("push button", "Send a picture"))
        window.get("text", "File name:")
        xdotool("type", "--delay", "5", path)
        xdotool("key", "Return")
        window.get("push button", "Remove ")
        window.click(window.get("push button", "Send the message"))
        bot.wait_for("the picture", lambda event: event.get("post_type") == "message"
                     and any(part["type"] == "image" for part in event["message"]))
        row = self.row(window, "1 pictures")

        def is_red():
            x, y, width, height = window.area(row)
            pixels = self.screen.pixels(x, y, width, height)
            return sum(pixel == (255, 0, 0) for line in pixels for pixel in line) > 1000
        wait_until("the red picture", is_red)
        self.screen.shot("simulator-picture.png")

    def test_a_request_is_accepted_by_a_bot(self):
        window = self.open_page()
        bot = self.connect_bot(window)
        window.click(window.get("push button", "Friend request"))
        window.get("dialog", "Friend request")
        xdotool("key", "ctrl+a")
        xdotool("type", "10005")
        xdotool("key", "Return")  # takes what is offered
        window.click(window.get("push button", "Let it happen"))
        bot.wait_for("the request", lambda event: event["post_type"] == "request")
        wait_until("the answer", lambda: not window.find("push button", "Accept", shown=True))


if __name__ == "__main__":
    unittest.main(verbosity=2)
