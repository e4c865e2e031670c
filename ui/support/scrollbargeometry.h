// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyle>

class QStyleOptionSlider;

namespace Switchboard {

//! Where \a part of a scroll bar without arrow buttons lies, for a layout from left to right.
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);

} // namespace Switchboard
