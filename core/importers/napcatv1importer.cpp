// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/napcatv1importer.h"

#include "core/importers/filedraft.h"

namespace Switchboard {

namespace {

constexpr int DefaultHeartbeatMs = 30'000;

//! One object with all that entries of a block need: global keys, then those of the block.
class Merged
{
public:
    explicit Merged(const SourceNode &root) : m_root(root) { }

    //! The block \a key with the global keys that concern its entries.
    [[nodiscard]] SourceNode block(const QString &key) const
    {
        const SourceNode *block = m_root.member(key);
        SourceNode merged = block ? *block : SourceNode{};
        for (const char *name : {"heartInterval", "messagePostFormat", "reportSelfMessage"})
            append(merged, QString::fromLatin1(name), QString::fromLatin1(name));
        append(merged, QStringLiteral("token"), QStringLiteral("token"));
        return merged;
    }

private:
    void append(SourceNode &merged, const QString &key, const QString &as) const
    {
        const SourceNode *value = m_root.member(key);
        if (value && merged.isObject() && !merged.member(as))
            merged.members.append({as, value->position, *value});
    }

    const SourceNode &m_root;
};

void takeGlobals(EntryDraft &draft)
{
    draft.takeFormat(QStringLiteral("messagePostFormat"), MessageFormat::Array);
    if (draft.settings().kind != ServiceKind::HttpServer)
        draft.takeSelfMessages(QStringLiteral("reportSelfMessage"));
    draft.reader().ignore({QStringLiteral("reportSelfMessage"), QStringLiteral("heartInterval"),
                           QStringLiteral("token")});
}

void takeListener(EntryDraft &draft, quint16 defaultPort)
{
    draft.setWanted(draft.reader().flag(QStringLiteral("enable"), false));
    draft.takeHost(QStringLiteral("host"), QString());
    draft.takePort(QStringLiteral("port"), defaultPort);
    draft.takeToken(QStringLiteral("token"));
}

ImportedEntry readHttp(const SourceNode &block)
{
    EntryDraft draft(ServiceKind::HttpServer, block, QStringLiteral("http"));
    SourceReader &reader = draft.reader();
    draft.setName(QStringLiteral("http-server"), {});
    takeListener(draft, 3000);
    const Secret secret = reader.secret(QStringLiteral("secret"));
    if (draft.settings().token.isEmpty() && !secret.isEmpty()) {
        draft.setToken(secret);
        reader.note(ImportRemark::SecretAsToken, {QStringLiteral("secret")});
    }
    takeGlobals(draft);
    reader.ignore({QStringLiteral("enablePost"), QStringLiteral("postUrls"),
                   QStringLiteral("enableHeart")}); // of the entries below
    return draft.finish();
}

ImportedEntry readWebSocket(const SourceNode &block)
{
    EntryDraft draft(ServiceKind::WebSocketServer, block, QStringLiteral("ws"));
    draft.setName(QStringLiteral("websocket-server"), {});
    takeListener(draft, 3001);
    draft.takeHeartbeat(QStringLiteral("heartInterval"), DefaultHeartbeatMs);
    takeGlobals(draft);
    return draft.finish();
}

ImportedEntry readReverse(const SourceNode &block, const SourceNode &url, const QString &path)
{
    EntryDraft draft(ServiceKind::WebSocketClient, block, path);
    draft.setName(QStringLiteral("websocket-client"), {});
    draft.setWanted(draft.reader().flag(QStringLiteral("enable"), false));
    draft.takeToken(QStringLiteral("token"));
    draft.takeUrlItem(path, url);
    draft.takeHeartbeat(QStringLiteral("heartInterval"), DefaultHeartbeatMs);
    takeGlobals(draft);
    draft.reader().ignore({QStringLiteral("urls")});
    return draft.finish();
}

ImportedEntry readPost(const SourceNode &block, const SourceNode &url, const QString &path)
{
    EntryDraft draft(ServiceKind::HttpPost, block, path);
    draft.setName(QStringLiteral("http-client"), {});
    draft.setWanted(draft.reader().flag(QStringLiteral("enablePost"), false));
    draft.takePostSecret(QStringLiteral("secret"));
    draft.takeUrlItem(path, url);
    if (draft.reader().flag(QStringLiteral("enableHeart"), false))
        draft.takeHeartbeat(QStringLiteral("heartInterval"), DefaultHeartbeatMs);
    else
        draft.setHeartbeat({}, 0);
    takeGlobals(draft);
    draft.reader().ignore({QStringLiteral("enable"), QStringLiteral("host"), QStringLiteral("port"),
                           QStringLiteral("postUrls")});
    ImportedEntry entry = draft.finish();
    // What is not known in the block was said of the server already.
    entry.notes.removeIf(
        [](const ImportNote &note) { return note.remark == ImportRemark::UnknownKey; });
    return entry;
}

using ReadUrl = ImportedEntry (*)(const SourceNode &block, const SourceNode &url,
                                  const QString &path);

void readUrls(FileDraft &file, const SourceNode &block, const QString &path, ReadUrl read)
{
    const SourceNode *urls = block.member(path.section(u'.', 1));
    if (!urls || urls->isNull())
        return;
    if (!urls->isList()) {
        file.reader().fail(ImportRemark::NotAList, {path});
        return;
    }
    for (qsizetype i = 0; i < urls->items.size(); ++i)
        file.add(read(block, urls->items.at(i), elementPath(path, i)));
}

} // namespace

ImportedConfiguration importNapCatV1(const SourceNode &root)
{
    FileDraft file(ImportSource::NapCatV1, root);
    const Merged merged(root);
    SourceReader &reader = file.reader();
    if (reader.has(QStringLiteral("ws")))
        file.add(readWebSocket(merged.block(QStringLiteral("ws"))));
    if (reader.has(QStringLiteral("reverseWs")))
        readUrls(file, merged.block(QStringLiteral("reverseWs")), QStringLiteral("reverseWs.urls"),
                 readReverse);
    if (reader.has(QStringLiteral("http"))) {
        const SourceNode block = merged.block(QStringLiteral("http"));
        file.add(readHttp(block));
        readUrls(file, block, QStringLiteral("http.postUrls"), readPost);
    }
    reader.ignore({QStringLiteral("http"), QStringLiteral("ws"), QStringLiteral("reverseWs"),
                   QStringLiteral("heartInterval"), QStringLiteral("messagePostFormat"),
                   QStringLiteral("reportSelfMessage"), QStringLiteral("token")});
    reader.leaveOut(QStringLiteral("debug"));
    reader.leaveOutTogether({QStringLiteral("GroupLocalTime"), QStringLiteral("musicSignUrl"),
                             QStringLiteral("enableLocalFile2Url")});
    return file.finish();
}

} // namespace Switchboard
