// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/problem.h"

#include <QAbstractTableModel>
#include <QList>

namespace Switchboard {

//! What is wrong now, in the order in which it began. Whoever knows of a problem sets it here and
//! removes it when it is over.
class ProblemModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SinceColumn, ServiceColumn, WhatColumn, WhyColumn, FixColumn, ColumnCount };
    enum Role {
        TokenRole = Qt::UserRole + 1, //!< int of a StateToken
        IdRole,
    };

    explicit ProblemModel(QObject *parent = nullptr);

    //! Adds \a problem, or replaces the one with the same id in its place; that one's beginning
    //! stays. A beginning of 0 means now.
    void set(Problem problem);
    //! An id that is not there is a normal case.
    void remove(const QString &id);
    [[nodiscard]] const Problem &problemAt(int row) const { return m_problems.at(row); }
    [[nodiscard]] int rowOf(const QString &id) const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    void countChanged(int count);

private:
    [[nodiscard]] QString cellText(const Problem &problem, int column) const;

    QList<Problem> m_problems;
};

} // namespace Switchboard
