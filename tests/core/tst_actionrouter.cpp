// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/routerfixture.h"

#include <QTest>

using namespace Switchboard;
using namespace Switchboard::Testing;

using Behaviour = StubBackend::Behaviour;

class TestActionRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersBeforeReturning();
    void passesTheCallerOn();
    void unsupportedActionsAreUnknown();
    void secondAnswersAreIgnored();
    void exceptionAfterTheAnswerChangesNothing();
    void answersAfterTheDeadlineAreIgnored();
    void eachServiceHasItsDeadline();
    void quiescentServiceTakesNoNewActions();
    void failPendingAnswersThatServiceOnly();
    void forgottenSessionsGetNothing();
    void fastClientsAreSlowedDownNotRefused();
    void missingBackendFailsActions();
    void replacedBackendFailsWhatRuns();
    void answersAfterTheRouterAreHarmless();
    void replyMayCallTheRouter();
    void replyMayEndTheSession();
};

void TestActionRouter::answersBeforeReturning()
{
    RouterFixture fixture;
    fixture.backend->result.data = QJsonObject{{QStringLiteral("online"), true}};
    fixture.send(statusRequest());
    QCOMPARE(fixture.answers.size(), 1);
    QCOMPARE(fixture.answers[0].frame,
             R"({"status":"ok","retcode":0,"data":{"online":true},"echo":1})");
    QVERIFY(!fixture.answers[0].failed);
    QCOMPARE(fixture.router->inFlight(), 0);
}

void TestActionRouter::passesTheCallerOn()
{
    RouterFixture fixture;
    fixture.send(statusRequest(), RouterFixture::caller(7, QStringLiteral("ws-main")));
    QCOMPARE(fixture.backend->callers.size(), 1);
    QCOMPARE(fixture.backend->callers[0].session, SessionId(7));
    QCOMPARE(fixture.backend->callers[0].serviceId, QStringLiteral("ws-main"));
    QCOMPARE(fixture.backend->callers[0].clientName, QStringLiteral("NoneBot"));
    QCOMPARE(fixture.backend->callers[0].messageFormat, MessageFormat::String);
}

void TestActionRouter::unsupportedActionsAreUnknown()
{
    RouterFixture fixture;
    fixture.backend->unsupported = {QStringLiteral("get_status")};
    fixture.send(statusRequest());
    fixture.send(R"({"action":"get_status_async"})");
    fixture.send(R"({"action":"get_login_info"})");
    QCOMPARE(fixture.answers[0].retcode(), 1404);
    QCOMPARE(fixture.answers[0].wording(), QStringLiteral("there is no action \"get_status\""));
    QCOMPARE(fixture.answers[1].retcode(), 1404);
    QCOMPARE(fixture.answers[2].retcode(), 0);
}

void TestActionRouter::secondAnswersAreIgnored()
{
    RouterFixture fixture;
    fixture.backend->behaviour = Behaviour::KeepSilent;
    fixture.send(statusRequest());
    QVERIFY(fixture.answers.isEmpty());
    fixture.backend->pending[0]({});
    fixture.backend->pending[0]({RetCode::Failed, {}, {}});
    QCOMPARE(fixture.answers.size(), 1);
    QCOMPARE(fixture.answers[0].retcode(), 0);
}

void TestActionRouter::exceptionAfterTheAnswerChangesNothing()
{
    RouterFixture fixture;
    fixture.backend->behaviour = Behaviour::AnswerAndThrow;
    fixture.send(statusRequest());
    QCOMPARE(fixture.answers.size(), 1);
    QCOMPARE(fixture.answers[0].retcode(), 0);
}

void TestActionRouter::answersAfterTheDeadlineAreIgnored()
{
    RouterFixture fixture;
    fixture.backend->behaviour = Behaviour::KeepSilent;
    fixture.send(statusRequest());
    fixture.clock.advance(fixture.limits.actionSeconds * 1000LL);
    fixture.router->tick();
    QCOMPARE(fixture.answers.size(), 1);
    QCOMPARE(fixture.answers[0].retcode(), 103);
    QCOMPARE(fixture.answers[0].wording(), QStringLiteral("timed out after 30 s; outcome unknown"));
    fixture.backend->pending[0]({});
    fixture.router->tick();
    QCOMPARE(fixture.answers.size(), 1);
}

void TestActionRouter::eachServiceHasItsDeadline()
{
    RouterFixture fixture;
    fixture.backend->behaviour = Behaviour::KeepSilent;
    fixture.limits.actionSeconds = 300;
    fixture.send(statusRequest());
    fixture.limits.actionSeconds = 5;
    fixture.send(statusRequest());
    fixture.clock.advance(4999);
    fixture.router->tick();
    QCOMPARE(fixture.answers.size(), 0);
    fixture.clock.advance(1);
    fixture.router->tick();
    QCOMPARE(fixture.answers.size(), 1);
    fixture.clock.advance(294'999);
    fixture.router->tick();
    QCOMPARE(fixture.answers.size(), 1);
    fixture.clock.advance(1);
    fixture.router->tick();
    QCOMPARE(fixture.answers.size(), 2);
}

void TestActionRouter::quiescentServiceTakesNoNewActions()
{
    RouterFixture fixture;
    fixture.backend->behaviour = Behaviour::KeepSilent;
    fixture.send(statusRequest());
    fixture.router->quiesce(QStringLiteral("a"));
    fixture.send(statusRequest());
    QCOMPARE(fixture.answers.size(), 1);
    QCOMPARE(fixture.answers[0].retcode(), 1503);
    QCOMPARE(fixture.answers[0].wording(), QStringLiteral("the service is being switched off"));
    fixture.send(statusRequest(), RouterFixture::caller(2, QStringLiteral("b")));
    QCOMPARE(fixture.router->inFlight(), 2);
    QCOMPARE(fixture.router->inFlight(QStringLiteral("a")), 1);
    fixture.backend->pending[0]({});
    QCOMPARE(fixture.answers.size(), 2);
    QCOMPARE(fixture.answers[1].retcode(), 0);
    fixture.router->resume(QStringLiteral("a"));
    fixture.send(statusRequest());
    QCOMPARE(fixture.router->inFlight(QStringLiteral("a")), 1);
}

void TestActionRouter::failPendingAnswersThatServiceOnly()
{
    RouterFixture fixture;
    fixture.backend->behaviour = Behaviour::KeepSilent;
    fixture.send(deleteRequest(1));
    fixture.send(statusRequest(), RouterFixture::caller(2, QStringLiteral("b")));
    fixture.send(statusRequest());
    fixture.router->failPending(QStringLiteral("a"));
    QCOMPARE(fixture.answers.size(), 2);
    QVERIFY(
        !fixture.answers[0].object().contains(QLatin1String("echo"))); // the order of the requests
    QVERIFY(fixture.answers[1].object().contains(QLatin1String("echo")));
    for (const RouterAnswer &answer : std::as_const(fixture.answers)) {
        QCOMPARE(answer.retcode(), 1503);
        QVERIFY(answer.wording().contains(QLatin1String("outcome unknown")));
    }
    fixture.backend->pending[0]({});
    fixture.backend->pending[1]({});
    QCOMPARE(fixture.answers.size(), 3);
    QCOMPARE(fixture.answers[2].retcode(), 0);
}

void TestActionRouter::forgottenSessionsGetNothing()
{
    RouterFixture fixture;
    fixture.backend->behaviour = Behaviour::KeepSilent;
    fixture.send(statusRequest(), 1);
    fixture.send(statusRequest(), 2);
    fixture.router->forgetSession(SessionId(1));
    QCOMPARE(fixture.router->inFlight(SessionId(1)), 0);
    QCOMPARE(fixture.router->inFlight(SessionId(2)), 1);
    fixture.backend->pending[0]({});
    QVERIFY(fixture.answers.isEmpty());
    fixture.backend->pending[1]({});
    QCOMPARE(fixture.answers.size(), 1);
}

void TestActionRouter::fastClientsAreSlowedDownNotRefused()
{
    RouterFixture fixture;
    fixture.limits.actionsPerSecond = 10;
    fixture.limits.actionBurst = 3;
    const auto pause = [&] { return fixture.router->pauseMs(SessionId(1), fixture.limits); };
    QCOMPARE(pause(), qint64(0));
    for (const qint64 expected : {0, 0, 100, 200, 300}) {
        fixture.send(statusRequest());
        QVERIFY(!fixture.answers.last().failed);
        QCOMPARE(pause(), expected);
    }
    fixture.clock.advance(300); // pays three back; the one below takes one
    fixture.send(statusRequest());
    QCOMPARE(pause(), qint64(100));
    fixture.clock.advance(60'000);
    fixture.send(statusRequest());
    QCOMPARE(pause(), qint64(0));
    QCOMPARE(fixture.router->pauseMs(SessionId(99), fixture.limits), qint64(0));
}

void TestActionRouter::missingBackendFailsActions()
{
    RouterFixture fixture;
    fixture.backend.reset();
    fixture.send(statusRequest());
    fixture.send(R"({"action":"no_such_action"})");
    fixture.send(deleteRequest(1, "_rate_limited"));
    QCOMPARE(fixture.answers[0].retcode(), 103);
    QCOMPARE(fixture.answers[1].retcode(), 1404);
    QCOMPARE(fixture.answers[2].retcode(), 103);
}

void TestActionRouter::replacedBackendFailsWhatRuns()
{
    RouterFixture fixture;
    fixture.backend->behaviour = Behaviour::KeepSilent;
    fixture.send(statusRequest());
    fixture.router->setBackend(fixture.backend.get());
    QVERIFY(fixture.answers.isEmpty());
    StubBackend other;
    fixture.router->setBackend(&other);
    QCOMPARE(fixture.answers.size(), 1);
    QCOMPARE(fixture.answers[0].retcode(), 103);
    fixture.backend->pending[0]({});
    QCOMPARE(fixture.answers.size(), 1);
    fixture.send(statusRequest());
    QCOMPARE(other.calls.size(), 1);

    other.behaviour = Behaviour::KeepSilent;
    fixture.send(statusRequest());
    fixture.router->setBackend(nullptr);
    QCOMPARE(fixture.answers.size(), 3);
    QCOMPARE(fixture.answers[2].retcode(), 103);
}

void TestActionRouter::answersAfterTheRouterAreHarmless()
{
    RouterFixture fixture;
    fixture.backend->behaviour = Behaviour::KeepSilent;
    fixture.send(statusRequest());
    fixture.router.reset();
    fixture.backend->pending[0]({});
    QVERIFY(fixture.answers.isEmpty());
}

void TestActionRouter::replyMayCallTheRouter()
{
    RouterFixture fixture;
    int answered = 0;
    fixture.router->handleFrame(statusRequest(), RouterFixture::caller(1), SessionRole::Api,
                                fixture.limits, [&](const ActionReply &) {
                                    ++answered;
                                    fixture.router->forgetSession(SessionId(1));
                                    fixture.send(deleteRequest(1), 2);
                                });
    QCOMPARE(answered, 1);
    QCOMPARE(fixture.answers.size(), 1);

    fixture.backend->behaviour = Behaviour::KeepSilent;
    for (int i = 0; i < 3; ++i)
        fixture.router->handleFrame(statusRequest(), RouterFixture::caller(1), SessionRole::Api,
                                    fixture.limits, [&](const ActionReply &) {
                                        ++answered;
                                        fixture.router->failPending(QStringLiteral("a"));
                                    });
    fixture.router->failPending(QStringLiteral("a"));
    QCOMPARE(answered, 4);
    QCOMPARE(fixture.router->inFlight(), 0);
}

void TestActionRouter::replyMayEndTheSession()
{
    RouterFixture fixture;
    // What the session owns is gone once the reply has run; the sanitizer would see a later use.
    struct Owned {
        ActionCaller caller;
        ServiceLimits limits;
        QByteArray frame;
    };
    for (const char *suffix : {"", "_async", "_rate_limited"}) {
        const QByteArray frame = deleteRequest(1, suffix);
        auto owned =
            std::make_unique<Owned>(Owned{RouterFixture::caller(1), fixture.limits, frame});
        fixture.router->handleFrame(owned->frame, owned->caller, SessionRole::Api, owned->limits,
                                    [&](const ActionReply &) { owned.reset(); });
        QVERIFY(!owned);
    }
    QCOMPARE(fixture.backend->calls.size(), 3);
}

QTEST_GUILESS_MAIN(TestActionRouter)
#include "tst_actionrouter.moc"
