// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/disabledialog.h"

#include "ui/help/helptopic.h"
#include "ui/widgets/reasonedit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

namespace Switchboard {

DisableDialog::DisableDialog(const QString &serviceName, int connections, QWidget *parent)
    : DecisionDialog(tr("Switch off %1?").arg(serviceName),
                     tr("%Ln connection(s) will be told and closed.", nullptr, connections),
                     tr("Switch off"), parent)
{
    addFields();
}

DisableDialog::DisableDialog(int services, int connections, QWidget *parent)
    : DecisionDialog(tr("Switch off %n service(s)?", nullptr, services),
                     tr("%Ln connection(s) will be told and closed.", nullptr, connections),
                     tr("Switch off"), parent)
{
    addFields();
}

void DisableDialog::setDrainSeconds(int seconds)
{
    m_seconds->setValue(seconds);
}

DisableOptions DisableDialog::options() const
{
    return {.drainSeconds = m_drain->isChecked() ? m_seconds->value() : 0,
            .reason = m_reason->reason()};
}

void DisableDialog::addFields()
{
    setObjectName(QStringLiteral("disableDialog"));
    setHelpTopic(this, QStringLiteral("switch#drain"));
    m_atOnce = new QRadioButton(tr("At once"), this);
    m_atOnce->setObjectName(QStringLiteral("disableAtOnce"));
    m_atOnce->setChecked(true);
    m_drain = new QRadioButton(tr("Let running work finish first, at most"), this);
    m_drain->setObjectName(QStringLiteral("disableDrain"));
    m_seconds = new QSpinBox(this);
    m_seconds->setObjectName(QStringLiteral("disableDrainSeconds"));
    m_seconds->setAccessibleName(tr("Seconds to drain"));
    m_seconds->setRange(1, 3600);
    m_seconds->setValue(DefaultDrainSeconds);
    m_seconds->setSuffix(tr(" s", "seconds"));
    m_seconds->setEnabled(false);
    connect(m_drain, &QRadioButton::toggled, m_seconds, &QWidget::setEnabled);
    m_reason = new ReasonEdit(this);
    m_reason->setPlaceholder(QStringLiteral("service disabled"));
    connect(m_reason, &ReasonEdit::entered, acceptButton(),
            [button = acceptButton()] { button->setFocus(Qt::TabFocusReason); });

    auto *drainLine = new QHBoxLayout;
    drainLine->addWidget(m_drain);
    drainLine->addWidget(m_seconds);
    drainLine->addStretch();
    auto *label = new QLabel(tr("&Reason the clients are given"), this);
    label->setBuddy(m_reason->findChild<QWidget *>(QStringLiteral("reasonEdit")));
    fields()->addWidget(m_atOnce);
    fields()->addLayout(drainLine);
    fields()->addSpacing(8);
    fields()->addWidget(label);
    fields()->addWidget(m_reason);
}

} // namespace Switchboard
