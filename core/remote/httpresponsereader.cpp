// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/remote/httpresponsereader.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <optional>

namespace Switchboard {

namespace http = boost::beast::http;

namespace {

constexpr quint32 MaxHeadBytes = 16 * 1024;
constexpr int MaxInterimAnswers = 16;
constexpr int SwitchingProtocols = 101;
constexpr int FirstFinalStatus = 200;

} // namespace

struct HttpResponseReader::State {
    std::optional<http::response_parser<http::string_body>> parser;
    QByteArray waiting; // a head or a chunk's head that has not come in whole
    qint64 maxBodyBytes = 0;
    int interimAnswers = 0;
    Failure failure = Failure::None;

    explicit State(qint64 maxBytes) : maxBodyBytes(maxBytes) { startOver(); }

    void startOver()
    {
        parser.emplace();
        // Step by step: an eager parser of Boost 1.74 goes on behind a Content-Length over the
        // limit.
        parser->eager(false);
        parser->header_limit(MaxHeadBytes);
        parser->body_limit(quint64(maxBodyBytes));
    }

    [[nodiscard]] bool isInterim() const
    {
        const int status = int(parser->get().result_int());
        return parser->is_done() && status < FirstFinalStatus && status != SwitchingProtocols;
    }

    [[nodiscard]] Result<void> outcome(const boost::system::error_code &error)
    {
        if (!error || error == http::error::need_more)
            return {};
        if (error == http::error::body_limit) {
            failure = Failure::TooLarge;
            return Error{
                QStringLiteral("the answer has more than the %1 bytes allowed").arg(maxBodyBytes)};
        }
        if (error == http::error::partial_message || error == http::error::end_of_stream) {
            failure = Failure::CutShort;
            return Error{QStringLiteral("the connection ended before the answer was whole")};
        }
        failure = Failure::Malformed;
        return Error{QStringLiteral("the server's answer is no valid HTTP/1.1: %1")
                         .arg(QString::fromStdString(error.message()))};
    }
};

HttpResponseReader::HttpResponseReader(qint64 maxBodyBytes)
    : m_state(std::make_unique<State>(maxBodyBytes))
{ }

HttpResponseReader::~HttpResponseReader() = default;

Result<void> HttpResponseReader::feed(const QByteArray &bytes)
{
    m_state->waiting += bytes;
    boost::system::error_code error;
    while (!m_state->parser->is_done() && !m_state->waiting.isEmpty()) {
        const size_t used = m_state->parser->put(
            boost::asio::buffer(m_state->waiting.constData(), size_t(m_state->waiting.size())),
            error);
        m_state->waiting.remove(0, qsizetype(used));
        if (m_state->isInterim() && m_state->interimAnswers++ < MaxInterimAnswers)
            m_state->startOver();
        else if (error || used == 0)
            break;
    }
    return m_state->outcome(error);
}

Result<void> HttpResponseReader::finish()
{
    boost::system::error_code error;
    if (!m_state->parser->got_some())
        error = http::error::end_of_stream;
    else if (!m_state->parser->is_done())
        m_state->parser->put_eof(error);
    return m_state->outcome(error);
}

HttpResponseReader::Failure HttpResponseReader::failure() const
{
    return m_state->failure;
}

bool HttpResponseReader::hasHead() const
{
    return m_state->parser->is_header_done();
}

bool HttpResponseReader::isComplete() const
{
    return m_state->parser->is_done();
}

bool HttpResponseReader::keepsAlive() const
{
    return m_state->parser->keep_alive() && m_state->waiting.isEmpty();
}

const QByteArray &HttpResponseReader::rest() const
{
    return m_state->waiting;
}

int HttpResponseReader::status() const
{
    return int(m_state->parser->get().result_int());
}

QByteArray HttpResponseReader::field(const char *name) const
{
    const auto value = m_state->parser->get()[name];
    return {value.data(), qsizetype(value.size())};
}

ClientHandshake::Answer HttpResponseReader::handshakeAnswer() const
{
    return {.upgrade = field("Upgrade"),
            .connection = field("Connection"),
            .accept = field("Sec-WebSocket-Accept"),
            .protocol = field("Sec-WebSocket-Protocol"),
            .extensions = field("Sec-WebSocket-Extensions")};
}

QByteArray HttpResponseReader::takeBody()
{
    std::string &body = m_state->parser->get().body();
    QByteArray taken(body.data(), qsizetype(body.size()));
    body.clear();
    return taken;
}

} // namespace Switchboard
