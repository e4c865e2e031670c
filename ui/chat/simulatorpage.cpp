// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/simulatorpage.h"

#include "ui/chat/chatlistmodel.h"
#include "ui/chat/chatpanel.h"
#include "ui/chat/chatside.h"
#include "ui/chat/quickeventspanel.h"
#include "ui/chat/replywatch.h"
#include "ui/chat/simulatorhead.h"
#include "ui/chat/worlddialog.h"
#include "ui/help/helptopic.h"
#include "ui/support/icons.h"
#include "ui/widgets/hairline.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int SideWidth = 232;
constexpr int MinimumSideWidth = 180;
constexpr int MinimumPanelWidth = 360;
constexpr int EventsWidth = 172;
constexpr int RoomForEvents = 900; //!< narrower pages have a button for them instead
constexpr qsizetype MaxPreviews = 100; //!< chats whose latest message is read for the list

} // namespace

SimulatorPage::SimulatorPage(const ActSender &send, QWidget *parent)
    : QWidget(parent), m_send(send), m_chats(new ChatListModel(this)),
      m_watch(new ReplyWatch(this)), m_head(new SimulatorHead(this)),
      m_side(new ChatSide(*m_chats, send, this)), m_panel(new ChatPanel(send, this)),
      m_events(new QuickEventsPanel(send, this)), m_eventsButton(new QToolButton(this))
{
    setObjectName(QStringLiteral("simulatorPage"));
    setHelpTopic(this, QStringLiteral("simulator"));
    buildLayout();
    buildShortcuts();
    connectParts();
    retranslate();
}

void SimulatorPage::buildLayout()
{
    m_side->setMinimumWidth(MinimumSideWidth);
    m_panel->setMinimumWidth(MinimumPanelWidth);
    m_events->setFixedWidth(EventsWidth);
    m_eventsButton->setObjectName(QStringLiteral("simEventsButton"));
    m_eventsButton->setIcon(themedIcon(QStringLiteral("bolt")));
    connect(m_eventsButton, &QToolButton::clicked, this, [this] {
        QMenu *menu = m_events->menu();
        const int side = m_eventsButton->width() - menu->sizeHint().width();
        menu->popup(m_eventsButton->mapToGlobal(QPoint(side, m_eventsButton->height())));
    });
    m_eventsButton->setFocusPolicy(Qt::StrongFocus);
    m_eventsButton->setAutoRaise(true);
    m_panel->addHeaderWidget(m_eventsButton);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("simSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(m_side);
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({SideWidth, 3 * SideWidth});
    m_eventsLine = new Hairline(Qt::Vertical, this);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(splitter, 1);
    middle->addWidget(m_eventsLine);
    middle->addWidget(m_events);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addLayout(middle, 1);
}

void SimulatorPage::buildShortcuts()
{
    auto *find = new QAction(this);
    find->setObjectName(QStringLiteral("find"));
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, m_side, &ChatSide::focusSearch);
    addAction(find);
}

void SimulatorPage::connectParts()
{
    connect(m_head, &SimulatorHead::accountChosen, this,
            [this](qint64 selfId) { applyWorld(ChatWorld(m_world.all(), selfId)); });
    connect(m_head, &SimulatorHead::connectBotRequested, this, &SimulatorPage::connectBotRequested);
    connect(m_side, &ChatSide::chatChosen, this, &SimulatorPage::open);
    connect(m_side, &ChatSide::usersRequested, this, &SimulatorPage::showUsers);
    connect(m_side, &ChatSide::groupsRequested, this, &SimulatorPage::showGroups);
    connect(m_side, &ChatSide::failed, this, &SimulatorPage::failed);
    connect(m_panel, &ChatPanel::historyRequested, this, &SimulatorPage::historyRequested);
    connect(m_panel, &ChatPanel::framesRequested, this, &SimulatorPage::framesRequested);
    connect(m_panel, &ChatPanel::connectBotRequested, this, &SimulatorPage::connectBotRequested);
    connect(m_panel, &ChatPanel::placeChanged, m_events,
            [this] { m_events->setPlace(m_panel->place()); });
    connect(m_panel, &ChatPanel::reloaded, this, [this] {
        for (const ChatNotice &notice : std::as_const(m_notices))
            m_panel->addNotice(notice);
    });
    connect(m_watch, &ReplyWatch::silent, this, &SimulatorPage::addNotice);
}

void SimulatorPage::setWorld(const SimulatorWorld &world)
{
    m_watch->setAccounts(world.accounts);
    applyWorld(ChatWorld(world, m_world.selfId()));
}

void SimulatorPage::applyWorld(const ChatWorld &world)
{
    m_world = world;
    m_chats->setWorld(world);
    m_head->setWorld(world);
    m_events->setWorld(world);
    m_panel->setWorld(world);
    m_side->setWorld(world);
    if (m_dialog)
        m_dialog->setWorld(world);
    if (m_panel->hasChat() && m_chats->rowOf(m_openChat) < 0)
        m_panel->closeChat();
    if (m_panel->hasChat())
        m_side->select(m_openChat);
    else if (m_chats->rowCount() > 0)
        m_side->select(m_chats->chatAt(0));
    m_events->setPlace(m_panel->place());
    markOpenChatRead();
    askForLatest();
}

void SimulatorPage::askForLatest()
{
    const qint64 account = m_world.selfId();
    if (account == 0 || m_previewed.contains(account))
        return;
    m_previewed.insert(account);
    for (const ChatId &chat : m_world.chats().mid(0, MaxPreviews))
        Q_EMIT historyRequested({chat, account, 1, 0});
}

void SimulatorPage::setListeners(int botsListening, const QStringList &perService)
{
    m_head->setListeners(botsListening, perService);
    m_panel->setListening(botsListening);
}

void SimulatorPage::addOrUpdate(const ChatMessage &message)
{
    m_chats->noteMessage(message);
    m_watch->note(message);
    m_panel->addOrUpdate(message);
}

void SimulatorPage::addRecord(const SimulatorRecord &record)
{
    std::optional<ChatNotice> notice = noticeOf(record);
    if (!notice)
        return;
    const qint32 message = notice->params.value(QLatin1String("message_id")).toVariant().toInt();
    if (notice->chat.id == 0 && m_panel->knowsMessage(message))
        notice->chat = m_openChat;
    if (notice->chat.id != 0)
        addNotice(*notice);
}

void SimulatorPage::addNotice(const ChatNotice &notice)
{
    m_notices.append(notice);
    if (m_notices.size() > MaxNotices)
        m_notices.removeFirst();
    m_panel->addNotice(notice);
}

void SimulatorPage::setHistory(const ChatHistoryQuery &query, const QList<ChatMessage> &messages)
{
    if (!messages.isEmpty() && query.before == 0)
        m_chats->notePast(messages.constLast());
    m_panel->setHistory(query, messages);
}

int SimulatorPage::totalUnread() const
{
    return m_chats->totalUnread();
}

void SimulatorPage::nextChat()
{
    m_side->next();
}

WorldDialog *SimulatorPage::worldDialog()
{
    if (!m_dialog) {
        m_dialog = new WorldDialog(m_send, window());
        m_dialog->setWorld(m_world);
        connect(m_dialog, &WorldDialog::exportRequested, this, &SimulatorPage::exportRequested);
        connect(m_dialog, &WorldDialog::importRequested, this, &SimulatorPage::importRequested);
        connect(m_dialog, &WorldDialog::resetRequested, this, &SimulatorPage::resetRequested);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    return m_dialog;
}

void SimulatorPage::showUsers()
{
    worldDialog()->showPage(WorldDialog::Page::Users);
}

void SimulatorPage::showGroups()
{
    worldDialog()->showPage(WorldDialog::Page::Groups);
}

void SimulatorPage::addHeadControl(QWidget *control)
{
    m_head->addControl(control);
}

void SimulatorPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_chats->retranslate();
        retranslate();
    }
}

void SimulatorPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    markOpenChatRead();
}

void SimulatorPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_chats->setOpenChat(nullptr); // nobody reads it now
}

QSize SimulatorPage::minimumSizeHint() const
{
    return QWidget::minimumSizeHint().boundedTo({RoomForEvents / 2, QWIDGETSIZE_MAX});
}

void SimulatorPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool room = width() >= RoomForEvents;
    m_events->setVisible(room);
    m_eventsLine->setVisible(room);
    m_eventsButton->setVisible(!room);
}

void SimulatorPage::retranslate()
{
    m_events->retranslate();
    m_eventsButton->setToolTip(tr("Quick events"));
    m_eventsButton->setAccessibleName(tr("Quick events"));
}

void SimulatorPage::open(const ChatId &chat)
{
    m_openChat = chat;
    m_panel->openChat(chat);
    markOpenChatRead();
}

void SimulatorPage::markOpenChatRead()
{
    if (isVisible() && m_panel->hasChat())
        m_chats->setOpenChat(&m_openChat);
}

} // namespace Switchboard
