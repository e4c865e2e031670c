// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/bench/gui/operatorhand.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTableView>
#include <QWheelEvent>

namespace {

constexpr int KeyMs = 120;
constexpr int WheelMs = 16;
constexpr int ClickMs = 250;
const QString Word = QStringLiteral("koishi 4.18");

} // namespace

OperatorHand::OperatorHand(QTableView *table, QLineEdit *filter, QObject *parent)
    : QObject(parent), m_table(table), m_filter(filter)
{
    m_table->viewport()->installEventFilter(this);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { (this->*m_action)(); });
}

void OperatorHand::typeInFilter()
{
    act(KeyMs, &OperatorHand::typeOne);
}

void OperatorHand::scroll()
{
    act(WheelMs, &OperatorHand::scrollOnce);
}

void OperatorHand::click()
{
    act(ClickMs, &OperatorHand::clickOnce);
}

void OperatorHand::rest()
{
    m_timer.stop();
    m_awaitsPicture = false;
    m_filter->clear();
    m_typed = 0;
}

bool OperatorHand::eventFilter(QObject *watched, QEvent *event)
{
    if (m_awaitsPicture && event->type() == QEvent::Paint) {
        m_awaitsPicture = false;
        m_clickMs.append(double(m_sinceClick.nsecsElapsed()) / 1e6);
    }
    return QObject::eventFilter(watched, event);
}

void OperatorHand::act(int everyMs, void (OperatorHand::*action)())
{
    m_action = action;
    m_timer.start(everyMs);
}

void OperatorHand::typeOne()
{
    const bool forward = m_typed % (2 * Word.size()) < Word.size();
    const QString text = forward ? Word.mid(m_typed % Word.size(), 1) : QString();
    const int key = forward ? Qt::Key_A : Qt::Key_Backspace;
    ++m_typed;
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease})
        QCoreApplication::postEvent(m_filter, new QKeyEvent(type, key, Qt::NoModifier, text));
}

void OperatorHand::scrollOnce()
{
    const QScrollBar *bar = m_table->verticalScrollBar();
    if (bar->value() >= bar->maximum() || bar->value() <= bar->minimum())
        m_step = bar->value() <= bar->minimum() ? -1 : 1;
    const QPointF position = QRectF(m_table->viewport()->rect()).center();
    QCoreApplication::postEvent(
        m_table->viewport(),
        new QWheelEvent(position, m_table->viewport()->mapToGlobal(position), {}, {0, m_step * 120},
                        Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false));
}

void OperatorHand::clickOnce()
{
    // Through the queue, as a real click has to go, behind whatever waits there.
    const int rows = m_table->viewport()->height() / std::max(m_table->rowHeight(0), 1);
    const int y = (m_clicked++ % std::max(rows - 1, 1)) * m_table->rowHeight(0) + 5;
    const QPointF position(150, y);
    const QPointF global = m_table->viewport()->mapToGlobal(position);
    m_sinceClick.start();
    m_awaitsPicture = true;
    for (const QEvent::Type type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        const Qt::MouseButtons down =
            type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton;
        QCoreApplication::postEvent(
            m_table->viewport(),
            new QMouseEvent(type, position, global, Qt::LeftButton, down, Qt::NoModifier));
    }
}
