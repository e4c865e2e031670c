// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/accesspolicy.h"
#include "core/net/blocklist.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

class TestBlockList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void looksOnlyAtWhatItIsGiven();
    void countsHits();
    void everyMatchingRuleCounts();
    void endsOnTime();
    void survivesSleepAndClock();
    void sameSubjectIsChanged();
    void idsAreNeverUsedAgain();
    void isBounded();
    void refusesWhatMakesNoSense();
    void answerTellsWhenToComeBack();
};

namespace {

const QString Service = QStringLiteral("ws-main");
const QHostAddress Peer(QStringLiteral("192.0.2.7"));

BlockRule addressRule(const QString &subject = Peer.toString(), qint64 expiresMs = 0)
{
    return {.subject = subject, .expiresMs = expiresMs};
}

BlockVisitor visitor(const QHostAddress &address)
{
    return {.serviceId = Service, .address = address, .token = std::nullopt};
}

} // namespace

void TestBlockList::matches_data()
{
    QTest::addColumn<BlockScope>("scope");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("serviceId");
    QTest::addColumn<bool>("refused");

    const auto row = [](const char *name, BlockScope scope, const char *subject,
                        const QString &serviceId, bool refused) {
        QTest::newRow(name) << scope << QString::fromLatin1(subject) << serviceId << refused;
    };
    row("address", BlockScope::Address, "192.0.2.7", {}, true);
    row("other address", BlockScope::Address, "192.0.2.8", {}, false);
    row("network", BlockScope::Address, "192.0.2.0/24", {}, true);
    row("this service", BlockScope::Address, "192.0.2.7", Service, true);
    row("other service", BlockScope::Address, "192.0.2.7", QStringLiteral("ws-test"), false);
    row("token", BlockScope::Token, "secret", {}, true);
    row("token of another service's rule", BlockScope::Token, "secret", QStringLiteral("x"), false);
    row("other token", BlockScope::Token, "Secret", {}, false);
    row("bot", BlockScope::BotId, "10001", {}, true);
    row("other bot", BlockScope::BotId, "10002", {}, false);
}

void TestBlockList::matches()
{
    QFETCH(BlockScope, scope);
    QFETCH(QString, subject);
    QFETCH(QString, serviceId);
    FakeClock clock;
    BlockList list(clock);
    const auto added = list.add({.scope = scope, .subject = subject, .serviceId = serviceId});
    QVERIFY(added);
    const auto rule = list.refuse(
        {.serviceId = Service, .address = Peer, .token = QByteArray("secret"), .botId = 10001});
    QTEST(rule.has_value(), "refused");
    if (rule)
        QCOMPARE(rule->id, added.value().rule.id);
}

void TestBlockList::looksOnlyAtWhatItIsGiven()
{
    FakeClock clock;
    BlockList list(clock);
    QVERIFY(list.add({.scope = BlockScope::Token, .subject = QStringLiteral("secret")}));
    QVERIFY(list.add({.scope = BlockScope::BotId, .subject = QStringLiteral("10001")}));
    QVERIFY(list.add(addressRule()));
    QVERIFY(!list.refuse({.serviceId = Service, .address = {}, .token = std::nullopt}));
    QVERIFY(!list.refuse({.serviceId = Service, .address = {}, .token = QByteArray()}));
    QVERIFY(list.refuse({.serviceId = Service, .address = {}, .token = QByteArray("secret")}));
}

void TestBlockList::countsHits()
{
    FakeClock clock;
    BlockList list(clock);
    QVERIFY(list.add(addressRule()));
    QCOMPARE(list.rules()[0].hits, 0U);
    QCOMPARE(list.rules()[0].lastHitMs, 0);
    QVERIFY(list.refuse(visitor(Peer)));
    clock.advance(5000);
    QVERIFY(list.refuse(visitor(Peer)));
    QVERIFY(!list.refuse(visitor(QHostAddress(QStringLiteral("192.0.2.9")))));
    QCOMPARE(list.rules()[0].hits, 2U);
    QCOMPARE(list.rules()[0].lastHitMs, clock.wallMs());
    QCOMPARE(list.hits(), 2U);
}

void TestBlockList::everyMatchingRuleCounts()
{
    FakeClock clock;
    BlockList list(clock);
    QVERIFY(list.add(addressRule(QStringLiteral("192.0.2.7"), clock.wallMs() + 1000)));
    QVERIFY(list.add(addressRule(QStringLiteral("192.0.2.0/24"), clock.wallMs() + 9000)));
    QVERIFY(list.add(addressRule(QStringLiteral("192.0.0.0/16"), clock.wallMs() + 5000)));
    const auto decisive = list.refuse(visitor(Peer));
    QVERIFY(decisive);
    QCOMPARE(decisive->subject, QStringLiteral("192.0.2.0/24")); // lasts longest
    for (const BlockRule &rule : list.rules())
        QCOMPARE(rule.hits, 1U);
    QCOMPARE(list.hits(), 1U);
}

void TestBlockList::endsOnTime()
{
    FakeClock clock;
    BlockList list(clock);
    QVERIFY(list.add(addressRule(Peer.toString(), clock.wallMs() + 10'000)));
    clock.advance(9'999);
    QVERIFY(list.refuse(visitor(Peer)));
    QVERIFY(list.takeExpired().isEmpty());
    clock.advance(1);
    QVERIFY(!list.refuse(visitor(Peer))); // also before anybody has tidied up
    QVERIFY(list.rules().isEmpty());
    const QList<BlockRule> expired = list.takeExpired();
    QCOMPARE(expired.size(), 1);
    QCOMPARE(expired[0].hits, 1U);
    QVERIFY(list.rules().isEmpty());
}

void TestBlockList::survivesSleepAndClock()
{
    FakeClock clock;
    BlockList list(clock);
    QVERIFY(list.add(addressRule(Peer.toString(), clock.wallMs() + 10'000)));
    QVERIFY(list.add(addressRule(QStringLiteral("192.0.2.8"))));
    clock.setMonotonicMs(clock.monotonicMs() + 3'600'000); // says nothing about the end
    QVERIFY(list.refuse(visitor(Peer)));
    clock.setWallMs(clock.wallMs() + 3'600'000); // the machine slept: only this clock went on
    QVERIFY(!list.refuse(visitor(Peer)));
    QVERIFY(list.refuse(visitor(QHostAddress(QStringLiteral("192.0.2.8")))));
}

void TestBlockList::sameSubjectIsChanged()
{
    FakeClock clock;
    BlockList list(clock);
    const auto first = list.add(addressRule(Peer.toString(), clock.wallMs() + 10'000));
    QVERIFY(first && !first.value().replaced);
    QVERIFY(list.refuse(visitor(Peer)));
    BlockRule longer = addressRule(QStringLiteral("::ffff:192.0.2.7"));
    longer.note = QStringLiteral("  scans\n us ");
    const auto second = list.add(longer);
    QVERIFY(second);
    QCOMPARE(second.value().rule.id, first.value().rule.id);
    QCOMPARE(second.value().rule.expiresMs, 0);
    QCOMPARE(second.value().rule.hits, 1U);
    QCOMPARE(second.value().rule.note, QStringLiteral("scans us"));
    QCOMPARE(second.value().replaced->expiresMs, first.value().rule.expiresMs);
    QCOMPARE(list.rules().size(), 1);
    QVERIFY(list.find(BlockScope::Address, Peer.toString(), {}));
    QVERIFY(!list.find(BlockScope::Address, Peer.toString(), Service));

    BlockRule ofService = addressRule();
    ofService.serviceId = Service;
    QVERIFY(list.add(ofService));
    QCOMPARE(list.rules().size(), 2);
}

void TestBlockList::idsAreNeverUsedAgain()
{
    FakeClock clock;
    BlockList list(clock);
    const auto first = list.add(addressRule());
    QVERIFY(first);
    QCOMPARE(list.remove({first.value().rule.id, BlockId(99)}).size(), 1);
    QVERIFY(list.remove({first.value().rule.id}).isEmpty());
    QVERIFY(!list.refuse(visitor(Peer)));
    const auto second = list.add(addressRule());
    QVERIFY(second && second.value().rule.id > first.value().rule.id);

    BlockList next(clock);
    next.restore({}, list.lastId());
    const auto third = next.add(addressRule());
    QVERIFY(third && third.value().rule.id > second.value().rule.id);
}

void TestBlockList::isBounded()
{
    FakeClock clock;
    BlockList list(clock);
    const auto subject = [](int i) {
        return QStringLiteral("10.0.%1.%2").arg(i / 250).arg(i % 250);
    };
    for (int i = 0; i < BlockList::MaxRules; ++i)
        QVERIFY(list.add(addressRule(subject(i))));
    const auto refused = list.add(addressRule(subject(1000)));
    QVERIFY(!refused);
    QVERIFY2(refused.error().contains(QStringLiteral("1000")), qPrintable(refused.error()));
    QVERIFY(list.add(addressRule(subject(0), clock.wallMs() + 1))); // changing one still works
    clock.advance(1);
    QCOMPARE(list.takeExpired().size(), 1);
    QVERIFY(list.add(addressRule(subject(1000))));
}

void TestBlockList::refusesWhatMakesNoSense()
{
    FakeClock clock;
    BlockList list(clock);
    QVERIFY(!list.add(addressRule(QStringLiteral("here"))));
    QVERIFY(!list.add(addressRule(Peer.toString(), clock.wallMs())));
    QVERIFY(!list.add(addressRule(Peer.toString(), -1)));
    BlockRule wordy = addressRule();
    wordy.note = QString(BlockList::MaxNoteLength + 1, QLatin1Char('x'));
    QVERIFY(!list.add(wordy));
    QVERIFY(list.rules().isEmpty());
}

void TestBlockList::answerTellsWhenToComeBack()
{
    const auto retryAfter = [](const Refusal &refusal) {
        return refusal.headers.isEmpty() ? QByteArray() : refusal.headers[0].second;
    };
    const qint64 now = 1'700'000'000'000;
    const Refusal forAWhile = blockedRefusal(addressRule({}, now + 9'001), now);
    QCOMPARE(forAWhile.status, 403);
    QCOMPARE(toString(forAWhile.cause), QStringLiteral("blocked"));
    QCOMPARE(retryAfter(forAWhile), QByteArray("10"));
    QVERIFY(forAWhile.explanation.contains(QStringLiteral("this address for a while")));
    const Refusal forGood = blockedRefusal({.scope = BlockScope::BotId}, now);
    QCOMPARE(retryAfter(forGood), QByteArray());
    QVERIFY(forGood.explanation.contains(QStringLiteral("this bot ID")));
}

QTEST_GUILESS_MAIN(TestBlockList)
#include "tst_blocklist.moc"
