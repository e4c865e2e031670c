// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/journal/journalentry.h"

#include <QHash>
#include <QList>
#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace Switchboard {

class JournalFilterModel;
class JournalModel;
class LinkButton;
class NewRowsButton;

//! The Events tab: what happened to services and connections, newest at the end.
class EventsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit EventsPage(QWidget *parent = nullptr);

    //! Adds what is not there yet; once per tick, not once per line.
    void append(const QList<JournalEntry> &entries);
    //! Names shown instead of the ids of services.
    void setServiceNames(const QHash<QString, QString> &names);
    //! How many lines are kept.
    void setCapacity(int rows);
    //! Asks for a file and writes the lines that are shown, as CSV or NDJSON.
    void exportEvents();
    //! Uses the keys of the window's commands for the same things here.
    void followKeys(const QAction &copyCell, const QAction &copyRows, const QAction &find,
                    QAction *exportAction);

Q_SIGNALS:
    //! Something to tell in passing.
    void noted(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildBar();
    void buildTable();
    void buildActions();
    void buildEmptyState();
    void addAction(const QKeySequence &keys, const char *name, void (EventsPage::*slot)());
    void retranslate();
    void sizeColumns();
    void applySearch();
    void clearFilters();
    void copyCell();
    void copyRows();
    void focusSearch();
    void refreshState();
    void writeFile(const QString &path);
    [[nodiscard]] QList<JournalEntry> shownEntries() const;

    JournalModel *m_model;
    JournalFilterModel *m_filter;
    QWidget *m_bar;
    QComboBox *m_level;
    QLineEdit *m_search;
    QLabel *m_count;
    QToolButton *m_export;
    QTableView *m_table;
    NewRowsButton *m_newRows = nullptr;
    QWidget *m_empty;
    QLabel *m_emptyText;
    LinkButton *m_clear;
    QTimer m_searchDelay;
};

} // namespace Switchboard
