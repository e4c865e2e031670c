// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/bannerarea.h"
#include "ui/widgets/linkbutton.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Switchboard;

class TestBannerArea final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHiddenWhenEmpty();
    void foldsFromTheThirdOn();
    void replacesTheSameId();
    void keepsAPressedButtonAlive();
    void runsActionsThatRemoveTheBanner();
    void closes();
    void showsTagsAsText();

private:
    static Banner banner(const QString &id);
    static QWidget *strip(const BannerArea &area, const QString &id);
    static QAbstractButton *more(const BannerArea &area);
};

Banner TestBannerArea::banner(const QString &id)
{
    Banner made;
    made.id = id;
    made.title = id % QStringLiteral(" did not start");
    made.text = QStringLiteral("Port 3001 is used.");
    return made;
}

QWidget *TestBannerArea::strip(const BannerArea &area, const QString &id)
{
    return area.findChild<QWidget *>(QStringLiteral("banner_") + id);
}

QAbstractButton *TestBannerArea::more(const BannerArea &area)
{
    return area.findChild<QAbstractButton *>(QStringLiteral("bannerMore"));
}

void TestBannerArea::isHiddenWhenEmpty()
{
    QWidget window;
    BannerArea area;
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(&area);
    window.show();
    QVERIFY(!area.isVisible());
    area.show(banner(QStringLiteral("a")));
    QVERIFY(area.isVisible());
    area.remove(QStringLiteral("a"));
    area.remove(QStringLiteral("a"));
    QVERIFY(!area.isVisible());
}

void TestBannerArea::foldsFromTheThirdOn()
{
    BannerArea area;
    for (const char *id : {"a", "b", "c", "d", "e"})
        area.show(banner(QString::fromUtf8(id)));
    QVERIFY(strip(area, QStringLiteral("b"))->isVisible());
    QVERIFY(!strip(area, QStringLiteral("c"))->isVisible());
    QCOMPARE(more(area)->text(), QStringLiteral("3 more"));
    more(area)->click();
    QVERIFY(strip(area, QStringLiteral("e"))->isVisible());
    more(area)->click();
    QVERIFY(!strip(area, QStringLiteral("e"))->isVisible());

    area.remove(QStringLiteral("a"));
    QVERIFY(strip(area, QStringLiteral("c"))->isVisible());
    QCOMPARE(more(area)->text(), QStringLiteral("2 more"));
    area.remove(QStringLiteral("b"));
    area.remove(QStringLiteral("c"));
    QVERIFY(!more(area)->isVisible());
}

void TestBannerArea::replacesTheSameId()
{
    BannerArea area;
    area.show(banner(QStringLiteral("a")));
    Banner next = banner(QStringLiteral("a"));
    next.title = QStringLiteral("a is fine");
    area.show(next);
    QCOMPARE(area.count(), 1);
    const auto labels = area.findChildren<QLabel *>();
    QCOMPARE(labels.first()->text(), QStringLiteral("a is fine"));
}

void TestBannerArea::keepsAPressedButtonAlive()
{
    BannerArea area;
    int runs = 0;
    Banner failing = banner(QStringLiteral("a"));
    failing.actions = {{QStringLiteral("retry"), QStringLiteral("Retry"), [&runs] { ++runs; }}};
    area.show(failing);
    auto *button = area.findChild<QAbstractButton *>(QStringLiteral("bannerAction_a_retry"));
    QVERIFY(button);
    QTest::mousePress(button, Qt::LeftButton);
    failing.text = QStringLiteral("Second try in 3 s.");
    area.show(failing);
    QTest::mouseRelease(button, Qt::LeftButton);
    QCOMPARE(runs, 1);
}

void TestBannerArea::runsActionsThatRemoveTheBanner()
{
    BannerArea area;
    Banner failing = banner(QStringLiteral("a"));
    failing.actions = {{QStringLiteral("use"), QStringLiteral("Use 3002"),
                        [&area] { area.remove(QStringLiteral("a")); }}};
    area.show(failing);
    area.findChild<QAbstractButton *>(QStringLiteral("bannerAction_a_use"))->click();
    QCOMPARE(area.count(), 0);
}

void TestBannerArea::closes()
{
    BannerArea area;
    area.show(banner(QStringLiteral("a")));
    QSignalSpy dismissed(&area, &BannerArea::dismissed);
    auto *close = area.findChild<QToolButton *>(QStringLiteral("bannerClose_a"));
    QVERIFY(!close->accessibleName().isEmpty());
    close->click();
    QCOMPARE(dismissed.size(), 1);
    QVERIFY(!area.contains(QStringLiteral("a")));
}

void TestBannerArea::showsTagsAsText()
{
    BannerArea area;
    Banner evil = banner(QStringLiteral("a"));
    evil.text = QStringLiteral("<img src=x>");
    area.show(evil);
    const auto labels = area.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestBannerArea)
#include "tst_bannerarea.moc"
