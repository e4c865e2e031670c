# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Scenarios as users play them: shipped examples, real bots, exit statuses and reports.

With SWITCHBOARD_LONG=1 the test of the rate lasts a minute instead of five seconds.
"""

import asyncio
import contextlib
import json
import os
import signal
import tempfile
import time
from xml.etree import ElementTree

from harness import (GROUP, HERE, LONG, NODE_ENVIRONMENT, PROGRAMS, USER, Daemon, DaemonTest,
                     end_with_parent, run_tests)
from scenario_bot import Bot, CommandBot, EchoBot, ModerationBot, WrongBot

EXAMPLES = os.path.join(os.path.dirname(os.path.dirname(HERE)), "resources", "scenarios")
RATE, SESSIONS = 1000, 20
SECONDS = 60 if LONG else 5


@contextlib.asynccontextmanager
async def node(daemon, **options):
    """scenario_bot.js, connected."""
    process = await asyncio.create_subprocess_exec(
        "node", os.path.join(HERE, "scenario_bot.js"), json.dumps({"url": daemon.url(), **options}),
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, preexec_fn=end_with_parent,
        env={**NODE_ENVIRONMENT, "SWITCHBOARD_TOKEN": daemon.token}, limit=1024 * 1024)
    try:
        line = await asyncio.wait_for(process.stdout.readline(), 30)
        assert json.loads(line)["kind"] == "open", line
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


class Scenarios(DaemonTest):

    async def asyncSetUp(self):
        await super().asyncSetUp()
        self.daemon = Daemon()
        self.daemon.__enter__()
        self.folder = tempfile.TemporaryDirectory()

    async def asyncTearDown(self):
        self.folder.cleanup()
        self.daemon.__exit__(None, None, None)

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def write(self, text, name="scenario.yaml"):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)
        return self.path(name)

    async def start(self, *arguments):
        return await asyncio.create_subprocess_exec(
            os.path.join(PROGRAMS, "switchboardctl"), "--profile", self.daemon.profile, *arguments,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
            preexec_fn=end_with_parent)

    async def control(self, *arguments, expect=0, seconds=120):
        """What switchboardctl prints, while bots of this process go on."""
        process = await self.start(*arguments)
        output, errors = await asyncio.wait_for(process.communicate(), seconds)
        self.assertEqual(process.returncode, expect, (output.decode(), errors.decode()))
        return output.decode() if expect in (0, 1) else errors.decode()

    async def play(self, name, expect=0):
        report = self.path("result.xml")
        output = await self.control("scenario", "run", os.path.join(EXAMPLES, name + ".yaml"),
                                    "--junit", report, "--timeout", "60", expect=expect)
        return output, ElementTree.parse(report).getroot().find("testsuite")

    def bot(self, kind):
        return kind(self.daemon.url(), self.daemon.headers())

    async def check_green(self, name):
        output, suite = await self.play(name)
        self.assertIn("passed: ", output)
        self.assertEqual((suite.get("failures"), suite.get("skipped")), ("0", "0"))
        self.assertEqual(int(suite.get("tests")), len(suite.findall("testcase")))
        self.assertGreater(int(suite.get("tests")), 8)

    async def test_examples_are_green_with_bots_on_websockets(self):
        for name, kind in (("echo-bot", EchoBot), ("command-bot", CommandBot),
                           ("moderation", ModerationBot)):
            with self.subTest(name):
                async with self.bot(kind):
                    await self.check_green(name)

    async def test_examples_are_green_with_bots_on_ws(self):
        for name, mode in (("echo-bot", "echo"), ("command-bot", "command"),
                           ("moderation", "moderation")):
            with self.subTest(name):
                async with node(self.daemon, mode=mode):
                    await self.check_green(name)

    async def test_a_wrong_bot_is_red(self):
        async with self.bot(WrongBot):
            output, suite = await self.play("echo-bot", expect=1)
        self.assertIn("FAILED", output)
        failure = suite.find("testcase/failure")
        self.assertIn('came instead: "I <do> not "understand" & never will"',
                      failure.get("message").replace("&amp;", "&"))
        self.assertEqual(suite.get("failures"), "1")
        self.assertGreater(int(suite.get("skipped")), 0)

    async def test_a_silent_bot_is_red(self):
        for name in ("echo-bot", "command-bot", "moderation"):
            with self.subTest(name):
                async with self.bot(Bot):
                    _, suite = await self.play(name, expect=1)
                self.assertIn("nothing came", suite.find("testcase/failure").get("message"))

    async def test_every_client_has_to_answer(self):
        path = self.write(f"""steps:
  - message: {{user_id: {USER}, group_id: {GROUP}, message: hello}}
  - expect: {{text: hello, from: all, within: 1s}}
""")
        async with node(self.daemon, mode="command"), self.bot(EchoBot):
            output = await self.control("scenario", "run", path, expect=1)
            self.assertIn("not from #", output)
        async with self.bot(EchoBot):
            await self.daemon.wait_sessions(1)
            await self.control("scenario", "run", path)

    async def test_wrong_files_and_wrong_usage(self):
        path = self.write("steps:\n  - expekt: {text: a}\n")
        for verb in ("check", "run"):
            errors = await self.control("scenario", verb, path, expect=2)
            self.assertIn(f"{path}:2:", errors)
            self.assertIn('did you mean "expect"?', errors)
        self.assertIn("cannot be read", await self.control("scenario", "run", self.path("none"),
                                                           expect=2))
        self.assertIn("--speed", await self.control("scenario", "run", path, "--speed", "0",
                                                    expect=2))
        good = self.write("steps: [wait: 1ms]\n")
        self.assertIn("fine, 1 steps", await self.control("scenario", "check", good))

    async def test_one_at_a_time_and_ended_with_its_player(self):
        path = self.write("steps:\n  - wait: 1ms\n  - wait: 1h\n")
        first = await self.start_playing(path)
        other = self.write("steps: [wait: 1ms]\n", "second.yaml")
        self.assertIn("another scenario is being played",
                      await self.control("scenario", "run", other, expect=2))
        first.send_signal(signal.SIGINT)
        await asyncio.wait_for(first.wait(), 10)
        self.assertEqual(first.returncode, 2)
        deadline = time.monotonic() + 20
        while await self._is_playing(other):  # its end is noticed when the connection closes
            self.assertLess(time.monotonic(), deadline)
        second = await self.start_playing(path)
        await self.control("scenario", "stop")
        output, _ = await asyncio.wait_for(second.communicate(), 10)
        self.assertEqual((second.returncode, output.decode().split("\n")[0]),
                         (1, "FAILED: stopped"))

    async def start_playing(self, path):
        """Returns when the first step of the scenario has ended."""
        process = await self.start("scenario", "run", path)
        self.assertIn(b"wait", await asyncio.wait_for(process.stdout.readline(), 20))
        return process

    async def _is_playing(self, short):
        """Whether a scenario is played; when not, short was."""
        process = await self.start("scenario", "run", short)
        await process.communicate()
        return process.returncode == 2

    async def test_what_was_recorded_can_be_played(self):
        path = self.path("recorded.yaml")
        async with self.bot(EchoBot):
            recorder = await self.start("scenario", "record", path)
            self.assertIn(b"recording", await asyncio.wait_for(recorder.stdout.readline(), 20))
            await self.control("simulate", "message", f"user_id={USER}", f"group_id={GROUP}",
                               "message=one [CQ:face,id=1]")
            said = json.loads(await self.control("simulate", "message", "--json", json.dumps(
                {"user_id": USER, "message": [{"type": "text", "data": {"text": "two: ${x}"}}]})))
            await self.control("simulate", "recall", f"message_id={said['message_id']}")
            recorder.send_signal(signal.SIGINT)
            self.assertEqual(await asyncio.wait_for(recorder.wait(), 20), 0)
            with open(path, encoding="utf-8") as file:
                text = file.read()
            self.assertEqual(text.count("expect:"), 2, text)
            self.assertRegex(text, r"message_id: \"\$\{step\d\.message_id\}\"")
            self.assertIn("passed: ", await self.control("scenario", "run", path, "--speed", "max"))
        async with self.bot(WrongBot):
            await self.control("scenario", "run", path, "--speed", "max", expect=1)

    async def test_simulate_knows_every_act(self):
        acts = [line.split()[0] for line in (await self.control("simulate", "list")).splitlines()]
        self.assertIn("message", acts)
        self.assertGreater(len(acts), 30)
        world = json.loads(await self.control("simulate", "export", "--json"))["world"]
        self.assertIsInstance(world, dict)
        errors = await self.control("simulate", "mesage", expect=2)
        self.assertIn('did you mean "message"?', errors)
        process = await self.start("simulate", "message", "user_id=me", "message=a")
        _, errors = await process.communicate()
        self.assertEqual((process.returncode, "user_id" in errors.decode()), (1, True))

    async def test_a_rate_reaches_twenty_sessions_in_order(self):
        count = RATE * SECONDS
        path = self.write(f"""steps:
  - repeat:
      count: {count}
      rate_per_second: {RATE}
      steps:
        - message: {{user_id: {USER}, group_id: {GROUP}, message: "number ${{index}}"}}
""")
        async with node(self.daemon, mode="count", count=SESSIONS, last=count) as clients:
            started = time.monotonic()
            used = self.daemon.processor_seconds()
            data = json.loads(await self.control("scenario", "run", path, "--json",
                                                 seconds=SECONDS * 10 + 60))
            used = self.daemon.processor_seconds() - used
            clients.stdin.write(b"\n")
            counted = json.loads(await asyncio.wait_for(clients.stdout.readline(), 60))
        print(f"{count / data['ms'] * 1000:.0f} events/s for {data['ms'] / 1000:.1f} s to {SESSIONS} "
              f"sessions, {used / (time.monotonic() - started) * 100:.0f} % of a core")
        self.assertEqual(data["acts"], count)
        self.assertEqual(counted["clients"],
                         [{"received": count, "wrong": 0, "next": count + 1}] * SESSIONS)
        self.assertGreaterEqual(data["ms"], SECONDS * 1000 - 10)  # not faster than asked
        if LONG:
            self.assertLess(data["ms"], SECONDS * 1000 * 1.05)  # and held steadily


if __name__ == "__main__":
    run_tests()
