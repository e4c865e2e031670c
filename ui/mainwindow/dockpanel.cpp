// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/dockpanel.h"

#include "ui/support/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace Switchboard {
namespace {

constexpr QSize TitleIcon(14, 14);
constexpr QSize TitleButton(26, 26);

} // namespace

DockPanel::DockPanel(const QString &objectName, QWidget *content, QWidget *parent)
    : QDockWidget(parent), m_bar(new QWidget(this)), m_title(new QLabel), m_hide(new QToolButton)
{
    setObjectName(objectName);
    setWidget(content);
    auto *layout = new QHBoxLayout(m_bar);
    layout->setContentsMargins(12, 3, 6, 3);
    m_title->setTextFormat(Qt::PlainText);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_hide->setObjectName(QStringLiteral("hide_") + objectName);
    m_hide->setIcon(themedIcon(QStringLiteral("close")));
    m_hide->setIconSize({12, 12});
    m_hide->setFixedSize(TitleButton);
    m_hide->setAutoRaise(true);
    m_hide->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(m_title);
    layout->addStretch();
    layout->addWidget(m_hide);
    setTitleBarWidget(m_bar);
    connect(m_hide, &QToolButton::clicked, this, &QWidget::hide);
}

void DockPanel::setTitleWidget(QWidget *widget)
{
    auto *layout = static_cast<QHBoxLayout *>(m_bar->layout());
    layout->setContentsMargins(4, 0, 6, 0);
    layout->insertWidget(0, widget);
    m_title->hide();
}

void DockPanel::addTitleAction(QAction *action)
{
    auto *button = new QToolButton(m_bar);
    button->setDefaultAction(action);
    button->setObjectName(QStringLiteral("title_") + action->objectName());
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setIconSize(TitleIcon);
    button->setFixedSize(TitleButton);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    auto *layout = static_cast<QHBoxLayout *>(m_bar->layout());
    layout->insertWidget(layout->count() - 1, button);
}

void DockPanel::setTitle(const QString &title, const QString &hideHint)
{
    setWindowTitle(title);
    m_title->setText(title);
    m_hide->setToolTip(hideHint);
    m_hide->setAccessibleName(hideHint);
}

} // namespace Switchboard
