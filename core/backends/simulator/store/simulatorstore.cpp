// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/store/simulatorstore.h"

#include "core/backends/simulator/store/storequery.h"
#include "core/backends/simulator/store/storeschema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QVariant>

#include <atomic>

namespace Switchboard {

namespace {

QString nextConnectionName()
{
    static std::atomic<quint64> counter = 0;
    return QStringLiteral("simulator-%1").arg(++counter);
}

} // namespace

SimulatorStore::SimulatorStore(QString path)
    : m_path(std::move(path)), m_connectionName(nextConnectionName())
{ }

SimulatorStore::~SimulatorStore()
{
    disconnectFile();
}

Result<StoreContents> SimulatorStore::open(const QDateTime &now)
{
    QString notice;
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (const Result<void> connected = connectFile(); !connected)
            return Error{connected.error()};

        SchemaOutcome outcome = prepareDatabase(m_database);
        if (outcome.problem == StoreProblem::None)
            outcome = migrateDatabase(m_database);
        if (outcome.problem == StoreProblem::None) {
            Result<StoreContents> contents = readContents(m_database);
            if (!contents)
                return failure(contents.error());
            contents.value().notice = notice;
            return contents;
        }

        disconnectFile();
        if (outcome.problem == StoreProblem::Other || attempt > 0)
            return failure(outcome.reason);
        const Result<QString> aside = putAside(now);
        if (!aside)
            return Error{aside.error()};
        notice = QStringLiteral("The simulator's database %1 is damaged (%2). It was kept as %3; "
                                "a new one was made.")
                     .arg(m_path, outcome.reason, aside.value());
    }
    return failure(QStringLiteral("it stays damaged"));
}

Result<void> SimulatorStore::begin()
{
    // Immediate: a file that another program has locked is noticed here and not by every job.
    return change(QStringLiteral("BEGIN IMMEDIATE"), {});
}

Result<void> SimulatorStore::commit()
{
    return change(QStringLiteral("COMMIT"), {});
}

void SimulatorStore::rollback()
{
    // SQLite may have rolled back on its own; then this fails and nothing is left to do.
    const Result<void> ignored = change(QStringLiteral("ROLLBACK"), {});
    Q_UNUSED(ignored)
}

Result<void> SimulatorStore::apply(const QList<StoreChange> &changes)
{
    for (const StoreChange &each : changes) {
        if (Result<void> applied = change(each.statement, each.values); !applied)
            return applied;
    }
    return {};
}

Result<StoreContents> SimulatorStore::contents()
{
    Result<StoreContents> read = readContents(m_database);
    if (!read)
        return failure(read.error());
    return read;
}

Result<void> SimulatorStore::createFile() const
{
    const QFileInfo info(m_path);
    if (!QDir().mkpath(info.absolutePath()))
        return Error{QStringLiteral("The folder %1 cannot be made; check its permissions.")
                         .arg(info.absolutePath())};
    if (info.exists())
        return {};
    // Made before SQLite does, which gives its WAL files the same permissions.
    QFile file(m_path);
    if (!file.open(QIODevice::ReadWrite)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failure(file.errorString());
    return {};
}

Result<QString> SimulatorStore::putAside(const QDateTime &now) const
{
    const QString base = QString(m_path + QLatin1String(".damaged-")
                                 + now.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")));
    QString target = base;
    for (int i = 2; QFileInfo::exists(target); ++i)
        target = QStringLiteral("%1-%2").arg(base).arg(i);

    QFile file(m_path);
    if (!file.rename(target))
        return failure(QStringLiteral("it is damaged and cannot be renamed to %1: %2")
                           .arg(target, file.errorString()));
    // What SQLite left beside the file belongs to it and must not meet the new one.
    for (const char *suffix : {"-wal", "-shm"}) {
        const QString beside = QString(m_path + QLatin1String(suffix));
        if (QFileInfo::exists(beside)
            && !QFile::rename(beside, QString(target + QLatin1String(suffix))))
            return failure(QStringLiteral("%1 cannot be renamed; move it away").arg(beside));
    }
    return target;
}

Result<void> SimulatorStore::connectFile()
{
    if (Result<void> created = createFile(); !created)
        return created;
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName);
    if (!m_database.isValid()) {
        disconnectFile();
        return failure(QStringLiteral("Qt's SQLite driver is missing; install libqt6sql6-sqlite"));
    }
    m_database.setDatabaseName(m_path);
    if (m_database.open())
        return {};
    const QString reason = reasonOf(m_database.lastError());
    disconnectFile();
    return failure(reason);
}

void SimulatorStore::disconnectFile()
{
    if (!QSqlDatabase::contains(m_connectionName))
        return;
    m_inserts.reset();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<QSqlQuery> SimulatorStore::select(const QString &statement, const QVariantList &values)
{
    Result<QSqlQuery> query = runStatement(m_database, statement, values);
    if (!query)
        return failure(query.error());
    return query;
}

Result<void> SimulatorStore::change(const QString &statement, const QVariantList &values)
{
    const Result<QSqlQuery> query = select(statement, values);
    if (!query)
        return Error{query.error()};
    return {};
}

Error SimulatorStore::failure(const QString &reason) const
{
    return Error{
        QStringLiteral("The simulator's database %1 cannot be used: %2. Check the disk and "
                       "the file's permissions, or move the file away to start anew.")
            .arg(m_path, reason)};
}

} // namespace Switchboard
