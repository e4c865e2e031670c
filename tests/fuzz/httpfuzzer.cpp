// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/http/httpparameters.h"
#include "core/http/requestreader.h"
#include "tests/fuzz/require.h"

#include <QList>

#include <algorithm>

using namespace Switchboard;
using Fuzzing::require;

namespace {

constexpr qint64 BodyLimit = 4096;

struct Read {
    QByteArray target;
    QByteArray body;

    friend bool operator==(const Read &, const Read &) = default;
};

void checkHead(const RequestReader &reader)
{
    const RequestHead &head = reader.head();
    const qsizetype lengths = head.count("Content-Length");
    const qsizetype encodings = head.count("Transfer-Encoding");
    require(lengths + encodings <= 1, "a request is framed in one way");
    require(encodings == 0 || head.value("Transfer-Encoding") == "chunked", "chunks or nothing");
    require(head.count("Host") == 1, "a request has one Host");
    require(head.target.startsWith('/'), "a target is a path");
    require(head.size <= HeadLimits::MaxBytes, "a head keeps to its limit");
}

void checkParameters(const RequestReader &reader)
{
    const QByteArray &target = reader.head().target;
    const QByteArray query = target.mid(target.indexOf('?') + 1);
    for (const BodyFormat format : {BodyFormat::Json, BodyFormat::Form, BodyFormat::Empty}) {
        const auto parameters = requestParameters(query, format, reader.body(), {});
        JsonScanner scanner({.maxDepth = JsonScanner::DepthCeiling, .maxValues = 100'000'000});
        require(!parameters || (scanner.scan(parameters.value()) && scanner.isObject()),
                "parameters are an object in JSON");
    }
}

//! Takes every request that is complete; false = the rest cannot be read.
bool takeRequests(RequestReader &reader, QList<Read> &requests)
{
    using State = RequestReader::State;
    while (reader.state() == State::Decision || reader.state() == State::Complete) {
        if (reader.state() == State::Decision) {
            checkHead(reader);
            reader.acceptBody(BodyLimit);
            continue;
        }
        require(reader.body().size() <= BodyLimit, "a body keeps to its limit");
        checkParameters(reader);
        requests.append({reader.head().target, reader.body()});
        reader.next();
    }
    return reader.state() != State::Failed;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QList<Read> atOnce;
    RequestReader whole;
    whole.feed(bytes);
    const bool readable = takeRequests(whole, atOnce);

    QList<Read> inPieces;
    RequestReader pieces;
    const qsizetype step = bytes.size() % 7 + 1;
    bool alsoReadable = true;
    for (qsizetype at = 0; at < bytes.size() && alsoReadable; at += step) {
        pieces.feed(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)));
        alsoReadable = takeRequests(pieces, inPieces);
    }
    require(readable == alsoReadable, "pieces are read like the whole");
    require(atOnce == inPieces, "requests do not depend on how they arrive");
    return 0;
}
