// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <array>

namespace Switchboard {

//! Decides how many of the messages are kept when there are more than anybody can look at. Each
//! decision follows from what came within the last second.
class TrafficSampler final
{
public:
    //! Messages that go to many connections are thinned out before those of one connection: an
    //! action or its answer is rare and interesting.
    enum class Lane { Single, FanOut };
    //! What of the budget the fan-out lane gets at least, as a divisor.
    static constexpr int LeastShare = 4;

    explicit TrafficSampler(int messagesPerSecond) : m_budget(messagesPerSecond) { }

    //! Counts \a messages at \a nowMs (monotonic) and says that one of how many is to be kept.
    int note(Lane lane, int messages, qint64 nowMs);
    //! The larger stride of the two lanes at \a nowMs; 1 = everything is kept.
    [[nodiscard]] int stride(qint64 nowMs);

private:
    static constexpr int Slots = 10;
    static constexpr qint64 SlotMs = 100;

    struct LaneCounts {
        std::array<qint64, Slots> perSlot{};
        qint64 sum = 0;
        int stride = 1;
        int calmSlots = 0; //!< for so many slots a smaller stride would have done
    };

    void advance(qint64 nowMs);
    void updateStrides();
    static void raise(LaneCounts &lane, qint64 budget);

    int m_budget;
    qint64 m_slot = 0;
    LaneCounts m_single;
    LaneCounts m_fanOut;
};

} // namespace Switchboard
