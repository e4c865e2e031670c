// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/help/helpwindow.h"

#include "ui/help/helpcontents.h"
#include "ui/help/helplinkbar.h"
#include "ui/help/helpsearch.h"
#include "ui/help/helptopic.h"
#include "ui/help/helpview.h"
#include "ui/support/icons.h"
#include "ui/support/language.h"
#include "ui/support/uisettings.h"
#include "ui/widgets/hairline.h"

#include <QAction>
#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr QSize DefaultSize(1000, 700);
constexpr QSize MinimumSize(560, 360);
constexpr int SideWidth = 272;
constexpr int MinimumReaderWidth = 320;

QKeySequence keys(QKeyCombination combination)
{
    return QKeySequence(combination);
}

} // namespace

HelpWindow::HelpWindow(const Language &language, UiSettings &settings)
    : m_language(language), m_settings(settings), m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_contents(new HelpContents(m_splitter)), m_path(new QLabel(this)),
      m_hitButtons(new QWidget(this)), m_hits(new QLabel(m_hitButtons)), m_view(new HelpView(this)),
      m_link(new HelpLinkBar(this))
{
    setObjectName(QStringLiteral("helpWindow"));
    setWindowIcon(applicationIcon());
    setMinimumSize(MinimumSize);
    setHelpTopic(this, QStringLiteral("shortcuts#help-window"));
    buildActions();
    m_splitter->setObjectName(QStringLiteral("helpSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_contents);
    m_splitter->addWidget(buildReader());
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({SideWidth, DefaultSize.width() - SideWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_splitter);

    resize(DefaultSize);
    // restoreGeometry() itself moves a window back that would lie outside of all screens.
    restoreGeometry(settings.helpGeometry());
    m_splitter->restoreState(settings.helpSplitter());
    m_view->setZoom(settings.helpZoom());
    connect(m_view, &HelpView::zoomChanged, this,
            [this](int steps) { m_settings.setHelpZoom(steps); });
    retranslate();
    m_contents->focusSearch();
}

HelpWindow::~HelpWindow()
{
    if (isVisible())
        saveWindow();
}

QToolButton *HelpWindow::addButton(QWidget *bar, const char *name, QAction *action)
{
    auto *button = new QToolButton(bar);
    button->setObjectName(QLatin1String(name));
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    bar->layout()->addWidget(button);
    return button;
}

QWidget *HelpWindow::buildReader()
{
    auto *reader = new QWidget(m_splitter);
    reader->setMinimumWidth(MinimumReaderWidth);
    auto *bar = new QWidget(reader);
    bar->setFixedHeight(HelpContents::BarHeight);
    auto *barLayout = new QHBoxLayout(bar);
    barLayout->setContentsMargins(12, 0, 12, 0);
    barLayout->setSpacing(4);
    addButton(bar, "helpBack", m_back);
    addButton(bar, "helpForward", m_forward);
    m_path->setObjectName(QStringLiteral("helpPath"));
    m_path->setTextFormat(Qt::PlainText);
    m_path->setForegroundRole(QPalette::PlaceholderText);
    m_path->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_path->setContentsMargins(8, 0, 8, 0);
    barLayout->addWidget(m_path, 1);
    m_hits->setObjectName(QStringLiteral("helpHits"));
    m_hits->setTextFormat(Qt::PlainText);
    m_hits->setForegroundRole(QPalette::PlaceholderText);
    auto *hitsLayout = new QHBoxLayout(m_hitButtons);
    hitsLayout->setContentsMargins({});
    hitsLayout->setSpacing(4);
    hitsLayout->addWidget(m_hits);
    addButton(m_hitButtons, "helpPreviousHit", m_previous);
    addButton(m_hitButtons, "helpNextHit", m_next);
    barLayout->addWidget(m_hitButtons);

    auto *layout = new QVBoxLayout(reader);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(new Hairline(Qt::Horizontal, reader));
    layout->addWidget(m_view, 1);
    layout->addWidget(m_link);
    connect(m_view, &HelpView::placeRequested, this, &HelpWindow::open);
    connect(m_view, &HelpView::externalLinkRequested, m_link, &HelpLinkBar::ask);
    connect(m_view, &HelpView::hitsChanged, this, &HelpWindow::refreshHits);
    connect(m_contents, &HelpContents::placeRequested, this, &HelpWindow::open);
    connect(m_contents, &HelpContents::readRequested, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_contents, &HelpContents::queryChanged, this,
            [this](const QString &query) { m_view->setTerms(helpSearchTerms(query)); });
    connect(m_link, &HelpLinkBar::openRequested, this,
            [](const QUrl &link) { QDesktopServices::openUrl(link); });
    return reader;
}

QAction *HelpWindow::addKeys(const char *name, const QList<QKeySequence> &sequences,
                             void (HelpWindow::*slot)())
{
    auto *action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(sequences);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    return action;
}

void HelpWindow::buildActions()
{
    m_back = addKeys("helpActionBack", {keys(Qt::ALT | Qt::Key_Left), keys(Qt::Key_Back)},
                     &HelpWindow::goBack);
    m_forward = addKeys("helpActionForward", {keys(Qt::ALT | Qt::Key_Right), keys(Qt::Key_Forward)},
                        &HelpWindow::goForward);
    m_next = addKeys("helpActionNextHit", {keys(Qt::Key_F3)}, &HelpWindow::nextHit);
    m_previous =
        addKeys("helpActionPreviousHit", {keys(Qt::SHIFT | Qt::Key_F3)}, &HelpWindow::previousHit);
    addKeys("helpActionFind", {keys(Qt::CTRL | Qt::Key_F)}, &HelpWindow::focusSearch);
    addKeys("helpActionEscape", {keys(Qt::Key_Escape)}, &HelpWindow::escape);
    addKeys("helpActionClose", {keys(Qt::CTRL | Qt::Key_W)}, &HelpWindow::closeWindow);
    addKeys("helpActionZoomIn", {keys(Qt::CTRL | Qt::Key_Equal), keys(Qt::CTRL | Qt::Key_Plus)},
            &HelpWindow::zoomIn);
    addKeys("helpActionZoomOut", {keys(Qt::CTRL | Qt::Key_Minus)}, &HelpWindow::zoomOut);
    addKeys("helpActionZoomReset", {keys(Qt::CTRL | Qt::Key_0)}, &HelpWindow::resetZoom);
    updateIcons();
    m_next->setIcon(themedIcon(QStringLiteral("chevron-down")));
    m_previous->setIcon(themedIcon(QStringLiteral("chevron-up")));
}

void HelpWindow::updateIcons()
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QString left = QStringLiteral("chevron-left");
    const QString right = QStringLiteral("chevron-right");
    m_back->setIcon(themedIcon(mirrored ? right : left));
    m_forward->setIcon(themedIcon(mirrored ? left : right));
}

void HelpWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::LayoutDirectionChange)
        updateIcons();
}

void HelpWindow::hideEvent(QHideEvent *event)
{
    saveWindow();
    QWidget::hideEvent(event);
}

void HelpWindow::retranslate()
{
    m_back->setText(tr("Back (Alt+Left)"));
    m_forward->setText(tr("Forward (Alt+Right)"));
    m_next->setText(tr("Next match (F3)"));
    m_previous->setText(tr("Previous match (Shift+F3)"));
    for (QAction *action : {m_back, m_forward, m_next, m_previous})
        action->setToolTip(action->text());
    loadLibrary();
    refreshHits();
}

void HelpWindow::loadLibrary()
{
    if (m_loadedLanguage == m_language.code())
        return;
    m_loadedLanguage = m_language.code();
    m_library = HelpLibrary::builtIn(m_loadedLanguage);
    m_contents->setLibrary(m_library);
    if (!currentPlace().page.isEmpty())
        showPlace(currentPlace());
}

void HelpWindow::open(const HelpPlace &place)
{
    HelpPlace found = place;
    if (!m_library.contains(found))
        found.anchor.clear();
    if (!m_library.page(found.page) && !m_library.pages().isEmpty())
        found.page = m_library.pages().constFirst().id;
    m_history.visit(found, m_view->verticalScrollBar()->value());
    showPlace(found);
}

void HelpWindow::showPlace(const HelpPlace &place)
{
    const HelpPage *page = m_library.page(place.page);
    if (!page)
        return;
    m_link->hide();
    m_view->setPage(*page);
    m_view->showAnchor(place.anchor);
    m_view->setTerms(helpSearchTerms(m_contents->query()));
    m_contents->setCurrentPage(place.page);
    refreshBar();
}

void HelpWindow::showStop(const HelpHistory::Stop &stop)
{
    showPlace(stop.place);
    m_view->verticalScrollBar()->setValue(stop.scroll);
}

void HelpWindow::refreshBar()
{
    m_back->setEnabled(m_history.canGoBack());
    m_forward->setEnabled(m_history.canGoForward());
    const QString page = currentPlace().page;
    const HelpPage *shown = m_library.page(page);
    const QString title = shown ? shown->title() : QString();
    QString path = title;
    for (const HelpGroup &group : m_library.groups()) {
        if (group.pages.contains(page))
            path = group.title + QStringLiteral(" › ") + title;
    }
    m_path->setText(path);
    m_path->setAccessibleName(path);
    setWindowTitle(title.isEmpty() ? tr("Switchboard help")
                                   : tr("%1 - Switchboard help", "title of a page").arg(title));
}

void HelpWindow::refreshHits()
{
    const bool searching = !m_contents->query().isEmpty();
    const int count = m_view->hitCount();
    m_hits->setText(count == 0 ? tr("no match on this page")
                        : m_view->currentHit() == 0
                        ? tr("%n match(es) on this page", nullptr, count)
                        : tr("%1 of %2", "match on the page").arg(m_view->currentHit()).arg(count));
    m_hits->setAccessibleName(m_hits->text());
    for (QAction *action : {m_next, m_previous})
        action->setEnabled(count > 0);
    m_hitButtons->setVisible(searching);
}

void HelpWindow::focusSearch()
{
    m_contents->focusSearch();
}

void HelpWindow::escape()
{
    if (m_contents->query().isEmpty())
        close();
    else
        m_contents->clearSearch();
}

void HelpWindow::goBack()
{
    if (m_history.canGoBack())
        showStop(m_history.back(m_view->verticalScrollBar()->value()));
}

void HelpWindow::goForward()
{
    if (m_history.canGoForward())
        showStop(m_history.forward(m_view->verticalScrollBar()->value()));
}

void HelpWindow::nextHit()
{
    m_view->stepHit(1);
}

void HelpWindow::previousHit()
{
    m_view->stepHit(-1);
}

void HelpWindow::zoomIn()
{
    m_view->setZoom(m_view->zoom() + 1);
}

void HelpWindow::zoomOut()
{
    m_view->setZoom(m_view->zoom() - 1);
}

void HelpWindow::resetZoom()
{
    m_view->setZoom(0);
}

void HelpWindow::closeWindow()
{
    close();
}

void HelpWindow::saveWindow()
{
    m_settings.setHelpWindow(saveGeometry(), m_splitter->saveState());
}

} // namespace Switchboard
