// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QWidget>

class QStackedWidget;
class QTableView;

namespace Switchboard {

class EmptyState;
class FixButtons;
class ProblemModel;

//! The Problems tab: what is wrong now, why, and the buttons that mend it.
class ProblemsPage final : public QWidget
{
    Q_OBJECT

public:
    //! \a model must live longer.
    explicit ProblemsPage(ProblemModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    //! A row was activated.
    void serviceRequested(const QString &serviceId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void addButtons(int first, int last);
    void refreshButtons(int first, int last);
    void refreshState();
    [[nodiscard]] int widthOf(int column, const QFontMetrics &metrics) const;
    void sizeColumns();
    void retranslate();

    ProblemModel &m_model;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
};

} // namespace Switchboard
