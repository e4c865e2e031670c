// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/clock.h"
#include "ui/tray/desktopnotifier.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

class QDateTime;
class QSystemTrayIcon;

namespace Switchboard {

class ToastArea;
class UiSettings;
enum class NotificationKind;

//! Tells the operator what happened while nobody looked: one note per cause and 10 minutes, none
//! while muted or switched off in the settings. GUI thread.
class Notifications final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 QuietMs = 10LL * 60 * 1000; //!< after a note of the same cause
    static constexpr int MaximumPerMinute = 6; //!< of all causes; who attacks may invent causes

    //! \a clock and the others must outlive this object.
    Notifications(UiSettings &settings, ToastArea &toasts, const Clock &clock, QObject *parent);

    //! Notes are balloons of \a tray where the desktop has no notification service. Without both
    //! they wait as toasts in a window that is out of sight.
    void setTray(QSystemTrayIcon *tray);

    //! Shows a note unless \a cause had one within QuietMs. A cause starts with the word of its
    //! kind (toString(NotificationKind)) and a slash, for example `service-failed/ws-main`; one
    //! that starts with none is shown while notifications are on at all. \a onClick also runs when
    //! the note is opened later, for example in the desktop's list of notes, within QuietMs.
    void notify(const QString &cause, const QString &title, const QString &text,
                std::function<void()> onClick = {});

    //! The kind that the first word of \a cause names.
    [[nodiscard]] static std::optional<NotificationKind> kindOf(const QString &cause);
    //! When people who mute "until tomorrow" at \a now want to hear again: 8 in the morning after
    //! their night.
    [[nodiscard]] static QDateTime tomorrowMorning(const QDateTime &now);

Q_SIGNALS:
    //! A note went out.
    void notified(const QString &cause, const QString &title, const QString &text);

private:
    [[nodiscard]] bool isWanted(const QString &cause) const;
    void deliver(const DesktopNote &note);
    void runClick(const QString &cause);

    UiSettings &m_settings;
    ToastArea &m_toasts;
    const Clock &m_clock;
    DesktopNotifier m_desktop;
    QPointer<QSystemTrayIcon> m_tray;
    QString m_balloonCause; //!< of the balloon shown last
    QHash<QString, qint64> m_lastMs; //!< monotonic times by cause
    QList<qint64> m_lastMinute; //!< when notes went out, monotonic
    QHash<QString, std::function<void()>> m_clicks;
};

} // namespace Switchboard
