// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/linktrouble.h"

#include "ui/support/linktext.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Switchboard {
namespace {

QPushButton *smallButton(const QString &objectName, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

} // namespace

LinkTrouble::LinkTrouble(const QString &serviceId, QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)),
      m_connect(smallButton(QStringLiteral("connectNow_") + serviceId, this)),
      m_doctor(smallButton(QStringLiteral("doctor_") + serviceId, this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("linkProblem_") + serviceId);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_connect);
    buttons->addWidget(m_doctor);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(6);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_connect, &QPushButton::clicked, this, &LinkTrouble::connectRequested);
    connect(m_doctor, &QPushButton::clicked, this, &LinkTrouble::doctorRequested);
    hide();
}

void LinkTrouble::setLink(const LinkStatus *link)
{
    // A button that goes with the focus would pass it on to any other control of the window.
    if (!link && isAncestorOf(QApplication::focusWidget()))
        parentWidget()->setFocus(Qt::OtherFocusReason);
    if (link) {
        m_text->setText(linkProblemText(*link));
        m_connect->setText(tr("Retry now"));
        m_connect->setEnabled(link->state != LinkState::Connecting);
        m_doctor->setText(tr("Find the cause"));
    }
    setVisible(link != nullptr);
}

} // namespace Switchboard
