// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/tray/traymenu.h"

#include "ui/support/stateicon.h"
#include "ui/support/statetext.h"
#include "ui/tray/traystate.h"

#include <QDateTime>
#include <QEvent>
#include <QLocale>

#include <algorithm>

namespace Switchboard {

TrayMenu::TrayMenu(QWidget *parent) : QMenu(parent)
{
    setObjectName(QStringLiteral("trayMenu"));
    setToolTipsVisible(true);
    m_headline = add(this, "trayHeadline");
    m_headline->setEnabled(false);
    addSeparator();
    m_servicesEnd = addSeparator();
    m_enableAll = add(this, "trayEnableAll");
    m_disableAll = add(this, "trayDisableAll");
    addSeparator();
    buildMute();
    addSeparator();
    m_open = add(this, "trayOpen");
    setDefaultAction(m_open);
    m_settings = add(this, "traySettings");
    m_settings->setVisible(false);
    m_quit = add(this, "trayQuit");
    connect(m_enableAll, &QAction::triggered, this, &TrayMenu::enableAllRequested);
    connect(m_disableAll, &QAction::triggered, this, &TrayMenu::disableAllRequested);
    connect(m_open, &QAction::triggered, this, &TrayMenu::openRequested);
    connect(m_settings, &QAction::triggered, this, &TrayMenu::settingsRequested);
    connect(m_quit, &QAction::triggered, this, &TrayMenu::quitRequested);
    setState({});
    setMutedUntil(0);
    retranslate();
}

QAction *TrayMenu::add(QMenu *menu, const char *objectName)
{
    QAction *action = menu->addAction(QString());
    action->setObjectName(QLatin1String(objectName));
    return action;
}

void TrayMenu::buildMute()
{
    m_mute = addMenu(QString());
    m_mute->setObjectName(QStringLiteral("trayMute"));
    m_mute15 = add(m_mute, "trayMute15");
    m_mute60 = add(m_mute, "trayMute60");
    m_muteTomorrow = add(m_mute, "trayMuteTomorrow");
    m_mute->addSeparator();
    m_unmute = add(m_mute, "trayUnmute");
    connect(m_mute15, &QAction::triggered, this, [this] { Q_EMIT muteRequested(15); });
    connect(m_mute60, &QAction::triggered, this, [this] { Q_EMIT muteRequested(60); });
    connect(m_muteTomorrow, &QAction::triggered, this, &TrayMenu::muteUntilTomorrowRequested);
    connect(m_unmute, &QAction::triggered, this, [this] { Q_EMIT muteRequested(0); });
}

void TrayMenu::setState(const TrayState &state)
{
    m_state = state;
    m_headline->setText(trayHeadline(state));
    m_headline->setIcon(stateIcon(state.token));
    m_enableAll->setEnabled(state.up < state.total);
    m_disableAll->setEnabled(state.up > 0);
}

void TrayMenu::setServices(const QList<ServiceStatus> &services, const QSet<QString> &awaited)
{
    const bool sameRows =
        std::ranges::equal(services, m_services, {}, &ServiceStatus::id, &ServiceStatus::id);
    m_services = services;
    m_awaited = awaited;
    if (!sameRows)
        rebuildServices();
    refreshServices();
}

void TrayMenu::setMutedUntil(qint64 wallMs)
{
    m_mutedUntilMs = wallMs;
    m_unmute->setVisible(wallMs > 0);
    retranslate();
}

void TrayMenu::setSettingsAction(QAction *action)
{
    m_settings->setVisible(action);
}

void TrayMenu::setEnding()
{
    const QList<QAction *> all = actions();
    for (QAction *action : all)
        action->setEnabled(action == m_quit);
}

void TrayMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TrayMenu::rebuildServices()
{
    for (QAction *action : std::as_const(m_serviceActions)) {
        removeAction(action);
        action->deleteLater(); // the menu may be open with the pointer on it
    }
    m_serviceActions.clear();
    for (const ServiceStatus &status : std::as_const(m_services)) {
        auto *action = new QAction(this);
        action->setObjectName(QStringLiteral("tray_") + status.id);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, id = status.id] {
            refreshServices(); // the click has moved the mark, which shows what is confirmed
            Q_EMIT toggleRequested(id);
        });
        insertAction(m_servicesEnd, action);
        m_serviceActions.append(action);
    }
    m_servicesEnd->setVisible(!m_services.isEmpty());
}

void TrayMenu::refreshServices()
{
    for (qsizetype i = 0; i < m_services.size(); ++i) {
        const ServiceStatus &status = m_services.at(i);
        QAction *action = m_serviceActions.at(i);
        action->setText(trayServiceText(status, m_awaited.contains(status.id)));
        action->setChecked(status.state == ServiceState::On);
        const QString failure = failureText(status);
        action->setToolTip(failure.isEmpty() ? status.url() : failure);
    }
}

void TrayMenu::retranslate()
{
    m_headline->setText(trayHeadline(m_state));
    m_enableAll->setText(tr("Enable all"));
    m_disableAll->setText(tr("Disable all..."));
    m_mute->setTitle(tr("Mute notifications"));
    m_mute15->setText(tr("15 minutes"));
    m_mute60->setText(tr("1 hour"));
    m_muteTomorrow->setText(tr("Until tomorrow"));
    const QDateTime until = QDateTime::fromMSecsSinceEpoch(m_mutedUntilMs);
    m_unmute->setText(tr("Notify again (muted until %1)")
                          .arg(QLocale().toString(until.time(), QStringLiteral("HH:mm"))));
    m_open->setText(tr("Open Switchboard"));
    m_settings->setText(tr("Settings..."));
    m_quit->setText(tr("Quit"));
    refreshServices();
}

} // namespace Switchboard
