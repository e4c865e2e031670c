// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/journal/journal.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;
using Switchboard::Testing::FakeClock;

namespace {

JournalEntry notice(const QString &text)
{
    JournalEntry entry;
    entry.text = text;
    return entry;
}

JournalEntry refusal(int peerPort, const char *cause = "token-wrong", const char *service = "a")
{
    JournalEntry entry;
    entry.level = JournalLevel::Warning;
    entry.kind = JournalKind::HandshakeRefused;
    entry.serviceId = QString::fromLatin1(service);
    entry.text = QStringLiteral("refused 127.0.0.1:%1").arg(peerPort);
    entry.details = {{QStringLiteral("cause"), QString::fromLatin1(cause)},
                     {QStringLiteral("status"), 403}};
    return entry;
}

int countOf(const JournalEntry &entry)
{
    return entry.details[QLatin1String("count")].toInt(1);
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAndDatesEntries();
    void dropsTheOldestAndNeverReusesNumbers();
    void cutsLongTexts();
    void joinsFloodsAndLosesNoCount();
    void keepsUnlikeRefusalsApart();
    void neverJoinsOtherKinds();
    void startsAnewAfterASecond();
    void boundsTheNumberOfFloods();

private:
    FakeClock m_clock;
};

void TestJournal::numbersAndDatesEntries()
{
    Journal journal(m_clock);
    const QSignalSpy appended(&journal, &Journal::appended);
    JournalEntry first = notice(QStringLiteral("one"));
    first.number = 77;
    first.wallMs = 5;
    const qint64 start = m_clock.wallMs();
    journal.add(first);
    m_clock.advance(1500);
    journal.add(notice(QStringLiteral("two")));

    const QList<JournalEntry> entries = journal.entries();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0).number, quint64(1));
    QCOMPARE(entries.at(0).wallMs, start);
    QCOMPARE(entries.at(1).number, quint64(2));
    QCOMPARE(entries.at(1).wallMs, start + 1500);
    QCOMPARE(appended.size(), 2);
    QCOMPARE(appended.at(1).at(0).value<JournalEntry>().text, QStringLiteral("two"));
}

void TestJournal::dropsTheOldestAndNeverReusesNumbers()
{
    Journal journal(m_clock, 3);
    for (int i = 1; i <= 10; ++i)
        journal.add(notice(QString::number(i)));
    const QList<JournalEntry> entries = journal.entries();
    QCOMPARE(entries.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(entries.at(i).number, quint64(8 + i));
        QCOMPARE(entries.at(i).text, QString::number(8 + i));
    }
}

void TestJournal::cutsLongTexts()
{
    Journal journal(m_clock);
    journal.add(notice(QString(Journal::MaxTextLength, QLatin1Char('x'))));
    journal.add(notice(QString(Journal::MaxTextLength + 1, QLatin1Char('x'))));
    QCOMPARE(journal.entries().at(0).text.size(), Journal::MaxTextLength);
    QVERIFY(!journal.entries().at(0).text.endsWith(QChar(0x2026)));
    QCOMPARE(journal.entries().at(1).text.size(), Journal::MaxTextLength + 1);
    QVERIFY(journal.entries().at(1).text.endsWith(QChar(0x2026)));
}

void TestJournal::joinsFloodsAndLosesNoCount()
{
    Journal journal(m_clock);
    for (int i = 0; i < 1000; ++i)
        journal.add(refusal(40000 + i));
    QCOMPARE(journal.entries().size(), Journal::EqualEntriesPerSecond);

    QTRY_COMPARE(journal.entries().size(), Journal::EqualEntriesPerSecond + 1); // by its own timer
    const JournalEntry summary = journal.entries().constLast();
    QCOMPARE(countOf(summary), 1000 - Journal::EqualEntriesPerSecond);
    QVERIFY(summary.kind == JournalKind::HandshakeRefused);
    QCOMPARE(summary.text,
             QStringLiteral("refused 127.0.0.1:40999 (980 like this within a second, "
                            "the last one is shown)"));
}

void TestJournal::keepsUnlikeRefusalsApart()
{
    Journal journal(m_clock);
    for (int i = 0; i < 25; ++i) {
        journal.add(refusal(i));
        journal.add(refusal(i, "origin"));
        journal.add(refusal(i, "token-wrong", "b"));
    }
    journal.flush();
    QCOMPARE(journal.entries().size(), 3 * (Journal::EqualEntriesPerSecond + 1));
    int total = 0;
    for (const JournalEntry &entry : journal.entries())
        total += countOf(entry);
    QCOMPARE(total, 75);
}

void TestJournal::neverJoinsOtherKinds()
{
    Journal journal(m_clock);
    for (int i = 0; i < 100; ++i)
        journal.add(notice(QStringLiteral("same")));
    QCOMPARE(journal.entries().size(), 100);
}

void TestJournal::startsAnewAfterASecond()
{
    Journal journal(m_clock);
    journal.add(refusal(1));
    journal.flush();
    QCOMPARE(journal.entries().size(), 1); // nothing was held back
    for (int i = 0; i < Journal::EqualEntriesPerSecond; ++i)
        journal.add(refusal(i));
    QCOMPARE(journal.entries().size(), 1 + Journal::EqualEntriesPerSecond);
}

void TestJournal::boundsTheNumberOfFloods()
{
    Journal journal(m_clock);
    constexpr int Causes = 5000;
    for (int i = 0; i < Causes; ++i)
        journal.add(refusal(i, QByteArray::number(i).constData()));
    journal.flush();
    QVERIFY(journal.entries().size() < 1100);
    int total = 0;
    for (const JournalEntry &entry : journal.entries())
        total += countOf(entry);
    QCOMPARE(total, Causes);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
