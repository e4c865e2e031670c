// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/scrollbargeometry.h"

#include <QStyleOptionSlider>

#include <algorithm>

namespace Switchboard {
namespace {

constexpr int MinimumHandle = 32;

//! The handle of a scroll bar without arrow buttons.
QRect scrollHandle(const QStyleOptionSlider &option)
{
    const bool vertical = option.orientation == Qt::Vertical;
    const int length = vertical ? option.rect.height() : option.rect.width();
    const qint64 range = qint64(option.maximum) - option.minimum;
    if (range <= 0)
        return option.rect;
    const qint64 shown = std::max(option.pageStep, 1);
    const int handle =
        std::min<int>(length, std::max<int>(MinimumHandle, int(length * shown / (range + shown))));
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown);
    const QPoint origin = option.rect.topLeft();
    return vertical ? QRect(origin + QPoint(0, start), QSize(option.rect.width(), handle))
                    : QRect(origin + QPoint(start, 0), QSize(handle, option.rect.height()));
}

} // namespace

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const QRect handle = scrollHandle(option);
    const bool vertical = option.orientation == Qt::Vertical;
    QRect rect = option.rect;
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return handle;
    case QStyle::SC_ScrollBarSubPage:
        vertical ? rect.setBottom(handle.top() - 1) : rect.setRight(handle.left() - 1);
        return rect;
    case QStyle::SC_ScrollBarAddPage:
        vertical ? rect.setTop(handle.bottom() + 1) : rect.setLeft(handle.right() + 1);
        return rect;
    case QStyle::SC_ScrollBarGroove:
        return rect;
    default:
        return {};
    }
}

} // namespace Switchboard
