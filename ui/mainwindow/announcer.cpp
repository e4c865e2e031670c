// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/announcer.h"

#include "ui/mainwindow/servicecommands.h"
#include "ui/support/accessibility.h"
#include "ui/support/statetext.h"

#include <QMainWindow>
#include <QTimer>

namespace Switchboard {
namespace {

//! The answer to a command may overtake the state that it led to.
constexpr int SettleMs = 100;

//! Whether a toast has told the numbers of the last switch-off.
bool wasTold(const ServiceStatus &status)
{
    return status.lastToggle
        && status.lastToggle->clean + status.lastToggle->timedOut + status.lastToggle->aborted > 0;
}

} // namespace

Announcer::Announcer(const WindowContext &context) : QWidget(&context.window), m_context(context)
{
    setObjectName(QStringLiteral("announcer"));
    setAccessibleRole(this, QAccessible::Notification);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedSize(1, 1);
    lower();
    connect(&context.services, &ServiceCommands::wishChanged, this,
            [this](const QString &serviceId, std::optional<bool> wish) {
                if (!wish)
                    QTimer::singleShot(SettleMs, this,
                                       [this, serviceId] { sayHowItEnded(serviceId); });
            });
}

void Announcer::announce(const QString &text)
{
    setAccessibleName(text);
    speak(this);
}

void Announcer::sayHowItEnded(const QString &serviceId)
{
    const ServiceStatus *status = m_context.services.find(serviceId);
    if (!status)
        return;
    if (status->state == ServiceState::On)
        announce(tr("%1 is on, listening at %2").arg(status->name, status->url()));
    else if (status->state == ServiceState::Off && !wasTold(*status))
        announce(tr("%1 is off").arg(status->name));
}

} // namespace Switchboard
