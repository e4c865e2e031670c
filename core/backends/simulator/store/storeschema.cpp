// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/store/storeschema.h"

#include "core/backends/simulator/store/storequery.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QVariant>

// Outside the namespace, as the macro asks: the archive's linker would drop the resource otherwise.
static void initCoreResources()
{
    Q_INIT_RESOURCE(core);
}

namespace Switchboard {

namespace {

struct Migration {
    int number = 0;
    QString path;
};

QString firstContentPath()
{
    return QStringLiteral(":/switchboard/sql/first_content.sql");
}

QList<Migration> migrations()
{
    initCoreResources();
    const QDir folder(QStringLiteral(":/switchboard/sql"));
    QList<Migration> result;
    const QStringList names =
        folder.entryList({QStringLiteral("[0-9][0-9][0-9]_*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        result.append({.number = name.left(3).toInt(), .path = folder.filePath(name)});
    return result;
}

SchemaOutcome outcomeOf(const QSqlError &error)
{
    // SQLITE_CORRUPT and SQLITE_NOTADB with their extended forms; https://sqlite.org/rescode.html
    const int code = error.nativeErrorCode().toInt() & 0xff;
    constexpr int Corrupt = 11;
    constexpr int NotADatabase = 26;
    const bool damaged = code == Corrupt || code == NotADatabase;
    return {.problem = damaged ? StoreProblem::Damaged : StoreProblem::Other,
            .reason = reasonOf(error)};
}

SchemaOutcome execute(QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    return query.exec(statement) ? SchemaOutcome() : outcomeOf(query.lastError());
}

QStringList statementsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};

    QStringList statements;
    QString statement;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty() || line.startsWith(QLatin1String("--")))
            continue;
        statement += QString(line + QLatin1Char('\n'));
        if (line.endsWith(QLatin1Char(';'))) {
            statements.append(statement);
            statement.clear();
        }
    }
    return statements;
}

SchemaOutcome runFile(QSqlDatabase &database, const QString &path, const QString &lastStatement)
{
    QStringList statements = statementsOf(path);
    if (statements.isEmpty())
        return {.problem = StoreProblem::Other,
                .reason = QString(path + QLatin1String(" is empty"))};
    if (!lastStatement.isEmpty())
        statements.append(lastStatement);

    if (!database.transaction())
        return outcomeOf(database.lastError());
    for (const QString &statement : std::as_const(statements)) {
        const SchemaOutcome outcome = execute(database, statement);
        if (outcome.problem != StoreProblem::None) {
            database.rollback();
            return outcome;
        }
    }
    return database.commit() ? SchemaOutcome() : outcomeOf(database.lastError());
}

SchemaOutcome readNumber(QSqlDatabase &database, const QString &statement, int *number)
{
    QSqlQuery query(database);
    if (!query.exec(statement) || !query.next())
        return outcomeOf(query.lastError());
    *number = query.value(0).toInt();
    return {};
}

SchemaOutcome quickCheck(QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("PRAGMA quick_check(1)")) || !query.next())
        return outcomeOf(query.lastError());
    const QString verdict = query.value(0).toString();
    if (verdict == QLatin1String("ok"))
        return {};
    return {.problem = StoreProblem::Damaged, .reason = verdict};
}

} // namespace

SchemaOutcome prepareDatabase(QSqlDatabase &database)
{
    const QStringList pragmas = {
        QStringLiteral("PRAGMA busy_timeout = 5000"),
        QStringLiteral("PRAGMA journal_mode = WAL"),
        QStringLiteral("PRAGMA synchronous = NORMAL"),
        QStringLiteral("PRAGMA foreign_keys = ON"),
        QStringLiteral("PRAGMA journal_size_limit = 67108864"),
    };
    for (const QString &pragma : pragmas) {
        const SchemaOutcome outcome = execute(database, pragma);
        if (outcome.problem != StoreProblem::None)
            return outcome;
    }
    return quickCheck(database);
}

QStringList firstContent()
{
    initCoreResources();
    return statementsOf(firstContentPath());
}

int newestSchemaVersion()
{
    const QList<Migration> known = migrations();
    return known.isEmpty() ? 0 : known.last().number;
}

SchemaOutcome migrateDatabase(QSqlDatabase &database)
{
    int version = 0;
    SchemaOutcome outcome = readNumber(database, QStringLiteral("PRAGMA user_version"), &version);
    if (outcome.problem != StoreProblem::None)
        return outcome;
    if (version > newestSchemaVersion()) {
        return {.problem = StoreProblem::Other,
                .reason = QStringLiteral("it has format %1 of a newer program, this one knows "
                                         "format %2; use the newer program")
                              .arg(version)
                              .arg(newestSchemaVersion())};
    }

    for (const Migration &migration : migrations()) {
        if (migration.number <= version)
            continue;
        outcome = runFile(database, migration.path,
                          QStringLiteral("PRAGMA user_version = %1").arg(migration.number));
        if (outcome.problem != StoreProblem::None)
            return outcome;
    }

    int accounts = 0;
    outcome = readNumber(database, QStringLiteral("SELECT count(*) FROM accounts"), &accounts);
    if (outcome.problem != StoreProblem::None || accounts > 0)
        return outcome;
    return runFile(database, firstContentPath(), {});
}

} // namespace Switchboard
