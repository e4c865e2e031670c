// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/ui/demowindow.h"
#include "ui/mainwindow/dockpanel.h"
#include "ui/models/connectiontablemodel.h"
#include "ui/widgets/connectiontable.h"
#include "ui/widgets/keycapslabel.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

using namespace Switchboard;

class TestWindowCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void movesBetweenPanes();
    void findsNextAndPrevious();
    void escapeClearsTheFilterThenTheSelection();
    void showsAllShortcuts();
    void showsTheProblems();
    void saysWhichKeysItHas();
    void exportsTheEventsThatAreShown();
    void aboutHasNoSecrets();

private:
    template <typename T> [[nodiscard]] T *child(const char *name) const
    {
        return m_desk->child<T>(name);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget()
                                                    : m_desk->window.get(),
                        key, modifiers);
    }
    [[nodiscard]] QString paneInUse() const;

    std::unique_ptr<DemoWindow> m_desk;
};

void TestWindowCommands::init()
{
    m_desk = std::make_unique<DemoWindow>();
    QVERIFY(m_desk->isReady);
    QTRY_COMPARE(child<QTableView>("connTable")->model()->rowCount(), 40);
}

void TestWindowCommands::cleanup()
{
    m_desk.reset();
}

QString TestWindowCommands::paneInUse() const
{
    for (const QWidget *widget = QApplication::focusWidget(); widget;
         widget = widget->parentWidget()) {
        if (qobject_cast<const DockPanel *>(widget))
            return widget->objectName();
        if (widget == m_desk->window->centralWidget())
            return QStringLiteral("centre");
    }
    return {};
}

void TestWindowCommands::movesBetweenPanes()
{
    child<QTableView>("connTable")->setFocus();
    QTRY_COMPARE(paneInUse(), QStringLiteral("centre"));
    QStringList forward;
    do {
        press(Qt::Key_F6);
        forward.append(paneInUse());
    } while (forward.constLast() != QLatin1String("centre") && forward.size() < 8);
    QVERIFY(forward.contains(QStringLiteral("servicesDock")));
    QVERIFY(forward.contains(QStringLiteral("eventsDock")));
    QCOMPARE(forward.constLast(), QStringLiteral("centre"));
    QVERIFY(child<QTableView>("connTable")->hasFocus()); // where it was
    QStringList backward;
    for (qsizetype i = 0; i < forward.size(); ++i) {
        press(Qt::Key_F6, Qt::ShiftModifier);
        backward.append(paneInUse());
    }
    std::reverse(backward.begin(), backward.end() - 1);
    QCOMPARE(backward, forward);
}

void TestWindowCommands::findsNextAndPrevious()
{
    auto *table = child<QTableView>("connTable");
    auto *filter = child<QLineEdit>("connFilter");
    press(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(filter->hasFocus());
    filter->setText(QStringLiteral("ws-test"));
    QTRY_VERIFY(table->model()->rowCount() < 30 && table->model()->rowCount() > 0);
    const int rows = table->model()->rowCount();
    QVERIFY(rows > 2);
    table->setCurrentIndex({});
    press(Qt::Key_F3);
    QCOMPARE(table->currentIndex().row(), 0);
    press(Qt::Key_F3);
    QCOMPARE(table->currentIndex().row(), 1);
    press(Qt::Key_F3, Qt::ShiftModifier);
    press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(table->currentIndex().row(), rows - 1); // round the corner
    QVERIFY(filter->hasFocus());
}

void TestWindowCommands::escapeClearsTheFilterThenTheSelection()
{
    auto *table = child<ConnectionTable>("connTable");
    auto *filter = child<QLineEdit>("connFilter");
    filter->setText(QStringLiteral("ws-test"));
    QTRY_VERIFY(table->model()->rowCount() < 30 && table->model()->rowCount() > 0);
    QTRY_VERIFY(table->isVisible());
    table->setFocus();
    // Not selectRow(): it asks for the modifiers of the last key, which was Shift+F3.
    table->selectionModel()->select(table->model()->index(0, 0),
                                    QItemSelectionModel::ClearAndSelect
                                        | QItemSelectionModel::Rows);
    QVERIFY(table->selectionModel()->hasSelection());
    QTRY_VERIFY(table->hasFocus());
    press(Qt::Key_Escape);
    QVERIFY(filter->text().isEmpty());
    QVERIFY(table->selectionModel()->hasSelection());
    press(Qt::Key_Escape);
    QVERIFY(!table->selectionModel()->hasSelection());
}

void TestWindowCommands::showsAllShortcuts()
{
    press(Qt::Key_Slash, Qt::ControlModifier);
    auto *overview = child<QDialog>("shortcutOverview");
    QVERIFY(overview && overview->isVisible() && !overview->isModal());
    QStringList keys;
    for (const KeyCapsLabel *label : overview->findChildren<KeyCapsLabel *>())
        keys.append(label->accessibleName());
    int withKeys = 0;
    for (const QAction *action : m_desk->window->findChildren<QAction *>()) {
        if (!action->objectName().startsWith(QLatin1String("action"))
            || action->shortcut().isEmpty())
            continue;
        ++withKeys;
        QVERIFY2(keys.contains(action->shortcut().toString(QKeySequence::NativeText)),
                 qPrintable(action->objectName()));
    }
    QVERIFY(withKeys > 15);
    overview->findChild<QAbstractButton *>(QStringLiteral("overviewEdit"))->click();
    QTRY_VERIFY(child<QWidget>("settingsPage_shortcuts")->isVisible());
}

void TestWindowCommands::showsTheProblems()
{
    auto *dock = child<QWidget>("eventsDock");
    QTRY_VERIFY(child<QToolButton>("statusProblems")->isVisible());
    dock->hide();
    child<QToolButton>("statusProblems")->click();
    auto *table = child<QTableView>("problemsTable");
    QTRY_VERIFY(dock->isVisible() && table->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
    const auto *tabs = child<QTabBar>("lowerTabs");
    QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Problems (1)"));
    auto *fix =
        m_desk->window->findChild<QAbstractButton *>(QStringLiteral("fix_usePort_service-ws-old"));
    QVERIFY(fix && fix->isVisible());
    fix->click();
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QTRY_COMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Problems"));
    QVERIFY(child<QWidget>("problemsEmpty")->isVisible());
}

void TestWindowCommands::saysWhichKeysItHas()
{
    auto *filter = child<QLineEdit>("connFilter");
    QVERIFY(filter->placeholderText().endsWith(QStringLiteral("Ctrl+F")));
    m_desk->settings->setShortcuts({});
    child<QAction>("actionFind")->setShortcut(QKeySequence(QStringLiteral("Ctrl+J")));
    QVERIFY(filter->placeholderText().endsWith(QStringLiteral("Ctrl+J")));
    QCOMPARE(child<QAction>("actionKick")->toolTip(),
             QStringLiteral("Disconnect the selected connections (Del)"));
}

void TestWindowCommands::exportsTheEventsThatAreShown()
{
    auto *events = child<QTableView>("eventsTable");
    QTRY_VERIFY(events->model()->rowCount() > 0);
    auto *tabs = child<QTabBar>("lowerTabs");
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i) == QLatin1String("Events"))
            tabs->setCurrentIndex(i);
    }
    QTRY_VERIFY(events->isVisible());
    for (const char *name : {"events.csv", "events.ndjson"}) {
        const QString path = m_desk->profile.filePath(QLatin1String(name));
        m_desk->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_desk->window.get()));
        events->setFocus();
        press(Qt::Key_S, Qt::ControlModifier);
        auto *dialog = child<QFileDialog>("exportEventsDialog");
        QVERIFY(dialog);
        dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const qsizetype lines = file.readAll().count('\n');
        const int head = path.endsWith(QLatin1String("csv")) ? 1 : 0;
        QCOMPARE(lines, qsizetype(events->model()->rowCount() + head));
        QTRY_VERIFY(!child<QFileDialog>("exportEventsDialog"));
    }
}

void TestWindowCommands::aboutHasNoSecrets()
{
    child<QAction>("actionAbout")->trigger();
    auto *about = child<QDialog>("aboutDialog");
    QVERIFY(about && about->isVisible());
    QStringList texts;
    for (const QLabel *label : about->findChildren<QLabel *>())
        texts.append(label->text());
    const QString all = texts.join(QLatin1Char('\n'));
    QVERIFY(all.contains(QString::fromLatin1(qVersion())));
    QVERIFY(all.contains(QStringLiteral("commit")));
    QVERIFY(all.contains(m_desk->profile.path()));
    QVERIFY(all.contains(QStringLiteral("No data leaves this computer except what you relay.")));
    about->findChild<QAbstractButton *>(QStringLiteral("aboutCopy"))->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.startsWith(QStringLiteral("Switchboard ")));
    QVERIFY(copied.contains(QStringLiteral("Service ws-main")));
    QVERIFY(!copied.contains(QStringLiteral("token"), Qt::CaseInsensitive));
    about->findChild<QAbstractButton *>(QStringLiteral("aboutLicences"))->click();
    auto *licences = about->findChild<QPlainTextEdit *>(QStringLiteral("licencesText"));
    QVERIFY(licences);
    QVERIFY(licences->toPlainText().contains(QStringLiteral("Permission is hereby granted")));
}

QTEST_MAIN(TestWindowCommands)
#include "tst_windowcommands.moc"
