// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/journal/journalentry.h"

#include <QCoreApplication>
#include <QString>

namespace Switchboard {

//! Says what the journal knows in the language of the program. Pure: same entry and same installed
//! translators, same text. Peers, client names and reasons come from outside: show as plain text.
class JournalText final
{
    Q_DECLARE_TR_FUNCTIONS(Switchboard::JournalText)

public:
    JournalText() = delete;

    //! One line for \a entry, without its time, service and connection; never empty when
    //! \a entry.text is not.
    [[nodiscard]] static QString line(const JournalEntry &entry);
    //! `Info`, `Warning`, `Error`.
    [[nodiscard]] static QString level(JournalLevel level);

private:
    static QString uncleanEnd(const QJsonObject &details);
    static QString serviceStopped(const QJsonObject &details);
    static QString serviceFailed(const JournalEntry &entry);
    static QString portInUse(const QJsonObject &details);
    static QString lifecycleEmitted(const JournalEntry &entry);
    static QString sessionConnected(const QJsonObject &details);
    static QString sessionDisconnected(const QJsonObject &details);
    static QString ending(const QJsonObject &details);
    static QString handshakeRefused(const QJsonObject &details);
    static QString blockChanged(const JournalEntry &entry);
    static QString blockSubject(const QJsonObject &details);
    static QString refusalCause(const QJsonObject &details);
    static QString role(const QString &role);
};

} // namespace Switchboard
