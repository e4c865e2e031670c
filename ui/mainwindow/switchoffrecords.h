// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/journal/journalentry.h"
#include "core/net/closeinfo.h"

#include <QHash>
#include <QList>
#include <QString>

namespace Switchboard {

//! A connection that did not end cleanly when its service was switched off.
struct RoughEnd {
    SessionId session;
    QString peer;
    QString client; //!< untrusted
    CloseInfo close;
    quint64 dropped = 0; //!< messages that never reached it
};

//! Which connections ended how when services were switched off last, as the journal tells it.
//! GUI thread.
class SwitchOffRecords final
{
public:
    static constexpr qsizetype MaxEnds = 500; //!< kept per service; further ones are counted

    //! What one switch-off left behind.
    struct Record {
        QList<RoughEnd> ends;
        int more = 0; //!< rough ends beyond MaxEnds
    };

    //! Reads new entries, in their order.
    void add(const QList<JournalEntry> &entries);
    [[nodiscard]] Record record(const QString &serviceId) const
    {
        return m_records.value(serviceId);
    }

private:
    QHash<QString, Record> m_records; //!< by service id, since it was last being switched off
};

} // namespace Switchboard
