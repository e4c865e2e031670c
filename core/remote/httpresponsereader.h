// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"

#include <QByteArray>

#include <memory>

namespace Switchboard {

//! Reads one HTTP/1.1 answer as it comes in: the head within 16 KiB, the content within a limit,
//! whatever the peer says about its length.
class HttpResponseReader final
{
public:
    explicit HttpResponseReader(qint64 maxBodyBytes);
    ~HttpResponseReader();
    Q_DISABLE_COPY_MOVE(HttpResponseReader)

    //! Takes in what has arrived; what follows a complete answer is ignored.
    Result<void> feed(const QByteArray &bytes);
    //! The peer has ended the connection: an error when the answer is not whole.
    Result<void> finish();

    [[nodiscard]] bool hasHead() const;
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] int status() const; //!< once hasHead()
    [[nodiscard]] QByteArray field(const char *name) const; //!< empty = there is none
    [[nodiscard]] QByteArray takeBody(); //!< once isComplete()

private:
    struct State;
    std::unique_ptr<State> m_state; // keeps Beast out of the header
};

} // namespace Switchboard
