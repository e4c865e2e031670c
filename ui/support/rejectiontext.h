// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/rejectionreport.h"
#include "core/support/secret.h"

#include <QCoreApplication>
#include <QString>

namespace Switchboard {

//! What the screen knows of the services around a refused handshake.
struct RejectionPlace {
    QString serviceName;
    QString url; //!< of the service, as a client dials it
    Secret token; //!< of the service; may be empty
    qint64 selfId = 0; //!< its account; 0 = unknown
    QString otherName; //!< the service whose token was sent
    QString otherUrl;
};

//! The line of a bot's configuration that holds the access token.
struct BotTokenLine {
    QString fileName; //!< empty = nowhere in particular
    QString masked;
    QString plain; //!< the token itself; for the clipboard, when asked for
};

//! Refused handshakes in the program's language: what was wrong, and what mends it. Pure.
class RejectionText final
{
    Q_DECLARE_TR_FUNCTIONS(Switchboard::RejectionText)

public:
    RejectionText() = delete;

    //! In a cell: `Wrong token`, `Unknown path`.
    [[nodiscard]] static QString cause(RefusalCause cause);
    //! What is known of the token that was sent; empty when tokens were no concern.
    [[nodiscard]] static QString tokenHint(const RejectedGroup &group,
                                           const QString &otherServiceName);
    //! What to do about it, in one or two sentences.
    [[nodiscard]] static QString mend(const RejectedGroup &group, const RejectionPlace &place);
    //! The address it all came from, or the network when there were several.
    [[nodiscard]] static QString source(const RejectedGroup &group);
    //! Whether the token was missing or wrong.
    [[nodiscard]] static bool concernsToken(const RejectedGroup &group);
    //! For a bot that shows itself as \a client; empty lines when the service has no token.
    [[nodiscard]] static BotTokenLine tokenLine(const QString &client, const RejectionPlace &place);

private:
    static QString tokenMend(const RejectedGroup &group, const RejectionPlace &place);
};

} // namespace Switchboard
