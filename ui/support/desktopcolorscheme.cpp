// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/desktopcolorscheme.h"

#include <QVariant>

#if defined(Q_OS_WIN)
#include <QSettings>
#elif defined(SWITCHBOARD_HAVE_DBUS)
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace Switchboard {
namespace {

constexpr uint PortalPrefersDark = 1; // org.freedesktop.appearance color-scheme

const QLatin1String AppearanceGroup("org.freedesktop.appearance");
const QLatin1String ColorSchemeKey("color-scheme");

} // namespace

DesktopColorScheme::DesktopColorScheme(QObject *parent) : QObject(parent)
{
    askDesktop();
}

#if defined(Q_OS_WIN)

void DesktopColorScheme::askDesktop()
{
    const QSettings settings(QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\"
                                            "CurrentVersion\\Themes\\Personalize"),
                             QSettings::NativeFormat);
    m_dark = settings.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0;
}

#elif defined(SWITCHBOARD_HAVE_DBUS)

void DesktopColorScheme::askDesktop()
{
    // Without a known bus, connecting would try to launch one.
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
    const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
    const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(portalSettingChanged(QString, QString, QVariant)));

    QDBusMessage call =
        QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    call << QString(AppearanceGroup) << QString(ColorSchemeKey);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QVariant> reply = *watcher;
        if (reply.isValid())
            portalSettingChanged(AppearanceGroup, ColorSchemeKey, reply.value());
        watcher->deleteLater();
    });
}

#else

void DesktopColorScheme::askDesktop() { }

#endif

void DesktopColorScheme::portalSettingChanged(const QString &group, const QString &key,
                                              const QVariant &value)
{
    if (group != AppearanceGroup || key != ColorSchemeKey)
        return;
    QVariant inner = value;
#if defined(SWITCHBOARD_HAVE_DBUS) && !defined(Q_OS_WIN)
    // Read wraps the number in a variant within a variant.
    while (inner.userType() == qMetaTypeId<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
#endif
    setDark(inner.toUInt() == PortalPrefersDark);
}

void DesktopColorScheme::setDark(bool dark)
{
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT changed();
}

} // namespace Switchboard
