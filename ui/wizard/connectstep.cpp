// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/wizard/connectstep.h"

#include "core/backends/simulator/messages/chatmessage.h"
#include "core/engine/enginecontroller.h"
#include "ui/help/helptopic.h"
#include "ui/mainwindow/servicecommands.h"
#include "ui/mainwindow/windowcontext.h"
#include "ui/support/statetext.h"
#include "ui/wizard/choicecard.h"
#include "ui/wizard/snippetcard.h"
#include "ui/wizard/waitingline.h"

#include <QButtonGroup>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Switchboard {

ConnectStep::ConnectStep(const WindowContext &context, qint64 selfId,
                         const QList<SessionInfo> &open, QWidget *parent)
    : QWidget(parent), m_frameworks(new QButtonGroup(this)), m_explanation(new QLabel(this)),
      m_snippet(new SnippetCard(this)), m_line(new WaitingLine(this)),
      m_mend(new QPushButton(this)), m_commands(context.services),
      m_services(context.services.services()), m_open(open), m_selfId(selfId),
      m_openedMs(QDateTime::currentMSecsSinceEpoch())
{
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setWordWrap(true);
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    m_line->setObjectName(QStringLiteral("waitingLine"));
    setHelpTopic(this, QStringLiteral("connect-a-bot"));
    m_mend->setObjectName(QStringLiteral("firstSwitchOn"));
    m_mend->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    buildFrameworks();
    layout->addWidget(m_explanation);
    layout->addWidget(m_snippet);
    auto *line = new QHBoxLayout;
    line->addWidget(m_line, 1);
    line->addWidget(m_mend);
    layout->addLayout(line);
    layout->addStretch();

    EngineController *controller = &context.controller;
    connect(controller, &EngineController::snapshotReady, this, &ConnectStep::applySnapshot);
    connect(controller, &EngineController::configurationChanged, this,
            &ConnectStep::applyConfiguration);
    connect(controller, &EngineController::worldChanged, this, [this](const SimulatorWorld &world) {
        m_selfId = world.accounts.value(0);
        refreshSnippet();
    });
    connect(controller, &EngineController::rejectionsChanged, this, &ConnectStep::applyRejections);
    connect(m_mend, &QPushButton::clicked, this, &ConnectStep::mend);
    controller->requestOverview();
    retranslate();
}

void ConnectStep::retranslate()
{
    m_explanation->setText(tr("Choose the framework of your bot and put these lines into its "
                              "configuration. Then start the bot."));
    m_cards.last()->setTexts(tr("Other", "framework"));
    refreshSnippet();
    refreshLine();
}

void ConnectStep::buildFrameworks()
{
    auto *row = new QHBoxLayout;
    const QList<BotPreset> presets = botPresets();
    for (const BotPreset preset : presets) {
        auto *card = new ChoiceCard(this);
        card->setObjectName(QStringLiteral("framework_") + toString(preset));
        card->setTexts(botName(preset));
        m_frameworks->addButton(card, int(preset));
        m_cards.append(card);
        row->addWidget(card);
    }
    m_cards.constFirst()->setChecked(true);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_frameworks, &QButtonGroup::idClicked, this, [this] {
        refreshSnippet();
        refreshLine();
    });
}

void ConnectStep::applySnapshot(const EngineSnapshot &snapshot)
{
    m_services = snapshot.services;
    m_open.append(snapshot.opened);
    for (const SessionClosed &closed : snapshot.closed)
        m_open.removeIf([&closed](const SessionInfo &info) { return info.id == closed.id; });
    refreshSnippet();
    refreshLine();
}

void ConnectStep::applyConfiguration(const Configuration &configuration)
{
    m_configuration = configuration;
    refreshSnippet();
}

void ConnectStep::applyRejections(const RejectionReport &report)
{
    const ServiceStatus *status = service();
    for (const RejectedGroup &group : report.groups) { // the newest first
        if (status && group.serviceId == status->id && group.lastMs >= m_openedMs) {
            m_refusal = group.status;
            break;
        }
    }
    refreshLine();
}

void ConnectStep::mend()
{
    const ServiceStatus *status = service();
    if (!status)
        return;
    const quint16 port = status->failure.nextFreePort;
    if (status->state == ServiceState::Failed && port != 0)
        m_commands.changePort(status->id, port);
    else
        m_commands.enable(status->id);
}

void ConnectStep::refreshSnippet()
{
    const ServiceStatus *status = service();
    if (!status)
        return;
    BotEndpoint endpoint{.url = status->url(), .token = {}, .selfId = m_selfId};
    if (const ServiceSettings *settings = m_configuration.service(status->id))
        endpoint.token = settings->token;
    m_snippet->setSnippet(preset(), endpoint);
}

void ConnectStep::refreshLine()
{
    const ServiceStatus *status = service();
    const bool wasConnected = m_session.isValid();
    m_session = {};
    const bool failed = status && status->state == ServiceState::Failed;
    m_mend->setVisible(failed || (status && status->state == ServiceState::Off));
    m_mend->setText(failed && status->failure.nextFreePort != 0
                        ? tr("Use %1", "another port").arg(status->failure.nextFreePort)
                        : tr("Switch on"));
    if (!status) {
        m_line->setText(StateToken::Off, tr("There is no service to connect to."));
    } else if (failed) {
        m_line->setText(StateToken::Error,
                        tr("%1 did not start. %2").arg(status->name, failureText(*status)));
    } else if (status->state == ServiceState::Off) {
        m_line->setText(StateToken::Off, tr("%1 is switched off.").arg(status->name));
    } else {
        const auto bot = std::ranges::find(m_open, status->id, &SessionInfo::serviceId);
        if (bot == m_open.cend()) {
            m_line->setText(m_refusal == 0 ? StateToken::Busy : StateToken::Warn,
                            waitingText(*status));
        } else {
            m_session = bot->id;
            m_refusal = 0;
            m_line->setText(StateToken::Ok, botText(*bot));
        }
    }
    if (wasConnected != m_session.isValid())
        Q_EMIT connectedChanged();
}

BotPreset ConnectStep::preset() const
{
    return BotPreset(m_frameworks->checkedId());
}

//! What the bot calls itself; many only name the library they are made with, then it is the
//! framework that was chosen here.
QString ConnectStep::botText(const SessionInfo &session) const
{
    QString name = session.clientName;
    const QList<BotPreset> presets = botPresets();
    const bool isKnown = std::ranges::any_of(presets, [&name](BotPreset known) {
        return !botName(known).isEmpty() && name.startsWith(botName(known));
    });
    if (!isKnown && !botName(preset()).isEmpty())
        name = botName(preset());
    if (name.isEmpty())
        name = tr("Your bot");
    return tr("%1 connected as #%2").arg(name, QString::number(session.id.value()));
}

QString ConnectStep::waitingText(const ServiceStatus &status) const
{
    const QString waiting = tr("Waiting for your bot at %1").arg(status.url());
    switch (m_refusal) {
    case 0:
        return waiting;
    case 401:
        return tr("%1. The last attempt sent no access token.").arg(waiting);
    case 403:
        return tr("%1. The last attempt sent another access token.").arg(waiting);
    case 404:
        return tr("%1. The last attempt asked for another path.").arg(waiting);
    default:
        return tr("%1. The last attempt was refused; Events has the reason.").arg(waiting);
    }
}

const ServiceStatus *ConnectStep::service() const
{
    const auto on = std::ranges::find(m_services, ServiceState::On, &ServiceStatus::state);
    if (on != m_services.cend())
        return &*on;
    return m_services.isEmpty() ? nullptr : &m_services.constFirst();
}

} // namespace Switchboard
