// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/card.h"

#include "ui/support/colors.h"
#include "ui/support/stylepainting.h"

#include <QPainter>

namespace Switchboard {
namespace {

constexpr double Radius = 8;

} // namespace

Card::Card(QWidget *parent) : QWidget(parent) { }

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(&painter, rect(), currentColors().base, currentColors().border, Radius);
}

} // namespace Switchboard
