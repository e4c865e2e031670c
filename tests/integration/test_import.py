# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""switchboardctl import: files of other programs, and our own, into a running daemon."""

import json
import os
import subprocess
import tempfile
import time

from harness import PROGRAMS, SERVICE, Daemon, DaemonTest, free_port, run_tests

FILES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data", "import")
NAPCAT_TOKEN = "canary-import-napcat-5Xq"


def ctl(daemon, *arguments, environment=None):
    """switchboardctl: (exit status, output, errors)."""
    result = subprocess.run(
        [os.path.join(PROGRAMS, "switchboardctl"), "--profile", daemon.profile, *arguments],
        text=True, capture_output=True, timeout=60, check=False,
        env={**os.environ, **(environment or {})})
    return result.returncode, result.stdout, result.stderr


def configuration(daemon):
    with open(os.path.join(daemon.profile, "switchboard.json"), encoding="utf-8") as file:
        return json.load(file)


def services(daemon):
    """What the configuration file says, by id."""
    return {entry["id"]: entry for entry in configuration(daemon)["services"]}


def wait_until_on(daemon, service):
    """The daemon has confirmed the change; the switch may still be on its way."""
    deadline = time.monotonic() + 10
    while True:
        state, = [each["state"] for each in daemon.control("service", "list")["services"]
                  if each["id"] == service]
        if state == "on":
            return
        assert time.monotonic() < deadline, (service, state)
        time.sleep(0.02)


class Import(DaemonTest):

    def setUp(self):
        super().setUp()
        # Not kept after the test; the profile of the daemon is searched for tokens.
        self.folder = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.addCleanup(self.folder.cleanup)

    def write(self, name, content):
        path = os.path.join(self.folder.name, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(content if isinstance(content, str) else json.dumps(content))
        return path

    def run_import(self, daemon, path, *options, environment=None):
        status, output, errors = ctl(daemon, "--json", "import", path, *options,
                                     environment=environment)
        self.assertEqual(status, 0, errors)
        return json.loads(output)

    def napcat(self, port):
        return self.write("onebot11_10001.json", {"network": {
            "websocketServers": [
                {"name": "forward", "enable": True, "port": str(port), "token": NAPCAT_TOKEN,
                 "heartInterval": 15000},
                {"name": "open", "enable": True, "host": "0.0.0.0", "port": free_port()},
                {"name": "wrong", "enable": True, "port": 70000}],
            "plugins": [{"name": "plugin", "enable": True}]}})

    def test_a_dry_run_changes_nothing(self):
        with Daemon() as daemon:
            before = configuration(daemon)
            data = self.run_import(daemon, self.napcat(free_port()), "--dry-run")
            self.assertEqual(data["source"], "NapCat")
            self.assertEqual(data["account"], 10001)
            self.assertFalse(data["applied"])
            self.assertEqual([entry["fate"] for entry in data["entries"]],
                             ["new", "new", "skipped", "skipped"])
            self.assertEqual([entry["outcome"] for entry in data["entries"]],
                             ["ready", "switched-off", "broken", "not-supported"])
            self.assertEqual(configuration(daemon), before)

    def test_an_import_runs_at_once(self):
        port = free_port()
        with Daemon() as daemon:
            path = self.napcat(port)
            data = self.run_import(daemon, path)
            self.assertTrue(data["applied"])
            self.assertNotIn(NAPCAT_TOKEN, json.dumps(data))
            written = services(daemon)
            self.assertEqual(set(written), {SERVICE, "forward", "open"})
            self.assertEqual(written["forward"]["port"], port)
            self.assertEqual(written["forward"]["token"], NAPCAT_TOKEN)
            self.assertFalse(written["open"]["enabled"])
            wait_until_on(daemon, "forward")
            again = self.run_import(daemon, path)
            self.assertFalse(again["applied"])
            self.assertEqual([entry["fate"] for entry in again["entries"]],
                             ["same", "same", "skipped", "skipped"])
            self.assertNotIn(NAPCAT_TOKEN, "".join(daemon.output))

    def test_the_text_says_why(self):
        with Daemon() as daemon:
            status, output, _ = ctl(daemon, "import", self.napcat(free_port()), "--dry-run")
            self.assertEqual(status, 0)
            self.assertIn("NapCat", output.splitlines()[0])
            for words in ("70000 is not between", "broken", "not-supported", "without a token",
                          "network.websocketServers[2], line 1", "nothing was changed"):
                self.assertIn(words, output)
            self.assertNotIn(NAPCAT_TOKEN, output)

    def test_variables_come_from_the_environment_of_the_command(self):
        port = free_port()
        path = self.write("config.yml", """
servers:
  - ws: {address: "127.0.0.1:${IMPORT_PORT:1}", middlewares: {access-token: "${IMPORT_TOKEN}"}}
""")
        with Daemon() as daemon:
            data = self.run_import(daemon, path, environment={
                "IMPORT_PORT": str(port), "IMPORT_TOKEN": NAPCAT_TOKEN})
            self.assertEqual(data["source"], "go-cqhttp")
            self.assertEqual(services(daemon)["ws"]["port"], port)
            self.assertEqual(services(daemon)["ws"]["token"], NAPCAT_TOKEN)
            wait_until_on(daemon, "ws")

    def test_our_own_file_comes_in_too(self):
        with Daemon() as daemon:
            path = self.write("switchboard.json", {
                "version": 1, "backends": configuration(daemon)["backends"],
                "services": [{"id": "extra", "kind": "websocket-server", "name": "extra",
                              "backend": configuration(daemon)["backends"][0]["id"],
                              "host": "127.0.0.1", "port": free_port(), "token": "t"}]})
            data = self.run_import(daemon, path)
            self.assertEqual(data["source"], "Switchboard")
            self.assertEqual([(entry["id"], entry["fate"]) for entry in data["entries"]],
                             [("extra", "new")])
            self.assertEqual(set(services(daemon)), {SERVICE, "extra"})
            wait_until_on(daemon, "extra")

    def test_files_that_cannot_be_read_are_told(self):
        with Daemon() as daemon:
            before = configuration(daemon)
            for name, words in (("napcat-half-written.json", ":4:39:"),
                                ("napcat-gb18030.json", "UTF-8"),
                                ("gocqhttp-bomb.yml", "100000"), ("gocqhttp-loop.yml", ":3:5:"),
                                ("unknown-keys-only.json", "no configuration"),
                                ("unknown-empty.json", "empty"), ("no such file", "no such")):
                with self.subTest(name):
                    status, output, errors = ctl(daemon, "import", os.path.join(FILES, name))
                    self.assertEqual((status, output), (1, ""))
                    self.assertIn(words.lower(), errors.lower())
                    self.assertEqual(len(errors.splitlines()), 1)
            self.assertEqual(configuration(daemon), before)


if __name__ == "__main__":
    run_tests()
