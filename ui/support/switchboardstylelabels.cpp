// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// The words of menus and tabs in SwitchboardStyle; the rest is in switchboardstyle.cpp.

#include "ui/support/colors.h"
#include "ui/support/stylepainting.h"
#include "ui/support/switchboardstyle.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace Switchboard {

void SwitchboardStyle::drawMenuBarItem(const QStyleOption *option, QPainter *painter) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    const Colors &colors = currentColors();
    painter->fillRect(item->rect, colors.window);
    const bool active = item->state.testFlag(State_Selected) || item->state.testFlag(State_Sunken);
    if (active && item->state.testFlag(State_Enabled))
        paintRounded(painter, item->rect.adjusted(1, 2, -1, -2),
                     mixed(colors.window, colors.text, 0.09), Qt::transparent);
    int flags = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    if (!proxy()->styleHint(SH_UnderlineShortcut, item, nullptr, nullptr))
        flags |= Qt::TextHideMnemonic;
    drawItemText(painter, item->rect, flags, item->palette, item->state.testFlag(State_Enabled),
                 item->text, QPalette::WindowText);
}

void SwitchboardStyle::drawMenuItem(const QStyleOption *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    const Colors &colors = currentColors();
    if (item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty()) {
        painter->fillRect(
            QRect(item->rect.left() + 8, item->rect.center().y(), item->rect.width() - 16, 1),
            colors.border);
        return;
    }
    QStyleOptionMenuItem plain = *item;
    if (item->state.testFlag(State_Selected) && item->state.testFlag(State_Enabled))
        paintRounded(painter, item->rect.adjusted(4, 0, -4, 0), colors.selected, Qt::transparent);
    plain.state.setFlag(State_Selected, false);
    QProxyStyle::drawControl(CE_MenuItem, &plain, painter, widget);
}

void SwitchboardStyle::drawTabLabel(const QStyleOption *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (!tab)
        return;
    QStyleOptionTab label = *tab;
    const bool selected = label.state.testFlag(State_Selected);
    const bool focused = label.state.testFlag(State_HasFocus);
    label.palette.setColor(QPalette::WindowText,
                           selected ? currentColors().text : currentColors().secondary);
    label.state.setFlag(State_HasFocus, false);
    // A tab that is narrower than it likes to be gives up its padding first, then its text.
    const int padding = pixelMetric(PM_TabBarTabHSpace, option, widget);
    const int missing =
        label.fontMetrics.horizontalAdvance(label.text) + padding - label.rect.width();
    const int given = std::clamp(missing, 0, padding) / 2;
    label.rect.adjust(-given, 0, given, 0);
    QProxyStyle::drawControl(CE_TabBarTabLabel, &label, painter, widget);
    if (focused)
        paintFocusRing(painter, option->rect.adjusted(2, 4, -2, -5));
}

} // namespace Switchboard
