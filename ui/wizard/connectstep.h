// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/engine/enginesnapshot.h"
#include "core/net/rejectionreport.h"
#include "ui/support/botsnippets.h"

#include <QList>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;

namespace Switchboard {

class ChoiceCard;
class ServiceCommands;
class SnippetCard;
class WaitingLine;
struct SimulatorWorld;
struct WindowContext;

//! The lines for the bot, and whether it has come. It speaks of the first service that is on, else
//! of the first one.
class ConnectStep final : public QWidget
{
    Q_OBJECT

public:
    //! \a selfId is the account of the simulator, 0 = not known yet; \a open are the connections
    //! that are there already.
    ConnectStep(const WindowContext &context, qint64 selfId, const QList<SessionInfo> &open,
                QWidget *parent = nullptr);

    [[nodiscard]] bool isConnected() const { return m_session.isValid(); }
    void retranslate();

Q_SIGNALS:
    void connectedChanged();

private:
    void buildFrameworks();
    void applySnapshot(const EngineSnapshot &snapshot);
    void applyConfiguration(const Configuration &configuration);
    void applyRejections(const RejectionReport &report);
    void mend();
    void refreshSnippet();
    void refreshLine();
    [[nodiscard]] BotPreset preset() const;
    [[nodiscard]] QString botText(const SessionInfo &session) const;
    [[nodiscard]] QString waitingText(const ServiceStatus &status) const;
    [[nodiscard]] const ServiceStatus *service() const;

    QButtonGroup *m_frameworks;
    QList<ChoiceCard *> m_cards;
    QLabel *m_explanation;
    SnippetCard *m_snippet;
    WaitingLine *m_line;
    QPushButton *m_mend; //!< what brings the service up, when it is not
    ServiceCommands &m_commands;
    QList<ServiceStatus> m_services;
    Configuration m_configuration;
    QList<SessionInfo> m_open; //!< of all services
    SessionId m_session; //!< the bot that is there; invalid = still waiting
    qint64 m_selfId = 0;
    qint64 m_openedMs; //!< wall clock; refusals before do not concern us
    int m_refusal = 0; //!< HTTP status of the last attempt that was refused; 0 = none
};

} // namespace Switchboard
