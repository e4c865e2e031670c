// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>

#include <functional>

namespace Switchboard {

//! A name that is edited in its place: Enter takes it, Esc and a look elsewhere leave it as it was.
//! Deletes itself when it is over.
class InlineRename final : public QLineEdit
{
    Q_OBJECT

public:
    //! What is wrong with a name; empty = nothing.
    using ProblemOf = std::function<QString(const QString &name)>;

    //! Lies over \a place, a child of the same parent.
    InlineRename(const QString &name, ProblemOf problemOf, QWidget *place);

    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    void renamed(const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void check();
    void end();

    QString m_old;
    ProblemOf m_problemOf;
    QString m_problem;
    bool m_ended = false;
};

} // namespace Switchboard
