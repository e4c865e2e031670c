// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/actioncatalogue.h"
#include "core/onebot/parameters.h"
#include "core/onebot/requestcodec.h"
#include "core/routing/quickoperation.h"
#include "tests/fuzz/require.h"

#include <QJsonDocument>

using namespace Switchboard;
using Fuzzing::require;

namespace {

constexpr JsonLimits Wide{JsonScanner::DepthCeiling, 100'000'000};

bool fits(const ParameterSpec &spec, const QJsonValue &value)
{
    switch (spec.type) {
    case ParameterType::Int64:
    case ParameterType::Int32:
        return value.isDouble() && value.toInteger() >= spec.minimum;
    case ParameterType::Boolean:
        return value.isBool();
    case ParameterType::String:
        return value.isString()
            && (spec.allowed.isEmpty() || spec.allowed.contains(value.toString()));
    case ParameterType::Object:
        return value.isObject();
    case ParameterType::Array:
        return value.isArray();
    case ParameterType::Any:
        return !value.isNull() && !value.isUndefined();
    case ParameterType::Content:
    case ParameterType::Nodes:
        break;
    }
    return value.isUndefined();
}

void checkCall(const ActionSpec &spec, const ActionCall &call)
{
    for (const ParameterSpec &parameter : spec.parameters) {
        const bool isMessage =
            parameter.type == ParameterType::Content || parameter.type == ParameterType::Nodes;
        const QJsonValue value = call.params.value(parameter.name);
        if (isMessage)
            require(!call.message.isEmpty(), "no action gets an empty message");
        else if (!value.isUndefined())
            require(fits(parameter, value), "a converted parameter has its type");
        else
            require(!parameter.required, "a required parameter is there");
    }
    if (call.action != QuickOperationAction)
        return;
    const QuickOperation operation =
        readQuickOperation(call.params.value(QLatin1String("context")).toObject(),
                           call.params.value(QLatin1String("operation")).toObject());
    require(operation.calls.size() <= 4, "a quick operation is four actions at most");
    for (const ActionCall &part : operation.calls)
        checkCall(*ActionCatalogue::find(part.action), part);
}

ActionResult convert(const ActionSpec &spec, const QByteArray &params)
{
    const Result<ActionCall> call = convertParameters(spec, params);
    require(call.isOk() || !call.error().isEmpty(), "a refusal has a reason");
    if (!call)
        return {RetCode::BadParameter, QJsonValue(), call.error()};
    checkCall(spec, call.value());
    return {RetCode::Ok, call.value().params, {}};
}

void checkResponse(const ActionResult &result, const QByteArray &echo)
{
    const QByteArray response = encodeResponse(result, echo);
    JsonScanner scanner(Wide);
    require(scanner.scan(response), "a response is valid JSON");
    for (const char *key : {"status", "retcode", "data"})
        require(scanner.find(QLatin1String(key)), "a response is complete");
    const JsonMember *member = scanner.find(QLatin1String("echo"));
    require(bool(member) == !echo.isNull(), "an echo is there exactly if it was asked for");
    require(!member || member->value == echo, "an echo comes back byte for byte");
    require(!scanner.find(QLatin1String("post_type")), "a response does not look like an event");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray frame(reinterpret_cast<const char *>(data), qsizetype(size));
    const RequestOutcome outcome = decodeRequest(frame, JsonLimits());
    if (const auto *malformed = std::get_if<MalformedRequest>(&outcome)) {
        require(!malformed->reason.isEmpty(), "a malformed request is told why");
        checkResponse({RetCode::BadRequest, QJsonValue(), malformed->reason}, malformed->echo);
        return 0;
    }
    const ActionRequest &request = std::get<ActionRequest>(outcome);
    if (const ActionSpec *spec = ActionCatalogue::find(request.action)) {
        checkResponse(convert(*spec, request.params), request.echo);
        return 0;
    }
    // Unknown names try the parameters on some action all the same.
    checkResponse({RetCode::UnknownAction, QJsonValue(), request.action}, request.echo);
    const QList<ActionSpec> &actions = ActionCatalogue::actions();
    checkResponse(convert(actions[qsizetype(size) % actions.size()], request.params), request.echo);
    return 0;
}
