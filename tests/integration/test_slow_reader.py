# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""One client that never reads among 99 that do: the others notice nothing."""

import asyncio
import time

from harness import LONG, SERVICE, Daemon, DaemonTest, Speaker, percentile, run_tests
from latency_readers import LatencyReaders
from raw_client import DeafClient

READERS, EVENTS_PER_SECOND = 99, 500
SECONDS = 60 if LONG else 8
ALLOWED_P99_MS, ALLOWED_GROWTH = 20, 20 * 1024 * 1024


class SlowReader(DaemonTest):

    async def say_steadily(self, daemon):
        """The events, at even distances; returns how many there were."""
        total = SECONDS * EVENTS_PER_SECOND
        async with Speaker(daemon) as speaker:
            started = time.monotonic()
            for number in range(total):
                ahead = started + number / EVENTS_PER_SECOND - time.monotonic()
                if ahead > 0:
                    await asyncio.sleep(ahead)
                padding = "忙" * 200
                await speaker.say(f"t={time.monotonic_ns()};{padding}")
            await speaker.finish()
        return total

    async def test_the_others_do_not_notice(self):
        with Daemon() as daemon, LatencyReaders(daemon, READERS) as readers:
            deaf = DeafClient().open_at(daemon, "/event")
            await daemon.wait_sessions(READERS + 1)
            before = daemon.resident_bytes()
            total = await self.say_steadily(daemon)
            grown = daemon.resident_bytes() - before
            await asyncio.sleep(0.5)  # what is under way arrives
            sessions = daemon.sessions()
            delays, ended = readers.results()
            deaf.close()

        self.assertEqual(ended, 0, f"{ended} readers of {SERVICE} were cut")
        self.assertEqual(len(delays), total * READERS)
        p99 = percentile(delays, 0.99)
        print(f"{total} events to {READERS} readers: p50 {percentile(delays, 0.5):.2f} ms, "
              f"p99 {p99:.2f} ms, most {max(delays):.2f} ms, memory +{grown / 1048576:.1f} MiB")
        self.assertLess(p99, ALLOWED_P99_MS)
        self.assertLess(grown, ALLOWED_GROWTH)
        for session in sessions:
            accepted = session["messagesOut"] + session["queuedMessages"] + session["dropped"]
            self.assertGreaterEqual(accepted, total, session)


if __name__ == "__main__":
    run_tests()
