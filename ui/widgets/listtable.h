// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QTableView>

class QSortFilterProxyModel;

namespace Switchboard {

//! A sorted list that lives: rows are selected as a whole and copied, and the order is renewed only
//! while nobody works in it, so that no row moves away from under the pointer.
class ListTable final : public QTableView
{
    Q_OBJECT

public:
    static constexpr int InUseMs = 2000;

    explicit ListTable(QWidget *parent = nullptr);

    //! Shows \a source sorted by its role \a sortRole. Call once.
    void setSource(QAbstractItemModel *source, int sortRole);
    //! Widths that hold these texts, by column; an empty text leaves the column as it is.
    void setSampleTexts(const QStringList &texts);
    //! Columns that are left out while there is no room for them, the least important first.
    void setOptionalColumns(const QList<int> &columns);
    //! Rows of the source that are selected, from top to bottom.
    [[nodiscard]] QList<int> selectedSourceRows() const;
    //! Selects one row of the source and scrolls to it.
    void selectSourceRow(int row);
    //! Sorts again, unless somebody uses the table now.
    void refreshOrder();
    //! Puts the texts of the actions into the language of the program.
    void retranslate();

    void copyCell();
    void copyRows();

Q_SIGNALS:
    void selectedRowsChanged();
    void menuRequested(const QPoint &globalPosition);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addCopyAction(const QKeySequence &keys, const char *name, void (ListTable::*slot)());
    void updateSizes();
    void fitColumns();
    [[nodiscard]] bool isInUse() const;

    QSortFilterProxyModel *m_proxy;
    QStringList m_samples;
    QList<int> m_optional;
    QList<int> m_widths; //!< that the samples need, by column; 0 = none is set
    QElapsedTimer m_lastUse;
};

} // namespace Switchboard
