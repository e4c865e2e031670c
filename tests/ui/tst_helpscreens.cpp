// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/engine/enginecontroller.h"
#include "ui/help/helpcommands.h"
#include "ui/help/helptopic.h"
#include "ui/help/helpwindow.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/connectiontablemodel.h"
#include "ui/pages/connectionspage.h"
#include "ui/support/language.h"
#include "ui/support/theme.h"
#include "ui/support/uisettings.h"
#include "ui/widgets/connectiontable.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace Switchboard;

//! F1 in the real window, with the engine of `--demo`.
class TestHelpScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyControlHasAPage();
    void screensOpenTheirPages_data();
    void screensOpenTheirPages();
    void dialogsOpenTheirPages_data();
    void dialogsOpenTheirPages();
    void standsInTheMenu();

private:
    template <typename T> [[nodiscard]] T *child(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] HelpWindow *help() const
    {
        return m_window->findChild<HelpCommands *>()->helpWindow();
    }

    QTemporaryDir m_profile;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<UiSettings> m_settings;
    std::unique_ptr<EngineController> m_controller;
    std::unique_ptr<MainWindow> m_window;
    HelpLibrary m_library;
};

void TestHelpScreens::initTestCase()
{
    m_theme = std::make_unique<Theme>();
    m_language = std::make_unique<Language>();
    QVERIFY(m_language->setCode(QStringLiteral("en")));
    m_library = HelpLibrary::builtIn(QStringLiteral("en"));
    m_settings = std::make_unique<UiSettings>(m_profile.path());
    EngineOptions options;
    options.profileFolder = m_profile.path();
    options.programName = QStringLiteral("switchboard");
    options.demoSessions = 12;
    m_controller = std::make_unique<EngineController>(options);
    m_window = std::make_unique<MainWindow>(*m_controller, *m_theme, *m_language, *m_settings);
    connect(m_controller.get(), &EngineController::ready, m_window.get(), &MainWindow::engineReady);
    m_controller->start();
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_COMPARE(child<ConnectionsPage>("connectionsPage")->model().rowCount(), 12);
}

void TestHelpScreens::cleanupTestCase()
{
    QSignalSpy finished(m_controller.get(), &EngineController::finished);
    m_controller->shutDown();
    QTRY_VERIFY(finished.count() > 0);
    m_window.reset();
    m_controller.reset();
    m_settings.reset();
    m_language.reset();
    m_theme.reset();
}

void TestHelpScreens::everyControlHasAPage()
{
    int controls = 0;
    const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus)
            continue;
        const QString topic = helpTopicOf(widget);
        QVERIFY2(m_library.contains(HelpPlace::fromTopic(topic)),
                 qPrintable(widget->objectName() + QStringLiteral(": ") + topic));
        ++controls;
    }
    QVERIFY(controls > 15);
}

void TestHelpScreens::screensOpenTheirPages_data()
{
    QTest::addColumn<int>("tab");
    QTest::addColumn<QByteArray>("widget");
    QTest::addColumn<QString>("topic");

    const auto row = [](int tab, const char *widget, const char *topic) {
        QTest::newRow(widget) << tab << QByteArray(widget) << QString::fromLatin1(topic);
    };
    row(0, "connTable", "connections");
    row(0, "connFilter", "connections#filter");
    row(0, "eventsTable", "events");
    row(0, "switch_ws-main", "switch");
    row(0, "service_ws-main", "main-window#services");
    row(0, "statusServices", "main-window");
    row(0, "inspectorTabs", "inspector");
    row(1, "simSearch", "simulator");
    row(1, "simChats", "simulator");
}

void TestHelpScreens::screensOpenTheirPages()
{
    QFETCH(int, tab);
    QFETCH(QByteArray, widget);
    QFETCH(QString, topic);
    if (help())
        help()->close();
    child<QTabBar>("pageTabs")->setCurrentIndex(tab);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    auto *focused = child<QWidget>(widget.constData());
    QVERIFY2(focused, widget.constData());
    focused->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(QApplication::focusWidget(), focused);
    QTest::keyClick(m_window->windowHandle(), Qt::Key_F1);
    QVERIFY(help() && help()->isVisible());
    QCOMPARE(help()->currentPlace(), HelpPlace::fromTopic(topic));
}

void TestHelpScreens::dialogsOpenTheirPages_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("dialog");
    QTest::addColumn<QString>("topic");

    const auto row = [](const char *action, const char *dialog, const char *topic) {
        QTest::newRow(action) << QByteArray(action) << QByteArray(dialog)
                              << QString::fromLatin1(topic);
    };
    row("actionKickWithReason", "kickDialog", "disconnect");
    row("actionDisableAll", "disableDialog", "switch#drain");
    row("actionAbout", "aboutDialog", "privacy");
    row("actionGoToConnection", "goToDialog", "connections#copy");
    row("actionNote", "noteDialog", "connections#copy");
    row("actionSettings", "settingsWindow", "settings");
    row("actionShortcuts", "shortcutOverview", "shortcuts#keys");
    row("actionExportConfiguration", "exportDialog", "configuration#transfer");
}

void TestHelpScreens::dialogsOpenTheirPages()
{
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, dialog);
    QFETCH(QString, topic);
    if (help())
        help()->close();
    child<QTabBar>("pageTabs")->setCurrentIndex(0);
    child<ConnectionTable>("connTable")->selectRow(1);
    child<QAction>(action.constData())->trigger();
    QTRY_VERIFY(child<QDialog>(dialog.constData()));
    auto *opened = child<QDialog>(dialog.constData());
    QVERIFY(QTest::qWaitForWindowActive(opened));
    QTest::keyClick(opened->windowHandle(), Qt::Key_F1);
    QVERIFY(help() && help()->isVisible());
    QVERIFY(opened->isVisible());
    QCOMPARE(help()->currentPlace(), HelpPlace::fromTopic(topic));
    opened->reject();
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void TestHelpScreens::standsInTheMenu()
{
    const auto *documentation = child<QAction>("actionDocumentation");
    QCOMPARE(documentation->shortcut(), QKeySequence(Qt::Key_F1));
    bool isInAMenu = false;
    const QList<QMenu *> menus = m_window->findChildren<QMenu *>();
    for (const QMenu *menu : menus)
        isInAMenu = isInAMenu || menu->actions().value(0) == documentation;
    QVERIFY(isInAMenu);
}

QTEST_MAIN(TestHelpScreens)
#include "tst_helpscreens.moc"
