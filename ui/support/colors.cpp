// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/colors.h"

#include <algorithm>
#include <cmath>

namespace Switchboard {
namespace {

bool darkInUse = false;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

} // namespace

const Colors &colorsOf(bool dark)
{
    static const Colors light{
        .window = QColor(0xF0F1F3),
        .base = QColor(0xFFFFFF),
        .alternate = QColor(0xF5F6F8),
        .selected = QColor(0xD6E6FB),
        .hover = QColor(0xEAF1FB),
        .text = QColor(0x1B1D20),
        .secondary = QColor(0x5A626C),
        .disabled = QColor(0x5F6670),
        .link = QColor(0x0A5FC4),
        .border = QColor(0xDCDFE4),
        .control = QColor(0xC3C8CF),
        .button = QColor(0xFFFFFF),
        .pressed = QColor(0xDDE6F2),
        .switchOn = QColor(0x156B2E),
        .scroll = QColor(0xC1C6CD),
        .danger = QColor(0xC01C28),
        .dangerFace = QColor(0xFBE1E2),
    };
    static const Colors darkColors{
        .window = QColor(0x2A2C30),
        .base = QColor(0x1E1F22),
        .alternate = QColor(0x26282C),
        .selected = QColor(0x1F3A58),
        .hover = QColor(0x2B3038),
        .text = QColor(0xE6E8EB),
        .secondary = QColor(0xA6AEB8),
        .disabled = QColor(0x9DA5AF),
        .link = QColor(0x6CB2FF),
        .border = QColor(0x3A3D43),
        .control = QColor(0x50555D),
        .button = QColor(0x33363B),
        .pressed = QColor(0x3D4148),
        .switchOn = QColor(0x2B8F47),
        .scroll = QColor(0x565B63),
        .danger = QColor(0xFF857D),
        .dangerFace = QColor(0x4A2224),
    };
    return dark ? darkColors : light;
}

const Colors &currentColors()
{
    return colorsOf(darkInUse);
}

bool isDarkTheme()
{
    return darkInUse;
}

void setDarkTheme(bool dark)
{
    darkInUse = dark;
}

QColor mixed(const QColor &bottom, const QColor &top, double share)
{
    const auto blend = [share](double below, double above) {
        return float(below + (above - below) * share);
    };
    return QColor::fromRgbF(blend(bottom.redF(), top.redF()), blend(bottom.greenF(), top.greenF()),
                            blend(bottom.blueF(), top.blueF()));
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace Switchboard
