// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT
//
// Bots that Switchboard connects to, on Node's ws. argv[2]: { count, mode } with mode `send` (each
// session calls actions without pause) or `drop` (each session is ended after a random time, with a
// Close or without). Prints one JSON object a line.
'use strict';
const { WebSocketServer } = require('ws');
const { count, mode, drops } = JSON.parse(process.argv[2]);
const say = (object) => process.stdout.write(`${JSON.stringify(object)}\n`);
const random = (low, high) => low + Math.random() * (high - low);

let dropped = 0;
const servers = [];
let ends = 0;

function follow(socket, server) {
  server.open += 1;
  server.most = Math.max(server.most, server.open);
  if (server.lastEnd) server.longestGap = Math.max(server.longestGap, Date.now() - server.lastEnd);
  let lastText = '';
  socket.on('message', (data) => { lastText = data.toString(); });
  socket.on('error', () => {});
  let pump = null;
  if (mode === 'send') {
    pump = setInterval(() => {
      for (let i = 0; i < 20; i += 1) {
        if (socket.readyState === 1) socket.send('{"action":"get_status","echo":1}');
      }
    }, 1);
  } else {
    setTimeout(() => {
      if (dropped >= drops) return;
      dropped += 1;
      if (Math.random() < 0.5) socket.terminate();
      else socket.close(1000 + Math.floor(random(0, 2)), 'dropped');
    }, random(0, 400));
  }
  socket.on('close', (code, reason) => {
    clearInterval(pump);
    server.open -= 1;
    server.lastEnd = Date.now();
    let event = {};
    try { event = JSON.parse(lastText); } catch { /* not JSON */ }
    ends += 1;
    if (mode === 'send')
      say({ kind: 'end', code, reason: reason.toString(), last: event.sub_type || lastText.slice(0, 80) });
  });
}

let listening = 0;
for (let i = 0; i < count; i += 1) {
  const server = { open: 0, most: 0, longestGap: 0, lastEnd: 0 };
  servers.push(server);
  server.socket = new WebSocketServer({ port: 0, host: '127.0.0.1' }, () => {
    listening += 1;
    if (listening === count)
      say({ kind: 'ports', ports: servers.map((one) => one.socket.address().port) });
  });
  server.socket.on('connection', (socket) => follow(socket, server));
}

process.stdin.on('data', () => {
  say({ kind: 'figures', dropped, ends, most: Math.max(...servers.map((one) => one.most)),
    open: servers.map((one) => one.open), longestGap: Math.max(...servers.map((one) => one.longestGap)) });
});
