// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chattext.h"

#include "ui/chat/chatfaces.h"

#include <QLocale>
#include <QUrl>

namespace Switchboard {

namespace {

constexpr int PreviewLength = 80;

//! Ids may be numbers or strings.
QString valueText(const Segment &segment, QLatin1String key)
{
    return segment.data.value(key).toVariant().toString();
}

//! Where the picture of an image segment is; empty when it is no stored image.
QString imagePath(const Segment &segment)
{
    const QUrl url(valueText(segment, QLatin1String("url")));
    return segment.type == QLatin1String("image") && url.isLocalFile() ? url.toLocalFile()
                                                                       : QString();
}

//! Characters that turn the reading direction would let a text of a stranger rewrite its
//! neighbours.
bool isDirectionControl(QChar character)
{
    const char16_t code = character.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

QString withoutControls(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (QChar &character : text) {
        const bool control = character.category() == QChar::Other_Control
            && character != QLatin1Char('\n') && character != QLatin1Char('\t');
        if (control || isDirectionControl(character))
            character = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

QString ChatText::plain(const Message &message, const NameOf &nameOf)
{
    return cut(full(message, nameOf));
}

QString ChatText::body(const Message &message, const NameOf &nameOf)
{
    Message said;
    for (const Segment &part : message) {
        if (part.type != QLatin1String("reply") && imagePath(part).isEmpty())
            said.append(part);
    }
    return cut(full(said, nameOf)).trimmed();
}

QStringList ChatText::imagePaths(const Message &message)
{
    QStringList paths;
    for (const Segment &part : message) {
        if (const QString path = imagePath(part); !path.isEmpty())
            paths.append(path);
    }
    return paths;
}

qint32 ChatText::repliedTo(const Message &message)
{
    for (const Segment &part : message) {
        if (part.type == QLatin1String("reply"))
            return valueText(part, QLatin1String("id")).toInt();
    }
    return 0;
}

QString ChatText::cut(const QString &text)
{
    if (text.size() <= MaximumLength)
        return text;
    const bool insidePair = text.at(MaximumLength - 1).isHighSurrogate();
    return text.left(insidePair ? MaximumLength - 1 : MaximumLength) % QChar(0x2026)
        % QLatin1Char('\n')
        % tr("[cut, %1 characters in total; copying gives all]")
              .arg(QLocale().toString(text.size()));
}

QString ChatText::preview(const Message &message, const NameOf &nameOf)
{
    return full(message, nameOf).left(PreviewLength).simplified();
}

QString ChatText::full(const Message &message, const NameOf &nameOf)
{
    QString text;
    for (const Segment &part : message)
        text += segment(part, nameOf);
    return withoutControls(text);
}

QString ChatText::segment(const Segment &segment, const NameOf &nameOf)
{
    if (segment.type == QLatin1String("text"))
        return valueText(segment, QLatin1String("text"));
    if (segment.type == QLatin1String("at"))
        return mention(valueText(segment, QLatin1String("qq")), nameOf);
    if (segment.type == QLatin1String("face"))
        return face(valueText(segment, QLatin1String("id")));
    if (segment.type == QLatin1String("reply"))
        return tr("[reply to %1]").arg(valueText(segment, QLatin1String("id"))) % QLatin1Char(' ');
    if (segment.type == QLatin1String("share"))
        return tr("[link: %1]").arg(valueText(segment, QLatin1String("title")));
    const QString known = media(segment.type);
    return known.isEmpty() ? QStringLiteral("[%1]").arg(segment.type) : known;
}

QString ChatText::face(const QString &number)
{
    bool isNumber = false;
    const QString name = ChatFaces::name(number.toInt(&isNumber));
    return isNumber && !name.isEmpty() ? tr("[face: %1]").arg(name) : tr("[face %1]").arg(number);
}

QString ChatText::media(const QString &type)
{
    if (type == QLatin1String("image"))
        return tr("[image]");
    if (type == QLatin1String("record"))
        return tr("[voice]");
    if (type == QLatin1String("video"))
        return tr("[video]");
    if (type == QLatin1String("file"))
        return tr("[file]");
    if (type == QLatin1String("poke") || type == QLatin1String("shake"))
        return tr("[poke]");
    if (type == QLatin1String("rps"))
        return tr("[rock paper scissors]");
    if (type == QLatin1String("dice"))
        return tr("[dice]");
    if (type == QLatin1String("music"))
        return tr("[music]");
    if (type == QLatin1String("location"))
        return tr("[location]");
    if (type == QLatin1String("contact"))
        return tr("[contact card]");
    if (type == QLatin1String("forward") || type == QLatin1String("node"))
        return tr("[forwarded messages]");
    if (type == QLatin1String("json") || type == QLatin1String("xml"))
        return tr("[card]");
    return {};
}

QString ChatText::mention(const QString &userId, const NameOf &nameOf)
{
    if (userId == QLatin1String("all"))
        return tr("@everyone");
    const QString name = nameOf ? nameOf(userId) : QString();
    return QLatin1Char('@') % (name.isEmpty() ? userId : name);
}

} // namespace Switchboard
