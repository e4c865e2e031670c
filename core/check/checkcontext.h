// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/check/checkconnection.h"
#include "core/check/eventwatch.h"
#include "core/check/requestprobe.h"
#include "core/check/wireledger.h"

#include <QDeadlineTimer>

#include <chrono>
#include <memory>

namespace Switchboard {

//! How a check is made.
struct CheckOptions {
    std::chrono::milliseconds total{std::chrono::minutes(5)}; //!< for all rules together
    std::chrono::milliseconds answer{std::chrono::seconds(5)}; //!< for one answer
    std::chrono::milliseconds heartbeat{std::chrono::seconds(20)}; //!< how long one is waited for
    qint64 writesToUser = 0; //!< who gets test messages; 0 = nobody
    qint64 writesToGroup = 0; //!< the group that gets them; 0 = none
};

//! What the rules work with: connections, the ledger, and what is known of the account.
class CheckContext final
{
public:
    CheckContext(const CheckTarget &target, const CheckOptions &options);
    ~CheckContext();
    Q_DISABLE_COPY_MOVE(CheckContext)

    [[nodiscard]] const CheckTarget &target() const { return m_target; }
    [[nodiscard]] const CheckOptions &options() const { return m_options; }
    [[nodiscard]] WireLedger &ledger() { return m_ledger; }
    [[nodiscard]] RequestProbe &requests() { return *m_requests; }
    [[nodiscard]] EventWatch &events() { return *m_events; }

    [[nodiscard]] bool timeIsUp() const { return m_total.hasExpired(); }
    //! Until when an answer to what is sent now is waited for.
    [[nodiscard]] QDeadlineTimer answerDeadline() const { return within(m_options.answer); }
    //! The same for another time; never later than the end of the whole check.
    [[nodiscard]] QDeadlineTimer within(std::chrono::milliseconds time) const;

    //! A connection on which a right handshake on \a path succeeded.
    [[nodiscard]] Result<std::unique_ptr<CheckConnection>> open(const QByteArray &path);
    //! Sends \a request on a fresh connection. A server that answers "too many requests" is asked
    //! again when it wants to be.
    [[nodiscard]] Result<HttpAnswer> ask(const HandshakeRequest &request,
                                         std::unique_ptr<CheckConnection> &connection);

private:
    [[nodiscard]] Result<HttpAnswer> askOnce(const HandshakeRequest &request,
                                             std::unique_ptr<CheckConnection> &connection);

    CheckTarget m_target;
    CheckOptions m_options;
    QDeadlineTimer m_total;
    WireLedger m_ledger;
    std::unique_ptr<RequestProbe> m_requests;
    std::unique_ptr<EventWatch> m_events;
};

} // namespace Switchboard
