// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/traffic/trafficsummary.h"

#include "core/onebot/cqcode.h"
#include "core/onebot/jsontext.h"
#include "core/onebot/messagecodec.h"
#include "core/traffic/jsonpretty.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace Switchboard {

namespace {

constexpr qsizetype ReadBytes = 2000; // of one value; more never fits into a summary
constexpr qsizetype MaxParsedMessage = 64 * 1024; // a longer message array is not taken apart
constexpr QLatin1String MetaPrefix("meta_event.");

// Said elsewhere in the row, or the same in every event.
constexpr std::array EventKeys{QLatin1String("time"),
                               QLatin1String("self_id"),
                               QLatin1String("post_type"),
                               QLatin1String("message_type"),
                               QLatin1String("notice_type"),
                               QLatin1String("request_type"),
                               QLatin1String("meta_event_type"),
                               QLatin1String("font"),
                               QLatin1String("message_format")};

//! One line without blanks at its ends, cut where a summary ends.
QString line(QString text)
{
    for (QChar &c : text) {
        if (c < QChar(0x20) || c == QChar(0x7F) || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    text = text.trimmed();
    if (text.size() <= TrafficSummaryLength)
        return text;
    qsizetype end = TrafficSummaryLength - 1;
    if (text.at(end - 1).isHighSurrogate())
        --end;
    return text.left(end) + u'…';
}

QString stringText(QByteArrayView json)
{
    return unescapedJsonString(jsonStringBeginning(json.sliced(1, json.size() - 2), ReadBytes));
}

QString scalarText(QByteArrayView json)
{
    return json.startsWith('"') ? stringText(json)
                                : QString::fromUtf8(utf8Beginning(json, ReadBytes));
}

QString memberText(const JsonScanner &scanner, const char *name)
{
    const JsonMember *member = scanner.find(QLatin1String(name));
    return member ? scalarText(member->value) : QString();
}

//! Text as it is, mentions as `@10001`, anything else as `[image]`.
QString brief(const Message &message)
{
    QString text;
    for (const Segment &segment : message) {
        if (segment.type == QLatin1String("text"))
            text += segment.data.value(QLatin1String("text")).toString();
        else if (segment.type == QLatin1String("at"))
            text += u'@' + segment.data.value(QLatin1String("qq")).toVariant().toString() + u' ';
        else
            text += u'[' + segment.type + u']';
        if (text.size() > TrafficSummaryLength)
            break;
    }
    return text;
}

QString messageText(QByteArrayView json)
{
    if (json.startsWith('"'))
        return brief(decodeCqString(stringText(json)));
    if (json.size() > MaxParsedMessage)
        return QStringLiteral("[…]");
    const QByteArray wrapped = "{\"m\":" + json.toByteArray() + '}';
    const QJsonValue value = QJsonDocument::fromJson(wrapped).object().value(QLatin1String("m"));
    const Result<Message> message = segmentsFromJson(value, QStringLiteral("message"));
    return message ? brief(message.value()) : QStringLiteral("[…]");
}

QString valueText(const JsonMember &member)
{
    if (member.key == "message" || member.key == "raw_message")
        return messageText(member.value);
    if (member.value.startsWith('{') || member.value.startsWith('['))
        return member.value.size() <= 2    ? QString::fromUtf8(member.value)
            : member.value.startsWith('{') ? QStringLiteral("{…}")
                                           : QStringLiteral("[…]");
    return scalarText(member.value);
}

//! `group_id=123456  user_id=10002`, without the members called one of \a left.
template <typename Names> QString membersText(const JsonScanner &scanner, const Names &left)
{
    QString text;
    for (const JsonMember &member : scanner.members()) {
        const QString name = unescapedJsonString(member.key);
        const QString value = valueText(member);
        if (value.isEmpty() || member.value == "null"
            || std::ranges::any_of(left, [&name](QLatin1String each) { return each == name; }))
            continue;
        text += (text.isEmpty() ? QLatin1String() : QLatin1String("  ")) + name + u'=' + value;
        if (text.size() > TrafficSummaryLength)
            break;
    }
    return text;
}

//! `123456 · Alice (10002): /help`
QString chatText(const JsonScanner &scanner)
{
    QString name;
    JsonScanner sender;
    if (const JsonMember *member = scanner.find(QLatin1String("sender"));
        member && member->value.startsWith('{') && sender.scan(member->value)) {
        name = memberText(sender, "card");
        if (name.isEmpty())
            name = memberText(sender, "nickname");
    }
    const QString group = memberText(scanner, "group_id");
    const QString user = memberText(scanner, "user_id");
    const JsonMember *raw = scanner.find(QLatin1String("raw_message"));
    const JsonMember *message = raw ? raw : scanner.find(QLatin1String("message"));
    QString text = group.isEmpty() ? QString() : QString(group + QStringLiteral(" · "));
    text += name.isEmpty() ? user : QString(name + u' ' + u'(' + user + u')');
    return text + QLatin1String(": ") + (message ? messageText(message->value) : QString());
}

QString metaText(const JsonScanner &scanner)
{
    QString text = membersText(scanner, EventKeys);
    JsonScanner status;
    if (const JsonMember *member = scanner.find(QLatin1String("status"));
        member && member->value.startsWith('{') && status.scan(member->value)) {
        text = membersText(status, std::array<QLatin1String, 0>{});
        const QString interval = memberText(scanner, "interval");
        text += interval.isEmpty() ? QString() : QString(QLatin1String("  interval=") + interval);
    }
    return text;
}

QString dataText(QByteArrayView json)
{
    JsonScanner scanner;
    if (json.startsWith('{') && scanner.scan(json))
        return membersText(scanner, std::array<QLatin1String, 0>{});
    if (json.startsWith('['))
        return json.size() <= 2 ? QStringLiteral("[]") : QStringLiteral("[…]");
    return json == "null" ? QString() : scalarText(json);
}

} // namespace

TrafficDigest digestEvent(QByteArrayView payload, const QString &kind)
{
    TrafficDigest digest;
    const bool meta = kind.startsWith(MetaPrefix);
    digest.type = meta ? kind.mid(MetaPrefix.size()) : kind;
    JsonScanner scanner;
    if (!scanner.scan(payload) || !scanner.isObject()) {
        digest.summary = plainSummary(payload);
        return digest;
    }
    digest.isJson = true;
    const QString subType = memberText(scanner, "sub_type");
    const bool named =
        digest.type == QLatin1String("lifecycle") || kind == QLatin1String("notice.notify");
    if (named && !subType.isEmpty())
        digest.type += u'.' + subType;
    if (meta)
        digest.summary = line(metaText(scanner));
    else if (kind.startsWith(QLatin1String("message")))
        digest.summary = line(chatText(scanner));
    else
        digest.summary = line(membersText(scanner, EventKeys));
    return digest;
}

TrafficDigest digestAction(QByteArrayView payload)
{
    TrafficDigest digest;
    JsonScanner scanner;
    digest.isJson = scanner.scan(payload);
    if (!digest.isJson || !scanner.isObject()) {
        digest.summary = plainSummary(payload);
        return digest;
    }
    digest.type = memberText(scanner, "action").left(TrafficSummaryLength);
    JsonScanner params;
    if (const JsonMember *member = scanner.find(QLatin1String("params"));
        member && member->value.startsWith('{') && params.scan(member->value))
        digest.summary = line(membersText(params, std::array<QLatin1String, 0>{}));
    else if (digest.type.isEmpty())
        digest.summary = plainSummary(payload);
    return digest;
}

TrafficDigest digestResponse(QByteArrayView payload, QByteArrayView request)
{
    TrafficDigest digest;
    JsonScanner scanner;
    if (scanner.scan(request) && scanner.isObject())
        digest.type = memberText(scanner, "action").left(TrafficSummaryLength);
    digest.isJson = scanner.scan(payload);
    if (!digest.isJson || !scanner.isObject()) {
        digest.summary = plainSummary(payload);
        return digest;
    }
    const QString retcode = memberText(scanner, "retcode");
    digest.retcode = retcode.toInt();
    QString text = memberText(scanner, "status") + u' ' + retcode;
    const JsonMember *data = scanner.find(QLatin1String("data"));
    const QString wording = memberText(scanner, "wording");
    const QString more = !wording.isEmpty() ? wording : data ? dataText(data->value) : QString();
    if (!more.isEmpty())
        text += QStringLiteral(" · ") + more;
    digest.summary = line(text);
    return digest;
}

QString plainSummary(QByteArrayView payload)
{
    return line(QString::fromUtf8(utf8Beginning(payload, ReadBytes)));
}

} // namespace Switchboard
