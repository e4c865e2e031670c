// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT
//
// Clients of the library `ws`. Argument: JSON with url, count and mode; the token is in SWITCHBOARD_TOKEN.
// Prints {"kind":"open"} when all are open and {"kind":"closed","clients":[...]} when all are gone.
//   mode "send"    send requests without pause
//   mode "listen"  only read
'use strict';
const WebSocket = require('ws');

const options = JSON.parse(process.argv[2]);
const request = JSON.stringify({ action: 'get_status', params: {}, echo: 'busy' });
const clients = [];
let open = 0;
let gone = 0;

function print(message) {
  process.stdout.write(JSON.stringify(message) + '\n');
}

// Without pause and without waiting for answers, but in turns with the reading of the others.
function send(socket) {
  // What fails after the end does not matter.
  if (socket.readyState === WebSocket.OPEN) socket.send(request, () => setImmediate(send, socket));
}

function start() {
  const record = { texts: 0, last: '', code: 0, reason: '', error: '' };
  clients.push(record);
  const socket = new WebSocket(options.url, {
    headers: { Authorization: `Bearer ${process.env.SWITCHBOARD_TOKEN}` },
    perMessageDeflate: false,
  });
  socket.on('open', () => {
    open += 1;
    if (open === options.count) {
      print({ kind: 'open' });
    }
    if (options.mode === 'send') send(socket);
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
