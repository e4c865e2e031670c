// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/segment.h"
#include "core/support/result.h"

#include <QJsonValue>

namespace Switchboard {

//! Reads the parameter `messages` of merged forwards: an array of `node` segments, one such
//! segment, or the string form of them. The result is normalised as normalisedNodes() does it and
//! not empty; \a name is what the error begins with.
[[nodiscard]] Result<Message> nodesFromJson(const QJsonValue &value, const QString &name);

//! Checks and normalises the `node` segments of \a message at any depth; others stay as they are.
//!
//! Afterwards a node has either `id`, the message it points at, or `content`, an array of segments
//! that is not empty, perhaps with `user_id` and `nickname`; `uin` and `name`, as go-cqhttp calls
//! them, were renamed. Nodes may be nested 32 deep. The error begins with \a name and the way to
//! the node.
[[nodiscard]] Result<Message> normalisedNodes(const Message &message, const QString &name);

} // namespace Switchboard
