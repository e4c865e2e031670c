// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/help/helplibrary.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace Switchboard {

class HelpListModel;

//! The side of the help window: a search field above the table of contents or the pages found.
class HelpContents final : public QWidget
{
    Q_OBJECT

public:
    //! Height of the row of the search field, and of the bar beside it.
    static constexpr int BarHeight = 46;

    explicit HelpContents(QWidget *parent = nullptr);

    //! Lists \a library, which must live as long as it is listed, or what the search finds in it.
    void setLibrary(const HelpLibrary &library);
    //! Marks \a page in the table of contents; opens nothing.
    void setCurrentPage(const QString &page);
    //! The text of the search field, without blanks around it.
    [[nodiscard]] QString query() const;
    void focusSearch();
    void clearSearch();

Q_SIGNALS:
    void queryChanged(const QString &query);
    void placeRequested(const Switchboard::HelpPlace &place);
    //! The reader has chosen and wants to read.
    void readRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildSearch();
    void buildList();
    void retranslate();
    void refresh();
    void markCurrentPage();
    void openFirst();
    void openRow(int row);

    const HelpLibrary *m_library = nullptr;
    QString m_currentPage;
    bool m_changing = false;
    HelpListModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_nothing;
};

} // namespace Switchboard
