# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""An echo and command bot on the public library `websockets`. It knows OneBot 11 and nothing of us.

`/echo TEXT` answers TEXT, `/whoami` mentions the sender, `/quote` replies to the message, `/cat`
sends a picture back, `/recall` sends and takes back, `/poke` pokes; a picture is sent back as it
came; whoever asks to be a friend or to join is let in when the comment says "please".
"""

import asyncio
import json

import websockets


class ConversationBot:

    def __init__(self, url, headers):
        self._url, self._headers = url, headers
        self._waiting = {}
        self._serial = 0
        self.events = []

    async def __aenter__(self):
        self._socket = await websockets.connect(self._url, extra_headers=self._headers)
        self._ready = asyncio.get_running_loop().create_future()
        self._tasks = {asyncio.create_task(self._read())}
        self.self_id = await asyncio.wait_for(self._ready, 10)
        return self

    async def __aexit__(self, *_):
        await self._socket.close()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def call(self, action, **params):
        self._serial += 1
        echo = str(self._serial)
        answer = self._waiting[echo] = asyncio.get_running_loop().create_future()
        await self._socket.send(json.dumps({"action": action, "params": params, "echo": echo}))
        return await asyncio.wait_for(answer, 10)

    async def _read(self):
        async for text in self._socket:
            frame = json.loads(text)
            if "echo" in frame:
                self._waiting.pop(frame["echo"]).set_result(frame)
                continue
            self.events.append(frame)
            if frame["post_type"] == "meta_event" and frame.get("sub_type") == "connect":
                self._ready.set_result(frame["self_id"])
            task = asyncio.create_task(self._handle(frame))
            self._tasks.add(task)

    async def _handle(self, event):
        if event["post_type"] == "message":
            await self._answer(event)
        elif event["post_type"] == "request":
            approve = "please" in event["comment"]
            if event["request_type"] == "friend":
                await self.call("set_friend_add_request", flag=event["flag"], approve=approve)
            else:
                await self.call("set_group_add_request", flag=event["flag"],
                                sub_type=event["sub_type"], approve=approve)
        elif event.get("sub_type") == "poke" and event["target_id"] == self.self_id:
            place = {"group_id": event["group_id"]} if "group_id" in event else {}
            await self.call("send_poke", user_id=event["user_id"], **place)

    async def _answer(self, event):
        text = "".join(part["data"]["text"] for part in event["message"] if part["type"] == "text")
        command, _, rest = text.strip().partition(" ")
        pictures = [part for part in event["message"] if part["type"] == "image"]
        if command == "/echo":
            await self._say(event, rest)
        elif command == "/whoami":
            await self._say(event, [{"type": "at", "data": {"qq": str(event["user_id"])}},
                                    {"type": "text", "data": {"text": " it is you"}}])
        elif command == "/quote":
            await self._say(event, f"[CQ:reply,id={event['message_id']}]quoted")
        elif command == "/recall":
            sent = await self._say(event, "gone soon")
            await self.call("delete_msg", message_id=sent["data"]["message_id"])
        elif command == "/poke":
            await self.call("send_poke", user_id=event["user_id"])
        elif pictures:
            await self._say(event, [{"type": "image", "data": {"file": pictures[0]["data"]["file"]}}])

    async def _say(self, event, message):
        if event["message_type"] == "group":
            return await self.call("send_group_msg", group_id=event["group_id"], message=message)
        return await self.call("send_private_msg", user_id=event["user_id"], message=message)
