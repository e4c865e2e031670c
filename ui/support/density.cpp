// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/density.h"

#include <QApplication>
#include <QEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QTableView>
#include <QWidget>

#include <algorithm>

namespace Switchboard {
namespace {

Density density = Density::Comfortable;

} // namespace

Density currentDensity()
{
    return density;
}

void setCurrentDensity(Density wanted)
{
    if (wanted == density)
        return;
    density = wanted;
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        QEvent change(QEvent::FontChange);
        QCoreApplication::sendEvent(widget, &change);
    }
}

int tableRowHeight(const QFontMetrics &metrics)
{
    return density == Density::Compact ? std::max(23, metrics.height() + 5)
                                       : std::max(28, metrics.height() + 10);
}

void applyRowHeight(QTableView *table)
{
    const int height = tableRowHeight(table->fontMetrics());
    table->verticalHeader()->setMinimumSectionSize(height); // else the style asks for more
    table->verticalHeader()->setDefaultSectionSize(height);
}

QString toString(Density wanted)
{
    return wanted == Density::Compact ? QStringLiteral("compact") : QStringLiteral("comfortable");
}

Density densityFrom(const QString &text)
{
    return text == toString(Density::Compact) ? Density::Compact : Density::Comfortable;
}

} // namespace Switchboard
