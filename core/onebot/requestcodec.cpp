// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/requestcodec.h"

#include "core/onebot/jsontext.h"

namespace Switchboard {

namespace {

MalformedRequest malformed(const JsonScanner &scanner)
{
    return {QLatin1String("the request is not valid JSON: ") + scanner.error()
                + QLatin1String(" at byte ") + QString::number(scanner.errorOffset()),
            {}};
}

bool isPresent(const JsonMember *member)
{
    return member && member->value != QByteArrayView("null");
}

QByteArrayView statusWord(ResponseStatus status)
{
    switch (status) {
    case ResponseStatus::Ok:
        return "ok";
    case ResponseStatus::Async:
        return "async";
    case ResponseStatus::Failed:
        break;
    }
    return "failed";
}

} // namespace

RequestOutcome decodeRequest(QByteArrayView frame, const JsonLimits &limits)
{
    JsonScanner scanner(limits);
    if (!scanner.scan(frame))
        return malformed(scanner);
    if (!scanner.isObject())
        return MalformedRequest{QStringLiteral("the request must be a JSON object"), {}};

    QByteArray echo;
    if (const JsonMember *member = scanner.find(QLatin1String("echo")))
        echo = member->value.toByteArray();
    const JsonMember *action = scanner.find(QLatin1String("action"));
    if (!action || !action->value.startsWith('"'))
        return MalformedRequest{QStringLiteral("\"action\" must be present and a string"), echo};
    const JsonMember *params = scanner.find(QLatin1String("params"));
    if (isPresent(params) && !params->value.startsWith('{'))
        return MalformedRequest{QStringLiteral("\"params\" must be an object"), echo};

    const QByteArrayView name = action->value.sliced(1, action->value.size() - 2);
    return ActionRequest{unescapedJsonString(name),
                         isPresent(params) ? params->value.toByteArray() : QByteArray(), echo};
}

QByteArray encodeResponse(ResponseStatus status, int retcode, QByteArrayView data,
                          const QString &wording, const QByteArray &echo)
{
    const QByteArray words = wording.isEmpty() ? QByteArray() : toJsonText(wording);
    QByteArray response;
    response.reserve(80 + data.size() + 2 * words.size() + echo.size());
    response.append("{\"status\":\"").append(statusWord(status));
    response.append("\",\"retcode\":").append(QByteArray::number(retcode));
    response.append(",\"data\":").append(data.isEmpty() ? QByteArrayView("null") : data);
    if (!words.isEmpty())
        response.append(",\"message\":").append(words).append(",\"wording\":").append(words);
    if (!echo.isNull())
        response.append(",\"echo\":").append(echo);
    response.append('}');
    return response;
}

QByteArray encodeResponse(const ActionResult &result, const QByteArray &echo)
{
    if (result.retcode == RetCode::Ok)
        return encodeResponse(ResponseStatus::Ok, RetCode::Ok, toJsonText(result.data), {}, echo);
    if (result.retcode == RetCode::Async)
        return encodeResponse(ResponseStatus::Async, RetCode::Async, {}, {}, echo);
    const QString wording = result.wording.isEmpty()
        ? QString(QLatin1String("the backend reported ") + QString::number(result.retcode))
        : result.wording;
    return encodeResponse(ResponseStatus::Failed, result.retcode, {}, wording, echo);
}

} // namespace Switchboard
