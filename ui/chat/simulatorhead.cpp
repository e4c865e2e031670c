// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/simulatorhead.h"

#include "ui/chat/chatpill.h"
#include "ui/support/formatting.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/linkbutton.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace Switchboard {

SimulatorHead::SimulatorHead(QWidget *parent)
    : QWidget(parent), m_botLabel(new QLabel(this)), m_bot(new QComboBox(this)),
      m_services(new ElidedLabel(Qt::ElideRight, QPalette::PlaceholderText, this)),
      m_listening(new ChatPill(this)), m_connect(new LinkButton(QString(), this)),
      m_layout(new QHBoxLayout(this))
{
    m_bot->setObjectName(QStringLiteral("simBot"));
    m_bot->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_botLabel->setBuddy(m_bot);
    m_listening->setObjectName(QStringLiteral("simListening"));
    m_services->setObjectName(QStringLiteral("simServices"));
    m_services->setTextFormat(Qt::PlainText);
    m_services->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_connect->setObjectName(QStringLiteral("simConnectBot"));
    m_layout->setContentsMargins(16, 8, 12, 8);
    m_layout->setSpacing(10);
    m_layout->addWidget(m_botLabel);
    m_layout->addWidget(m_bot);
    m_layout->addWidget(m_listening);
    m_layout->addWidget(m_connect);
    m_layout->addWidget(m_services, 1);
    connect(m_bot, &QComboBox::activated, this,
            [this] { Q_EMIT accountChosen(m_bot->currentData().toLongLong()); });
    connect(m_connect, &LinkButton::clicked, this, &SimulatorHead::connectBotRequested);
    retranslate();
}

void SimulatorHead::setWorld(const ChatWorld &world)
{
    m_world = world;
    refreshAccounts();
}

void SimulatorHead::setListeners(int bots, const QStringList &perService)
{
    if (bots == m_bots && perService == m_perService)
        return;
    m_bots = bots;
    m_perService = perService;
    refreshListeners();
}

void SimulatorHead::addControl(QWidget *control)
{
    m_layout->addWidget(control);
}

void SimulatorHead::refreshAccounts()
{
    const QSignalBlocker blocker(m_bot);
    m_bot->clear();
    for (const qint64 account : m_world.all().accounts)
        m_bot->addItem(
            QStringLiteral("%1 %2").arg(m_world.nickname(account), QString::number(account)),
            account);
    m_bot->setCurrentIndex(m_bot->findData(m_world.selfId()));
    m_bot->setEnabled(m_bot->count() > 0);
}

void SimulatorHead::refreshListeners()
{
    if (m_bots == 0)
        m_listening->setState(StateToken::Off, tr("No bot is listening"));
    else if (m_bots == 1)
        m_listening->setState(StateToken::Ok, tr("1 bot listening"));
    else
        m_listening->setState(StateToken::Ok,
                              tr("%1 bots listening").arg(formatCount(quint64(m_bots))));
    m_connect->setVisible(m_bots == 0);
    m_services->setText(
        m_bots == 0 ? QString()
                    : tr("to %1", "services").arg(m_perService.join(QStringLiteral(" · "))));
}

void SimulatorHead::retranslate()
{
    m_botLabel->setText(tr("Bot"));
    m_bot->setAccessibleName(tr("Bot"));
    m_bot->setToolTip(tr("The account that bots see"));
    m_connect->setText(tr("Connect a bot"));
    m_connect->updateGeometry();
    refreshListeners();
}

void SimulatorHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace Switchboard
