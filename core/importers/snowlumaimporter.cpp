// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/snowlumaimporter.h"

#include "core/importers/filedraft.h"

namespace Switchboard {

namespace {

void takeCommon(EntryDraft &draft, const char *defaultName)
{
    SourceReader &reader = draft.reader();
    const QString name = QString::fromLatin1(defaultName);
    draft.setName(reader.text(QStringLiteral("name"), name), name);
    draft.setWanted(reader.flag(QStringLiteral("enabled"), false));
    draft.takeFormat(QStringLiteral("messageFormat"), MessageFormat::Array);
    draft.takeSelfMessages(QStringLiteral("reportSelfMessage"));
}

//! Here every service has the paths of the standard.
void leaveOutPath(SourceReader &reader)
{
    const QString key = QStringLiteral("path");
    if (reader.text(key, QStringLiteral("/")) != QLatin1String("/"))
        reader.leaveOut(key);
}

void takeListener(EntryDraft &draft, quint16 defaultPort)
{
    draft.takeHost(QStringLiteral("host"), QStringLiteral("127.0.0.1"));
    draft.takePort(QStringLiteral("port"), defaultPort);
    draft.takeToken(QStringLiteral("accessToken"));
    leaveOutPath(draft.reader());
}

ImportedEntry readWebSocketServer(const SourceNode &node, const QString &path)
{
    EntryDraft draft(ServiceKind::WebSocketServer, node, path);
    takeCommon(draft, "ws-server");
    takeListener(draft, 3001);
    if (draft.reader().text(QStringLiteral("role"), QStringLiteral("Universal"))
        != QLatin1String("Universal"))
        draft.reader().leaveOut(QStringLiteral("role"));
    return draft.finish();
}

ImportedEntry readWebSocketClient(const SourceNode &node, const QString &path)
{
    EntryDraft draft(ServiceKind::WebSocketClient, node, path);
    SourceReader &reader = draft.reader();
    takeCommon(draft, "ws-client");
    draft.takeToken(QStringLiteral("accessToken"));
    const QString role = reader.text(QStringLiteral("role"), QStringLiteral("Universal"));
    const auto target = role == QLatin1String("Api") ? EntryDraft::Target::Api
        : role == QLatin1String("Event")             ? EntryDraft::Target::Event
                                                     : EntryDraft::Target::Url;
    draft.setUrl(target, QStringLiteral("url"), reader.text(QStringLiteral("url")));
    draft.takeReconnect(QStringLiteral("reconnectIntervalMs"));
    return draft.finish();
}

ImportedEntry readHttpServer(const SourceNode &node, const QString &path)
{
    EntryDraft draft(ServiceKind::HttpServer, node, path);
    takeCommon(draft, "http-server");
    takeListener(draft, 3000);
    return draft.finish();
}

ImportedEntry readHttpClient(const SourceNode &node, const QString &path)
{
    EntryDraft draft(ServiceKind::HttpPost, node, path);
    SourceReader &reader = draft.reader();
    takeCommon(draft, "http-client");
    draft.takePostSecret(QStringLiteral("accessToken"));
    draft.takeUrl(QStringLiteral("url"), {});
    if (reader.has(QStringLiteral("timeoutMs"))) {
        constexpr int MaxMs = 3600 * 1000;
        const qint64 timeout = reader.integer(QStringLiteral("timeoutMs"), 0, 0, MaxMs);
        draft.settings().post.timeoutSeconds = int((timeout + 999) / 1000);
        draft.decide(QStringLiteral("timeoutSeconds"));
    }
    return draft.finish();
}

} // namespace

ImportedConfiguration importSnowLuma(const SourceNode &root)
{
    FileDraft file(ImportSource::SnowLuma, root);
    SourceReader networks = file.reader().child(QStringLiteral("networks"));
    file.addEach(networks, QStringLiteral("wsServers"), readWebSocketServer);
    file.addEach(networks, QStringLiteral("wsClients"), readWebSocketClient);
    file.addEach(networks, QStringLiteral("httpServers"), readHttpServer);
    file.addEach(networks, QStringLiteral("httpClients"), readHttpClient);
    networks.noteUnknownKeys();
    file.reader().leaveOutTogether(
        {QStringLiteral("musicSignUrl"), QStringLiteral("statusCommand")});
    return file.finish();
}

} // namespace Switchboard
