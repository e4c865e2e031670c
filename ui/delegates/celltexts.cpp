// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/delegates/celltexts.h"

#include <QFontMetrics>
#include <QTextOption>

namespace Switchboard {

namespace {

constexpr int MostTexts = 2000; // some screens full of rows

} // namespace

const QStaticText &CellTexts::laidOut(const QString &text, const QFont &font,
                                      Qt::TextElideMode mode, int width)
{
    Shelf &shelf = font.bold() ? m_bold : m_plain;
    if (shelf.font != font) {
        shelf.texts.clear();
        shelf.texts.setMaxCost(MostTexts);
        shelf.font = font;
    }
    const Key key{text, width, int(mode)};
    if (const QStaticText *known = shelf.texts.object(key))
        return *known;
    auto *fresh = new QStaticText(QFontMetrics(font).elidedText(text, mode, width));
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    // Addresses and figures read from left to right in a mirrored window too.
    option.setTextDirection(Qt::LayoutDirectionAuto);
    fresh->setTextOption(option);
    fresh->setTextFormat(Qt::PlainText);
    fresh->setPerformanceHint(QStaticText::AggressiveCaching);
    fresh->prepare({}, font);
    shelf.texts.insert(key, fresh);
    return *fresh;
}

} // namespace Switchboard
