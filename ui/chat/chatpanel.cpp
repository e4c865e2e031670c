// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatpanel.h"

#include "core/onebot/messagecodec.h"
#include "ui/chat/chatcomposer.h"
#include "ui/chat/chatinput.h"
#include "ui/chat/chatmessagedelegate.h"
#include "ui/chat/chatmessagemodel.h"
#include "ui/chat/chatthumbnails.h"
#include "ui/chat/chattitle.h"
#include "ui/chat/chatview.h"
#include "ui/support/formatting.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/newrowsbutton.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int NearTop = 200; //!< pixels from the oldest row at which older ones are asked for

} // namespace

ChatPanel::ChatPanel(ActSender sendAct, QWidget *parent)
    : QWidget(parent), m_sendAct(std::move(sendAct)), m_thumbnails(new ChatThumbnails(this)),
      m_model(new ChatMessageModel(this)), m_delegate(new ChatMessageDelegate(*m_thumbnails, this)),
      m_title(new ChatTitle(this)), m_actAsLabel(new QLabel(this)), m_actAs(new QComboBox(this)),
      m_view(new ChatView(this)), m_empty(new EmptyState(QStringLiteral("chat"), m_view)),
      m_error(new QLabel(this)), m_composer(new ChatComposer(this))
{
    setObjectName(QStringLiteral("simChat"));
    setAcceptDrops(true);
    m_error->setObjectName(QStringLiteral("simError"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->setWordWrap(true);
    m_error->setContentsMargins(14, 8, 14, 0);
    m_error->hide();
    buildView();
    buildActions();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildHeader());
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(m_view, 1);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(m_error);
    layout->addWidget(m_composer);
    connectComposer();
    closeChat();
    retranslate();
}

QWidget *ChatPanel::buildHeader()
{
    m_title->setObjectName(QStringLiteral("simTitle"));
    m_actAs->setObjectName(QStringLiteral("simActAs"));
    m_actAs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_actAs->setMinimumContentsLength(14);
    m_actAsLabel->setTextFormat(Qt::PlainText);
    m_actAsLabel->setForegroundRole(QPalette::PlaceholderText);
    m_actAsLabel->setBuddy(m_actAs);
    connect(m_actAs, &QComboBox::activated, this, &ChatPanel::actorChosen);
    auto *header = new QWidget(this);
    m_headerLayout = new QHBoxLayout(header);
    m_headerLayout->setContentsMargins(16, 8, 12, 8);
    m_headerLayout->setSpacing(8);
    m_headerLayout->addWidget(m_title, 1);
    m_headerLayout->addWidget(m_actAsLabel);
    m_headerLayout->addWidget(m_actAs);
    // The same height with and without the choice of a user.
    header->setFixedHeight(m_actAs->sizeHint().height() + 16);
    return header;
}

void ChatPanel::addHeaderWidget(QWidget *widget)
{
    m_headerLayout->addWidget(widget);
}

void ChatPanel::buildView()
{
    m_view->setObjectName(QStringLiteral("simMessages"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->viewport()->installEventFilter(this);
    m_newRows = new NewRowsButton(m_view);
    m_empty->setObjectName(QStringLiteral("simEmpty"));
    connect(m_empty, &EmptyState::buttonClicked, this, &ChatPanel::connectBotRequested);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &ChatPanel::requestOlder);
    connect(m_view, &ChatView::framesRequested, this, &ChatPanel::showFrames);
    connect(m_newRows, &NewRowsButton::followingChanged, this, [this] {
        if (m_newRows->isFollowing() && m_model->lacksNewest())
            loadNewest();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ChatPanel::refreshEmptyState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ChatPanel::refreshEmptyState);
    connect(m_thumbnails, &ChatThumbnails::loaded, m_model, &ChatMessageModel::noteImage);
}

void ChatPanel::connectComposer()
{
    connect(m_composer, &ChatComposer::sendRequested, this, &ChatPanel::send);
    connect(m_composer, &ChatComposer::uploadRequested, this, &ChatPanel::upload);
    connect(m_composer, &ChatComposer::failed, this, &ChatPanel::showError);
}

void ChatPanel::setWorld(const ChatWorld &world)
{
    const bool otherAccount = world.selfId() != m_world.selfId();
    m_world = world;
    m_model->setWorld(world);
    if (otherAccount && m_hasChat && m_chat.kind == ChatKind::Private)
        loadNewest(); // the same person, another conversation
    refreshHeader();
}

void ChatPanel::setListening(int bots)
{
    m_bots = bots;
    refreshEmptyState();
}

void ChatPanel::openChat(const ChatId &chat)
{
    if (m_hasChat && m_chat == chat)
        return;
    m_hasChat = true;
    m_chat = chat;
    showError({});
    m_composer->setReply(0, {});
    loadNewest();
    refreshHeader();
}

void ChatPanel::loadNewest()
{
    m_olderMayExist = false;
    m_requested = false;
    m_model->setChat(m_chat);
    m_newRows->follow();
    Q_EMIT reloaded();
    Q_EMIT historyRequested({m_chat, m_world.selfId(), HistoryStep, 0});
}

void ChatPanel::closeChat()
{
    m_hasChat = false;
    m_model->setChat({});
    refreshHeader();
}

void ChatPanel::addOrUpdate(const ChatMessage &message)
{
    if (m_hasChat && message.chat == m_chat)
        m_model->addOrUpdate(message);
}

void ChatPanel::addNotice(const ChatNotice &notice)
{
    const bool here = m_hasChat && notice.chat == m_chat
        && (m_chat.kind == ChatKind::Group || notice.selfId == 0
            || notice.selfId == m_world.selfId());
    if (here)
        m_model->addNotice(notice);
}

void ChatPanel::setHistory(const ChatHistoryQuery &query, const QList<ChatMessage> &messages)
{
    const bool wanted = m_hasChat && query.chat == m_chat && query.count == HistoryStep
        && (m_chat.kind == ChatKind::Group || query.selfId == m_world.selfId());
    if (!wanted)
        return;
    m_olderMayExist = messages.size() >= query.count;
    m_requested = false;
    if (query.before == 0)
        m_model->mergeHistory(messages);
    else
        m_model->prependHistory(messages);
}

void ChatPanel::requestOlder()
{
    const QScrollBar *bar = m_view->verticalScrollBar();
    if (!m_olderMayExist || m_requested || m_newRows->isFollowing()
        || bar->value() > bar->minimum() + NearTop)
        return;
    m_requested = true; // until the answer
    Q_EMIT historyRequested({m_chat, m_world.selfId(), HistoryStep, m_model->oldestMessage()});
}

bool ChatPanel::knowsMessage(qint32 messageId) const
{
    return m_hasChat && m_model->find(messageId);
}

QuickEventPlace ChatPanel::place() const
{
    const ChatMessage *message = currentMessage();
    if (!message) {
        for (int row = m_model->rowCount() - 1; row >= 0 && !message; --row)
            message = m_model->messageAt(row);
    }
    return {m_chat, m_hasChat, actingUser(), message ? message->messageId : 0};
}

void ChatPanel::focusInput()
{
    m_composer->focusInput();
}

QJsonObject ChatPanel::target() const
{
    QJsonObject params{{QStringLiteral("user_id"), actingUser()}};
    if (m_chat.kind == ChatKind::Group)
        params.insert(QStringLiteral("group_id"), m_chat.id);
    else
        params.insert(QStringLiteral("self_id"), m_world.selfId());
    return params;
}

void ChatPanel::send(const ChatDraft &draft)
{
    showError({});
    m_newRows->follow();
    QJsonObject params = target();
    params.insert(QStringLiteral("message"), messageToJson(draft.message()));
    const QPointer<ChatPanel> self(this);
    const ChatId chat = m_chat;
    m_sendAct({QStringLiteral("message"), params},
              [self, chat, draft](const CommandResult &result) {
                  if (!self || result.ok || self->m_chat != chat)
                      return;
                  self->showError(tr("Not sent: %1").arg(result.error));
                  if (self->m_composer->draft().isEmpty())
                      self->m_composer->setDraft(draft);
              });
}

void ChatPanel::upload(const QString &name, const QByteArray &bytes)
{
    QJsonObject params = target();
    params.insert(QStringLiteral("name"), name);
    params.insert(QStringLiteral("file"), ChatDraft::encoded(bytes));
    run({QStringLiteral("upload"), params});
}

void ChatPanel::run(const SimulatedAct &act)
{
    showError({});
    const QPointer<ChatPanel> self(this);
    m_sendAct(act, [self](const CommandResult &result) {
        if (self && !result.ok)
            self->showError(result.error);
    });
}

void ChatPanel::showError(const QString &error)
{
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
}

void ChatPanel::actorChosen()
{
    m_actors.insert(m_chat.id, m_actAs->currentData().toLongLong());
    refreshComposer();
    Q_EMIT placeChanged();
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

void ChatPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (actingUser() != 0 && ChatInput::canTake(event->mimeData()))
        event->acceptProposedAction();
}

void ChatPanel::dropEvent(QDropEvent *event)
{
    if (m_composer->take(event->mimeData()))
        event->acceptProposedAction();
}

void ChatPanel::refreshHeader()
{
    const SimulatorGroup *group = openGroup();
    const QString number = QString::number(m_chat.id);
    if (group) {
        const qsizetype count = group->members.size();
        const QString members =
            count == 1 ? tr("1 member") : tr("%1 members").arg(formatCount(quint64(count)));
        m_title->setTexts(m_world.chatName(m_chat),
                          tr("%1 · %2", "number, members").arg(number, members));
    } else if (m_hasChat && m_chat.kind == ChatKind::Private) {
        m_title->setTexts(m_world.chatName(m_chat),
                          tr("%1 · private chat, you act as this user").arg(number));
    } else {
        m_title->setTexts(m_hasChat ? number : tr("No chat open"), {});
    }
    refreshActors();
    refreshComposer();
    refreshEmptyState();
    Q_EMIT placeChanged();
}

void ChatPanel::refreshActors()
{
    const SimulatorGroup *group = openGroup();
    const QSignalBlocker blocker(m_actAs);
    m_actAs->clear();
    if (group) {
        for (const SimulatorMember &member : group->members) {
            if (!m_world.isAccount(member.userId))
                m_actAs->addItem(actorText(member), member.userId);
        }
        const int chosen = m_actAs->findData(m_actors.value(m_chat.id));
        m_actAs->setCurrentIndex(chosen >= 0 ? chosen : std::min(0, m_actAs->count() - 1));
    }
    m_actAs->setVisible(m_actAs->count() > 0);
    m_actAsLabel->setVisible(m_actAs->count() > 0);
}

const SimulatorGroup *ChatPanel::openGroup() const
{
    return m_hasChat && m_chat.kind == ChatKind::Group ? m_world.group(m_chat.id) : nullptr;
}

qint64 ChatPanel::actingUser() const
{
    if (!m_hasChat)
        return 0;
    return m_chat.kind == ChatKind::Private ? m_chat.id : m_actAs->currentData().toLongLong();
}

} // namespace Switchboard
