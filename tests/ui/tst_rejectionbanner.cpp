// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/rejectionbanner.h"

#include "ui/pages/rejectedpage.h"
#include "ui/support/language.h"
#include "ui/widgets/bannerarea.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;

class TestRejectionBanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void comesFromTwentyAndGoesBelowTen();
    void onlyTokensMatter();
    void saysHowManyAndOffersTheMend();
    void localBotsAreNotBlocked();
    void closingLastsUntilItIsOver();
    void mutedStaysSilent();
    void manyShareOne();
    void blockedGroupsGo();
    void noticesOncePerTenMinutes();

private:
    void report(const QList<RejectedGroup> &groups, qint64 wallMs = 1'700'000'000'000)
    {
        const RejectionReport report{.groups = groups, .total = 0, .ungrouped = 0};
        m_page->setReport(report);
        m_banner->setReport(report, wallMs);
    }
    [[nodiscard]] QString textOf(const char *bannerId) const
    {
        const auto *strip =
            m_area->findChild<QWidget *>(QStringLiteral("banner_") + QLatin1String(bannerId));
        return strip ? strip->accessibleName() : QString();
    }
    [[nodiscard]] QAbstractButton *button(const char *name) const
    {
        return m_area->findChild<QAbstractButton *>(QLatin1String(name));
    }

    Language m_language;
    std::unique_ptr<BannerArea> m_area;
    std::unique_ptr<RejectedPage> m_page;
    std::unique_ptr<RejectionBanner> m_banner;
};

namespace {

RejectedGroup group(quint64 number, int lastMinute)
{
    RejectedGroup group;
    group.number = number;
    group.serviceId = QStringLiteral("ws-main");
    group.source = QStringLiteral("192.0.%1.0/24").arg(number);
    group.lastPeer = QStringLiteral("192.0.%1.7").arg(number);
    group.cause = RefusalCause::TokenWrong;
    group.count = quint64(lastMinute);
    group.lastMinute = lastMinute;
    return group;
}

} // namespace

void TestRejectionBanner::init()
{
    QVERIFY(m_language.setCode(QStringLiteral("en")));
    m_area = std::make_unique<BannerArea>();
    m_page = std::make_unique<RejectedPage>();
    m_banner = std::make_unique<RejectionBanner>(*m_area, *m_page, nullptr);
}

void TestRejectionBanner::cleanup()
{
    m_banner.reset();
    m_page.reset();
    m_area.reset();
}

void TestRejectionBanner::comesFromTwentyAndGoesBelowTen()
{
    report({group(1, 19)});
    QCOMPARE(m_area->count(), 0);
    report({group(1, 20)});
    QCOMPARE(m_area->count(), 1);
    report({group(1, 10)}); // it does not flicker around the mark
    QCOMPARE(m_area->count(), 1);
    report({group(1, 9)});
    QCOMPARE(m_area->count(), 0);
    report({group(1, 19)});
    QCOMPARE(m_area->count(), 0);
    report({group(1, 500)});
    report({});
    QCOMPARE(m_area->count(), 0);
}

void TestRejectionBanner::onlyTokensMatter()
{
    RejectedGroup path = group(1, 500);
    path.cause = RefusalCause::UnknownPath;
    RejectedGroup missing = group(2, 20);
    missing.cause = RefusalCause::TokenMissing;
    report({path, missing});
    QCOMPARE(m_area->count(), 1);
    QCOMPARE(textOf("rejected-2"),
             QStringLiteral("ws-main. 20 connections without a token from 192.0.2.7 in the last "
                            "minute."));
}

void TestRejectionBanner::saysHowManyAndOffersTheMend()
{
    RejectedGroup many = group(1, 312);
    many.severalPeers = true;
    report({many});
    const auto *strip = m_area->findChild<QWidget *>(QStringLiteral("banner_rejected-1"));
    QVERIFY(strip);
    bool says = false;
    for (const QLabel *label : strip->findChildren<QLabel *>())
        says = says
            || label->text()
                == QStringLiteral("312 wrong tokens from 192.0.1.0/24 in the last minute.");
    QVERIFY(says);
    QSignalSpy block(m_banner.get(), &RejectionBanner::blockRequested);
    QSignalSpy show(m_banner.get(), &RejectionBanner::showRequested);
    button("bannerAction_rejected-1_block")->click();
    QCOMPARE(block[0][0].value<QList<RejectedGroup>>().value(0).number, 1U);
    button("bannerAction_rejected-1_show")->click();
    QCOMPARE(show[0][0].toULongLong(), 1U);
    // A button that is pressed while the figures change stays the same button.
    const QAbstractButton *pressed = button("bannerAction_rejected-1_mute");
    report({group(1, 400)});
    QCOMPARE(button("bannerAction_rejected-1_mute"), pressed);
}

void TestRejectionBanner::localBotsAreNotBlocked()
{
    RejectedGroup local = group(1, 50);
    local.loopback = true;
    report({local});
    QVERIFY(!button("bannerAction_rejected-1_block"));
    QVERIFY(button("bannerAction_rejected-1_show"));
}

void TestRejectionBanner::closingLastsUntilItIsOver()
{
    report({group(1, 50)});
    button("bannerClose_rejected-1")->click();
    QCOMPARE(m_area->count(), 0);
    report({group(1, 80)});
    QCOMPARE(m_area->count(), 0);
    report({group(1, 0)});
    report({group(1, 20)}); // it begins again
    QCOMPARE(m_area->count(), 1);
}

void TestRejectionBanner::mutedStaysSilent()
{
    QSignalSpy noticed(m_banner.get(), &RejectionBanner::wrongTokensNoticed);
    connect(m_banner.get(), &RejectionBanner::muteRequested, m_page.get(),
            [this](const QList<RejectedGroup> &groups) {
                m_page->setMuted(groups[0], true);
                m_banner->refresh();
            });
    report({group(1, 50)});
    button("bannerAction_rejected-1_mute")->click();
    QCOMPARE(m_area->count(), 0);
    report({group(1, 0)});
    report({group(1, 900)}, 1'700'009'000'000);
    QCOMPARE(m_area->count(), 0);
    QCOMPARE(noticed.count(), 1); // the one before it was muted
}

void TestRejectionBanner::manyShareOne()
{
    report({group(1, 20), group(2, 30), group(3, 40)});
    QCOMPARE(m_area->count(), 3);
    report({group(1, 20), group(2, 30), group(3, 40), group(4, 50)});
    QCOMPARE(m_area->count(), 1);
    QCOMPARE(textOf("rejected-many"),
             QStringLiteral("Wrong tokens. 140 refused in the last minute, from 4 sources."));
    button("bannerClose_rejected-many")->click();
    report({group(1, 20), group(2, 30), group(3, 40), group(4, 50), group(5, 60)});
    QCOMPARE(m_area->count(), 0);
    report({});
    report({group(1, 20)});
    QCOMPARE(m_area->count(), 1);
}

void TestRejectionBanner::blockedGroupsGo()
{
    report({group(1, 20), group(2, 30)});
    m_banner->dismissBlocked(
        {{.subject = QStringLiteral("192.0.1.7"), .serviceId = QStringLiteral("ws-test")}});
    QCOMPARE(m_area->count(), 2);
    m_banner->dismissBlocked({{.subject = QStringLiteral("192.0.1.7")},
                              {.scope = BlockScope::BotId, .subject = QStringLiteral("2")}});
    QCOMPARE(m_area->count(), 1);
    QVERIFY(m_area->contains(QStringLiteral("rejected-2")));
}

void TestRejectionBanner::noticesOncePerTenMinutes()
{
    QSignalSpy noticed(m_banner.get(), &RejectionBanner::wrongTokensNoticed);
    const qint64 begun = 1'700'000'000'000;
    report({group(1, 20)}, begun);
    QCOMPARE(noticed.count(), 1);
    QCOMPARE(noticed[0][2].toString(),
             QStringLiteral("20 wrong tokens from 192.0.1.7 in the last minute."));
    report({group(1, 300)}, begun + 599'999);
    QCOMPARE(noticed.count(), 1);
    report({group(1, 300), group(2, 20)}, begun + 599'999);
    QCOMPARE(noticed.count(), 2); // another group
    report({group(1, 300)}, begun + 600'000);
    QCOMPARE(noticed.count(), 3);
}

QTEST_MAIN(TestRejectionBanner)
#include "tst_rejectionbanner.moc"
