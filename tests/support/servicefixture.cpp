// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/servicefixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTimer>

namespace Switchboard::Testing {

bool waitUntil(const std::function<bool()> &condition, int ms)
{
    QTimer look; // for what no event announces
    look.start(10);
    QElapsedTimer elapsed;
    elapsed.start();
    while (!condition()) {
        if (elapsed.hasExpired(ms))
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

ServiceSettings ServiceFixture::quietSettings()
{
    ServiceSettings settings;
    settings.id = QStringLiteral("ws-main");
    settings.name = QStringLiteral("Main");
    settings.port = 0;
    settings.heartbeatInterval = 0;
    settings.limits.pingSeconds = 0;
    settings.limits.silenceSeconds = 0;
    return settings;
}

ServiceFixture::ServiceFixture(const ServiceSettings &settings)
    : backend(new StubBackend), route(backend, clock, nullptr)
{
    if (settings.kind == ServiceKind::WebSocketServer)
        service = std::make_unique<WebSocketServerService>(settings, route, registry, clock);
    else
        service = std::make_unique<HttpServerService>(settings, route, registry, clock);
}

ServiceSettings ServiceFixture::httpSettings(ServiceKind kind)
{
    ServiceSettings settings = quietSettings();
    settings.kind = kind;
    settings.id = QStringLiteral("http-main");
    return settings;
}

ServiceFixture::~ServiceFixture() = default;

bool ServiceFixture::switchOn()
{
    service->enable();
    return waitUntil([this] {
               return service->state() == ServiceState::On
                   || service->state() == ServiceState::Failed;
           })
        && service->state() == ServiceState::On;
}

void ServiceFixture::switchOff(const DisableOptions &options)
{
    service->disable(options, [this](const ServiceOutcome &outcome) { answers.append(outcome); });
}

bool ServiceFixture::waitFor(ServiceState state)
{
    return waitUntil([this, state] { return service->state() == state; });
}

RawPeer *ServiceFixture::connectPeer(const QByteArray &target, const QByteArray &fields)
{
    const qsizetype before = registry.sessions().size();
    peers.push_back(std::make_unique<RawPeer>());
    RawPeer *peer = peers.back().get();
    peer->setAnswersClose(true);
    peer->open(port(), target, fields);
    const bool connected = waitUntil(
        [this, peer, before] { return peer->isUpgraded() && registry.sessions().size() > before; });
    return connected ? peer : nullptr;
}

void ServiceFixture::publish(int number, const QString &kind)
{
    const QString type = kind.section(u'.', 0, 0);
    Q_EMIT backend->eventReceived(
        {.selfId = backend->selfId(),
         .time = 1,
         .kind = kind,
         .fields = {{QStringLiteral("post_type"), type}, {QStringLiteral("number"), number}}},
        nullptr);
}

void ServiceFixture::pass(qint64 ms)
{
    clock.advance(ms);
    route.router().tick();
    service->tick();
}

QList<QJsonObject> objectsOf(const RawPeer &peer)
{
    QList<QJsonObject> objects;
    for (const QByteArray &text : peer.texts())
        objects.append(QJsonDocument::fromJson(text).object());
    return objects;
}

QString describe(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const QString metaType = object.value(QLatin1String("meta_event_type")).toString();
    if (metaType == QLatin1String("lifecycle"))
        return QStringLiteral("lifecycle.") + object.value(QLatin1String("sub_type")).toString();
    if (!metaType.isEmpty())
        return metaType;
    if (object.contains(QLatin1String("retcode")))
        return QStringLiteral("response ")
            + QString::number(object.value(QLatin1String("retcode")).toInt());
    if (object.contains(QLatin1String("number")))
        return QStringLiteral("number ")
            + QString::number(object.value(QLatin1String("number")).toInt());
    return QString::fromUtf8(text);
}

QStringList described(const RawPeer &peer)
{
    QStringList result;
    for (const QByteArray &text : peer.texts())
        result.append(describe(text));
    return result;
}

} // namespace Switchboard::Testing
