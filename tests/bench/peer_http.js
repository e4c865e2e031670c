// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT
//
// The peer of the HTTP benchmark: an HTTP API of OneBot on Node's own server, which does what ours
// does with a request and nothing else. Prints "listening PORT"; the end of the standard input ends
// the program.
'use strict';
const http = require('http');

const actions = {
  get_login_info: async () => ({ user_id: 10001, nickname: 'Switchboard' }),
};

function respond(answer, status, response) {
  const text = JSON.stringify(response);
  answer.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  });
  answer.end(text);
}

async function serve(request, body, answer) {
  const target = new URL(request.url, 'http://localhost');
  let params = Object.fromEntries(target.searchParams);
  if (body.length > 0) params = { ...JSON.parse(body.toString()), ...params };
  const action = actions[target.pathname.slice(1)];
  if (!action) {
    respond(answer, 404, { status: 'failed', retcode: 1404, data: null });
    return;
  }
  respond(answer, 200, { status: 'ok', retcode: 0, data: await action(params) });
}

const server = http.createServer((request, answer) => {
  const pieces = [];
  request.on('data', (piece) => pieces.push(piece));
  request.on('end', () => serve(request, Buffer.concat(pieces), answer));
});
server.listen({ port: 0, host: '127.0.0.1', backlog: 1024 },
  () => console.log(`listening ${server.address().port}`));

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
