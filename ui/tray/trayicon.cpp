// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/tray/trayicon.h"

#include "core/engine/enginecontroller.h"
#include "ui/mainwindow/notifications.h"
#include "ui/mainwindow/servicecommands.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/support/language.h"
#include "ui/support/uisettings.h"
#include "ui/tray/traymenu.h"

#include <QDateTime>
#include <QMainWindow>

#include <algorithm>

namespace Switchboard {

TrayIcon::TrayIcon(const WindowContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_menu(std::make_unique<TrayMenu>())
{
    m_icon.setObjectName(QStringLiteral("trayIcon"));
    m_icon.setIcon(trayIcon(m_state.token));
    m_icon.setContextMenu(m_menu.get());
    connect(&m_icon, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason != QSystemTrayIcon::Context)
                    Q_EMIT openRequested();
            });
    connectMenu();
    connectEngine();
    connect(&context.language, &Language::changed, this, &TrayIcon::retranslate);
    connect(&context.settings, &UiSettings::changed, this, [this](const QString &key) {
        if (key == UiSettings::MutedUntilKey)
            refreshMute();
    });
    connect(&m_hostTimer, &QTimer::timeout, this, &TrayIcon::followHost);
    m_hostTimer.start(HostPollMs);
    m_hadHost = hasHost();
    refreshMute();
    retranslate();
    m_icon.show();
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::hasHost()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayIcon::setEnding()
{
    m_ending = true;
    m_menu->setEnding();
    m_icon.setToolTip(tr("Switchboard is switching off its services"));
}

void TrayIcon::connectMenu()
{
    connect(m_menu.get(), &QMenu::aboutToShow, this, [this] {
        // Made by another part of the window, perhaps after this one.
        m_menu->setSettingsAction(
            m_context.window.findChild<QAction *>(QStringLiteral("actionSettings")));
        refreshMute();
    });
    connect(m_menu.get(), &TrayMenu::toggleRequested, this, &TrayIcon::toggle);
    connect(m_menu.get(), &TrayMenu::enableAllRequested, this,
            [this] { m_context.services.enableAll(); });
    connect(m_menu.get(), &TrayMenu::disableAllRequested, this, [this] {
        Q_EMIT openRequested(); // it asks, and a question needs its window
        m_context.services.disableAll();
    });
    connect(m_menu.get(), &TrayMenu::muteRequested, this, [this](int minutes) {
        const QDateTime now = QDateTime::currentDateTime();
        m_context.settings.setMutedUntil(minutes > 0 ? now.addSecs(minutes * 60LL) : QDateTime());
    });
    connect(m_menu.get(), &TrayMenu::muteUntilTomorrowRequested, this, [this] {
        m_context.settings.setMutedUntil(
            Notifications::tomorrowMorning(QDateTime::currentDateTime()));
    });
    connect(m_menu.get(), &TrayMenu::openRequested, this, &TrayIcon::openRequested);
    connect(m_menu.get(), &TrayMenu::settingsRequested, this, [this] {
        Q_EMIT openRequested();
        if (auto *settings =
                m_context.window.findChild<QAction *>(QStringLiteral("actionSettings")))
            settings->trigger();
    });
    connect(m_menu.get(), &TrayMenu::quitRequested, this,
            [this] { m_context.actions.quit->trigger(); });
}

void TrayIcon::connectEngine()
{
    connect(&m_context.controller, &EngineController::snapshotReady, this,
            [this](const EngineSnapshot &snapshot) { setServices(snapshot.services); });
    connect(&m_context.controller, &EngineController::serviceChanged, this,
            &TrayIcon::updateService);
    connect(&m_context.controller, &EngineController::configurationProblemChanged, this,
            [this](const QString &problem) {
                m_configurationProblem = !problem.isEmpty();
                refresh();
            });
    connect(&m_context.services, &ServiceCommands::wishChanged, this,
            [this](const QString &serviceId, std::optional<bool> wish) {
                if (wish)
                    m_awaited.insert(serviceId);
                else
                    m_awaited.remove(serviceId);
                refresh();
            });
}

void TrayIcon::setServices(const QList<ServiceStatus> &services)
{
    m_services = services;
    refresh();
}

void TrayIcon::updateService(const ServiceStatus &status)
{
    const auto known = std::ranges::find(m_services, status.id, &ServiceStatus::id);
    if (known == m_services.end())
        return; // the next snapshot brings it in its place
    *known = status;
    refresh();
}

void TrayIcon::toggle(const QString &serviceId)
{
    const ServiceStatus *status = m_context.services.find(serviceId);
    const bool mayAsk = status && status->state == ServiceState::On
        && status->sessions >= m_context.settings.confirmFrom();
    if (mayAsk)
        Q_EMIT openRequested(); // a question needs its window
    m_context.services.toggle(serviceId);
}

void TrayIcon::refresh()
{
    if (m_ending)
        return;
    m_menu->setServices(m_services, m_awaited);
    const TrayState state = trayState(m_services, m_awaited, m_configurationProblem);
    if (state == m_state)
        return;
    const bool otherShape = state.token != m_state.token;
    m_state = state;
    m_menu->setState(state);
    if (otherShape)
        m_icon.setIcon(trayIcon(state.token));
    m_icon.setToolTip(trayHeadline(state));
}

void TrayIcon::refreshMute()
{
    const QDateTime until = m_context.settings.mutedUntil();
    const bool muted = until.isValid() && until > QDateTime::currentDateTimeUtc();
    m_menu->setMutedUntil(muted ? until.toMSecsSinceEpoch() : 0);
}

void TrayIcon::followHost()
{
    const bool host = hasHost();
    if (host && !m_hadHost) {
        m_icon.hide(); // it asked for a place when there was none
        m_icon.show();
    }
    m_hadHost = host;
}

void TrayIcon::retranslate()
{
    if (m_ending)
        setEnding();
    else
        m_icon.setToolTip(trayHeadline(m_state));
}

} // namespace Switchboard
