# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""Starts a real daemon in a profile of its own and talks to it as users do.

CTest sets SWITCHBOARD_PROGRAMS to the folder of switchboardd and switchboardctl.
"""

import asyncio
import contextlib
import ctypes
import json
import logging
import os
import re
import resource
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "conformance"))

PROGRAMS = os.environ.get("SWITCHBOARD_PROGRAMS", "")
LONG = os.environ.get("SWITCHBOARD_LONG") == "1"
#: Debian's Node modules, for a Node that does not come from Debian too.
NODE_ENVIRONMENT = {**os.environ, "NODE_PATH": "/usr/share/nodejs:/usr/lib/nodejs"}
SERVICE = "ws-main"
GROUP, USER, ACCOUNT = 123456, 10003, 10001
# What a certificate made here is good for.
CERTIFICATE_NAMES = "subjectAltName=IP:127.0.0.1,DNS:localhost"


def free_port():
    """A loopback port that nobody listens on, for tests that need it twice."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def server_sockets(port):
    """Connections that the server has not closed, or whose last bytes did not reach the peer.

    What is left out belongs to the kernel alone: we have closed, and the peer has got everything.
    """
    lines = subprocess.run(["ss", "-Htan", "sport", "=", f":{port}"], check=True, text=True,
                           capture_output=True).stdout.splitlines()
    return [line for line in lines if not line.startswith(("TIME-WAIT", "FIN-WAIT-2", "LISTEN"))]


def raise_descriptor_limit():
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def end_with_parent():
    """For a child between fork and exec: no test leaves a process behind, however it ends."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


def openssl(*arguments, folder, check=True, **more):
    return subprocess.run(["openssl", *arguments], cwd=folder, check=check, capture_output=True,
                          text=True, timeout=20, **more)


def make_certificate(folder, name="server", subject="switchboard"):
    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-subj", f"/CN={subject}", "-addext", CERTIFICATE_NAMES, "-days", "2",
            "-keyout", f"{name}.key", "-out", f"{name}.pem", folder=folder)


class Daemon:
    """One switchboardd. Use as a context manager; the profile is deleted afterwards."""

    def __init__(self, service=None, limits=None, descriptors=None, more=()):
        self.token = secrets.token_urlsafe(32)
        self._descriptors = descriptors
        self._folder = tempfile.TemporaryDirectory(prefix="switchboard-test-")
        self.profile = self._folder.name
        self.output = []
        self._arrived = threading.Condition()
        document = {
            "version": 1,
            "backends": [{"id": "sim", "kind": "simulator", "enabled": True}],
            "services": [{"id": SERVICE, "kind": "websocket-server", "name": SERVICE,
                          "enabled": True, "backend": "sim", "host": "127.0.0.1", "port": 0,
                          "token": self.token, "limits": limits or {}, **(service or {})}]
            + [{"name": one["id"], "backend": "sim", **one} for one in more],
        }
        self.configuration = path = os.path.join(self.profile, "switchboard.json")
        with open(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:
            json.dump(document, file)

    def __enter__(self):
        def prepare():
            end_with_parent()
            if self._descriptors:
                resource.setrlimit(resource.RLIMIT_NOFILE, (self._descriptors, self._descriptors))
        environment = {**os.environ, "HOME": self.profile, "QT_QPA_PLATFORM": "offscreen"}
        self.process = subprocess.Popen(
            [os.path.join(PROGRAMS, "switchboardd"), "--profile", self.profile], text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment,
            preexec_fn=prepare)
        self._reader = threading.Thread(target=self._read_output, daemon=True)
        self._reader.start()
        try:
            self._wait_for_line("ready", 20)
            line = next(line for line in self.output if line.startswith(f"listening {SERVICE} "))
        except (AssertionError, StopIteration):
            self._kill()
            raise AssertionError("the daemon did not start:\n" + "\n".join(self.output)) from None
        self.port = int(re.search(r":(\d+)/?$", line)[1])
        return self

    def __exit__(self, kind, error, trace):
        self.process.send_signal(signal.SIGTERM)
        try:
            status = self.process.wait(15)
        except subprocess.TimeoutExpired:
            self._kill()
            status = "none: it did not end within 15 s of SIGTERM"
        self._reader.join(5)
        self.process.stdout.close()
        leaks = self._token_leaks()
        self._folder.cleanup()
        if kind is not None:
            print("output of the daemon:", *self.output[-40:], sep="\n  ", file=sys.stderr)
            return
        assert status == 0, f"exit status {status}:\n" + "\n".join(self.output[-40:])
        assert not leaks, f"the token was found in {leaks}"

    def _kill(self):
        self.process.kill()
        self.process.wait()

    def crash_and_start_again(self):
        """kill -9, then the next start on the same profile."""
        self._kill()
        self._reader.join(5)
        self.process.stdout.close()
        self.output = []
        self.__enter__()

    def _read_output(self):
        for line in self.process.stdout:
            with self._arrived:
                self.output.append(line.rstrip("\n"))
                self._arrived.notify_all()

    def _wait_for_line(self, text, seconds):
        with self._arrived:
            found = self._arrived.wait_for(
                lambda: text in self.output or self.process.poll() is not None, seconds)
        assert found and text in self.output

    def _token_leaks(self):
        """Where the token can be read although only the configuration may have it."""
        places = [] if self.token not in "\n".join(self.output) else ["the output"]
        for folder, _, names in os.walk(self.profile):
            for name in names:
                if name.startswith("switchboard.json"):
                    continue
                with contextlib.suppress(OSError), open(os.path.join(folder, name), "rb") as file:
                    if self.token.encode() in file.read():
                        places.append(name)
        return places

    # Commands, as an operator gives them.

    def control(self, *arguments, expect=0):
        """Runs switchboardctl and returns its JSON."""
        result = subprocess.run(
            [os.path.join(PROGRAMS, "switchboardctl"), "--profile", self.profile, "--json",
             *arguments], text=True, capture_output=True, timeout=60, check=False)
        assert result.returncode == expect, (arguments, result.returncode, result.stdout,
                                             result.stderr)
        return json.loads(result.stdout)

    def disable(self, *options):
        """Switches the service off; returns the counts of the confirmed result."""
        return self.control("service", "disable", SERVICE, *options)["result"]

    def enable(self):
        service = self.control("service", "enable", SERVICE)["service"]
        self.port = service["port"]
        return service

    def command(self, name, **arguments):
        """One command over the control socket, without the cost of a new process."""
        with socket.socket(socket.AF_UNIX) as link:
            link.settimeout(30)
            link.connect(self.control_path())
            link.sendall(json.dumps({"command": name, **arguments}).encode() + b"\n")
            with link.makefile("rb") as lines:
                answer = json.loads(lines.readline())
        assert answer["ok"], (name, arguments, answer)
        return answer["data"]

    def control_path(self):
        return os.path.join(self.profile, "control.sock")

    def status(self, name=SERVICE):
        services = self.command("service-list")["services"]
        return next(service for service in services if service["id"] == name)

    def sessions(self):
        return self.command("session-list")["sessions"]

    def say(self, text):
        """Lets the simulated user say something in the group."""
        return self.command("simulate-group-message", group=GROUP, user=USER, text=text)

    def journal(self):
        return self.command("journal")["entries"]

    async def wait_sessions(self, count, seconds=20):
        """Waits until the core itself counts so many sessions."""
        deadline = time.monotonic() + seconds
        while (found := self.status()["sessions"]) != count:
            assert time.monotonic() < deadline, f"{found} sessions instead of {count}"
            await asyncio.sleep(0.05)

    # The process from outside.

    def resident_bytes(self):
        with open(f"/proc/{self.process.pid}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * resource.getpagesize()

    def processor_seconds(self):
        with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def descriptor_count(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    async def wait_nothing_left(self, seconds=1):
        """Waits until neither the process nor the kernel has anything for a peer of the service."""
        deadline = time.monotonic() + seconds
        while left := server_sockets(self.port):
            assert time.monotonic() < deadline, f"{len(left)} connections are left: {left[:5]}"
            await asyncio.sleep(0.05)

    async def wait_descriptors(self, most, seconds=5):
        """Waits until the process has no more descriptors open than that."""
        deadline = time.monotonic() + seconds
        while (found := self.descriptor_count()) > most:
            assert time.monotonic() < deadline, f"{found} descriptors instead of {most}"
            await asyncio.sleep(0.05)

    # What a client needs.

    def url(self, path="/"):
        return f"ws://127.0.0.1:{self.port}{path}"

    def headers(self):
        return {"Authorization": f"Bearer {self.token}"}

    def header_lines(self):
        return [f"Authorization: Bearer {self.token}"]


class Speaker:
    """Says many things over one control connection without waiting for each answer."""

    def __init__(self, daemon):
        self._path = daemon.control_path()
        self._said = 0
        self._answered = 0
        self._failure = None

    async def __aenter__(self):
        self._reader, self._writer = await asyncio.open_unix_connection(self._path)
        self._task = asyncio.create_task(self._read_answers())
        return self

    async def _read_answers(self):
        while line := await self._reader.readline():
            answer = json.loads(line)
            if not answer["ok"]:
                self._failure = answer["error"]
            self._answered += 1

    async def say(self, text):
        self._said += 1
        request = {"command": "simulate-group-message", "group": GROUP, "user": USER, "text": text}
        self._writer.write(json.dumps(request).encode() + b"\n")
        await self._writer.drain()

    async def finish(self, seconds=30):
        """Waits until everything said has been answered."""
        deadline = time.monotonic() + seconds
        while self._answered < self._said:
            assert time.monotonic() < deadline, f"{self._answered} of {self._said} were answered"
            await asyncio.sleep(0.01)
        assert self._failure is None, self._failure

    async def __aexit__(self, *_):
        self._writer.close()
        self._task.cancel()


class NodeClients:
    """ws_clients.js in a process of its own; it prints one JSON object a line."""

    def __init__(self, daemon, count, mode, path="/"):
        self._arguments = ["node", os.path.join(HERE, "ws_clients.js"),
                           json.dumps({"url": daemon.url(path), "count": count, "mode": mode})]
        self._environment = {**NODE_ENVIRONMENT, "SWITCHBOARD_TOKEN": daemon.token}

    async def __aenter__(self):
        self.process = await asyncio.create_subprocess_exec(
            *self._arguments, stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
            env=self._environment, limit=16 * 1024 * 1024, preexec_fn=end_with_parent)
        opened = await self.report(30)
        assert opened["kind"] == "open", opened
        return self

    async def report(self, seconds):
        """The next line the clients print."""
        line = await asyncio.wait_for(self.process.stdout.readline(), seconds)
        assert line, "the Node clients ended early"
        return json.loads(line)

    async def __aexit__(self, *_):
        if self.process.returncode is None:
            self.process.kill()
        await self.process.wait()


class DaemonTest(unittest.IsolatedAsyncioTestCase):
    """Hundreds of clients share one loop; its debug mode, unittest's default, is too slow."""

    async def asyncSetUp(self):
        asyncio.get_running_loop().set_debug(False)


def run_tests():
    """The main function of each test file."""
    if not PROGRAMS:
        sys.exit("set SWITCHBOARD_PROGRAMS to the folder of switchboardd and switchboardctl, "
                 "for example build/ci/app")
    raise_descriptor_limit()
    logging.getLogger("asyncio").setLevel(logging.ERROR)  # starting a daemon may block the loop
    unittest.main(module="__main__", verbosity=2)
