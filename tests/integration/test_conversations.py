# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Whole conversations of simulated people with bots on public libraries."""

import asyncio
import base64
import contextlib
import os
import struct
import subprocess
import zlib

from conversation_bot import ConversationBot
from harness import ACCOUNT, GROUP, HERE, NODE_ENVIRONMENT, Daemon, DaemonTest, run_tests

ALICE, BOB, MING, LILEI, DIANA = 10002, 10003, 10004, 10005, 10009


def picture():
    """A red dot as PNG."""
    def chunk(kind, body):
        return (struct.pack(">I", len(body)) + kind + body
                + struct.pack(">I", zlib.crc32(kind + body)))
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
            + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")) + chunk(b"IEND", b""))


@contextlib.asynccontextmanager
async def python_bot(daemon):
    async with ConversationBot(daemon.url(), daemon.headers()) as bot:
        yield bot


@contextlib.asynccontextmanager
async def node_bot(daemon):
    environment = {**NODE_ENVIRONMENT, "SWITCHBOARD_TOKEN": daemon.token}
    with subprocess.Popen(["node", os.path.join(HERE, "conversation_bot.js"), daemon.url()],
                          stdout=subprocess.PIPE, text=True, env=environment) as process:
        loop = asyncio.get_running_loop()
        line = await loop.run_in_executor(None, process.stdout.readline)
        assert line == "ready\n", line
        try:
            yield process
        finally:
            process.terminate()


class Talk:
    """What simulated people do, and what the account has said since."""

    def __init__(self, daemon):
        self._daemon = daemon
        self._seen = max(self._history(), default=0)

    def act(self, act, **params):
        return self._daemon.command("simulate", act=act, params=params)

    def _world(self):
        return self._daemon.command("simulate", act="export", params={})["world"]

    def _history(self):
        return {row["message_id"]: row for row in self._world()["messages"]}

    async def until(self, what, check):
        """Waits until `check` of the exported world is true and returns its value."""
        for _ in range(200):
            if found := check(self._world()):
                return found
            await asyncio.sleep(0.05)
        raise AssertionError(f"{what}: not within 10 s")

    async def answer(self, what="an answer"):
        """The next message of the account."""
        def newer(world):
            rows = [row for row in world["messages"]
                    if row["message_id"] > self._seen and row["from_bot"]]
            return rows and rows[0]
        row = await self.until(what, newer)
        self._seen = row["message_id"]
        return row


class Conversations:
    """The same for every library; the mixin keeps unittest from running it alone."""

    @contextlib.asynccontextmanager
    async def talk(self):
        with Daemon() as daemon:
            async with self.bot(daemon) as bot:
                self.daemon, self.client = daemon, bot
                yield Talk(daemon)

    async def test_in_a_group(self):
        async with self.talk() as talk:
            asked = talk.act("message", user_id=ALICE, group_id=GROUP, message="/echo 你好 [1] & 2")
            self.assertEqual(asked["receivers"], 1)
            row = await talk.answer()
            self.assertEqual((row["chat_kind"], row["chat_id"]), ("group", GROUP))
            self.assertEqual(row["raw_message"], "你好 &#91;1&#93; &amp; 2")
            self.assertGreaterEqual(row["reply_ms"], 0)

    async def test_in_private(self):
        async with self.talk() as talk:
            talk.act("message", user_id=BOB, message="/echo 私聊")
            row = await talk.answer()
            self.assertEqual((row["chat_kind"], row["chat_id"], row["raw_message"]),
                             ("private", BOB, "私聊"))

    async def test_mention_and_reply(self):
        async with self.talk() as talk:
            talk.act("message", user_id=MING, group_id=GROUP, message="/whoami")
            self.assertEqual((await talk.answer())["raw_message"], f"[CQ:at,qq={MING}] it is you")
            asked = talk.act("message", user_id=MING, group_id=GROUP, message="/quote")
            self.assertEqual((await talk.answer())["raw_message"],
                             f"[CQ:reply,id={asked['message_id']}]quoted")

    async def test_a_picture_comes_back(self):
        async with self.talk() as talk:
            content = base64.b64encode(picture()).decode()
            sent = talk.act("message", user_id=ALICE, group_id=GROUP, message=[
                {"type": "image", "data": {"file": f"base64://{content}"}}])
            name = sent["message"][0]["data"]["file"]
            row = await talk.answer()
            self.assertIn(f"file={name}", row["raw_message"])
            self.assertNotIn("base64", row["raw_message"])
            path = os.path.join(self.daemon.profile, "sim-media", name)
            with open(path, "rb") as file:
                self.assertEqual(file.read(), picture())

    async def test_recall(self):
        async with self.talk() as talk:
            talk.act("message", user_id=BOB, message="/recall")
            row = await talk.answer()
            await talk.until("the recall", lambda world: [
                each for each in world["messages"]
                if each["message_id"] == row["message_id"] and each["recalled"]])

    async def test_requests(self):
        async with self.talk() as talk:
            def state(flag):
                return lambda world: [row["state"] for row in world["requests"]
                                      if row["flag"] == flag and row["state"]]
            wish = talk.act("friend_request", user_id=LILEI, comment="please")["flag"]
            self.assertEqual(await talk.until("the friend", state(wish)), [1])
            rude = talk.act("friend_request", user_id=DIANA, comment="let me in")["flag"]
            self.assertEqual(await talk.until("the refusal", state(rude)), [2])
            join = talk.act("group_request", user_id=DIANA, group_id=GROUP, comment="please")["flag"]
            self.assertEqual(await talk.until("the member", state(join)), [1])
            members = await talk.until("the list", lambda world: [
                row["user_id"] for row in world["members"] if row["group_id"] == GROUP])
            self.assertIn(DIANA, members)

    async def test_many_people_at_once_get_their_own_answers(self):
        async with self.talk() as talk:
            for number in range(50):
                talk.act("message", user_id=(ALICE, BOB, MING)[number % 3], group_id=GROUP,
                         message=f"/echo {number}")
            said = [int((await talk.answer())["raw_message"]) for _ in range(50)]
            self.assertEqual(sorted(said), list(range(50)))


class PythonBot(Conversations, DaemonTest):
    bot = staticmethod(python_bot)

    async def test_poke(self):
        async with self.talk() as talk:
            talk.act("poke", user_id=ALICE, group_id=GROUP)
            for _ in range(200):
                pokes = [event for event in self.client.events if event.get("sub_type") == "poke"]
                if len(pokes) == 2:
                    break
                await asyncio.sleep(0.05)
            self.assertEqual([(event["user_id"], event["target_id"]) for event in pokes],
                             [(ALICE, ACCOUNT), (ACCOUNT, ALICE)])


class NodeBot(Conversations, DaemonTest):
    bot = staticmethod(node_bot)


if __name__ == "__main__":
    run_tests()
