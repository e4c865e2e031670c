// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/foreignreader.h"

#include "core/importers/gocqhttpimporter.h"
#include "core/importers/json5reader.h"
#include "core/importers/lagrangeimporter.h"
#include "core/importers/llonebotimporter.h"
#include "core/importers/napcatimporter.h"
#include "core/importers/napcatv1importer.h"
#include "core/importers/snowlumaimporter.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr QLatin1String
    KnownPrograms("Switchboard, NapCat, LLOneBot, Lagrange.OneBot, SnowLuma or go-cqhttp");

using Imported = std::optional<ImportedConfiguration>;

bool hasAny(const SourceNode &node, const QStringList &keys,
            SourceNode::Keys rule = SourceNode::Keys::Exact)
{
    return std::ranges::any_of(keys, [&](const QString &key) { return node.member(key, rule); });
}

bool isFlatLLOneBot(const SourceNode &node)
{
    return hasAny(node,
                  {QStringLiteral("enableWs"), QStringLiteral("enableHttp"),
                   QStringLiteral("enableWsReverse"), QStringLiteral("enableHttpPost"),
                   QStringLiteral("wsPort"), QStringLiteral("httpPort"),
                   QStringLiteral("wsReverseUrls"), QStringLiteral("wsHosts"),
                   QStringLiteral("httpHosts"), QStringLiteral("httpPostUrls")});
}

//! The importer for \a root by its content; none when nobody writes such files.
Imported importByContent(const SourceNode &root)
{
    if (hasAny(root, {QStringLiteral("network")}))
        return importNapCat(root);
    if (hasAny(root, {QStringLiteral("networks")}))
        return importSnowLuma(root);
    if (const SourceNode *oneBot = root.member(QStringLiteral("ob11")))
        return !oneBot->member(QStringLiteral("connect")) && isFlatLLOneBot(*oneBot)
            ? importLLOneBotFlat(root)
            : importLLOneBot(root);
    if (isFlatLLOneBot(root))
        return importLLOneBotFlat(root);
    if (hasAny(root, {QStringLiteral("Implementations"), QStringLiteral("Implementation")},
               SourceNode::Keys::AnyCase))
        return importLagrange(root);
    if (hasAny(root, {QStringLiteral("http"), QStringLiteral("ws"), QStringLiteral("reverseWs")}))
        return importNapCatV1(root);
    return std::nullopt;
}

//! Whether \a root is a file of ours, complete or not.
bool isOurs(const SourceNode &root)
{
    return hasAny(root, {QStringLiteral("services"), QStringLiteral("backends")});
}

//! The other files that stand beside those with the connections.
QString hintFor(const SourceNode &root)
{
    if (hasAny(root, {QStringLiteral("packetBackend"), QStringLiteral("consoleLogLevel")}))
        return QStringLiteral("this file of NapCat has no connections; take onebot11_NUMBER.json");
    if (hasAny(root, {QStringLiteral("loginRate"), QStringLiteral("autoLoginAccount")}))
        return QStringLiteral("this is NapCat's WebUI; take onebot11_NUMBER.json");
    return QStringLiteral("this is no configuration of %1").arg(KnownPrograms);
}

qint64 accountFromName(const QString &fileName)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A(?:onebot11|onebot|config)_([1-9][0-9]{0,17})\\.json5?\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(QFileInfo(fileName).fileName()).captured(1).toLongLong();
}

void tellAccount(ImportedConfiguration &imported, const QString &fileName)
{
    if (imported.account <= 0)
        imported.account = accountFromName(fileName);
    if (imported.account > 0)
        imported.notes.append({ImportRemark::OtherAccount, {QString::number(imported.account)}});
}

bool looksLikeJson(const QByteArray &content)
{
    QByteArray text = content.startsWith("\xEF\xBB\xBF") ? content.mid(3) : content;
    text = text.trimmed();
    return text.startsWith('{') || text.startsWith('[') || text.startsWith("//")
        || text.startsWith("/*");
}

Result<Imported> readJson(const QByteArray &content, const QString &fileName)
{
    const Result<SourceNode> root = Json5Reader::read(content);
    if (!root) {
        // A file of ours is told what is wrong by its own reader.
        if (content.contains("\"services\"") || content.contains("\"backends\""))
            return Imported();
        return Error{fileName + QLatin1Char(':') + root.error()};
    }
    if (isOurs(root.value()))
        return Imported();
    Imported imported = importByContent(root.value());
    if (!imported)
        return Error{fileName + QStringLiteral(":1:1: ") + hintFor(root.value())};
    return imported;
}

Result<Imported> readYaml(const QByteArray &content, const QString &fileName,
                          const Environment &environment)
{
    QList<ImportNote> variables;
    const QByteArray filled = filledInVariables(content, environment, variables);
    const Result<SourceNode> root = readYamlSource(filled);
    if (!root)
        return Error{fileName + QLatin1Char(':') + root.error()};
    if (!hasAny(root.value(), {QStringLiteral("servers")}))
        return Error{fileName + QStringLiteral(":1:1: ") + hintFor(root.value())};
    ImportedConfiguration imported = importGoCqhttp(root.value());
    imported.notes = variables + imported.notes;
    return Imported(imported);
}

} // namespace

Result<std::optional<ImportedConfiguration>>
readForeignConfiguration(const QByteArray &content, const QString &fileName,
                         const Environment &environment)
{
    Result<Imported> result = looksLikeJson(content) ? readJson(content, fileName)
                                                     : readYaml(content, fileName, environment);
    if (result && result.value())
        tellAccount(*result.value(), fileName);
    return result;
}

Environment processEnvironment()
{
    return [](const QString &name) { return qEnvironmentVariable(name.toUtf8().constData()); };
}

} // namespace Switchboard
