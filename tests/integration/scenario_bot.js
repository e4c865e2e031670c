// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT
//
// The same bots as scenario_bot.py on the library `ws`, all in one: echo, command or moderation.
// Argument: JSON with url and mode; the token is in SWITCHBOARD_TOKEN. Prints {"kind":"open"} once open.
// Mode "count" opens `count` connections that only read, and prints what each of them got of the
// messages "number 1", "number 2" ... when all have got `last`, or 20 s after a line on standard input.
'use strict';
const WebSocket = require('ws');

const options = JSON.parse(process.argv[2]);
const picture = 'base64://iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ'
  + 'RU5ErkJggg==';

function print(message) {
  process.stdout.write(JSON.stringify(message) + '\n');
}

function connect() {
  return new WebSocket(options.url, {
    headers: { Authorization: `Bearer ${process.env.SWITCHBOARD_TOKEN}` },
    perMessageDeflate: false,
  });
}

function plainText(event) {
  return event.message.filter((part) => part.type === 'text').map((part) => part.data.text).join('').trim();
}

function runBot() {
  const socket = connect();
  const waiting = new Map();
  let number = 0;

  function call(action, params) {
    number += 1;
    const echo = number;
    socket.send(JSON.stringify({ action, params, echo }));
    return new Promise((resolve) => { waiting.set(echo, resolve); });
  }
  function answer(event, message) {
    return event.group_id ? call('send_group_msg', { group_id: event.group_id, message })
      : call('send_private_msg', { user_id: event.user_id, message });
  }
  async function command(event) {
    const text = plainText(event);
    const part = (type) => (event.message.find((segment) => segment.type === type) || {}).data;
    if (text === '/help') {
      await answer(event, 'commands: /help /cat /echo');
    } else if (text === '/cat') {
      await answer(event, [{ type: 'image', data: { file: picture } }]);
    } else if (text === '/echo' && part('reply')) {
      const id = Number(part('reply').id);
      const quoted = await call('get_msg', { message_id: id });
      await answer(event, `[CQ:reply,id=${id}]you said: ${plainText(quoted.data)}`);
    } else if (part('at') && String(part('at').qq) === String(event.self_id)) {
      await answer(event, `[CQ:at,qq=${event.user_id}] yes`);
    }
  }
  async function moderate(event) {
    if (event.post_type === 'request' && event.request_type === 'group') {
      await call('set_group_add_request', {
        flag: event.flag, sub_type: event.sub_type, approve: event.comment.includes('tea'),
      });
    } else if (event.notice_type === 'group_increase') {
      await call('send_group_msg', {
        group_id: event.group_id, message: `[CQ:at,qq=${event.user_id}] welcome`,
      });
    } else if (event.notice_type === 'group_recall' && event.operator_id !== event.self_id) {
      await call('send_group_msg', { group_id: event.group_id, message: 'somebody took something back' });
    } else if (event.sub_type === 'poke' && event.target_id === event.self_id) {
      await call('group_poke', { group_id: event.group_id, user_id: event.user_id });
    } else if (event.post_type === 'message' && plainText(event).includes('spam')) {
      await call('delete_msg', { message_id: event.message_id });
      await call('set_group_ban', { group_id: event.group_id, user_id: event.user_id, duration: 600 });
    }
  }
  async function behave(event) {
    if (options.mode === 'moderation') await moderate(event);
    else if (event.post_type !== 'message') return;
    else if (options.mode === 'command') await command(event);
    else await answer(event, event.message);
  }
  socket.on('open', () => print({ kind: 'open' }));
  socket.on('message', (data) => {
    const frame = JSON.parse(data);
    if (frame.post_type === undefined) {
      waiting.get(frame.echo)(frame);
      waiting.delete(frame.echo);
    } else {
      behave(frame);
    }
  });
}

function runCounter() {
  const clients = [];
  let open = 0;
  let complete = 0;

  function report() {
    print({ kind: 'counted', clients });
    process.exit(0);
  }
  function count() {
    const record = { received: 0, wrong: 0, next: 1 };
    clients.push(record);
    const socket = connect();
    socket.on('open', () => {
      open += 1;
      if (open === options.count) print({ kind: 'open' });
    });
    socket.on('message', (data) => {
      const found = /"raw_message":"number (\d+)"/.exec(data.toString('latin1'));
      if (!found) return;
      const number = Number(found[1]);
      record.received += 1;
      if (number !== record.next) record.wrong += 1;
      record.next = number + 1;
      if (record.received === options.last) {
        complete += 1;
        if (complete === options.count) report();
      }
    });
  }
  for (let index = 0; index < options.count; index += 1) count();
  process.stdin.once('data', () => setTimeout(report, 20000));
}

if (options.mode === 'count') runCounter();
else runBot();
