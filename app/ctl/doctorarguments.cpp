// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/doctorarguments.h"

#include "core/remote/certificatepolicy.h"
#include "core/remote/remotetarget.h"

namespace Switchboard {

bool isDoctorUrl(const QStringList &words)
{
    return words.value(0) == QLatin1String("doctor")
        && words.value(1).contains(QLatin1String("://"));
}

DoctorArguments doctorArguments(const QStringList &words, CommandOptions &options)
{
    DoctorArguments arguments;
    if (words.size() != 2) {
        options.complain(QStringLiteral("doctor: give one service or one address, such as "
                                        "ws://127.0.0.1:8080/onebot/v11/ws"));
        return arguments;
    }
    ServiceSettings &settings = arguments.settings;
    settings.remote.url = words[1];
    if (const auto target = parseRemoteTarget(words[1], QStringLiteral("doctor")); !target)
        options.complain(target.error());
    else if (target.value().protocol == RemoteTarget::Protocol::Http)
        settings.kind = ServiceKind::HttpPost;
    else
        settings.kind = ServiceKind::WebSocketClient;
    arguments.token = takeTokenOptions(QStringLiteral("doctor"), options);
    QJsonObject numbers;
    options.number("bot-id", numbers);
    settings.account = numbers.value(QLatin1String("bot-id")).toInteger();
    if (settings.account < 0)
        options.complain(QStringLiteral("doctor: --bot-id needs a number above 0"));
    if (options.has("insecure"))
        settings.remote.unverifiedUrls = {words[1]};
    settings.remote.caFile = options.take("ca");
    settings.remote.pin = options.take("pin");
    if (!settings.remote.pin.isEmpty()) {
        if (const auto digest = pinDigest(settings.remote.pin); !digest)
            options.complain(QStringLiteral("doctor: ") + digest.error());
    }
    return arguments;
}

QJsonObject doctorRequest(const QStringList &words, CommandOptions &options)
{
    if (words.size() != 2)
        options.complain(QStringLiteral("doctor: give one service or one address, such as "
                                        "ws://127.0.0.1:8080/onebot/v11/ws"));
    return {{QStringLiteral("command"), QStringLiteral("doctor")},
            {QStringLiteral("service"), words.value(1)}};
}

} // namespace Switchboard
