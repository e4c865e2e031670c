-- SPDX-FileCopyrightText: 2026 The Switchboard developers
-- SPDX-License-Identifier: MIT
--
-- Several accounts, requests, mutes, files, essences, announcements, honours, reactions, forwards.

ALTER TABLE users ADD COLUMN sign TEXT NOT NULL DEFAULT '';
ALTER TABLE users ADD COLUMN gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1));
ALTER TABLE accounts ADD COLUMN online INTEGER NOT NULL DEFAULT 1 CHECK (online IN (0, 1));
ALTER TABLE groups ADD COLUMN create_time INTEGER NOT NULL DEFAULT 0;
ALTER TABLE groups ADD COLUMN all_muted INTEGER NOT NULL DEFAULT 0 CHECK (all_muted IN (0, 1));
ALTER TABLE groups ADD COLUMN anonymous_allowed INTEGER NOT NULL DEFAULT 1 CHECK (anonymous_allowed IN (0, 1));
ALTER TABLE groups ADD COLUMN portrait TEXT NOT NULL DEFAULT '';
ALTER TABLE members ADD COLUMN muted_until INTEGER NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN title_expires INTEGER NOT NULL DEFAULT 0;

-- An account may be deleted while groups keep what it was told, so self_id names a user only.
CREATE TABLE messages_2 (
    message_id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (message_id BETWEEN 1 AND 2147483647),
    self_id INTEGER NOT NULL REFERENCES users (user_id),
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
    reply_ms INTEGER NOT NULL DEFAULT -1,
    anonymous_name TEXT NOT NULL DEFAULT '',
    reactions TEXT NOT NULL DEFAULT '[]'
) STRICT;
INSERT INTO messages_2 (message_id, self_id, chat_kind, chat_id, sender_id, sender_name, from_bot,
    time_ms, segments, raw_message, recalled, receivers, delivered, session_id, client_name, reply_ms)
    SELECT message_id, self_id, chat_kind, chat_id, sender_id, sender_name, from_bot, time_ms,
    segments, raw_message, recalled, receivers, delivered, session_id, client_name, reply_ms FROM messages;
-- Ids that were given out to messages that are gone stay given out.
DELETE FROM sqlite_sequence WHERE name = 'messages_2';
INSERT INTO sqlite_sequence (name, seq) SELECT 'messages_2', seq FROM sqlite_sequence WHERE name = 'messages';
DROP TABLE messages;
ALTER TABLE messages_2 RENAME TO messages;
CREATE INDEX messages_of_groups ON messages (chat_id, message_id) WHERE chat_kind = 'group';
CREATE INDEX messages_of_users ON messages (self_id, chat_id, message_id) WHERE chat_kind = 'private';

CREATE TABLE forwards (
    forward_id TEXT PRIMARY KEY,
    nodes TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE requests (
    flag TEXT PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    self_id INTEGER NOT NULL REFERENCES users (user_id),
    group_id INTEGER NOT NULL DEFAULT 0,
    sub_type TEXT NOT NULL DEFAULT '',
    user_id INTEGER NOT NULL REFERENCES users (user_id),
    invitor_id INTEGER NOT NULL DEFAULT 0,
    comment TEXT NOT NULL DEFAULT '',
    time INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 2), -- open, accepted, refused
    actor_id INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE files (
    file_id TEXT PRIMARY KEY,
    group_id INTEGER NOT NULL, -- 0 = sent in a private chat
    folder_id TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    media TEXT NOT NULL,
    uploader_id INTEGER NOT NULL REFERENCES users (user_id),
    time INTEGER NOT NULL,
    downloads INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE folders (
    folder_id TEXT PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES groups (group_id),
    parent_id TEXT NOT NULL,
    name TEXT NOT NULL,
    creator_id INTEGER NOT NULL REFERENCES users (user_id),
    time INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE essences (
    message_id INTEGER PRIMARY KEY REFERENCES messages (message_id),
    group_id INTEGER NOT NULL REFERENCES groups (group_id),
    sender_id INTEGER NOT NULL REFERENCES users (user_id),
    sent_time INTEGER NOT NULL,
    operator_id INTEGER NOT NULL REFERENCES users (user_id),
    time INTEGER NOT NULL
) STRICT;

CREATE TABLE announcements (
    notice_id TEXT PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES groups (group_id),
    sender_id INTEGER NOT NULL REFERENCES users (user_id),
    text TEXT NOT NULL,
    image TEXT NOT NULL DEFAULT '',
    time INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE honours (
    group_id INTEGER NOT NULL REFERENCES groups (group_id),
    type TEXT NOT NULL CHECK (type IN ('talkative', 'performer', 'legend', 'strong_newbie', 'emotion')),
    user_id INTEGER NOT NULL REFERENCES users (user_id),
    description TEXT NOT NULL DEFAULT '',
    day_count INTEGER NOT NULL DEFAULT 0,
    current INTEGER NOT NULL DEFAULT 0 CHECK (current IN (0, 1)),
    PRIMARY KEY (group_id, type, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE likes (
    self_id INTEGER NOT NULL REFERENCES users (user_id),
    user_id INTEGER NOT NULL REFERENCES users (user_id),
    day INTEGER NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (self_id, user_id, day)
) STRICT, WITHOUT ROWID;
