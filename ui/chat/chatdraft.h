// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/segment.h"
#include "core/support/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QImage>
#include <QList>
#include <QString>

namespace Switchboard {

//! A picture or a voice that goes along with a message.
struct ChatAttachment {
    enum class Kind { Image, Voice };

    Kind kind = Kind::Image;
    QString name; //!< of the file, for people
    QByteArray bytes;
    QImage thumbnail; //!< of images
};

//! A message that is being written. A value.
class ChatDraft final
{
    Q_DECLARE_TR_FUNCTIONS(Switchboard::ChatDraft)

public:
    static constexpr qint64 MaximumBytes = 10LL * 1024 * 1024; //!< of one attachment or file

    QString text; //!< with CQ codes
    QList<ChatAttachment> attachments;
    qint32 replyTo = 0; //!< message_id; 0 = no reply
    QString replyText; //!< what that message says, for people

    [[nodiscard]] bool isEmpty() const;
    //! What is sent: the reply, the text, the attachments as `base64://`.
    [[nodiscard]] Message message() const;
    //! As message(), with a mark instead of the bytes of attachments; for people.
    [[nodiscard]] Message outline() const;

    //! Reads a picture or a voice. Any thread.
    static Result<ChatAttachment> readAttachment(const QString &path, ChatAttachment::Kind kind);
    //! Makes a picture of what the clipboard held. Any thread.
    static Result<ChatAttachment> attachmentOf(const QImage &image);
    //! Reads a file of any kind. Any thread.
    static Result<QByteArray> readFile(const QString &path);
    //! `base64://…`, as messages and acts carry files.
    [[nodiscard]] static QString encoded(const QByteArray &bytes);

private:
    static Result<ChatAttachment> checked(ChatAttachment attachment);
};

} // namespace Switchboard
