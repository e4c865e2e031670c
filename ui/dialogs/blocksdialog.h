// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/blockrule.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;

namespace Switchboard {

class BlockModel;
class ListTable;

//! All blocks with their hits and ends; adds and removes some. It stays beside the window, so that
//! hits can be watched.
class BlocksDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \a model outlives the dialog.
    BlocksDialog(BlockModel &model, QWidget *parent);

Q_SIGNALS:
    void addRequested();
    //! The same subject once more, for another end or note.
    void changeRequested(const Switchboard::BlockRule &rule);
    void removeRequested(const QList<Switchboard::BlockId> &ids);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QList<BlockId> selected() const;
    void removeSelected();
    void changeSelected();
    void refresh();
    void placeEmpty();
    void retranslate();

    BlockModel &m_model;
    ListTable *m_table;
    QLabel *m_empty;
    QLabel *m_count;
    QPushButton *m_add;
    QPushButton *m_change;
    QPushButton *m_remove;
    QPushButton *m_close;
    QAction *m_removeAction;
    QAction *m_changeAction;
    QTimer m_clock;
};

} // namespace Switchboard
