// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/windowgeometry.h"

#include <QTest>

using namespace Switchboard;

class TestWindowGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clampsToAVisibleScreen_data();
    void clampsToAVisibleScreen();
};

void TestWindowGeometry::clampsToAVisibleScreen_data()
{
    QTest::addColumn<QRect>("wanted");
    QTest::addColumn<QList<QRect>>("screens");
    QTest::addColumn<QRect>("clamped");
    const QRect main(0, 0, 1920, 1080);
    const QRect right(1920, 0, 1280, 1024);
    const QRect left(-1280, 100, 1280, 1024);
    const auto row = [](const char *name, const QRect &wanted, const QList<QRect> &screens,
                        const QRect &clamped) {
        QTest::newRow(name) << wanted << screens << clamped;
    };
    row("inside", {100, 100, 1280, 800}, {main}, {100, 100, 1280, 800});
    row("across two screens", {1500, 50, 800, 600}, {main, right}, {1500, 50, 800, 600});
    row("left of the main screen", {-1000, 200, 800, 600}, {main, left}, {-1000, 200, 800, 600});
    row("the screen is gone", {2200, 100, 1000, 700}, {main}, {920, 100, 1000, 700});
    row("far away", {30000, -20000, 1280, 800}, {main, right}, {640, 0, 1280, 800});
    row("mostly on the right one", {1900, 700, 1200, 800}, {main, right}, {1920, 224, 1200, 800});
    row("title above the top", {100, -40, 1280, 800}, {main}, {100, 0, 1280, 800});
    row("larger than the screen", {0, 0, 3000, 2000}, {main}, {0, 0, 1920, 1080});
    row("a panel takes the top", {0, 0, 1920, 1080}, {QRect(0, 32, 1920, 1048)},
        {0, 32, 1920, 1048});
    row("into the gap below a low screen", {2000, 900, 600, 400}, {main, right},
        {2000, 624, 600, 400});
    row("no screen at all", {5, 5, 10, 10}, {}, {5, 5, 10, 10});
}

void TestWindowGeometry::clampsToAVisibleScreen()
{
    QFETCH(QRect, wanted);
    QFETCH(QList<QRect>, screens);
    QTEST(clampToScreens(wanted, screens), "clamped");
}

QTEST_GUILESS_MAIN(TestWindowGeometry)
#include "tst_windowgeometry.moc"
