// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// What stands below a message; the rows are in chatmessagemodel.cpp.

#include "ui/chat/chatfaces.h"
#include "ui/chat/chatmessagemodel.h"
#include "ui/support/formatting.h"

#include <QDateTime>

namespace Switchboard {

ChatMessageModel::Delivery ChatMessageModel::delivery(const ChatMessage &message)
{
    if (message.fromBot)
        return Delivery::NotCounted;
    if (message.receivers == 0)
        return Delivery::NoReceiver;
    return message.delivered < message.receivers ? Delivery::UnderWay : Delivery::Complete;
}

QString ChatMessageModel::userStatus(const ChatMessage &message)
{
    const QString recalled = message.recalled ? tr("recalled") % QStringLiteral(" · ") : QString();
    if (message.receivers == 0)
        return recalled % tr("no bot was listening");
    return recalled % tr("delivered %1/%2").arg(message.delivered).arg(message.receivers);
}

QString ChatMessageModel::reactionText(const ChatMessage &message)
{
    QString text;
    for (const ChatReaction &reaction : message.reactions) {
        const QString name = ChatFaces::name(reaction.emojiId.toInt());
        text += QStringLiteral(" · ") % (name.isEmpty() ? reaction.emojiId : name);
        if (reaction.userIds.size() > 1)
            text += QStringLiteral(" ×%1").arg(reaction.userIds.size());
    }
    return text;
}

QString ChatMessageModel::botStatus(const ChatMessage &message)
{
    QStringList parts;
    if (message.recalled)
        parts.append(tr("recalled"));
    if (message.replyMs >= 0)
        parts.append(QLatin1Char('+') % formatDuration(message.replyMs));
    if (message.session.isValid())
        parts.append(ChatNoticeText::client(message.clientName, message.session));
    return parts.join(QStringLiteral(" · "));
}

QString ChatMessageModel::deliveryLines(const ChatMessage &message)
{
    QStringList lines;
    for (const ChatDelivery &each : message.deliveries) {
        lines.append((each.delivered ? tr("%1: delivered") : tr("%1: still in its queue"))
                         .arg(ChatNoticeText::client(each.clientName, each.session)));
    }
    if (const qsizetype more = message.receivers - lines.size(); more > 0 && !lines.isEmpty())
        lines.append(tr("and %1 more").arg(more));
    return lines.join(QLatin1Char('\n'));
}

QString ChatMessageModel::accessibleText(const Row &row) const
{
    if (row.kind != Notice::None)
        return row.text;
    const ChatMessage &message = row.message;
    const QString clock =
        QDateTime::fromMSecsSinceEpoch(message.timeMs).toString(QStringLiteral("HH:mm:ss"));
    QString said =
        row.quote.isEmpty() ? row.text : QString(row.quote % QLatin1String("; ") % row.text);
    if (!row.images.isEmpty())
        said += QLatin1Char(' ') % tr("%1 pictures").arg(row.images.size());
    QStringList parts{
        tr("%1 at %2: %3", "sender, time, message").arg(senderName(message), clock, said)};
    const QString status = message.fromBot ? botStatus(message) : userStatus(message);
    if (!status.isEmpty())
        parts.append(status);
    return parts.join(QStringLiteral(". "));
}

} // namespace Switchboard
