// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT
//
// Node's own HTTP client. The argument is JSON: {port, count, mode}; the token is in the environment.
// mode "api": `count` kept connections with ten requests each; prints what they were answered.
// mode "stream": `count` streams at /_events; prints "open" when each has its first event, and how
// each ended.
'use strict';
const http = require('http');

const { port, count, mode } = JSON.parse(process.argv[2]);
const headers = { Authorization: `Bearer ${process.env.SWITCHBOARD_TOKEN}` };

function report(object) {
  console.log(JSON.stringify(object));
}

function ask(agent) {
  return new Promise((resolve) => {
    const body = JSON.stringify({ no_cache: true });
    const request = http.request({
      port,
      agent,
      method: 'POST',
      path: '/get_login_info',
      headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': body.length },
    }, (answer) => {
      let text = '';
      answer.on('data', (piece) => { text += piece; });
      answer.on('end', () => resolve([answer.statusCode, JSON.parse(text).retcode]));
    });
    request.on('error', (error) => resolve([error.code, 0]));
    request.end(body);
  });
}

async function api() {
  let sockets = 0;
  const answers = {};
  await Promise.all(Array.from({ length: count }, async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const { createConnection } = agent;
    agent.createConnection = function counted(...given) {
      sockets += 1;
      return createConnection.apply(this, given);
    };
    for (let i = 0; i < 10; i += 1) {
      const answer = (await ask(agent)).join(' ');
      answers[answer] = (answers[answer] || 0) + 1;
    }
    agent.destroy();
  }));
  report({ kind: 'done', sockets, answers });
}

function stream() {
  let open = 0;
  const ends = [];
  for (let i = 0; i < count; i += 1) {
    http.get({ port, path: '/_events', headers, agent: false }, (answer) => {
      let text = '';
      let isOpen = false;
      let ended = false;
      answer.setEncoding('utf8');
      answer.on('data', (piece) => {
        text += piece;
        if (!isOpen && text.includes('"connect"')) {
          isOpen = true;
          open += 1;
          if (open === count) report({ kind: 'open' });
        }
      });
      answer.on('end', () => { ended = true; });
      answer.on('close', () => {
        const events = text.split('\n').filter((line) => line.startsWith('data: '));
        ends.push({ ended, complete: answer.complete, last: events[events.length - 1] });
        if (ends.length === count) report({ kind: 'closed', ends });
      });
      answer.on('error', () => {});
    });
  }
}

if (mode === 'api') api(); else stream();
