// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace Switchboard {

//! What a text message of a server is.
enum class TextKind { Event, Response, Unknown };

//! One text message of a server, read.
struct WireText {
    TextKind kind = TextKind::Unknown;
    QJsonObject object; //!< empty when the text is no JSON object
    QByteArray bytes; //!< as it came

    //! The bytes of its `echo`; empty = it has none.
    [[nodiscard]] QByteArray echo() const;
    //! `lifecycle.connect`, `message`, `response 1404` and so on.
    [[nodiscard]] QString summary() const;
};

[[nodiscard]] WireText readWireText(const QByteArray &text);

//! \a bytes for people: one line, cut, without control characters.
[[nodiscard]] QString excerpt(const QByteArray &bytes);

} // namespace Switchboard
