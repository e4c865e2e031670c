// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/lagrangeimporter.h"

#include "core/importers/filedraft.h"

#include <limits>

namespace Switchboard {

namespace {

constexpr int DefaultHeartbeatMs = 5000;
constexpr QLatin1String Program("Lagrange.OneBot");

//! What the file says for all of its connections.
struct Globals {
    MessageFormat format = MessageFormat::Array;
    bool reportsSelf = false;
};

struct Type {
    ServiceKind kind;
    const char *word;
    const char *name; //!< of the service, before host and port
};

constexpr Type Types[] = {
    {ServiceKind::WebSocketServer, "forwardwebsocket", "forward"},
    {ServiceKind::WebSocketClient, "reversewebsocket", "reverse"},
    {ServiceKind::HttpServer, "http", "http"},
    {ServiceKind::HttpPost, "httppost", "http-post"},
};

const Type *typeOf(const QString &word)
{
    for (const Type &type : Types) {
        if (word.compare(QLatin1String(type.word), Qt::CaseInsensitive) == 0)
            return &type;
    }
    return nullptr;
}

//! Lagrange heeds the text `false` only: JSON's false becomes "False" there. Whoever wrote either
//! wanted it off, and nothing is opened that somebody wanted shut.
bool isOn(SourceReader &reader)
{
    const SourceNode *node = reader.node(QStringLiteral("Enable"));
    if (!node)
        return true;
    const bool isFalse = node->value.isBool() && !node->value.toBool();
    if (isFalse)
        reader.note(ImportRemark::SwitchNotHonoured,
                    {QStringLiteral("Enable"), QStringLiteral("false"), Program});
    return !isFalse && node->value.toString() != QLatin1String("false");
}

void takeHeartbeat(EntryDraft &draft)
{
    SourceReader &reader = draft.reader();
    if (draft.settings().kind == ServiceKind::HttpServer)
        reader.ignore({QStringLiteral("HeartBeatEnable"), QStringLiteral("HeartBeatInterval")});
    else if (reader.flag(QStringLiteral("HeartBeatEnable"), true))
        draft.takeHeartbeat(QStringLiteral("HeartBeatInterval"), DefaultHeartbeatMs);
    else
        draft.setHeartbeat({}, 0);
    reader.ignore({QStringLiteral("HeartBeatInterval")});
}

//! Host, port and suffix put together as the program does.
QString baseUrl(EntryDraft &draft)
{
    constexpr int MaxPort = std::numeric_limits<quint16>::max();
    SourceReader &reader = draft.reader();
    const bool isPost = draft.settings().kind == ServiceKind::HttpPost;
    QString url = reader.text(QStringLiteral("Host"), QStringLiteral("127.0.0.1")).trimmed();
    if (!url.contains(QLatin1String("://")))
        url.prepend(isPost ? QLatin1String("http://") : QLatin1String("ws://"));
    const qint64 port = reader.integer(QStringLiteral("Port"), 8080, 1, MaxPort);
    return url + QLatin1Char(':') + QString::number(port) + reader.text(QStringLiteral("Suffix"));
}

void takeTargets(EntryDraft &draft)
{
    SourceReader &reader = draft.reader();
    const QString host = QStringLiteral("Host");
    const QString base = baseUrl(draft);
    const QString api = reader.text(QStringLiteral("ApiSuffix"), QStringLiteral("/api"));
    const QString event = reader.text(QStringLiteral("EventSuffix"), QStringLiteral("/event"));
    if (reader.flag(QStringLiteral("UseUniversalClient"), true)) {
        draft.setUrl(EntryDraft::Target::Url, host, base);
    } else {
        draft.setUrl(EntryDraft::Target::Api, host, base + api);
        draft.setUrl(EntryDraft::Target::Event, host, base + event);
    }
    draft.takeReconnect(QStringLiteral("ReconnectInterval"));
    if (reader.flag(QStringLiteral("IgnoreSslCertificate"), false))
        draft.setUnverified();
}

void takeAddress(EntryDraft &draft)
{
    SourceReader &reader = draft.reader();
    switch (draft.settings().kind) {
    case ServiceKind::WebSocketClient:
        draft.takeToken(QStringLiteral("AccessToken"));
        takeTargets(draft);
        break;
    case ServiceKind::HttpPost:
        draft.takePostSecret(QStringLiteral("Secret"));
        draft.setUrl(EntryDraft::Target::Url, QStringLiteral("Host"), baseUrl(draft));
        reader.dead(QStringLiteral("AccessToken"), Program);
        break;
    default:
        draft.takeToken(QStringLiteral("AccessToken"));
        draft.takeHost(QStringLiteral("Host"), QStringLiteral("127.0.0.1"));
        draft.takePort(QStringLiteral("Port"), 8081);
    }
}

ImportedEntry readConnection(const SourceNode &node, const QString &path, const Globals &globals)
{
    const SourceNode *word = node.member(QStringLiteral("Type"), SourceNode::Keys::AnyCase);
    const Type *type = typeOf(word ? word->value.toString() : QString());
    EntryDraft draft(type ? type->kind : ServiceKind::WebSocketServer, node, path,
                     SourceNode::Keys::AnyCase);
    SourceReader &reader = draft.reader();
    reader.ignore({QStringLiteral("Type")});
    if (node.isObject() && !word)
        reader.fail(ImportRemark::Missing, {QStringLiteral("Type")});
    else if (node.isObject() && !type)
        draft.refuse(ImportRemark::UnknownKind, {shownKey(word->value.toString())});
    draft.setWanted(isOn(reader));
    takeAddress(draft);
    // The file has no names.
    const ServiceSettings &settings = draft.settings();
    const SourceNode *host = reader.node(QStringLiteral("Host"));
    QString where = host && !settings.listens() ? host->value.toString() : settings.host;
    where = where.section(QStringLiteral("://"), -1);
    const SourceNode *port = reader.node(QStringLiteral("Port"));
    const QString number = port ? port->value.toVariant().toString() : QString();
    QStringList parts{QString::fromLatin1(type ? type->name : "service"), where, number};
    parts.removeAll(QString());
    draft.setName({}, parts.join(QLatin1Char('-')));
    takeHeartbeat(draft);
    draft.setFormat(globals.format);
    draft.setSelfMessages(globals.reportsSelf);
    return draft.finish();
}

} // namespace

ImportedConfiguration importLagrange(const SourceNode &root)
{
    FileDraft file(ImportSource::Lagrange, root, SourceNode::Keys::AnyCase);
    SourceReader &reader = file.reader();
    SourceReader message = reader.child(QStringLiteral("Message"));
    Globals globals;
    if (message.flag(QStringLiteral("StringPost"), false))
        globals.format = MessageFormat::String;
    globals.reportsSelf = !message.flag(QStringLiteral("IgnoreSelf"), true);
    const SourceNode *one = reader.node(QStringLiteral("Implementation"));
    if (one && one->isObject())
        file.add(readConnection(*one, QStringLiteral("Implementation"), globals));
    else if (one)
        reader.fail(ImportRemark::NotAnObject, {QStringLiteral("Implementation")});
    const QList<SourceNode> entries = reader.list(QStringLiteral("Implementations"));
    for (qsizetype i = 0; i < entries.size(); ++i)
        file.add(readConnection(entries.at(i), elementPath(QStringLiteral("Implementations"), i),
                                globals));
    const SourceNode *account = reader.node(QStringLiteral("Account"));
    const SourceNode *uin =
        account ? account->member(QStringLiteral("Uin"), SourceNode::Keys::AnyCase) : nullptr;
    if (uin)
        file.setAccount(uin->value.toInteger());
    reader.leaveOutTogether({QStringLiteral("$schema"), QStringLiteral("Logging"),
                             QStringLiteral("SignServerUrl"), QStringLiteral("SignProxyUrl"),
                             QStringLiteral("MusicSignServerUrl"), QStringLiteral("Account"),
                             QStringLiteral("ConfigPath"), QStringLiteral("QrCode")});
    return file.finish();
}

} // namespace Switchboard
