// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/undohistory.h"

#include <QAction>
#include <QPointer>

#include <algorithm>

namespace Switchboard {
namespace {

//! Names may have an ampersand, which would be taken for a shortcut.
QString menuText(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

UndoHistory::UndoHistory(QAction *undo, QAction *redo, QObject *parent)
    : QObject(parent), m_undoAction(undo), m_redoAction(redo)
{
    connect(undo, &QAction::triggered, this, [this] { this->undo(); });
    connect(redo, &QAction::triggered, this, &UndoHistory::redo);
    refresh();
}

quint64 UndoHistory::push(const QString &text, Step undo, Step redo)
{
    m_undone.clear();
    if (m_done.size() >= MaxSteps)
        m_done.removeFirst();
    m_done.append(
        {.number = ++m_lastNumber, .text = text, .undo = std::move(undo), .redo = std::move(redo)});
    refresh();
    return m_lastNumber;
}

quint64 UndoHistory::push(const QString &text, const std::function<void()> &undo,
                          const std::function<void()> &redo)
{
    const auto atOnce = [](const std::function<void()> &step) {
        return [step](const Finished &finished) {
            step();
            finished(true);
        };
    };
    return push(text, Step(atOnce(undo)), Step(atOnce(redo)));
}

void UndoHistory::undo()
{
    if (canUndo())
        run(m_done, m_done.size() - 1, m_undone, &Entry::undo);
}

void UndoHistory::redo()
{
    if (canRedo())
        run(m_undone, m_undone.size() - 1, m_done, &Entry::redo);
}

void UndoHistory::undo(quint64 number)
{
    const auto found = std::ranges::find(m_done, number, &Entry::number);
    if (found != m_done.end() && !m_running)
        run(m_done, found - m_done.begin(), m_undone, &Entry::undo);
}

void UndoHistory::run(QList<Entry> &from, qsizetype index, QList<Entry> &to, Step Entry::*step)
{
    m_running = true;
    const Entry entry = from.takeAt(index);
    refresh();
    (entry.*step)([self = QPointer(this), &from, index, &to, entry](bool ok) {
        if (!self)
            return;
        self->m_running = false;
        if (ok)
            to.append(entry);
        else
            from.insert(std::min(index, from.size()), entry);
        self->refresh();
    });
}

void UndoHistory::retranslate()
{
    refresh();
}

void UndoHistory::refresh()
{
    m_undoAction->setEnabled(canUndo());
    m_redoAction->setEnabled(canRedo());
    m_undoAction->setText(m_done.isEmpty() ? tr("&Undo")
                                           : tr("&Undo %1").arg(menuText(m_done.constLast().text)));
    m_redoAction->setText(
        m_undone.isEmpty() ? tr("&Redo") : tr("&Redo %1").arg(menuText(m_undone.constLast().text)));
    Q_EMIT changed();
}

} // namespace Switchboard
