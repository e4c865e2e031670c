// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/entrydraft.h"

#include "core/config/remotereader.h"

#include <QHostAddress>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <limits>

namespace Switchboard {

namespace {

constexpr int MaxInterval = std::numeric_limits<int>::max();
constexpr int LongHeartbeatMs = 30'000; // nonebot2 reconnects after so much silence
constexpr QLatin1String AccessToken("access_token");

//! Only what can be shown, at most \a ServiceSettings::MaxNameLength characters.
QString usableName(const QString &name)
{
    QList<uint> characters;
    for (const uint character : name.trimmed().toUcs4()) {
        if (QChar::isPrint(character) && characters.size() < ServiceSettings::MaxNameLength)
            characters.append(character);
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()),
                             characters.size())
        .trimmed();
}

bool isUsable(const Secret &token)
{
    const QByteArray &text = token.reveal();
    return text.size() <= ServiceSettings::MaxTokenLength
        && std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7F; });
}

//! The key of a signature may be any text.
bool isUsableKey(const Secret &secret)
{
    const QByteArray &text = secret.reveal();
    return text.size() <= ServiceSettings::MaxTokenLength
        && std::ranges::none_of(text, [](char c) { return uchar(c) < 0x20 || c == 0x7F; });
}

//! Whether the reader of our own file takes \a host.
bool isAddress(const QString &host)
{
    const QHostAddress address(host);
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return address.toString() == host; // not 127.1
    return !address.isNull();
}

//! Whether \a note speaks of a service that an entry became.
bool isAboutTheResult(const ImportNote &note)
{
    return note.remark == ImportRemark::LongHeartbeat || note.remark == ImportRemark::NameInvented
        || note.remark == ImportRemark::WildcardHost;
}

QString formOf(ServiceKind kind)
{
    return kind == ServiceKind::HttpPost ? QStringLiteral("http://HOST:PORT/PATH")
                                         : QStringLiteral("ws://HOST:PORT/PATH");
}

} // namespace

EntryDraft::EntryDraft(ServiceKind kind, const SourceNode &node, QString path,
                       SourceNode::Keys keys)
    : m_reader(m_findings, node, keys)
{
    m_entry.settings.kind = kind;
    m_entry.settings.enabled = false;
    m_entry.path = std::move(path);
    m_entry.position = node.position;
    if (!node.isObject())
        m_reader.fail(ImportRemark::NotAnObject, {m_entry.path});
}

void EntryDraft::setName(const QString &name, const QString &fallback)
{
    QString usable = usableName(name);
    if (usable.isEmpty()) {
        usable = usableName(fallback);
        m_reader.note(ImportRemark::NameInvented, {usable});
    } else if (usable != name) {
        m_reader.note(ImportRemark::NameChanged, {shownValue({}, name), usable});
    }
    m_entry.settings.name = usable;
}

void EntryDraft::takeHost(const QString &key, const QString &fallback)
{
    setHost(key, m_reader.text(key, fallback));
}

void EntryDraft::setHost(const QString &key, const QString &host)
{
    decide(QStringLiteral("host"));
    QString bare = host.trimmed();
    if (bare.startsWith(u'[') && bare.endsWith(u']'))
        bare = bare.mid(1, bare.size() - 2);
    if (bare.isEmpty() || bare == QLatin1String("*") || bare == QLatin1String("+")) {
        m_entry.settings.host = QStringLiteral("0.0.0.0");
        m_reader.note(ImportRemark::WildcardHost,
                      {m_reader.pathOf(key), shownValue(key, host), m_entry.settings.host});
        return;
    }
    m_entry.settings.host = bare;
    if (bare.compare(QLatin1String("localhost"), Qt::CaseInsensitive) != 0 && !isAddress(bare))
        m_reader.fail(ImportRemark::NotAnAddress, {m_reader.pathOf(key), shownValue(key, host)});
}

void EntryDraft::takePort(const QString &key, quint16 fallback)
{
    setPort(m_reader.integer(key, fallback, 1, std::numeric_limits<quint16>::max()));
}

void EntryDraft::setPort(qint64 port)
{
    decide(QStringLiteral("port"));
    m_entry.settings.port = quint16(port);
}

void EntryDraft::takeToken(const QString &key)
{
    setToken(m_reader.secret(key));
}

void EntryDraft::setToken(const Secret &token)
{
    decide(QStringLiteral("token"));
    m_tokenIsUnusable = !isUsable(token);
    m_entry.settings.token = m_tokenIsUnusable ? Secret() : token;
}

void EntryDraft::takePostSecret(const QString &key)
{
    setPostSecret(m_reader.secret(key));
}

void EntryDraft::setPostSecret(const Secret &secret)
{
    decide(QStringLiteral("secret"));
    m_tokenIsUnusable = !isUsableKey(secret);
    m_entry.settings.post.secret = m_tokenIsUnusable ? Secret() : secret;
}

void EntryDraft::takeUrl(const QString &key, const QString &fallback)
{
    const QString text = m_reader.text(key, fallback);
    if (text.trimmed().isEmpty())
        m_reader.fail(ImportRemark::Missing, {m_reader.pathOf(key)});
    else
        setUrl(Target::Url, key, text);
}

void EntryDraft::takeUrlItem(const QString &path, const SourceNode &item)
{
    m_entry.position = item.position;
    if (item.value.isString())
        setUrl(Target::Url, path, item.value.toString());
    else
        m_reader.fail(ImportRemark::NotAText, {path, shownValue(path, item.toJson())});
}

void EntryDraft::setUrl(Target target, const QString &key, const QString &text)
{
    RemoteSettings &remote = m_entry.settings.remote;
    const QString url = checkedUrl(key, text);
    if (target == Target::Url) {
        decide(QStringLiteral("url"));
        remote.url = url;
    } else {
        decide(target == Target::Api ? QStringLiteral("apiUrl") : QStringLiteral("eventUrl"));
        (target == Target::Api ? remote.apiUrl : remote.eventUrl) = url;
        remote.universal = false;
    }
    if (m_entry.settings.kind == ServiceKind::WebSocketClient
        && !m_entry.fields.contains(QLatin1String("universal")))
        decide(QStringLiteral("universal"));
}

QString EntryDraft::checkedUrl(const QString &key, const QString &text)
{
    const QString path = m_reader.pathOf(key);
    QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool hasUser = !url.userInfo().isEmpty();
    const QString plain =
        hasUser ? url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo) : text.trimmed();
    if (!problemOfUrl(plain, m_entry.settings.kind).isEmpty()) {
        m_reader.fail(ImportRemark::NotAUrl,
                      {path, shownValue(key, text), formOf(m_entry.settings.kind)});
        return {};
    }
    if (hasUser) {
        m_reader.fail(ImportRemark::UrlWithPassword, {path});
        return {};
    }
    QUrlQuery query(url);
    if (!query.hasQueryItem(AccessToken))
        return text.trimmed();
    takeTokenFromUrl(path, query.queryItemValue(AccessToken, QUrl::FullyDecoded));
    query.removeAllQueryItems(AccessToken);
    url.setQuery(query.isEmpty() ? QString() : query.query(QUrl::FullyEncoded));
    return url.toString(QUrl::FullyEncoded);
}

void EntryDraft::takeTokenFromUrl(const QString &key, const QString &token)
{
    const bool isFree = m_entry.settings.token.isEmpty() && !m_tokenIsUnusable
        && m_entry.settings.kind == ServiceKind::WebSocketClient && !token.isEmpty();
    if (isFree)
        setToken(Secret(token.toUtf8()));
    m_reader.note(isFree ? ImportRemark::TokenFromUrl : ImportRemark::TokenInUrlLeftOut, {key});
}

void EntryDraft::takeHeartbeat(const QString &key, int fallback)
{
    const SourceNode *node = m_reader.node(key);
    const qint64 interval = m_reader.integer(key, fallback, -MaxInterval, MaxInterval);
    if (node && interval <= 0)
        m_reader.note(ImportRemark::NoHeartbeat, {m_reader.pathOf(key), QString::number(interval)});
    setHeartbeat(key, interval);
}

void EntryDraft::setHeartbeat(const QString &key, qint64 milliseconds)
{
    constexpr int Least = ServiceSettings::MinHeartbeatMs;
    decide(QStringLiteral("heartbeatInterval"));
    if (milliseconds > 0 && milliseconds < Least)
        m_reader.note(
            ImportRemark::Raised,
            {m_reader.pathOf(key), QString::number(milliseconds), QString::number(Least)});
    if (milliseconds >= LongHeartbeatMs && m_entry.settings.kind != ServiceKind::HttpPost)
        m_reader.note(ImportRemark::LongHeartbeat, {QString::number(milliseconds)});
    m_entry.settings.heartbeatInterval =
        milliseconds <= 0 ? 0 : int(std::clamp<qint64>(milliseconds, Least, MaxInterval));
}

void EntryDraft::takeReconnect(const QString &key)
{
    setReconnect(key, m_reader.integer(key, 0, 0, MaxInterval));
}

void EntryDraft::setReconnect(const QString &key, qint64 milliseconds)
{
    constexpr int Least = RemoteSettings::MinReconnectMs;
    decide(QStringLiteral("reconnectInterval"));
    if (milliseconds > 0 && milliseconds < Least)
        m_reader.note(
            ImportRemark::Raised,
            {m_reader.pathOf(key), QString::number(milliseconds), QString::number(Least)});
    m_entry.settings.remote.reconnectInterval =
        milliseconds == 0 ? 0 : int(std::clamp<qint64>(milliseconds, Least, MaxInterval));
}

void EntryDraft::takeFormat(const QString &key, MessageFormat fallback)
{
    const bool isString = fallback == MessageFormat::String;
    const QString usual = isString ? QStringLiteral("string") : QStringLiteral("array");
    const QString word = m_reader.text(key, usual).trimmed().toLower();
    setFormat(word == QLatin1String("string")      ? MessageFormat::String
                  : word == QLatin1String("array") ? MessageFormat::Array
                                                   : fallback);
    if (word != QLatin1String("string") && word != QLatin1String("array"))
        m_reader.note(ImportRemark::Converted,
                      {m_reader.pathOf(key), shownValue(key, word), usual});
}

void EntryDraft::setFormat(MessageFormat format)
{
    decide(QStringLiteral("messageFormat"));
    m_entry.settings.messageFormat = format;
}

void EntryDraft::takeSelfMessages(const QString &key)
{
    setSelfMessages(m_reader.flag(key, false));
}

void EntryDraft::setSelfMessages(bool reported)
{
    decide(QStringLiteral("reportSelfMessage"));
    m_entry.settings.reportSelfMessage = reported;
}

void EntryDraft::setUnverified()
{
    RemoteSettings &remote = m_entry.settings.remote;
    decide(QStringLiteral("unverifiedUrls"));
    for (const QString &url : {remote.url, remote.apiUrl, remote.eventUrl}) {
        const bool isSecure = url.startsWith(QLatin1String("wss:"), Qt::CaseInsensitive)
            || url.startsWith(QLatin1String("https:"), Qt::CaseInsensitive);
        if (isSecure && remote.verifies(url))
            remote.unverifiedUrls.append(url);
    }
}

void EntryDraft::refuse(ImportRemark remark, const QStringList &values)
{
    m_refusals.append({remark, values});
}

ImportedEntry EntryDraft::finish()
{
    m_reader.noteUnknownKeys();
    m_entry.notes = m_findings.notes;
    decideOutcome();
    if (!m_entry.isUsable())
        m_entry.notes.removeIf(isAboutTheResult);
    return m_entry;
}

void EntryDraft::decideOutcome()
{
    const ServiceSettings &settings = m_entry.settings;
    if (!m_refusals.isEmpty()) {
        m_entry.outcome = ImportOutcome::NotSupported;
        m_entry.reasons = m_refusals;
        return;
    }
    if (!m_findings.problems.isEmpty()) {
        m_entry.outcome = ImportOutcome::Broken;
        m_entry.reasons = m_findings.problems;
        return;
    }
    QList<ImportNote> reasons;
    if (m_tokenIsUnusable)
        reasons.append({ImportRemark::TokenUnusable, {}});
    else if (settings.isOpenToTheNetwork())
        reasons.append({ImportRemark::OpenWithoutToken, {settings.host}});
    m_entry.settings.enabled = m_entry.wanted && reasons.isEmpty();
    if (!m_entry.wanted || reasons.isEmpty()) {
        m_entry.notes.append(reasons);
        return;
    }
    m_entry.outcome = ImportOutcome::SwitchedOff;
    m_entry.reasons = reasons;
}

ImportedEntry refusedEntry(ImportOutcome outcome, const QString &path, TextPosition position,
                           const ImportNote &reason)
{
    return {.path = path, .position = position, .outcome = outcome, .reasons = {reason}};
}

} // namespace Switchboard
