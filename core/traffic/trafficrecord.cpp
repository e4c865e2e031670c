// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/traffic/trafficrecord.h"

namespace Switchboard {

QLatin1String toString(TrafficKind kind)
{
    switch (kind) {
    case TrafficKind::Event:
        return QLatin1String("event");
    case TrafficKind::Action:
        return QLatin1String("action");
    case TrafficKind::Response:
        return QLatin1String("response");
    case TrafficKind::Meta:
        return QLatin1String("meta");
    case TrafficKind::Control:
        return QLatin1String("control");
    case TrafficKind::System:
        break;
    }
    return QLatin1String("system");
}

QLatin1String toString(TrafficDirection direction)
{
    switch (direction) {
    case TrafficDirection::In:
        return QLatin1String("in");
    case TrafficDirection::Out:
        return QLatin1String("out");
    case TrafficDirection::None:
        break;
    }
    return QLatin1String("none");
}

} // namespace Switchboard
