# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""What goes in comes out: long texts in any pieces, numbers and echoes byte for byte."""

import json

from harness import GROUP, USER, Daemon, DaemonTest, run_tests
from raw_client import RawClient
from websocket_peer import BINARY, TEXT, fragments, frame

#: 30 KB of Chinese; the length of a character is 3 octets, so most cuts fall inside one.
CHINESE = ("春眠不觉晓处处闻啼鸟夜来风雨声花落知多少" * 600)[:10240]

ECHOES = [
    "9007199254740993", "9223372036854775807", "-9223372036854775808", "18446744073709551615",
    "123456789012345678901234567890", "0", "-1", "-0", "1.0", "1e3", "1E+03", "0.1000",
    "null", "true", "false", '""', '"1"', '"\\u5fd9"', '"忙"', '"\\/"', '"a\\u0000b"', "[]", "{}",
    "[ 1 ,2,  3 ]", '{"seq":12345678901234567890, "b" : [null,{}],"seq":1}', '{"reqid":"a b"}',
]


class Messages(DaemonTest):

    async def asyncSetUp(self):
        await super().asyncSetUp()
        self.daemon = Daemon()
        self.daemon.__enter__()
        self.client = await RawClient().open_at(self.daemon)

    async def asyncTearDown(self):
        await self.client.shut()
        self.daemon.__exit__(None, None, None)

    async def test_a_long_text_cut_inside_characters_is_delivered_whole(self):
        self.assertEqual(len(CHINESE.encode()), 30720)
        for number, size in enumerate((1000, 4096, 7, 30000)):
            with self.subTest(fragment=size):
                body = json.dumps({"action": "send_group_msg", "echo": f"send {number}",
                                   "params": {"group_id": GROUP, "message": CHINESE}},
                                  ensure_ascii=False).encode()
                await self.client.send(fragments(TEXT, body, size))
                sent = json.loads(await self.client.response(b'"send %d"' % number))
                self.assertEqual(sent["status"], "ok", sent)
                answer = await self.client.request(
                    "get_msg", message_id=sent["data"]["message_id"])
                stored = json.loads(answer)["data"]
                text = "".join(segment["data"]["text"] for segment in stored["message"])
                self.assertEqual(text, CHINESE)

    async def test_a_long_text_reaches_every_bot(self):
        other = await RawClient().open_at(self.daemon, "/event")
        self.daemon.say(CHINESE)
        for client in (self.client, other):
            event = json.loads(await client.response(CHINESE[:50].encode()))
            self.assertEqual(event["raw_message"], CHINESE)
            self.assertEqual(event["user_id"], USER)
        await other.shut()

    async def test_every_echo_comes_back_byte_for_byte(self):
        for number, echo in enumerate(ECHOES):
            with self.subTest(echo=echo):
                opcode = BINARY if number % 2 else TEXT
                self.client.events.clear()
                request = '{"echo":%s,"action":"get_login_info","params":{}}' % echo
                await self.client.send(frame(opcode, request.encode()))
                answer = await self.client.response(b'"echo"')
                self.assertIn(b'"echo":' + echo.encode(), answer)
                self.assertEqual(json.loads(answer)["retcode"], 0)

    async def test_no_echo_is_invented(self):
        self.client.events.clear()
        await self.client.send(frame(TEXT, b'{"action":"get_login_info"}'))
        answer = json.loads(await self.client.response(b'"retcode"'))
        self.assertNotIn("echo", answer)
        self.assertEqual(answer["data"]["user_id"], 10001)

    async def test_failures_keep_the_echo_too(self):
        self.client.events.clear()
        await self.client.send(frame(TEXT, b'{"action":"no_such","echo":18446744073709551615}'))
        answer = await self.client.response(b'"retcode"')
        self.assertIn(b'"echo":18446744073709551615', answer)
        self.assertEqual(json.loads(answer)["retcode"], 1404)


if __name__ == "__main__":
    run_tests()
