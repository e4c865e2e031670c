// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/cqcode.h"
#include "core/onebot/forwardnodes.h"
#include "core/onebot/jsonscanner.h"
#include "core/onebot/messagecodec.h"
#include "tests/fuzz/require.h"

#include <QJsonDocument>

using namespace Switchboard;
using Fuzzing::require;

namespace {

const QString Name = QStringLiteral("message");

void checkReason(const QString &error)
{
    require(error.startsWith(Name), "an error begins with the name");
}

void checkMessage(const QJsonValue &value, StringForm form)
{
    const Result<Message> message = messageFromJson(value, form);
    if (!message) {
        checkReason(message.error());
        return;
    }
    require(!message.value().isEmpty(), "a message is not empty");
    const Result<Message> again = messageFromJson(messageToJson(message.value()), form);
    require(again.isOk() && again.value() == message.value(), "a normal form stays as it is");
    const QString written = cqStringOf(message.value());
    require(cqStringOf(decodeCqString(written)) == written, "a string form stays as it is");
}

void checkNodes(const QJsonValue &value)
{
    const Result<Message> nodes = nodesFromJson(value, Name);
    if (!nodes) {
        checkReason(nodes.error());
        return;
    }
    for (const Segment &node : nodes.value()) {
        const bool hasContent = !node.data.value(QLatin1String("content")).toArray().isEmpty();
        require(hasContent || !node.data.value(QLatin1String("id")).toString().isEmpty(),
                "a node has an id or content");
    }
    const Result<Message> again = nodesFromJson(messageToJson(nodes.value()), Name);
    require(again.isOk() && again.value() == nodes.value(), "normal nodes stay as they are");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), qsizetype(size));
    JsonScanner scanner;
    if (!scanner.scan(json))
        return 0; // a request with such a text never gets so far
    const QJsonValue value = QJsonDocument::fromJson('[' + json + ']').array().at(0);
    checkMessage(value, StringForm::CqCodes);
    checkMessage(value, StringForm::PlainText);
    const Result<Message> segments = segmentsFromJson(value, Name);
    if (!segments)
        checkReason(segments.error());
    checkNodes(value);
    return 0;
}
