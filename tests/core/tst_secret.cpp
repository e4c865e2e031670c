// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/support/secret.h"

#include <QDebug>
#include <QSet>
#include <QTest>

#include <ostream>
#include <type_traits>

using namespace Switchboard;

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void equality();
    void randomTokens();
    void cannotBePrinted();
};

namespace {

template <typename Stream, typename T>
concept Prints = requires(Stream stream, T value)
{
    stream << value;
};

} // namespace

void TestSecret::matches_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("candidate");
    QTest::addColumn<bool>("same");

    QTest::newRow("same") << QByteArray("abc") << QByteArray("abc") << true;
    QTest::newRow("other case") << QByteArray("abc") << QByteArray("abC") << false;
    QTest::newRow("first byte") << QByteArray("abc") << QByteArray("xbc") << false;
    QTest::newRow("prefix") << QByteArray("abc") << QByteArray("ab") << false;
    QTest::newRow("longer") << QByteArray("abc") << QByteArray("abcd") << false;
    QTest::newRow("NUL behind") << QByteArray("abc") << QByteArray("abc\0", 4) << false;
    QTest::newRow("empty candidate") << QByteArray("abc") << QByteArray() << false;
    QTest::newRow("UTF-8") << QByteArray("令牌") << QByteArray("令牌") << true;
}

void TestSecret::matches()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, candidate);
    QTEST(Secret(token).matches(candidate), "same");
}

void TestSecret::equality()
{
    QVERIFY(Secret("a") == Secret("a"));
    QVERIFY(!(Secret("a") == Secret("b")));
    QVERIFY(Secret() == Secret(QByteArray()));
    QVERIFY(Secret().isEmpty());
    QVERIFY(!Secret("a").isEmpty());
    QCOMPARE(Secret("a").reveal(), "a");
}

void TestSecret::randomTokens()
{
    QSet<QByteArray> seen;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray token = Secret::random().reveal();
        QCOMPARE(token.size(), 43);
        for (const char c : token)
            QVERIFY(QByteArray("-_").contains(c) || QChar::isLetterOrNumber(uint(uchar(c))));
        seen.insert(token);
    }
    QCOMPARE(seen.size(), 1000);
}

void TestSecret::cannotBePrinted()
{
    static_assert(Prints<QDebug, QByteArray>); // the check itself works
    static_assert(!Prints<QDebug, Secret>);
    static_assert(!Prints<std::ostream &, Secret>);
    static_assert(!Prints<QTextStream &, Secret>);
    static_assert(!Prints<QDataStream &, Secret>);
    static_assert(!std::is_convertible_v<Secret, QByteArray>);
    static_assert(!std::is_convertible_v<Secret, QString>);
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
