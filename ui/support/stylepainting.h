// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QRectF>
#include <Qt>

class QColor;
class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionSlider;

namespace Switchboard {

//! The drawings behind SwitchboardStyle. All use the colours of the theme in use.

inline constexpr int CornerRadius = 5;

void paintRounded(QPainter *painter, const QRectF &rect, const QColor &face, const QColor &outline,
                  double radius = CornerRadius);
//! The ring around the control that has the keyboard focus, 2 px wide, inside of \a rect.
void paintFocusRing(QPainter *painter, const QRectF &rect, double radius = CornerRadius);
void paintHairline(QPainter *painter, const QRect &rect, Qt::Edge edge);
//! The inner edge of a column \a strip that floats above others: a hairline and a soft shade.
void paintFloatingEdge(QPainter *painter, const QRect &strip, Qt::LayoutDirection direction);
void paintPushButton(QPainter *painter, const QStyleOptionButton &option, bool danger);
void paintToolButtonPanel(QPainter *painter, const QStyleOption &option);
void paintField(QPainter *painter, const QStyleOption &option);
void paintCheckBox(QPainter *painter, const QStyleOption &option);
void paintRadioButton(QPainter *painter, const QStyleOption &option);
void paintTab(QPainter *painter, const QStyleOption &option);
void paintHeader(QPainter *painter, const QStyleOptionHeader &option);
void paintScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &handle);
void paintChevron(QPainter *painter, const QRectF &rect, Qt::ArrowType direction,
                  const QColor &color);

} // namespace Switchboard
