// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/fixbuttons.h"

#include "ui/widgets/linkbutton.h"

#include <QHBoxLayout>

namespace Switchboard {

FixButtons::FixButtons(QWidget *parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(2, 0, 2, 0);
    m_layout->setSpacing(4);
    m_layout->addStretch();
}

void FixButtons::setActions(const QString &problemId, const QList<BannerAction> &actions)
{
    m_actions = actions;
    while (m_buttons.size() > actions.size())
        delete m_buttons.takeLast();
    while (m_buttons.size() < actions.size()) {
        const qsizetype place = m_buttons.size();
        auto *button = new LinkButton(QString(), this);
        m_layout->insertWidget(int(place), button);
        m_buttons.append(button);
        connect(button, &LinkButton::clicked, this, [this, place] {
            const std::function<void()> run = m_actions.value(place).run;
            if (run)
                run();
        });
    }
    for (qsizetype i = 0; i < actions.size(); ++i) {
        LinkButton *button = m_buttons.at(i);
        button->setObjectName(QStringLiteral("fix_") % actions.at(i).id % QLatin1Char('_')
                              % problemId);
        button->setText(actions.at(i).text);
        button->setAccessibleName(actions.at(i).text);
        button->updateGeometry();
    }
}

} // namespace Switchboard
