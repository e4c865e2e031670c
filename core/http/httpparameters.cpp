// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/http/httpparameters.h"

#include "core/onebot/jsontext.h"

#include <QStringDecoder>

namespace Switchboard {

namespace {

constexpr QLatin1String TokenParameter("access_token");

enum class TokenFate { Kept, TakenOut };

std::optional<QString> decodedValue(QByteArray text)
{
    text.replace('+', ' '); // before the decoding, so that %2B stays a plus
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString value = decoder.decode(QByteArray::fromPercentEncoding(text));
    return decoder.hasError() ? std::nullopt : std::optional(value);
}

//! Appends the members of a query or form to \a members, each with a comma in front.
[[nodiscard]] bool appendPairs(const QByteArray &pairs, TokenFate tokenFate, QByteArray &members)
{
    const QList<QByteArray> list = pairs.split('&');
    for (const QByteArray &pair : list) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const auto name = decodedValue(equals < 0 ? pair : pair.left(equals));
        const auto value = decodedValue(equals < 0 ? QByteArray() : pair.mid(equals + 1));
        if (!name || !value)
            return false;
        if (tokenFate == TokenFate::TakenOut && *name == TokenParameter)
            continue;
        members.append(',').append(toJsonText(*name)).append(':').append(toJsonText(*value));
    }
    return true;
}

//! What stands between the braces of a JSON object, with a comma in front.
Result<QByteArray> membersOfObject(const QByteArray &body, const JsonLimits &limits)
{
    JsonScanner scanner(limits);
    if (!scanner.scan(body))
        return Error{QStringLiteral("The body is not valid JSON: %1 at byte %2.")
                         .arg(scanner.error())
                         .arg(scanner.errorOffset())};
    if (!scanner.isObject())
        return Error{QStringLiteral("The body must be a JSON object.")};
    const QByteArray object = body.trimmed();
    if (scanner.members().isEmpty())
        return QByteArray();
    return QByteArray(',' + object.sliced(1, object.size() - 2));
}

} // namespace

BodyFormat bodyFormat(const RequestHead &head, BodyPresence presence)
{
    if (presence == BodyPresence::Absent)
        return BodyFormat::Empty;
    const QByteArray field = head.value("Content-Type").value_or(QByteArray());
    const QByteArray type = field.split(';').constFirst().trimmed().toLower();
    if (head.count("Content-Type") != 1)
        return BodyFormat::NotAcceptable;
    if (type == "application/json")
        return BodyFormat::Json;
    return type == "application/x-www-form-urlencoded" ? BodyFormat::Form
                                                       : BodyFormat::NotAcceptable;
}

std::optional<QString> actionOfPath(const QByteArray &path)
{
    QByteArrayView name(path);
    if (!name.startsWith('/'))
        return std::nullopt;
    name = name.sliced(1);
    if (name.endsWith('/'))
        name.chop(1);
    if (name.isEmpty() || name.contains('/'))
        return std::nullopt;
    return QString::fromUtf8(name);
}

Result<QByteArray> requestParameters(const QByteArray &query, BodyFormat format,
                                     const QByteArray &body, const JsonLimits &limits)
{
    QByteArray members;
    if (format == BodyFormat::Json && !body.isEmpty()) {
        auto inBody = membersOfObject(body, limits);
        if (!inBody)
            return Error{inBody.error()};
        members = std::move(inBody).value();
    }
    if (format == BodyFormat::Form && !appendPairs(body, TokenFate::Kept, members))
        return Error{QStringLiteral("The form is not valid UTF-8.")};
    if (!appendPairs(query, TokenFate::TakenOut, members))
        return Error{QStringLiteral("The query is not valid UTF-8.")};
    return QByteArray('{' + members.mid(1) + '}');
}

QByteArray requestFrame(const QString &action, const QByteArray &parameters)
{
    return "{\"action\":" + toJsonText(action) + ",\"params\":" + parameters + '}';
}

} // namespace Switchboard
