// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/windowgeometry.h"

#include "ui/support/uisettings.h"

#include <QDockWidget>
#include <QGuiApplication>
#include <QRegion>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace Switchboard {
namespace {

qint64 shownArea(const QRect &rect, const QRect &screen)
{
    const QRect shown = rect.intersected(screen);
    return shown.isEmpty() ? 0 : qint64(shown.width()) * shown.height();
}

void keepGeometryOnScreen(QWidget &window)
{
    QList<QRect> screens;
    const QList<QScreen *> all = QGuiApplication::screens();
    for (const QScreen *screen : all)
        screens.append(screen->availableGeometry());
    const QRect geometry = window.geometry();
    const QRect clamped = clampToScreens(geometry, screens);
    if (clamped != geometry)
        window.setGeometry(clamped);
}

} // namespace

QRect clampToScreens(const QRect &wanted, const QList<QRect> &screens)
{
    if (screens.isEmpty())
        return wanted;
    QRegion all;
    for (const QRect &screen : screens)
        all += screen;
    if (QRegion(wanted).subtracted(all).isEmpty())
        return wanted;

    const QRect screen = *std::ranges::max_element(
        screens, {}, [&](const QRect &candidate) { return shownArea(wanted, candidate); });
    QRect rect(wanted.topLeft(), wanted.size().boundedTo(screen.size()));
    rect.moveLeft(std::clamp(rect.left(), screen.left(), screen.right() - rect.width() + 1));
    rect.moveTop(std::clamp(rect.top(), screen.top(), screen.bottom() - rect.height() + 1));
    return rect;
}

int layoutVersion()
{
    return UiSettings::WindowSchema * 2 + (QGuiApplication::isRightToLeft() ? 1 : 0);
}

void keepOnScreen(QWidget &window)
{
    if (!window.isMinimized() && !window.isMaximized() && !window.isFullScreen())
        keepGeometryOnScreen(window);
    const QList<QDockWidget *> docks = window.findChildren<QDockWidget *>();
    for (QDockWidget *dock : docks) {
        if (dock->isFloating())
            keepGeometryOnScreen(*dock);
    }
}

} // namespace Switchboard
