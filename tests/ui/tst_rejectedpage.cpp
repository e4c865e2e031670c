// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/pages/rejectedpage.h"

#include "ui/models/rejectedmodel.h"
#include "ui/support/language.h"
#include "ui/widgets/listtable.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Switchboard;

class TestRejectedPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void emptyStateExplains();
    void titleCounts();
    void selectionShowsTheMend();
    void localBotsGetTheirLine();
    void buttonsActOnTheSelection();
    void mutesAndUnmutes();
    void clearsTheSelectionOrEverything();
    void orderStaysUnderThePointer();
    void copiesRows();
    void speaksChinese();

private:
    template <typename T> [[nodiscard]] T *child(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] ListTable *table() const { return child<ListTable>("rejectedTable"); }

    Language m_language;
    std::unique_ptr<RejectedPage> m_page;
};

namespace {

RejectedGroup group(quint64 number, quint64 count = 1)
{
    RejectedGroup group;
    group.number = number;
    group.serviceId = QStringLiteral("ws-main");
    group.source = QStringLiteral("192.0.%1.0/24").arg(number);
    group.lastPeer = QStringLiteral("192.0.%1.7").arg(number);
    group.cause = RefusalCause::UnknownPath;
    group.status = 404;
    group.count = count;
    group.lastMs = 1'700'000'000'000 + qint64(number);
    return group;
}

RejectedGroup localToken()
{
    RejectedGroup local = group(9, 300);
    local.source = local.lastPeer = QStringLiteral("127.0.0.1");
    local.loopback = true;
    local.cause = RefusalCause::TokenWrong;
    local.tokenHint = TokenHint::Length;
    local.tokenLength = 12;
    local.client = QStringLiteral("NoneBot2 2.4.4");
    return local;
}

RejectionReport reportOf(const QList<RejectedGroup> &groups)
{
    return {.groups = groups, .total = 0, .ungrouped = 0};
}

} // namespace

void TestRejectedPage::init()
{
    QVERIFY(m_language.setCode(QStringLiteral("en")));
    m_page = std::make_unique<RejectedPage>();
    ServiceStatus status;
    status.id = QStringLiteral("ws-main");
    status.name = QStringLiteral("Main");
    status.host = QStringLiteral("127.0.0.1");
    status.port = 6700;
    m_page->setServices({status});
    Configuration configuration;
    ServiceSettings settings;
    settings.id = status.id;
    settings.token = Secret(QByteArray("s3cret-token"));
    configuration.services.append(settings);
    m_page->setConfiguration(configuration);
    m_page->resize(800, 260);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestRejectedPage::emptyStateExplains()
{
    m_page->setReport({});
    QVERIFY(child<QLabel>("rejectedEmpty")->isVisible());
    QVERIFY(!child<QWidget>("rejectedDetail")->isVisible());
    m_page->setReport(reportOf({group(1)}));
    QVERIFY(!child<QLabel>("rejectedEmpty")->isVisible());
    QVERIFY(child<QWidget>("rejectedDetail")->isVisible());
}

void TestRejectedPage::titleCounts()
{
    QSignalSpy changed(m_page.get(), &RejectedPage::titleChanged);
    QCOMPARE(m_page->title(), QStringLiteral("Rejected"));
    m_page->setReport({.groups = {group(1, 300)}, .total = 400, .ungrouped = 12});
    QCOMPARE(m_page->title(), QStringLiteral("Rejected (312)"));
    QCOMPARE(changed.count(), 1);
    m_page->setReport({.groups = {group(1, 300)}, .total = 400, .ungrouped = 12});
    QCOMPARE(changed.count(), 1);
}

void TestRejectedPage::selectionShowsTheMend()
{
    m_page->setReport(reportOf({group(1), group(2)}));
    QVERIFY(!child<QPushButton>("rejectedBlock")->isEnabled());
    m_page->showGroup(2);
    QCOMPARE(child<QLabel>("rejectedHeading")->text(),
             QStringLiteral("Unknown path from 192.0.2.7 at Main"));
    QVERIFY(
        child<QLabel>("rejectedMend")->text().contains(QStringLiteral("ws://127.0.0.1:6700/api")));
    QVERIFY(child<QPushButton>("rejectedBlock")->isEnabled());
    // New figures leave the selection alone.
    m_page->setReport(reportOf({group(2, 5), group(3), group(1)}));
    QCOMPARE(child<QLabel>("rejectedHeading")->text(),
             QStringLiteral("Unknown path from 192.0.2.7 at Main"));
    m_page->showGroup(77); // gone: nothing happens
}

void TestRejectedPage::localBotsGetTheirLine()
{
    m_page->setReport(reportOf({group(1), localToken()}));
    m_page->showGroup(1);
    QVERIFY(!child<QLabel>("rejectedLine")->isVisible());
    m_page->showGroup(9);
    QVERIFY(child<QLabel>("rejectedLine")->isVisible());
    QCOMPARE(child<QLabel>("rejectedLine")->text(), QStringLiteral("ONEBOT_ACCESS_TOKEN=••••••"));
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(QStringLiteral("s3cret")));
    QSignalSpy copied(m_page.get(), &RejectedPage::copied);
    child<QAbstractButton>("rejectedCopyLine")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("ONEBOT_ACCESS_TOKEN=s3cret-token"));
    QCOMPARE(copied.count(), 1);
    QVERIFY(!copied[0][0].toString().contains(QStringLiteral("s3cret")));
}

void TestRejectedPage::buttonsActOnTheSelection()
{
    m_page->setReport(reportOf({group(1), group(2), group(3)}));
    QSignalSpy block(m_page.get(), &RejectedPage::blockRequested);
    m_page->showGroup(2);
    QCOMPARE(child<QPushButton>("rejectedBlock")->accessibleName(),
             QStringLiteral("Block 192.0.2.7 for 1 h"));
    child<QPushButton>("rejectedBlock")->click();
    QCOMPARE(block.count(), 1);
    QCOMPARE(block[0][0].value<QList<RejectedGroup>>().value(0).number, 2U);
    table()->selectAll();
    QCOMPARE(child<QPushButton>("rejectedBlock")->accessibleName(),
             QStringLiteral("Block 3 sources for 1 h"));
    QCOMPARE(child<QLabel>("rejectedHeading")->text(), QStringLiteral("3 groups selected"));
    child<QPushButton>("rejectedBlock")->click();
    QCOMPARE(block[1][0].value<QList<RejectedGroup>>().size(), 3);
}

void TestRejectedPage::mutesAndUnmutes()
{
    m_page->setReport(reportOf({group(1), group(2)}));
    QSignalSpy muted(m_page.get(), &RejectedPage::mutedChanged);
    m_page->showGroup(1);
    child<QPushButton>("rejectedMute")->click();
    QVERIFY(m_page->model().isMuted(group(1)));
    QVERIFY(!m_page->model().isMuted(group(2)));
    QCOMPARE(muted.count(), 1);
    QCOMPARE(child<QPushButton>("rejectedMute")->text(), QStringLiteral("Unmute"));
    child<QPushButton>("rejectedMute")->click();
    QVERIFY(!m_page->model().isMuted(group(1)));
}

void TestRejectedPage::clearsTheSelectionOrEverything()
{
    m_page->setReport(reportOf({group(1), group(2)}));
    QSignalSpy clear(m_page.get(), &RejectedPage::clearRequested);
    QCOMPARE(child<QPushButton>("rejectedClear")->text(), QStringLiteral("Clear all"));
    child<QPushButton>("rejectedClear")->click();
    QVERIFY(clear[0][0].value<QList<quint64>>().isEmpty());
    m_page->showGroup(2);
    QCOMPARE(child<QPushButton>("rejectedClear")->text(), QStringLiteral("Clear"));
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(clear.count(), 2);
    QCOMPARE(clear[1][0].value<QList<quint64>>(), QList<quint64>{2});
}

void TestRejectedPage::orderStaysUnderThePointer()
{
    m_page->setReport(reportOf({group(1), group(2)}));
    const auto top = [this] { return table()->model()->index(0, 1).data().toString(); };
    QCOMPARE(top(), QStringLiteral("192.0.2.7")); // last seen first
    QTest::mouseMove(table()->viewport(), QPoint(30, 10));
    QTest::mouseMove(table()->viewport(), QPoint(31, 11));
    RejectedGroup later = group(1, 2);
    later.lastMs += 1000;
    m_page->setReport(reportOf({later, group(2)}));
    QCOMPARE(top(), QStringLiteral("192.0.2.7")); // somebody points at it
    QTest::qWait(ListTable::InUseMs + 100);
    m_page->setReport(reportOf({later, group(2)}));
    QCOMPARE(top(), QStringLiteral("192.0.1.7"));
}

void TestRejectedPage::copiesRows()
{
    m_page->setReport(reportOf({group(1), group(2)}));
    table()->selectAll();
    table()->copyRows();
    const QStringList lines =
        QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].count(QLatin1Char('\t')), RejectedModel::ColumnCount - 1);
    QVERIFY(lines[0].startsWith(QStringLiteral("Main\t192.0.2.7\t")));
}

void TestRejectedPage::speaksChinese()
{
    m_page->setReport(reportOf({localToken()}));
    m_page->showGroup(9);
    QVERIFY(m_language.setCode(QStringLiteral("zh_CN")));
    QTRY_COMPARE(child<QPushButton>("rejectedMute")->text(), QStringLiteral("静音"));
    QCOMPARE(m_page->title(), QStringLiteral("被拒绝 (300)"));
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    for (const char *name : {"rejectedHeading", "rejectedMend", "rejectedLineTitle"})
        QVERIFY2(han.match(child<QLabel>(name)->text()).hasMatch(), name);
    QCOMPARE(table()->model()->headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("原因"));
}

QTEST_MAIN(TestRejectedPage)
#include "tst_rejectedpage.moc"
