// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/store/storeworker.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimeZone>

#include <atomic>

using namespace Switchboard;

namespace {

const QDateTime Now = QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7), QTimeZone::utc());

const ChatHistoryQuery TestGroup{
    .chat = {ChatKind::Group, 123456}, .selfId = 10001, .count = 100, .before = 0};

ChatMessage sample(qint32 id, qint64 senderId = 10002)
{
    ChatMessage message;
    message.chat = {ChatKind::Group, 123456};
    message.selfId = 10001;
    message.messageId = id;
    message.senderId = senderId;
    message.senderName = QStringLiteral("Alice");
    message.rawMessage = QString::number(id);
    return message;
}

std::function<Result<void>(SimulatorStore &)> adding(const ChatMessage &message)
{
    return [message](SimulatorStore &store) { return store.addMessage(message); };
}

} // namespace

//! The thread of the store: order, transactions, lifetime.
class TestStoreWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersInOrderOnTheCallersThread();
    void tellsNobodyBeforeTheCommit();
    void keepsOneBadJobFromTheOthers();
    void forgetsAContextThatIsGone();
    void finishesWhatWasPosted();
    void refusesJobsWhenTheStoreIsNotOpen();
    void mayGoAwayInsideAnAnswer();

private:
    [[nodiscard]] QString path() const
    {
        return m_folder->filePath(QStringLiteral("simulator.db"));
    }
    //! Holds the store's thread until the semaphore is released, so that later jobs pile up.
    static void hold(StoreWorker &worker, QSemaphore &gate, QObject *context)
    {
        QSemaphore reached;
        worker.post<void>(
            [&gate, &reached](SimulatorStore &) {
                reached.release();
                gate.acquire();
                return Result<void>();
            },
            context, [](const Result<void> &) {});
        reached.acquire();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStoreWorker::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestStoreWorker::answersInOrderOnTheCallersThread()
{
    StoreWorker worker(path());
    QVERIFY(worker.open(Now).isOk());
    QList<int> answered;
    QList<int> expected;
    std::atomic<QThread *> jobThread = nullptr;
    bool sameThread = true;
    for (int i = 1; i <= 1000; ++i) {
        expected.append(i);
        worker.post<int>(
            [i, &jobThread](SimulatorStore &store) -> Result<int> {
                jobThread = QThread::currentThread();
                if (const Result<void> added = store.addMessage(sample(i)); !added)
                    return Error{added.error()};
                return i;
            },
            this,
            [&answered, &sameThread](const Result<int> &result) {
                answered.append(result ? result.value() : -1);
                sameThread = sameThread && QThread::currentThread() == qApp->thread();
            });
    }
    QTRY_COMPARE(answered.size(), 1000);
    QCOMPARE(answered, expected);
    QVERIFY(sameThread);
    QVERIFY(jobThread.load() != qApp->thread());
}

void TestStoreWorker::tellsNobodyBeforeTheCommit()
{
    StoreWorker worker(path());
    QVERIFY(worker.open(Now).isOk());
    QSemaphore gate;
    hold(worker, gate, this);
    int seen = -1;
    for (int i = 1; i <= 50; ++i) {
        worker.post<void>(adding(sample(i)), this, [this, &seen](const Result<void> &added) {
            QVERIFY(added.isOk());
            if (seen >= 0)
                return;
            // A second connection sees committed rows only.
            SimulatorStore other(path());
            QVERIFY(other.open(Now).isOk());
            seen = int(other.history(TestGroup).value().size());
        });
    }
    gate.release();
    QTRY_VERIFY(seen >= 0);
    QCOMPARE(seen, 50); // all in one transaction
}

void TestStoreWorker::keepsOneBadJobFromTheOthers()
{
    StoreWorker worker(path());
    QVERIFY(worker.open(Now).isOk());
    QSemaphore gate;
    hold(worker, gate, this);
    QList<bool> outcomes;
    for (int i = 1; i <= 5; ++i) {
        const qint64 sender = i == 3 ? 4711 : 10002; // nobody
        worker.post<void>(adding(sample(i, sender)), this, [&outcomes](const Result<void> &added) {
            outcomes.append(added.isOk());
        });
    }
    gate.release();
    QTRY_COMPARE(outcomes.size(), 5);
    QCOMPARE(outcomes, (QList<bool>{true, true, false, true, true}));

    QList<qint32> stored;
    worker.post<QList<ChatMessage>>([](SimulatorStore &store) { return store.history(TestGroup); },
                                    this,
                                    [&stored](const Result<QList<ChatMessage>> &history) {
                                        for (const ChatMessage &message : history.value())
                                            stored.append(message.messageId);
                                    });
    QTRY_COMPARE(stored, (QList<qint32>{1, 2, 4, 5}));
}

void TestStoreWorker::forgetsAContextThatIsGone()
{
    StoreWorker worker(path());
    QVERIFY(worker.open(Now).isOk());
    QSemaphore gate;
    hold(worker, gate, this);
    bool called = false;
    bool fence = false;
    auto context = std::make_unique<QObject>();
    worker.post<void>(adding(sample(1)), context.get(),
                      [&called](const Result<void> &) { called = true; });
    worker.post<void>(adding(sample(2)), this, [&fence](const Result<void> &) { fence = true; });
    context.reset();
    gate.release();
    QTRY_VERIFY(fence);
    QVERIFY(!called);
}

void TestStoreWorker::finishesWhatWasPosted()
{
    {
        StoreWorker worker(path());
        QVERIFY(worker.open(Now).isOk());
        for (int i = 1; i <= 500; ++i)
            worker.post<void>(adding(sample(i)), this, [](const Result<void> &) {});
    }
    StoreWorker worker(path());
    QCOMPARE(worker.open(Now).value().lastMessageId, 500);
}

void TestStoreWorker::refusesJobsWhenTheStoreIsNotOpen()
{
    StoreWorker worker(path());
    QString error;
    worker.post<void>(adding(sample(1)), this,
                      [&error](const Result<void> &added) { error = added.error(); });
    QTRY_VERIFY(!error.isEmpty());
    QVERIFY2(error.contains(path()), qPrintable(error));
}

void TestStoreWorker::mayGoAwayInsideAnAnswer()
{
    auto worker = std::make_unique<StoreWorker>(path());
    QVERIFY(worker->open(Now).isOk());
    QSemaphore gate;
    hold(*worker, gate, this);
    int answers = 0;
    for (int i = 1; i <= 3; ++i) {
        worker->post<void>(adding(sample(i)), this, [&worker, &answers](const Result<void> &) {
            ++answers;
            worker.reset();
        });
    }
    gate.release();
    QTRY_COMPARE(answers, 3); // of one batch: its rows are committed
    QVERIFY(!worker);
}

QTEST_GUILESS_MAIN(TestStoreWorker)
#include "tst_storeworker.moc"
