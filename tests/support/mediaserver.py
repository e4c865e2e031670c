# SPDX-FileCopyrightText: 2026 The Switchboard developers
# SPDX-License-Identifier: MIT
"""A web server on loopback that is honest, slow or lies, as the path asks for.

Prints its port and, with a certificate, the port for TLS; ends with its standard input.
"""

import http.server
import itertools
import json
import ssl
import sys
import threading
import time
import urllib.parse

PNG = b"\x89PNG\r\n\x1a\nrest"
BIG = bytes(range(256)) * 20_000
COUNTER = itertools.count(1)


class Load:
    """How many requests for /busy are under way, and how many were at once."""

    lock = threading.Lock()
    now = 0
    most = 0


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):  # the name is the library's
        self.close_connection = True
        address = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(address.query))
        name = address.path.strip("/").replace("-", "_")
        try:
            answer = getattr(self, "answer_" + name, None)
            answer(query) if answer else self.send("200 OK", PNG)
        except OSError:
            pass  # the client has gone, as most of these paths want it to

    def send(self, status, body, *fields, length=True):
        head = [f"HTTP/1.1 {status}", *fields]
        if length:
            head.append(f"Content-Length: {len(body)}")
        self.wfile.write("\r\n".join(head + ["", ""]).encode() + body)

    def answer_echo(self, _):
        self.send("200 OK", (self.requestline + "\n" + str(self.headers)).encode())

    def answer_count(self, _):
        self.send("200 OK", b"%d" % next(COUNTER))

    def answer_chunked(self, _):
        body = b"".join(b"%x;a=b\r\n%s\r\n" % (len(part), part) for part in (PNG[:5], PNG[5:]))
        self.send("200 OK", body + b"0\r\nTrailer: 1\r\n\r\n", "Transfer-Encoding: chunked",
                  length=False)

    def answer_in_pieces(self, _):
        for byte in b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello":
            self.wfile.write(bytes((byte,)))
            self.wfile.flush()

    def answer_until_close(self, _):
        self.send("200 OK", PNG, length=False)

    def answer_big_until_close(self, _):
        self.send("200 OK", BIG, length=False)

    def answer_big(self, _):
        self.send("200 OK", BIG)

    def answer_redirect(self, query):
        self.send(query.get("status", "302") + " Found", b"elsewhere", "Location: " + query["to"])

    def answer_redirect_to_nowhere(self, _):
        self.send("302 Found", b"")

    def answer_loop(self, _):
        self.send("302 Found", b"", "Location: /loop")

    def answer_missing(self, _):
        self.send("404 Not Found", b"none")

    def answer_early(self, _):
        self.wfile.write(b"HTTP/1.1 103 Early Hints\r\n\r\n")
        self.send("200 OK", PNG)

    def answer_empty(self, _):
        self.send("200 OK", b"")

    def answer_gzip(self, _):
        self.send("200 OK", PNG, "Content-Encoding: gzip")

    def answer_gzip_transfer(self, _):
        self.send("200 OK", PNG, "Transfer-Encoding: gzip", length=False)

    def answer_two_lengths(self, _):
        self.send("200 OK", b"0\r\n\r\n", "Transfer-Encoding: chunked")

    def answer_no_http(self, _):
        self.wfile.write(b"<html>not even a status line</html>\r\n\r\n")

    def answer_silent_close(self, _):
        pass

    def answer_promises_more(self, _):
        self.send("200 OK", PNG, "Content-Length: 100", length=False)

    def answer_promises_less(self, _):
        self.send("200 OK", PNG + b"behind its end", f"Content-Length: {len(PNG)}", length=False)

    def answer_promises_much(self, _):
        self.send("200 OK", PNG, "Content-Length: 1000000000000", length=False)
        self.wait_for_the_end()

    def answer_promises_nonsense(self, _):
        self.send("200 OK", PNG, "Content-Length: -5", length=False)

    def answer_endless(self, _):
        self.send("200 OK", b"", length=False)
        while True:
            self.wfile.write(BIG)

    def answer_endless_chunks(self, _):
        self.send("200 OK", b"", "Transfer-Encoding: chunked", length=False)
        while True:
            self.wfile.write(b"10000\r\n" + bytes(0x10000) + b"\r\n")

    def answer_endless_head(self, _):
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while True:
            self.wfile.write(b"X-Field: and another one\r\n" * 100)

    def answer_silence(self, _):
        self.wait_for_the_end()

    def answer_drops(self, _):
        self.send("200 OK", b"", "Content-Length: 100000", length=False)
        while True:
            self.wfile.write(b".")
            time.sleep(0.02)  # the slowness is what is tested

    def answer_busy(self, _):
        with Load.lock:
            Load.now += 1
            Load.most = max(Load.most, Load.now)
        time.sleep(0.05)  # as above: long enough for others to come along
        with Load.lock:
            Load.now -= 1
        self.send("200 OK", PNG)

    def answer_most_at_once(self, _):
        self.send("200 OK", b"%d" % Load.most)

    def wait_for_the_end(self):
        self.connection.recv(1)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass  # a client that refuses our certificate


def serve(context=None):
    server = Server(("127.0.0.1", 0), Handler)
    if context:
        # The handshake belongs into the thread of its connection.
        server.socket = context.wrap_socket(server.socket, server_side=True,
                                            do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


def main():
    ports = {"http": serve()}
    if len(sys.argv) > 1:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[1])
        ports["https"] = serve(context)
    print(json.dumps(ports), flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
