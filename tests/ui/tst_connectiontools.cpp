// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/engine/enginecontroller.h"
#include "ui/inspector/inspector.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/connectiontablemodel.h"
#include "ui/pages/connectionspage.h"
#include "ui/support/language.h"
#include "ui/support/theme.h"
#include "ui/support/uisettings.h"
#include "ui/widgets/connectionheader.h"
#include "ui/widgets/connectiontable.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QDockWidget>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Switchboard;

//! What can be done with rows of the table, in the whole window with the engine of `--demo`.
class TestConnectionTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void goesToAConnection();
    void goesToOneThatIsFilteredAway();
    void saysWhenThereIsNone();
    void copiesWhatIsSelected();
    void keepsNotes();
    void keepsColumnsAndDocks();
    void startsOverAfterDamage();
    void inspectsTheSelection();

private:
    template <typename T> [[nodiscard]] T *child(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    void open();
    void close();
    //! Types \a number into the dialog of Ctrl+G and presses Enter.
    void goTo(const QString &number);

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<UiSettings> m_settings;
    std::unique_ptr<EngineController> m_controller;
    std::unique_ptr<MainWindow> m_window;
    ConnectionTable *m_table = nullptr;
    const ConnectionTableModel *m_model = nullptr;
};

void TestConnectionTools::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
    m_theme = std::make_unique<Theme>();
    m_language = std::make_unique<Language>();
    QVERIFY(m_language->setCode(QStringLiteral("en")));
    open();
}

void TestConnectionTools::cleanup()
{
    close();
    m_language.reset();
    m_theme.reset();
    m_profile.reset();
}

void TestConnectionTools::open()
{
    m_settings = std::make_unique<UiSettings>(m_profile->path());
    EngineOptions options;
    options.profileFolder = m_profile->path();
    options.programName = QStringLiteral("switchboard");
    options.demoSessions = 40;
    m_controller = std::make_unique<EngineController>(options);
    m_window = std::make_unique<MainWindow>(*m_controller, *m_theme, *m_language, *m_settings);
    connect(m_controller.get(), &EngineController::ready, m_window.get(), &MainWindow::engineReady);
    m_window->restoreWindow();
    m_controller->start();
    m_window->show();
    m_table = child<ConnectionTable>("connTable");
    m_model = &child<ConnectionsPage>("connectionsPage")->model();
    QTRY_COMPARE(m_model->rowCount(), 40);
}

void TestConnectionTools::close()
{
    QSignalSpy finished(m_controller.get(), &EngineController::finished);
    m_window->endProgram();
    QTRY_VERIFY(finished.count() > 0);
    m_window.reset();
    m_controller.reset();
    m_settings.reset();
}

void TestConnectionTools::goTo(const QString &number)
{
    child<QAction>("actionGoToConnection")->trigger();
    auto *dialog = child<QDialog>("goToDialog");
    QVERIFY(dialog && dialog->isVisible());
    auto *edit = dialog->findChild<QLineEdit *>(QStringLiteral("goToNumber"));
    edit->clear();
    QTest::keyClicks(edit, number);
    QTest::keyClick(edit, Qt::Key_Return);
}

void TestConnectionTools::goesToAConnection()
{
    goTo(QStringLiteral("#37"));
    QTRY_VERIFY(!child<QDialog>("goToDialog"));
    QCOMPARE(m_table->selectedSessions(), QList<SessionId>{SessionId(37)});
    QCOMPARE(m_table->currentSession(), SessionId(37));
    const QRect row = m_table->visualRect(m_table->currentIndex());
    QVERIFY(m_table->viewport()->rect().contains(row));
}

void TestConnectionTools::goesToOneThatIsFilteredAway()
{
    child<QLineEdit>("connFilter")->setText(QStringLiteral("koishi"));
    QTRY_VERIFY(m_table->model()->rowCount() < 40);
    goTo(QStringLiteral("3"));
    QVERIFY(child<QLineEdit>("connFilter")->text().isEmpty());
    QCOMPARE(m_table->selectedSessions(), QList<SessionId>{SessionId(3)});
}

void TestConnectionTools::saysWhenThereIsNone()
{
    goTo(QStringLiteral("4711"));
    auto *dialog = child<QDialog>("goToDialog");
    QVERIFY(dialog->isVisible());
    auto *error = dialog->findChild<QLabel *>(QStringLiteral("goToError"));
    QCOMPARE(error->text(), QStringLiteral("There is no #4711"));
    auto *edit = dialog->findChild<QLineEdit *>(QStringLiteral("goToNumber"));
    QTest::keyClicks(edit, QStringLiteral("x0y")); // over the selected number, digits alone
    QCOMPARE(edit->text(), QStringLiteral("0"));
    QVERIFY(error->text().isEmpty());

    m_table->selectRow(4);
    const SessionId id = m_table->selectedSessions().constFirst();
    child<QAction>("actionKick")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!m_model->find(id), int(ConnectionTableModel::ClosedRowMs) + 5000);
    edit->setText(QString::number(id.value()));
    dialog->findChild<QPushButton *>(QStringLiteral("goToAccept"))->click();
    QCOMPARE(error->text(), QStringLiteral("#%1 has left").arg(id.value()));
}

void TestConnectionTools::copiesWhatIsSelected()
{
    m_table->selectRow(2);
    m_table->selectionModel()->select(m_table->model()->index(4, 0),
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const auto copied = [this](const char *action) {
        QGuiApplication::clipboard()->clear();
        child<QAction>(action)->trigger();
        return QGuiApplication::clipboard()->text();
    };
    const QJsonArray json = QJsonDocument::fromJson(copied("actionCopyJson").toUtf8()).array();
    QCOMPARE(json.size(), 2);
    QCOMPARE(json[0][QLatin1String("id")], 3);
    QCOMPARE(json[1][QLatin1String("id")], 5);
    QCOMPARE(copied("actionCopyCsv").count(QStringLiteral("\r\n")), 3);
    QVERIFY(copied("actionCopyCli").endsWith(QStringLiteral(" session disconnect 3 5")));
    QCOMPARE(copied("actionCopyRows").count(QLatin1Char('\n')), 1);
    m_table->setCurrentIndex(m_table->model()->index(2, int(ConnectionColumn::Peer)));
    QCOMPARE(copied("actionCopyCell"), m_model->find(SessionId(3))->info.peer());
    // A closed row can still be read and copied, but not disconnected.
    m_table->selectRow(2);
    child<QAction>("actionKick")->trigger();
    QTRY_VERIFY(m_model->find(SessionId(3))->isClosed());
    QTRY_VERIFY(!child<QAction>("actionCopyCli")->isEnabled());
    QVERIFY(child<QAction>("actionCopyJson")->isEnabled());
    QVERIFY(copied("actionCopyJson").contains(QStringLiteral("closed")));
}

void TestConnectionTools::keepsNotes()
{
    m_table->columns()->setColumnShown(ConnectionColumn::Note, true);
    m_table->selectRow(6);
    QTRY_VERIFY(child<QAction>("actionNote")->isEnabled());
    child<QAction>("actionNote")->trigger();
    auto *dialog = child<QDialog>("noteDialog");
    QVERIFY(dialog && dialog->isVisible());
    auto *edit = dialog->findChild<QLineEdit *>(QStringLiteral("noteText"));
    QTest::keyClicks(edit, QStringLiteral("the old server"));
    dialog->findChild<QPushButton *>(QStringLiteral("dialogAccept"))->click();
    const auto shown = [this] {
        return m_table->model()->index(6, int(ConnectionColumn::Note)).data().toString();
    };
    QCOMPARE(shown(), QStringLiteral("the old server"));
    close();
    open();
    QCOMPARE(shown(), QStringLiteral("the old server")); // the same client in the next run
    QVERIFY(m_table->columns()->columnLayout().isShown(ConnectionColumn::Note));
}

void TestConnectionTools::keepsColumnsAndDocks()
{
    ConnectionHeader *header = m_table->columns();
    header->setColumnShown(ConnectionColumn::BytesIn, true);
    header->setColumnShown(ConnectionColumn::Role, false);
    header->moveSection(header->visualIndex(int(ConnectionColumn::Peer)), 0);
    header->resizeSection(int(ConnectionColumn::Client), 210);
    QTRY_COMPARE(header->columnLayout().width(ConnectionColumn::Client), 210);
    const ColumnLayout before = header->columnLayout();
    child<QDockWidget>("inspectorDock")->hide();
    close();
    open();
    QCOMPARE(m_table->columns()->columnLayout(), before);
    QCOMPARE(m_table->columns()->visualIndex(int(ConnectionColumn::Peer)), 0);
    QVERIFY(!child<QDockWidget>("inspectorDock")->isVisible());
    QVERIFY(!child<QAction>("actionShowInspector")->isChecked());
    child<QAction>("actionResetLayout")->trigger();
    QCOMPARE(m_table->columns()->columnLayout(), ColumnLayout());
    QVERIFY(child<QDockWidget>("inspectorDock")->isVisible());
}

void TestConnectionTools::startsOverAfterDamage()
{
    close();
    QFile file(m_profile->filePath(QStringLiteral("ui.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[connections]\nschema=2\ncolumns=\"no:0:1\", \"colour:7:1\", :::, state:abc\n"
               "notes=one, two, three\n[window]\nschema=2\nstate=@ByteArray(\\0\\xff garbage)\n"
               "geometry=@ByteArray(no geometry)\n");
    file.close();
    open();
    QCOMPARE(m_table->columns()->columnLayout(), ColumnLayout());
    QVERIFY(child<QDockWidget>("inspectorDock")->isVisible());
    for (const ConnectionColumn column : m_table->columns()->shownColumns())
        QVERIFY(m_table->columns()->sectionSize(int(column)) > 0);
}

void TestConnectionTools::inspectsTheSelection()
{
    auto *inspector = child<Inspector>("inspector");
    auto *dock = child<QDockWidget>("inspectorDock");
    QVERIFY(dock->isVisible());
    const auto subject = [inspector] {
        return inspector->findChild<QLabel *>(QStringLiteral("inspectorSubject"))->text();
    };
    m_table->selectRow(3);
    QTRY_VERIFY(subject().startsWith(QStringLiteral("#4 ")));
    auto *headers = inspector->findChild<QTableView *>(QStringLiteral("inspectorHeaders"));
    QTRY_VERIFY(headers->model()->rowCount() > 4);
    bool masked = false;
    for (int row = 0; row < headers->model()->rowCount(); ++row)
        masked |= headers->model()->index(row, 1).data().toString().endsWith(QStringLiteral("***"));
    QVERIFY(masked);

    child<QAction>("actionShowInspector")->trigger(); // F12
    QVERIFY(!dock->isVisible());
    QSignalSpy asked(m_controller.get(), &EngineController::sessionDetails);
    m_table->selectRow(5);
    QTest::qWait(Inspector::RefreshMs + 300); // proves that a hidden one asks nothing
    QCOMPARE(asked.count(), 0);
    child<QAction>("actionShowInspector")->trigger();
    QVERIFY(dock->isVisible());
    QTRY_VERIFY(subject().startsWith(QStringLiteral("#6 ")));
    m_table->selectAll();
    QTRY_COMPARE(subject(), QStringLiteral("40 connections"));
}

QTEST_MAIN(TestConnectionTools)
#include "tst_connectiontools.moc"
