# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""The desktop program in a real window: Xvfb, openbox, xdotool, and AT-SPI to see what is where.

CTest runs the tests inside dbus-run-session and sets SWITCHBOARD_PROGRAMS.
"""

import contextlib
import json
import os
import secrets
import socket
import subprocess
import tempfile
import time
import warnings

# pyatspi wraps its own deprecated calls.
warnings.filterwarnings("ignore", module="pyatspi")
PROGRAMS = os.environ["SWITCHBOARD_PROGRAMS"]
PATIENCE = 20
MANAGED = "SWITCHBOARD_MANAGED"  # property of the root window, set when openbox has started
LARGE_TABLE = 2000  # cells; to look at each of them takes seconds


def wait_until(what, condition, patience=PATIENCE):
    """Polls \\a condition until it is true and returns its value."""
    end = time.monotonic() + patience
    while True:
        with contextlib.suppress(LookupError, RuntimeError):
            value = condition()
            if value:
                return value
        if time.monotonic() > end:
            raise AssertionError(f"{what}: not within {patience} s")
        time.sleep(0.02)


def listening(port):
    """Whether the kernel says that somebody listens on \\a port."""
    lines = subprocess.run(["ss", "-Hltn", "sport", "=", f":{port}"], check=True, text=True,
                           capture_output=True).stdout
    return bool(lines.strip())


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Screen:
    """An X server with a window manager and the accessibility bus."""

    def __init__(self, size="1400x900"):
        read_end, write_end = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{size}x24"],
            pass_fds=[write_end], stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            os.environ["DISPLAY"] = ":" + pipe.readline().strip()
        os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="switchboard-run-"))
        self._helpers = [
            subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"],
                             stderr=subprocess.DEVNULL)]
        self._manager = self._start_manager()
        wait_until("the window manager", self._is_managed)

    @staticmethod
    def _start_manager():
        # It says that it is there long before it maps windows; one that asks between is lost.
        return subprocess.Popen(["openbox", "--startup", f"xprop -root -f {MANAGED} 8s "
                                 f"-set {MANAGED} yes"], stderr=subprocess.DEVNULL)

    def _is_managed(self):
        if self._manager.poll() is not None:  # it gives up when the server is slow to come
            self._manager = self._start_manager()
        answer = subprocess.run(["xprop", "-root", MANAGED], capture_output=True, text=True,
                                check=False).stdout
        return '"yes"' in answer

    def close(self):
        for process in [self._manager, *self._helpers, self._server]:
            process.terminate()
            process.wait()

    @staticmethod
    def pixels(x, y, width, height):
        """The colours of a part of the screen as rows of (r, g, b)."""
        data = subprocess.run(
            ["import", "-window", "root", "-crop", f"{width}x{height}+{x}+{y}", "-depth", "8",
             "rgb:-"], check=True, capture_output=True).stdout
        triples = [tuple(data[i:i + 3]) for i in range(0, len(data) - 2, 3)]
        return [triples[i:i + width] for i in range(0, len(triples), width)]

    @staticmethod
    def shot(name):
        folder = os.environ.get("SWITCHBOARD_SCREENSHOTS")
        if folder:
            subprocess.run(["import", "-window", "root", os.path.join(folder, name)], check=False)


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


class Window:
    """The running program and its accessible tree."""

    def __init__(self, service, arguments=(), settings=""):
        """\a settings is the content of ui.ini."""
        self._folder = tempfile.TemporaryDirectory(prefix="switchboard-window-")
        self.profile = self._folder.name
        self.token = secrets.token_urlsafe(32)
        if service is not None:  # none = a new profile, as on the first start
            self._write_configuration(service)
        with open(os.path.join(self.profile, "ui.ini"), "w", encoding="utf-8") as file:
            file.write(settings)
        self._arguments = arguments
        self._start()

    def _start(self):
        self.process = subprocess.Popen(
            [os.path.join(PROGRAMS, "switchboard"), "--profile", self.profile, "--lang", "en",
             "--theme", "light", "--geometry", "1280x800", *self._arguments])
        wait_until("the window", lambda: self.find("frame", "Switchboard"))

    def _write_configuration(self, service):
        document = {"version": 1, "backends": [{"id": "sim", "kind": "simulator", "enabled": True}],
                    "services": [{"id": "ws-main", "kind": "websocket-server", "name": "ws-main",
                                  "enabled": True, "backend": "sim", "host": "127.0.0.1",
                                  "token": self.token, **service}]}
        path = os.path.join(self.profile, "switchboard.json")
        with open(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:
            json.dump(document, file)

    def restart(self):
        """Starts the program again after it has ended."""
        self._start()

    def close(self):
        self.process.terminate()
        assert self.process.wait(15) == 0, "the program did not end well"
        self._folder.cleanup()

    @staticmethod
    def _applications():
        import pyatspi  # after the bus has been started
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            application = desktop.getChildAtIndex(index)
            if application is not None and application.name == "Switchboard":
                yield application

    def everything(self):
        """Every accessible object, top down; of a large table only the rows on the screen."""
        def walk(node):
            if node is None:
                return
            yield node
            if node.childCount > LARGE_TABLE and node.getRoleName() == "table":
                yield from self.cells_on_screen(node)
                return
            for index in range(node.childCount):
                yield from walk(node.getChildAtIndex(index))
        for application in self._applications():
            yield from walk(application)

    def cells_on_screen(self, table):
        """The cells of the rows of \\a table that can be seen."""
        cells = table.queryTable()
        x, y, width, height = self.area(table)
        rows = cells.nRows
        if width == 0 or rows == 0:
            return

        def top(row):
            return self.area(cells.getAccessibleAt(row, 0))[1]
        low, high = 0, rows - 1  # the first row whose top is not above the table
        while low < high:
            middle = (low + high) // 2
            if top(middle) >= y:
                high = middle
            else:
                low = middle + 1
        for row in range(low, rows):
            for column in range(cells.nColumns):
                cell = cells.getAccessibleAt(row, column)
                if column == 0 and self.area(cell)[1] > y + height:
                    return
                yield cell

    def find(self, role, start, shown=False):
        """The first object of \\a role whose name starts with \\a start; None when there is none."""
        for node in self.everything():
            with contextlib.suppress(Exception):  # a node may vanish while it is looked at
                if node.getRoleName() == role and node.name.startswith(start) \
                        and (not shown or self.area(node)[2] > 0):
                    return node
        return None

    def get(self, role, start, shown=True):
        return wait_until(f"{role} {start!r}", lambda: self.find(role, start, shown))

    @staticmethod
    def area(node):
        """Where \a node is on the screen; all zero when it has no place, or is gone."""
        if node is None:
            return 0, 0, 0, 0
        try:
            box = node.queryComponent().getExtents(0)
        except NotImplementedError:
            return 0, 0, 0, 0
        return box.x, box.y, box.width, box.height

    def centre(self, node):
        x, y, width, height = self.area(node)
        return x + width // 2, y + height // 2

    def click(self, node):
        xdotool("mousemove", *self.centre(node), "click", 1)

    @staticmethod
    def is_checked(node):
        import pyatspi
        return node.getState().contains(pyatspi.STATE_CHECKED)
