# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""switchboardctl check: every rule holds for us, and each fault of a server is found by name."""

import json
import os
import ssl
import subprocess
import tempfile
import time
import unittest

from harness import GROUP, PROGRAMS, USER, Daemon, free_port, run_tests
from onebot_server import FRIEND, TOKEN, LenientServer, OneBotServer, silent_server

#: What is wrong with the server, and the rules that must say so.
FAULTS = {
    "no-token-check": ["HS023", "HS024", "HS030"],
    "any-token": ["HS024", "HS025", "HS029", "HS031"],
    "403-for-none": ["HS023", "HS054"],
    "401-for-wrong": ["HS024"],
    "no-query-token": ["HS020", "HS022"],
    "any-path": ["HS012", "HS053"],
    "no-connect": ["HS001", "connect-first"],
    "connect-on-api": ["HS002", "no-events-on-api"],
    "connect-to-all": ["connect-once"],
    "events-on-api": ["no-events-on-api"],
    "other-account": ["connect-account"],
    "echo-in-events": ["events-without-echo"],
    "event-without-time": ["event-fields"],
    "heartbeat-without-status": ["heartbeat-fields"],
    "heartbeat-interval": ["heartbeat-interval"],
    "no-pong": ["ping", "ping-between-fragments"],
    "no-binary": ["REQ070"],
    "crash-on-long": ["REQ032", "REQ074", "message-1mb"],
    "served-on-event": ["REQ078"],
    "no-echo": ["REQ013", "REQ034", "pipelined-requests"],
    "echo-invented": ["REQ001", "REQ036"],
    "null-echo-dropped": ["REQ018"],
    "echo-through-double": ["REQ026", "REQ027", "REQ030"],
    "two-responses": ["one-response-each", "REQ001", "REQ039"],
    "responses-to-all": ["own-responses-only"],
    "post-type-in-responses": ["responses-without-post-type"],
    "no-data-on-failure": ["response-shape", "REQ034"],
    "text-on-failure": ["response-shape", "REQ034"],
    "ok-on-failure": ["response-shape", "REQ034"],
    "not-strict-json": ["strict-json"],
    "silent-on-malformed": ["REQ039"],
    "batch": ["REQ053"],
    "404-for-1404": ["REQ034"],
    "async-is-ok": ["REQ094"],
    "ids-as-text": ["data-get_login_info", "connect-account"],
    "null-count": ["data-get_group_info"],
    "level-as-number": ["data-get_group_member_info"],
    "empty-for-unknown": ["unknown-group"],
    "no-unescape": ["text-exact-string", "REQ180"],
    "private-wins": ["REQ211"],
    "delete-gives-object": ["data-delete_msg"],
}
WRITE = ["--write", str(FRIEND), "--write-group", str(GROUP)]


def check(url, *options, token=TOKEN, seconds=120):
    """Runs the command; the token goes through standard input."""
    return subprocess.run(
        [os.path.join(PROGRAMS, "switchboardctl"), "check", url, "--token", "-", *options],
        input=token, text=True, capture_output=True, timeout=seconds, check=False)


def report(url, *options, **named):
    """The JSON of a check, with the rules by id, and its exit status."""
    result = check(url, "--json", *options, **named)
    assert result.returncode in (0, 1), (result.returncode, result.stdout, result.stderr)
    document = json.loads(result.stdout)
    assert named.get("token", TOKEN) not in result.stdout + result.stderr
    return {rule["id"]: rule for rule in document["rules"]}, document, result.returncode


class OwnServiceTest(unittest.TestCase):
    """Switchboard itself, with rules that read and rules that write."""

    maxDiff = None

    def check_daemon(self, **service):
        with Daemon(service={"heartbeatInterval": 1000, **service}) as daemon:
            rules, document, status = report(
                daemon.url(), "--strict", "--write", str(USER), "--write-group", str(GROUP),
                token=daemon.token)
            wrong = {name: rule["seen"] for name, rule in rules.items()
                     if rule["result"] not in ("holds", "not-applicable")}
            self.assertEqual(wrong, {})
            self.assertEqual(status, 1 if wrong else 0)
            self.assertTrue(document["server"].startswith("Switchboard "), document["server"])
            self.assertEqual({name for name, rule in rules.items()
                              if rule["result"] == "not-applicable"}, {"HS049", "HS050"})
            self.assertGreater(len(rules), 280)

    def test_every_rule_holds_with_cq_strings(self):
        self.check_daemon(messageFormat="string")

    def test_every_rule_holds_with_arrays(self):
        self.check_daemon(messageFormat="array")

    def test_without_a_token(self):
        """Rules about a token do not apply; those about having none do."""
        with Daemon(service={"token": ""}) as daemon:
            result = subprocess.run(
                [os.path.join(PROGRAMS, "switchboardctl"), "check", "--json", daemon.url(),
                 "--rule", "HS*"], text=True, capture_output=True, timeout=60, check=False)
            rules = {rule["id"]: rule["result"] for rule in json.loads(result.stdout)["rules"]}
            self.assertEqual(result.returncode, 0, result.stdout)
            self.assertEqual((rules["HS023"], rules["HS049"], rules["HS001"]),
                             ("not-applicable", "holds", "holds"))

    def test_the_table_is_for_people(self):
        with Daemon() as daemon:
            result = check(daemon.url(), "--rule", "HS023,connect-first,REQ178",
                           token=daemon.token)
            self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
            lines = [line.split() for line in result.stdout.splitlines()]
            self.assertEqual(lines[1][:5], ["holds", "HS023", "no", "token", "given"])
            self.assertIn("HTTP 401", result.stdout)
            self.assertIn("not applicable", result.stdout)
            self.assertIn("Every rule that applies holds.", result.stdout)


class FaultsTest(unittest.TestCase):
    """A small server of another library, right but for one thing."""

    def test_the_server_without_a_fault_keeps_these_rules(self):
        named = sorted({rule for rules in FAULTS.values() for rule in rules})
        with OneBotServer() as server:
            rules, _, status = report(server.url, *WRITE, "--rule", ",".join(named))
        self.assertEqual(sorted(rules), named)
        self.assertEqual({name: rule["seen"] for name, rule in rules.items()
                          if rule["result"] != "holds"}, {})
        self.assertEqual(status, 0)

    def test_every_fault_is_found(self):
        for fault, names in FAULTS.items():
            with self.subTest(fault), OneBotServer(fault) as server:
                # With a heartbeat awaited, events had the time to come.
                rules, _, _ = report(server.url, *WRITE, "--rule",
                                     ",".join([*names, "heartbeat-fields"]))
                self.assertEqual({name: rules[name]["result"] for name in names
                                  if rules[name]["result"] not in ("does-not-hold", "differs")},
                                 {})

    def test_frames_that_break_the_protocol(self):
        """A server that lets everything pass and answers neither Ping nor Close."""
        names = ["ping", "ping-between-fragments", "close", "server-ends-first",
                 "frame-unmasked", "frame-reserved-bit", "frame-reserved-opcode", "frame-long-ping",
                 "frame-fragmented-ping", "frame-stray-continuation", "frame-interleaved",
                 "fragmented-request", "close-reserved-code", "close-one-byte", "REQ067"]
        with LenientServer() as server:
            rules, _, status = report(server.url, "--rule", ",".join([*names, "server-frames"]))
            self.assertEqual({name for name, rule in rules.items()
                              if rule["result"] == "does-not-hold"}, set(names))
            self.assertEqual((rules["server-frames"]["result"], status), ("holds", 1))

    def test_frames_of_a_server_that_breaks_the_protocol(self):
        for fault in ("masked", "reserved-bit"):
            with self.subTest(fault), LenientServer(fault) as server:
                rules, _, _ = report(server.url, "--rule", "server-frames")
                self.assertEqual(rules["server-frames"]["result"], "does-not-hold")

    def test_over_tls(self):
        with tempfile.TemporaryDirectory() as folder:
            key, certificate = (os.path.join(folder, name) for name in ("key", "certificate"))
            subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days",
                            "1", "-subj", "/CN=127.0.0.1", "-keyout", key, "-out", certificate],
                           check=True, capture_output=True)
            tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            tls.load_cert_chain(certificate, key)
            with OneBotServer(tls=tls) as server:
                result = check(server.url)
                self.assertEqual(result.returncode, 2, result.stdout)
                self.assertIn("certificate", result.stderr)
                rules, _, status = report(server.url, "--insecure", "--rule",
                                          "HS001,HS023,REQ034,message-1mb,server-ends-first")
                self.assertEqual((len(rules), status), (5, 0), rules)

    def test_recommended_rules_count_only_when_asked(self):
        with OneBotServer("null-echo-dropped") as server:
            rules, document, status = report(server.url, "--rule", "REQ018")
            self.assertEqual((rules["REQ018"]["result"], rules["REQ018"]["basis"], status),
                             ("differs", "recommended", 0))
            self.assertTrue(document["right"])
            _, document, status = report(server.url, "--rule", "REQ018", "--strict")
            self.assertEqual((document["right"], status), (False, 1))

    def test_a_rule_of_the_standard_counts_always(self):
        with OneBotServer("no-echo") as server:
            rules, _, status = report(server.url, "--rule", "REQ013")
            self.assertEqual((rules["REQ013"]["result"], status), ("does-not-hold", 1))
            self.assertIn("the echo is missing", rules["REQ013"]["seen"])
            self.assertIn("requests.json REQ013", rules["REQ013"]["source"])


class NoServerTest(unittest.TestCase):
    def refuse(self, expected, *arguments, **options):
        began = time.monotonic()
        result = subprocess.run([os.path.join(PROGRAMS, "switchboardctl"), "check", *arguments],
                                text=True, capture_output=True, timeout=60, check=False,
                                **options)
        self.assertEqual((result.returncode, result.stdout), (2, ""), result.stderr)
        self.assertIn(expected, result.stderr)
        return result, time.monotonic() - began

    def test_nobody_listens(self):
        self.refuse("cannot connect", f"ws://127.0.0.1:{free_port()}")

    def test_a_server_that_says_nothing(self):
        with silent_server() as url:
            _, seconds = self.refuse("no answer to the handshake", url)
            self.assertLess(seconds, 20)
            _, seconds = self.refuse("no answer to the handshake", url, "--timeout", "1")
            self.assertLess(seconds, 4)

    def test_a_wrong_token(self):
        with OneBotServer() as server, tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "token")
            with open(path, "w", encoding="ascii") as file:
                file.write("not-the-token\n")
            result, _ = self.refuse("HTTP 403", server.url, "--token-file", path)
            self.assertNotIn("not-the-token", result.stderr)
            self.refuse("HTTP 401", server.url)

    def test_wrong_usage(self):
        self.refuse("ws://", "http://127.0.0.1:6700")
        self.refuse("no rule is called", "ws://127.0.0.1:1", "--rule", "no-such-rule*")
        self.refuse("no-such-file", "ws://127.0.0.1:1", "--token-file", "/no-such-file")
        self.refuse("the token is empty", "ws://127.0.0.1:1", "--token", "-", input="\n")
        self.refuse("number from 1", "ws://127.0.0.1:1", "--timeout", "0")

    def test_a_token_file_and_a_token_in_the_arguments(self):
        with OneBotServer() as server, tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "token")
            with open(path, "w", encoding="ascii") as file:
                file.write(TOKEN + "\n")
            command = [os.path.join(PROGRAMS, "switchboardctl"), "check", server.url + "/api",
                       "--rule", "HS019"]
            quiet = subprocess.run([*command, "--token-file", path], text=True, timeout=60,
                                   capture_output=True, check=False)
            self.assertEqual((quiet.returncode, quiet.stderr), (0, ""), quiet.stdout)
            seen = subprocess.run([*command, "--token", TOKEN], text=True, timeout=60,
                                  capture_output=True, check=False)
            self.assertEqual(seen.returncode, 0, seen.stderr)
            self.assertIn("list of processes", seen.stderr)
            self.assertNotIn(TOKEN, seen.stdout + seen.stderr)

    def test_the_time_limit_ends_a_check(self):
        """A server that answers no request at all costs the time that was given, and no more."""
        with OneBotServer("silent") as server:
            began = time.monotonic()
            rules, _, status = report(server.url, "--timeout", "3", "--rule", "REQ*,unknown*")
            self.assertLess(time.monotonic() - began, 8)
            self.assertEqual(status, 1)
            self.assertEqual(rules["REQ157"]["result"], "not-tried")


if __name__ == "__main__":
    run_tests()
