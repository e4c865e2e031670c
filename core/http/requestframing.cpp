// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/http/requestframing.h"

#include <algorithm>
#include <optional>

namespace Switchboard {

namespace {

constexpr qsizetype MaxLengthDigits = 18; // always fits in 64 bits

bool isHostCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView(".-_:[]%~").contains(c);
}

std::optional<HttpProblem> checkTarget(const RequestHead &head)
{
    if (!head.target.startsWith('/') || head.target.contains('#'))
        return HttpProblem{400, QStringLiteral("The request target must start with a slash.")};
    return std::nullopt;
}

std::optional<HttpProblem> checkHostField(const RequestHead &head)
{
    const QByteArray host = head.value("Host").value_or(QByteArray());
    if (head.count("Host") == 1 && !host.isEmpty() && std::ranges::all_of(host, isHostCharacter))
        return std::nullopt;
    return HttpProblem{400, QStringLiteral("Exactly one Host field with a host is needed.")};
}

std::optional<HttpProblem> readLength(const RequestHead &head, RequestFraming &framing)
{
    const qsizetype count = head.count("Content-Length");
    if (count == 0)
        return std::nullopt;
    const QByteArray digits = head.value("Content-Length").value_or(QByteArray());
    const bool isNumber = !digits.isEmpty() && digits.size() <= MaxLengthDigits
        && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    if (count != 1 || !isNumber)
        return HttpProblem{400, QStringLiteral("Content-Length must be given once, as a number.")};
    framing.length = digits.toLongLong();
    framing.body = framing.length > 0 ? RequestFraming::Body::Length : RequestFraming::Body::None;
    return std::nullopt;
}

std::optional<HttpProblem> readTransferEncoding(const RequestHead &head, RequestFraming &framing)
{
    const qsizetype count = head.count("Transfer-Encoding");
    if (count == 0)
        return std::nullopt;
    if (head.count("Content-Length") > 0)
        return HttpProblem{
            400, QStringLiteral("Content-Length and Transfer-Encoding exclude each other.")};
    if (head.minorVersion < 1)
        return HttpProblem{400, QStringLiteral("Transfer-Encoding needs HTTP/1.1.")};
    if (count != 1)
        return HttpProblem{400, QStringLiteral("Transfer-Encoding must be given once.")};
    if (head.value("Transfer-Encoding") != "chunked")
        return HttpProblem{501, QStringLiteral("The only Transfer-Encoding here is chunked.")};
    framing.body = RequestFraming::Body::Chunked;
    return std::nullopt;
}

std::optional<HttpProblem> readExpectation(const RequestHead &head, RequestFraming &framing)
{
    const auto expected = head.value("Expect");
    if (!expected || head.minorVersion < 1)
        return std::nullopt;
    if (head.count("Expect") != 1
        || expected->compare(QByteArrayView("100-continue"), Qt::CaseInsensitive) != 0)
        return HttpProblem{417, QStringLiteral("The only expectation met here is 100-continue.")};
    framing.expectsContinue = framing.body != RequestFraming::Body::None;
    return std::nullopt;
}

} // namespace

std::variant<RequestFraming, HttpProblem> decideFraming(const RequestHead &head)
{
    RequestFraming framing;
    framing.keepsAlive = head.minorVersion >= 1 ? !head.listContains("Connection", "close")
                                                : head.listContains("Connection", "keep-alive");
    if (auto problem = checkTarget(head))
        return *problem;
    if (auto problem = checkHostField(head))
        return *problem;
    if (auto problem = readLength(head, framing))
        return *problem;
    if (auto problem = readTransferEncoding(head, framing))
        return *problem;
    if (auto problem = readExpectation(head, framing))
        return *problem;
    return framing;
}

} // namespace Switchboard
