// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/importers/importnote.h"
#include "core/importers/sourcenode.h"
#include "core/support/result.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace Switchboard {

//! The value of an environment variable; empty when it is not set.
using Environment = std::function<QString(const QString &name)>;

//! Reads the first document of a YAML text with anchors, aliases and merge keys (`<<`) filled in,
//! within SourceNode::MaxDepth and SourceNode::MaxValues. The error starts with `line:column: `.
[[nodiscard]] Result<SourceNode> readYamlSource(const QByteArray &yaml);

//! \a text with `${NAME}` and `${NAME:default}` filled in as go-cqhttp does, outside of comments.
//! Lines stay lines. Adds a note for each variable to \a notes, never its value.
[[nodiscard]] QByteArray filledInVariables(const QByteArray &text, const Environment &environment,
                                           QList<ImportNote> &notes);

} // namespace Switchboard
