// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/llonebotimporter.h"

#include "core/importers/filedraft.h"

namespace Switchboard {

namespace {

constexpr int DefaultHeartbeatMs = 60'000;

//! What the file says for all of its connections.
struct Globals {
    bool isOn = true;
    QString host;
};

QStringList otherSettings()
{
    return {QStringLiteral("webui"),
            QStringLiteral("enableLocalFile2Url"),
            QStringLiteral("log"),
            QStringLiteral("autoDeleteFile"),
            QStringLiteral("autoDeleteFileSecond"),
            QStringLiteral("musicSignUrl"),
            QStringLiteral("msgCacheExpire"),
            QStringLiteral("ffmpeg"),
            QStringLiteral("rawMsgPB"),
            QStringLiteral("email"),
            QStringLiteral("enableLLOB"),
            QStringLiteral("debug")};
}

std::optional<ServiceKind> kindOf(const QString &type)
{
    if (type == QLatin1String("ws"))
        return ServiceKind::WebSocketServer;
    if (type == QLatin1String("ws-reverse"))
        return ServiceKind::WebSocketClient;
    if (type == QLatin1String("http"))
        return ServiceKind::HttpServer;
    if (type == QLatin1String("http-post"))
        return ServiceKind::HttpPost;
    return std::nullopt;
}

void takeListener(EntryDraft &draft, const Globals &globals, quint16 defaultPort)
{
    const QString host = draft.reader().text(QStringLiteral("host"));
    draft.setHost(QStringLiteral("host"), host.trimmed().isEmpty() ? globals.host : host);
    draft.takePort(QStringLiteral("port"), defaultPort);
    draft.takeToken(QStringLiteral("token"));
    draft.reader().leaveOut(QStringLiteral("url"));
}

void takeTarget(EntryDraft &draft)
{
    if (draft.settings().kind == ServiceKind::HttpPost)
        draft.takePostSecret(QStringLiteral("token"));
    else
        draft.takeToken(QStringLiteral("token"));
    draft.takeUrl(QStringLiteral("url"), {});
    draft.reader().ignore({QStringLiteral("port"), QStringLiteral("host")});
}

//! An HTTP server has no heartbeat, HTTP POST one when it asks for it.
void takeHeartbeat(EntryDraft &draft)
{
    const bool isPost = draft.settings().kind == ServiceKind::HttpPost;
    const bool isAsked = draft.reader().flag(QStringLiteral("enableHeart"), !isPost);
    if (draft.settings().kind == ServiceKind::HttpServer)
        draft.reader().ignore({QStringLiteral("heartInterval")});
    else if (isAsked)
        draft.takeHeartbeat(QStringLiteral("heartInterval"), DefaultHeartbeatMs);
    else
        draft.setHeartbeat({}, 0);
    draft.reader().ignore({QStringLiteral("heartInterval")});
}

ImportedEntry readConnection(const SourceNode &node, const QString &path, const Globals &globals)
{
    const SourceNode *type = node.member(QStringLiteral("type"));
    const QString word = type ? type->value.toString() : QString();
    const auto kind = kindOf(word);
    EntryDraft draft(kind.value_or(ServiceKind::WebSocketServer), node, path);
    SourceReader &reader = draft.reader();
    reader.ignore({QStringLiteral("type")});
    if (node.isObject() && !type)
        reader.fail(ImportRemark::Missing, {QStringLiteral("type")});
    else if (node.isObject() && !kind)
        draft.refuse(ImportRemark::UnknownKind, {shownKey(word)});
    draft.setName(reader.text(QStringLiteral("name"), word), QStringLiteral("connection"));
    draft.setWanted(reader.flag(QStringLiteral("enable"), false) && globals.isOn);
    if (draft.settings().listens())
        takeListener(draft, globals, kind == ServiceKind::HttpServer ? 3000 : 3001);
    else
        takeTarget(draft);
    takeHeartbeat(draft);
    draft.takeFormat(QStringLiteral("messageFormat"), MessageFormat::Array);
    draft.takeSelfMessages(QStringLiteral("reportSelfMessage"));
    reader.leaveOut(QStringLiteral("reportOfflineMessage"));
    reader.leaveOut(QStringLiteral("debug"));
    if (reader.node(QStringLiteral("filter")))
        reader.note(ImportRemark::FilterLeftOut, {QStringLiteral("filter")});
    return draft.finish();
}

//! The other protocols of the program are no services of ours.
void readProtocol(FileDraft &file, const SourceNode &root, const QString &name)
{
    const SourceNode *node = root.member(name);
    file.reader().ignore({name});
    if (!node || node->isNull())
        return;
    file.add(refusedEntry(ImportOutcome::NotSupported, name, node->position,
                          {ImportRemark::Unsupported, {name}}));
}

} // namespace

ImportedConfiguration importLLOneBot(const SourceNode &root)
{
    FileDraft file(ImportSource::LLOneBot, root);
    SourceReader oneBot = file.reader().child(QStringLiteral("ob11"));
    Globals globals;
    globals.isOn = oneBot.flag(QStringLiteral("enable"), true);
    globals.host = file.reader().flag(QStringLiteral("onlyLocalhost"), true)
        ? QStringLiteral("127.0.0.1")
        : QStringLiteral("0.0.0.0");
    if (!globals.isOn)
        file.note(ImportRemark::ProgramSwitchedOff, {QStringLiteral("ob11.enable")});
    const QList<SourceNode> connections = oneBot.list(QStringLiteral("connect"));
    for (qsizetype i = 0; i < connections.size(); ++i)
        file.add(readConnection(connections.at(i), elementPath(QStringLiteral("ob11.connect"), i),
                                globals));
    oneBot.noteUnknownKeys();
    readProtocol(file, root, QStringLiteral("milky"));
    readProtocol(file, root, QStringLiteral("satori"));
    file.reader().leaveOutTogether(otherSettings());
    return file.finish();
}

} // namespace Switchboard
