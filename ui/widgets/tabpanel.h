// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace Switchboard {

//! Pages that share one place, with their tabs apart from them: the tab bar stands in the title of
//! the dock. Pages are named by their widgets, so that it does not matter who added one first.
class TabPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TabPanel(QWidget *parent = nullptr);

    //! The bar of tabs; whoever takes it into a layout becomes its parent.
    [[nodiscard]] QTabBar *tabBar() const { return m_tabs; }
    //! Adds \a page, which becomes a child. Give it its title with setTitle().
    void addPage(QWidget *page);
    //! As addPage(), in front of the page that is at \a index now.
    void insertPage(int index, QWidget *page);
    void setTitle(QWidget *page, const QString &title);
    void showPage(QWidget *page);
    [[nodiscard]] QWidget *currentPage() const;

Q_SIGNALS:
    void currentPageChanged(QWidget *page);

private:
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
};

} // namespace Switchboard
