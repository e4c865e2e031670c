// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/routing/eventdispatcher.h"

#include "core/net/websocketframe.h"

#include <array>

namespace Switchboard {

void EventDispatcher::publish(const Event &event, const DeliveryReceiptPtr &receipt)
{
    std::array<EncodedEvent, 2> encoded; // one for each message format, made when first wanted
    for (EventSink *sink : std::as_const(m_sinks)) {
        if (!sink->wantsEvent(event.kind, event.selfId))
            continue;
        const MessageFormat format = sink->eventFormat();
        EncodedEvent &one = encoded[size_t(format)];
        if (one.frame.isEmpty())
            one = {.frame = encodeTextFrame(encodeEvent(event, format)),
                   .kind = event.kind,
                   .receipt = receipt};
        sink->takeEvent(one);
    }
}

} // namespace Switchboard
