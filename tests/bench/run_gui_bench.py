#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""The real window with 10,000 made-up connections and 5,000 messages per second, under Xvfb.

Prints for each thing an operator does how much of a core the window's thread takes, how late the
event loop comes, and the longest piece of work in it, each against its goal (20 %, 50 ms, 50 ms).
Delays grow with the load of the machine, the share and the longest work hardly do. With --traffic
the operator works in the table of the messages instead of that of the connections.
"""

import argparse
import os
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MANAGED = "SWITCHBOARD_MANAGED"  # property of the root window, set when openbox has started


def wait_for_manager(environment):
    """A window that is shown before the manager runs is not activated, and nothing is measured."""
    for _ in range(200):
        answer = subprocess.run(["xprop", "-root", MANAGED], env=environment,
                                capture_output=True, text=True, check=False).stdout
        if '"yes"' in answer:
            return
        time.sleep(0.05)
    sys.exit("openbox did not start within 10 s")


def start_screen():
    """An X server with a window manager, for only an active window is refreshed 10 times a second."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x800x24"],
                              pass_fds=[write_end], stderr=subprocess.DEVNULL)
    os.close(write_end)
    with os.fdopen(read_end) as pipe:
        display = ":" + pipe.readline().strip()
    environment = dict(os.environ, DISPLAY=display, QT_QPA_PLATFORM="xcb")
    manager = subprocess.Popen(["openbox", "--startup", f"xprop -root -f {MANAGED} 8s "
                                f"-set {MANAGED} yes"], env=environment, stderr=subprocess.DEVNULL)
    wait_for_manager(environment)
    return environment, [manager, server]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", default=os.path.join(ROOT, "build", "ci"),
                        help="build folder; release code, with tests (default: %(default)s)")
    parser.add_argument("--sessions", default="10000")
    parser.add_argument("--rate", default="5000")
    parser.add_argument("--traffic", action="store_true",
                        help="work in the table of the messages, not in that of the connections")
    parser.add_argument("--seconds", default="10", help="for each phase (default: %(default)s)")
    arguments = parser.parse_args()
    environment, helpers = start_screen()
    try:
        program = os.path.join(arguments.build, "tests", "bench", "bench_gui")
        return subprocess.run([program, "--sessions", arguments.sessions, "--rate", arguments.rate,
                               "--seconds", arguments.seconds,
                               *(["--traffic"] if arguments.traffic else [])], env=environment, check=False).returncode
    finally:
        for helper in helpers:
            helper.terminate()
            helper.wait()


if __name__ == "__main__":
    sys.exit(main())
