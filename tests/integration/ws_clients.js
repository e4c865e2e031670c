// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT
//
// Clients of the library `ws`. Argument: JSON with url, token, count and mode.
// Prints {"kind":"open"} when all are open and {"kind":"closed","clients":[...]} when all are gone.
//   mode "send"    send requests without pause, whatever comes back
//   mode "listen"  only read
'use strict';
const WebSocket = require('ws');

const options = JSON.parse(process.argv[2]);
// A large request with a small answer: the way in is never empty, the way out hardly fills.
const request = JSON.stringify({
  action: 'get_status', params: { padding: '忙'.repeat(1300) }, echo: 'busy',
});
const HighWater = 256 * 1024;
const clients = [];
let open = 0;
let gone = 0;

function print(message) {
  process.stdout.write(JSON.stringify(message) + '\n');
}

function sendWithoutPause(socket) {
  if (socket.readyState !== WebSocket.OPEN) return;
  while (socket.readyState === WebSocket.OPEN && socket.bufferedAmount < HighWater) {
    socket.send(request, () => {}); // what fails after the end does not matter
  }
  setImmediate(sendWithoutPause, socket);
}

function start() {
  const record = { texts: 0, last: '', code: 0, reason: '', error: '' };
  clients.push(record);
  const socket = new WebSocket(options.url, {
    headers: { Authorization: `Bearer ${options.token}` },
    perMessageDeflate: false,
  });
  socket.on('open', () => {
    open += 1;
    if (open === options.count) {
      print({ kind: 'open' });
    }
    if (options.mode === 'send') sendWithoutPause(socket);
  });
  socket.on('message', (data) => {
    record.texts += 1;
    record.last = data;
  });
  socket.on('error', (error) => { record.error = String(error); });
  socket.on('close', (code, reason) => {
    record.code = code;
    record.reason = String(reason);
    record.last = String(record.last);
    gone += 1;
    if (gone === options.count) print({ kind: 'closed', clients });
  });
}

for (let index = 0; index < options.count; index += 1) start();
