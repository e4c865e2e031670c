// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/tray/desktopnotifier.h"

#if defined(SWITCHBOARD_HAVE_DBUS)
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QVariantMap>
#endif

namespace Switchboard {

#if defined(SWITCHBOARD_HAVE_DBUS)

namespace {

constexpr int ServiceDecides = -1; // how long the note stays

const QLatin1String Service("org.freedesktop.Notifications");
const QLatin1String Path("/org/freedesktop/Notifications");

QDBusMessage callOf(const char *method)
{
    return QDBusMessage::createMethodCall(Service, Path, Service, QLatin1String(method));
}

} // namespace

void DesktopNotifier::show(const DesktopNote &note, const std::function<void()> &unavailable)
{
    // Without a known bus, connecting would try to launch one.
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || !QDBusConnection::sessionBus().isConnected()) {
        unavailable();
        return;
    }
    listen();
    const QDBusPendingCall call =
        QDBusConnection::sessionBus().asyncCall(callOf("GetCapabilities"));
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, note, unavailable] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isValid())
            send(note, reply.value().contains(QStringLiteral("body-markup")), unavailable);
        else
            unavailable();
    });
}

void DesktopNotifier::send(const DesktopNote &note, bool markup,
                           const std::function<void()> &unavailable)
{
    const QString text = markup ? note.text.toHtmlEscaped() : note.text;
    // The installed desktop entry, and the installed icon is called the same.
    const QString entry = QGuiApplication::desktopFileName();
    QDBusMessage call = callOf("Notify");
    call << QStringLiteral("Switchboard") << m_ids.value(note.cause) << entry << note.title << text
         << QStringList{QStringLiteral("default"), m_openText}
         << QVariantMap{{QStringLiteral("desktop-entry"), entry}} << ServiceDecides;
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, watcher, cause = note.cause, unavailable] {
                watcher->deleteLater();
                const QDBusPendingReply<uint> reply = *watcher;
                if (!reply.isValid()) {
                    unavailable();
                    return;
                }
                m_shown.insert(reply.value(), cause);
                m_ids.insert(cause, reply.value());
            });
}

void DesktopNotifier::listen()
{
    if (m_listening)
        return;
    m_listening = true;
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(Service, Path, Service, QStringLiteral("ActionInvoked"), this,
                SLOT(actionInvoked(uint, QString)));
    bus.connect(Service, Path, Service, QStringLiteral("NotificationClosed"), this,
                SLOT(notificationClosed(uint, uint)));
}

#else

void DesktopNotifier::show(const DesktopNote &, const std::function<void()> &unavailable)
{
    unavailable();
}

void DesktopNotifier::send(const DesktopNote &, bool, const std::function<void()> &) { }
void DesktopNotifier::listen() { }

#endif

void DesktopNotifier::actionInvoked(uint id, const QString &)
{
    // Other programs' notes come by here too.
    if (m_shown.contains(id))
        Q_EMIT opened(m_shown.value(id));
}

void DesktopNotifier::notificationClosed(uint id, uint)
{
    if (m_shown.contains(id))
        m_ids.remove(m_shown.take(id));
}

} // namespace Switchboard
