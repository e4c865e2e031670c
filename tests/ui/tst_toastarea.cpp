// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/toast.h"
#include "ui/widgets/toastarea.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QEnterEvent>
#include <QTest>

using namespace Switchboard;
using namespace std::chrono_literals;

class TestToastArea final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesByItself();
    void waitsWhileHovered();
    void waitsWhileFocused();
    void runsItsButtonOnce();
    void keepsToTheBottomCentre();
    void showsThreeAtMost();
    void isAnAlertToScreenReaders();

private:
    static Toast *toast(const ToastArea &area) { return area.findChild<Toast *>(); }
};

void TestToastArea::leavesByItself()
{
    QWidget window;
    window.show();
    ToastArea area(&window);
    area.setLifetime(50ms);
    area.showToast(QStringLiteral("Kicked #13"));
    QVERIFY(area.isVisible());
    QCOMPARE(area.count(), 1);
    QTRY_COMPARE(area.count(), 0);
    QVERIFY(!area.isVisible());
}

void TestToastArea::waitsWhileHovered()
{
    QWidget window;
    window.show();
    ToastArea area(&window);
    area.setLifetime(8s);
    area.showToast(QStringLiteral("Kicked #13"));
    QVERIFY(!toast(area)->isWaiting());
    QEnterEvent enter({1, 1}, {1, 1}, {1, 1});
    QCoreApplication::sendEvent(toast(area), &enter);
    QVERIFY(toast(area)->isWaiting());
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(toast(area), &leave);
    QVERIFY(!toast(area)->isWaiting());
    QCOMPARE(area.count(), 1);
}

void TestToastArea::waitsWhileFocused()
{
    QWidget window;
    window.resize(800, 600);
    window.show();
    ToastArea area(&window);
    area.showToast(QStringLiteral("Kicked #13"), QStringLiteral("Block 10 min"), [] {});
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *button = area.findChild<QAbstractButton *>(QStringLiteral("toastButton"));
    button->setFocus();
    QTRY_VERIFY(toast(area)->isWaiting());
    button->clearFocus();
    QTRY_VERIFY(!toast(area)->isWaiting());
}

void TestToastArea::runsItsButtonOnce()
{
    QWidget window;
    window.show();
    ToastArea area(&window);
    int runs = 0;
    area.showToast(QStringLiteral("Kicked #13"), QStringLiteral("Block"), [&runs] { ++runs; });
    auto *button = area.findChild<QAbstractButton *>(QStringLiteral("toastButton"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(runs, 1);
    QCOMPARE(area.count(), 0);
}

void TestToastArea::keepsToTheBottomCentre()
{
    QWidget window;
    window.resize(800, 600);
    window.show();
    ToastArea area(&window);
    area.showToast(QStringLiteral("Kicked #13"));
    const auto isCentred = [&] {
        return qAbs(area.geometry().center().x() - window.rect().center().x()) <= 1
            && area.geometry().bottom() < window.height() && area.y() > window.height() / 2;
    };
    QVERIFY(isCentred());
    window.resize(500, 400);
    QTRY_VERIFY(isCentred());
}

void TestToastArea::showsThreeAtMost()
{
    QWidget window;
    window.resize(800, 600);
    window.show();
    ToastArea area(&window);
    for (int number = 1; number <= 4; ++number)
        area.showToast(QStringLiteral("Kicked #%1").arg(number));
    QCOMPARE(area.count(), ToastArea::MaximumToasts);
}

void TestToastArea::isAnAlertToScreenReaders()
{
    QWidget window;
    window.show();
    ToastArea area(&window);
    area.showToast(QStringLiteral("Kicked #13"));
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(toast(area));
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::Notification);
    QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Kicked #13"));
}

QTEST_MAIN(TestToastArea)
#include "tst_toastarea.moc"
