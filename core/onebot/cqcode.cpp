// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/cqcode.h"

#include "core/onebot/jsontext.h"
#include "core/onebot/messagebuilder.h"
#include "core/onebot/messagecodec.h"

#include <QMap>

#include <algorithm>
#include <array>

namespace Switchboard {

namespace {

constexpr QLatin1String CodeStart("[CQ:");

struct Entity {
    QLatin1String name;
    char16_t character;
};
constexpr std::array Entities{
    Entity{QLatin1String("&amp;"), u'&'}, Entity{QLatin1String("&#91;"), u'['},
    Entity{QLatin1String("&#93;"), u']'}, Entity{QLatin1String("&#44;"), u','}};

bool isTypeCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
        || c == u'_' || c == u'-' || c == u'.';
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n';
}

QStringView withoutBlanks(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

QString unescaped(QStringView text)
{
    QString result;
    result.reserve(text.size());
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at)) {
        const QStringView rest = text.sliced(at);
        const auto entity = std::ranges::find_if(
            Entities, [rest](const Entity &candidate) { return rest.startsWith(candidate.name); });
        if (entity == Entities.end()) {
            ++at;
            continue;
        }
        result += text.sliced(done, at - done);
        result += QChar(entity->character);
        at += entity->name.size();
        done = at;
    }
    result += text.sliced(done);
    return result;
}

enum class Place { Text, Value };

QString escaped(QStringView text, Place place)
{
    QString result;
    result.reserve(text.size() + text.size() / 8);
    for (const QChar c : text) {
        const auto entity = std::ranges::find(Entities, c.unicode(), &Entity::character);
        if (entity == Entities.end() || (c == u',' && place == Place::Text))
            result += c;
        else
            result += entity->name;
    }
    return result;
}

QJsonObject parametersOf(QStringView text)
{
    QMap<QString, QString> sorted; // a QJsonObject takes linear time for each key out of order
    for (const QStringView part : text.split(u',')) {
        const qsizetype equals = part.indexOf(u'=');
        const QStringView name = withoutBlanks(part.first(std::max<qsizetype>(equals, 0)));
        if (!name.isEmpty())
            sorted.insert(name.toString(), unescaped(part.sliced(equals + 1)));
    }
    QJsonObject data;
    for (auto it = sorted.cbegin(); it != sorted.cend(); ++it)
        data.insert(it.key(), it.value());
    return data;
}

// One CQ code: where its type and its parameters are. Invalid when the bracket is just text.
struct Code {
    QStringView type;
    QStringView parameters;
    qsizetype length = 0; // 0 = no code here
};

Code codeAt(QStringView text, qsizetype begin, qsizetype lastBracket)
{
    const qsizetype typeBegin = begin + CodeStart.size();
    qsizetype at = typeBegin;
    while (at < text.size() && isTypeCharacter(text[at]))
        ++at;
    if (at == typeBegin || at > lastBracket || (text[at] != u']' && text[at] != u','))
        return {};
    const qsizetype end = text.indexOf(u']', at); // there is one: lastBracket
    return {text.sliced(typeBegin, at - typeBegin), text.sliced(at, end - at), end + 1 - begin};
}

bool isParameterName(const QString &name)
{
    return !name.isEmpty() && withoutBlanks(name).size() == name.size()
        && std::ranges::none_of(name, [](QChar c) {
               return c == u'=' || c == u',' || c == u'[' || c == u']' || c == u'&';
           });
}

QString valueText(const Segment &segment, const QString &name, const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    // The messages inside a custom node are written as the CQ string they stand for.
    if (segment.type == QLatin1String("node") && name == QLatin1String("content")) {
        const Result<Message> content = segmentsFromJson(value, QStringLiteral("content"));
        if (content)
            return cqStringOf(content.value());
    }
    return QString::fromUtf8(toJsonText(value));
}

enum class Strictness { RefuseOdd, LeaveOutOdd };

Result<QString> codeOf(const Segment &segment, Strictness strictness)
{
    if (!isSegmentType(segment.type))
        return Error{QLatin1String("the segment type \"") + segment.type
                     + QLatin1String("\" cannot be written as a CQ code")};
    QString code = CodeStart + segment.type;
    for (auto it = segment.data.begin(); it != segment.data.end(); ++it) {
        const QString name = it.key();
        const QJsonValue value = it.value();
        if (value.isNull())
            continue;
        if (isParameterName(name))
            code += u',' + name + u'=' + escaped(valueText(segment, name, value), Place::Value);
        else if (strictness == Strictness::RefuseOdd)
            return Error{QLatin1String("the parameter name \"") + name
                         + QLatin1String("\" of the segment \"") + segment.type
                         + QLatin1String("\" cannot be written as a CQ code")};
    }
    return QString(code + u']');
}

Result<QString> encode(const Message &message, Strictness strictness)
{
    QString text;
    for (const Segment &segment : message) {
        if (segment.type == QLatin1String("text")) {
            const QJsonValue value = segment.data.value(QLatin1String("text"));
            if (!value.isNull() && !value.isUndefined())
                text += escaped(valueText(segment, QStringLiteral("text"), value), Place::Text);
            continue;
        }
        const Result<QString> code = codeOf(segment, strictness);
        if (code)
            text += code.value();
        else if (strictness == Strictness::RefuseOdd)
            return code;
    }
    return text;
}

} // namespace

Message decodeCqString(QStringView text)
{
    const qsizetype lastBracket = text.lastIndexOf(u']');
    MessageBuilder message;
    qsizetype done = 0; // everything before is in the message
    qsizetype at = text.indexOf(CodeStart);
    while (at >= 0) {
        const Code code = codeAt(text, at, lastBracket);
        if (code.length == 0) {
            at = text.indexOf(CodeStart, at + 1);
            continue;
        }
        message.addText(unescaped(text.sliced(done, at - done)));
        message.add(code.type.toString(), parametersOf(code.parameters));
        done = at + code.length;
        at = text.indexOf(CodeStart, done);
    }
    message.addText(unescaped(text.sliced(done)));
    return message.take();
}

Result<QString> encodeCqString(const Message &message)
{
    return encode(message, Strictness::RefuseOdd);
}

QString cqStringOf(const Message &message)
{
    return encode(message, Strictness::LeaveOutOdd).value();
}

bool isSegmentType(QStringView type)
{
    return !type.isEmpty() && std::ranges::all_of(type, isTypeCharacter);
}

} // namespace Switchboard
