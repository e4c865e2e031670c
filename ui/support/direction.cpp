// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/direction.h"

#include <QGuiApplication>

namespace Switchboard {
namespace {

constexpr QChar LeftToRightIsolate(0x2066);
constexpr QChar PopIsolate(0x2069);

} // namespace

QMargins directedMargins(int leading, int top, int trailing, int bottom)
{
    return QGuiApplication::isRightToLeft() ? QMargins(trailing, top, leading, bottom)
                                            : QMargins(leading, top, trailing, bottom);
}

QString inOwnDirection(const QString &text)
{
    if (!QGuiApplication::isRightToLeft() || text.isRightToLeft() || text.isEmpty())
        return text;
    return LeftToRightIsolate + text + PopIsolate;
}

} // namespace Switchboard
