-- SPDX-FileCopyrightText: 2026 The Switchboard developers
-- SPDX-License-Identifier: MIT
--
-- What an empty simulator starts with: one account, its friends and its groups.

INSERT INTO users (user_id, nickname, sex, age) VALUES
    (10001, '小助手', 'unknown', 3),
    (10002, 'Alice', 'female', 28),
    (10003, 'Bob', 'male', 31),
    (10004, '小明', 'male', 19),
    (10005, '李雷', 'male', 24),
    (10006, '韩梅梅', 'female', 24),
    (10007, 'Charlie', 'male', 42),
    (10008, '测试员', 'unknown', 0),
    (10009, 'Diana', 'female', 35);

INSERT INTO accounts (self_id) VALUES (10001);

INSERT INTO friends (self_id, user_id, remark) VALUES
    (10001, 10002, '管理员 Alice'),
    (10001, 10003, ''),
    (10001, 10004, '隔壁小明'),
    (10001, 10006, '梅梅');

INSERT INTO groups (group_id, name, max_members) VALUES
    (123456, '测试群', 200),
    (234567, 'Bot developers', 500),
    (345678, '周末羽毛球', 100);

INSERT INTO members (group_id, user_id, role, card, title, level, join_time) VALUES
    (123456, 10002, 'owner', '群主 Alice', '', '56', 1609459200),
    (123456, 10001, 'admin', '', '机器人', '10', 1640995200),
    (123456, 10003, 'admin', '', '元老', '42', 1612137600),
    (123456, 10004, 'member', '小明（三班）', '', '17', 1646092800),
    (123456, 10008, 'member', '', '', '1', 1672531200),
    (234567, 10007, 'owner', 'Charlie [maintainer]', 'Founder', '80', 1577836800),
    (234567, 10001, 'member', 'helper', '', '5', 1651363200),
    (234567, 10002, 'admin', '', '', '61', 1580515200),
    (234567, 10003, 'member', 'Bob & bots', '', '33', 1583020800),
    (234567, 10009, 'member', '', '', '12', 1656633600),
    (345678, 10006, 'owner', '梅梅', '球王', '35', 1625097600),
    (345678, 10001, 'member', '', '', '2', 1680307200),
    (345678, 10005, 'admin', '李雷（双打）', '', '28', 1625184000),
    (345678, 10004, 'member', '', '', '9', 1633046400),
    (345678, 10009, 'member', 'Diana 戴安娜', '', '4', 1661990400);
