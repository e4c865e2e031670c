// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/blockrule.h"
#include "core/net/blocksubject.h"
#include "core/support/result.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>

#include <optional>

namespace Switchboard {

class Clock;

//! What is known of a client at the door. What is left out is not looked at.
struct BlockVisitor {
    QString serviceId;
    QHostAddress address;
    std::optional<QByteArray> token; //!< as presented
    qint64 botId = 0; //!< it asked for; 0 = none
    bool isAdmitted = false; //!< everything but blocks lets it in
};

//! The rules that keep clients out. Times are wall clock, so that a block means the same after a
//! restart and after the machine slept. I/O thread.
class BlockList final
{
public:
    static constexpr qsizetype MaxRules = 1000;
    static constexpr qsizetype MaxNoteLength = 200;

    //! \a clock must live longer than the list.
    explicit BlockList(const Clock &clock);

    //! What add() did.
    struct Added {
        BlockRule rule; //!< as it is in force now
        std::optional<BlockRule> replaced; //!< the rule before, when it had the same subject
    };
    //! Puts \a rule into force; its id, creation and hits are set here. A rule of the same scope,
    //! subject and service gets its expiry and note instead and keeps id and hits.
    [[nodiscard]] Result<Added> add(const BlockRule &rule);
    //! Takes rules away; ids that are gone are a normal case. Returns those that were there.
    QList<BlockRule> remove(const QList<BlockId> &ids);
    //! Takes away what has expired.
    QList<BlockRule> takeExpired();

    //! The rule that keeps \a visitor out, the one that lasts longest when there are several; every
    //! matching rule counts a hit.
    [[nodiscard]] std::optional<BlockRule> refuse(const BlockVisitor &visitor);
    //! The rule of exactly this subject, whatever its expiry.
    [[nodiscard]] const BlockRule *find(BlockScope scope, const QString &subject,
                                        const QString &serviceId) const;

    //! Those in force now, in the order of their ids.
    [[nodiscard]] QList<BlockRule> rules() const;
    //! Ids given so far.
    [[nodiscard]] quint64 lastId() const { return m_lastId; }
    //! Replaces everything, for a start; ids go on behind \a lastId.
    void restore(const QList<BlockRule> &rules, quint64 lastId);
    //! Grows with every hit.
    [[nodiscard]] quint64 hits() const { return m_hits; }

private:
    //! A rule with its subject ready for comparing.
    struct Entry {
        BlockRule rule;
        std::optional<AddressRange> range;
        QByteArray digest;
        qint64 botId = 0;
    };

    [[nodiscard]] static Entry entryOf(const BlockRule &rule);
    [[nodiscard]] static bool matches(const Entry &entry, const BlockVisitor &visitor,
                                      const QByteArray &digest);
    [[nodiscard]] qsizetype indexOf(const BlockRule &rule) const;

    const Clock &m_clock;
    QList<Entry> m_entries;
    quint64 m_lastId = 0;
    quint64 m_hits = 0;
};

} // namespace Switchboard
