// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/gocqhttpimporter.h"

#include "core/importers/filedraft.h"

#include <limits>

namespace Switchboard {

namespace {

constexpr int MaxSeconds = 24 * 3600;
constexpr int MaxTimeoutSeconds = 3600;
constexpr int DefaultRetries = 3;
constexpr int MaxPort = std::numeric_limits<quint16>::max();

//! What the file says for all of its connections.
struct Globals {
    int heartbeatMs = 0;
    MessageFormat format = MessageFormat::String;
    bool reportsSelf = false;
};

//! A server of the list with its place.
struct Server {
    const SourceNode &node;
    QString path;
};

void takeGlobals(EntryDraft &draft, const Globals &globals)
{
    draft.setFormat(globals.format);
    draft.setSelfMessages(globals.reportsSelf);
    if (draft.settings().kind != ServiceKind::HttpServer)
        draft.setHeartbeat({}, globals.heartbeatMs);
}

void takeMiddlewares(EntryDraft &draft)
{
    SourceReader middlewares = draft.reader().child(QStringLiteral("middlewares"));
    draft.setToken(middlewares.secret(QStringLiteral("access-token")));
    if (!middlewares.text(QStringLiteral("filter")).isEmpty())
        middlewares.note(ImportRemark::FilterLeftOut,
                         {middlewares.pathOf(QStringLiteral("filter"))});
    SourceReader limit = middlewares.child(QStringLiteral("rate-limit"));
    if (limit.flag(QStringLiteral("enabled"), false))
        limit.note(ImportRemark::RateLimitLeftOut,
                   {middlewares.pathOf(QStringLiteral("rate-limit"))});
    middlewares.noteUnknownKeys();
}

//! `host:port`, `:port` or, from older versions, `host` and `port`.
void takeAddress(EntryDraft &draft)
{
    SourceReader &reader = draft.reader();
    const QString key = QStringLiteral("address");
    const QString address = reader.text(key).trimmed();
    if (address.isEmpty()) {
        draft.takeHost(QStringLiteral("host"), QStringLiteral("127.0.0.1"));
        draft.takePort(QStringLiteral("port"), 0);
        return;
    }
    reader.ignore({QStringLiteral("host"), QStringLiteral("port")});
    if (address.startsWith(QLatin1String("unix:"))) {
        draft.refuse(ImportRemark::UnixSocket, {key});
        return;
    }
    const qsizetype colon = address.lastIndexOf(u':');
    bool isNumber = false;
    const int port = address.mid(colon + 1).toInt(&isNumber);
    if (colon < 0 || !isNumber || port < 1 || port > MaxPort)
        reader.fail(ImportRemark::NotAUrl,
                    {key, shownValue(key, address), QStringLiteral("HOST:PORT")});
    else
        draft.setHost(key, address.left(colon));
    draft.setPort(port);
}

ImportedEntry readWebSocket(const Server &server, const Globals &globals)
{
    EntryDraft draft(ServiceKind::WebSocketServer, server.node, server.path);
    draft.setName(QStringLiteral("ws"), {});
    draft.setWanted(!draft.reader().flag(QStringLiteral("disabled"), false));
    takeAddress(draft);
    takeMiddlewares(draft);
    takeGlobals(draft, globals);
    return draft.finish();
}

ImportedEntry readReverse(const Server &server, const Globals &globals)
{
    EntryDraft draft(ServiceKind::WebSocketClient, server.node, server.path);
    SourceReader &reader = draft.reader();
    draft.setName(QStringLiteral("ws-reverse"), {});
    draft.setWanted(!reader.flag(QStringLiteral("disabled"), false));
    takeMiddlewares(draft);
    const QString universal = reader.text(QStringLiteral("universal"));
    const QString api = reader.text(QStringLiteral("api"));
    const QString event = reader.text(QStringLiteral("event"));
    if (!universal.isEmpty()) {
        draft.setUrl(EntryDraft::Target::Url, QStringLiteral("universal"), universal);
        if (!api.isEmpty() || !event.isEmpty())
            reader.note(ImportRemark::DeadKey,
                        {QStringLiteral("api, event"), QStringLiteral("go-cqhttp")});
    } else if (api.isEmpty() && event.isEmpty()) {
        reader.fail(ImportRemark::Missing, {QStringLiteral("universal")});
    }
    if (universal.isEmpty() && !api.isEmpty())
        draft.setUrl(EntryDraft::Target::Api, QStringLiteral("api"), api);
    if (universal.isEmpty() && !event.isEmpty())
        draft.setUrl(EntryDraft::Target::Event, QStringLiteral("event"), event);
    draft.takeReconnect(QStringLiteral("reconnect-interval"));
    takeGlobals(draft, globals);
    return draft.finish();
}

ImportedEntry readHttp(const Server &server, const Globals &globals)
{
    EntryDraft draft(ServiceKind::HttpServer, server.node, server.path);
    SourceReader &reader = draft.reader();
    draft.setName(QStringLiteral("http"), {});
    draft.setWanted(!reader.flag(QStringLiteral("disabled"), false));
    const qint64 version = reader.integer(QStringLiteral("version"), 11, 0, MaxPort);
    if (version == 12)
        draft.refuse(ImportRemark::OtherVersion, {QString::number(version)});
    takeAddress(draft);
    takeMiddlewares(draft);
    takeGlobals(draft, globals);
    SourceReader polling = reader.child(QStringLiteral("long-polling"));
    if (polling.flag(QStringLiteral("enabled"), false))
        reader.note(ImportRemark::NotKept,
                    {QStringLiteral("long-polling"), QStringLiteral("true")});
    reader.ignore({QStringLiteral("timeout"), QStringLiteral("post")}); // of the entries below
    return draft.finish();
}

ImportedEntry readPost(const Server &server, const SourceNode &node, const QString &path,
                       const Globals &globals)
{
    ImportFindings findings; // the server's own problems are said of the server
    SourceReader http(findings, server.node);
    EntryDraft draft(ServiceKind::HttpPost, node, path);
    SourceReader &reader = draft.reader();
    draft.setName(QStringLiteral("http-post"), {});
    draft.setWanted(!http.flag(QStringLiteral("disabled"), false));
    if (http.integer(QStringLiteral("version"), 11, 0, MaxPort) == 12)
        draft.refuse(ImportRemark::OtherVersion, {QStringLiteral("12")});
    draft.takePostSecret(QStringLiteral("secret"));
    draft.takeUrl(QStringLiteral("url"), {});
    PostSettings &post = draft.settings().post;
    post.retries = int(
        reader.integer(QStringLiteral("max-retries"), DefaultRetries, 0, PostSettings::MaxRetries));
    draft.decide(QStringLiteral("retries"));
    if (http.has(QStringLiteral("timeout"))) {
        post.timeoutSeconds =
            int(http.integer(QStringLiteral("timeout"), post.timeoutSeconds, 0, MaxTimeoutSeconds));
        draft.decide(QStringLiteral("timeoutSeconds"));
    }
    reader.leaveOut(QStringLiteral("retries-interval"));
    takeGlobals(draft, globals);
    return draft.finish();
}

void readHttpAndPosts(FileDraft &file, const Server &server, const Globals &globals)
{
    ImportFindings findings;
    SourceReader reader(findings, server.node);
    const bool listens = !reader.text(QStringLiteral("address")).isEmpty()
        || reader.has(QStringLiteral("port")) || !reader.has(QStringLiteral("post"));
    if (listens)
        file.add(readHttp(server, globals));
    const QList<SourceNode> posts = reader.list(QStringLiteral("post"));
    const QString path = server.path + QStringLiteral(".post");
    const SourceNode *node = server.node.member(QStringLiteral("post"));
    if (node && !node->isNull() && !node->isList())
        file.add(refusedEntry(ImportOutcome::Broken, path, node->position,
                              {ImportRemark::NotAList, {path}}));
    for (qsizetype i = 0; i < posts.size(); ++i)
        file.add(readPost(server, posts.at(i), elementPath(path, i), globals));
}

void readServer(FileDraft &file, const SourceNode::Member &member, const QString &place,
                const Globals &globals)
{
    const Server server{member.value, place + QLatin1Char('.') + shownKey(member.key)};
    if (member.key == QLatin1String("http"))
        readHttpAndPosts(file, server, globals);
    else if (member.key == QLatin1String("ws"))
        file.add(readWebSocket(server, globals));
    else if (member.key == QLatin1String("ws-reverse"))
        file.add(readReverse(server, globals));
    else if (member.key == QLatin1String("pprof") || member.key == QLatin1String("lambda"))
        file.add(refusedEntry(ImportOutcome::NotSupported, server.path, member.position,
                              {ImportRemark::Unsupported, {member.key}}));
    else
        file.add(refusedEntry(ImportOutcome::NotSupported, server.path, member.position,
                              {ImportRemark::UnknownKind, {shownKey(member.key)}}));
}

Globals readGlobals(FileDraft &file)
{
    constexpr int DefaultSeconds = 5;
    Globals globals;
    SourceReader &reader = file.reader();
    SourceReader heartbeat = reader.child(QStringLiteral("heartbeat"));
    const QString key = QStringLiteral("interval");
    qint64 seconds = heartbeat.integer(key, DefaultSeconds, -MaxSeconds, MaxSeconds);
    if (seconds == 0)
        seconds = DefaultSeconds;
    if (seconds < 0 || heartbeat.flag(QStringLiteral("disabled"), false)) {
        file.note(ImportRemark::NoHeartbeat, {heartbeat.pathOf(key), QString::number(seconds)});
    } else {
        globals.heartbeatMs = int(seconds * 1000);
        file.note(ImportRemark::SecondsToMilliseconds,
                  {heartbeat.pathOf(key), QString::number(seconds),
                   QString::number(globals.heartbeatMs)});
    }
    heartbeat.noteUnknownKeys();
    SourceReader message = reader.child(QStringLiteral("message"));
    if (message.text(QStringLiteral("post-format"), QStringLiteral("string"))
        == QLatin1String("array"))
        globals.format = MessageFormat::Array;
    globals.reportsSelf = message.flag(QStringLiteral("report-self-message"), false);
    message.leaveOutTogether({QStringLiteral("ignore-invalid-cqcode"),
                              QStringLiteral("force-fragment"), QStringLiteral("fix-url"),
                              QStringLiteral("proxy-rewrite"), QStringLiteral("remove-reply-at"),
                              QStringLiteral("extra-reply-data"), QStringLiteral("skip-mime-scan"),
                              QStringLiteral("convert-webp-image")});
    message.noteUnknownKeys();
    return globals;
}

} // namespace

ImportedConfiguration importGoCqhttp(const SourceNode &root)
{
    FileDraft file(ImportSource::GoCqhttp, root);
    const Globals globals = readGlobals(file);
    const QList<SourceNode> servers = file.reader().list(QStringLiteral("servers"));
    for (qsizetype i = 0; i < servers.size(); ++i) {
        const SourceNode &server = servers.at(i);
        const QString path = elementPath(QStringLiteral("servers"), i);
        if (!server.isObject())
            file.add(refusedEntry(ImportOutcome::Broken, path, server.position,
                                  {ImportRemark::NotAnObject, {path}}));
        for (const SourceNode::Member &member : server.members)
            readServer(file, member, path, globals);
    }
    const SourceNode *account = file.reader().node(QStringLiteral("account"));
    const SourceNode *uin = account ? account->member(QStringLiteral("uin")) : nullptr;
    if (uin)
        file.setAccount(uin->value.toInteger());
    file.reader().ignore({QStringLiteral("default-middlewares")}); // only an anchor
    file.reader().leaveOutTogether(
        {QStringLiteral("account"), QStringLiteral("output"), QStringLiteral("database")});
    return file.finish();
}

} // namespace Switchboard
