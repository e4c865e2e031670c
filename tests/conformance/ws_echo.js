// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT
//
// An echo server of the library `ws`, to try conformance.py on something known.
'use strict';
const { WebSocketServer } = require('ws');

const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.argv[2] || 0) });
server.on('listening', () => console.log(`listening ws://127.0.0.1:${server.address().port}`));
server.on('connection', (socket) => {
  socket.on('error', () => {}); // protocol errors are the point of the exercise
  socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
});
