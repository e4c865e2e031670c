// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/blocklist.h"
#include "core/net/rejectionreport.h"

namespace Switchboard {

class Clock;

//! The blocks and refused handshakes of `--demo`: nothing is saved, and nobody really knocks.
class DemoDoor final
{
public:
    explicit DemoDoor(const Clock &clock);

    [[nodiscard]] BlockList &blocks() { return m_blocks; }
    [[nodiscard]] const BlockList &blocks() const { return m_blocks; }
    [[nodiscard]] const RejectionReport &rejections() const { return m_rejections; }
    //! No numbers = all.
    void clear(const QList<quint64> &numbers);

private:
    BlockList m_blocks;
    RejectionReport m_rejections;
};

} // namespace Switchboard
