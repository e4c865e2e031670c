// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/formatting.h"

#include <QLocale>
#include <QTest>

using namespace Switchboard;

class TestFormatting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void age_data();
    void age();
    void rate_data();
    void rate();
    void bytes_data();
    void bytes();
    void roundTrip_data();
    void roundTrip();
    void ago_data();
    void ago();
    void duration_data();
    void duration();
    void countUsesTheLanguagesSeparators();
};

void TestFormatting::age_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("negative") << qint64(-5) << QStringLiteral("00:00:00");
    QTest::newRow("zero") << qint64(0) << QStringLiteral("00:00:00");
    QTest::newRow("59 s") << qint64(59'999) << QStringLiteral("00:00:59");
    QTest::newRow("a minute") << qint64(60'000) << QStringLiteral("00:01:00");
    QTest::newRow("an hour") << qint64(3'600'000) << QStringLiteral("01:00:00");
    QTest::newRow("last second of a day") << qint64(86'399'999) << QStringLiteral("23:59:59");
    QTest::newRow("a day") << qint64(86'400'000) << QStringLiteral("1d 00:00");
    QTest::newRow("a day and more") << qint64(144'600'000) << QStringLiteral("1d 16:10");
    QTest::newRow("a year") << qint64(365) * 86'400'000 << QStringLiteral("365d 00:00");
}

void TestFormatting::age()
{
    QFETCH(qint64, milliseconds);
    QTEST(formatAge(milliseconds), "expected");
}

void TestFormatting::rate_data()
{
    QTest::addColumn<double>("perSecond");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << 0.0 << QStringLiteral("0");
    QTest::newRow("negative") << -1.0 << QStringLiteral("0");
    QTest::newRow("not a number") << qQNaN() << QStringLiteral("0");
    QTest::newRow("next to none") << 0.04 << QStringLiteral("0");
    QTest::newRow("slow") << 0.2 << QStringLiteral("0.2");
    QTest::newRow("one decimal") << 37.31 << QStringLiteral("37.3");
    QTest::newRow("below 100") << 99.94 << QStringLiteral("99.9");
    QTest::newRow("rounded to 100") << 99.96 << QStringLiteral("100");
    QTest::newRow("hundreds") << 348.4 << QStringLiteral("348");
    QTest::newRow("rounded to 1000") << 999.6 << QStringLiteral("1.0k");
    QTest::newRow("thousands") << 1234.0 << QStringLiteral("1.2k");
    QTest::newRow("ten thousands") << 12'345.0 << QStringLiteral("12k");
    QTest::newRow("millions") << 3'400'000.0 << QStringLiteral("3.4M");
}

void TestFormatting::rate()
{
    QFETCH(double, perSecond);
    QTEST(formatRate(perSecond), "expected");
}

void TestFormatting::bytes_data()
{
    QTest::addColumn<quint64>("count");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << quint64(0) << QStringLiteral("0 B");
    QTest::newRow("bytes") << quint64(512) << QStringLiteral("512 B");
    QTest::newRow("last byte") << quint64(1023) << QStringLiteral("1023 B");
    QTest::newRow("KiB") << quint64(1229) << QStringLiteral("1.2 KiB");
    QTest::newRow("no 1024.0 KiB") << quint64(1024 * 1024 - 1) << QStringLiteral("1.0 MiB");
    QTest::newRow("hundreds") << quint64(500) * 1024 * 1024 << QStringLiteral("500 MiB");
    QTest::newRow("most") << std::numeric_limits<quint64>::max() << QStringLiteral("16.0 EiB");
}

void TestFormatting::bytes()
{
    QFETCH(quint64, count);
    QTEST(formatBytes(count), "expected");
}

void TestFormatting::roundTrip_data()
{
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<bool>("overdue");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none yet") << -1 << false << QStringLiteral("—");
    QTest::newRow("overdue") << 3 << true << QStringLiteral("> 10 s");
    QTest::newRow("overdue before the first") << -1 << true << QStringLiteral("> 10 s");
    QTest::newRow("less than 1 ms") << 0 << false << QStringLiteral("0 ms");
    QTest::newRow("milliseconds") << 999 << false << QStringLiteral("999 ms");
    QTest::newRow("seconds") << 1240 << false << QStringLiteral("1.24 s");
    QTest::newRow("ten seconds") << 9999 << false << QStringLiteral("10.0 s");
}

void TestFormatting::roundTrip()
{
    QFETCH(int, milliseconds);
    QFETCH(bool, overdue);
    QTEST(formatRoundTrip(milliseconds, overdue), "expected");
}

void TestFormatting::ago_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("now") << qint64(999) << QStringLiteral("now");
    QTest::newRow("seconds") << qint64(3'500) << QStringLiteral("3 s ago");
    QTest::newRow("minutes") << qint64(60'000) << QStringLiteral("1 min ago");
    QTest::newRow("hours") << qint64(7'200'000) << QStringLiteral("2 h ago");
    QTest::newRow("days") << qint64(3) * 86'400'000 << QStringLiteral("3 d ago");
}

void TestFormatting::ago()
{
    QFETCH(qint64, milliseconds);
    QTEST(formatAgo(milliseconds), "expected");
}

void TestFormatting::duration_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("milliseconds") << qint64(12) << QStringLiteral("12 ms");
    QTest::newRow("tenths") << qint64(310) << QStringLiteral("0.3 s");
    QTest::newRow("whole seconds") << qint64(14'600) << QStringLiteral("15 s");
}

void TestFormatting::duration()
{
    QFETCH(qint64, milliseconds);
    QTEST(formatDuration(milliseconds), "expected");
}

void TestFormatting::countUsesTheLanguagesSeparators()
{
    QLocale::setDefault(QLocale(QStringLiteral("en")));
    QCOMPARE(formatCount(4120), QStringLiteral("4,120"));
    QLocale::setDefault(QLocale(QStringLiteral("de")));
    QCOMPARE(formatCount(4120), QStringLiteral("4.120"));
}

QTEST_GUILESS_MAIN(TestFormatting)
#include "tst_formatting.moc"
