// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace Switchboard {

//! Takes a body out of its chunks (RFC 9112 section 7.1). Extensions and trailers are checked,
//! bounded and thrown away.
class ChunkedBody final
{
public:
    enum class State { Open, Complete, Malformed, TooLarge };

    //! \a limit of the content in bytes.
    explicit ChunkedBody(qint64 limit);
    ~ChunkedBody();
    Q_DISABLE_COPY_MOVE(ChunkedBody)

    //! Reads from the front of \a bytes, appends content to \a body and says how many bytes it
    //! used. The rest belongs to a line that is not complete yet and comes again, or follows the
    //! body.
    [[nodiscard]] qsizetype read(QByteArrayView bytes, QByteArray &body);
    [[nodiscard]] State state() const;

private:
    class Parser;
    std::unique_ptr<Parser> m_parser; // keeps Beast out of the header
};

} // namespace Switchboard
