// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/simulatorpage.h"

#include "ui/chat/chatlistdelegate.h"
#include "ui/help/helptopic.h"
#include "ui/chat/chatlistmodel.h"
#include "ui/chat/chatpanel.h"
#include "ui/support/formatting.h"
#include "ui/support/icons.h"
#include "ui/chat/chatpill.h"
#include "ui/chat/chattitle.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/linkbutton.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QVBoxLayout>

namespace Switchboard {

namespace {

constexpr int ListWidth = 232;
constexpr int MinimumListWidth = 160;
constexpr int MinimumPanelWidth = 320;

} // namespace

SimulatorPage::SimulatorPage(QWidget *parent)
    : QWidget(parent), m_chats(new ChatListModel(this)), m_found(new QSortFilterProxyModel(this)),
      m_bot(new ChatTitle(this)), m_listening(new ChatPill(this)), m_services(new QLabel(this)),
      m_search(new QLineEdit(this)), m_list(new QListView(this)), m_panel(new ChatPanel(this))
{
    setObjectName(QStringLiteral("simulatorPage"));
    setHelpTopic(this, QStringLiteral("simulator"));
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("simSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(buildChatList());
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ListWidth, 3 * ListWidth});
    m_panel->setMinimumWidth(MinimumPanelWidth);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildTopBar());
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(splitter, 1);
    connect(m_panel, &ChatPanel::sendRequested, this, &SimulatorPage::sendRequested);
    connect(m_panel, &ChatPanel::historyRequested, this, &SimulatorPage::historyRequested);
    buildShortcuts();
    retranslate();
}

QWidget *SimulatorPage::buildTopBar()
{
    m_bot->setObjectName(QStringLiteral("simBot"));
    m_listening->setObjectName(QStringLiteral("simListening"));
    m_services->setObjectName(QStringLiteral("simServices"));
    m_services->setTextFormat(Qt::PlainText);
    m_services->setForegroundRole(QPalette::PlaceholderText);
    m_services->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(12);
    layout->addWidget(m_bot);
    layout->addWidget(m_listening);
    layout->addWidget(m_services, 1);
    return bar;
}

QWidget *SimulatorPage::buildChatList()
{
    auto *side = new QWidget(this);
    side->setMinimumWidth(MinimumListWidth);
    m_found->setSourceModel(m_chats);
    m_found->setFilterRole(ChatListModel::SearchRole);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setObjectName(QStringLiteral("simSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("simChats"));
    m_list->setModel(m_found);
    m_list->setItemDelegate(new ChatListDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);

    m_noMatch = new QWidget(side);
    m_noMatchText = new QLabel(m_noMatch);
    m_noMatchText->setTextFormat(Qt::PlainText);
    m_noMatchText->setForegroundRole(QPalette::PlaceholderText);
    m_noMatchText->setAlignment(Qt::AlignCenter);
    m_noMatchText->setWordWrap(true);
    m_clear = new LinkButton(QString(), m_noMatch);
    m_clear->setObjectName(QStringLiteral("simClearSearch"));
    auto *emptyLayout = new QVBoxLayout(m_noMatch);
    emptyLayout->addWidget(m_noMatchText);
    emptyLayout->addWidget(m_clear, 0, Qt::AlignHCenter);

    auto *searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(12, 8, 12, 8);
    searchRow->addWidget(m_search);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(searchRow);
    layout->addWidget(new Hairline(Qt::Horizontal, side));
    layout->addWidget(m_noMatch);
    layout->addWidget(m_list, 1);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setFilterFixedString(text.trimmed());
        refreshListState();
    });
    connect(m_clear, &LinkButton::clicked, m_search, &QLineEdit::clear);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SimulatorPage::chatChosen);
    return side;
}

void SimulatorPage::buildShortcuts()
{
    auto *next = new QAction(this);
    next->setObjectName(QStringLiteral("simNextChat"));
    next->setShortcut(QKeySequence(QStringLiteral("Ctrl+Tab")));
    next->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(next, &QAction::triggered, this, &SimulatorPage::nextChat);
    addAction(next);
    auto *find = new QAction(this);
    find->setObjectName(QStringLiteral("find"));
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    addAction(find);
}

void SimulatorPage::setWorld(const SimulatorWorld &world)
{
    m_world = world;
    m_chats->setWorld(world);
    m_panel->setWorld(world);
    if (m_panel->hasChat() && m_chats->rowOf(m_openChat) < 0)
        m_panel->closeChat();
    if (m_panel->hasChat())
        selectChat(m_openChat);
    else if (m_chats->rowCount() > 0)
        selectChat(m_chats->chatAt(0));
    refreshTopBar();
    refreshListState();
}

void SimulatorPage::setListeners(int botsListening, const QStringList &perService)
{
    if (botsListening == m_botsListening && perService == m_perService)
        return;
    m_botsListening = botsListening;
    m_perService = perService;
    refreshTopBar();
}

void SimulatorPage::addOrUpdate(const ChatMessage &message)
{
    m_chats->noteMessage(message);
    m_panel->addOrUpdate(message);
}

void SimulatorPage::setHistory(const ChatId &chat, const QList<ChatMessage> &messages)
{
    if (!messages.isEmpty())
        m_chats->notePast(messages.constLast());
    m_panel->setHistory(chat, messages);
}

void SimulatorPage::showSendError(const SimulatedMessage &message, const QString &error)
{
    m_panel->showSendError(message, error);
}

int SimulatorPage::totalUnread() const
{
    return m_chats->totalUnread();
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

bool SimulatorPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Down) {
            m_list->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SimulatorPage::retranslate()
{
    m_search->setPlaceholderText(tr("Search chats"));
    m_search->setAccessibleName(tr("Search chats"));
    m_search->actions().constFirst()->setText(m_search->accessibleName()); // the icon is a button
    m_list->setAccessibleName(tr("Chats"));
    m_clear->setText(tr("Clear filter"));
    m_clear->updateGeometry();
    refreshTopBar();
    refreshListState();
}

void SimulatorPage::refreshTopBar()
{
    m_bot->setTexts(m_world.nickname.isEmpty() ? tr("Simulator") : m_world.nickname,
                    m_world.selfId == 0 ? QString() : tr("bot %1").arg(m_world.selfId));
    if (m_botsListening == 0)
        m_listening->setState(StateToken::Off, tr("No bot is listening"));
    else if (m_botsListening == 1)
        m_listening->setState(StateToken::Ok, tr("1 bot listening"));
    else
        m_listening->setState(StateToken::Ok,
                              tr("%1 bots listening").arg(formatCount(quint64(m_botsListening))));
    const QString services = m_botsListening == 0
        ? tr("Switch a service on and connect your bot to its address")
        : m_perService.join(QStringLiteral(" · "));
    m_services->setText(services);
    m_services->setToolTip(services.toHtmlEscaped());
}

void SimulatorPage::refreshListState()
{
    const bool none = m_found->rowCount() == 0 && m_chats->rowCount() > 0;
    m_noMatch->setVisible(none);
    m_noMatchText->setText(tr("No chat matches “%1”").arg(m_search->text()));
}

void SimulatorPage::chatChosen()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return; // filtered away; the chat stays open
    m_openChat = m_chats->chatAt(m_found->mapToSource(current).row());
    m_panel->openChat(m_openChat);
    markOpenChatRead();
}

void SimulatorPage::markOpenChatRead()
{
    if (isVisible() && m_panel->hasChat())
        m_chats->setOpenChat(&m_openChat);
}

void SimulatorPage::nextChat()
{
    const int rows = m_found->rowCount();
    if (rows > 0)
        m_list->setCurrentIndex(m_found->index((m_list->currentIndex().row() + 1) % rows, 0));
}

void SimulatorPage::selectChat(const ChatId &chat)
{
    const QModelIndex index = m_found->mapFromSource(m_chats->index(m_chats->rowOf(chat)));
    if (index.isValid())
        m_list->setCurrentIndex(index);
}

} // namespace Switchboard
