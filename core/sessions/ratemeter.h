// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <array>

namespace Switchboard {

//! Turns a growing counter into a rate: the mean of the last five whole seconds.
class RateMeter final
{
public:
    //! Takes the counter's value now; call at least once a second.
    void sample(quint64 total, qint64 nowMs);
    [[nodiscard]] double perSecond() const;

private:
    static constexpr int Seconds = 5;

    std::array<quint32, Seconds> m_counts{};
    quint64 m_lastTotal = 0;
    qint64 m_secondStartMs = 0;
    quint8 m_next = 0;
    quint8 m_filled = 0;
};

} // namespace Switchboard
