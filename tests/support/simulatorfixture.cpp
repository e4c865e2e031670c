// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/simulatorfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QVariant>

namespace Switchboard::Testing {

SimulatorFixture::SimulatorFixture()
{
    const Result<void> started = start();
    if (!started)
        qFatal("%s", qPrintable(started.error()));
}

Result<void> SimulatorFixture::start()
{
    m_backend.reset(); // closes the file first
    m_backend = std::make_unique<SimulatorBackend>(path(), m_clock);
    QObject::connect(m_backend.get(), &Backend::eventReceived, m_backend.get(),
                     [this](const Event &event, const DeliveryReceiptPtr &receipt) {
                         events.append(event);
                         receipts.append(receipt);
                         for (int i = 0; receipt && i < receiversPerEvent; ++i)
                             receipt->addReceiver();
                     });
    QObject::connect(m_backend.get(), &SimulatorBackend::messageChanged, m_backend.get(),
                     [this](const ChatMessage &message) { changes.append(message); });
    return m_backend->start();
}

QString SimulatorFixture::path() const
{
    return m_folder.filePath(QStringLiteral("simulator.db"));
}

std::optional<ActionResult> SimulatorFixture::call(const QString &action, const QJsonObject &params,
                                                   const Message &message)
{
    return call({.action = action, .params = params, .message = message}, ActionCaller());
}

std::optional<ActionResult> SimulatorFixture::call(const ActionCall &call,
                                                   const ActionCaller &caller)
{
    auto result = std::make_shared<std::optional<ActionResult>>();
    m_backend->call(call, caller, [result](const ActionResult &answer) { *result = answer; });
    (void)QTest::qWaitFor([&result] { return result->has_value(); }, 10'000);
    return *result;
}

std::optional<Result<ChatMessage>> SimulatorFixture::simulate(const ChatId &chat, qint64 userId,
                                                              const QString &text)
{
    auto result = std::make_shared<std::optional<Result<ChatMessage>>>();
    m_backend->simulate({.chat = chat, .userId = userId, .text = text},
                        [result](const Result<ChatMessage> &outcome) { *result = outcome; });
    (void)QTest::qWaitFor([&result] { return result->has_value(); }, 10'000);
    return *result;
}

QList<ChatMessage> SimulatorFixture::history(const ChatId &chat, int count)
{
    auto result = std::make_shared<std::optional<QList<ChatMessage>>>();
    m_backend->history(chat, count, [result](const QList<ChatMessage> &read) { *result = read; });
    (void)QTest::qWaitFor([&result] { return result->has_value(); }, 10'000);
    return result->value_or(QList<ChatMessage>());
}

Message textMessage(const QString &text)
{
    return {{QStringLiteral("text"), {{QStringLiteral("text"), text}}}};
}

QJsonValue json(const char *text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(text), &error);
    if (document.isNull())
        qFatal("bad JSON in the test: %s in %s", qPrintable(error.errorString()), text);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QVariant runSql(const QString &path, const QStringList &statements)
{
    QVariant value;
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("the test cannot open its own file");
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement))
                qFatal("the test's statement failed: %s", qPrintable(statement));
            value = query.next() ? query.value(0) : QVariant();
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("test"));
    return value;
}

} // namespace Switchboard::Testing
