// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "ui/support/botsnippets.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! What is wrong with one field, in the user's language.
struct FieldProblem {
    QString key; //!< as in serviceFields()
    QString text;

    friend bool operator==(const FieldProblem &, const FieldProblem &) = default;
};

//! What the editor knows besides the settings themselves.
struct ValidationContext {
    Configuration configuration; //!< the other services
    QString serviceId; //!< the one that is edited; empty = a new one
    bool mayHaveAnyPort = false; //!< port 0 was in the file already
};

//! Every problem of \a settings, in the order of the form; none = it can be saved. The same rules
//! as the reader of the file has, and that a service which the network can reach needs a token.
[[nodiscard]] QList<FieldProblem> validateService(const ServiceSettings &settings,
                                                  const ValidationContext &context);

//! What is allowed and still worth a word: an odd heartbeat, a missing or short token. Empty =
//! none.
[[nodiscard]] QString fieldHint(const QString &key, const ServiceSettings &settings);

//! What the bot at the other end would not get along with.
struct BotMismatch {
    QString text; //!< in the user's language; empty = all is well
    int heartbeatInterval = 0; //!< milliseconds that mend it
};
[[nodiscard]] BotMismatch botMismatch(BotPreset preset, const ServiceSettings &settings);

//! The entries of \a text, which people separate by commas or line breaks; empty ones are left out.
[[nodiscard]] QStringList listFromText(const QString &text);
[[nodiscard]] QString textFromList(const QStringList &list);

} // namespace Switchboard
