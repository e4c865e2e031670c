// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/wiretext.h"

#include "core/onebot/jsonscanner.h"

#include <QJsonDocument>

namespace Switchboard {

namespace {

constexpr qsizetype ExcerptLength = 160;

QString kindOfEvent(const QJsonObject &event)
{
    const QString type = event.value(QLatin1String("post_type")).toString();
    if (type != QLatin1String("meta_event"))
        return type;
    const QString meta = event.value(QLatin1String("meta_event_type")).toString();
    const QString sub = event.value(QLatin1String("sub_type")).toString();
    return sub.isEmpty() ? meta : QString(meta + QLatin1Char('.') + sub);
}

} // namespace

QByteArray WireText::echo() const
{
    JsonScanner scanner;
    if (!scanner.scan(bytes))
        return {};
    const JsonMember *member = scanner.find(QLatin1String("echo"));
    return member ? member->value.toByteArray() : QByteArray();
}

QString WireText::summary() const
{
    if (kind == TextKind::Event)
        return kindOfEvent(object);
    if (kind == TextKind::Response)
        return QStringLiteral("response %1")
            .arg(object.value(QLatin1String("retcode")).toInteger(-1));
    return excerpt(bytes);
}

WireText readWireText(const QByteArray &text)
{
    WireText read;
    read.bytes = text;
    read.object = QJsonDocument::fromJson(text).object();
    if (read.object.contains(QLatin1String("retcode")))
        read.kind = TextKind::Response;
    else if (read.object.contains(QLatin1String("post_type")))
        read.kind = TextKind::Event;
    return read;
}

QString excerpt(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes.left(4 * ExcerptLength));
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = QLatin1Char(' ');
    }
    if (text.size() <= ExcerptLength)
        return text;
    return text.left(ExcerptLength) + QStringLiteral("...");
}

} // namespace Switchboard
