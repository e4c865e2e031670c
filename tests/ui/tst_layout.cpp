// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/engine/enginecontroller.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/connectiontablemodel.h"
#include "ui/pages/connectionspage.h"
#include "ui/support/direction.h"
#include "ui/support/language.h"
#include "ui/support/theme.h"
#include "ui/support/uisettings.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/servicerow.h"
#include "ui/widgets/servicespanel.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Switchboard;

//! The whole window with the engine of `--demo`, in the sizes, languages and directions it is for.
class TestLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void nothingIsClipped_data();
    void nothingIsClipped();
    void focusCanBeSeen_data();
    void focusCanBeSeen();
    void servicesFoldAndUnfold();
    void foldedServicesComeBackFolded();
    void mirrorsWhatIsBesideEachOther();
    void leavesTextsInTheirDirection();

private:
    void open(const QString &language, const QSize &size, bool dark = false);
    void close();
    template <typename T> [[nodiscard]] T *child(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] QRect placeOf(const QWidget *widget) const
    {
        return {widget->mapTo(m_window.get(), QPoint()), widget->size()};
    }

    QTemporaryDir m_profile;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<UiSettings> m_settings;
    std::unique_ptr<EngineController> m_controller;
    std::unique_ptr<MainWindow> m_window;
};

void TestLayout::open(const QString &language, const QSize &size, bool dark)
{
    m_theme = std::make_unique<Theme>();
    m_theme->setChoice(dark ? Theme::Choice::Dark : Theme::Choice::Light);
    m_language = std::make_unique<Language>();
    QVERIFY(m_language->setCode(language));
    m_settings = std::make_unique<UiSettings>(m_profile.path());
    EngineOptions options;
    options.profileFolder = m_profile.path();
    options.programName = QStringLiteral("switchboard");
    options.demoSessions = 40;
    m_controller = std::make_unique<EngineController>(options);
    m_window = std::make_unique<MainWindow>(*m_controller, *m_theme, *m_language, *m_settings);
    connect(m_controller.get(), &EngineController::ready, m_window.get(), &MainWindow::engineReady);
    m_window->restoreWindow();
    m_window->resize(size);
    m_controller->start();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->resize(size); // the screen of the test is smaller, and the window kept to it
    QTRY_COMPARE(child<ConnectionsPage>("connectionsPage")->model().rowCount(), 40);
}

void TestLayout::close()
{
    QSignalSpy ended(m_window.get(), &MainWindow::ended);
    m_window->endProgram(); // saves the layout
    QTRY_VERIFY(ended.count() > 0);
    cleanup();
}

void TestLayout::cleanup()
{
    m_window.reset();
    m_controller.reset();
    m_settings.reset();
    m_language.reset();
    m_theme.reset();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QFile::remove(m_profile.filePath(QStringLiteral("ui.ini")));
}

void TestLayout::nothingIsClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const char *language : {"en", "zh_CN"}) {
        for (const QSize size : {QSize(1280, 800), QSize(1024, 640)})
            QTest::addRow("%s %d", language, size.width()) << QString::fromLatin1(language) << size;
    }
}

void TestLayout::nothingIsClipped()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    open(language, size);
    QCOMPARE(m_window->size(), size);
    int looked = 0;
    for (int page = 0; page < child<QTabBar>("pageTabs")->count(); ++page) {
        child<QTabBar>("pageTabs")->setCurrentIndex(page);
        QCoreApplication::processEvents();
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            const bool isText = (label && !label->wordWrap() && !label->text().isEmpty()
                                 && !qobject_cast<const ElidedLabel *>(label))
                || qobject_cast<const QPushButton *>(widget)
                || (qobject_cast<const QToolButton *>(widget)
                    && !qobject_cast<const QLineEdit *>(widget->parentWidget()));
            if (!isText || !widget->isVisible() || widget->visibleRegion().isEmpty())
                continue;
            ++looked;
            const QString what =
                QStringLiteral("%1 %2 has %3x%4 px and needs %5x%6")
                    .arg(QLatin1String(widget->metaObject()->className()), widget->objectName())
                    .arg(widget->width())
                    .arg(widget->height())
                    .arg(widget->minimumSizeHint().width())
                    .arg(widget->minimumSizeHint().height());
            const QSize least = widget->minimumSizeHint();
            const bool fits =
                widget->width() >= least.width() && widget->height() >= least.height();
            const bool icon = qobject_cast<const QToolButton *>(widget)
                && widget->minimumSize() == widget->maximumSize(); // of a size that was chosen
            QVERIFY2(fits || icon, qPrintable(what));
            QVERIFY2(m_window->rect().contains(placeOf(widget)), qPrintable(what));
        }
    }
    QVERIFY2(looked > 30, qPrintable(QString::number(looked)));
}

void TestLayout::focusCanBeSeen_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestLayout::focusCanBeSeen()
{
    QFETCH(bool, dark);
    open(QStringLiteral("en"), {1280, 800}, dark);
    int looked = 0;
    for (int page = 0; page < child<QTabBar>("pageTabs")->count(); ++page) {
        child<QTabBar>("pageTabs")->setCurrentIndex(page);
        QCoreApplication::processEvents();
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()
                || !widget->isVisible() || !widget->isEnabled()
                || widget->visibleRegion().isEmpty())
                continue;
            ++looked;
            if (QWidget *before = QApplication::focusWidget())
                before->clearFocus();
            // What moves by itself must not look like focus.
            const auto *view = qobject_cast<QAbstractItemView *>(widget);
            const QImage plain = widget->grab().toImage();
            widget->setFocus(Qt::TabFocusReason);
            QVERIFY2(widget->hasFocus(), qPrintable(widget->objectName()));
            const QImage focused = widget->grab().toImage();
            int changed = 0;
            for (int y = 0; y < plain.height(); ++y) {
                for (int x = 0; x < plain.width(); ++x)
                    changed += plain.pixel(x, y) != focused.pixel(x, y) ? 1 : 0;
            }
            // The ring of the smallest control, 20 px, has about 150 pixels.
            const int least = view ? 60 : 100;
            QVERIFY2(changed >= least,
                     qPrintable(QStringLiteral("%1 %2: %3 pixels change with the focus")
                                    .arg(QLatin1String(widget->metaObject()->className()),
                                         widget->objectName())
                                    .arg(changed)));
        }
    }
    QVERIFY2(looked > 20, qPrintable(QString::number(looked)));
}

void TestLayout::servicesFoldAndUnfold()
{
    open(QStringLiteral("en"), {1280, 800});
    auto *panel = child<ServicesPanel>("serviceList");
    auto *dock = child<QDockWidget>("servicesDock");
    QTRY_VERIFY2(panel->width() >= 260, qPrintable(QString::number(panel->width())));
    const int before = panel->width();
    QVERIFY(before > 200);
    auto *fold = child<QAction>("actionCollapseServices");
    QCOMPARE(fold->shortcut(), QKeySequence(Qt::Key_F9));
    fold->trigger();
    QTRY_COMPARE(dock->width(), ServicesPanel::CompactWidth);
    QVERIFY(fold->isChecked());
    auto *row = child<ServiceRow>("service_ws-main");
    QVERIFY(row->isVisible());
    QVERIFY(row->accessibleName().contains(QStringLiteral("ws-main: Listening")));
    QVERIFY(row->toolTip().contains(QStringLiteral("ws-main: Listening")));
    QVERIFY(panel->rect().contains(
        QRect(child<QWidget>("switch_ws-main")->mapTo(panel, QPoint()), QSize(44, 28))));
    fold->trigger();
    QTRY_VERIFY(std::abs(panel->width() - before) <= 2);
    QVERIFY(!fold->isChecked());

    child<QToolButton>("fold_servicesDock")->click();
    QTRY_COMPARE(dock->width(), ServicesPanel::CompactWidth);
    child<QAction>("actionShowServices")->trigger();
    QVERIFY(!dock->isVisible());
    fold->trigger(); // brings them back as they were
    QVERIFY(dock->isVisible());
    QTRY_COMPARE(dock->width(), ServicesPanel::CompactWidth);
    child<QAction>("actionResetLayout")->trigger();
    QTRY_VERIFY(std::abs(panel->width() - before) <= 2);
}

void TestLayout::foldedServicesComeBackFolded()
{
    open(QStringLiteral("en"), {1280, 800});
    child<QAction>("actionCollapseServices")->trigger();
    QTRY_COMPARE(child<QDockWidget>("servicesDock")->width(), ServicesPanel::CompactWidth);
    QSignalSpy ended(m_window.get(), &MainWindow::ended);
    m_window->endProgram();
    QTRY_VERIFY(ended.count() > 0);
    const QString saved = m_profile.filePath(QStringLiteral("ui.ini"));
    const QString kept = m_profile.filePath(QStringLiteral("kept.ini"));
    m_settings.reset(); // writes the file
    QVERIFY(QFile::copy(saved, kept));
    cleanup();
    QVERIFY(QFile::rename(kept, saved));
    open(QStringLiteral("en"), {1280, 800});
    QTRY_COMPARE(child<QDockWidget>("servicesDock")->width(), ServicesPanel::CompactWidth);
    child<QAction>("actionCollapseServices")->trigger();
    QTRY_VERIFY(child<ServicesPanel>("serviceList")->width() > 200);
}

void TestLayout::mirrorsWhatIsBesideEachOther()
{
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QGuiApplication::setLayoutDirection(direction);
        open(QStringLiteral("en"), {1280, 800});
        const bool mirrored = direction == Qt::RightToLeft;
        const auto before = [&](const char *first, const char *second) {
            const QRect a = placeOf(child<QWidget>(first));
            const QRect b = placeOf(child<QWidget>(second));
            return mirrored ? a.left() > b.right() : a.right() < b.left();
        };
        QVERIFY(before("servicesDock", "connTable"));
        QVERIFY(before("eventsDock", "inspectorDock"));
        QVERIFY(before("switch_ws-main", "fold_servicesDock"));
        QVERIFY(before("bannerAction_service-ws-old_usePort", "bannerClose_service-ws-old"));
        QVERIFY(before("statusServices", "statusConnections"));
        cleanup();
    }
}

void TestLayout::leavesTextsInTheirDirection()
{
    QCOMPARE(inOwnDirection(QStringLiteral("[::1]:6700")), QStringLiteral("[::1]:6700"));
    QCOMPARE(directedMargins(1, 2, 3, 4), QMargins(1, 2, 3, 4));
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QString isolated = inOwnDirection(QStringLiteral("[::1]:6700"));
    QCOMPARE(isolated.front(), QChar(0x2066));
    QCOMPARE(isolated.back(), QChar(0x2069));
    QCOMPARE(inOwnDirection(QString(QChar(0x05D0))), QString(QChar(0x05D0))); // Hebrew
    QCOMPARE(directedMargins(1, 2, 3, 4), QMargins(3, 2, 1, 4));
}

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
