// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/importrequests.h"

#include "core/config/configurationstore.h"
#include "core/importers/foreignreader.h"
#include "core/support/privatefile.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>

namespace Switchboard {

namespace {

//! What is shown for an entry: its fate, or why it has none.
QString wordOf(const QJsonObject &entry)
{
    const QString fate = entry.value(QLatin1String("fate")).toString();
    return fate == QLatin1String("skipped") ? entry.value(QLatin1String("outcome")).toString()
                                            : fate;
}

//! Where it listens or connects to, after its kind.
QString addressOf(const QJsonObject &entry)
{
    const QJsonObject service = entry.value(QLatin1String("service")).toObject();
    if (service.isEmpty())
        return {};
    QStringList parts{service.value(QLatin1String("kind")).toString()};
    if (service.contains(QLatin1String("port")))
        parts.append(QStringLiteral("%1:%2")
                         .arg(service.value(QLatin1String("host")).toString())
                         .arg(service.value(QLatin1String("port")).toInt()));
    for (const char *key : {"url", "apiUrl", "eventUrl"}) {
        if (service.contains(QLatin1String(key)))
            parts.append(service.value(QLatin1String(key)).toString());
    }
    return parts.join(QLatin1Char(' '));
}

QStringList texts(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toVariant().toStringList();
}

QStringList formatEntry(const QJsonObject &entry)
{
    const QString indent = QStringLiteral("               ");
    QString line = wordOf(entry).leftJustified(indent.size());
    QStringList parts{entry.value(QLatin1String("name")).toString(), addressOf(entry)};
    if (entry.contains(QLatin1String("place")))
        parts.append(QStringLiteral("(%1, line %2)")
                         .arg(entry.value(QLatin1String("place")).toString())
                         .arg(entry.value(QLatin1String("line")).toInt()));
    parts.removeAll(QString());
    QStringList lines{line + parts.join(QStringLiteral("  "))};
    if (const QStringList fields = texts(entry, "fields"); !fields.isEmpty())
        lines.append(indent + QStringLiteral("changes ") + fields.join(QStringLiteral(", ")));
    for (const QString &reason : texts(entry, "reasons"))
        lines.append(indent + QStringLiteral("because ") + reason);
    for (const QString &note : texts(entry, "notes"))
        lines.append(indent + note);
    return lines;
}

QString summary(const QJsonObject &data)
{
    QHash<QString, int> counts;
    const QJsonArray entries = data.value(QLatin1String("entries")).toArray();
    for (const QJsonValue &entry : entries)
        ++counts[entry[QLatin1String("fate")].toString()];
    QStringList parts;
    for (const char *fate : {"new", "changed", "same", "conflict", "skipped"}) {
        const int count = counts.value(QLatin1String(fate));
        if (count > 0)
            parts.append(QStringLiteral("%1: %2").arg(QLatin1String(fate)).arg(count));
    }
    parts.append(data.value(QLatin1String("applied")).toBool()
                     ? QStringLiteral("imported")
                     : QStringLiteral("nothing was changed"));
    return parts.join(QStringLiteral(", "));
}

} // namespace

QJsonObject importRequest(const QStringList &words, CommandOptions &options)
{
    if (words.size() != 2)
        options.complain(QStringLiteral("import: use import FILE [--dry-run]"));
    return {{QStringLiteral("command"), QStringLiteral("import")},
            {QStringLiteral("file"), words.value(1)},
            {QStringLiteral("dryRun"), options.has("dry-run")}};
}

Result<QJsonObject> withImportedFile(QJsonObject request)
{
    const QString path = request.value(QLatin1String("file")).toString();
    const Result<QByteArray> content = readWholeFile(path, MaxConfigurationBytes);
    if (!content)
        return Error{content.error()};
    if (content.value().trimmed().isEmpty())
        return Error{QStringLiteral("%1: the file is empty").arg(path)};
    if (!content.value().isValidUtf8())
        return Error{QStringLiteral("%1: this is not UTF-8; save the file as UTF-8, not as GB18030 "
                                    "or UTF-16")
                         .arg(path)};
    QJsonObject variables;
    QList<ImportNote> notes;
    const Environment environment = processEnvironment();
    [[maybe_unused]] const QByteArray filled = filledInVariables(
        content.value(),
        [&](const QString &name) {
            const QString value = environment(name);
            if (!value.isEmpty())
                variables.insert(name, value);
            return value;
        },
        notes);
    request.insert(QStringLiteral("file"), QFileInfo(path).fileName());
    request.insert(QStringLiteral("text"), QString::fromUtf8(content.value()));
    request.insert(QStringLiteral("variables"), variables);
    return request;
}

QString formatImport(const QJsonObject &data)
{
    QStringList lines{data.value(QLatin1String("source")).toString()};
    lines += texts(data, "notes");
    const QJsonArray entries = data.value(QLatin1String("entries")).toArray();
    for (const QJsonValue &entry : entries)
        lines += formatEntry(entry.toObject());
    lines.append(summary(data));
    for (QString &line : lines) { // texts of the file must not move the cursor
        for (QChar &character : line) {
            if (character.category() == QChar::Other_Control)
                character = u'?';
        }
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace Switchboard
