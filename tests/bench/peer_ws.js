// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT
//
// The peer of the benchmarks: a OneBot server on the library `ws` that works as NapCat's does.
// Every event is stringified for each client; requests are read with JSON5, or with plain JSON
// when the argument is "json". Prints "listening PORT"; "burst N" on the standard input sends N
// events in one turn; the end of the input ends the program.
'use strict';
const WebSocket = require('ws');
const JSON5 = require('json5');

const parse = process.argv[2] === 'json' ? JSON.parse : JSON5.parse;
const SelfId = 10001;
// As in server/benchbackend.cpp, so that both send 750 bytes an event.
const text = 'x'.repeat(135) + ' 今天的会议改到下午三点。';
let lastMessageId = 0;

function now() {
  return Math.floor(Date.now() / 1000);
}

function groupMessage() {
  return {
    time: now(),
    self_id: SelfId,
    post_type: 'message',
    message_type: 'group',
    sub_type: 'normal',
    anonymous: null,
    font: 0,
    group_id: 123456,
    message_id: ++lastMessageId,
    sender: {
      age: 0, area: '', card: '项目经理', level: '1', nickname: '小明', role: 'member',
      sex: 'unknown', title: '', user_id: 10003,
    },
    user_id: 10003,
    message: [{ type: 'text', data: { text } }],
    raw_message: text,
    message_format: 'array',
  };
}

const actions = {
  get_login_info: async () => ({ user_id: SelfId, nickname: 'Switchboard' }),
};

async function serve(client, bytes) {
  const request = parse(bytes.toString());
  const response = { status: 'failed', retcode: 1404, data: null, message: '', wording: '' };
  const action = actions[request.action];
  if (action) {
    response.data = await action(request.params);
    response.status = 'ok';
    response.retcode = 0;
  }
  response.echo = request.echo;
  client.send(JSON.stringify(response));
}

const server = new WebSocket.Server({ port: 0, host: '127.0.0.1', backlog: 1024 });
server.on('listening', () => console.log(`listening ${server.address().port}`));
server.on('connection', (client) => {
  client.on('message', (bytes) => serve(client, bytes));
  client.on('error', (error) => console.error(`peer_ws: ${error.message}`));
  client.send(JSON.stringify({
    time: now(), self_id: SelfId, post_type: 'meta_event', meta_event_type: 'lifecycle',
    sub_type: 'connect',
  }));
});

function burst(count) {
  for (let i = 0; i < count; i += 1) {
    const event = groupMessage();
    for (const client of server.clients) client.send(JSON.stringify(event));
  }
}

require('readline').createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [command, count] = line.split(' ');
    if (command !== 'burst') throw new Error(`the only command is "burst N", not "${line}"`);
    burst(Number(count));
  })
  .on('close', () => process.exit(0));
