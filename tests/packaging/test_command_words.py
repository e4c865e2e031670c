# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""What --help prints is what manual pages and completions know, and the shells complete it.

A new command or option fails here until packaging/man and packaging/completions have it too.
CTest sets SWITCHBOARD_PROGRAMS and SWITCHBOARD_COMPLETIONS, the folder of the built completions.
"""

import os
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "tests", "integration"))

from harness import PROGRAMS, SERVICE, Daemon  # pylint: disable=wrong-import-position

COMPLETIONS = os.environ["SWITCHBOARD_COMPLETIONS"]
MAN_PAGES = {"switchboardctl": "switchboardctl.1", "switchboardd": "switchboardd.8",
             "switchboard": "switchboard.1"}
EVERYWHERE = ""  # the command that options of all commands belong to
COMMAND = r"[a-z][a-z-]*(?: [a-z][a-z-]*)*"
#: switchboardctl understands these but has no line for them.
UNLISTED = {"--help", "--version"}
#: Qt adds it to its own help; it is for those who debug Qt.
NOT_OURS = {"--help-all"}


def run(*arguments, **options):
    """What a program prints; it has to succeed and to print no warning."""
    environment = {**os.environ, **options.pop("env", {})}
    result = subprocess.run(arguments, text=True, capture_output=True, timeout=60, check=False,
                            env=environment, **options)
    assert result.returncode == 0 and not result.stderr, (arguments, result.returncode,
                                                          result.stdout, result.stderr)
    return result.stdout


def program(name):
    return os.path.join(PROGRAMS, name)


def read(*path):
    with open(os.path.join(ROOT, *path), encoding="utf-8") as file:
        return file.read()


# Each source of words becomes {command: {option: whether it takes a value}}.

def options_in_usage(text):
    return {name: bool(value)
            for name, value in re.findall(r"(--[a-z][a-z-]*)(?: ([A-Z0-9]))?", text)}


def words_of_control_help(text):
    usage, _, rest = text.partition("\n")
    found = {EVERYWHERE: {**options_in_usage(usage), **dict.fromkeys(UNLISTED, False)}}
    command = None
    for line in rest.split("\nEvery command")[0].splitlines():
        if match := re.match(rf"  ({COMMAND})(?= |$)", line):
            before, command = command, match[1]
            found[command] = dict(found[before]) if " ... " in line else {}
        if command:
            found[command].update(options_in_usage(line))
    return found


def words_of_qt_help(text):
    lines = re.findall(r"^  (?:-\w, )?(--[a-z][a-z-]*)( <)?", text, re.MULTILINE)
    return {EVERYWHERE: {name: bool(value) for name, value in lines if name not in NOT_OURS}}


def words_of_table(name):
    found, command = {EVERYWHERE: {}}, EVERYWHERE
    for line in read("packaging", "completions", name + ".words").splitlines():
        if line.startswith(("#", "@")) or "|" not in line:
            continue
        word = line.split("|")[0]
        if match := re.match(r"( *)(--[a-z-]+)(=?)", word):
            found[command if match[1] else EVERYWHERE][match[2]] = bool(match[3])
        else:
            command = re.match(COMMAND, word)[0]
            found[command] = {}
    for option in NOT_OURS:
        found[EVERYWHERE].pop(option, None)
    return found


def words_of_man_page(name):
    found = {EVERYWHERE: {}}
    for line in read("packaging", "man", MAN_PAGES[name]).splitlines():
        options = {"-" + option: bool(value)
                   for option, value in re.findall(r" (-[a-z][a-z-]*)( Ar)?", line)}
        if match := re.match(rf"\.It Cm ({COMMAND})", line):
            found[match[1]] = options
        elif line.startswith(".It Fl "):
            found[EVERYWHERE].update(options)
    for option in NOT_OURS:
        found[EVERYWHERE].pop(option, None)
    return found


def words_of_help(name):
    text = run(program(name), "--help")
    return words_of_control_help(text) if name == "switchboardctl" else words_of_qt_help(text)


class WordsTest(unittest.TestCase):
    maxDiff = None

    def test_help_is_understood(self):
        """The parser of this test finds what is known to be there, so that it compares something."""
        words = words_of_help("switchboardctl")
        self.assertEqual(words[EVERYWHERE], {"--profile": True, "--json": False, "--help": False,
                                             "--version": False})
        self.assertEqual(words["session list"], {"--service": True})
        self.assertEqual(words["journal"], {"--follow": False})
        self.assertEqual(words["status"], {})
        self.assertLess({"--profile": True, "--no-tray": False, "--version": False}.items(),
                        words_of_help("switchboard")[EVERYWHERE].items())

    def test_unlisted_options_work(self):
        for option in UNLISTED:
            run(program("switchboardctl"), option)

    def test_completions_know_what_help_says(self):
        for name in MAN_PAGES:
            with self.subTest(name):
                self.assertEqual(words_of_table(name), words_of_help(name))

    def test_manual_pages_know_what_help_says(self):
        for name in MAN_PAGES:
            with self.subTest(name):
                self.assertEqual(words_of_man_page(name), words_of_help(name))

    def test_manual_pages_are_well_formed(self):
        for page in MAN_PAGES.values():
            path = os.path.join(ROOT, "packaging", "man", page)
            with self.subTest(page):
                run("mandoc", "-Tlint", "-Wwarning", path)
                text = run("groff", "-mandoc", "-Kutf8", "-Tutf8", "-wall", path)
                self.assertGreater(len(text), 1000)

    def test_the_version_is_the_same_everywhere(self):
        version = run(program("switchboardctl"), "--version").split()[1]
        changelog = re.match(r"switchboard \((.*)-\w+\) ", read("packaging", "debian", "changelog"))
        metainfo = re.search(r'<release version="([^"]+)"', read(
            "packaging", "linux", "alt.switchboard.switchboard.metainfo.xml"))
        self.assertEqual((changelog[1], metainfo[1]), (version, version))

    def test_the_application_has_one_name(self):
        """The desktop connects window, entry, icon and description by it."""
        name = re.search(r'setDesktopFileName\(QStringLiteral\("([^"]+)"\)\)',
                         read("app", "desktop", "main.cpp"))[1]
        entry = read("packaging", "linux", name + ".desktop")
        metainfo = read("packaging", "linux", name + ".metainfo.xml")
        self.assertIn(f"\nIcon={name}\n", entry)
        self.assertIn(f"<id>{name}</id>", metainfo)
        self.assertIn(f'<launchable type="desktop-id">{name}.desktop</launchable>', metainfo)


class Shell:
    """One shell with the completions loaded; complete() gives the candidates for the last word."""

    def __init__(self, name, folder, file_pattern, script):
        self.name = name
        self._path = os.path.join(COMPLETIONS, folder, file_pattern)
        self._script = script

    def complete(self, *words, cwd=None):
        path = self._path.format(words[0])
        with tempfile.TemporaryDirectory() as home:
            output = run(self.name, *self._script, path, *words, cwd=cwd, env={
                "HOME": home, "PATH": PROGRAMS + ":" + os.environ["PATH"], "LC_ALL": "C.UTF-8"})
        return {line.split("\t")[0] for line in output.splitlines() if line}


#: Readline cuts words at "=" before a function sees them.
BASH = Shell("bash", "bash", "{}", ["--norc", "-c", r"""
    source "$1"; shift
    for word; do
        case $word in
        --*=*) COMP_WORDS+=("${word%%=*}" =); [[ ${word#*=} ]] && COMP_WORDS+=("${word#*=}") ;;
        *) COMP_WORDS+=("$word") ;;
        esac
    done
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    current=${COMP_WORDS[COMP_CWORD]}
    "_$1" "$1" "$current" "${COMP_WORDS[COMP_CWORD - 1]}"
    printf '%s\n' "${COMPREPLY[@]}" """, "bash"])
#: The completion system works in an interactive shell only; these stand in for its functions.
ZSH = Shell("zsh", "zsh", "_{}", ["-f", "-c", r"""
    function _describe() { print -rl -- "${(@)${(@P)4}%%:*}" }
    function _files() { print -rl -- ${PREFIX}*(/) }
    function compset() { PREFIX=${PREFIX#*=} }
    function complete() { source $file }
    file=$1; shift; words=("$@"); CURRENT=$#; PREFIX=$words[-1]
    complete; true""", "zsh"])
FISH = Shell("fish", "fish", "{}.fish", ["--no-config", "-c", r"""
    source $argv[1]
    complete -C (string join ' ' -- $argv[2..-1])"""])
SHELLS = [BASH, ZSH, FISH]


class ShellTest(unittest.TestCase):
    def check(self, words, expected, shells=tuple(SHELLS)):
        for shell in shells:
            with self.subTest(f"{shell.name}: {' '.join(words)}"):
                self.assertEqual(shell.complete(*words), set(expected))

    def test_commands(self):
        commands = words_of_help("switchboardctl").keys() - {EVERYWHERE}
        self.check(["switchboardctl", ""], {command.split()[0] for command in commands})
        self.check(["switchboardctl", "--json", "service", ""],
                   {command.split()[1] for command in commands if command.startswith("service ")})
        self.check(["switchboardctl", "stat"], {"status"})
        self.check(["switchboardctl", "no-such-command", ""], {})

    def test_options(self):
        words = words_of_help("switchboardctl")
        self.check(["switchboardctl", "session", "disconnect", "3", "--"],
                   [*words[EVERYWHERE], *words["session disconnect"]])
        self.check(["switchboardctl", "service", "disable", "--drain", "5", "ws", "--"],
                   [*words[EVERYWHERE], *words["service disable"].keys() - {"--drain"}])
        self.check(["switchboardctl", "status", "--"], words[EVERYWHERE])
        self.check(["switchboard", "--demo"], {"--demo", "--demo-rate"})

    def test_values(self):
        self.check(["switchboard", "--lang", ""], {"en", "zh_CN"})
        self.check(["switchboard", "--theme", "l"], {"light"})
        self.check(["switchboard", "--theme=l"], {"light"}, [BASH])
        self.check(["switchboard", "--theme=l"], {"--theme=light"}, [ZSH, FISH])
        self.check(["switchboard", "--theme="], {"light", "dark", "system"}, [BASH])

    def test_folders(self):
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(os.path.join(folder, "bots-a"))
            with open(os.path.join(folder, "bots-file"), "w", encoding="ascii"):
                pass
            start, found = os.path.join(folder, "bots"), os.path.join(folder, "bots-a")
            self.check(["switchboardd", "--profile", start], {found}, [BASH, ZSH])
            self.check(["switchboardd", "--profile", start], {found + "/"}, [FISH])
            self.check(["switchboardd", "--profile=" + start], {found}, [BASH, ZSH])
            self.check(["switchboardd", "--profile=" + start], {f"--profile={found}/"}, [FISH])

    def test_services_of_the_running_program(self):
        with Daemon() as daemon:
            self.assertEqual([service["id"] for service in daemon.control("service", "list")[
                "services"]], [SERVICE])
            self.check(["switchboardctl", "--profile", daemon.profile, "service", "enable", ""],
                       {SERVICE})
            self.check(["switchboardctl", "service", "--profile=" + daemon.profile, "enable", "w"],
                       {SERVICE})
            self.check(["switchboardctl", "--profile", daemon.profile, "session", "list",
                        "--service", ""], {SERVICE})
            self.check(["switchboardctl", "--profile", daemon.profile, "service", "enable", "x"],
                       {})

    def test_numbers_of_blocks(self):
        with Daemon() as daemon:
            words = ["switchboardctl", "--profile", daemon.profile, "block", "remove", ""]
            self.check(words, {})  # "nothing is blocked" is no number
            block = daemon.control("block", "add", "address", "192.0.2.1")["block"]
            self.check(words, {str(block["id"])})

    def test_nothing_is_offered_when_nothing_runs(self):
        with tempfile.TemporaryDirectory() as profile:
            self.check(["switchboardctl", "--profile", profile, "service", "enable", ""], {})

    def test_what_was_typed_is_never_run(self):
        with tempfile.TemporaryDirectory() as folder:
            for typed in [r"it\'s\ \$\(touch\ x\)", "'$(touch x)'", '"`touch x`"', "';touch x;'"]:
                words = ["switchboardctl", "--profile", typed, "service", "enable", ""]
                self.assertEqual(BASH.complete(*words, cwd=folder), set())
                self.assertEqual(ZSH.complete(*words, cwd=folder), set())
            self.assertEqual(os.listdir(folder), [])

    def test_quoted_profiles_are_understood(self):
        with Daemon() as daemon, tempfile.TemporaryDirectory() as folder:
            link = os.path.join(folder, "it's a link")
            os.symlink(daemon.profile, link)
            for typed in [re.sub(r"([ '])", r"\\\1", link), f'"{link}"']:
                words = ["switchboardctl", "--profile", typed, "service", "enable", ""]
                self.check(words, {SERVICE})


if __name__ == "__main__":
    if not PROGRAMS:
        sys.exit("set SWITCHBOARD_PROGRAMS to the folder of the programs, for example build/ci/app")
    unittest.main(verbosity=2)
