// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/rejectiontext.h"

#include "ui/support/language.h"

#include <QRegularExpression>
#include <QTest>

using namespace Switchboard;

class TestRejectionText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCauseHasItsMend_data();
    void everyCauseHasItsMend();
    void wrongTokensAreExplained();
    void tokenLines_data();
    void tokenLines();
    void noTokenNoLine();

private:
    Language m_language;
};

namespace {

constexpr RefusalCause AllCauses[] = {
    RefusalCause::MalformedRequest,   RefusalCause::MethodNotAllowed,
    RefusalCause::HeadTooLarge,       RefusalCause::HeadTooSlow,
    RefusalCause::HostNotAllowed,     RefusalCause::OriginNotAllowed,
    RefusalCause::TokenMissing,       RefusalCause::TokenWrong,
    RefusalCause::UnknownPath,        RefusalCause::UpgradeRequired,
    RefusalCause::MalformedHandshake, RefusalCause::TooManyTokenFailures,
    RefusalCause::Flapping,           RefusalCause::Blocked,
    RefusalCause::TooManyConnections, RefusalCause::TooManyHalfOpen,
};

RejectionPlace place()
{
    return {.serviceName = QStringLiteral("ws-main"),
            .url = QStringLiteral("ws://127.0.0.1:6700"),
            .token = Secret(QByteArray("s3cret-token")),
            .selfId = 10001,
            .otherName = {},
            .otherUrl = {}};
}

RejectedGroup wrongToken(int length)
{
    RejectedGroup group;
    group.cause = RefusalCause::TokenWrong;
    group.tokenHint = TokenHint::Length;
    group.tokenLength = length;
    return group;
}

} // namespace

void TestRejectionText::everyCauseHasItsMend_data()
{
    QTest::addColumn<int>("cause");
    for (const RefusalCause cause : AllCauses)
        QTest::newRow(qPrintable(toString(cause))) << int(cause);
}

void TestRejectionText::everyCauseHasItsMend()
{
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    QFETCH(int, cause);
    RejectedGroup group;
    group.cause = RefusalCause(cause);
    QVERIFY(m_language.setCode(QStringLiteral("en")));
    const QString english = RejectionText::mend(group, place());
    QVERIFY(english.size() > 30);
    QVERIFY(english.contains(QLatin1Char('.')) || english.contains(place().url));
    QVERIFY(!RejectionText::cause(group.cause).isEmpty());
    QVERIFY(!english.contains(QString::fromUtf8(place().token.reveal())));
    for (const QString &text : {english, RejectionText::cause(group.cause)})
        QVERIFY2(!text.contains(QLatin1Char('%')), qPrintable(text));
    QVERIFY(m_language.setCode(QStringLiteral("zh_CN")));
    QVERIFY2(han.match(RejectionText::mend(group, place())).hasMatch(), qPrintable(english));
    QVERIFY(RejectionText::cause(group.cause) != english);
    QVERIFY(m_language.setCode(QStringLiteral("en")));
}

void TestRejectionText::wrongTokensAreExplained()
{
    QVERIFY(m_language.setCode(QStringLiteral("en")));
    QVERIFY(RejectionText::mend(wrongToken(12), place()).contains(QStringLiteral("is wrong")));
    const QString cut = RejectionText::mend(wrongToken(11), place());
    QVERIFY2(cut.contains(QStringLiteral("has 11 characters, that of ws-main has 12")),
             qPrintable(cut));
    RejectedGroup other = wrongToken(12);
    other.tokenHint = TokenHint::OtherService;
    RejectionPlace there = place();
    there.otherName = QStringLiteral("ws-test");
    there.otherUrl = QStringLiteral("ws://127.0.0.1:6701");
    QCOMPARE(
        RejectionText::mend(other, there),
        QStringLiteral("The bot has the token of ws-test. Give it the token of ws-main, or let "
                       "it connect to ws://127.0.0.1:6701."));
    QCOMPARE(RejectionText::tokenHint(wrongToken(1), {}), QStringLiteral("1 character"));
    QCOMPARE(RejectionText::tokenHint(other, QStringLiteral("ws-test")),
             QStringLiteral("matches ws-test"));
}

void TestRejectionText::tokenLines_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("masked");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char *client, const char *file, const char *masked,
                        const char *plain) {
        QTest::newRow(client) << QString::fromUtf8(client) << QString::fromUtf8(file)
                              << QString::fromUtf8(masked) << QString::fromUtf8(plain);
    };
    row("NoneBot2 2.4.4", ".env", "ONEBOT_ACCESS_TOKEN=••••••", "ONEBOT_ACCESS_TOKEN=s3cret-token");
    row("Koishi/4.18", "koishi.yml", "token: \"••••••\"", "token: \"s3cret-token\"");
    row("ZeroBot", "main.go", "driver.NewWebSocketClient(\"ws://127.0.0.1:6700\", \"••••••\"),",
        "driver.NewWebSocketClient(\"ws://127.0.0.1:6700\", \"s3cret-token\"),");
    row("curl", "", "Authorization: Bearer ••••••", "Authorization: Bearer s3cret-token");
}

void TestRejectionText::tokenLines()
{
    QFETCH(QString, client);
    const BotTokenLine line = RejectionText::tokenLine(client, place());
    QTEST(line.fileName, "file");
    QTEST(line.masked, "masked");
    QTEST(line.plain, "plain");
}

void TestRejectionText::noTokenNoLine()
{
    RejectionPlace open = place();
    open.token = Secret();
    QVERIFY(RejectionText::tokenLine(QStringLiteral("NoneBot2"), open).plain.isEmpty());
}

QTEST_MAIN(TestRejectionText)
#include "tst_rejectiontext.moc"
