// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/settings/settingswindow.h"

#include "ui/help/helptopic.h"
#include "ui/settings/advancedsettings.h"
#include "ui/settings/connectionsettings.h"
#include "ui/settings/datasettings.h"
#include "ui/settings/eventsettings.h"
#include "ui/settings/generalsettings.h"
#include "ui/settings/navigationdelegate.h"
#include "ui/settings/notificationsettings.h"
#include "ui/settings/shortcutssettings.h"
#include "ui/support/icons.h"
#include "ui/widgets/toastarea.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Switchboard {
namespace {

constexpr QSize DefaultSize(860, 600);
constexpr QSize MinimumSize(680, 440);
constexpr int SideWidth = 216;
constexpr int ItemHeight = 36;

QStringList wordsOf(const QString &text)
{
    return text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

SettingsWindow::SettingsWindow(const WindowContext &context, CommandRegistry &commands,
                               QWidget *parent)
    : QDialog(parent), m_search(new QLineEdit(this)), m_navigation(new QListWidget(this)),
      m_noMatch(new QLabel(this)), m_title(new QLabel(this)), m_stack(new QStackedWidget(this)),
      m_reset(new QPushButton(this))
{
    setObjectName(QStringLiteral("settingsWindow"));
    setHelpTopic(this, QStringLiteral("settings"));
    setModal(false);
    setMinimumSize(MinimumSize);
    resize(DefaultSize);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    buildSide();
    buildMain();
    m_toasts = new ToastArea(this);
    m_toasts->setObjectName(QStringLiteral("settingsToasts"));

    addPage(new GeneralSettings(context, this));
    addPage(new NotificationSettings(context.settings, this));
    addPage(new ConnectionSettings(context.settings, this));
    addPage(new EventSettings(context.settings, this));
    addPage(new ShortcutsSettings(commands, this));
    addPage(new DataSettings(context, this));
    addPage(new AdvancedSettings(context, commands, this));
    retranslate();
    m_navigation->setCurrentRow(0);
    m_navigation->setFocus();
}

void SettingsWindow::showPage(const QString &pageId, const QString &settingId)
{
    m_search->clear();
    const auto it = std::ranges::find(std::as_const(m_pages), pageId, &SettingsPage::id);
    if (it != m_pages.cend())
        m_navigation->setCurrentRow(int(it - m_pages.cbegin()));
    show();
    raise();
    activateWindow();
    if (it != m_pages.cend() && !settingId.isEmpty())
        (*it)->showSetting(settingId);
}

QList<SettingEntry> SettingsWindow::entries() const
{
    QList<SettingEntry> found;
    for (const SettingsPage *page : m_pages)
        found.append(page->entries());
    return found;
}

void SettingsWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SettingsWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return;
    }
    // A dialog would press its only button when Enter is meant for a field.
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QDialog::keyPressEvent(event);
}

void SettingsWindow::buildSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(SideWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(16, 16, 0, 16);
    column->setSpacing(12);
    column->addWidget(m_search);
    column->addWidget(m_navigation, 1);
    column->addWidget(m_noMatch);
    layout()->addWidget(side);

    m_search->setObjectName(QStringLiteral("settingsSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsWindow::search);
    auto *find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    addAction(find);
    connect(find, &QAction::triggered, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });

    m_navigation->setObjectName(QStringLiteral("settingsNavigation"));
    m_navigation->setFrameShape(QFrame::NoFrame);
    m_navigation->viewport()->setAutoFillBackground(false);
    m_navigation->setIconSize({18, 18});
    m_navigation->setUniformItemSizes(true);
    m_navigation->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_navigation->setItemDelegate(new NavigationDelegate(m_navigation));
    connect(m_navigation, &QListWidget::currentRowChanged, this, &SettingsWindow::showCurrent);
    m_noMatch->setObjectName(QStringLiteral("settingsNoMatch"));
    m_noMatch->setWordWrap(true);
    m_noMatch->setForegroundRole(QPalette::PlaceholderText);
    m_noMatch->hide();
}

void SettingsWindow::buildMain()
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(24, 16, 24, 8);
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.3);
    m_title->setFont(bold);
    m_title->setObjectName(QStringLiteral("settingsTitle"));
    m_reset->setObjectName(QStringLiteral("settingsReset"));
    m_reset->setAutoDefault(false);
    head->addWidget(m_title, 1);
    head->addWidget(m_reset);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    static_cast<QHBoxLayout *>(layout())->addLayout(column, 1);
    connect(m_reset, &QPushButton::clicked, this,
            [this] { m_pages.at(m_stack->currentIndex())->resetPage(); });
}

void SettingsWindow::addPage(SettingsPage *page)
{
    m_pages.append(page);
    m_stack->addWidget(page);
    auto *item = new QListWidgetItem(themedIcon(page->iconName()), QString(), m_navigation);
    item->setSizeHint({SideWidth, ItemHeight});
    connect(page, &SettingsPage::resettableChanged, this, &SettingsWindow::showCurrent);
    connect(page, &SettingsPage::noted, this,
            [this](const QString &text) { m_toasts->showToast(text); });
}

void SettingsWindow::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_search->actions().constFirst()->setText(tr("Search settings"));
    m_navigation->setAccessibleName(tr("Pages of the settings"));
    m_reset->setText(tr("Reset page"));
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        m_pages.at(i)->retranslate();
        m_navigation->item(int(i))->setText(m_pages.at(i)->title());
    }
    search();
    showCurrent();
}

void SettingsWindow::search()
{
    const QStringList words = wordsOf(m_search->text());
    int firstMatch = -1;
    for (int i = 0; i < int(m_pages.size()); ++i) {
        const int found = m_pages.at(i)->search(words);
        QListWidgetItem *item = m_navigation->item(i);
        const bool shown = words.isEmpty() || found > 0;
        item->setHidden(!shown);
        item->setData(NavigationDelegate::CountRole, found);
        if (found > 0 && firstMatch < 0)
            firstMatch = i;
    }
    const bool none = !words.isEmpty() && firstMatch < 0;
    m_noMatch->setText(none ? tr("No setting matches “%1”").arg(m_search->text().simplified())
                            : QString());
    m_noMatch->setVisible(none);
    if (firstMatch >= 0 && m_navigation->item(m_navigation->currentRow())->isHidden())
        m_navigation->setCurrentRow(firstMatch);
}

void SettingsWindow::showCurrent()
{
    const int row = m_navigation->currentRow();
    if (row < 0 || row >= m_pages.size())
        return;
    const SettingsPage *page = m_pages.at(row);
    m_stack->setCurrentIndex(row);
    m_title->setText(page->title());
    m_reset->setVisible(page->canReset());
}

} // namespace Switchboard
