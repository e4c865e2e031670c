// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/ui/samplesessions.h"
#include "ui/models/clientnotes.h"

#include <QTest>

using namespace Switchboard;

class TestClientNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheClientAgain_data();
    void knowsTheClientAgain();
    void replacesAndRemoves();
    void keepsFiveHundred();
    void survivesSaving();
    void repairsWhatIsDamaged();
    void keepsOneLine();
};

void TestClientNotes::knowsTheClientAgain_data()
{
    QTest::addColumn<SessionInfo>("session");
    QTest::addColumn<bool>("known");
    SessionInfo info = sessionInfo(2);
    QTest::newRow("itself") << info << true;
    info.id = SessionId(77);
    info.peerPort = 1;
    QTest::newRow("another number and port") << info << true;
    info.clientName = QStringLiteral("Koishi 5.0");
    QTest::newRow("another version") << info << true;
    info.clientName = QStringLiteral("NoneBot2 2.4.4");
    QTest::newRow("another client") << info << false;
    info = sessionInfo(2);
    info.serviceId = QStringLiteral("other");
    QTest::newRow("another service") << info << false;
    info = sessionInfo(2);
    info.peerAddress = QHostAddress(QStringLiteral("192.0.2.99"));
    QTest::newRow("another address") << info << false;
}

void TestClientNotes::knowsTheClientAgain()
{
    QFETCH(SessionInfo, session);
    QFETCH(bool, known);
    ClientNotes notes;
    notes.set(sessionInfo(2), QStringLiteral("mine"));
    QCOMPARE(notes.find(session), known ? QStringLiteral("mine") : QString());
}

void TestClientNotes::replacesAndRemoves()
{
    ClientNotes notes;
    notes.set(sessionInfo(1), QStringLiteral("a"));
    notes.set(sessionInfo(1), QStringLiteral("b"));
    QCOMPARE(notes.find(sessionInfo(1)), QStringLiteral("b"));
    QCOMPARE(notes.notes().size(), 1);
    notes.set(sessionInfo(1), QStringLiteral("  "));
    QVERIFY(notes.find(sessionInfo(1)).isEmpty());
    QVERIFY(notes.notes().isEmpty());
}

void TestClientNotes::keepsFiveHundred()
{
    ClientNotes notes;
    const auto client = [](int number) {
        SessionInfo info = sessionInfo(1);
        info.peerAddress = QHostAddress(quint32(number));
        return info;
    };
    for (int i = 1; i <= ClientNotes::MaximumNotes; ++i)
        notes.set(client(i), QString::number(i));
    notes.set(client(1), QStringLiteral("touched"));
    notes.set(client(1000), QStringLiteral("new"));
    QCOMPARE(notes.notes().size(), qsizetype(ClientNotes::MaximumNotes));
    QCOMPARE(notes.find(client(1)), QStringLiteral("touched"));
    QVERIFY(notes.find(client(2)).isEmpty()); // not touched for longest
    QCOMPARE(notes.find(client(3)), QStringLiteral("3"));
    QCOMPARE(notes.find(client(1000)), QStringLiteral("new"));
}

void TestClientNotes::survivesSaving()
{
    ClientNotes notes;
    notes.set(sessionInfo(1), QStringLiteral("first, \"quoted\""));
    notes.set(sessionInfo(2), QStringLiteral("备注"));
    const ClientNotes restored(notes.notes());
    QCOMPARE(restored.notes(), notes.notes());
    QCOMPARE(restored.find(sessionInfo(2)), QStringLiteral("备注"));
}

void TestClientNotes::repairsWhatIsDamaged()
{
    const ClientNote good{QStringLiteral("s"), QStringLiteral("a"), QStringLiteral("c"),
                          QStringLiteral("text")};
    ClientNote empty = good;
    empty.text.clear();
    ClientNote huge = good;
    huge.client = QStringLiteral("d");
    huge.text = QString(100'000, QLatin1Char('x'));
    const ClientNotes notes({empty, good, good, huge});
    QCOMPARE(notes.notes().size(), 2);
    QCOMPARE(notes.notes()[0], good);
    QCOMPARE(notes.notes()[1].text.size(), qsizetype(ClientNotes::MaximumLength));
}

void TestClientNotes::keepsOneLine()
{
    ClientNotes notes;
    notes.set(sessionInfo(1), QStringLiteral(" two\nlines\tand a tab "));
    QCOMPARE(notes.find(sessionInfo(1)), QStringLiteral("two lines and a tab"));
}

QTEST_GUILESS_MAIN(TestClientNotes)
#include "tst_clientnotes.moc"
