// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatpanel.h"

#include "ui/chat/chatmessagedelegate.h"
#include "ui/chat/chatmessagemodel.h"
#include "ui/support/formatting.h"
#include "ui/chat/chatcomposer.h"
#include "ui/chat/chattitle.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/newrowsbutton.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int FirstHistory = 500; //!< messages asked for when a chat is opened
constexpr int HistoryStep = 1000; //!< older ones asked for at a time

QLabel *quietLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

ChatPanel::ChatPanel(QWidget *parent)
    : QWidget(parent), m_model(new ChatMessageModel(this)),
      m_delegate(new ChatMessageDelegate(this)), m_title(new ChatTitle(this)),
      m_actAsLabel(quietLabel(this)), m_actAs(new QComboBox(this)), m_limit(quietLabel(this)),
      m_view(new QListView(this)), m_empty(quietLabel(m_view)), m_error(new QLabel(this)),
      m_composer(new ChatComposer(this))
{
    setObjectName(QStringLiteral("simChat"));
    m_error->setObjectName(QStringLiteral("simError"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->setWordWrap(true);
    m_error->setContentsMargins(14, 8, 14, 0);
    m_error->hide();
    m_limit->setAlignment(Qt::AlignCenter);
    m_limit->setContentsMargins(8, 4, 8, 4);
    m_limit->hide();
    buildView();
    buildActions();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildHeader());
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(m_limit);
    layout->addWidget(m_view, 1);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(m_error);
    layout->addWidget(m_composer);
    connect(m_composer, &ChatComposer::sendRequested, this, &ChatPanel::send);
    closeChat();
    retranslate();
}

QWidget *ChatPanel::buildHeader()
{
    m_title->setObjectName(QStringLiteral("simTitle"));
    m_actAs->setObjectName(QStringLiteral("simActAs"));
    m_actAs->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_actAsLabel->setBuddy(m_actAs);
    connect(m_actAs, &QComboBox::activated, this, &ChatPanel::actorChosen);
    auto *header = new QWidget(this);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(16, 8, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_actAsLabel);
    layout->addWidget(m_actAs);
    // The same height with and without the choice of a user.
    header->setFixedHeight(m_actAs->sizeHint().height() + 16);
    return header;
}

void ChatPanel::buildView()
{
    m_view->setObjectName(QStringLiteral("simMessages"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->verticalScrollBar()->setSingleStep(24);
    m_view->viewport()->installEventFilter(this);
    m_newRows = new NewRowsButton(m_view);
    m_empty->setObjectName(QStringLiteral("simEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(24, 0, 24, 0);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &ChatPanel::requestOlder);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ChatPanel::refreshEmptyState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ChatPanel::refreshEmptyState);
}

void ChatPanel::buildActions()
{
    const auto add = [this](const char *name, int role, const QKeySequence &keys) {
        auto *action = new QAction(m_view);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, role] { copySelected(role); });
        m_view->addAction(action);
    };
    add("simCopyText", ChatMessageModel::CopyTextRole, QKeySequence::Copy);
    add("simCopyCq", ChatMessageModel::CqTextRole, {});
    add("simCopyId", ChatMessageModel::MessageIdRole, {});
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ChatPanel::setWorld(const SimulatorWorld &world)
{
    m_world = world;
    QHash<QString, QString> names{{QString::number(world.selfId), world.nickname}};
    for (const SimulatorUser &user : world.users)
        names.insert(QString::number(user.userId), user.nickname);
    for (const SimulatorGroup &group : world.groups) {
        for (const SimulatorMember &member : group.members) {
            if (!member.card.isEmpty() && m_hasChat && m_chat.id == group.groupId)
                names.insert(QString::number(member.userId), member.card);
            else if (!names.contains(QString::number(member.userId)))
                names.insert(QString::number(member.userId), member.nickname);
        }
    }
    m_model->setNames(names);
    refreshHeader();
}

void ChatPanel::openChat(const ChatId &chat)
{
    if (m_hasChat && m_chat == chat)
        return;
    m_hasChat = true;
    m_chat = chat;
    m_error->hide();
    m_limit->hide();
    m_olderMayExist = false;
    m_requested = FirstHistory;
    m_model->setChat(chat);
    setWorld(SimulatorWorld(m_world)); // names on cards belong to one group
    m_newRows->follow();
    Q_EMIT historyRequested(chat, m_requested);
}

void ChatPanel::closeChat()
{
    m_hasChat = false;
    m_model->setChat({});
    refreshHeader();
}

void ChatPanel::addOrUpdate(const ChatMessage &message)
{
    if (!m_hasChat || message.chat != m_chat)
        return;
    m_model->addOrUpdate(message);
    if (!message.fromBot && message.senderId == actingUser() && m_model->rowCount() > 0)
        m_error->hide();
}

void ChatPanel::setHistory(const ChatId &chat, const QList<ChatMessage> &messages)
{
    if (!m_hasChat || chat != m_chat)
        return;
    m_olderMayExist = messages.size() >= m_requested && m_requested < ChatMessageModel::Capacity;
    m_model->mergeHistory(messages);
    m_limit->setVisible(messages.size() >= ChatMessageModel::Capacity);
}

void ChatPanel::requestOlder()
{
    const QScrollBar *bar = m_view->verticalScrollBar();
    if (!m_olderMayExist || m_newRows->isFollowing() || bar->value() > bar->minimum())
        return;
    m_olderMayExist = false; // until the answer says so again
    m_requested = std::min(m_requested + HistoryStep, ChatMessageModel::Capacity);
    Q_EMIT historyRequested(m_chat, m_requested);
}

void ChatPanel::showSendError(const SimulatedMessage &message, const QString &error)
{
    if (!m_hasChat || message.chat != m_chat)
        return;
    m_error->setText(tr("Not sent: %1").arg(error));
    m_error->show();
    if (m_composer->text().isEmpty())
        m_composer->setText(message.text);
}

void ChatPanel::focusInput()
{
    m_composer->setFocus();
}

void ChatPanel::send(const QString &text)
{
    m_error->hide();
    m_newRows->follow();
    Q_EMIT sendRequested({m_chat, actingUser(), text});
}

void ChatPanel::actorChosen()
{
    m_actors.insert(m_chat.id, m_actAs->currentData().toLongLong());
    refreshComposer();
}

void ChatPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        m_delegate->forgetMeasures();
        m_view->doItemsLayout();
    }
}

bool ChatPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        m_empty->setGeometry(m_view->viewport()->geometry());
    return QWidget::eventFilter(watched, event);
}

void ChatPanel::retranslate()
{
    m_actAsLabel->setText(tr("acting as"));
    m_actAs->setAccessibleName(tr("Act as"));
    m_actAs->setToolTip(tr("The member of the group whose messages you send"));
    m_view->setAccessibleName(tr("Messages"));
    m_limit->setText(
        tr("Only the latest %1 messages are shown").arg(formatCount(ChatMessageModel::Capacity)));
    const auto actions = m_view->actions();
    actions.at(0)->setText(tr("Copy text"));
    actions.at(1)->setText(tr("Copy as CQ code"));
    actions.at(2)->setText(tr("Copy message ID"));
    refreshHeader();
}

void ChatPanel::refreshHeader()
{
    const SimulatorGroup *group = openGroup();
    const QString number = QString::number(m_chat.id);
    if (group) {
        const qsizetype count = group->members.size();
        const QString members =
            count == 1 ? tr("1 member") : tr("%1 members").arg(formatCount(quint64(count)));
        m_title->setTexts(group->name, tr("%1 · %2", "number, members").arg(number, members));
    } else if (m_hasChat && m_chat.kind == ChatKind::Private) {
        m_title->setTexts(actingName(), tr("%1 · private chat, you act as this user").arg(number));
    } else {
        m_title->setTexts(m_hasChat ? number : tr("No chat open"), {});
    }
    refreshActors();
    refreshComposer();
    refreshEmptyState();
}

void ChatPanel::refreshActors()
{
    const SimulatorGroup *group = openGroup();
    const QSignalBlocker blocker(m_actAs);
    m_actAs->clear();
    if (group) {
        for (const SimulatorMember &member : group->members) {
            if (member.userId != m_world.selfId)
                m_actAs->addItem(actorText(member), member.userId);
        }
        const int chosen = m_actAs->findData(m_actors.value(m_chat.id));
        m_actAs->setCurrentIndex(chosen >= 0 ? chosen : std::min(0, m_actAs->count() - 1));
    }
    m_actAs->setVisible(m_actAs->count() > 0);
    m_actAsLabel->setVisible(m_actAs->count() > 0);
}

void ChatPanel::refreshComposer()
{
    const qint64 user = actingUser();
    m_model->setActingUser(user);
    m_composer->setCanSend(user != 0);
    if (user != 0)
        m_composer->setHint(
            tr("Write as %1; CQ codes such as %2 work too")
                .arg(actingName(), QStringLiteral("[CQ:at,qq=%1]").arg(m_world.selfId)));
    else
        m_composer->setHint(m_hasChat ? tr("Nobody but the bot is in this group")
                                      : tr("Choose a chat first"));
}

void ChatPanel::refreshEmptyState()
{
    m_empty->setVisible(m_model->rowCount() == 0);
    if (!m_hasChat)
        m_empty->setText(tr("Choose a chat at the left"));
    else if (actingUser() == 0)
        m_empty->setText(tr("No messages yet"));
    else
        m_empty->setText(tr("No messages yet. Write the first one as %1.").arg(actingName()));
}

void ChatPanel::copySelected(int role)
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList texts;
    for (const QModelIndex &row : std::as_const(rows))
        texts.append(row.data(role).toString());
    QGuiApplication::clipboard()->setText(texts.join(QLatin1Char('\n')));
}

const SimulatorGroup *ChatPanel::openGroup() const
{
    if (!m_hasChat || m_chat.kind != ChatKind::Group)
        return nullptr;
    const auto it = std::ranges::find(m_world.groups, m_chat.id, &SimulatorGroup::groupId);
    return it == m_world.groups.cend() ? nullptr : &*it;
}

const SimulatorUser *ChatPanel::userOf(qint64 userId) const
{
    const auto it = std::ranges::find(m_world.users, userId, &SimulatorUser::userId);
    return it == m_world.users.cend() ? nullptr : &*it;
}

QString ChatPanel::actorText(const SimulatorMember &member) const
{
    QString role = tr("member", "role in a group");
    if (member.role == QLatin1String("owner"))
        role = tr("owner", "role in a group");
    else if (member.role == QLatin1String("admin"))
        role = tr("admin", "role in a group");
    const QString name = member.card.isEmpty() ? member.nickname : member.card;
    return QStringLiteral("%1 %2 · %3").arg(name, QString::number(member.userId), role);
}

qint64 ChatPanel::actingUser() const
{
    if (!m_hasChat)
        return 0;
    return m_chat.kind == ChatKind::Private ? m_chat.id : m_actAs->currentData().toLongLong();
}

QString ChatPanel::actingName() const
{
    const qint64 user = actingUser();
    if (const SimulatorGroup *group = openGroup()) {
        const auto it = std::ranges::find(group->members, user, &SimulatorMember::userId);
        if (it != group->members.cend())
            return it->card.isEmpty() ? it->nickname : it->card;
    }
    const SimulatorUser *known = userOf(user);
    return known ? known->nickname : QString::number(user);
}

} // namespace Switchboard
