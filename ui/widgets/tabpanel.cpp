// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/tabpanel.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace Switchboard {

TabPanel::TabPanel(QWidget *parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_pages(new QStackedWidget(this))
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        Q_EMIT currentPageChanged(m_pages->currentWidget());
    });
}

void TabPanel::addPage(QWidget *page)
{
    insertPage(m_pages->count(), page);
}

void TabPanel::insertPage(int index, QWidget *page)
{
    m_pages->insertWidget(index, page); // before the tab, whose signal looks for it
    m_tabs->insertTab(index, QString());
    m_pages->setCurrentIndex(m_tabs->currentIndex()); // another page may have its index now
}

void TabPanel::setTitle(QWidget *page, const QString &title)
{
    const int index = m_pages->indexOf(page);
    if (m_tabs->tabText(index) != title)
        m_tabs->setTabText(index, title);
}

void TabPanel::showPage(QWidget *page)
{
    m_tabs->setCurrentIndex(m_pages->indexOf(page));
}

QWidget *TabPanel::currentPage() const
{
    return m_pages->currentWidget();
}

} // namespace Switchboard
