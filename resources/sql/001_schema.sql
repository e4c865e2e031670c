-- SPDX-FileCopyrightText: 2026 The Switchboard developers
-- SPDX-License-Identifier: MIT
--
-- The simulator's world and its messages. Statements end with a semicolon at the end of a line.
-- Times are seconds since 1970 unless the name ends with _ms.

CREATE TABLE users (
    user_id INTEGER PRIMARY KEY CHECK (user_id > 0),
    nickname TEXT NOT NULL,
    sex TEXT NOT NULL DEFAULT 'unknown' CHECK (sex IN ('male', 'female', 'unknown')),
    age INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE accounts (
    self_id INTEGER PRIMARY KEY REFERENCES users (user_id)
) STRICT;

CREATE TABLE friends (
    self_id INTEGER NOT NULL REFERENCES accounts (self_id),
    user_id INTEGER NOT NULL REFERENCES users (user_id),
    remark TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (self_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE groups (
    group_id INTEGER PRIMARY KEY CHECK (group_id > 0),
    name TEXT NOT NULL,
    max_members INTEGER NOT NULL DEFAULT 200
) STRICT;

CREATE TABLE members (
    group_id INTEGER NOT NULL REFERENCES groups (group_id),
    user_id INTEGER NOT NULL REFERENCES users (user_id),
    role TEXT NOT NULL DEFAULT 'member' CHECK (role IN ('owner', 'admin', 'member')),
    card TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    level TEXT NOT NULL DEFAULT '1',
    join_time INTEGER NOT NULL DEFAULT 0,
    last_sent_time INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (group_id, user_id)
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT: an id is never given out twice, whatever happens to the rows.
CREATE TABLE messages (
    message_id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (message_id BETWEEN 1 AND 2147483647),
    self_id INTEGER NOT NULL REFERENCES accounts (self_id),
    chat_kind TEXT NOT NULL CHECK (chat_kind IN ('group', 'private')),
    chat_id INTEGER NOT NULL,
    sender_id INTEGER NOT NULL REFERENCES users (user_id),
    sender_name TEXT NOT NULL,
    from_bot INTEGER NOT NULL CHECK (from_bot IN (0, 1)),
    time_ms INTEGER NOT NULL,
    segments TEXT NOT NULL,
    raw_message TEXT NOT NULL,
    recalled INTEGER NOT NULL DEFAULT 0 CHECK (recalled IN (0, 1)),
    receivers INTEGER NOT NULL DEFAULT 0,
    delivered INTEGER NOT NULL DEFAULT 0,
    session_id INTEGER NOT NULL DEFAULT 0, -- means something only in the run that wrote it
    client_name TEXT NOT NULL DEFAULT '',
    reply_ms INTEGER NOT NULL DEFAULT -1
) STRICT;

CREATE INDEX messages_by_chat ON messages (self_id, chat_kind, chat_id, message_id);
