# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""What the daemon tells the service manager that started it."""

import contextlib
import os
import secrets
import socket
import subprocess
import tempfile
import unittest
from unittest import mock

from harness import PROGRAMS, Daemon, run_tests


@contextlib.contextmanager
def manager(address):
    """Listens as systemd does; the daemon finds the address in its environment."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as link:
        link.bind(address)
        link.settimeout(20)
        name = address.replace("\0", "@")
        with mock.patch.dict(os.environ, {"NOTIFY_SOCKET": name}):
            yield link


class ServiceManagerTest(unittest.TestCase):
    def check_states(self, address):
        with manager(address) as link:
            with Daemon() as daemon:
                self.assertEqual(link.recv(100), b"READY=1")
                # Ready means that clients are welcome.
                with socket.create_connection(("127.0.0.1", daemon.port), 5):
                    pass
                link.setblocking(False)
                with self.assertRaises(BlockingIOError):
                    link.recv(100)
                link.settimeout(20)
            self.assertEqual(link.recv(100), b"STOPPING=1")

    def test_states_over_a_socket_in_the_file_system(self):
        with tempfile.TemporaryDirectory() as folder:
            self.check_states(os.path.join(folder, "notify"))

    def test_states_over_an_abstract_socket(self):
        self.check_states("\0switchboard-test-" + secrets.token_hex(8))

    def test_states_over_the_longest_address(self):
        self.check_states("\0" + secrets.token_hex(54)[:107])

    def test_a_manager_that_is_gone_is_no_reason_to_stop(self):
        for address in ["/nowhere/notify", "@switchboard-nobody", "relative", "@" + 200 * "x", ""]:
            with self.subTest(address), mock.patch.dict(os.environ, {"NOTIFY_SOCKET": address}), \
                    Daemon() as daemon:
                self.assertEqual(daemon.status()["state"], "on")

    def test_nobody_is_told_about_a_start_that_failed(self):
        with tempfile.TemporaryDirectory() as folder:
            with manager(os.path.join(folder, "notify")) as link, Daemon() as daemon:
                self.assertEqual(link.recv(100), b"READY=1")
                second = subprocess.run(
                    [os.path.join(PROGRAMS, "switchboardd"), "--profile", daemon.profile],
                    capture_output=True, text=True, timeout=20, check=False)
                self.assertEqual(second.returncode, 1)
                self.assertIn("is used by", second.stderr)
                link.setblocking(False)
                with self.assertRaises(BlockingIOError):
                    link.recv(100)


if __name__ == "__main__":
    run_tests()
