// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/traffic/jsontree.h"

#include "ui/support/backgroundworker.h"
#include "ui/traffic/jsontreemodel.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int OpenedValues = 200; // a tree that is no larger is opened at once

} // namespace

JsonTree::JsonTree(BackgroundWorker &worker, QWidget *parent)
    : QWidget(parent), m_worker(worker), m_model(new JsonTreeModel(this)),
      m_view(new QTreeView(this)), m_note(new QLabel(this))
{
    m_view->setObjectName(QStringLiteral("messageTree"));
    m_view->setModel(m_model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(false);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setIndentation(16);
    m_view->setLayoutDirection(Qt::LeftToRight); // JSON reads from left to right everywhere
    m_view->header()->setStretchLastSection(true);
    m_view->header()->setSectionsMovable(false);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_note->setObjectName(QStringLiteral("messageTreeNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view, 1);
    layout->addWidget(m_note, 1);
    m_note->hide();
    setFocusProxy(m_view);
    addCopyAction("copyValue", JsonTreeModel::TextRole, QKeySequence::Copy);
    addCopyAction("copyPath", JsonTreeModel::PathRole, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    retranslate();
}

void JsonTree::addCopyAction(const char *objectName, int role, const QKeySequence &keys)
{
    auto *action = new QAction(m_view);
    action->setObjectName(QLatin1String(objectName));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, role] {
        const QModelIndex current = m_view->currentIndex();
        if (current.isValid())
            QGuiApplication::clipboard()->setText(current.data(role).toString());
    });
    m_view->addAction(action);
}

void JsonTree::setMessage(const TrafficMessagePtr &message)
{
    if (message == m_message)
        return;
    m_message = message;
    ++m_turn;
    m_model->setOutline(nullptr);
    if (!message || !message->isJson) {
        showText(message ? tr("This is not JSON") : QString());
        return;
    }
    using Outline = std::shared_ptr<const JsonOutline>;
    m_worker.run(
        [message]() -> Outline {
            auto outline = JsonOutline::parse(message->payload().toByteArray());
            return outline ? std::make_shared<const JsonOutline>(std::move(*outline)) : Outline();
        },
        [this, turn = m_turn](const Outline &outline) {
            if (turn != m_turn)
                return;
            m_model->setOutline(outline);
            showText(outline ? QString() : tr("Too large for a tree"));
            if (outline && outline->count() <= OpenedValues)
                m_view->expandAll();
            m_view->resizeColumnToContents(JsonTreeModel::KeyColumn);
            m_view->setColumnWidth(JsonTreeModel::KeyColumn,
                                   std::clamp(m_view->columnWidth(JsonTreeModel::KeyColumn), 80,
                                              std::max(80, m_view->width() / 2)));
        });
}

void JsonTree::showText(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    m_view->setVisible(text.isEmpty());
}

void JsonTree::retranslate()
{
    m_view->setAccessibleName(tr("Members of the message"));
    for (QAction *action : m_view->actions())
        action->setText(action->objectName() == QLatin1String("copyValue") ? tr("Copy value")
                                                                           : tr("Copy path"));
    m_model->retranslate();
}

void JsonTree::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace Switchboard
