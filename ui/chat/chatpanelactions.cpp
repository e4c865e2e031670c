// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// The words of the open chat and what its context menu does; the rest is in chatpanel.cpp.

#include "ui/chat/chatcomposer.h"
#include "ui/chat/chatfaces.h"
#include "ui/chat/chatmessagemodel.h"
#include "ui/chat/chatpanel.h"
#include "ui/chat/chattext.h"
#include "ui/chat/chatview.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>

#include <algorithm>

namespace Switchboard {

namespace {

//! Faces that people react with.
QList<int> reactionFaces()
{
    return {76, 66, 124, 63, 28, 42, 32, 5};
}

} // namespace

QAction *ChatPanel::addAction(const char *name, void (ChatPanel::*slot)())
{
    auto *action = new QAction(m_view);
    action->setObjectName(QLatin1String(name));
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_view->addAction(action);
    return action;
}

void ChatPanel::addCopyAction(const char *name, int role, const QKeySequence &keys)
{
    auto *action = new QAction(m_view);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, role] { copySelected(role); });
    m_view->addAction(action);
}

void ChatPanel::buildActions()
{
    addAction("simReply", &ChatPanel::reply);
    addAction("simRecall", &ChatPanel::recall)->setShortcut(QKeySequence::Delete);
    buildReactions();
    addAction("simEssence", &ChatPanel::markEssence);
    addCopyAction("simCopyText", ChatMessageModel::CopyTextRole, QKeySequence::Copy);
    addCopyAction("simCopyCq", ChatMessageModel::CqTextRole, {});
    addCopyAction("simCopyJson", ChatMessageModel::JsonTextRole, {});
    addCopyAction("simCopyId", ChatMessageModel::MessageIdRole, {});
    addAction("simFrames", &ChatPanel::showFrames);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        refreshActions();
        Q_EMIT placeChanged();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ChatPanel::refreshActions);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ChatPanel::refreshActions);
}

void ChatPanel::buildReactions()
{
    m_reactions = new QMenu(this);
    m_reactions->menuAction()->setObjectName(QStringLiteral("simReact"));
    for (const int number : reactionFaces()) {
        QAction *action = m_reactions->addAction(QString());
        action->setData(number);
        connect(action, &QAction::triggered, this,
                [this, number] { react(QString::number(number)); });
    }
    m_view->addAction(m_reactions->menuAction());
}

void ChatPanel::refreshActions()
{
    const ChatMessage *message = currentMessage();
    const bool live = message && !message->recalled;
    const bool inGroup = m_chat.kind == ChatKind::Group;
    const auto enable = [this](const char *name, bool enabled) {
        const auto actions = m_view->actions();
        const auto it = std::ranges::find(actions, QLatin1String(name), &QObject::objectName);
        (*it)->setEnabled(enabled);
    };
    enable("simReply", live && actingUser() != 0);
    enable("simRecall", live);
    enable("simReact", live && inGroup && actingUser() != 0);
    enable("simEssence", live && inGroup);
    enable("simCopyText", m_view->currentIndex().isValid());
    for (const char *name : {"simCopyCq", "simCopyJson", "simCopyId"})
        enable(name, message);
    enable("simFrames", m_view->currentIndex().data(ChatMessageModel::HasFramesRole).toBool());
}

const ChatMessage *ChatPanel::currentMessage() const
{
    return m_model->messageAt(m_view->currentIndex().row());
}

void ChatPanel::reply()
{
    if (const ChatMessage *message = currentMessage())
        m_composer->setReply(message->messageId,
                             ChatText::preview(message->message, [this](const QString &userId) {
                                 return m_world.nameIn(m_chat, userId.toLongLong());
                             }));
}

void ChatPanel::recall()
{
    const ChatMessage *message = currentMessage();
    if (!message || message->recalled)
        return;
    // Whoever wrote it takes it back; what the bot wrote, the one who acts.
    const qint64 by = message->fromBot && actingUser() != 0 && m_chat.kind == ChatKind::Group
        ? actingUser()
        : message->senderId;
    run({QStringLiteral("recall"),
         {{QStringLiteral("message_id"), message->messageId},
          {QStringLiteral("operator_id"), by}}});
}

void ChatPanel::react(const QString &emojiId)
{
    if (const ChatMessage *message = currentMessage())
        run({QStringLiteral("reaction"),
             {{QStringLiteral("message_id"), message->messageId},
              {QStringLiteral("user_id"), actingUser()},
              {QStringLiteral("emoji_id"), emojiId},
              {QStringLiteral("set"), true}}});
}

void ChatPanel::markEssence()
{
    if (const ChatMessage *message = currentMessage())
        run({QStringLiteral("essence"),
             {{QStringLiteral("message_id"), message->messageId},
              {QStringLiteral("enable"), true}}});
}

void ChatPanel::showFrames()
{
    if (const ChatMessage *message = currentMessage())
        Q_EMIT framesRequested(*message);
}

void ChatPanel::copySelected(int role)
{
    QModelIndexList rows = m_view->selectionModel()->selectedIndexes();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList texts;
    for (const QModelIndex &row : std::as_const(rows)) {
        if (const QVariant text = row.data(role); text.isValid())
            texts.append(text.toString());
    }
    if (!texts.isEmpty())
        QGuiApplication::clipboard()->setText(texts.join(QLatin1Char('\n')));
}

void ChatPanel::retranslate()
{
    m_actAsLabel->setText(tr("acting as"));
    m_actAs->setAccessibleName(tr("Act as"));
    m_actAs->setToolTip(tr("The member of the group whose messages you send"));
    m_view->setAccessibleName(tr("Messages"));
    retranslateActions();
    refreshHeader();
}

void ChatPanel::retranslateActions()
{
    m_reactions->setTitle(tr("React"));
    for (QAction *action : m_reactions->actions())
        action->setText(ChatFaces::name(action->data().toInt()));
    const QStringList texts{
        tr("Reply"),      tr("Recall"),          tr("React"),        tr("Mark as essence message"),
        tr("Copy text"),  tr("Copy as CQ code"), tr("Copy as JSON"), tr("Copy message ID"),
        tr("Show frames")};
    const QList<QAction *> actions = m_view->actions();
    for (qsizetype i = 0; i < texts.size(); ++i)
        actions.at(i)->setText(texts.at(i));
}

QString ChatPanel::actorText(const SimulatorMember &member) const
{
    const QString role = member.role == QLatin1String("owner") ? tr("owner")
        : member.role == QLatin1String("admin")                ? tr("admin")
                                                               : tr("member");
    return QStringLiteral("%1 %2 · %3")
        .arg(m_world.nameIn(m_chat, member.userId), QString::number(member.userId), role);
}

void ChatPanel::refreshComposer()
{
    const qint64 user = actingUser();
    m_model->setActingUser(user);
    m_composer->setCanSend(user != 0);
    QList<ChatChoice> members;
    if (const SimulatorGroup *group = openGroup()) {
        members.append({tr("everyone"), {}, 0});
        for (const SimulatorMember &member : group->members)
            members.append({m_world.nameIn(m_chat, member.userId), QString::number(member.userId),
                            member.userId});
    }
    m_composer->setMembers(members);
    if (user != 0)
        m_composer->setHint(tr("Write as %1").arg(m_world.nameIn(m_chat, user)));
    else
        m_composer->setHint(m_hasChat ? tr("Nobody but the bot is in this group")
                                      : tr("Choose a chat first"));
    refreshActions();
}

void ChatPanel::refreshEmptyState()
{
    m_empty->setVisible(m_model->rowCount() == 0);
    if (!m_hasChat) {
        m_empty->setTexts(tr("No chat open"), tr("Choose a chat at the left"));
        return;
    }
    const qint64 user = actingUser();
    const QString write =
        user == 0 ? QString() : tr("Write the first one as %1.").arg(m_world.nameIn(m_chat, user));
    if (m_bots == 0)
        m_empty->setTexts(tr("No bot is listening"),
                          tr("Connect a bot to see what it answers. You can write already."),
                          tr("Connect a bot"));
    else
        m_empty->setTexts(tr("No messages yet"), write);
}

} // namespace Switchboard
