// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/portchecker.h"

#include "core/engine/enginecontroller.h"
#include "core/services/servicestatus.h"
#include "ui/mainwindow/commandtracker.h"
#include "ui/support/statetext.h"

#include <QPointer>

namespace Switchboard {
namespace {

FailureKind failureKind(const QString &word)
{
    for (const FailureKind kind :
         {FailureKind::PortInUse, FailureKind::PermissionDenied, FailureKind::AddressNotAvailable,
          FailureKind::TokenRequired, FailureKind::InvalidConfiguration}) {
        if (toString(kind) == word)
            return kind;
    }
    return FailureKind::Other;
}

bool isSame(const PortProbe &a, const PortProbe &b)
{
    return a.host == b.host && a.port == b.port && a.serviceId == b.serviceId;
}

} // namespace

PortChecker::PortChecker(EngineController &controller, CommandTracker &tracker, QObject *parent)
    : QObject(parent), m_controller(controller), m_tracker(tracker)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(DelayMs);
    connect(&m_delay, &QTimer::timeout, this, &PortChecker::ask);
}

void PortChecker::check(const PortProbe &probe)
{
    if (isSame(probe, m_probe))
        return;
    m_probe = probe;
    ++m_question; // what was asked before is of no interest any more
    setVerdict({});
    m_delay.start();
}

void PortChecker::checkAgain()
{
    if (m_probe.port != 0)
        ask();
}

void PortChecker::reset()
{
    m_delay.stop();
    ++m_question;
    m_probe = {};
    setVerdict({});
}

void PortChecker::retranslate()
{
    if (!m_answer.isEmpty())
        setVerdict(verdictFrom(m_probe, m_answer, m_nameOf));
}

void PortChecker::ask()
{
    m_delay.stop();
    const quint64 question = ++m_question;
    m_tracker.track(m_controller.probePort(m_probe),
                    [self = QPointer(this), question](const CommandResult &result) {
                        if (!self || question != self->m_question || !result.ok)
                            return;
                        self->m_answer = result.data;
                        self->setVerdict(verdictFrom(self->m_probe, result.data, self->m_nameOf));
                    });
}

void PortChecker::setVerdict(const PortVerdict &verdict)
{
    if (verdict.kind == FieldMessage::Kind::None)
        m_answer = {};
    if (verdict.kind == m_verdict.kind && verdict.text == m_verdict.text
        && verdict.offeredPort == m_verdict.offeredPort)
        return;
    m_verdict = verdict;
    Q_EMIT verdictChanged();
}

PortVerdict PortChecker::verdictFrom(const PortProbe &probe, const QJsonObject &data,
                                     const std::function<QString(const QString &)> &nameOf)
{
    using Kind = FieldMessage::Kind;
    if (data[QLatin1String("free")].toBool()) {
        const QString reservedBy = data[QLatin1String("reservedBy")].toString();
        if (!reservedBy.isEmpty())
            return {.kind = Kind::Hint,
                    .text = tr("%1 has this port too; only one of them can be on.")
                                .arg(nameOf(reservedBy))};
        if (data[QLatin1String("heldBySelf")].toBool())
            return {.kind = Kind::Ok, .text = tr("This service has the port.")};
        return {.kind = Kind::Ok, .text = tr("The port is free.")};
    }
    const auto offered = quint16(data[QLatin1String("nextFreePort")].toInt());
    const QString serviceId = data[QLatin1String("serviceId")].toString();
    if (!serviceId.isEmpty())
        return {.kind = Kind::Error,
                .text = tr("The service %1 has this port.").arg(nameOf(serviceId)),
                .offeredPort = offered};
    const ServiceStatus status{
        .host = probe.host,
        .port = probe.port,
        .failure = {.kind = failureKind(data[QLatin1String("kind")].toString()),
                    .message = data[QLatin1String("message")].toString(),
                    .port = probe.port,
                    .ownerName = data[QLatin1String("ownerName")].toString(),
                    .ownerPid = data[QLatin1String("ownerPid")].toInteger(),
                    .nextFreePort = offered}};
    return {.kind = Kind::Error, .text = failureText(status), .offeredPort = offered};
}

} // namespace Switchboard
