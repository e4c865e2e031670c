// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"

#include <QSqlQuery>
#include <QString>
#include <QVariant>

namespace Switchboard::MessageRows {

//! The columns of the table `messages`, separated by commas.
[[nodiscard]] const QString &columns();
//! What the columns hold for \a message, in their order.
[[nodiscard]] QVariantList valuesOf(const ChatMessage &message);
//! The message that \a query stands on; it selected columns().
[[nodiscard]] ChatMessage at(const QSqlQuery &query);
//! The text of the column `segments`.
[[nodiscard]] QString segmentsText(const Message &message);
//! The text of the column `reactions`.
[[nodiscard]] QString reactionsText(const QList<ChatReaction> &reactions);

} // namespace Switchboard::MessageRows
