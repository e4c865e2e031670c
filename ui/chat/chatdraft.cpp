// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatdraft.h"

#include "core/onebot/cqcode.h"
#include "ui/chat/chatthumbnails.h"
#include "ui/support/formatting.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

namespace Switchboard {

namespace {

constexpr QSize ThumbnailSize(96, 96);

Segment segment(const char *type, const char *key, const QJsonValue &value)
{
    return {QString::fromLatin1(type), {{QString::fromLatin1(key), value}}};
}

Segment segmentOf(const ChatAttachment &attachment, const QString &file)
{
    return segment(attachment.kind == ChatAttachment::Kind::Image ? "image" : "record", "file",
                   file);
}

} // namespace

bool ChatDraft::isEmpty() const
{
    return text.trimmed().isEmpty() && attachments.isEmpty();
}

Message ChatDraft::message() const
{
    Message message;
    if (replyTo != 0)
        message.append(segment("reply", "id", QString::number(replyTo)));
    if (!text.trimmed().isEmpty())
        message += decodeCqString(text);
    for (const ChatAttachment &attachment : attachments)
        message.append(segmentOf(attachment, encoded(attachment.bytes)));
    return message;
}

Message ChatDraft::outline() const
{
    ChatDraft light = *this;
    light.attachments.clear();
    Message message = light.message();
    for (const ChatAttachment &attachment : attachments) {
        const QString size = formatBytes(quint64(attachment.bytes.size()));
        message.append(segmentOf(
            attachment, QString(QStringLiteral("base64://… (") % size % QLatin1Char(')'))));
    }
    return message;
}

QString ChatDraft::encoded(const QByteArray &bytes)
{
    return QLatin1String("base64://") + QString::fromLatin1(bytes.toBase64());
}

Result<QByteArray> ChatDraft::readFile(const QString &path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return Error{tr("%1 cannot be read: %2").arg(name, file.errorString())};
    if (file.size() > MaximumBytes)
        return Error{tr("%1 has %2; at most %3 can be sent")
                         .arg(name, formatBytes(quint64(file.size())), formatBytes(MaximumBytes))};
    return file.readAll();
}

Result<ChatAttachment> ChatDraft::readAttachment(const QString &path, ChatAttachment::Kind kind)
{
    Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return Error{bytes.error()};
    return checked({kind, QFileInfo(path).fileName(), bytes.value(), {}});
}

Result<ChatAttachment> ChatDraft::attachmentOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return Error{tr("The picture of the clipboard cannot be used")};
    if (bytes.size() > MaximumBytes)
        return Error{tr("%1 has %2; at most %3 can be sent")
                         .arg(tr("The picture"), formatBytes(quint64(bytes.size())),
                              formatBytes(MaximumBytes))};
    return checked({ChatAttachment::Kind::Image, tr("picture.png"), bytes, {}});
}

Result<ChatAttachment> ChatDraft::checked(ChatAttachment attachment)
{
    if (attachment.kind == ChatAttachment::Kind::Voice)
        return attachment;
    QBuffer buffer(&attachment.bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    if (const QSize size = reader.size(); size.isValid())
        reader.setScaledSize(ChatThumbnails::fitted(size, ThumbnailSize));
    attachment.thumbnail = reader.read();
    if (attachment.thumbnail.isNull())
        return Error{tr("%1 is no picture that can be read").arg(attachment.name)};
    attachment.thumbnail = attachment.thumbnail.scaled(
        ChatThumbnails::fitted(attachment.thumbnail.size(), ThumbnailSize), Qt::KeepAspectRatio,
        Qt::SmoothTransformation);
    return attachment;
}

} // namespace Switchboard
