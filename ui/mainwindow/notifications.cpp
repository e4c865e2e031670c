// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/notifications.h"

#include "ui/support/uisettings.h"
#include "ui/widgets/toastarea.h"

#include <QDateTime>
#include <QSystemTrayIcon>

namespace Switchboard {
namespace {

constexpr qint64 MinuteMs = 60'000;
const QTime Morning(8, 0);
const QTime NightEnds(4, 0); // who mutes before that has not slept yet

} // namespace

Notifications::Notifications(UiSettings &settings, ToastArea &toasts, const Clock &clock,
                             QObject *parent)
    : QObject(parent), m_settings(settings), m_toasts(toasts), m_clock(clock)
{
    connect(&m_desktop, &DesktopNotifier::opened, this, &Notifications::runClick);
}

void Notifications::setTray(QSystemTrayIcon *tray)
{
    m_tray = tray;
    connect(tray, &QSystemTrayIcon::messageClicked, this, [this] { runClick(m_balloonCause); });
}

void Notifications::notify(const QString &cause, const QString &title, const QString &text,
                           std::function<void()> onClick)
{
    if (!isWanted(cause))
        return;
    const qint64 now = m_clock.monotonicMs();
    m_lastMs.removeIf([now](const auto &entry) { return now - *entry >= QuietMs; });
    m_lastMinute.removeIf([now](qint64 time) { return now - time >= MinuteMs; });
    if (m_lastMs.contains(cause) || m_lastMinute.size() >= MaximumPerMinute)
        return;
    m_lastMs.insert(cause, now);
    m_lastMinute.append(now);
    m_clicks.removeIf([this](const auto &entry) { return !m_lastMs.contains(entry.key()); });
    m_clicks.insert(cause, std::move(onClick));
    deliver({.cause = cause, .title = title, .text = text});
    Q_EMIT notified(cause, title, text);
}

bool Notifications::isWanted(const QString &cause) const
{
    if (!m_settings.notificationsEnabled())
        return false;
    const QDateTime mutedUntil = m_settings.mutedUntil();
    if (mutedUntil.isValid() && mutedUntil.toMSecsSinceEpoch() > m_clock.wallMs())
        return false;
    const auto kind = kindOf(cause);
    return !kind || m_settings.notificationEnabled(*kind);
}

std::optional<NotificationKind> Notifications::kindOf(const QString &cause)
{
    const QString word = cause.section(QLatin1Char('/'), 0, 0);
    for (const NotificationKind kind : UiSettings::notificationKinds()) {
        if (toString(kind) == word)
            return kind;
    }
    return std::nullopt;
}

QDateTime Notifications::tomorrowMorning(const QDateTime &now)
{
    const QDate day = now.time() < NightEnds ? now.date() : now.date().addDays(1);
    return {day, Morning};
}

void Notifications::deliver(const DesktopNote &note)
{
    m_desktop.setOpenText(tr("Open", "a notification"));
    m_desktop.show(note, [this, note] {
        if (m_tray && QSystemTrayIcon::isSystemTrayAvailable()) {
            m_balloonCause = note.cause;
            m_tray->showMessage(note.title, note.text, m_tray->icon());
            return;
        }
        const QWidget *window = m_toasts.window();
        if (window->isVisible() && !window->isMinimized())
            return; // what is wrong stands there
        m_toasts.showToast(note.title + QStringLiteral(": ") + note.text,
                           tr("Show", "what a note is about"),
                           [this, cause = note.cause] { runClick(cause); });
    });
}

void Notifications::runClick(const QString &cause)
{
    if (const auto onClick = m_clicks.value(cause))
        onClick();
}

} // namespace Switchboard
