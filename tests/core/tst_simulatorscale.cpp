// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/simulatorfixture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

//! Set to 1,000,000 in the long run.
int messageCount()
{
    const int wanted = qEnvironmentVariableIntValue("SWITCHBOARD_MESSAGES");
    return wanted > 0 ? wanted : 100'000;
}

//! Every third in a private chat, the rest in two groups.
QString manyMessages(int count)
{
    return QStringLiteral(
               "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
               "INSERT INTO messages (message_id, self_id, chat_kind, chat_id, sender_id, "
               "sender_name, from_bot, time_ms, segments, raw_message) SELECT i, 10001, "
               "CASE WHEN i % 3 = 0 THEN 'private' ELSE 'group' END, "
               "CASE i % 3 WHEN 0 THEN 10002 WHEN 1 THEN 123456 ELSE 234567 END, 10002, 'Alice', "
               "0, 1600000000000 + i, '[{\"type\":\"text\",\"data\":{\"text\":\"' || i || "
               "'\"}}]', i FROM n")
        .arg(count);
}

} // namespace

//! Looking things up among very many messages.
class TestSimulatorScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void staysQuick_data();
    void staysQuick();
    void showsThePageAtOnce();

private:
    std::unique_ptr<SimulatorFixture> m_simulator;
};

void TestSimulatorScale::initTestCase()
{
    m_simulator = std::make_unique<SimulatorFixture>();
    m_simulator->stop();
    (void)runSql(m_simulator->path(), {manyMessages(messageCount())});
    QVERIFY(m_simulator->start().isOk());
}

void TestSimulatorScale::staysQuick_data()
{
    QTest::addColumn<QJsonValue>("params");
    QTest::addColumn<int>("size");
    const QString middle = QString::number(messageCount() / 2);
    const auto row = [](const char *action, const QString &params, int size) {
        QTest::addRow("%s %s", action, qPrintable(params))
            << json(params.toUtf8().constData()) << size;
    };
    row("get_msg", QStringLiteral(R"({"message_id":%1})").arg(middle), 0);
    row("get_group_msg_history", QStringLiteral(R"({"group_id":123456})"), 20);
    row("get_group_msg_history",
        QStringLiteral(R"({"group_id":123456,"message_seq":%1,"count":100})").arg(middle), 100);
    row("get_group_msg_history",
        QStringLiteral(R"({"group_id":123456,"message_seq":%1,"reverse_order":true})").arg(middle),
        20);
    row("get_friend_msg_history",
        QStringLiteral(R"({"user_id":10002,"message_seq":"%1"})").arg(middle), 20);
    row("get_recent_contact", QStringLiteral("{}"), 3);
    row("send_group_msg", QStringLiteral(R"({"group_id":123456,"message":"x"})"), 0);
}

void TestSimulatorScale::staysQuick()
{
    constexpr qint64 LimitMs = 50;
    QFETCH(const QJsonValue, params);
    QFETCH(const int, size);
    const QString action = QString::fromUtf8(QTest::currentDataTag()).section(u' ', 0, 0);
    QList<qint64> times;
    for (int i = 0; i < 15; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto result = m_simulator->request(action, params.toObject());
        times.append(timer.elapsed());
        QCOMPARE(result->retcode, RetCode::Ok);
        const QJsonArray messages = result->data[QLatin1String("messages")].toArray();
        if (size > 0)
            QCOMPARE(messages.isEmpty() ? result->data.toArray().size() : messages.size(), size);
    }
    std::ranges::sort(times);
    QVERIFY2(times.at(times.size() / 2) < LimitMs, qPrintable(QString::number(times.at(7))));
}

void TestSimulatorScale::showsThePageAtOnce()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(m_simulator->start().isOk());
    const QList<ChatMessage> page = m_simulator->history({ChatKind::Group, 123456}, 50);
    QCOMPARE(page.size(), 50);
    // Opening checks the whole file: a second for each 100,000 messages is slow already.
    QVERIFY2(timer.elapsed() < 1000 * (1 + messageCount() / 100'000),
             qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestSimulatorScale)
#include "tst_simulatorscale.moc"
