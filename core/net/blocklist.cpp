// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/blocklist.h"

#include "core/support/clock.h"

#include <QCryptographicHash>

#include <algorithm>
#include <limits>

namespace Switchboard {

namespace {

bool hasExpired(const BlockRule &rule, qint64 nowMs)
{
    return rule.expiresMs != 0 && rule.expiresMs <= nowMs;
}

qint64 endOf(const BlockRule &rule)
{
    return rule.expiresMs == 0 ? std::numeric_limits<qint64>::max() : rule.expiresMs;
}

//! In a time that does not depend on where the two differ.
bool sameDigest(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size() || a.isEmpty())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= unsigned(a[i]) ^ unsigned(b[i]);
    return difference == 0;
}

bool sameSubject(const BlockRule &a, const BlockRule &b)
{
    return a.scope == b.scope && a.subject == b.subject && a.serviceId == b.serviceId;
}

} // namespace

BlockList::BlockList(const Clock &clock) : m_clock(clock) { }

Result<BlockList::Added> BlockList::add(const BlockRule &rule)
{
    const auto subject = normalBlockSubject(rule.scope, rule.subject);
    if (!subject)
        return Error{subject.error()};
    const qint64 now = m_clock.wallMs();
    if (rule.expiresMs < 0 || hasExpired(rule, now))
        return Error{QStringLiteral("the block would have expired already; choose a later end")};
    if (rule.note.size() > MaxNoteLength)
        return Error{QStringLiteral("the note is longer than %1 characters").arg(MaxNoteLength)};
    BlockRule wanted = rule;
    wanted.subject = subject.value();
    wanted.note = rule.note.simplified();
    if (const qsizetype known = indexOf(wanted); known >= 0) {
        BlockRule &inForce = m_entries[known].rule;
        const BlockRule before = inForce;
        inForce.expiresMs = wanted.expiresMs;
        inForce.note = wanted.note;
        return Added{.rule = inForce, .replaced = before};
    }
    if (m_entries.size() >= MaxRules)
        return Error{
            QStringLiteral("there are %1 blocks already; remove some first").arg(MaxRules)};
    wanted.id = BlockId(++m_lastId);
    wanted.createdMs = now;
    wanted.hits = 0;
    wanted.lastHitMs = 0;
    m_entries.append(entryOf(wanted));
    return Added{.rule = wanted, .replaced = std::nullopt};
}

QList<BlockRule> BlockList::remove(const QList<BlockId> &ids)
{
    QList<BlockRule> removed;
    m_entries.removeIf([&](const Entry &entry) {
        if (!ids.contains(entry.rule.id))
            return false;
        removed.append(entry.rule);
        return true;
    });
    return removed;
}

QList<BlockRule> BlockList::takeExpired()
{
    QList<BlockRule> expired;
    const qint64 now = m_clock.wallMs();
    m_entries.removeIf([&](const Entry &entry) {
        if (!hasExpired(entry.rule, now))
            return false;
        expired.append(entry.rule);
        return true;
    });
    return expired;
}

std::optional<BlockRule> BlockList::refuse(const BlockVisitor &visitor)
{
    if (m_entries.isEmpty())
        return std::nullopt;
    const qint64 now = m_clock.wallMs();
    const QByteArray digest = visitor.token
        ? QCryptographicHash::hash(*visitor.token, QCryptographicHash::Sha256)
        : QByteArray();
    std::optional<BlockRule> decisive;
    for (Entry &entry : m_entries) { // all of them, so that the time tells nothing of a token
        if (!matches(entry, visitor, digest) || hasExpired(entry.rule, now))
            continue;
        ++entry.rule.hits;
        entry.rule.lastHitMs = now;
        if (!decisive || endOf(entry.rule) > endOf(*decisive))
            decisive = entry.rule;
    }
    m_hits += decisive ? 1 : 0;
    return decisive;
}

const BlockRule *BlockList::find(BlockScope scope, const QString &subject,
                                 const QString &serviceId) const
{
    const BlockRule wanted{.scope = scope, .subject = subject, .serviceId = serviceId};
    const qsizetype index = indexOf(wanted);
    return index < 0 ? nullptr : &m_entries[index].rule;
}

QList<BlockRule> BlockList::rules() const
{
    QList<BlockRule> rules;
    rules.reserve(m_entries.size());
    const qint64 now = m_clock.wallMs();
    for (const Entry &entry : m_entries) {
        if (!hasExpired(entry.rule, now))
            rules.append(entry.rule);
    }
    return rules;
}

void BlockList::restore(const QList<BlockRule> &rules, quint64 lastId)
{
    m_entries.clear();
    m_lastId = lastId;
    for (const BlockRule &rule : rules) {
        m_lastId = std::max(m_lastId, rule.id.value());
        if (m_entries.size() < MaxRules && indexOf(rule) < 0)
            m_entries.append(entryOf(rule));
    }
    std::ranges::sort(m_entries, {}, [](const Entry &entry) { return entry.rule.id; });
}

BlockList::Entry BlockList::entryOf(const BlockRule &rule)
{
    Entry entry{.rule = rule, .range = std::nullopt, .digest = {}};
    switch (rule.scope) {
    case BlockScope::Address:
        if (const auto range = parseAddressRange(rule.subject))
            entry.range = range.value();
        break;
    case BlockScope::Token:
        entry.digest = tokenDigest(rule.subject);
        break;
    case BlockScope::BotId:
        entry.botId = rule.subject.toLongLong();
        break;
    }
    return entry;
}

bool BlockList::matches(const Entry &entry, const BlockVisitor &visitor, const QByteArray &digest)
{
    if (!entry.rule.serviceId.isEmpty() && entry.rule.serviceId != visitor.serviceId)
        return false;
    switch (entry.rule.scope) {
    case BlockScope::Address:
        return entry.range && !visitor.address.isNull() && entry.range->contains(visitor.address);
    case BlockScope::Token:
        return sameDigest(entry.digest, digest);
    case BlockScope::BotId:
        return entry.botId != 0 && entry.botId == visitor.botId;
    }
    Q_UNREACHABLE();
}

qsizetype BlockList::indexOf(const BlockRule &rule) const
{
    const auto found = std::ranges::find_if(
        m_entries, [&rule](const Entry &entry) { return sameSubject(entry.rule, rule); });
    return found == m_entries.cend() ? -1 : found - m_entries.cbegin();
}

} // namespace Switchboard
