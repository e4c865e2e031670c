# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""The programs of a benchmark: started on a core of their own, spoken to in lines, and measured."""

import contextlib
import json
import os
import shutil
import subprocess
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SERVER_CORE, LOAD_CORE = 0, 1
PINNED = shutil.which("taskset") is not None and (os.cpu_count() or 1) > LOAD_CORE
UNLIMITED = 100_000
TOKEN = "benchmark-token"


class Program:
    """A child process; its standard input and output carry one command and one answer a line."""

    def __init__(self, command, core, environment=None):
        if PINNED:
            command = ["taskset", "-c", str(core), *command]
        self.name = os.path.basename(command[-1] if command[-1].endswith(".js") else command[0])
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                         text=True, env=environment)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.stdin.close()
        self._process.stdout.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def say(self, line):
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def answer(self, word):
        """The words after `word` on the next line, which must begin with it."""
        line = self._process.stdout.readline()
        words = line.split()
        if not words or words[0] != word:
            raise RuntimeError(f"{self._process.args}: expected \"{word} ...\", not {line!r}")
        return words[1:]

    def ask(self, line):
        self.say(line)
        return [float(word) for word in self.answer(line.split()[0])]

    def read_line(self):
        return self._process.stdout.readline()

    def terminate(self):
        self._process.terminate()

    def cpu_seconds(self):
        """User and system time of all threads so far."""
        folder = f"/proc/{self._process.pid}/task"
        try:
            tasks = [open(f"{folder}/{task}/schedstat") for task in os.listdir(folder)]
            with contextlib.ExitStack() as stack:
                return sum(int(stack.enter_context(task).read().split()[0]) for task in tasks) / 1e9
        except FileNotFoundError:  # a kernel without schedstat counts in ticks of 10 ms
            with open(f"/proc/{self._process.pid}/stat") as stat:
                fields = stat.read().rsplit(")", 1)[1].split()
            return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident_bytes(self):
        with open(f"/proc/{self._process.pid}/status") as status:
            line = next(line for line in status if line.startswith("VmRSS:"))
        return int(line.split()[1]) * 1024


class Programs:
    """Finds the built programs."""

    def __init__(self, build):
        self._build = build

    def _path(self, *parts):
        path = os.path.join(self._build, *parts)
        if not os.access(path, os.X_OK):
            raise SystemExit(f"{path} is missing: build the targets bench_load, bench_server, "
                             "switchboardd and switchboardctl first, or name the folder with --build")
        return path

    def switchboard(self):
        return Program([self._path("tests", "bench", "bench_server")], SERVER_CORE)

    def switchboard_http(self):
        return Program([self._path("tests", "bench", "bench_server"), "http"], SERVER_CORE)

    @staticmethod
    def peer_http():
        if not shutil.which("node"):
            raise SystemExit("node is missing: apt-get install nodejs")
        return Program(["node", os.path.join(HERE, "peer_http.js")], SERVER_CORE)

    @staticmethod
    def peer(parser):
        if not shutil.which("node"):
            raise SystemExit("node is missing: apt-get install nodejs node-ws node-json5")
        environment = {**os.environ, "NODE_PATH": "/usr/share/nodejs:/usr/lib/nodejs"}
        return Program(["node", os.path.join(HERE, "peer_ws.js"), parser], SERVER_CORE, environment)

    def load(self, port, sessions):
        return Program([self._path("tests", "bench", "bench_load"), str(port), str(sessions), TOKEN],
                       LOAD_CORE)

    @contextlib.contextmanager
    def daemon(self):
        """A switchboardd with one service: the program, its port and a `disable` function."""
        with tempfile.TemporaryDirectory(prefix="switchboard-bench-") as profile:
            write_configuration(os.path.join(profile, "switchboard.json"))
            daemon = Program([self._path("app", "switchboardd"), "--profile", profile], SERVER_CORE)
            with daemon:
                address = daemon.answer("listening")[-1]
                daemon.answer("ready")
                try:
                    yield daemon, address.rstrip("/").rsplit(":", 1)[1], lambda: self._disable(profile)
                finally:
                    daemon.terminate()

    def _disable(self, profile):
        """Switches the service off; seconds until it was confirmed."""
        start = time.monotonic()
        subprocess.run([self._path("app", "switchboardctl"), "--profile", profile,
                        "service", "disable", "bench"], check=True, stdout=subprocess.DEVNULL)
        return time.monotonic() - start


def write_configuration(path):
    limits = dict.fromkeys(("maxConnections", "maxConnectionsPerLoopbackAddress", "acceptsPerSecond",
                            "acceptBurst", "flappingPerMinuteLoopback"), UNLIMITED)
    service = {"id": "bench", "kind": "websocket-server", "name": "bench", "enabled": True,
               "backend": "sim", "host": "127.0.0.1", "port": 0, "token": TOKEN,
               "heartbeatInterval": 0, "lifecycle": "connect-disable", "limits": limits}
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"version": 1, "services": [service],
                   "backends": [{"id": "sim", "kind": "simulator", "enabled": True}]}, file)
    os.chmod(path, 0o600)
