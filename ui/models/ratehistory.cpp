// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/ratehistory.h"

namespace Switchboard {

void RateHistory::add(quint32 messages)
{
    m_total += messages;
    m_total -= m_ring[m_next];
    m_ring[m_next] = messages;
    m_next = quint8((m_next + 1) % Length);
}

QList<quint32> RateHistory::samples() const
{
    QList<quint32> ordered;
    ordered.reserve(Length);
    for (int i = 0; i < Length; ++i)
        ordered.append(m_ring[size_t((m_next + i) % Length)]);
    return ordered;
}

void RateHistory::addTo(QList<quint32> *sums) const
{
    quint32 *sum = sums->data();
    for (size_t i = m_next; i < Length; ++i)
        *sum++ += m_ring[i];
    for (size_t i = 0; i < m_next; ++i)
        *sum++ += m_ring[i];
}

} // namespace Switchboard
