// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/clienthandshake.h"
#include "core/support/result.h"

#include <QByteArray>

#include <memory>

namespace Switchboard {

//! Reads one HTTP/1.1 answer as it comes in: the head within 16 KiB, the content within a limit,
//! whatever the peer says about its length. Interim answers (1xx but 101) are skipped.
class HttpResponseReader final
{
public:
    enum class Failure {
        None,
        TooLarge, //!< the content is over the limit
        CutShort, //!< the connection ended before the answer was whole
        Malformed, //!< no valid HTTP/1.1
    };

    explicit HttpResponseReader(qint64 maxBodyBytes);
    ~HttpResponseReader();
    Q_DISABLE_COPY_MOVE(HttpResponseReader)

    //! Takes in what has arrived; what follows a complete answer stays in rest().
    Result<void> feed(const QByteArray &bytes);
    //! The peer has ended the connection: an error when the answer is not whole.
    Result<void> finish();
    //! The kind of the last error.
    [[nodiscard]] Failure failure() const;

    [[nodiscard]] bool hasHead() const;
    [[nodiscard]] bool isComplete() const;
    //! Once isComplete(): whether the peer lets another request follow on the connection.
    [[nodiscard]] bool keepsAlive() const;
    //! What came behind the answer.
    [[nodiscard]] const QByteArray &rest() const;
    [[nodiscard]] int status() const; //!< once hasHead()
    [[nodiscard]] QByteArray field(const char *name) const; //!< empty = there is none
    //! Once hasHead(): the fields that decide about an upgrade to WebSocket.
    [[nodiscard]] ClientHandshake::Answer handshakeAnswer() const;
    //! The content that has come in and was not taken yet; all of it once isComplete().
    [[nodiscard]] QByteArray takeBody();

private:
    struct State;
    std::unique_ptr<State> m_state; // keeps Beast out of the header
};

} // namespace Switchboard
