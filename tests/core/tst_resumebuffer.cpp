// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/http/resumebuffer.h"

#include <QTest>

using namespace Switchboard;

class TestResumeBuffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNewest();
    void keepsToItsBytes();
    void knowsWhatCanBeResumed_data();
    void knowsWhatCanBeResumed();
    void withoutEventsOnlyItsOwnEnd();
};

namespace {

ResumeBuffer filled(int events, int maxEvents)
{
    ResumeBuffer buffer("run");
    buffer.setLimits(maxEvents, 1000);
    for (int i = 1; i <= events; ++i)
        buffer.append(QByteArray::number(i), QStringLiteral("notice"));
    return buffer;
}

} // namespace

void TestResumeBuffer::keepsTheNewest()
{
    const ResumeBuffer buffer = filled(5, 3);
    QCOMPARE(buffer.last(), 5U);
    QCOMPARE(buffer.entries().size(), 3U);
    QCOMPARE(buffer.entries().front().number, 3U);
    QCOMPARE(buffer.entries().back().json, "5");
}

void TestResumeBuffer::keepsToItsBytes()
{
    ResumeBuffer buffer("run");
    buffer.setLimits(100, 10);
    for (int i = 0; i < 5; ++i)
        buffer.append("1234", {});
    QCOMPARE(buffer.entries().size(), 2U);
    QCOMPARE(buffer.bytes(), 8);
    buffer.append(QByteArray(11, 'a'), {}); // never fits
    QVERIFY(buffer.entries().empty());
    QCOMPARE(buffer.bytes(), 0);
    QCOMPARE(buffer.last(), 6U);
    QVERIFY(!buffer.resumable("run-5"));
    QCOMPARE(buffer.resumable("run-6"), std::optional<quint64>(6));
}

void TestResumeBuffer::knowsWhatCanBeResumed_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("resumable");

    QTest::newRow("newest") << QByteArray("run-5") << true;
    QTest::newRow("kept") << QByteArray("run-3") << true;
    QTest::newRow("right before the oldest") << QByteArray("run-2") << true;
    QTest::newRow("too old") << QByteArray("run-1") << false;
    QTest::newRow("not sent yet") << QByteArray("run-6") << false;
    QTest::newRow("another run") << QByteArray("ran-4") << false;
    QTest::newRow("no run") << QByteArray("4") << false;
    QTest::newRow("no number") << QByteArray("run-") << false;
    QTest::newRow("not a number") << QByteArray("run-x") << false;
    QTest::newRow("sign") << QByteArray("run-+4") << false;
    QTest::newRow("zeros in front") << QByteArray("run-04") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestResumeBuffer::knowsWhatCanBeResumed()
{
    QFETCH(QByteArray, id);
    QTEST(filled(5, 3).resumable(id).has_value(), "resumable");
}

void TestResumeBuffer::withoutEventsOnlyItsOwnEnd()
{
    const ResumeBuffer buffer = filled(0, 3);
    QCOMPARE(buffer.idOf(buffer.last()), "run-0");
    QCOMPARE(buffer.resumable("run-0"), std::optional<quint64>(0));
    QVERIFY(!buffer.resumable("run-1"));
}

QTEST_GUILESS_MAIN(TestResumeBuffer)
#include "tst_resumebuffer.moc"
