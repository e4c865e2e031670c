# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""kill -9 and start: the profile opens, the services are back, and somebody says what happened."""

import os
import time

from harness import Daemon, DaemonTest, run_tests
from raw_client import RawClient


def mark_of(daemon):
    return os.path.join(daemon.profile, "running")


class Crash(DaemonTest):

    def unclean_ends(self, daemon):
        return [entry for entry in daemon.journal() if entry["kind"] == "unclean-end"]

    async def test_services_are_back_and_the_journal_says_why(self):
        with Daemon() as daemon:
            self.assertTrue(os.path.exists(mark_of(daemon)))
            self.assertEqual(self.unclean_ends(daemon), [])
            client = await RawClient().open_at(daemon)
            leftover = os.path.join(daemon.profile, "switchboard.json.kWbZqe")
            copy = os.path.join(daemon.profile, "switchboard.json.backup")
            for path in (leftover, copy):
                with open(path, "w", encoding="utf-8") as file:
                    file.write("half of a configuration")

            killed = time.time()
            daemon.crash_and_start_again()
            await client.shut()
            self.assertEqual(daemon.status()["state"], "on")
            await (await RawClient().open_at(daemon)).shut()
            entry, = self.unclean_ends(daemon)
            self.assertEqual(entry["level"], "warning")
            self.assertEqual(entry["details"]["recentCrashes"], 1)
            self.assertFalse(entry["details"]["rebooted"])
            self.assertLess(abs(entry["details"]["endedMs"] / 1000 - killed), 25)
            self.assertFalse(os.path.exists(leftover))
            self.assertTrue(os.path.exists(copy), "a copy that somebody made is theirs")
            os.remove(copy)
        self.assertFalse(os.path.exists(mark_of(daemon)))

    async def test_a_daemon_starts_as_configured_after_a_loop(self):
        with Daemon() as daemon:
            for crashes in range(1, 5):
                daemon.crash_and_start_again()
                entry, = self.unclean_ends(daemon)
                self.assertEqual(entry["details"]["recentCrashes"], crashes)
                self.assertFalse(entry["details"]["startedAllOff"])
                self.assertEqual(daemon.status()["state"], "on")
            self.assertIn("4 crashes within 5 minutes; the services start as configured",
                          entry["text"])

    async def test_sigterm_is_a_clean_end(self):
        with Daemon() as daemon:
            daemon.process.terminate()
            self.assertEqual(daemon.process.wait(15), 0)
            self.assertFalse(os.path.exists(mark_of(daemon)))
            daemon.crash_and_start_again()  # it has ended, so nothing is killed
            self.assertEqual(self.unclean_ends(daemon), [])


if __name__ == "__main__":
    run_tests()
