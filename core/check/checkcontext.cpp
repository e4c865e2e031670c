// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/checkcontext.h"

#include <thread>

namespace Switchboard {

namespace {

constexpr int SwitchingProtocols = 101;
constexpr int TooManyRequests = 429;
constexpr int Unavailable = 503;

//! How long the server wants to be left alone; nothing when it does not say.
std::optional<std::chrono::seconds> retryAfter(const HttpAnswer &answer)
{
    if (answer.status != TooManyRequests && answer.status != Unavailable)
        return std::nullopt;
    bool isNumber = false;
    const int seconds = answer.value("Retry-After").value_or(QByteArray()).toInt(&isNumber);
    if (!isNumber || seconds < 0)
        return std::nullopt;
    return std::chrono::seconds(seconds);
}

} // namespace

CheckContext::CheckContext(const CheckTarget &target, const CheckOptions &options)
    : m_target(target), m_options(options), m_total(options.total),
      m_requests(std::make_unique<RequestProbe>(*this)),
      m_events(std::make_unique<EventWatch>(*this))
{ }

CheckContext::~CheckContext() = default;

QDeadlineTimer CheckContext::within(std::chrono::milliseconds time) const
{
    const QDeadlineTimer deadline(time);
    return deadline < m_total ? deadline : m_total;
}

Result<std::unique_ptr<CheckConnection>> CheckContext::open(const QByteArray &path)
{
    const HandshakeRequest request = upgradeRequest(m_target, path);
    std::unique_ptr<CheckConnection> connection;
    const auto answer = ask(request, connection);
    if (!answer)
        return Error{answer.error()};
    if (answer.value().status != SwitchingProtocols)
        return Error{QStringLiteral("the server answers a right handshake on %1 with HTTP %2")
                         .arg(QString::fromLatin1(path))
                         .arg(answer.value().status)};
    return connection;
}

Result<HttpAnswer> CheckContext::ask(const HandshakeRequest &request,
                                     std::unique_ptr<CheckConnection> &connection)
{
    for (;;) {
        auto answer = askOnce(request, connection);
        if (!answer)
            return answer;
        const auto wait = retryAfter(answer.value());
        if (!wait)
            return answer;
        const QDeadlineTimer later(*wait);
        if (m_total < later)
            return Error{QStringLiteral("the server answers HTTP %1 and wants no request for %2 s")
                             .arg(answer.value().status)
                             .arg(wait->count())};
        while (!later.hasExpired()) {
            m_events->serve();
            std::this_thread::sleep_for(
                std::min(std::chrono::milliseconds(later.remainingTime()), m_options.answer));
        }
    }
}

Result<HttpAnswer> CheckContext::askOnce(const HandshakeRequest &request,
                                         std::unique_ptr<CheckConnection> &connection)
{
    connection = std::make_unique<CheckConnection>(m_target, m_ledger);
    const auto connected = connection->connectToServer(answerDeadline());
    if (!connected)
        return Error{connected.error()};
    return connection->ask(request, answerDeadline());
}

} // namespace Switchboard
