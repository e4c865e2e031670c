// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAction;

namespace Switchboard {

//! What can be taken back, and what can be done again after that. A step that fails stays where it
//! was, so that it can be tried again.
class UndoHistory final : public QObject
{
    Q_OBJECT

public:
    static constexpr int MaxSteps = 100; //!< the oldest are forgotten

    //! Tells once whether a step that takes its time has worked.
    using Finished = std::function<void(bool ok)>;
    using Step = std::function<void(Finished finished)>;

    //! Keeps texts and state of the two actions in step.
    UndoHistory(QAction *undo, QAction *redo, QObject *parent);

    //! Something was done that can be taken back. \a text names it in the user's language, as in
    //! `Delete ws-main`. Returns its number, for undo(). What could be done again is forgotten.
    quint64 push(const QString &text, Step undo, Step redo);
    //! The same with steps that work at once.
    quint64 push(const QString &text, const std::function<void()> &undo,
                 const std::function<void()> &redo);

    //! Takes the latest back.
    void undo();
    void redo();
    //! Takes back what push() numbered, the latest or not; a number that is gone does nothing.
    void undo(quint64 number);

    [[nodiscard]] bool canUndo() const { return !m_done.isEmpty() && !m_running; }
    [[nodiscard]] bool canRedo() const { return !m_undone.isEmpty() && !m_running; }
    [[nodiscard]] int count() const { return int(m_done.size()); }
    //! After a change of language; what was pushed keeps the words it was pushed with.
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    struct Entry {
        quint64 number = 0;
        QString text;
        Step undo;
        Step redo;
    };

    void run(QList<Entry> &from, qsizetype index, QList<Entry> &to, Step Entry::*step);
    void refresh();

    QAction *m_undoAction;
    QAction *m_redoAction;
    QList<Entry> m_done; //!< latest last
    QList<Entry> m_undone; //!< latest last
    quint64 m_lastNumber = 0;
    bool m_running = false; //!< one at a time: the next builds on this one
};

} // namespace Switchboard
