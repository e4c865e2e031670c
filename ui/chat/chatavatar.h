// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace Switchboard {

enum class ChatAvatarShape {
    Disc, //!< a person
    RoundedSquare, //!< a group
};

//! The first character of \a name that a reader would call one, in upper case.
[[nodiscard]] QString avatarInitial(const QString &name);
//! A face for somebody without a picture: initial on a colour that depends on \a id alone.
void paintChatAvatar(QPainter *painter, const QRectF &rect, ChatAvatarShape shape, qint64 id,
                     const QString &name);

} // namespace Switchboard
