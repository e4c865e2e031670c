// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/napcatimporter.h"

#include "core/importers/filedraft.h"

namespace Switchboard {

namespace {

constexpr int DefaultHeartbeatMs = 30'000;
constexpr QLatin1String Program("NapCat");

//! What all kinds have.
void takeCommon(EntryDraft &draft, const QString &defaultName)
{
    SourceReader &reader = draft.reader();
    draft.setName(reader.text(QStringLiteral("name"), defaultName), defaultName);
    draft.setWanted(reader.flag(QStringLiteral("enable"), false));
    draft.takeFormat(QStringLiteral("messagePostFormat"), MessageFormat::Array);
    reader.leaveOut(QStringLiteral("debug"));
}

void takeListener(EntryDraft &draft, quint16 defaultPort)
{
    draft.takeHost(QStringLiteral("host"), QStringLiteral("127.0.0.1"));
    draft.takePort(QStringLiteral("port"), defaultPort);
    draft.takeToken(QStringLiteral("token"));
}

ImportedEntry readWebSocketServer(const SourceNode &node, const QString &path)
{
    EntryDraft draft(ServiceKind::WebSocketServer, node, path);
    takeCommon(draft, QStringLiteral("websocket-server"));
    takeListener(draft, 3001);
    draft.takeSelfMessages(QStringLiteral("reportSelfMessage"));
    draft.takeHeartbeat(QStringLiteral("heartInterval"), DefaultHeartbeatMs);
    draft.reader().dead(QStringLiteral("enableForcePushEvent"), Program);
    return draft.finish();
}

ImportedEntry readWebSocketClient(const SourceNode &node, const QString &path)
{
    EntryDraft draft(ServiceKind::WebSocketClient, node, path);
    takeCommon(draft, QStringLiteral("websocket-client"));
    draft.takeToken(QStringLiteral("token"));
    draft.takeUrl(QStringLiteral("url"), QStringLiteral("ws://localhost:8082"));
    draft.takeSelfMessages(QStringLiteral("reportSelfMessage"));
    draft.takeReconnect(QStringLiteral("reconnectInterval"));
    draft.takeHeartbeat(QStringLiteral("heartInterval"), DefaultHeartbeatMs);
    if (!draft.reader().flag(QStringLiteral("verifyCertificate"), true))
        draft.setUnverified();
    return draft.finish();
}

void takeWebSocketSwitch(EntryDraft &draft)
{
    draft.settings().webSocket = draft.reader().flag(QStringLiteral("enableWebsocket"), false);
    draft.decide(QStringLiteral("webSocket"));
}

ImportedEntry readHttpServer(const SourceNode &node, const QString &path)
{
    EntryDraft draft(ServiceKind::HttpServer, node, path);
    takeCommon(draft, QStringLiteral("http-server"));
    takeListener(draft, 3000);
    draft.reader().dead(QStringLiteral("enableCors"), Program);
    takeWebSocketSwitch(draft);
    return draft.finish();
}

ImportedEntry readSseServer(const SourceNode &node, const QString &path)
{
    EntryDraft draft(ServiceKind::SseServer, node, path);
    takeCommon(draft, QStringLiteral("http-sse-server"));
    takeListener(draft, 3000);
    draft.takeSelfMessages(QStringLiteral("reportSelfMessage"));
    draft.reader().dead(QStringLiteral("enableCors"), Program);
    takeWebSocketSwitch(draft);
    return draft.finish();
}

ImportedEntry readHttpClient(const SourceNode &node, const QString &path)
{
    EntryDraft draft(ServiceKind::HttpPost, node, path);
    takeCommon(draft, QStringLiteral("http-client"));
    draft.takePostSecret(QStringLiteral("token")); // the key of X-Signature, no bearer token
    draft.takeUrl(QStringLiteral("url"), QStringLiteral("http://localhost:8080"));
    draft.takeSelfMessages(QStringLiteral("reportSelfMessage"));
    draft.setHeartbeat({}, 0); // NapCat sends none
    return draft.finish();
}

ImportedEntry refusePlugin(const SourceNode &node, const QString &path)
{
    return refusedEntry(ImportOutcome::NotSupported, path, node.position,
                        {ImportRemark::PluginUnsupported, {}});
}

} // namespace

ImportedConfiguration importNapCat(const SourceNode &root)
{
    FileDraft file(ImportSource::NapCat, root);
    SourceReader network = file.reader().child(QStringLiteral("network"));
    file.addEach(network, QStringLiteral("websocketServers"), readWebSocketServer);
    file.addEach(network, QStringLiteral("websocketClients"), readWebSocketClient);
    file.addEach(network, QStringLiteral("httpServers"), readHttpServer);
    file.addEach(network, QStringLiteral("httpSseServers"), readSseServer);
    file.addEach(network, QStringLiteral("httpClients"), readHttpClient);
    file.addEach(network, QStringLiteral("plugins"), refusePlugin);
    network.noteUnknownKeys();
    file.reader().leaveOutTogether(
        {QStringLiteral("musicSignUrl"), QStringLiteral("enableLocalFile2Url"),
         QStringLiteral("parseMultMsg"), QStringLiteral("imageDownloadProxy"),
         QStringLiteral("timeout")});
    return file.finish();
}

} // namespace Switchboard
