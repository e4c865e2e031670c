#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""A network that goes silent: both kinds of WebSocket services notice within 80 s.

Bots run in a network namespace of their own, reached over a veth pair; then the link goes down, so
that no end of a connection hears of it.
"""

import asyncio
import json
import os
import subprocess
import sys
import time
import unittest

import websockets

from harness import Daemon, DaemonTest, end_with_parent

OURS, THEIRS = "10.77.0.1", "10.77.0.2"
COUNT = 10
FIRST_PORT = 9000
NOTICED_SECONDS = 80


def run(*command):
    subprocess.run(command, check=True, capture_output=True, text=True)


async def bots(port, token):
    """What runs in the other namespace: ten bots that connect, and ten that are connected to."""
    async def stay(socket):
        async for _ in socket:
            pass
    for i in range(COUNT):
        await websockets.serve(stay, THEIRS, FIRST_PORT + i, ping_interval=None)
    sockets = [await websockets.connect(f"ws://{OURS}:{port}/", ping_interval=None,
                                        extra_headers={"Authorization": f"Bearer {token}"})
               for _ in range(COUNT)]
    print("ready", flush=True)
    await asyncio.gather(*(stay(socket) for socket in sockets))


class HalfOpen(DaemonTest):

    async def test_link_down(self):
        other = subprocess.Popen(["unshare", "-n", "sleep", "600"], preexec_fn=end_with_parent)
        self.addCleanup(other.wait)
        self.addCleanup(other.kill)
        here = os.readlink("/proc/self/ns/net")
        while os.readlink(f"/proc/{other.pid}/ns/net") == here:
            await asyncio.sleep(0.02)
        within = ["nsenter", "-t", str(other.pid), "-n"]
        run("ip", "link", "add", "near", "type", "veth", "peer", "name", "far",
            "netns", str(other.pid))
        run("ip", "addr", "add", f"{OURS}/24", "dev", "near")
        run("ip", "link", "set", "near", "up")
        run(*within, "ip", "addr", "add", f"{THEIRS}/24", "dev", "far")
        run(*within, "ip", "link", "set", "far", "up")
        reverse = [{"id": f"bot{i}", "kind": "websocket-client", "enabled": True,
                    "url": f"ws://{THEIRS}:{FIRST_PORT + i}/"} for i in range(COUNT)]
        with Daemon(service={"host": OURS}, more=reverse) as daemon:
            peer = await asyncio.create_subprocess_exec(
                *within, sys.executable, __file__, "bots", str(daemon.port), daemon.token,
                stdout=asyncio.subprocess.PIPE, preexec_fn=end_with_parent)
            self.assertEqual(await asyncio.wait_for(peer.stdout.readline(), 30), b"ready\n")
            await daemon.wait_sessions(COUNT)
            deadline = time.monotonic() + 60
            while len(daemon.sessions()) < 2 * COUNT:
                self.assertLess(time.monotonic(), deadline, daemon.sessions())
                await asyncio.sleep(0.1)
            run("ip", "link", "set", "near", "down")
            down = time.monotonic()
            while left := daemon.sessions():
                self.assertLess(time.monotonic() - down, NOTICED_SECONDS, left)
                await asyncio.sleep(0.2)
            print(f"all {2 * COUNT} were noticed after {time.monotonic() - down:.0f} s")
            links = [daemon.status(f"bot{i}")["links"][0] for i in range(COUNT)]
            self.assertNotIn("open", [link["state"] for link in links])
            run("ip", "link", "set", "near", "up")
            deadline = time.monotonic() + 60
            while len(daemon.sessions()) < COUNT:  # those of ours come back by themselves
                self.assertLess(time.monotonic(), deadline, json.dumps(links))
                await asyncio.sleep(0.2)
            peer.kill()


def in_own_network():
    """Runs this file again where the network may be changed; says loudly when it cannot."""
    if os.environ.get("SWITCHBOARD_OWN_NETWORK") == "1":
        return
    probe = subprocess.run(["unshare", "-n", "true"], capture_output=True, text=True, check=False)
    if probe.returncode != 0:
        sys.exit("NOT TESTED: half-open links need network namespaces (root, or CAP_SYS_ADMIN and "
                 f"CAP_NET_ADMIN): {probe.stderr.strip()}")
    environment = {**os.environ, "SWITCHBOARD_OWN_NETWORK": "1"}
    os.execvpe("unshare", ["unshare", "-n", "sh", "-c", 'ip link set lo up && exec "$0" "$@"',
                           sys.executable, *sys.argv], environment)


if __name__ == "__main__":
    if sys.argv[1:2] == ["bots"]:
        asyncio.run(bots(int(sys.argv[2]), sys.argv[3]))
    else:
        in_own_network()
        unittest.main(verbosity=2)
