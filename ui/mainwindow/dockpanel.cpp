// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/dockpanel.h"

#include "ui/support/direction.h"
#include "ui/support/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace Switchboard {
namespace {

QMargins titleMargins()
{
    return directedMargins(12, 3, 6, 3);
}

constexpr QMargins FoldedMargins(15, 3, 15, 3);

QToolButton *barButton(const QString &objectName, const QString &icon)
{
    auto *button = new QToolButton;
    button->setObjectName(objectName);
    button->setIcon(themedIcon(icon));
    button->setFixedSize(26, 26);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

constexpr QSize TitleIcon(14, 14);
constexpr QSize TitleButton(26, 26);

} // namespace

DockPanel::DockPanel(const QString &objectName, QWidget *content, QWidget *parent)
    : QDockWidget(parent), m_bar(new QWidget(this)), m_title(new QLabel),
      m_hide(barButton(QStringLiteral("hide_") + objectName, QStringLiteral("close")))
{
    setObjectName(objectName);
    setWidget(content);
    auto *layout = new QHBoxLayout(m_bar);
    layout->setContentsMargins(titleMargins());
    m_title->setTextFormat(Qt::PlainText);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_hide->setIconSize({12, 12});
    layout->addWidget(m_title);
    layout->addStretch();
    layout->addWidget(m_hide);
    setTitleBarWidget(m_bar);
    connect(m_hide, &QToolButton::clicked, this, &QWidget::hide);
}

void DockPanel::setTitleWidget(QWidget *widget)
{
    auto *layout = static_cast<QHBoxLayout *>(m_bar->layout());
    layout->setContentsMargins(directedMargins(4, 0, 6, 0));
    layout->insertWidget(0, widget, 1);
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

void DockPanel::makeFoldable()
{
    m_fold =
        barButton(QStringLiteral("fold_") + objectName(),
                  isRightToLeft() ? QStringLiteral("panel-right") : QStringLiteral("panel-left"));
    m_fold->setIconSize({16, 16});
    auto *layout = static_cast<QHBoxLayout *>(m_bar->layout());
    layout->insertWidget(layout->indexOf(m_hide), m_fold);
    connect(m_fold, &QToolButton::clicked, this, [this] { Q_EMIT foldRequested(!m_folded); });
}

void DockPanel::setFolded(bool folded)
{
    m_folded = folded;
    m_title->setVisible(!folded);
    const QList<QToolButton *> buttons = m_bar->findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        button->setVisible(!folded || button == m_fold);
    m_bar->layout()->setContentsMargins(folded ? FoldedMargins : titleMargins());
    refreshFold();
}

void DockPanel::setFoldHints(const QString &fold, const QString &unfold)
{
    m_foldHint = fold;
    m_unfoldHint = unfold;
    refreshFold();
}

void DockPanel::refreshFold()
{
    const QString hint = m_folded ? m_unfoldHint : m_foldHint;
    m_fold->setToolTip(hint);
    m_fold->setAccessibleName(hint);
}

} // namespace Switchboard
