// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/control/importcommands.h"

#include "core/config/configurationimport.h"
#include "core/config/configurationreader.h"
#include "core/control/commandarguments.h"
#include "core/importers/foreignreader.h"
#include "core/importers/importjson.h"

#include <QJsonArray>

namespace Switchboard {

namespace {

//! An import that is planned, with what is told of it.
struct Proposal {
    Configuration result;
    QJsonObject data;
    bool isEmpty = true;
};

QString wordOf(ImportFate fate)
{
    switch (fate) {
    case ImportFate::Added:
        return fateWord(ForeignFate::New);
    case ImportFate::Changed:
        return fateWord(ForeignFate::Changed);
    case ImportFate::Removed:
        return QStringLiteral("removed");
    case ImportFate::Unchanged:
        return fateWord(ForeignFate::Same);
    }
    Q_UNREACHABLE();
}

Proposal proposeOurs(const Configuration &running, const ReadConfiguration &read)
{
    const ImportPlan plan = planImport(running, read.configuration, ImportMode::AddAndChange);
    QJsonArray entries;
    for (const ImportEntry &entry : plan.entries) {
        if (!read.configuration.service(entry.id))
            continue; // it is not in the file and stays
        entries.append(
            QJsonObject{{QStringLiteral("id"), entry.id},
                        {QStringLiteral("name"), entry.name},
                        {QStringLiteral("fate"), wordOf(entry.fate)},
                        {QStringLiteral("fields"), QJsonArray::fromStringList(entry.fields)}});
    }
    return {.result = plan.result,
            .data = {{QStringLiteral("source"), QStringLiteral("Switchboard")},
                     {QStringLiteral("notes"), QJsonArray::fromStringList(read.warnings)},
                     {QStringLiteral("entries"), entries}},
            .isEmpty = plan.isEmpty()};
}

Proposal proposeForeign(const Configuration &running, const ImportedConfiguration &imported)
{
    const ForeignPlan plan = planForeignImport(running, imported);
    QJsonArray entries;
    for (const ForeignPlanEntry &entry : plan.entries)
        entries.append(toJson(entry));
    QJsonObject data = toJson(imported);
    data.insert(QStringLiteral("entries"), entries);
    return {.result = plan.result, .data = data, .isEmpty = plan.isEmpty()};
}

Result<Proposal> propose(const Configuration &running, const QByteArray &content,
                         const QString &fileName, const QJsonObject &variables)
{
    const auto foreign = readForeignConfiguration(
        content, fileName, [&](const QString &name) { return variables.value(name).toString(); });
    if (!foreign)
        return Error{foreign.error()};
    if (foreign.value())
        return proposeForeign(running, *foreign.value());
    const Result<ReadConfiguration> ours = readConfiguration(content, fileName);
    if (!ours)
        return Error{ours.error()};
    return proposeOurs(running, ours.value());
}

} // namespace

void runImportCommand(Engine &engine, const QJsonObject &request, const Engine::Done &done)
{
    CommandArguments arguments(request);
    const QString text = arguments.text(QLatin1String("text"), true);
    const QString fileName = arguments.text(QLatin1String("file"), true);
    const bool isDryRun = arguments.flag(QLatin1String("dryRun"));
    if (arguments.error()) {
        done({.ok = false, .error = *arguments.error()});
        return;
    }
    const auto proposal = propose(engine.configuration(), text.toUtf8(), fileName,
                                  request.value(QLatin1String("variables")).toObject());
    if (!proposal) {
        done({.ok = false, .error = proposal.error()});
        return;
    }
    QJsonObject data = proposal.value().data;
    data.insert(QStringLiteral("applied"), !isDryRun && !proposal.value().isEmpty);
    if (isDryRun || proposal.value().isEmpty) {
        done({.data = data});
        return;
    }
    engine.replaceConfiguration(proposal.value().result, [data, done](const CommandResult &result) {
        done(result.ok ? CommandResult{.data = data} : result);
    });
}

} // namespace Switchboard
