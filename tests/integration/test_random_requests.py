# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""10,000 random requests, valid JSON with any types anywhere: each gets exactly one response.

Another seed than the usual one: SWITCHBOARD_SEED=7 python3 test_random_requests.py
"""

import asyncio
import json
import os
import random

import websockets

from harness import ACCOUNT, GROUP, HERE, USER, Daemon, DaemonTest, run_tests

REQUESTS = 10_000
IN_FLIGHT = 100
SEED = int(os.environ.get("SWITCHBOARD_SEED", "20260411"))

#: What makes a parameter interesting: limits of integers, shapes of messages, odd text.
NUMBERS = [0, 1, -1, 2**31 - 1, 2**31, -2**31, 2**53 + 1, 2**63 - 1, 2**63, -2**63 - 1, 10**40,
           1.0, 0.5, -0.0, 1e300, GROUP, USER, ACCOUNT]
STRINGS = ["", " ", "0", "1", "-1", "yes", "all", "add", "group", "private", "mp3", "无", "\0",
           "\ud83d\ude00", "a" * 3000, "[CQ:face,id=1]", "[CQ:", "[CQ:node,content=x]", "{}", "[]",
           "{\"flag\":\"F\"}", "9223372036854775808", "base64://", "base64://AAAA", str(GROUP)]
SEGMENTS = [{"type": "text", "data": {"text": "hi"}}, {"type": "at", "data": {"qq": USER}},
            {"type": "reply", "data": {"id": 1}}, {"type": "image", "data": {"file": ""}},
            {"type": "node", "data": {"id": "1"}}, {"type": "node", "data": {"content": "x"}},
            {"type": "anonymous", "data": None}, {"type": "brand_new"}, {"type": 5}, {"data": {}}]

#: Which return codes come with which status.
CODES = {"ok": {0}, "async": {1}, "failed": {100, 102, 103, 104, 201, 1400, 1404}}


def offered_actions():
    path = os.path.join(os.path.dirname(HERE), "data", "actions.json")
    with open(path, encoding="utf-8") as file:
        return [action for action in json.load(file) if action["tier"] != "rare"]


class Requests:
    """Makes requests; those with the same seed are the same."""

    def __init__(self, seed):
        self._random = random.Random(seed)
        self._actions = offered_actions()

    def any_value(self, depth=0):
        pick = self._random.randrange(8 if depth < 4 else 6)
        if pick < 2:
            return self._random.choice(NUMBERS)
        if pick < 4:
            return self._random.choice(STRINGS)
        if pick == 4:
            return self._random.choice([True, False, None])
        if pick == 5:
            return self._random.choice(SEGMENTS)
        values = [self.any_value(depth + 1) for _ in range(self._random.randrange(4))]
        if pick == 6:
            return values
        return {self._random.choice(["type", "data", "id", "content", "x"]): value
                for value in values}

    def fitting_value(self, parameter):
        if "enum" in parameter:
            return self._random.choice(parameter["enum"])
        kind = parameter["type"]
        if kind == "boolean":
            return self._random.choice([True, False, 0, "1", "no"])
        if kind in ("int32", "int64"):
            known = {"group_id": GROUP, "user_id": USER}.get(parameter["name"], 1)
            return self._random.choice([known, str(known), self._random.randrange(1, 1000)])
        if kind == "message":
            return self._random.choice(["hi", SEGMENTS[:2], SEGMENTS[4:6], SEGMENTS[5]])
        if kind == "object":
            return {"flag": "F", "post_type": "message", "message_type": "group",
                    "group_id": GROUP, "user_id": USER, "reply": self.any_value(),
                    "ban": self.any_value()}
        return self._random.choice(STRINGS)

    def params(self, action):
        params = {}
        for parameter in action["params"]:
            fate = self._random.random()
            name = self._random.choice([parameter["name"], *parameter.get("aliases", [])])
            if fate < 0.6:
                params[name] = self.fitting_value(parameter)
            elif fate < 0.9:
                params[name] = self.any_value()
        if self._random.random() < 0.1:
            params["unknown"] = self.any_value()
        return params

    def request(self, number):
        """The action as actions.json has it, and the request with `number` as its echo."""
        action = self._actions[number % len(self._actions)]
        name = action["name"] + self._random.choice([""] * 17 + ["_async", "_rate_limited", "x"])
        request = {"action": name, "params": self.params(action), "echo": number}
        if self._random.random() < 0.03:
            request["params"] = self.any_value()
        if self._random.random() < 0.02:
            request["action"] = self.any_value()
        return action, request


def missing_parameter(action, request):
    """Whether the request lacks something that its action, called without suffix, must have."""
    params = request["params"] or {}
    return request["action"] == action["name"] and any(
        parameter["required"] and all(
            params.get(name) is None for name in [parameter["name"], *parameter.get("aliases", [])])
        for parameter in action["params"] if parameter["name"] != "messages")


class RandomRequests(DaemonTest):

    def check(self, action, request, answer):
        shown = (SEED, json.dumps(request)[:500], json.dumps(answer)[:500])
        self.assertIn(answer["retcode"], CODES.get(answer["status"], ()), shown)
        self.assertIn("data", answer, shown)
        if answer["status"] != "ok":
            self.assertIsNone(answer["data"], shown)
        if not isinstance(request["action"], str):
            self.assertEqual(answer["retcode"], 1400, shown)
        elif not isinstance(request["params"], (dict, type(None))):
            self.assertEqual(answer["retcode"], 1400, shown)
        elif missing_parameter(action, request):
            self.assertIn(answer["retcode"], (100, 1404), shown)

    async def test_every_request_gets_exactly_one_response(self):
        requests = Requests(SEED)
        limits = {"actionsPerSecond": 100_000, "actionBurst": 100_000,
                  "actionsInFlight": IN_FLIGHT}
        sent, answers = {}, {}
        room = asyncio.Semaphore(IN_FLIGHT)

        async def receive(client):
            while len(answers) < REQUESTS:
                answer = json.loads(await client.recv())
                if "post_type" in answer:
                    self.assertNotIn("echo", answer)
                    continue
                number = answer["echo"]
                self.assertNotIn(number, answers, f"seed {SEED}: a second response")
                answers[number] = answer
                self.check(*sent[number], answer)
                room.release()

        async def send(client):
            for number in range(REQUESTS):
                await room.acquire()
                sent[number] = requests.request(number)
                await client.send(json.dumps(sent[number][1]))

        with Daemon(limits=limits) as daemon:
            async with websockets.connect(daemon.url(), extra_headers=daemon.headers(),
                                          max_size=None) as client:
                await asyncio.wait_for(asyncio.gather(send(client), receive(client)), 200)
                self.assertEqual(len(answers), REQUESTS)
                await client.send('{"action":"get_status","echo":"last"}')
                while "post_type" in (last := json.loads(await client.recv())):
                    pass
                self.assertEqual((last["echo"], last["retcode"]), ("last", 0))
        served = sum(answer["status"] == "ok" for answer in answers.values())
        print(f"seed {SEED}: {served} of {REQUESTS} requests were served with ok")
        self.assertGreater(served, REQUESTS // 100)


if __name__ == "__main__":
    run_tests()
