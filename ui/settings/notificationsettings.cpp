// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/settings/notificationsettings.h"

#include "ui/support/uisettings.h"
#include "ui/widgets/switchbutton.h"

#include <QLocale>
#include <QPushButton>
#include <QTimer>

namespace Switchboard {
namespace {

constexpr int MuteSeconds = 60 * 60;
constexpr int MuteCheckMs = 5000;

} // namespace

NotificationSettings::NotificationSettings(UiSettings &settings, QWidget *parent)
    : SettingsForm(QStringLiteral("notifications"), settings, parent)
{
    addSwitch(
        QStringLiteral("notifications"),
        [] {
            return SettingText{tr("Notifications"),
                               tr("The desktop says what happens while the window is not in front. "
                                  "One for each cause within 10 minutes."),
                               tr("alerts messages bubbles")};
        },
        [this] { return m_settings.notificationsEnabled(); },
        [this](bool on) { m_settings.setNotificationsEnabled(on); });
    buildMute();
    buildKinds();
}

QString NotificationSettings::title() const
{
    return tr("Notifications");
}

QString NotificationSettings::iconName() const
{
    return QStringLiteral("bell");
}

void NotificationSettings::retranslate()
{
    SettingsForm::retranslate();
    refreshMute();
}

bool NotificationSettings::canReset() const
{
    const QList<NotificationKind> kinds = UiSettings::notificationKinds();
    return !m_settings.notificationsEnabled()
        || !std::ranges::all_of(
            kinds, [this](NotificationKind kind) { return m_settings.notificationEnabled(kind); });
}

void NotificationSettings::resetPage()
{
    m_settings.setNotificationsEnabled(true);
    m_settings.setMutedUntil({});
    const QList<NotificationKind> kinds = UiSettings::notificationKinds();
    for (const NotificationKind kind : kinds)
        m_settings.setNotificationEnabled(kind, true);
}

void NotificationSettings::buildKinds()
{
    startCard();
    const auto texts = [](NotificationKind kind) {
        switch (kind) {
        case NotificationKind::ServiceFailed:
            return SettingText{tr("A service did not start"),
                               tr("For example because its port is taken."), tr("failed error")};
        case NotificationKind::ConfigurationProblem:
            return SettingText{tr("The configuration file cannot be used"),
                               tr("The running configuration stays."), tr("broken invalid")};
        case NotificationKind::WrongTokens:
            return SettingText{tr("Many wrong tokens"),
                               tr("Somebody tries to connect again and again without the right "
                                  "access token."),
                               tr("attack rejected authentication")};
        case NotificationKind::SlowClient:
            return SettingText{tr("A client reads too slowly"),
                               tr("Its queue is full, and events for it are dropped."),
                               tr("dropped queue slow")};
        }
        Q_UNREACHABLE();
    };
    const QList<NotificationKind> kinds = UiSettings::notificationKinds();
    for (const NotificationKind kind : kinds) {
        SwitchButton *button = addSwitch(
            QStringLiteral("notify_") + toString(kind), [texts, kind] { return texts(kind); },
            [this, kind] { return m_settings.notificationEnabled(kind); },
            [this, kind](bool on) { m_settings.setNotificationEnabled(kind, on); });
        addRefresh([this, button] { button->setEnabled(m_settings.notificationsEnabled()); });
    }
}

void NotificationSettings::buildMute()
{
    m_unmute = addButton(
        QStringLiteral("mute"),
        [this] {
            const QDateTime until = m_settings.mutedUntil().toLocalTime();
            const bool muted = until > QDateTime::currentDateTime();
            return SettingText{
                tr("Mute"),
                muted ? tr("Muted until %1.").arg(QLocale().toString(until, QLocale::ShortFormat))
                      : tr("Nothing is muted now."),
                tr("silence quiet do not disturb")};
        },
        [this] {
            const bool muted = m_settings.mutedUntil() > QDateTime::currentDateTime();
            m_settings.setMutedUntil(muted ? QDateTime()
                                           : QDateTime::currentDateTime().addSecs(MuteSeconds));
        });
    m_muteRow = qobject_cast<SettingRow *>(m_unmute->parentWidget());
    addRefresh([this] { refreshMute(); });
    auto *timer = new QTimer(this); // a mute ends by itself
    timer->start(MuteCheckMs);
    connect(timer, &QTimer::timeout, this, [this] {
        if (isVisible())
            refreshMute();
    });
}

void NotificationSettings::refreshMute()
{
    const bool muted = m_settings.mutedUntil() > QDateTime::currentDateTime();
    m_unmute->setText(muted ? tr("Unmute") : tr("Mute for 1 hour"));
    m_unmute->setEnabled(m_settings.notificationsEnabled());
    m_muteRow->retranslate();
}

} // namespace Switchboard
