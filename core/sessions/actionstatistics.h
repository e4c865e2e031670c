// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/sessions/sessiondetails.h"

#include <QHash>

namespace Switchboard {

//! Counts and times the actions of one session by their names. Bounded, for names come from the
//! peer: what is too much is counted together under the empty name.
class ActionBook final
{
public:
    static constexpr int MaximumNames = 200;
    static constexpr int MaximumNameLength = 64; //!< longer names are cut

    //! One answered request; \a milliseconds passed from the request to its answer.
    void add(const QString &action, bool failed, double milliseconds);
    //! The most frequent first, equals by name.
    [[nodiscard]] QList<ActionStatistics> list() const;

private:
    struct Sums {
        quint64 count = 0;
        quint64 failures = 0;
        double totalMs = 0;
        double maxMs = 0;
        double lastMs = 0;
    };

    QHash<QString, Sums> m_actions;
};

} // namespace Switchboard
