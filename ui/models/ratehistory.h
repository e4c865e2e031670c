// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>

#include <array>

namespace Switchboard {

//! The messages of each of the last 60 seconds, for the sparkline.
class RateHistory final
{
public:
    static constexpr int Length = 60;

    //! Adds the second that just ended; the oldest one is forgotten.
    void add(quint32 messages);
    //! Oldest first; seconds before the connection opened are 0.
    [[nodiscard]] QList<quint32> samples() const;
    //! Adds each second to that of \a sums, which has Length entries, oldest first.
    void addTo(QList<quint32> *sums) const;
    [[nodiscard]] quint64 total() const { return m_total; }

private:
    std::array<quint32, Length> m_ring{};
    quint64 m_total = 0;
    quint8 m_next = 0;
};

} // namespace Switchboard
