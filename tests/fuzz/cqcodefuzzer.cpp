// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/cqcode.h"
#include "core/onebot/messagebuilder.h"
#include "core/onebot/messagecodec.h"
#include "tests/fuzz/require.h"

using namespace Switchboard;
using Fuzzing::require;

namespace {

constexpr QLatin1String TextType("text");

void checkNormalForm(const Message &message)
{
    bool afterText = false;
    for (const Segment &segment : message) {
        const bool isText = segment.type == TextType;
        require(isSegmentType(segment.type), "a decoded type can be written");
        require(!isText || !segment.data.value(TextType).toString().isEmpty(),
                "a decoded text is not empty");
        require(!isText || !afterText, "neighbouring texts are joined");
        afterText = isText;
    }
}

// Names are read as they stand; those with these characters are never written.
bool hasOddName(const Message &message)
{
    for (const Segment &segment : message) {
        for (const QString &name : segment.data.keys()) {
            if (name.contains(u'[') || name.contains(u'&'))
                return true;
        }
    }
    return false;
}

void checkString(const QString &text)
{
    const Message message = decodeCqString(text);
    checkNormalForm(message);
    const QString written = cqStringOf(message);
    require(cqStringOf(decodeCqString(written)) == written, "a string form stays as it is");
    const Result<QString> strict = encodeCqString(message);
    require(strict.isOk() != hasOddName(message), "what was decoded can be encoded");
    if (strict) {
        require(strict.value() == written, "nothing was left out");
        require(decodeCqString(written) == message, "encoding and decoding changes nothing");
    }
    const Result<Message> again = segmentsFromJson(messageToJson(message), QStringLiteral("again"));
    require(again.isOk() && again.value() == message, "the array form says the same");

    MessageBuilder plain;
    plain.addText(text);
    const Message escaped = plain.take();
    require(decodeCqString(cqStringOf(escaped)) == escaped, "any text survives as text");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    checkString(QString::fromUtf8(bytes));
    // Unpaired surrogates come in as JSON escapes only.
    QString units(qsizetype(size / 2), Qt::Uninitialized);
    for (qsizetype i = 0; i < units.size(); ++i)
        units[i] = QChar(char16_t(data[2 * i] | data[2 * i + 1] << 8));
    checkString(units);
    return 0;
}
