// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/wizard/firststeps.h"

#include "ui/help/helptopic.h"
#include "ui/support/icons.h"
#include "ui/wizard/connectstep.h"
#include "ui/wizard/goalstep.h"
#include "ui/wizard/lookstep.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr QSize DefaultSize(680, 520);
constexpr int IconSide = 40;

} // namespace

FirstSteps::FirstSteps(const WindowContext &context, qint64 selfId, const QList<SessionInfo> &open,
                       QWidget *parent)
    : QDialog(parent), m_steps(new QStackedWidget(this)), m_look(new LookStep(context, this)),
      m_goal(new GoalStep(this)), m_connect(new ConnectStep(context, selfId, open, this)),
      m_title(new QLabel(this)), m_progress(new QLabel(this)), m_skip(new QPushButton(this)),
      m_back(new QPushButton(this)), m_next(new QPushButton(this))
{
    setObjectName(QStringLiteral("firstSteps"));
    setHelpTopic(this, QStringLiteral("getting-started#first-start"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    resize(DefaultSize);
    buildFrame();
    m_steps->addWidget(m_look);
    m_steps->addWidget(m_goal);
    m_steps->addWidget(m_connect);
    connect(m_goal, &GoalStep::goalChanged, this, &FirstSteps::refreshButtons);
    connect(m_connect, &ConnectStep::connectedChanged, this, &FirstSteps::refreshButtons);
    retranslate();
    m_next->setFocus();
}

void FirstSteps::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FirstSteps::buildFrame()
{
    auto *icon = new QLabel(this);
    icon->setPixmap(applicationIcon().pixmap(QSize(IconSide, IconSide), devicePixelRatioF()));
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.35);
    m_title->setFont(bold);
    m_title->setObjectName(QStringLiteral("firstTitle"));
    m_progress->setForegroundRole(QPalette::PlaceholderText);
    m_skip->setObjectName(QStringLiteral("firstSkip"));
    m_back->setObjectName(QStringLiteral("firstBack"));
    m_next->setObjectName(QStringLiteral("firstNext"));
    m_skip->setAutoDefault(false);
    m_back->setAutoDefault(false);
    m_next->setDefault(true);

    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_title);
    titles->addWidget(m_progress);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(icon);
    head->addLayout(titles, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_skip);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 24, 28, 20);
    layout->setSpacing(20);
    layout->addLayout(head);
    layout->addWidget(m_steps, 1);
    layout->addLayout(buttons);
    connect(m_skip, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_steps->currentIndex() - 1); });
    connect(m_next, &QPushButton::clicked, this, &FirstSteps::next);
}

void FirstSteps::goTo(int step)
{
    m_steps->setCurrentIndex(step);
    retranslate();
}

void FirstSteps::next()
{
    const int step = m_steps->currentIndex();
    if (step == Goal && m_goal->goal() == GoalStep::LookAround) {
        accept();
    } else if (step == Connect) {
        if (m_connect->isConnected())
            Q_EMIT simulatorRequested();
        accept();
    } else {
        goTo(step + 1);
    }
}

void FirstSteps::retranslate()
{
    setWindowTitle(tr("First steps"));
    const QStringList titles{tr("Welcome to Switchboard"), tr("What would you like to do?"),
                             tr("Connect your bot")};
    const int step = m_steps->currentIndex();
    m_title->setText(titles.value(step));
    m_progress->setText(tr("Step %1 of %2").arg(step + 1).arg(int(StepCount)));
    m_look->retranslate();
    m_goal->retranslate();
    m_connect->retranslate();
    m_skip->setText(tr("Skip"));
    m_skip->setToolTip(tr("Esc skips, too"));
    m_back->setText(tr("Back"));
    refreshButtons();
}

void FirstSteps::refreshButtons()
{
    const int step = m_steps->currentIndex();
    m_back->setVisible(step > 0);
    if (step == Connect)
        m_next->setText(m_connect->isConnected() ? tr("Talk to it in the simulator") : tr("Done"));
    else if (step == Goal && m_goal->goal() == GoalStep::LookAround)
        m_next->setText(tr("Go to the window"));
    else
        m_next->setText(tr("Next"));
    m_skip->setVisible(step != Connect);
}

} // namespace Switchboard
