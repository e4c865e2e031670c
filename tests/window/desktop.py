# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""What a desktop has besides a window manager: a tray, a notification service, a screen reader."""

import contextlib
import os
import signal
import subprocess
import tempfile
import threading
import time

from rig import PROGRAMS, Screen, Window, wait_until, xdotool

TINT2 = """panel_items = S
panel_size = 160 40
panel_position = bottom right horizontal
wm_menu = 0
systray_padding = 4 4 4
systray_icon_size = 24
"""
NOTIFICATIONS = """<node><interface name="org.freedesktop.Notifications">
<method name="GetCapabilities"><arg type="as" direction="out"/></method>
<method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/>
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="as" direction="in"/><arg type="a{sv}" direction="in"/><arg type="i" direction="in"/>
<arg type="u" direction="out"/></method>
<signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
<signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
</interface></node>"""


class Desktop(Screen):
    """A screen whose programs cannot reach the settings of whoever runs the test."""

    def __init__(self, size="1400x900"):
        self._config = tempfile.TemporaryDirectory(prefix="switchboard-config-")
        os.environ["XDG_CONFIG_HOME"] = self._config.name
        os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="switchboard-run-",
                                                         dir=self._config.name)
        self.tray = None
        super().__init__(size)

    def start_tray(self):
        path = os.path.join(self._config.name, "tint2rc")
        with open(path, "w", encoding="utf-8") as file:
            file.write(TINT2)

        def has_tray():
            if self.tray is None or self.tray.poll() is not None:  # it may not survive its start
                self.tray = subprocess.Popen(["tint2", "-c", path], stdout=subprocess.DEVNULL,
                                             stderr=subprocess.DEVNULL)
            return window_names("tint2")
        wait_until("the tray", has_tray)

    def stop_tray(self):
        if self.tray:
            self.tray.terminate()
            self.tray.wait()
            self.tray = None

    def close(self):
        self.stop_tray()
        super().close()
        with contextlib.suppress(OSError):  # the accessibility bus may still write there
            self._config.cleanup()

    @staticmethod
    def tray_icon():
        """The middle of our icon in the tray; None while it is not where it will stay."""
        panels = windows("tint2").values()
        for x, y, width, height in windows("switchboard").values():
            middle = x + width // 2, y + height // 2
            if 16 <= width <= 48 and any(
                    left <= middle[0] < left + wide and top <= middle[1] < top + high
                    for left, top, wide, high in panels):
                return middle
        return None


def windows(window_class):
    """Geometries of the windows of a class, by their ids."""
    ids = subprocess.run(["xdotool", "search", "--class", window_class], capture_output=True,
                         text=True, check=False).stdout.split()
    found = {}
    for identifier in ids:
        answer = subprocess.run(["xdotool", "getwindowgeometry", "--shell", identifier],
                                capture_output=True, text=True, check=False)
        if answer.returncode == 0:
            values = dict(line.split("=") for line in answer.stdout.split())
            found[identifier] = tuple(int(values[key]) for key in ("X", "Y", "WIDTH", "HEIGHT"))
    return found


def window_names(window_class):
    return subprocess.run(["xdotool", "search", "--onlyvisible", "--class", window_class],
                          capture_output=True, text=True, check=False).stdout.split()


class Program(Window):
    """The program with its window; it can be killed, and started again on the same profile."""

    def __init__(self, service, arguments=(), hints_given=True):
        """With \a hints_given the program does not explain what closing does."""
        hints = "[window]\nsaid=closed-to-tray, closed-minimized\n"
        super().__init__(service, arguments, hints if hints_given else "")
        self._arguments = arguments

    def find_shown(self, role, start):
        """As find(), only what can be seen: a hidden dock keeps its place."""
        import pyatspi
        for node in self.everything():
            with contextlib.suppress(Exception):  # a node may vanish while it is looked at
                if node.getRoleName() == role and node.name.startswith(start) \
                        and node.getState().contains(pyatspi.STATE_SHOWING):
                    return node
        return None

    def main_window(self):
        """The X window of the main window; None when it is not on the screen."""
        for identifier in window_names("switchboard"):
            if windows("switchboard").get(identifier, (0, 0, 0, 0))[2] >= 800:
                return identifier
        return None

    def is_on_screen(self):
        return self.main_window() is not None

    def ask_to_close(self):
        """What the button in the title bar does, by the window manager's key."""
        self.activate()
        press("alt+F4")

    def activate(self):
        subprocess.run(["xdotool", "windowactivate", "--sync",
                        wait_until("the window", self.main_window)], check=True)

    def is_active(self):
        answer = subprocess.run(["xdotool", "getactivewindow"], capture_output=True, text=True,
                                check=False)
        return answer.stdout.strip() == self.main_window()

    def start_again(self, *more):
        """Another start with the same profile, while the first runs or after its end."""
        # Without --geometry: Qt reads it too, and would map a minimised window with it.
        return subprocess.Popen(
            [os.path.join(PROGRAMS, "switchboard"), "--profile", self.profile, "--lang", "en",
             "--theme", "light", *self._arguments, *more])

    def crash_and_start_again(self, *more):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        wait_until("the window to go", lambda: not self.find("frame", "Switchboard"))
        self.process = self.start_again(*more)
        wait_until("the window", lambda: self.find("frame", "Switchboard"))

    def end(self):
        """Waits for an end that somebody asked for."""
        assert self.process.wait(15) == 0, "the program did not end well"

    def close_but_keep(self):
        """Ends the program and keeps its profile, for another start."""
        self.process.terminate()
        self.end()

    def minimised_window(self):
        """The X window of the main window while it is minimised."""
        for identifier, (_, _, width, _) in windows("switchboard").items():
            state = subprocess.run(["xprop", "-id", identifier, "WM_STATE"], capture_output=True,
                                   text=True, check=False).stdout
            if width >= 800 and "Iconic" in state:
                return identifier
        return None

    def close(self):
        if self.process.poll() is None:
            super().close()
        else:
            self._folder.cleanup()


class ScreenReader:
    """Hears what a screen reader would: events of the accessibility bus, on a thread."""

    def __init__(self, *kinds):
        import pyatspi
        self.heard = []
        self._kinds = kinds
        self._registry = pyatspi.Registry
        self._registry.registerEventListener(self._hear, *kinds)
        self._running = True

    def _hear(self, event):
        with contextlib.suppress(Exception):  # its source may be gone already
            self.heard.append((event.type, event.detail1, event.source.getRoleName(),
                               event.source.name, event.source))

    def listen(self, condition=lambda: False, seconds=0.5):
        """Takes in events until \\a condition is true or the time is up; returns its value."""
        from gi.repository import GLib
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            while GLib.MainContext.default().iteration(False):
                pass
            value = condition()
            if value:
                return value
            time.sleep(0.01)
        return condition()

    def names(self):
        return [name for _, _, _, name, _ in self.heard]

    def close(self):
        self._registry.deregisterEventListener(self._hear, *self._kinds)


class NotificationService:
    """An org.freedesktop.Notifications on the session bus that remembers what it was given."""

    def __init__(self, capabilities=("body", "actions", "body-markup")):
        self.notes = []
        self._capabilities = capabilities
        self._connection = None
        self._owner = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        assert self._owner.wait(10), "the name org.freedesktop.Notifications is taken"

    def _run(self):
        from gi.repository import Gio, GLib
        self._context = GLib.MainContext.new()
        self._context.push_thread_default()
        self._loop = GLib.MainLoop.new(self._context, False)
        interface = Gio.DBusNodeInfo.new_for_xml(NOTIFICATIONS).interfaces[0]

        def acquired(connection, _):
            self._connection = connection
            self._object = connection.register_object(
                "/org/freedesktop/Notifications", interface, self._call, None, None)
        name = Gio.bus_own_name(Gio.BusType.SESSION, "org.freedesktop.Notifications", 0, acquired,
                                lambda *_: self._owner.set(), None)
        self._loop.run()
        self._connection.unregister_object(self._object)
        Gio.bus_unown_name(name)

    def _call(self, _connection, _sender, _path, _interface, method, parameters, invocation):
        from gi.repository import GLib
        if method == "GetCapabilities":
            invocation.return_value(GLib.Variant("(as)", (list(self._capabilities),)))
            return
        values = parameters.unpack()
        number = values[1] or len(self.notes) + 1
        self.notes.append({"id": number, "replaces": values[1], "title": values[3],
                           "text": values[4], "actions": values[5]})
        invocation.return_value(GLib.Variant("(u)", (number,)))

    def open(self, number):
        """The user clicks note \\a number."""
        from gi.repository import GLib
        self._connection.emit_signal(None, "/org/freedesktop/Notifications",
                                     "org.freedesktop.Notifications", "ActionInvoked",
                                     GLib.Variant("(us)", (number, "default")))

    def close(self):
        self._loop.quit()
        self._thread.join(5)


def press(*keys):
    xdotool("key", "--clearmodifiers", *keys)
