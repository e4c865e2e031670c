// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/http/requestframing.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace Switchboard {

class ChunkedBody;

//! Takes HTTP/1.1 requests out of the bytes of one connection, one after the other. The body is
//! only read once somebody has looked at the head and accepted it. Does no I/O.
class RequestReader final
{
public:
    enum class State {
        Head, //!< the head is not complete
        Decision, //!< the head is there; acceptBody() goes on
        Body, //!< the body is not complete
        Complete, //!< next() goes on
        Failed, //!< see problem(); nothing more is read
    };

    RequestReader();
    ~RequestReader();
    Q_DISABLE_COPY_MOVE(RequestReader)

    //! Takes in what has arrived. What belongs to a later request waits.
    void feed(QByteArrayView bytes);
    //! Reads the body, \a limit bytes at most.
    void acceptBody(qint64 limit);
    //! Forgets the request and goes on with what waits.
    void next();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const HttpProblem &problem() const { return m_problem; }
    //! From Decision on.
    [[nodiscard]] const RequestHead &head() const { return m_head; }
    [[nodiscard]] const RequestFraming &framing() const { return m_framing; }
    //! What has been read of the body.
    [[nodiscard]] const QByteArray &body() const { return m_body; }
    //! Bytes that are not read yet: a part of a head, or later requests.
    [[nodiscard]] qsizetype waitingBytes() const { return m_input.size(); }
    //! Whether a request has begun to arrive and is not complete.
    [[nodiscard]] bool isUnderWay() const
    {
        return m_state == State::Body || (m_state == State::Head && !m_input.isEmpty());
    }

private:
    void readOn();
    void readHead();
    void readBody();
    void readChunks();
    void fail(const HttpProblem &problem);

    State m_state = State::Head;
    HttpProblem m_problem;
    RequestHead m_head;
    RequestFraming m_framing;
    QByteArray m_input;
    qsizetype m_searched = 0; //!< bytes of the input in which no head ends
    QByteArray m_body;
    std::unique_ptr<ChunkedBody> m_chunks;
};

} // namespace Switchboard
