// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace Switchboard::Testing {

//! An HTTP server on 127.0.0.1 that answers each request with the next line of its script and
//! remembers the bytes of each request. `CLOSE` at the end of a line ends the connection,
//! `SILENCE` answers nothing. Behind the script it says the last line again, else `SILENCE`.
class ScriptServer final : public QObject
{
public:
    explicit ScriptServer(const QList<QByteArray> &script, bool repeatsLast = false);

    [[nodiscard]] QString url() const;
    //! The field \a name of request \a index; empty = there is none.
    [[nodiscard]] QByteArray field(qsizetype index, const QByteArray &name) const;
    [[nodiscard]] QByteArray body(qsizetype index) const;
    [[nodiscard]] QList<QByteArray> bodies() const;
    void setScript(const QList<QByteArray> &script) { m_script = script; }
    //! Accepts nobody any more and cuts who is there.
    void stop();
    //! On the same port.
    [[nodiscard]] bool startAgain();

    QList<QByteArray> requests;
    int connections = 0;
    QPointer<QTcpSocket> last;

private:
    void read(QTcpSocket *socket);

    QTcpServer m_server;
    QList<QByteArray> m_script;
    bool m_repeatsLast;
    quint16 m_port = 0;
};

//! `HTTP/1.1 STATUS` with \a body and its length.
[[nodiscard]] QByteArray httpReply(int status, const QByteArray &body = {},
                                   const QByteArray &fields = {});

} // namespace Switchboard::Testing
