// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/engine/demosamples.h"

#include <array>

namespace Switchboard {

namespace {

struct DemoAction {
    QLatin1String name;
    double share; //!< of all actions of a session
    double failing; //!< share of them that fail
    double meanMs;
};

constexpr std::array<DemoAction, 8> Actions{{
    {QLatin1String("send_group_msg"), 0.46, 0.012, 84},
    {QLatin1String("send_private_msg"), 0.17, 0.004, 61},
    {QLatin1String("get_group_member_info"), 0.14, 0.03, 12.4},
    {QLatin1String("get_msg"), 0.09, 0.08, 3.1},
    {QLatin1String("get_status"), 0.06, 0, 0.4},
    {QLatin1String("set_group_ban"), 0.04, 0.2, 140},
    {QLatin1String("delete_msg"), 0.03, 0.1, 35},
    {QLatin1String("get_forward_msg_info"), 0.01, 1, 0.2},
}};

QString pathOf(SessionRole role)
{
    switch (role) {
    case SessionRole::Universal:
        return QStringLiteral("/");
    case SessionRole::Api:
        return QStringLiteral("/api");
    case SessionRole::Event:
        return QStringLiteral("/event");
    }
    Q_UNREACHABLE();
}

QList<ActionStatistics> actionsOf(const SessionInfo &info, const SessionStats &stats)
{
    QList<ActionStatistics> list;
    if (info.role == SessionRole::Event)
        return list;
    const double speed = 0.6 + double(info.id.value() % 9) / 10;
    for (const DemoAction &action : Actions) {
        const auto count = quint64(double(stats.messagesIn) * action.share);
        if (count == 0)
            continue;
        list.append({.action = action.name,
                     .count = count,
                     .failures = quint64(double(count) * action.failing),
                     .meanMs = action.meanMs * speed,
                     .maxMs = action.meanMs * speed * 7.3,
                     .lastMs = action.meanMs * speed * (0.5 + double(count % 11) / 10)});
    }
    return list;
}

} // namespace

Configuration demoConfiguration(const QList<ServiceStatus> &services)
{
    Configuration configuration;
    BackendSettings backend;
    backend.id = QStringLiteral("sim");
    configuration.backends.append(backend);
    for (const ServiceStatus &status : services) {
        ServiceSettings settings;
        settings.id = status.id;
        settings.name = status.name;
        settings.enabled = status.wanted;
        settings.backend = backend.id;
        settings.host = status.host;
        settings.port = status.port;
        if (configuration.services.size() % 2 == 1)
            settings.messageFormat = MessageFormat::String;
        configuration.services.append(settings);
    }
    return configuration;
}

SessionDetails demoDetails(const SessionInfo &info, const SessionStats &stats, quint16 port)
{
    SessionDetails details{.id = info.id, .found = true, .requestTarget = pathOf(info.role)};
    const auto header = [&details](const char *name, const QString &value) {
        details.headers.emplaceBack(QLatin1String(name), value);
    };
    header("Host", QStringLiteral("127.0.0.1:%1").arg(port));
    header("Upgrade", QStringLiteral("websocket"));
    header("Connection", QStringLiteral("Upgrade"));
    header("Sec-WebSocket-Version", QStringLiteral("13"));
    header("Sec-WebSocket-Key", QStringLiteral("dGhlIHNhbXBsZSBub25jZQ=="));
    if (info.id.value() % 4 == 0)
        details.requestTarget += QStringLiteral("?access_token=***");
    else
        header("Authorization", QStringLiteral("Bearer ***"));
    if (!info.userAgent.isEmpty())
        header("User-Agent", info.userAgent);
    details.actions = actionsOf(info, stats);
    return details;
}

} // namespace Switchboard
