// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/simulatorfixture.h"

#include "core/onebot/actioncatalogue.h"
#include "core/onebot/parameters.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTimer>
#include <QVariant>

namespace Switchboard::Testing {

namespace {

//! As QTest::qWaitFor() for 10 s, which sleeps between its looks.
void waitUntil(const std::function<bool()> &condition)
{
    const QDeadlineTimer deadline(10'000);
    QTimer wake; // the deadline is noticed though nothing happens
    wake.start(100);
    while (!condition() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace

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
    QObject::connect(m_backend.get(), &SimulatorBackend::acted, m_backend.get(),
                     [this](const SimulatorRecord &record) { records.append(record); });
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
    waitUntil([&result] { return result->has_value(); });
    return *result;
}

std::optional<ActionResult> SimulatorFixture::request(const QString &action,
                                                      const QJsonObject &params,
                                                      const ActionCaller &caller)
{
    const ActionSpec *spec = ActionCatalogue::find(action);
    if (!spec)
        return ActionResult{.retcode = RetCode::UnknownAction, .data = {}, .wording = action};
    const Result<ActionCall> converted =
        convertParameters(*spec, QJsonDocument(params).toJson(QJsonDocument::Compact));
    if (!converted)
        return ActionResult{
            .retcode = RetCode::BadParameter, .data = {}, .wording = converted.error()};
    return call(converted.value(), caller);
}

std::optional<Result<QJsonObject>> SimulatorFixture::act(const QString &name,
                                                         const QJsonObject &params)
{
    auto result = std::make_shared<std::optional<Result<QJsonObject>>>();
    m_backend->simulate({.name = name, .params = params},
                        [result](const Result<QJsonObject> &outcome) { result->emplace(outcome); });
    waitUntil([&result] { return result->has_value(); });
    return *result;
}

QJsonObject SimulatorFixture::mustAct(const char *name, const char *params)
{
    const auto done = act(QString::fromLatin1(name), json(params).toObject());
    if (!done || !done->isOk())
        qFatal("the test's act %s %s failed: %s", name, params,
               qPrintable(done ? done->error() : QStringLiteral("no answer")));
    return done->value();
}

std::optional<Result<ChatMessage>> SimulatorFixture::simulate(const ChatId &chat, qint64 userId,
                                                              const QString &text)
{
    QJsonObject params{{QStringLiteral("user_id"), userId}, {QStringLiteral("message"), text}};
    if (chat.kind == ChatKind::Group)
        params.insert(QStringLiteral("group_id"), chat.id);
    const auto done = act(QStringLiteral("message"), params);
    if (!done)
        return std::nullopt;
    if (!done->isOk())
        return Result<ChatMessage>(Error{done->error()});
    const QJsonObject data = done->value();
    ChatMessage written;
    for (const ChatMessage &each : std::as_const(changes)) {
        if (each.messageId == data.value(QLatin1String("message_id")).toInt())
            written = each;
    }
    written.receivers = data.value(QLatin1String("receivers")).toInt();
    written.delivered = data.value(QLatin1String("delivered")).toInt();
    return Result<ChatMessage>(written);
}

QList<ChatMessage> SimulatorFixture::history(const ChatId &chat, int count)
{
    auto result = std::make_shared<std::optional<QList<ChatMessage>>>();
    m_backend->history({.chat = chat, .selfId = 0, .count = count, .before = 0},
                       [result](const QList<ChatMessage> &read) { *result = read; });
    waitUntil([&result] { return result->has_value(); });
    return result->value_or(QList<ChatMessage>());
}

QList<QJsonObject> SimulatorFixture::sentEvents() const
{
    QList<QJsonObject> sent;
    for (const Event &event : events)
        sent.append(QJsonDocument::fromJson(encodeEvent(event, MessageFormat::Array)).object());
    return sent;
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
