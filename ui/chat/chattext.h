// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/segment.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <functional>

namespace Switchboard {

//! Shows message segments as plain text for people. Pure apart from the installed translators.
class ChatText final
{
    Q_DECLARE_TR_FUNCTIONS(Switchboard::ChatText)

public:
    //! The name of a user id; empty when unknown.
    using NameOf = std::function<QString(const QString &userId)>;
    static constexpr int MaximumLength = 4000; //!< characters that are shown of one message

    ChatText() = delete;

    //! Text as it is, everything else as a placeholder: `[image]`, `@Alice`, `[face 178]`. Longer
    //! texts are cut at MaximumLength with a note that tells the full length.
    [[nodiscard]] static QString plain(const Message &message, const NameOf &nameOf);
    //! The same without a limit, for copying.
    [[nodiscard]] static QString full(const Message &message, const NameOf &nameOf);
    //! What a bubble says beside its quote and its pictures: without replies and without images
    //! that are in the media folder; cut like plain().
    [[nodiscard]] static QString body(const Message &message, const NameOf &nameOf);
    //! The files of the images in \a message that are in the media folder.
    [[nodiscard]] static QStringList imagePaths(const Message &message);
    //! The message that \a message replies to; 0 = none.
    [[nodiscard]] static qint32 repliedTo(const Message &message);
    //! The beginning in one line, for lists.
    [[nodiscard]] static QString preview(const Message &message, const NameOf &nameOf);

private:
    static QString cut(const QString &text);
    static QString face(const QString &number);
    static QString segment(const Segment &segment, const NameOf &nameOf);
    static QString media(const QString &type);
    static QString mention(const QString &userId, const NameOf &nameOf);
};

} // namespace Switchboard
