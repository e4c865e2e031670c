// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/connectiontoolbar.h"

#include "ui/help/helptopic.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/support/icons.h"
#include "ui/widgets/chip.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>

namespace Switchboard {
namespace {

constexpr int FilterWidth = 300;

QWidget *gap(int width, QWidget *parent)
{
    auto *spacer = new QWidget(parent);
    spacer->setFixedWidth(width);
    return spacer;
}

} // namespace

ConnectionToolBar::ConnectionToolBar(const WindowActions &actions, QWidget *parent)
    : QToolBar(parent), m_actions(actions), m_filter(new QLineEdit(this)),
      m_serviceChip(new Chip(QStringLiteral("filter"), Chip::Kind::Removable, this)),
      m_frozenChip(new Chip(QStringLiteral("snow"), Chip::Kind::Note, this))
{
    setObjectName(QStringLiteral("connectionToolBar"));
    setHelpTopic(this, QStringLiteral("connections#filter"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toggleViewAction()->setVisible(false);
    addWidget(gap(2, this));
    addAction(actions.newService);
    addSeparator();
    addAction(actions.kick);
    addAction(actions.kickAndBlock);
    addSeparator();
    addWidget(gap(4, this));
    buildFilter();
    addWidget(m_filter);
    addWidget(gap(4, this));
    m_serviceChip->setObjectName(QStringLiteral("serviceChip"));
    m_frozenChip->setObjectName(QStringLiteral("frozenChip"));
    m_serviceChipAction = addWidget(m_serviceChip);
    m_frozenChipAction = addWidget(m_frozenChip);
    m_serviceChipAction->setVisible(false);
    m_frozenChipAction->setVisible(false);
    auto *stretch = new QWidget(this);
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(stretch);
    addAction(actions.commands);
    addWidget(gap(4, this));
    connect(actions.find, &QAction::changed, this, &ConnectionToolBar::retranslate);
    connect(m_serviceChip, &Chip::removeRequested, this, &ConnectionToolBar::serviceChipRemoved);
    retranslate();
}

void ConnectionToolBar::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

bool ConnectionToolBar::clearFilter()
{
    if (m_filter->text().isEmpty())
        return false;
    m_filter->clear();
    m_delay.stop();
    Q_EMIT filterChanged({});
    return true;
}

void ConnectionToolBar::setServiceChip(const QString &serviceName)
{
    m_serviceName = serviceName;
    m_serviceChipAction->setVisible(!serviceName.isEmpty());
    retranslate();
}

void ConnectionToolBar::setFrozenChip(bool frozen)
{
    m_frozenChipAction->setVisible(frozen);
}

void ConnectionToolBar::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool ConnectionToolBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        if (m_filter->text().isEmpty())
            Q_EMIT escaped();
        else
            clearFilter();
        return true;
    }
    return QToolBar::eventFilter(watched, event);
}

void ConnectionToolBar::buildFilter()
{
    m_filter->setObjectName(QStringLiteral("connFilter"));
    m_filter->setFixedWidth(FilterWidth);
    m_search =
        m_filter->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_search, &QAction::triggered, this, &ConnectionToolBar::focusFilter);
    m_clear = m_filter->addAction(themedIcon(QStringLiteral("close")), QLineEdit::TrailingPosition);
    m_clear->setVisible(false);
    m_filter->installEventFilter(this);
    m_delay.setSingleShot(true);
    m_delay.setInterval(FilterDelayMs);
    connect(m_clear, &QAction::triggered, this, &ConnectionToolBar::clearFilter);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        m_delay.start();
    });
    connect(&m_delay, &QTimer::timeout, this, [this] { Q_EMIT filterChanged(m_filter->text()); });
}

void ConnectionToolBar::retranslate()
{
    setWindowTitle(tr("Connection tool bar"));
    setAccessibleName(windowTitle());
    const QString keys = m_actions.find->shortcut().toString(QKeySequence::NativeText);
    m_filter->setPlaceholderText(tr("Filter connections") % QStringLiteral("  ") % keys);
    m_filter->setAccessibleName(tr("Filter connections"));
    m_search->setText(tr("Filter connections"));
    m_clear->setText(tr("Clear filter"));
    m_clear->setToolTip(tr("Clear filter"));
    m_serviceChip->setTexts(tr("Service: %1").arg(m_serviceName),
                            tr("Only connections of this service are shown"),
                            tr("Show all services"));
    m_frozenChip->setTexts(tr("order frozen"),
                           tr("Rows keep their places while the table is used"));
}

} // namespace Switchboard
