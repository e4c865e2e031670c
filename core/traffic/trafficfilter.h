// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/traffic/trafficrecord.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Switchboard {

//! Which messages of the traffic somebody wants to see. A value; pure.
class TrafficFilter final
{
public:
    using Kinds = quint8; //!< one bit for each TrafficKind
    static constexpr Kinds AllKinds = (1U << unsigned(TrafficKindCount)) - 1;
    [[nodiscard]] static constexpr Kinds bitOf(TrafficKind kind)
    {
        return Kinds(1U << unsigned(kind));
    }

    void setKinds(Kinds kinds) { m_kinds = kinds; }
    [[nodiscard]] Kinds kinds() const { return m_kinds; }
    //! Only responses that report a failure, of the kinds that are shown.
    void setFailuresOnly(bool only) { m_failuresOnly = only; }
    [[nodiscard]] bool failuresOnly() const { return m_failuresOnly; }
    //! Empty = all.
    void setService(const QString &serviceId) { m_serviceId = serviceId; }
    [[nodiscard]] const QString &service() const { return m_serviceId; }
    //! Invalid = all.
    void setSession(SessionId session) { m_session = session; }
    [[nodiscard]] SessionId session() const { return m_session; }
    //! Exactly this type; empty = all.
    void setType(const QString &type) { m_type = type; }
    [[nodiscard]] const QString &type() const { return m_type; }
    //! Words separated by blanks, each of which must be in type, summary or payload. Case is
    //! ignored.
    void setText(const QString &words);
    [[nodiscard]] const QStringList &words() const { return m_words; }

    //! Whether anything may be hidden.
    [[nodiscard]] bool isActive() const;
    //! Whether payloads have to be searched, which may take a while.
    [[nodiscard]] bool searchesText() const { return !m_words.isEmpty(); }
    //! Everything but the words. Fast.
    [[nodiscard]] bool acceptsHead(const TrafficRecord &record) const;
    //! The words only.
    [[nodiscard]] bool acceptsText(const TrafficMessage &message) const;
    [[nodiscard]] bool accepts(const TrafficRecord &record) const
    {
        return acceptsHead(record) && acceptsText(*record.message);
    }

    friend bool operator==(const TrafficFilter &, const TrafficFilter &) = default;

private:
    Kinds m_kinds = AllKinds;
    bool m_failuresOnly = false;
    QString m_serviceId;
    SessionId m_session;
    QString m_type;
    QStringList m_words;
    QList<QByteArray> m_needles; //!< the words in UTF-8, ASCII letters in lower case
};

} // namespace Switchboard
