// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/control/controlserver.h"
#include "core/engine/commands.h"

#include <QJsonDocument>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Switchboard;

namespace {

constexpr int KiB = 1024;
constexpr int MiB = 1024 * KiB;

QByteArray requestLine(int id, int textBytes)
{
    const QJsonObject request{{QStringLiteral("id"), id},
                              {QStringLiteral("command"), QStringLiteral("say")},
                              {QStringLiteral("text"), QString(textBytes, QLatin1Char('x'))}};
    return QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

class ControlServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void answersInOrder();
    void aPeerThatDoesNotWaitIsNotReadFurther();
    void aLongRequestIsHandled();
    void anEndlessLineIsCut();
    void aPeerMayLeaveBeforeItsAnswer();

private:
    void connectPeer();
    void answerAll();
    QList<int> answeredIds();

    QTemporaryDir m_folder;
    std::unique_ptr<ControlServer> m_server;
    std::unique_ptr<QLocalSocket> m_peer;
    QList<ControlServer::Reply> m_waiting; //!< for every request without an answer
    qsizetype m_requests = 0;
    qsizetype m_longestText = 0;
};

void ControlServerTest::init()
{
    m_waiting.clear();
    m_requests = 0;
    m_longestText = 0;
    m_server = std::make_unique<ControlServer>(
        [this](const QJsonObject &request, const ControlServer::Reply &reply) {
            ++m_requests;
            m_longestText =
                std::max(m_longestText, request.value(QLatin1String("text")).toString().size());
            m_waiting.append(reply);
        });
    QVERIFY2(m_server->listen(m_folder.filePath(QStringLiteral("control.sock"))),
             qPrintable(m_server->errorString()));
    connectPeer();
}

void ControlServerTest::cleanup()
{
    m_peer.reset();
    m_server.reset();
}

void ControlServerTest::connectPeer()
{
    m_peer = std::make_unique<QLocalSocket>();
    m_peer->connectToServer(m_folder.filePath(QStringLiteral("control.sock")));
    QTRY_COMPARE(m_peer->state(), QLocalSocket::ConnectedState);
}

void ControlServerTest::answerAll()
{
    const QList<ControlServer::Reply> waiting = std::exchange(m_waiting, {});
    for (const ControlServer::Reply &reply : waiting)
        reply({});
}

QList<int> ControlServerTest::answeredIds()
{
    QList<int> ids;
    while (m_peer->canReadLine())
        ids.append(QJsonDocument::fromJson(m_peer->readLine())
                       .object()
                       .value(QLatin1String("id"))
                       .toInt());
    return ids;
}

void ControlServerTest::answersInOrder()
{
    for (int id = 0; id < 5; ++id)
        m_peer->write(requestLine(id, 10));
    QTRY_COMPARE(m_requests, 5);
    answerAll();
    QList<int> ids;
    QTRY_COMPARE((ids += answeredIds(), ids), (QList<int>{0, 1, 2, 3, 4}));
}

void ControlServerTest::aPeerThatDoesNotWaitIsNotReadFurther()
{
    constexpr int Requests = 2000;
    qsizetype most = 0;
    for (int id = 0; id < Requests; ++id)
        m_peer->write(requestLine(id, 16 * KiB));
    QTRY_VERIFY(m_requests > 0);
    QTest::qWait(200); // nothing tells that the program does not read
    QVERIFY2(m_requests <= 64, qPrintable(QString::number(m_requests)));
    QVERIFY2(m_peer->bytesToWrite() > 24 * MiB,
             qPrintable(QString::number(m_peer->bytesToWrite())));

    QList<int> ids;
    while (ids.size() < Requests) {
        QTRY_VERIFY(!m_waiting.isEmpty());
        most = std::max(most, m_waiting.size());
        const qsizetype before = ids.size();
        answerAll();
        QTRY_VERIFY((ids += answeredIds(), ids.size() > before));
    }
    QVERIFY2(most <= 64, qPrintable(QString::number(most)));
    QVERIFY(std::is_sorted(ids.cbegin(), ids.cend()));
}

void ControlServerTest::aLongRequestIsHandled()
{
    m_peer->write(requestLine(1, 16 * MiB));
    m_peer->write(requestLine(2, 10));
    QTRY_COMPARE_WITH_TIMEOUT(m_requests, 2, 30'000);
    QCOMPARE(m_longestText, 16 * MiB);
    answerAll();
    QList<int> ids;
    QTRY_COMPARE((ids += answeredIds(), ids), (QList<int>{1, 2}));
}

void ControlServerTest::anEndlessLineIsCut()
{
    m_peer->write(QByteArray(21 * MiB, 'x'));
    QTRY_COMPARE_WITH_TIMEOUT(m_peer->state(), QLocalSocket::UnconnectedState, 30'000);
    QCOMPARE(m_requests, 0);
}

void ControlServerTest::aPeerMayLeaveBeforeItsAnswer()
{
    m_peer->write(requestLine(1, 10));
    QTRY_COMPARE(m_requests, 1);
    m_peer.reset();
    connectPeer();
    answerAll();
    m_peer->write(requestLine(2, 10));
    QTRY_COMPARE(m_requests, 2);
    answerAll();
    QList<int> ids;
    QTRY_COMPARE((ids += answeredIds(), ids), QList<int>{2});
}

QTEST_GUILESS_MAIN(ControlServerTest)
#include "tst_controlserver.moc"
