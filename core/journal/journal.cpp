// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/journal/journal.h"

#include "core/support/clock.h"
#include "core/support/redactor.h"

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace Switchboard {

namespace {

constexpr qsizetype MaxFloods = 1000; // beyond it, unlike refusals share one entry

//! Equal for refusals that differ in their peer only.
QString floodKey(const JournalEntry &entry)
{
    const QString cause = entry.details[QLatin1String("cause")].toString();
    const int status = entry.details[QLatin1String("status")].toInt();
    const QString what = cause.isEmpty() && status == 0 ? entry.text : cause;
    return entry.serviceId + QLatin1Char('\n') + QString::number(status) + QLatin1Char('\n') + what;
}

//! \a text without secrets, of bounded length: parts of it may be a peer's own words.
QString presentable(const QString &text)
{
    QString result = redacted(text);
    if (result.size() > Journal::MaxTextLength) {
        result.truncate(Journal::MaxTextLength);
        result += QChar(0x2026);
    }
    return result;
}

} // namespace

Journal::Journal(const Clock &clock, qsizetype capacity, QObject *parent)
    : QObject(parent), m_clock(clock), m_capacity(std::max<qsizetype>(capacity, 1)),
      m_floodTimer(new QTimer(this))
{
    m_floodTimer->setSingleShot(true);
    m_floodTimer->setInterval(1s);
    connect(m_floodTimer, &QTimer::timeout, this, &Journal::flush);
}

void Journal::add(JournalEntry entry)
{
    if (entry.kind != JournalKind::HandshakeRefused || !holdBack(entry))
        append(std::move(entry));
}

bool Journal::holdBack(const JournalEntry &entry)
{
    if (!m_floodTimer->isActive())
        m_floodTimer->start();
    QString key = floodKey(entry);
    if (m_floods.size() >= MaxFloods && !m_floods.contains(key))
        key.clear();
    Flood &flood = m_floods[key];
    if (flood.added < EqualEntriesPerSecond) {
        ++flood.added;
        return false;
    }
    ++flood.heldBack;
    flood.last = entry;
    return true;
}

void Journal::flush()
{
    m_floodTimer->stop();
    const QHash<QString, Flood> floods = std::exchange(m_floods, {});
    for (const Flood &flood : floods) {
        if (flood.heldBack == 0)
            continue;
        JournalEntry entry = flood.last;
        entry.text.truncate(MaxTextLength / 2);
        entry.text += QStringLiteral(" (%1 like this within a second, the last one is shown)")
                          .arg(flood.heldBack);
        entry.details.insert(QLatin1String("count"), flood.heldBack);
        append(std::move(entry));
    }
}

void Journal::append(JournalEntry entry)
{
    entry.number = ++m_lastNumber;
    entry.wallMs = m_clock.wallMs();
    entry.text = presentable(entry.text);
    for (auto detail = entry.details.begin(); detail != entry.details.end(); ++detail) {
        if (detail.value().isString())
            detail.value() = presentable(detail.value().toString());
    }
    if (m_entries.size() >= m_capacity)
        m_entries.removeFirst();
    m_entries.append(entry);
    Q_EMIT appended(entry);
}

} // namespace Switchboard
