// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QButtonGroup;

namespace Switchboard {

class ChoiceCard;

//! What the user wants to do now.
class GoalStep final : public QWidget
{
    Q_OBJECT

public:
    enum Goal { TestBot, LookAround };

    explicit GoalStep(QWidget *parent = nullptr);

    [[nodiscard]] Goal goal() const;
    void retranslate();

Q_SIGNALS:
    void goalChanged();

private:
    QButtonGroup *m_goals;
    ChoiceCard *m_testBot;
    ChoiceCard *m_lookAround;
};

} // namespace Switchboard
