// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/backoff.h"
#include "core/net/closeinfo.h"
#include "core/services/dialattempt.h"
#include "core/services/servicestatus.h"
#include "core/support/clock.h"

#include <QObject>

namespace Switchboard {

//! One connection of a reverse WebSocket service and its way back: one attempt, or one session, or
//! one deadline; never two of them, and none only while it is off. I/O thread.
class ReverseLink final : public QObject
{
    Q_OBJECT

public:
    ReverseLink(SessionRole role, QString url, const Clock &clock, std::function<double()> random,
                QObject *parent);
    ~ReverseLink() override;

    //! Takes settings for the next attempts and pauses.
    void configure(const ServiceSettings &settings, qint64 selfId);
    //! Connects now, or at \a notBeforeMs: a bot must not see the same account again at once.
    void start(qint64 notBeforeMs = 0);
    //! Makes no further attempt and cuts one that is under way; a session is its owner's to close.
    void stop();
    //! Connects soon, whatever the pause was meant to be. Nothing while it is open.
    void connectNow();
    //! The session made of opened() has ended.
    void sessionEnded(const CloseInfo &close);
    //! Deadlines; every 100 ms.
    void tick();

    [[nodiscard]] SessionRole role() const { return m_status.role; }
    //! The earliest time of the next attempt.
    [[nodiscard]] qint64 notBeforeMs() const { return m_notBeforeMs; }
    [[nodiscard]] LinkStatus status() const;

Q_SIGNALS:
    //! The receiver makes a session of \a connection during the call.
    void opened(const Switchboard::DialledConnection &connection);
    void statusChanged();
    //! The first failure in a row, or one of another kind, for the journal.
    void noticed(const QString &text, bool isProblem);

private:
    void dial();
    void attemptFailed(const DialFailure &failure);
    void wait(const LinkEnd &end, const QString &problem);
    void setState(LinkState state);

    const Clock &m_clock;
    Backoff m_backoff;
    ServiceSettings m_settings;
    qint64 m_selfId = 0;
    LinkStatus m_status;
    std::unique_ptr<DialAttempt> m_attempt;
    bool m_isWanted = false;
    qint64 m_retryAtMs = 0; //!< 0 = no attempt is due
    qint64 m_deadlineMs = 0; //!< of the attempt
    qint64 m_openedMs = 0;
    qint64 m_notBeforeMs = 0;
};

} // namespace Switchboard
