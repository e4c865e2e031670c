// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/check/checkconnection.h"
#include "core/support/result.h"

#include <QJsonObject>
#include <QList>

#include <memory>

namespace Switchboard {

class CheckContext;

//! What followed one frame.
struct Exchange {
    QList<WireText> responses;
    QString end; //!< how the connection ended; empty = it goes on
    std::optional<quint16> closeCode; //!< of the server's Close

    //! In words, for what was seen.
    [[nodiscard]] QString summary() const;
};

//! Requests on one connection that many rules share. It is opened when it is needed, and again
//! after a rule has cost it.
class RequestProbe final
{
public:
    explicit RequestProbe(CheckContext &context) : m_context(context) { }

    //! Sends one frame and collects what answers it.
    //!
    //! A second request goes out behind it, and its answer tells that nothing more is to come; a
    //! response may overtake another, so that without any the wait goes on. The error says that no
    //! connection could be had.
    [[nodiscard]] Result<Exchange> exchange(const ClientFrame &frame);
    //! The one response to an action. The error says what came instead.
    [[nodiscard]] Result<WireText> call(const QString &action, const QJsonObject &params = {});
    //! Takes what has come unasked. Call now and then, so that the server's pings are answered.
    void serve();
    //! The path of the shared connection: `/api`, or `/` where there is none.
    [[nodiscard]] const QByteArray &path() const { return m_path; }

private:
    [[nodiscard]] Result<void> ensureOpen();
    [[nodiscard]] Result<void> openOn(const QByteArray &path);
    void probeEcho();
    void noteEvent(const WireText &event);
    [[nodiscard]] QByteArray nextMarker();
    //! True: \a input was the last thing to wait for.
    [[nodiscard]] bool collect(const WireInput &input, const QByteArray &marker,
                               Exchange &exchange);

    CheckContext &m_context;
    std::unique_ptr<CheckConnection> m_connection;
    QByteArray m_path = "/api";
    bool m_echoes = true; //!< the marker's echo comes back
    bool m_isProbed = false;
    int m_markers = 0;
};

} // namespace Switchboard
