// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/http/requestreader.h"

#include "core/http/chunkedbody.h"

#include <algorithm>

namespace Switchboard {

namespace {

constexpr qsizetype MaxReserveBytes = 256 * 1024;
constexpr qsizetype HeadEndBytes = 4; // of the blank line

HttpProblem tooLarge()
{
    return {413, QStringLiteral("The body is larger than limits.maxMessageBytes allows.")};
}

} // namespace

RequestReader::RequestReader() = default;

RequestReader::~RequestReader() = default;

void RequestReader::feed(QByteArrayView bytes)
{
    if (m_state == State::Failed)
        return;
    m_input.append(bytes);
    readOn();
}

void RequestReader::readOn()
{
    if (m_state == State::Head)
        readHead();
    else if (m_state == State::Body && m_chunks)
        readChunks();
    else if (m_state == State::Body)
        readBody();
}

void RequestReader::readHead()
{
    const qsizetype from = std::max<qsizetype>(0, m_searched - HeadEndBytes);
    const qsizetype end = headLength(QByteArrayView(m_input).sliced(from));
    m_searched = m_input.size();
    const qsizetype length = end < 0 ? -1 : from + end;
    if (length > HeadLimits::MaxBytes || (length < 0 && m_input.size() > HeadLimits::MaxBytes)) {
        fail({431, QStringLiteral("The request head is larger than 16 KiB.")});
        return;
    }
    if (length < 0)
        return;
    const auto head = parseRequestHead(QByteArrayView(m_input).first(length));
    if (!head) {
        fail({400, QStringLiteral("Bad request: %1.").arg(head.error())});
        return;
    }
    const auto framing = decideFraming(head.value());
    if (const auto *problem = std::get_if<HttpProblem>(&framing)) {
        fail(*problem);
        return;
    }
    m_head = head.value();
    m_framing = std::get<RequestFraming>(framing);
    m_input.remove(0, length);
    m_state = State::Decision;
}

void RequestReader::acceptBody(qint64 limit)
{
    if (m_state != State::Decision)
        return;
    if (m_framing.body == RequestFraming::Body::None) {
        m_state = State::Complete;
        return;
    }
    if (m_framing.length > limit) {
        fail(tooLarge());
        return;
    }
    m_state = State::Body;
    if (m_framing.body == RequestFraming::Body::Chunked)
        m_chunks = std::make_unique<ChunkedBody>(limit);
    else
        m_body.reserve(std::min<qsizetype>(m_framing.length, MaxReserveBytes));
    readOn();
}

void RequestReader::readBody()
{
    const qsizetype wanted = std::min<qsizetype>(m_framing.length - m_body.size(), m_input.size());
    m_body.append(QByteArrayView(m_input).first(wanted));
    m_input.remove(0, wanted);
    if (m_body.size() == m_framing.length)
        m_state = State::Complete;
}

void RequestReader::readChunks()
{
    const qsizetype used = m_chunks->read(m_input, m_body);
    m_input.remove(0, used);
    switch (m_chunks->state()) {
    case ChunkedBody::State::Open:
        break;
    case ChunkedBody::State::Complete:
        m_state = State::Complete;
        break;
    case ChunkedBody::State::Malformed:
        fail({400, QStringLiteral("The chunks of the body are malformed.")});
        break;
    case ChunkedBody::State::TooLarge:
        fail(tooLarge());
        break;
    }
}

void RequestReader::next()
{
    if (m_state != State::Complete)
        return;
    m_body = {}; // gives the memory of a large one back
    m_chunks.reset();
    m_searched = 0;
    m_state = State::Head;
    readHead();
}

void RequestReader::fail(const HttpProblem &problem)
{
    m_problem = problem;
    m_state = State::Failed;
    m_input = {};
    m_body = {};
}

} // namespace Switchboard
