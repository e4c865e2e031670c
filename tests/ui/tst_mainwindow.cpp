// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/engine/enginecontroller.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/connectiontablemodel.h"
#include "ui/pages/connectionspage.h"
#include "ui/support/language.h"
#include "ui/support/theme.h"
#include "ui/support/uisettings.h"
#include "ui/widgets/bannerarea.h"
#include "ui/widgets/connectiontable.h"
#include "ui/widgets/switchbutton.h"
#include "ui/widgets/toastarea.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Switchboard;

//! The whole window with the engine of `--demo`: nothing listens, everything answers.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatTheEngineReports();
    void switchesOnlyWhenConfirmed();
    void offersTheWayOutOfATakenPort();
    void kicksAndSaysSo();
    void filtersAndSaysWhenNothingMatches();
    void namesEveryControl();
    void speaksChineseOnly();
    void endsAfterTheServices();

private:
    template <typename T> [[nodiscard]] T *child(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<UiSettings> m_settings;
    std::unique_ptr<EngineController> m_controller;
    std::unique_ptr<MainWindow> m_window;
    const ConnectionTableModel *m_model = nullptr;
};

void TestMainWindow::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
    m_theme = std::make_unique<Theme>();
    m_language = std::make_unique<Language>();
    QVERIFY(m_language->setCode(QStringLiteral("en")));
    m_settings = std::make_unique<UiSettings>(m_profile->path());
    EngineOptions options;
    options.profileFolder = m_profile->path();
    options.programName = QStringLiteral("switchboard");
    options.demoSessions = 40;
    m_controller = std::make_unique<EngineController>(options);
    m_window = std::make_unique<MainWindow>(*m_controller, *m_theme, *m_language, *m_settings);
    connect(m_controller.get(), &EngineController::ready, m_window.get(), &MainWindow::engineReady);
    m_controller->start();
    m_window->show();
    m_model = &child<ConnectionsPage>("connectionsPage")->model();
    QTRY_COMPARE(m_model->rowCount(), 40);
}

void TestMainWindow::cleanup()
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

void TestMainWindow::showsWhatTheEngineReports()
{
    QCOMPARE(child<QTabBar>("pageTabs")->tabText(0), QStringLiteral("Connections (40)"));
    QTRY_COMPARE(child<QToolButton>("statusConnections")->text(), QStringLiteral("40 connections"));
    QCOMPARE(child<QToolButton>("statusProblems")->text(), QStringLiteral("1 problem"));
    QCOMPARE(child<SwitchButton>("switch_ws-main")->state(), SwitchButton::State::On);
    QCOMPARE(child<SwitchButton>("switch_ws-old")->state(), SwitchButton::State::Failed);
    QCOMPARE(child<SwitchButton>("switch_koishi")->state(), SwitchButton::State::Off);
}

void TestMainWindow::switchesOnlyWhenConfirmed()
{
    auto *button = child<SwitchButton>("switch_koishi");
    QSignalSpy changed(m_controller.get(), &EngineController::serviceChanged);
    button->click();
    QCOMPARE(button->state(), SwitchButton::State::Pending);
    QCOMPARE(changed.count(), 0);
    QTRY_COMPARE(button->state(), SwitchButton::State::On);
    QVERIFY(changed.count() > 0);
    button->click();
    QCOMPARE(button->state(), SwitchButton::State::Pending);
    QTRY_COMPARE(button->state(), SwitchButton::State::Off);
}

void TestMainWindow::offersTheWayOutOfATakenPort()
{
    auto *banners = child<BannerArea>("bannerArea");
    QTRY_VERIFY(banners->contains(QStringLiteral("service-ws-old")));
    auto *usePort = child<QAbstractButton>("bannerAction_service-ws-old_usePort");
    QVERIFY(usePort);
    usePort->click();
    QTRY_COMPARE(child<SwitchButton>("switch_ws-old")->state(), SwitchButton::State::On);
    QTRY_VERIFY(!banners->contains(QStringLiteral("service-ws-old")));
    QTRY_VERIFY(!child<QToolButton>("statusProblems")->isVisible());
}

void TestMainWindow::kicksAndSaysSo()
{
    const SessionId id = m_model->idAt(4);
    auto *table = child<ConnectionTable>("connTable");
    table->selectRow(4);
    QVERIFY(child<QAction>("actionKick")->isEnabled());
    child<QAction>("actionKick")->trigger();
    QTRY_VERIFY(m_model->find(id)->isClosed());
    QTRY_COMPARE(child<ToastArea>("toastArea")->count(), 1);
    QTRY_COMPARE(m_model->openCount(), 39);
    QVERIFY(table->selectedSessions().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!m_model->find(id), int(ConnectionTableModel::ClosedRowMs) + 5000);
}

void TestMainWindow::filtersAndSaysWhenNothingMatches()
{
    auto *table = child<ConnectionTable>("connTable");
    child<QLineEdit>("connFilter")->setText(QStringLiteral("no such client"));
    QTRY_VERIFY(!table->isVisible());
    for (auto *button :
         m_window->findChildren<QAbstractButton *>(QStringLiteral("emptyStateButton"))) {
        if (button->isVisible())
            button->click();
    }
    QTRY_VERIFY(table->isVisible());
    QVERIFY(child<QLineEdit>("connFilter")->text().isEmpty());
}

void TestMainWindow::namesEveryControl()
{
    for (int page = 0; page < 2; ++page) {
        child<QTabBar>("pageTabs")->setCurrentIndex(page);
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            const bool isControl =
                widget->focusPolicy() != Qt::NoFocus || qobject_cast<QAbstractButton *>(widget);
            if (!isControl || !widget->isVisible()
                || widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(
                interface && !interface->text(QAccessible::Name).isEmpty(),
                qPrintable(QStringLiteral("%1 %2 in %3")
                               .arg(QLatin1String(widget->metaObject()->className()),
                                    widget->objectName(), widget->parentWidget()->objectName())));
        }
    }
}

void TestMainWindow::speaksChineseOnly()
{
    QVERIFY(m_language->setCode(QStringLiteral("zh_CN")));
    QTRY_VERIFY(child<QToolButton>("statusTraffic")->text().contains(QChar(0x79D2)));
    QStringList texts;
    for (const QLabel *label : m_window->findChildren<QLabel *>())
        texts.append(label->text());
    for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>())
        texts.append({button->text(), button->toolTip()});
    for (const QAction *action : m_window->findChildren<QAction *>())
        texts.append({action->text(), action->iconText(), action->toolTip()});
    for (const QLineEdit *edit : m_window->findChildren<QLineEdit *>())
        texts.append(edit->placeholderText());
    for (int column = 0; column < m_model->columnCount(); ++column)
        texts.append(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());

    // Names, addresses and words of the protocol are the same in both languages.
    static const QRegularExpression allowed(
        QStringLiteral("^((ws-\\w+|koishi)( \\d+| · "
                       ")*)+$|^(ws://.*|English|TLS|User-Agent|&?JSON|&?CSV|[\\W\\d_]*)$"));
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    for (const QString &text : texts)
        QVERIFY2(allowed.match(text).hasMatch() || han.match(text).hasMatch(), qPrintable(text));
    QVERIFY(texts.size() > 60);
}

void TestMainWindow::endsAfterTheServices()
{
    QSignalSpy ended(m_window.get(), &MainWindow::ended);
    QVERIFY(!m_window->close()); // the services first
    QVERIFY(child<QWidget>("shutdownOverlay")->isVisible());
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(!m_settings->windowState().isEmpty());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
