# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""The bots that the shipped scenarios describe, on the library websockets.

They know nothing of Switchboard: what they do is what any OneBot 11 bot does.
"""

import asyncio
import itertools
import json

import websockets

PICTURE = ("base64://iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
           "RU5ErkJggg==")


def plain_text(event):
    return "".join(segment["data"]["text"] for segment in event["message"]
                   if segment["type"] == "text").strip()


class Bot:
    """One connection. `behave` gets every event and may call actions."""

    def __init__(self, url, headers):
        self._url = url
        self._headers = headers
        self._numbers = itertools.count()
        self._waiting = {}
        self._tasks = set()

    async def __aenter__(self):
        self._socket = await websockets.connect(self._url, extra_headers=self._headers)
        self._reader = asyncio.create_task(self._read())
        return self

    async def __aexit__(self, *_):
        self._reader.cancel()
        await self._socket.close()

    async def _read(self):
        async for text in self._socket:
            frame = json.loads(text)
            if "post_type" not in frame:
                self._waiting.pop(frame["echo"]).set_result(frame)
            elif frame["post_type"] != "meta_event":
                task = asyncio.create_task(self.behave(frame))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def call(self, action, **params):
        echo = next(self._numbers)
        self._waiting[echo] = asyncio.get_running_loop().create_future()
        await self._socket.send(json.dumps({"action": action, "params": params, "echo": echo}))
        return await self._waiting[echo]

    async def answer(self, event, message):
        if event.get("group_id"):
            return await self.call("send_group_msg", group_id=event["group_id"], message=message)
        return await self.call("send_private_msg", user_id=event["user_id"], message=message)

    async def behave(self, event):
        """Does nothing: a bot that is broken."""


class EchoBot(Bot):
    async def behave(self, event):
        if event["post_type"] == "message":
            await self.answer(event, event["message"])


class WrongBot(Bot):
    async def behave(self, event):
        if event["post_type"] == "message":
            await self.answer(event, "I <do> not \"understand\" & never will")


class CommandBot(Bot):
    async def behave(self, event):
        if event["post_type"] != "message":
            return
        text = plain_text(event)
        types = {segment["type"]: segment["data"] for segment in event["message"]}
        if text == "/help":
            await self.answer(event, "commands: /help /cat /echo")
        elif text == "/cat":
            await self.answer(event, [{"type": "image", "data": {"file": PICTURE}}])
        elif text == "/echo" and "reply" in types:
            number = int(types["reply"]["id"])
            quoted = await self.call("get_msg", message_id=number)
            await self.answer(event, [
                {"type": "reply", "data": {"id": str(number)}},
                {"type": "text", "data": {"text": "you said: " + plain_text(quoted["data"])}}])
        elif str(types.get("at", {}).get("qq")) == str(event["self_id"]):
            await self.answer(event, [{"type": "at", "data": {"qq": str(event["user_id"])}},
                                      {"type": "text", "data": {"text": " yes"}}])


class ModerationBot(Bot):
    async def behave(self, event):
        kind = event["post_type"]
        if kind == "request" and event["request_type"] == "group":
            await self.call("set_group_add_request", flag=event["flag"],
                            sub_type=event["sub_type"], approve="tea" in event["comment"])
        elif kind == "notice":
            await self.notice(event)
        elif kind == "message" and "spam" in plain_text(event):
            await self.call("delete_msg", message_id=event["message_id"])
            await self.call("set_group_ban", group_id=event["group_id"],
                            user_id=event["user_id"], duration=600)

    async def notice(self, event):
        kind, group = event["notice_type"], event.get("group_id")
        if kind == "group_increase":
            await self.call("send_group_msg", group_id=group, message=[
                {"type": "at", "data": {"qq": str(event["user_id"])}},
                {"type": "text", "data": {"text": " welcome"}}])
        elif kind == "group_recall" and event["operator_id"] != event["self_id"]:
            await self.call("send_group_msg", group_id=group,
                            message=f"{event['operator_id']} took something back")
        elif (kind == "notify" and event["sub_type"] == "poke"
              and event["target_id"] == event["self_id"]):
            await self.call("group_poke", group_id=group, user_id=event["user_id"])
