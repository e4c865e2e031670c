// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QLineEdit;
class QTableView;

//! What an operator does while everything runs: types into the filter, scrolls, clicks.
class OperatorHand final : public QObject
{
    Q_OBJECT

public:
    OperatorHand(QTableView *table, QLineEdit *filter, QObject *parent = nullptr);

    void typeInFilter();
    void scroll();
    void click();
    void rest();
    //! From each click to the first picture after it, in milliseconds.
    [[nodiscard]] const QList<double> &clickMs() const { return m_clickMs; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void act(int everyMs, void (OperatorHand::*action)());
    void typeOne();
    void scrollOnce();
    void clickOnce();

    QTableView *m_table;
    QLineEdit *m_filter;
    QTimer m_timer;
    void (OperatorHand::*m_action)() = nullptr;
    QElapsedTimer m_sinceClick;
    QList<double> m_clickMs;
    bool m_awaitsPicture = false;
    int m_typed = 0;
    int m_step = 1;
    int m_clicked = 0;
};
