// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT
//
// The bot of conversation_bot.py on the library `ws`. Argument: the URL; the token is in
// SWITCHBOARD_TOKEN. Prints "ready" when the account is known; ends with the connection.
'use strict';
const WebSocket = require('ws');

const socket = new WebSocket(process.argv[2], {
  headers: { Authorization: `Bearer ${process.env.SWITCHBOARD_TOKEN}` },
});
const waiting = new Map();
let serial = 0;
let selfId = 0;

function call(action, params) {
  serial += 1;
  const echo = { seq: serial };
  socket.send(JSON.stringify({ action, params, echo }));
  return new Promise((resolve) => { waiting.set(serial, resolve); });
}

function say(event, message) {
  return event.message_type === 'group'
    ? call('send_group_msg', { group_id: event.group_id, message })
    : call('send_private_msg', { user_id: event.user_id, message });
}

async function answer(event) {
  const text = event.message.filter((part) => part.type === 'text').map((part) => part.data.text).join('').trim();
  const picture = event.message.find((part) => part.type === 'image');
  const command = text.split(' ')[0];
  if (command === '/echo') await say(event, text.slice(6));
  else if (command === '/whoami') {
    await say(event, [{ type: 'at', data: { qq: String(event.user_id) } }, { type: 'text', data: { text: ' it is you' } }]);
  } else if (command === '/quote') await say(event, `[CQ:reply,id=${event.message_id}]quoted`);
  else if (command === '/recall') {
    const sent = await say(event, 'gone soon');
    await call('delete_msg', { message_id: sent.data.message_id });
  } else if (command === '/poke') await call('send_poke', { user_id: event.user_id });
  else if (picture) await say(event, [{ type: 'image', data: { file: picture.data.file } }]);
}

async function handle(event) {
  if (event.post_type === 'meta_event' && event.sub_type === 'connect') {
    selfId = event.self_id;
    process.stdout.write('ready\n');
  } else if (event.post_type === 'message') await answer(event);
  else if (event.post_type === 'request') {
    const approve = event.comment.includes('please');
    if (event.request_type === 'friend') await call('set_friend_add_request', { flag: event.flag, approve });
    else await call('set_group_add_request', { flag: event.flag, sub_type: event.sub_type, approve });
  } else if (event.sub_type === 'poke' && event.target_id === selfId) {
    await call('send_poke', { user_id: event.user_id, ...(event.group_id ? { group_id: event.group_id } : {}) });
  }
}

socket.on('message', (data) => {
  const frame = JSON.parse(data);
  if ('echo' in frame) {
    waiting.get(frame.echo.seq)(frame);
    waiting.delete(frame.echo.seq);
  } else handle(frame);
});
socket.on('error', (error) => { process.stderr.write(`${error}\n`); process.exitCode = 1; });
