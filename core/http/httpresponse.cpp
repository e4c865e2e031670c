// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/http/httpresponse.h"

#include "core/net/httpstatus.h"

#include <QDateTime>
#include <QLocale>

namespace Switchboard {

namespace {

//! RFC 9110 section 5.6.7. Made once a second only: formatting takes longer than the answer.
QByteArray httpDate(qint64 wallMs)
{
    static thread_local qint64 second = -1;
    static thread_local QByteArray text;
    if (wallMs / 1000 != second) {
        second = wallMs / 1000;
        text = QLocale::c()
                   .toString(QDateTime::fromSecsSinceEpoch(second, Qt::UTC),
                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
                   .toLatin1();
    }
    return text;
}

QByteArray statusLine(int status, qint64 wallMs)
{
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status)
        + "\r\nDate: " + httpDate(wallMs) + "\r\nCache-Control: no-store\r\n";
}

} // namespace

QByteArray encodeHttpResponse(const HttpResponse &response, AfterResponse after, qint64 wallMs)
{
    constexpr qsizetype HeadBytes = 256;
    QByteArray bytes;
    bytes.reserve(HeadBytes + response.body.size());
    bytes += statusLine(response.status, wallMs);
    for (const auto &[name, value] : response.fields)
        bytes.append(name).append(": ").append(value).append("\r\n");
    bytes.append("Content-Type: ").append(response.contentType);
    bytes.append("\r\nContent-Length: ").append(QByteArray::number(response.body.size()));
    bytes.append(after == AfterResponse::KeepAlive ? "\r\nConnection: keep-alive\r\n\r\n"
                                                   : "\r\nConnection: close\r\n\r\n");
    return bytes.append(response.body);
}

QByteArray eventStreamHead(qint64 wallMs)
{
    return statusLine(200, wallMs)
        + "Content-Type: text/event-stream; charset=utf-8\r\nTransfer-Encoding: chunked\r\n"
          "X-Accel-Buffering: no\r\nConnection: close\r\n\r\n";
}

QByteArray encodeChunk(QByteArrayView content)
{
    return QByteArray::number(content.size(), 16).append("\r\n").append(content).append("\r\n");
}

QByteArray lastChunk()
{
    return QByteArrayLiteral("0\r\n\r\n");
}

} // namespace Switchboard
