// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/requesthead.h"

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <limits>

namespace Switchboard {

namespace {

QByteArray toByteArray(boost::beast::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

//! Beast unfolds obs-fold silently; a server must refuse it (RFC 9112 section 5.2).
bool hasFoldedLine(QByteArrayView head)
{
    return head.indexOf("\r\n ") >= 0 || head.indexOf("\r\n\t") >= 0;
}

} // namespace

std::optional<QByteArray> RequestHead::value(QByteArrayView name) const
{
    for (const auto &[fieldName, fieldValue] : fields) {
        if (sameName(fieldName, name))
            return fieldValue;
    }
    return std::nullopt;
}

qsizetype RequestHead::count(QByteArrayView name) const
{
    return std::ranges::count_if(fields,
                                 [&](const auto &field) { return sameName(field.first, name); });
}

bool RequestHead::listContains(QByteArrayView name, QByteArrayView token) const
{
    for (const auto &[fieldName, fieldValue] : fields) {
        if (!sameName(fieldName, name))
            continue;
        const QList<QByteArray> entries = fieldValue.split(',');
        for (const QByteArray &entry : entries) {
            if (sameName(entry.trimmed(), token))
                return true;
        }
    }
    return false;
}

qsizetype headLength(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    return end < 0 ? -1 : end + 4;
}

Result<RequestHead> parseRequestHead(QByteArrayView bytes)
{
    namespace http = boost::beast::http;

    if (hasFoldedLine(bytes))
        return Error{QStringLiteral("a header line is folded")};

    http::request_parser<http::empty_body> parser;
    parser.header_limit(HeadLimits::MaxBytes);
    // The body is not read here. Without a limit Beast 1.74 takes every length for too large.
    parser.body_limit(std::numeric_limits<std::uint64_t>::max());
    boost::system::error_code error;
    parser.put(boost::asio::buffer(bytes.data(), size_t(bytes.size())), error);
    if (error)
        return Error{QStringLiteral("not an HTTP/1.1 request: %1")
                         .arg(QString::fromStdString(error.message()))};
    if (!parser.is_header_done())
        return Error{QStringLiteral("the request head is incomplete")};

    const auto &message = parser.get();
    RequestHead head;
    head.method = toByteArray(message.method_string());
    head.target = toByteArray(message.target());
    head.minorVersion = int(message.version() % 10);
    head.size = headLength(bytes);
    for (const auto &field : message)
        head.fields.emplaceBack(toByteArray(field.name_string()), toByteArray(field.value()));
    if (head.fields.size() > HeadLimits::MaxFields)
        return Error{QStringLiteral("more than %1 header fields").arg(HeadLimits::MaxFields)};
    return head;
}

} // namespace Switchboard
