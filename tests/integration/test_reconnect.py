# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Off and on again: everything comes back, nothing is doubled, nothing is lost."""

import asyncio
import json
import time

import aiohttp
import websockets
from harness import Daemon, DaemonTest, free_port, run_tests
from raw_client import RawClient, open_many, shut_all


def messages(client):
    """The texts of the group messages that a client got, in order."""
    return [event["raw_message"] for event in client.texts()
            if event.get("post_type") == "message"]


class ReconnectingClient:
    """What a bot does: connect, read, and on the end connect again."""

    Pause = 0.05

    def __init__(self, daemon):
        self.daemon = daemon
        self.connects = []
        self.messages = []
        self.subtypes = []

    def note(self, text):
        event = json.loads(text)
        if event.get("post_type") == "message":
            self.messages.append((time.monotonic(), event["raw_message"]))
        elif event.get("meta_event_type") == "lifecycle":
            if event["sub_type"] == "connect":
                self.connects.append(time.monotonic())
            self.subtypes.append(event["sub_type"])

    async def run(self):
        while True:
            try:
                await self.session()
            except (OSError, websockets.WebSocketException, aiohttp.ClientError):
                pass  # off: try again, as bots do
            await asyncio.sleep(self.Pause)


class WebsocketsBot(ReconnectingClient):

    async def session(self):
        async with websockets.connect(self.daemon.url(),
                                      extra_headers=self.daemon.headers()) as connection:
            async for text in connection:
                self.note(text)


class AiohttpBot(ReconnectingClient):

    async def session(self):
        async with aiohttp.ClientSession() as session:
            async with session.ws_connect(self.daemon.url(),
                                          headers=self.daemon.headers()) as connection:
                async for message in connection:
                    if message.type == aiohttp.WSMsgType.TEXT:
                        self.note(message.data)


async def until(condition, what, seconds=15):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, what
        await asyncio.sleep(0.02)


class Reconnect(DaemonTest):

    async def test_clients_that_come_back_receive_events_at_once(self):
        with Daemon({"port": free_port()}) as daemon:
            bots = [WebsocketsBot(daemon) for _ in range(10)]
            bots += [AiohttpBot(daemon) for _ in range(10)]
            running = [asyncio.create_task(bot.run()) for bot in bots]
            try:
                for turn in (1, 2, 3):
                    await until(lambda: all(len(bot.connects) == turn for bot in bots),
                                f"not every bot came back in turn {turn}")
                    said = time.monotonic()
                    await asyncio.to_thread(daemon.say, f"turn {turn}")
                    await until(lambda: all(len(bot.messages) == turn for bot in bots),
                                f"not every bot got the message of turn {turn}")
                    slowest = max(bot.messages[-1][0] for bot in bots) - said
                    self.assertLess(slowest, 2.0)
                    await asyncio.to_thread(daemon.disable)
                    await asyncio.to_thread(daemon.say, f"nobody hears this {turn}")
                    await asyncio.to_thread(daemon.enable)
            finally:
                for task in running:
                    task.cancel()
                await asyncio.gather(*running, return_exceptions=True)
            for bot in bots:
                self.assertEqual([text for _, text in bot.messages],
                                 ["turn 1", "turn 2", "turn 3"])
                self.assertEqual(bot.subtypes[:9], ["connect", "enable", "disable"] * 3)

    async def test_overlapping_connections_neither_double_nor_lose(self):
        count, opens_at, closes_at = 60, 20, 40
        with Daemon() as daemon:
            old, = await open_many(RawClient, daemon, 1)
            witness, = await open_many(RawClient, daemon, 1)
            await daemon.wait_sessions(2)
            for number in range(count):
                if number == opens_at:
                    new, = await open_many(RawClient, daemon, 1)
                    await daemon.wait_sessions(3)
                if number == closes_at:
                    await old.send_close()
                    self.assertTrue(await old.wait_ended(5))
                await asyncio.to_thread(daemon.say, f"event {number}")
            for client in (witness, new):
                await client.wait_for(lambda client=client: messages(client)[-1:]
                                      == [f"event {count - 1}"], 10)
            everything = [f"event {number}" for number in range(count)]
            self.assertEqual(messages(witness), everything)
            self.assertEqual(messages(old), everything[:closes_at])
            self.assertEqual(messages(new), everything[opens_at:])
            await shut_all([old, new, witness])


if __name__ == "__main__":
    run_tests()
