// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/filedraft.h"
#include "core/importers/llonebotimporter.h"

namespace Switchboard {

namespace {

constexpr int DefaultHeartbeatMs = 60'000;

//! Everything of the file in one object: what stands in `ob11` counts before what is around it.
SourceNode flattened(const SourceNode &root)
{
    SourceNode flat = root;
    flat.members.removeIf(
        [](const SourceNode::Member &each) { return each.key == QLatin1String("ob11"); });
    const SourceNode *oneBot = root.member(QStringLiteral("ob11"));
    if (oneBot)
        flat.members.append(oneBot->members);
    return flat;
}

//! One connection of the file. Every draft looks at the same object, so none says what it does not
//! know.
class FlatReader final
{
public:
    explicit FlatReader(const SourceNode &flat)
        : m_flat(flat), m_reader(m_findings, flat),
          m_isOn(m_reader.flag(QStringLiteral("enable"), true)
                 && m_reader.flag(QStringLiteral("enableLLOB"), true)),
          m_isLocal(m_reader.flag(QStringLiteral("listenLocalhost"), false)
                    || m_reader.flag(QStringLiteral("onlyLocalhost"), false))
    { }

    [[nodiscard]] ImportedEntry server(ServiceKind kind, const char *name, const char *enableKey,
                                       const char *portKey, quint16 defaultPort) const
    {
        EntryDraft draft(kind, m_flat, QString::fromLatin1(portKey));
        draft.setName(QString::fromLatin1(name), {});
        draft.setWanted(m_isOn && draft.reader().flag(QString::fromLatin1(enableKey), false));
        draft.setHost(QString::fromLatin1(portKey),
                      m_isLocal ? QStringLiteral("127.0.0.1") : QStringLiteral("0.0.0.0"));
        draft.takePort(QString::fromLatin1(portKey), defaultPort);
        draft.takeToken(QStringLiteral("token"));
        ImportedEntry entry = finish(draft);
        if (const SourceNode *port = m_flat.member(QString::fromLatin1(portKey)))
            entry.position = port->position;
        return entry;
    }
    [[nodiscard]] ImportedEntry target(ServiceKind kind, const char *name, const char *enableKey,
                                       const SourceNode &url, const QString &path) const
    {
        EntryDraft draft(kind, m_flat, path);
        draft.setName(QString::fromLatin1(name), {});
        draft.setWanted(m_isOn && draft.reader().flag(QString::fromLatin1(enableKey), false));
        if (kind == ServiceKind::HttpPost)
            draft.takePostSecret(QStringLiteral("httpSecret"));
        else
            draft.takeToken(QStringLiteral("token"));
        draft.takeUrlItem(path, url);
        return finish(draft);
    }

private:
    static ImportedEntry finish(EntryDraft &draft)
    {
        const bool isPost = draft.settings().kind == ServiceKind::HttpPost;
        if (isPost && !draft.reader().flag(QStringLiteral("enableHttpHeart"), false))
            draft.setHeartbeat({}, 0);
        else if (draft.settings().kind != ServiceKind::HttpServer)
            draft.takeHeartbeat(QStringLiteral("heartInterval"), DefaultHeartbeatMs);
        draft.takeFormat(QStringLiteral("messagePostFormat"), MessageFormat::Array);
        draft.takeSelfMessages(QStringLiteral("reportSelfMessage"));
        ImportedEntry entry = draft.finish();
        entry.notes.removeIf([](const ImportNote &note) {
            return note.remark == ImportRemark::UnknownKey
                || note.remark == ImportRemark::DuplicateKey;
        });
        return entry;
    }

    const SourceNode &m_flat;
    ImportFindings m_findings;
    SourceReader m_reader;
    bool m_isOn;
    bool m_isLocal;
};

bool hasAny(const SourceReader &reader, const QStringList &keys)
{
    return std::any_of(keys.begin(), keys.end(),
                       [&](const QString &key) { return reader.has(key); });
}

//! The targets of the first of \a keys that is there: its name changed between versions.
void readTargets(FileDraft &file, const FlatReader &flat, ServiceKind kind, const char *name,
                 const char *enableKey, const QStringList &keys)
{
    for (const QString &key : keys) {
        const QList<SourceNode> urls = file.reader().list(key);
        for (qsizetype i = 0; i < urls.size(); ++i)
            file.add(flat.target(kind, name, enableKey, urls.at(i), elementPath(key, i)));
    }
}

} // namespace

ImportedConfiguration importLLOneBotFlat(const SourceNode &root)
{
    const SourceNode flat = flattened(root);
    FileDraft file(ImportSource::LLOneBotFlat, flat);
    const FlatReader reader(flat);
    if (hasAny(file.reader(), {QStringLiteral("enableWs"), QStringLiteral("wsPort")}))
        file.add(reader.server(ServiceKind::WebSocketServer, "ws", "enableWs", "wsPort", 3001));
    readTargets(file, reader, ServiceKind::WebSocketClient, "ws-reverse", "enableWsReverse",
                {QStringLiteral("wsReverseUrls"), QStringLiteral("wsHosts")});
    if (hasAny(file.reader(), {QStringLiteral("enableHttp"), QStringLiteral("httpPort")}))
        file.add(reader.server(ServiceKind::HttpServer, "http", "enableHttp", "httpPort", 3000));
    readTargets(file, reader, ServiceKind::HttpPost, "http-post", "enableHttpPost",
                {QStringLiteral("httpPostUrls"), QStringLiteral("httpHosts")});
    file.reader().ignore(
        {QStringLiteral("enable"), QStringLiteral("enableLLOB"), QStringLiteral("listenLocalhost"),
         QStringLiteral("onlyLocalhost"), QStringLiteral("enableWs"), QStringLiteral("wsPort"),
         QStringLiteral("enableWsReverse"), QStringLiteral("enableHttp"),
         QStringLiteral("httpPort"), QStringLiteral("enableHttpPost"),
         QStringLiteral("enableHttpHeart"), QStringLiteral("httpSecret"), QStringLiteral("token"),
         QStringLiteral("heartInterval"), QStringLiteral("messagePostFormat"),
         QStringLiteral("reportSelfMessage")});
    file.reader().leaveOutTogether(
        {QStringLiteral("enableLocalFile2Url"), QStringLiteral("log"), QStringLiteral("debug"),
         QStringLiteral("autoDeleteFile"), QStringLiteral("autoDeleteFileSecond"),
         QStringLiteral("musicSignUrl"), QStringLiteral("msgCacheExpire"), QStringLiteral("ffmpeg"),
         QStringLiteral("enablePoke"), QStringLiteral("webui"), QStringLiteral("rawMsgPB"),
         QStringLiteral("milky"), QStringLiteral("satori")});
    return file.finish();
}

} // namespace Switchboard
