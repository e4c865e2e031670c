// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/undohistory.h"

#include <QAction>
#include <QTest>

using namespace Switchboard;

//! Steps write down that they ran.
class TestUndoHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void undoesAndRedoesInOrder();
    void namesWhatIsNext();
    void forgetsWhatWasUndoneAfterSomethingNew();
    void keepsAStepThatFailed();
    void waitsForAStep();
    void undoesAnEarlierOne();
    void holdsAHundred();

private:
    void push(const QString &name);

    std::unique_ptr<QAction> m_undo;
    std::unique_ptr<QAction> m_redo;
    std::unique_ptr<UndoHistory> m_history;
    QStringList m_log;
};

void TestUndoHistory::init()
{
    m_history.reset();
    m_undo = std::make_unique<QAction>();
    m_redo = std::make_unique<QAction>();
    m_history = std::make_unique<UndoHistory>(m_undo.get(), m_redo.get(), nullptr);
    m_log.clear();
}

void TestUndoHistory::push(const QString &name)
{
    m_history->push(
        name, [this, name] { m_log.append(QString(u'-' + name)); },
        [this, name] { m_log.append(QString(u'+' + name)); });
}

void TestUndoHistory::undoesAndRedoesInOrder()
{
    QVERIFY(!m_undo->isEnabled() && !m_redo->isEnabled());
    push(QStringLiteral("a"));
    push(QStringLiteral("b"));
    m_undo->trigger();
    m_undo->trigger();
    m_undo->trigger(); // nothing is left
    m_redo->trigger();
    m_redo->trigger();
    m_redo->trigger();
    m_undo->trigger();
    QCOMPARE(m_log.join(u' '), QStringLiteral("-b -a +a +b -b"));
}

void TestUndoHistory::namesWhatIsNext()
{
    QCOMPARE(m_undo->text(), QStringLiteral("&Undo"));
    push(QStringLiteral("Delete ws-main"));
    push(QStringLiteral("Edit R&D"));
    QCOMPARE(m_undo->text(), QStringLiteral("&Undo Edit R&&D"));
    m_history->undo();
    QCOMPARE(m_undo->text(), QStringLiteral("&Undo Delete ws-main"));
    QCOMPARE(m_redo->text(), QStringLiteral("&Redo Edit R&&D"));
    QVERIFY(m_redo->isEnabled());
}

void TestUndoHistory::forgetsWhatWasUndoneAfterSomethingNew()
{
    push(QStringLiteral("a"));
    m_history->undo();
    push(QStringLiteral("b"));
    QVERIFY(!m_redo->isEnabled());
    m_history->redo();
    QCOMPARE(m_log.join(u' '), QStringLiteral("-a"));
}

void TestUndoHistory::keepsAStepThatFailed()
{
    push(QStringLiteral("a"));
    bool works = false;
    m_history->push(
        QStringLiteral("b"),
        [this, &works](const UndoHistory::Finished &finished) {
            m_log.append(QStringLiteral("-b"));
            finished(works);
        },
        [](const UndoHistory::Finished &finished) { finished(false); });
    m_history->undo();
    QVERIFY(m_undo->text().endsWith(QLatin1String("b")));
    QVERIFY(!m_redo->isEnabled());
    works = true;
    m_history->undo();
    m_history->redo(); // fails
    QVERIFY(m_redo->isEnabled());
    QVERIFY(m_undo->text().endsWith(QLatin1String("a")));
    m_history->undo();
    QCOMPARE(m_log.join(u' '), QStringLiteral("-b -b -a"));
}

void TestUndoHistory::waitsForAStep()
{
    UndoHistory::Finished pending;
    push(QStringLiteral("a"));
    m_history->push(
        QStringLiteral("b"),
        [&pending](const UndoHistory::Finished &finished) { pending = finished; },
        [](const UndoHistory::Finished &finished) { finished(true); });
    m_history->undo();
    QVERIFY(!m_undo->isEnabled());
    m_history->undo(); // the answer is still to come
    QVERIFY(m_log.isEmpty());
    push(QStringLiteral("c")); // something new may be done meanwhile
    pending(true);
    QVERIFY(m_undo->isEnabled());
    m_history->undo();
    m_history->undo();
    QCOMPARE(m_log.join(u' '), QStringLiteral("-c -a"));
}

void TestUndoHistory::undoesAnEarlierOne()
{
    push(QStringLiteral("a"));
    const quint64 number = m_history->push(
        QStringLiteral("b"), [this] { m_log.append(QStringLiteral("-b")); }, [] {});
    push(QStringLiteral("c"));
    m_history->undo(number);
    m_history->undo(number); // gone
    m_history->undo();
    QCOMPARE(m_log.join(u' '), QStringLiteral("-b -c"));
}

void TestUndoHistory::holdsAHundred()
{
    for (int i = 0; i < UndoHistory::MaxSteps + 5; ++i)
        push(QString::number(i));
    QCOMPARE(m_history->count(), UndoHistory::MaxSteps);
    while (m_history->canUndo())
        m_history->undo();
    QCOMPARE(m_log.constLast(), QStringLiteral("-5"));
}

QTEST_MAIN(TestUndoHistory)
#include "tst_undohistory.moc"
