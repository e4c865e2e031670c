// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/requestvectors.h"

#include "core/onebot/jsonscanner.h"
#include "core/onebot/messagecodec.h"
#include "tests/support/vectors.h"

#include <QJsonDocument>

namespace Switchboard::Testing {

namespace {

QByteArray echoBytes(QByteArrayView text)
{
    JsonScanner scanner({.maxDepth = 1024, .maxValues = 10'000'000});
    const JsonMember *echo = scanner.scan(text) ? scanner.find(QLatin1String("echo")) : nullptr;
    return echo ? echo->value.toByteArray() : QByteArray();
}

// Whether `response` is what `expect` describes; says why not.
QString mismatch(const QJsonObject &expect, const QByteArray &frame, const QByteArray &response)
{
    const QJsonObject got = QJsonDocument::fromJson(response).object();
    for (const QString &key : {QStringLiteral("status"), QStringLiteral("retcode")}) {
        if (got.value(key) != expect.value(key))
            return key;
    }
    const QString data = QStringLiteral("data");
    if (!got.contains(data) || (expect.contains(data) && got.value(data) != expect.value(data)))
        return data;
    const QString echo = QStringLiteral("echo");
    const bool same = expect.contains(QLatin1String("echo_same"));
    if (got.contains(echo) != (expect.contains(echo) || same))
        return QStringLiteral("presence of echo");
    if (got.contains(echo) && echoBytes(response) != echoBytes(frame))
        return QStringLiteral("bytes of echo");
    if (expect.contains(echo) && got.value(echo) != expect.value(echo))
        return echo;
    const QByteArray digits = expect.value(QLatin1String("echo_text")).toString().toUtf8();
    if (!response.contains(digits))
        return QStringLiteral("echo_text");
    if (got.contains(QLatin1String("post_type")))
        return QStringLiteral("looks like an event");
    return {};
}

QString mismatch(const QJsonArray &expected, const QList<ActionCall> &calls)
{
    if (expected.size() != calls.size())
        return QStringLiteral("%1 calls").arg(calls.size());
    for (qsizetype i = 0; i < calls.size(); ++i) {
        if (expected.at(i)[QLatin1String("action")].toString() != calls[i].action)
            return calls[i].action;
        const QJsonObject params = expected.at(i)[QLatin1String("params")].toObject();
        for (auto it = params.begin(); it != params.end(); ++it) {
            if (it.key() == QLatin1String("auto_escape"))
                continue; // used up: the message is in its normal form
            const QJsonValue got = it.key() == QLatin1String("message")
                ? messageToJson(calls[i].message)
                : calls[i].params.value(it.key());
            if (got != it.value())
                return it.key();
        }
    }
    return {};
}

} // namespace

QByteArray frameOf(const QJsonObject &vector)
{
    if (vector.contains(QLatin1String("frame_hex")))
        return QByteArray::fromHex(vector.value(QLatin1String("frame_hex")).toString().toLatin1());
    if (vector.contains(QLatin1String("frame_parts")))
        return expanded(vector.value(QLatin1String("frame_parts"))).toUtf8();
    return vector.value(QLatin1String("frame")).toString().toUtf8();
}

SessionRole roleOf(const QJsonObject &vector)
{
    const QString role = vector.value(QLatin1String("role")).toString();
    if (role == QLatin1String("event"))
        return SessionRole::Event;
    return role == QLatin1String("api") ? SessionRole::Api : SessionRole::Universal;
}

void prepare(StubBackend &backend, const QJsonObject &does)
{
    const QString kind = does.value(QLatin1String("kind")).toString();
    if (kind == QLatin1String("throws"))
        backend.behaviour = StubBackend::Behaviour::Throw;
    if (kind == QLatin1String("timeout"))
        backend.behaviour = StubBackend::Behaviour::KeepSilent;
    if (kind == QLatin1String("fail"))
        backend.result.retcode = does.value(QLatin1String("retcode")).toInt();
    backend.result.data = does.value(QLatin1String("data"));
}

bool expectsNothing(const QJsonObject &vector)
{
    return vector.value(QLatin1String("expect"))[QLatin1String("ignored")].toBool();
}

QString responseMismatch(const QJsonObject &vector, const QByteArray &response)
{
    QJsonArray expectations = vector.value(QLatin1String("expect_any")).toArray();
    if (expectations.isEmpty())
        expectations.append(vector.value(QLatin1String("expect")));
    QStringList mismatches;
    for (const QJsonValue &expect : expectations)
        mismatches += mismatch(expect.toObject(), frameOf(vector), response);
    if (mismatches.contains(QString()))
        return {};
    return mismatches.join(u' ') + QLatin1String(" of ") + QString::fromUtf8(response);
}

QString callMismatch(const QJsonObject &vector, const QList<ActionCall> &calls)
{
    const bool nothing =
        vector.value(QLatin1String("backend"))[QLatin1String("kind")] == QLatin1String("none");
    if (!vector.contains(QLatin1String("calls")) && !nothing)
        return {};
    return mismatch(vector.value(QLatin1String("calls")).toArray(), calls);
}

} // namespace Switchboard::Testing
