// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT
//
// Takes events by HTTP POST, as bots on Node do, and prints a line for each: whether the signature
// fits the raw bytes, and the body. The first line is the port. Argument: the secret.

"use strict";

const crypto = require("crypto");
const http = require("http");

const secret = process.argv[2];

const server = http.createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks);
    const expected = "sha1=" + crypto.createHmac("sha1", secret).update(body).digest("hex");
    const isSigned = request.headers["x-signature"] === expected;
    process.stdout.write(JSON.stringify({ isSigned, event: JSON.parse(body) }) + "\n");
    response.statusCode = 204;
    response.end();
  });
});
// Idle connections end all the time, so that most events meet one that is about to.
server.keepAliveTimeout = 50;
server.listen(0, "127.0.0.1", () => process.stdout.write(server.address().port + "\n"));
