# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""What a bot must not reach by naming a file: other files of this machine, and its network."""

import os
import socket
import threading

from harness import GROUP, USER, Daemon, DaemonTest, run_tests
from conversation_bot import ConversationBot

#: {port} is a real listener on this machine that must never be asked.
HOSTS = ["127.0.0.1:{port}", "localhost:{port}", "LOCALHOST:{port}", "localhost.:{port}",
         "127.1:{port}", "127.0.1:{port}", "0.0.0.0:{port}", "2130706433:{port}",
         "0x7f000001:{port}", "0177.0.0.1:{port}", "[::1]:{port}", "[::ffff:127.0.0.1]:{port}",
         "[0:0:0:0:0:ffff:7f00:1]:{port}", "[::]:{port}", "user@127.0.0.1:{port}",
         "127.0.0.1:{port}#@example.com", "10.0.0.1", "172.16.0.1", "192.168.1.1",
         "169.254.169.254", "100.64.0.1", "[fe80::1]", "[fd00::1]", "[64:ff9b::7f00:1]",
         "[2002:7f00:1::]", "224.0.0.1", "255.255.255.255", "foo.localhost:{port}"]
ADDRESSES = [f"{scheme}://{host}/latest/meta-data" for host in HOSTS
             for scheme in ("http", "https")]
SCHEMES = ["ftp://127.0.0.1/x", "gopher://127.0.0.1:{port}/_x", "dict://127.0.0.1:{port}/x",
           "smb://127.0.0.1/x", "data:text/plain,x", "javascript:alert(1)", "file://host/share/x",
           "file://127.0.0.1/etc/passwd", "\\\\host\\share\\x", "jar:http://127.0.0.1:{port}!/x"]
PATHS = ["/etc/passwd", "file:///etc/passwd", "../switchboard.json", "../../etc/passwd",
         "file:///{media}/../switchboard.json", "{media}/../switchboard.json",
         "file:///{media}/%2e%2e/switchboard.json", "..%2fswitchboard.json",
         "file:///{media}/..%5cswitchboard.json", "{media}/./../sim.db", "/proc/self/environ",
         "file:///proc/self/fd/0", "/dev/zero", "file:///dev/stdin", "{media}", "{media}/",
         "{media}/link", "file:///{media}/link", "link", "{media}/door/switchboard.json",
         "{media}/pipe", "C:\\Windows\\win.ini", "file:///C:/Windows/win.ini",
         "{media}/x\0.png", "file:///etc/passwd%00.png", "~/.ssh/id_rsa", "", " ", "base64://",
         "base64://!!!!", "base64://" + "A" * 5]


class Listener:
    """Counts who comes."""

    def __init__(self):
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.visits = 0
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                peer, _ = self._socket.accept()
            except OSError:
                return
            self.visits += 1
            peer.close()

    def close(self):
        self._socket.close()


class HostileMedia(DaemonTest):

    async def refuse_all(self, call):
        """Every case fails with a retcode of ours and a reason, and nothing is fetched or read."""
        listener = Listener()
        self.addCleanup(listener.close)
        with Daemon() as daemon:
            media = os.path.join(daemon.profile, "sim-media")
            os.symlink("/etc/passwd", os.path.join(media, "link"))
            os.symlink(daemon.profile, os.path.join(media, "door"))
            os.mkfifo(os.path.join(media, "pipe"))
            async with ConversationBot(daemon.url(), daemon.headers()) as bot:
                for case in ADDRESSES + SCHEMES + PATHS:
                    file = case.replace("{port}", str(listener.port)).replace("{media}", media)
                    with self.subTest(file=file):
                        answer = await call(bot, file)
                        self.assertEqual(answer["status"], "failed", answer)
                        self.assertIn(answer["retcode"], (100, 103), answer)
                        self.assertIsNone(answer["data"])
                        self.assertTrue(answer["wording"])
                        self.assertNotIn("root:", str(answer))
                self.assertEqual((await bot.call("get_status"))["data"]["good"], True)
            os.unlink(os.path.join(media, "pipe"))  # or the search for leaks would wait for it
        self.assertEqual(listener.visits, 0)

    async def test_pictures_in_messages(self):
        await self.refuse_all(lambda bot, file: bot.call(
            "send_group_msg", group_id=GROUP, message=[{"type": "image", "data": {"file": file}}]))

    async def test_pictures_in_forwards(self):
        await self.refuse_all(lambda bot, file: bot.call(
            "send_private_forward_msg", user_id=USER, messages=[
                {"type": "node", "data": {"user_id": USER, "nickname": "x", "content": [
                    {"type": "record", "data": {"file": file}}]}}]))

    async def test_uploads(self):
        await self.refuse_all(lambda bot, file: bot.call(
            "upload_group_file", group_id=GROUP, name="x", file=file))

    async def test_downloads(self):
        await self.refuse_all(lambda bot, file: bot.call("download_file", url=file))

    async def test_portraits(self):
        await self.refuse_all(lambda bot, file: bot.call(
            "set_group_portrait", group_id=GROUP, file=file))


if __name__ == "__main__":
    run_tests()
