// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/servicefixture.h"

#include <QAbstractEventDispatcher>
#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>

using namespace Switchboard;
using namespace Switchboard::Testing;

//! On and off many times with clients that always come back: nothing may be left behind.
//! SWITCHBOARD_CYCLES sets how often; 1,000 when it is not set.
class TestToggleCycles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCycleEndsWhereItBegan();
    void randomCommandsEndInTheLastWish();
};

namespace {

constexpr int Clients = 8;

//! A bot: connects, answers Close, and comes back for ever.
class StubbornClient final : public QObject
{
public:
    explicit StubbornClient(quint16 port) : m_port(port)
    {
        m_retry.setSingleShot(true);
        m_retry.setInterval(2);
        connect(&m_retry, &QTimer::timeout, this, &StubbornClient::connectNow);
        connectNow();
    }

    [[nodiscard]] bool isGreeted() const { return m_peer && m_peer->texts().size() >= 2; }

    int farewells = 0; //!< connections that ended with `disable` and Close 1001
    int others = 0; //!< greeted connections that ended in another way

private:
    void connectNow()
    {
        m_peer = std::make_unique<RawPeer>();
        m_peer->setAnswersClose(true);
        connect(m_peer.get(), &RawPeer::ended, this, &StubbornClient::count);
        connect(&m_peer->socket(), &QTcpSocket::stateChanged, this,
                [this](QAbstractSocket::SocketState state) {
                    if (state == QAbstractSocket::UnconnectedState)
                        m_retry.start();
                });
        m_peer->open(m_port);
    }

    void count()
    {
        if (m_peer->texts().isEmpty())
            return;
        const std::optional<WireFrame> close = m_peer->close();
        const bool told = close && close->closeCode() == CloseCode::GoingAway
            && describe(m_peer->texts().constLast()) == QLatin1String("lifecycle.disable");
        ++(told ? farewells : others);
    }

    quint16 m_port;
    QTimer m_retry;
    std::unique_ptr<RawPeer> m_peer;
};

int entriesOf(const char *folder)
{
    return int(QDir(QString::fromLatin1(folder))
                   .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
                   .size());
}

//! What a cycle might leak.
struct Footprint {
    int descriptors = 0;
    int threads = 0;
    int objects = 0;
    int timers = 0;

    static Footprint of(const ServiceFixture &fixture)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        Footprint footprint;
        footprint.descriptors = entriesOf("/proc/self/fd");
        footprint.threads = entriesOf("/proc/self/task");
        const auto *dispatcher = QAbstractEventDispatcher::instance();
        for (const QObject *root : {static_cast<const QObject *>(fixture.service.get()),
                                    static_cast<const QObject *>(&fixture.route)}) {
            const QList<QObject *> objects = root->findChildren<QObject *>();
            footprint.objects += int(objects.size());
            for (QObject *object : objects)
                footprint.timers += int(dispatcher->registeredTimers(object).size());
        }
        return footprint;
    }
    [[nodiscard]] QString text() const
    {
        return QStringLiteral("%1 descriptors, %2 threads, %3 objects, %4 timers")
            .arg(descriptors)
            .arg(threads)
            .arg(objects)
            .arg(timers);
    }
};

//! A service on a port that stays the same, with limits that a thousand reconnects do not reach.
class Scene final
{
public:
    Scene() : fixture(settings())
    {
        if (!fixture.switchOn())
            qFatal("%s", qPrintable(fixture.service->status().failure.message));
        ServiceSettings fixedPort = settings();
        fixedPort.port = fixture.port();
        fixture.service->applyAll(fixedPort);
        for (int i = 0; i < Clients; ++i)
            clients.push_back(std::make_unique<StubbornClient>(fixedPort.port));
    }

    [[nodiscard]] bool waitForEverybody()
    {
        return waitUntil([this] {
            return fixture.registry.sessions().size() == Clients
                && std::ranges::all_of(clients,
                                       [](const auto &client) { return client->isGreeted(); });
        });
    }

    ServiceFixture fixture;
    std::vector<std::unique_ptr<StubbornClient>> clients;

private:
    static ServiceSettings settings()
    {
        ServiceSettings settings = ServiceFixture::quietSettings();
        settings.heartbeatInterval = 60'000; // so that there is a timer to leak
        settings.limits.flappingPerMinuteLoopback = 100'000'000;
        settings.limits.acceptBurst = 100'000'000;
        return settings;
    }
};

int cyclesToRun()
{
    bool isNumber = false;
    const int cycles = qEnvironmentVariableIntValue("SWITCHBOARD_CYCLES", &isNumber);
    return isNumber && cycles > 0 ? cycles : 1'000;
}

} // namespace

void TestToggleCycles::everyCycleEndsWhereItBegan()
{
    Scene scene;
    ServiceFixture &fixture = scene.fixture;
    QVERIFY(scene.waitForEverybody());
    const QString before = Footprint::of(fixture).text();
    const int cycles = cyclesToRun();
    for (int cycle = 0; cycle < cycles; ++cycle) {
        fixture.switchOff();
        QVERIFY(fixture.waitFor(ServiceState::Off));
        QVERIFY(fixture.registry.sessions().isEmpty());
        QCOMPARE(fixture.service->status().lastToggle->clean, Clients);
        fixture.clock.advance(1'000);
        QVERIFY(fixture.switchOn());
        QVERIFY2(scene.waitForEverybody(), qPrintable(QStringLiteral("cycle %1").arg(cycle)));
        QList<SessionInfo> opened;
        QList<SessionClosed> closed;
        fixture.registry.takeChanges(opened, closed);
    }
    QTRY_COMPARE(Footprint::of(fixture).text(), before);
    QCOMPARE(fixture.service->status().drainViolations, 0U);
    QCOMPARE(fixture.answers.size(), cycles);
    for (const auto &client : scene.clients) {
        QCOMPARE(client->farewells, cycles);
        QCOMPARE(client->others, 0);
    }
}

void TestToggleCycles::randomCommandsEndInTheLastWish()
{
    Scene scene;
    ServiceFixture &fixture = scene.fixture;
    QVERIFY(scene.waitForEverybody());
    const QString before = Footprint::of(fixture).text();
    const quint16 port = fixture.port();
    QRandomGenerator random(7);
    QElapsedTimer elapsed;
    QTimer deadlines; // the engine's tick
    QObject::connect(&deadlines, &QTimer::timeout, this, [&] { fixture.pass(elapsed.restart()); });
    elapsed.start();
    deadlines.start(100);

    constexpr int Commands = 1'000;
    QList<int> answered(Commands, 0);
    for (int i = 0; i < Commands; ++i) {
        const auto settled = [&answered, i](const ServiceOutcome &) { ++answered[i]; };
        switch (random.bounded(5)) {
        case 0:
        case 1:
            fixture.service->enable(settled);
            break;
        case 2:
        case 3:
            fixture.service->disable({}, settled);
            break;
        default:
            fixture.service->restart({}, settled);
        }
        QTest::qWait(random.bounded(21));
    }
    for (const bool wanted : {false, true}) {
        if (wanted)
            fixture.service->enable();
        else
            fixture.service->disable({});
        QVERIFY(fixture.waitFor(wanted ? ServiceState::On : ServiceState::Off));
        QTcpSocket attempt;
        attempt.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        QTRY_COMPARE(attempt.state(),
                     wanted ? QAbstractSocket::ConnectedState : QAbstractSocket::UnconnectedState);
    }
    QVERIFY(scene.waitForEverybody());
    for (int i = 0; i < Commands; ++i)
        QVERIFY2(answered[i] == 1, qPrintable(QString::number(i)));
    QCOMPARE(fixture.service->status().drainViolations, 0U);
    for (const auto &client : scene.clients) {
        QVERIFY(client->farewells > 0);
        QCOMPARE(client->others, 0);
    }
    deadlines.stop();
    QTRY_COMPARE(Footprint::of(fixture).text(), before);
}

QTEST_GUILESS_MAIN(TestToggleCycles)
#include "tst_togglecycles.moc"
