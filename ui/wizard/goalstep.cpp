// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/wizard/goalstep.h"

#include "ui/wizard/choicecard.h"

#include <QButtonGroup>
#include <QVBoxLayout>

namespace Switchboard {

GoalStep::GoalStep(QWidget *parent)
    : QWidget(parent), m_goals(new QButtonGroup(this)), m_testBot(new ChoiceCard(this)),
      m_lookAround(new ChoiceCard(this))
{
    m_testBot->setObjectName(QStringLiteral("goal_testBot"));
    m_lookAround->setObjectName(QStringLiteral("goal_lookAround"));
    m_goals->addButton(m_testBot, TestBot);
    m_goals->addButton(m_lookAround, LookAround);
    m_testBot->setChecked(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    layout->addWidget(m_testBot);
    layout->addWidget(m_lookAround);
    layout->addStretch();
    connect(m_goals, &QButtonGroup::idClicked, this, &GoalStep::goalChanged);
    retranslate();
}

GoalStep::Goal GoalStep::goal() const
{
    return Goal(m_goals->checkedId());
}

void GoalStep::retranslate()
{
    m_testBot->setTexts(
        tr("Test a bot without QQ"),
        tr("Switchboard plays the account, the groups and the people. Your bot connects to it and "
           "answers what you write in the simulator."));
    m_lookAround->setTexts(tr("Look around first"),
                           tr("Go to the window. These steps stay in the Help menu."));
}

} // namespace Switchboard
