// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/ui/samplesessions.h"
#include "ui/inspector/inspector.h"
#include "ui/models/connectiontablemodel.h"
#include "ui/support/theme.h"
#include "ui/widgets/linkbutton.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace Switchboard;

class TestInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void saysWhatToDoWhenNothingIsSelected();
    void followsTheSelection();
    void sumsUpSeveral();
    void keepsAClosedConnection();
    void asksForDetailsOnlyWhileSeen();
    void asksAgainOnlyForActions();
    void ignoresDetailsOfOthers();
    void offersANote();

private:
    template <typename T> [[nodiscard]] T *child(const char *name) const
    {
        return m_inspector->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] QString text(const char *name) const { return child<QLabel>(name)->text(); }
    static SessionDetails details(quint64 id)
    {
        SessionDetails result{
            .id = SessionId(id), .found = true, .requestTarget = QStringLiteral("/")};
        result.headers.emplaceBack(QStringLiteral("Host"), QString::number(id));
        result.actions = {{.action = QStringLiteral("get_status"), .count = id}};
        return result;
    }

    Theme *m_theme = nullptr;
    ConnectionTableModel *m_model = nullptr;
    Inspector *m_inspector = nullptr;
};

void TestInspector::initTestCase()
{
    m_theme = new Theme(this);
}

void TestInspector::init()
{
    m_model = new ConnectionTableModel;
    m_model->addSessions(sessionInfos(1, 5));
    SessionStats stats = sessionStats(2, 40, 1000);
    stats.errors = 2;
    m_model->updateStats({sessionStats(1, 2, 500), stats}, 65'000);
    m_inspector = new Inspector(*m_model);
    m_inspector->resize(364, 260);
    m_inspector->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_inspector));
}

void TestInspector::cleanup()
{
    delete m_inspector;
    delete m_model;
}

void TestInspector::saysWhatToDoWhenNothingIsSelected()
{
    QVERIFY(child<QLabel>("inspectorEmpty")->isVisible());
    QVERIFY(!child<QLabel>("inspectorEmpty")->text().isEmpty());
    m_inspector->setSelection({SessionId(2)});
    QVERIFY(!child<QLabel>("inspectorEmpty")->isVisible());
    m_inspector->setSelection({});
    QVERIFY(child<QLabel>("inspectorEmpty")->isVisible());
}

void TestInspector::followsTheSelection()
{
    m_inspector->setSelection({SessionId(2)});
    QVERIFY(text("inspectorSubject").contains(QStringLiteral("#2")));
    QCOMPARE(text("inspector_peer"), QStringLiteral("192.0.2.2:40002"));
    QCOMPARE(text("inspector_age"), QStringLiteral("00:01:05"));
    QCOMPARE(text("inspector_tx_n"), QStringLiteral("1,000"));
    QCOMPARE(text("inspector_err"), QStringLiteral("2"));
    QVERIFY(text("inspectorRates").contains(QStringLiteral("40.0")));
    m_inspector->setSelection({SessionId(1)});
    QCOMPARE(text("inspector_peer"), QStringLiteral("192.0.2.1:40001"));
    m_model->updateStats({sessionStats(1, 7, 501)}, 66'000);
    QSignalSpy due(m_inspector, &Inspector::refreshDue);
    QTRY_VERIFY(!due.isEmpty()); // by itself, within a second
    m_inspector->setSelection({SessionId(1)});
    QCOMPARE(text("inspector_tx_n"), QStringLiteral("501"));
    QCOMPARE(text("inspector_age"), QStringLiteral("00:01:06"));
}

void TestInspector::sumsUpSeveral()
{
    m_inspector->setSelection({SessionId(2), SessionId(1)});
    QVERIFY(text("inspectorSubject").contains(QLatin1Char('2')));
    QCOMPARE(text("inspector_tx_n"), QStringLiteral("1,500"));
    QVERIFY(text("inspectorRates").contains(QStringLiteral("42.0")));
    QVERIFY(!child<QLabel>("inspector_peer")->isVisible());
    child<QTabBar>("inspectorTabs")->setCurrentIndex(2);
    m_inspector->setDetails(details(1));
    m_inspector->setDetails(details(2));
    auto *actions = child<QTableView>("inspectorActions");
    QCOMPARE(actions->model()->rowCount(), 1);
    QCOMPARE(actions->model()->index(0, 1).data().toString(), QStringLiteral("3"));
}

void TestInspector::keepsAClosedConnection()
{
    m_inspector->setSelection({SessionId(2)});
    m_inspector->setDetails(details(2));
    m_model->closeSessions({sessionClosed(2)}, 65'000);
    m_inspector->setSelection({SessionId(2)});
    QVERIFY(text("inspector_closed").contains(QStringLiteral("1008")));
    m_model->removeSession(SessionId(2)); // its row went, and so the selection
    m_inspector->setSelection({});
    m_inspector->setDetails({.id = SessionId(2)}); // the engine knows nothing of it any more
    QVERIFY(text("inspectorSubject").contains(QStringLiteral("#2")));
    QCOMPARE(text("inspector_peer"), QStringLiteral("192.0.2.2:40002"));
    QCOMPARE(child<QTableView>("inspectorHeaders")->model()->rowCount(), 2);
    m_inspector->setSelection({SessionId(4)});
    QVERIFY(text("inspectorSubject").contains(QStringLiteral("#4")));
    QVERIFY(!child<QLabel>("inspector_closed")->isVisible());
    QCOMPARE(child<QTableView>("inspectorHeaders")->model()->rowCount(), 0);
}

void TestInspector::asksForDetailsOnlyWhileSeen()
{
    QSignalSpy wanted(m_inspector, &Inspector::detailsWanted);
    QSignalSpy due(m_inspector, &Inspector::refreshDue);
    m_inspector->hide();
    due.clear();
    m_inspector->setSelection({SessionId(2)});
    QTest::qWait(Inspector::RefreshMs + 300); // proves that nothing comes
    QCOMPARE(wanted.count(), 0);
    QCOMPARE(due.count(), 0);
    m_inspector->show();
    QCOMPARE(due.count(), 1);
    m_inspector->setSelection({SessionId(2)});
    QCOMPARE(wanted.count(), 1);
}

void TestInspector::asksAgainOnlyForActions()
{
    QSignalSpy wanted(m_inspector, &Inspector::detailsWanted);
    m_inspector->setSelection({SessionId(2)});
    m_inspector->setDetails(details(2));
    m_inspector->setSelection({SessionId(2)});
    QCOMPARE(wanted.count(), 1); // headers never change
    child<QTabBar>("inspectorTabs")->setCurrentIndex(2);
    m_inspector->setSelection({SessionId(2)});
    QVERIFY(wanted.count() >= 3);
}

void TestInspector::ignoresDetailsOfOthers()
{
    m_inspector->setSelection({SessionId(2)});
    m_inspector->setDetails(details(3)); // asked for before the selection changed
    QCOMPARE(child<QTableView>("inspectorHeaders")->model()->rowCount(), 0);
    QCOMPARE(child<QTableView>("inspectorActions")->model()->rowCount(), 0);
}

void TestInspector::offersANote()
{
    QSignalSpy wanted(m_inspector, &Inspector::noteRequested);
    m_inspector->setSelection({SessionId(2)});
    auto *button = child<LinkButton>("inspectorEditNote");
    QVERIFY(button->isVisible());
    button->click();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).value<SessionId>(), SessionId(2));
    ClientNotes notes;
    notes.set(sessionInfo(2), QStringLiteral("the old server"));
    m_model->setNotes(notes);
    m_inspector->setSelection({SessionId(2)});
    QCOMPARE(text("inspectorNote"), QStringLiteral("the old server"));
    m_inspector->setSelection({SessionId(2), SessionId(3)});
    QVERIFY(!button->isVisible());
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
