# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Blocks as an operator sets them with switchboardctl, felt by real clients."""

import asyncio
import json
import os
import random
import secrets
import stat
import subprocess
import threading
import time

import websockets
from harness import PROGRAMS, SERVICE, Daemon, DaemonTest, free_port, run_tests


def ctl(daemon, *arguments, stdin=None):
    """switchboardctl without --json: (exit status, output, errors)."""
    result = subprocess.run(
        [os.path.join(PROGRAMS, "switchboardctl"), "--profile", daemon.profile, *arguments],
        text=True, capture_output=True, timeout=60, check=False, input=stdin)
    return result.returncode, result.stdout, result.stderr


def block(daemon, *arguments, stdin=None):
    """Adds a block and returns it."""
    status, output, errors = ctl(daemon, "--json", "block", "add", *arguments, stdin=stdin)
    assert status == 0, errors
    return json.loads(output)["block"]


def blocks(daemon):
    return daemon.control("block", "list")["blocks"]


def start_again(daemon):
    """The same profile in a new process."""
    daemon.process.stdout.close()
    daemon.output.clear()
    daemon.__enter__()


async def knock(daemon, token=None, **headers):
    """The HTTP status of a handshake and its Retry-After."""
    fields = {"Authorization": f"Bearer {token or daemon.token}", **headers}
    try:
        async with websockets.connect(daemon.url(), extra_headers=fields, open_timeout=10):
            return 101, None
    except websockets.InvalidStatusCode as refusal:
        return refusal.status_code, refusal.headers.get("Retry-After")


class Blocks(DaemonTest):

    async def check_refused(self, daemon, rule, **client):
        """The rule keeps the client out and counts; without it the client is in."""
        self.assertEqual((await knock(daemon, **client))[0], 403)
        self.assertEqual((await knock(daemon, **client))[0], 403)
        listed, = blocks(daemon)
        self.assertEqual((listed["id"], listed["hits"]), (rule["id"], 2))
        self.assertTrue(listed["lastHitAt"])
        status, output, _ = ctl(daemon, "block", "remove", str(rule["id"]))
        self.assertEqual(status, 0)
        self.assertIn("hits: 2", output)
        self.assertEqual(blocks(daemon), [])
        self.assertEqual((await knock(daemon, **client))[0], 101)

    async def test_an_address_needs_yes_on_this_computer(self):
        with Daemon() as daemon:
            self.assertEqual((await knock(daemon))[0], 101)
            status, _, errors = ctl(daemon, "block", "add", "address", "127.0.0.1")
            self.assertEqual(status, 1)
            self.assertIn("--yes", errors)
            self.assertEqual(blocks(daemon), [])
            rule = block(daemon, "address", "127.0.0.1", "--for", "10m", "--yes")
            status, wait = await knock(daemon)
            self.assertEqual(status, 403)
            self.assertTrue(590 < int(wait) <= 600, wait)
            daemon.control("block", "remove", str(rule["id"]))
            self.assertEqual((await knock(daemon))[0], 101)

    async def test_a_network(self):
        with Daemon() as daemon:
            block(daemon, "address", "192.0.2.0/24")
            self.assertEqual((await knock(daemon))[0], 101)
            daemon.control("block", "remove", "1")
            rule = block(daemon, "address", "127.0.0.9/24", "--yes", "--note", "the whole machine")
            self.assertEqual((rule["subject"], rule["note"]), ("127.0.0.0/24", "the whole machine"))
            await self.check_refused(daemon, rule)

    async def test_a_token_is_read_from_standard_input_only(self):
        with Daemon() as daemon:
            status, _, errors = ctl(daemon, "block", "add", "token", daemon.token)
            self.assertEqual(status, 2)
            self.assertIn("standard input", errors)
            status, _, errors = ctl(daemon, "block", "add", "token", stdin="")
            self.assertEqual(status, 2, errors)
            rule = block(daemon, "token", "--for", "1h", stdin=daemon.token + "\n")
            self.assertTrue(rule["subject"].startswith("sha256:"))
            status, output, _ = ctl(daemon, "block", "list")
            self.assertEqual(status, 0)
            self.assertIn(rule["subject"][:15], output)
            self.assertNotIn(daemon.token, output)
            await self.check_refused(daemon, rule)

    async def test_a_bot(self):
        with Daemon() as daemon:
            rule = block(daemon, "bot-id", "4242", "--for", "forever", "--service", SERVICE)
            self.assertIsNone(rule["expiresAt"])
            self.assertEqual((await knock(daemon))[0], 101)  # the account of the service is 10001
            await self.check_refused(daemon, rule, **{"X-Self-ID": "4242"})
            rule = block(daemon, "bot-id", "10001")
            self.assertEqual((await knock(daemon, **{"X-Self-ID": "4242"}))[0], 101)
            await self.check_refused(daemon, rule)

    async def test_a_block_ends_by_itself(self):
        with Daemon() as daemon:
            block(daemon, "address", "127.0.0.1", "--for", "2s", "--yes")
            begun = time.monotonic()
            self.assertEqual((await knock(daemon))[0], 403)
            while (await knock(daemon))[0] == 403:
                self.assertLess(time.monotonic() - begun, 10)
            self.assertGreater(time.monotonic() - begun, 1.5)
            self.assertEqual(blocks(daemon), [])
            while "block-expired" not in [entry["kind"] for entry in daemon.journal()]:
                self.assertLess(time.monotonic() - begun, 20)
                await asyncio.sleep(0.05)

    async def test_a_kicked_client_can_be_kept_out(self):
        with Daemon() as daemon:
            async with websockets.connect(daemon.url(), extra_headers=daemon.headers()) as client:
                await daemon.wait_sessions(1)
                session, = daemon.sessions()
                result = daemon.control("session", "disconnect", str(session["id"]), "--block",
                                        "10m", "--reason", "踢出")
                await client.wait_closed()
                self.assertEqual((client.close_code, client.close_reason), (1008, "踢出"))
            self.assertEqual(len(result["blocks"]), 1)
            rule, = blocks(daemon)
            self.assertEqual((rule["subject"], rule["service"]), ("127.0.0.1", SERVICE))
            await self.check_refused(daemon, rule)

    async def test_blocks_survive_a_restart(self):
        with Daemon({"port": free_port()}) as daemon:
            block(daemon, "token", "--for", "1d", stdin=daemon.token + "\n")
            status, wait = await knock(daemon)
            self.assertEqual(status, 403)
            self.assertGreater(int(wait), 86000)
            daemon.process.terminate()
            self.assertEqual(daemon.process.wait(15), 0)
            start_again(daemon)
            self.assertEqual(blocks(daemon)[0]["hits"], 1)
            self.assertEqual((await knock(daemon))[0], 403)
            self.assertEqual(stat.S_IMODE(os.stat(os.path.join(daemon.profile, "blocks.json")).st_mode),
                             0o600)

    async def test_confirmed_blocks_survive_kill_9(self):
        confirmed = []
        with Daemon({"port": free_port()}) as daemon:
            for turn in range(8):
                killer = threading.Timer(random.uniform(0.01, 0.15), daemon.process.kill)
                killer.start()
                try:
                    for number in range(1, 250):
                        subject = f"10.{turn}.0.{number}"
                        daemon.command("block-add", scope="address", subject=subject, seconds=0)
                        confirmed.append(subject)
                except (OSError, ValueError):  # the process has gone, perhaps in an answer
                    pass
                killer.join()
                daemon.process.wait()
                start_again(daemon)
                kept = {rule["subject"] for rule in blocks(daemon)}
                self.assertEqual([subject for subject in confirmed if subject not in kept], [])
                self.assertLessEqual(len(kept), len(confirmed) + turn + 1)
                ids = [rule["id"] for rule in blocks(daemon)]
                self.assertEqual(len(set(ids)), len(ids))
            self.assertTrue(confirmed)
            self.assertFalse([name for name in os.listdir(daemon.profile) if "broken" in name])

    async def test_rejections_are_grouped(self):
        wrong = secrets.token_urlsafe(24)
        with Daemon() as daemon:
            for _ in range(20):
                self.assertIn((await knock(daemon, token=wrong))[0], (403, 429))
            data = daemon.control("rejected")
            group, = data["groups"]
            self.assertEqual(
                {key: group[key] for key in ("service", "source", "cause", "count", "lastMinute",
                                             "token", "tokenLength")},
                {"service": SERVICE, "source": "127.0.0.1", "cause": "token-wrong", "count": 20,
                 "lastMinute": 20, "token": "wrong", "tokenLength": len(wrong)})
            self.assertEqual((data["total"], data["ungrouped"]), (20, 0))
            status, output, _ = ctl(daemon, "rejected")
            self.assertEqual(status, 0)
            self.assertIn(f"token of {len(wrong)} bytes", output)
            self.assertNotIn(wrong, output)
            self.assertEqual(daemon.control("rejected", "--clear"), {})
            self.assertEqual(daemon.control("rejected")["groups"], [])
            for folder, _, names in os.walk(daemon.profile):
                for name in names:
                    path = os.path.join(folder, name)
                    if os.path.isfile(path):
                        with open(path, "rb") as file:
                            self.assertNotIn(wrong.encode(), file.read(), path)


if __name__ == "__main__":
    run_tests()
