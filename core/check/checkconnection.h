// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/check/checktarget.h"
#include "core/check/clientframe.h"
#include "core/check/handshakerequest.h"
#include "core/check/httpanswer.h"
#include "core/check/wireledger.h"

#include <QDeadlineTimer>
#include <QSslSocket>

#include <optional>

namespace Switchboard {

//! What came next on a connection.
struct WireInput {
    enum class Kind {
        Nothing, //!< the deadline passed
        Text,
        Binary,
        Pong,
        Close,
        Ended, //!< TCP is over
    };

    Kind kind = Kind::Nothing;
    QByteArray payload; //!< of a message or a pong
    WireText text; //!< of Text
    std::optional<quint16> code; //!< of Close

    //! In words, for what was seen.
    [[nodiscard]] QString summary() const;
};

//! One raw connection to the server that is checked: sends right and wrong bytes, and waits for
//! answers no longer than it is told. It needs no event loop.
class CheckConnection final
{
public:
    //! \a ledger sees every frame and every text, and outlives the connection.
    CheckConnection(const CheckTarget &target, WireLedger &ledger);
    //! Cuts the connection without a word.
    ~CheckConnection();
    Q_DISABLE_COPY_MOVE(CheckConnection)

    //! TCP, and TLS if the target uses it.
    [[nodiscard]] Result<void> connectToServer(QDeadlineTimer deadline);
    //! Sends \a request and waits for the head of the answer.
    [[nodiscard]] Result<HttpAnswer> ask(const HandshakeRequest &request, QDeadlineTimer deadline);

    void send(const ClientFrame &frame);
    void sendText(const QByteArray &text);
    //! Bytes as they are.
    void sendBytes(const QByteArray &bytes);
    //! The next message, pong or end. Pings are answered meanwhile; an unanswered Close of the
    //! server is answered too.
    [[nodiscard]] WireInput receive(QDeadlineTimer deadline);
    //! The next text, whatever comes before it; Nothing, Close or Ended if none comes.
    [[nodiscard]] WireInput receiveText(QDeadlineTimer deadline);
    //! Waits for the end of TCP. False: the server keeps it open.
    [[nodiscard]] bool waitForEnd(QDeadlineTimer deadline);
    //! Says good-bye and waits a moment for the answer.
    void leave();

    [[nodiscard]] bool isUsable() const { return !m_closeReceived && !m_ended; }

private:
    [[nodiscard]] bool fill(QDeadlineTimer deadline);
    [[nodiscard]] std::optional<WireInput> takeInput();
    [[nodiscard]] std::optional<WireInput> takeMessage(const ServerFrame &frame);
    [[nodiscard]] WireInput takeClose(const ServerFrame &frame);

    CheckTarget m_target;
    WireLedger &m_ledger;
    QSslSocket m_socket;
    QByteArray m_buffer;
    QByteArray m_fragments;
    int m_messageOpcode = FrameOpcode::Text;
    bool m_closeSent = false;
    bool m_closeReceived = false;
    bool m_ended = false;
};

} // namespace Switchboard
