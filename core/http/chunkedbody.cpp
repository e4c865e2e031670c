// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/http/chunkedbody.h"

#include <boost/beast/http/basic_parser.hpp>

#include <algorithm>

namespace Switchboard {

namespace {

namespace http = boost::beast::http;
using ErrorCode = boost::system::error_code;
using StringView = boost::beast::string_view;

//! One line with the size of a chunk, or all trailers together.
constexpr qsizetype MaxLineBytes = 8 * 1024;
//! All extensions of a body, so that it cannot be made of them.
constexpr size_t MaxExtensionBytes = 16 * 1024;
constexpr int MaxTrailers = 32;
//! At least as much is to come as long as the body is not complete: `0`, the end of its line, and
//! the empty line. Beast 1.74 must not be shown less of it.
constexpr qsizetype LastBytes = 5;

//! What the parser is told before the first chunk: how the body is framed was decided elsewhere.
constexpr QByteArrayView Head("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");

//! Blanks would be allowed; other readers stumble over them.
bool isPlain(StringView extension)
{
    return std::all_of(extension.begin(), extension.end(),
                       [](char c) { return c > ' ' && c < 127; });
}

} // namespace

class ChunkedBody::Parser final : public http::basic_parser<true>
{
public:
    explicit Parser(qint64 limit)
    {
        ErrorCode error;
        put(boost::asio::buffer(Head.data(), size_t(Head.size())), error);
        body_limit(std::uint64_t(limit));
        m_inHead = false;
    }

    QByteArray *body = nullptr;
    State state = State::Open;

private:
    void on_request_impl(http::verb, StringView, StringView, int, ErrorCode &) override { }
    void on_response_impl(int, StringView, int, ErrorCode &) override { }
    void on_field_impl(http::field, StringView, StringView, ErrorCode &error) override
    {
        if (!m_inHead && ++m_trailers > MaxTrailers)
            error = http::error::bad_field;
    }
    void on_header_impl(ErrorCode &) override { }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, ErrorCode &) override { }
    std::size_t on_body_impl(StringView text, ErrorCode &) override { return text.size(); }
    void on_chunk_header_impl(std::uint64_t, StringView extensions, ErrorCode &error) override
    {
        m_extensionBytes += extensions.size();
        if (!isPlain(extensions) || m_extensionBytes > MaxExtensionBytes)
            error = http::error::bad_chunk_extension;
    }
    std::size_t on_chunk_body_impl(std::uint64_t, StringView text, ErrorCode &) override
    {
        body->append(text.data(), qsizetype(text.size()));
        return text.size();
    }
    void on_finish_impl(ErrorCode &) override { }

    size_t m_extensionBytes = 0;
    int m_trailers = 0;
    bool m_inHead = true;
};

ChunkedBody::ChunkedBody(qint64 limit) : m_parser(std::make_unique<Parser>(limit)) { }

ChunkedBody::~ChunkedBody() = default;

qsizetype ChunkedBody::read(QByteArrayView bytes, QByteArray &body)
{
    m_parser->body = &body;
    qsizetype used = 0;
    while (m_parser->state == State::Open && bytes.size() - used >= LastBytes) {
        const QByteArrayView rest = bytes.sliced(used);
        ErrorCode error;
        const auto count =
            qsizetype(m_parser->put(boost::asio::buffer(rest.data(), size_t(rest.size())), error));
        const QByteArrayView piece = rest.first(count);
        used += count;
        if (m_parser->is_done()) {
            // Beast would unfold the trailers.
            const bool folded = piece.contains("\r\n ") || piece.contains("\r\n\t");
            m_parser->state = folded ? State::Malformed : State::Complete;
        } else if (error == http::error::body_limit) {
            m_parser->state = State::TooLarge;
        } else if (error && error != http::error::need_more) {
            m_parser->state = State::Malformed;
        } else if (count == 0) {
            if (rest.size() > MaxLineBytes)
                m_parser->state = State::Malformed;
            break;
        }
    }
    return used;
}

ChunkedBody::State ChunkedBody::state() const
{
    return m_parser->state;
}

} // namespace Switchboard
