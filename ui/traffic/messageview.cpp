// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/traffic/messageview.h"

#include "ui/support/backgroundworker.h"
#include "ui/support/formatting.h"
#include "ui/support/icons.h"
#include "ui/traffic/diffview.h"
#include "ui/traffic/jsontree.h"
#include "ui/traffic/pairview.h"
#include "ui/traffic/payloadtext.h"
#include "ui/traffic/traffictext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/linkbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace Switchboard {

namespace {

//! Five tabs beside two buttons in a narrow dock: a little closer together than others.
class CloseTabs final : public QTabBar
{
public:
    using QTabBar::QTabBar;

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override
    {
        constexpr int Saved = 14;
        const QSize size = QTabBar::tabSizeHint(index);
        return {size.width() - Saved, size.height()};
    }
};

} // namespace

MessageView::MessageView(QWidget *parent)
    : QWidget(parent), m_worker(new BackgroundWorker(this)), m_header(new QWidget(this)),
      m_tabs(new CloseTabs(m_header)), m_pages(new QStackedWidget(this)),
      m_copy(new QToolButton(m_header)),
      m_title(new ElidedLabel(Qt::ElideRight, QPalette::PlaceholderText, this)),
      m_pretty(new PayloadText(PayloadText::Form::Pretty, QStringLiteral("messagePretty"),
                               *m_worker, m_pages)),
      m_raw(new PayloadText(PayloadText::Form::Raw, QStringLiteral("messageRaw"), *m_worker,
                            m_pages)),
      m_tree(new JsonTree(*m_worker, m_pages)), m_diff(new DiffView(*m_worker, m_pages)),
      m_pair(new PairView(*m_worker, m_pages))
{
    setObjectName(QStringLiteral("messageView"));
    m_tabs->setObjectName(QStringLiteral("messageTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_pretty, m_raw, m_tree, m_diff, m_pair}) {
        m_pages->addWidget(page);
        m_tabs->addTab({});
    }
    m_copy->setObjectName(QStringLiteral("messageCopy"));
    m_copy->setIcon(themedIcon(QStringLiteral("copy")));
    m_copy->setAutoRaise(true);
    m_copy->setFocusPolicy(Qt::StrongFocus);
    m_copy->setEnabled(false);
    m_pretty->showAllButton()->setObjectName(QStringLiteral("messageShowAll"));
    m_title->setObjectName(QStringLiteral("messageTitle"));
    m_title->setContentsMargins(8, 4, 8, 4);

    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_header->setBackgroundRole(QPalette::Window);
    m_header->setAutoFillBackground(true);
    auto *top = new QHBoxLayout(m_header);
    top->setContentsMargins(0, 0, 4, 0);
    top->setSpacing(0);
    top->addWidget(m_tabs, 1);
    top->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_title);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_pages);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        fill();
    });
    retranslate();
}

void MessageView::setSelection(const MessageSelection &selection)
{
    m_selection = selection;
    m_copy->setEnabled(selection.record.has_value());
    refreshTitle();
    fill();
}

void MessageView::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

MessageView::Tab MessageView::currentTab() const
{
    return Tab(m_tabs->currentIndex());
}

void MessageView::setCopyMenu(QMenu *menu)
{
    menu->setParent(m_copy, menu->windowFlags());
    connect(m_copy, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_copy->mapToGlobal(QPoint(0, m_copy->height()))); });
}

void MessageView::fill()
{
    const TrafficMessagePtr message =
        m_selection.record ? m_selection.record->message : TrafficMessagePtr();
    switch (currentTab()) {
    case PrettyTab:
        m_pretty->setMessage(message);
        break;
    case RawTab:
        m_raw->setMessage(message);
        break;
    case TreeTab:
        m_tree->setMessage(message);
        break;
    case DiffTab:
        m_diff->setMessages(m_selection.before, m_selection.after);
        break;
    case PairTab:
        m_pair->setMessages(m_selection.record, m_selection.pair);
        break;
    case TabCount:
        break;
    }
}

void MessageView::refreshTitle()
{
    if (!m_selection.record) {
        m_title->setText(tr("Select a message to see what it says"));
        return;
    }
    const TrafficRecord &record = *m_selection.record;
    QStringList parts{QString(u'#' + QString::number(record.session.value())),
                      typeText(*record.message), formatMoment(record.wallMs),
                      formatBytes(quint64(record.message->size)), m_selection.serviceName};
    parts.removeAll(QString());
    m_title->setText(parts.join(QStringLiteral(" · ")));
}

void MessageView::retranslate()
{
    const std::array titles{tr("Pretty", "JSON laid out"), tr("Raw", "as it was sent"), tr("Tree"),
                            tr("Diff"), tr("Pair", "action and response")};
    for (int tab = 0; tab < TabCount; ++tab)
        m_tabs->setTabText(tab, titles.at(size_t(tab)));
    m_tabs->setAccessibleName(tr("Views of the message"));
    m_copy->setToolTip(tr("Copy the message"));
    m_copy->setAccessibleName(tr("Copy the message"));
    m_pretty->setAccessibleTextName(tr("Message, laid out"));
    m_raw->setAccessibleTextName(tr("Message as it was sent"));
    refreshTitle();
}

void MessageView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace Switchboard
