// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/ui/demowindow.h"
#include "ui/models/connectiontablemodel.h"
#include "ui/pages/connectionspage.h"
#include "ui/palette/palettemodel.h"
#include "ui/widgets/connectiontable.h"
#include "ui/widgets/switchbutton.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>

using namespace Switchboard;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void findsKickInBothLanguages_data();
    void findsKickInBothLanguages();
    void runsWithEnter();
    void givesTheFocusBack();
    void doesNotRunWhatIsNotPossible();
    void closesWhenSomethingElseIsClicked();
    void switchesServices();
    void kicksByNumber();
    void showsAConnectionThatIsFilteredAway();
    void leadsToSettings();
    void copiesTheCommandLine();
    void remembersWhatWasUsed();

private:
    void open(const QString &query);
    [[nodiscard]] QString first(int role = Qt::DisplayRole) const;

    std::unique_ptr<DemoWindow> m_desk;
    QWidget *m_palette = nullptr;
    QLineEdit *m_input = nullptr;
    QListView *m_list = nullptr;
};

void TestCommandPalette::init()
{
    m_desk = std::make_unique<DemoWindow>();
    QVERIFY(m_desk->isReady);
    m_palette = m_desk->child<QWidget>("palette");
    m_input = m_desk->child<QLineEdit>("paletteInput");
    m_list = m_desk->child<QListView>("paletteList");
    QVERIFY(m_palette && m_input && m_list);
    QTRY_COMPARE(m_desk->child<ConnectionsPage>("connectionsPage")->model().rowCount(), 40);
}

void TestCommandPalette::cleanup()
{
    m_desk.reset();
}

void TestCommandPalette::open(const QString &query)
{
    QTest::keyClick(m_desk->window.get(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(m_palette->isVisible());
    QTRY_VERIFY(m_input->hasFocus());
    const bool canBeTyped =
        std::ranges::all_of(query, [](QChar character) { return character.unicode() < 0x80; });
    if (canBeTyped)
        QTest::keyClicks(m_input, query);
    else
        m_input->setText(query); // as an input method would
}

QString TestCommandPalette::first(int role) const
{
    return m_list->currentIndex().data(role).toString();
}

void TestCommandPalette::findsKickInBothLanguages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("title");
    for (const char *query : {"kick", "踢出", "tc"}) {
        QTest::newRow(qPrintable(QStringLiteral("en ") + QString::fromUtf8(query)))
            << QStringLiteral("en") << QString::fromUtf8(query) << QStringLiteral("Kick");
        QTest::newRow(qPrintable(QStringLiteral("zh ") + QString::fromUtf8(query)))
            << QStringLiteral("zh_CN") << QString::fromUtf8(query) << QStringLiteral("踢出");
    }
}

void TestCommandPalette::findsKickInBothLanguages()
{
    QFETCH(QString, language);
    QFETCH(QString, query);
    QVERIFY(m_desk->language.setCode(language));
    const QString word =
        language == QLatin1String("en") ? QStringLiteral("Kick") : QStringLiteral("踢出");
    QTRY_COMPARE(m_desk->child<QAction>("actionKick")->iconText(), word);
    m_desk->child<ConnectionTable>("connTable")->selectRow(3);
    open(query);
    QTEST(first(), "title");
    QCOMPARE(first(PaletteModel::KeysRole), QStringLiteral("Del"));
}

void TestCommandPalette::runsWithEnter()
{
    auto *table = m_desk->child<ConnectionTable>("connTable");
    const ConnectionTableModel &model = m_desk->child<ConnectionsPage>("connectionsPage")->model();
    const SessionId id = model.idAt(3);
    table->selectRow(3);
    open(QStringLiteral("tc"));
    QVERIFY(first(PaletteModel::CommandLineRole)
                .contains(QStringLiteral("session disconnect %1").arg(id.value())));
    QTest::keyClick(m_input, Qt::Key_Return);
    QVERIFY(!m_palette->isVisible());
    QTRY_VERIFY(!model.find(id) || model.find(id)->isClosed());
}

void TestCommandPalette::givesTheFocusBack()
{
    auto *table = m_desk->child<ConnectionTable>("connTable");
    table->setFocus();
    QTRY_VERIFY(table->hasFocus());
    open(QStringLiteral("x"));
    QTest::keyClick(m_input, Qt::Key_Escape);
    QVERIFY(!m_palette->isVisible());
    QTRY_VERIFY(table->hasFocus());
}

void TestCommandPalette::doesNotRunWhatIsNotPossible()
{
    m_desk->child<ConnectionTable>("connTable")->clearSelection();
    QVERIFY(!m_desk->child<QAction>("actionKick")->isEnabled());
    open(QStringLiteral("kick with reason"));
    QCOMPARE(first(PaletteModel::ObstacleRole), QStringLiteral("select a connection first"));
    QTest::keyClick(m_input, Qt::Key_Return);
    QVERIFY(m_palette->isVisible()); // it says why, and stays
}

void TestCommandPalette::closesWhenSomethingElseIsClicked()
{
    open({});
    m_desk->child<QLineEdit>("connFilter")->setFocus();
    QTRY_VERIFY(!m_palette->isVisible());
    QVERIFY(m_desk->child<QLineEdit>("connFilter")->hasFocus());
}

void TestCommandPalette::switchesServices()
{
    open(QStringLiteral("switch on koishi"));
    QCOMPARE(first(), QStringLiteral("Switch on koishi"));
    QTest::keyClick(m_input, Qt::Key_Return);
    QTRY_COMPARE(m_desk->child<SwitchButton>("switch_koishi")->state(), SwitchButton::State::On);
    open(QStringLiteral("停用koishi"));
    QCOMPARE(first(), QStringLiteral("Switch off koishi"));
}

void TestCommandPalette::kicksByNumber()
{
    const ConnectionTableModel &model = m_desk->child<ConnectionsPage>("connectionsPage")->model();
    const SessionId id = model.idAt(8);
    open(QStringLiteral("kick #%1 ").arg(id.value()));
    QVERIFY2(first().startsWith(QStringLiteral("Kick #%1 ").arg(id.value())), qPrintable(first()));
    QTest::keyClick(m_input, Qt::Key_Return);
    QTRY_VERIFY(!model.find(id) || model.find(id)->isClosed());
}

void TestCommandPalette::showsAConnectionThatIsFilteredAway()
{
    auto *table = m_desk->child<ConnectionTable>("connTable");
    const SessionId id = m_desk->child<ConnectionsPage>("connectionsPage")->model().idAt(20);
    m_desk->child<QLineEdit>("connFilter")->setText(QStringLiteral("no such client"));
    QTRY_VERIFY(!table->isVisible());
    open(QStringLiteral("show #%1 ").arg(id.value()));
    QTest::keyClick(m_input, Qt::Key_Return);
    QTRY_COMPARE(table->selectedSessions(), QList<SessionId>{id});
    QVERIFY(table->isVisible());
}

void TestCommandPalette::leadsToSettings()
{
    open(QStringLiteral("排空"));
    QCOMPARE(first(), QStringLiteral("Drain"));
    QTest::keyClick(m_input, Qt::Key_Return);
    auto *settings = m_desk->child<QWidget>("settingsWindow");
    QTRY_VERIFY(settings->isVisible());
    QTRY_VERIFY(settings->findChild<QWidget *>(QStringLiteral("setting_drainSeconds"))->hasFocus());
}

void TestCommandPalette::copiesTheCommandLine()
{
    open(QStringLiteral("export events"));
    const QString line = first(PaletteModel::CommandLineRole);
    QVERIFY(line.startsWith(QStringLiteral("switchboardctl ")));
    QTest::keyClick(m_input, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), line);
    QVERIFY(!m_palette->isVisible());
}

void TestCommandPalette::remembersWhatWasUsed()
{
    open(QStringLiteral("simulator"));
    QTest::keyClick(m_input, Qt::Key_Return);
    open({});
    QCOMPARE(first(), QStringLiteral("Simulator"));
    QCOMPARE(m_desk->settings->recentCommands().constFirst(),
             QStringLiteral("command:view.show-simulator"));
    QTest::keyClick(m_input, Qt::Key_Escape);
    open(QStringLiteral("#1"));
    QTest::keyClick(m_input, Qt::Key_Return);
    for (const QString &id : m_desk->settings->recentCommands())
        QVERIFY2(!id.contains(QLatin1Char('#')), qPrintable(id));
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
