// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/ui/demowindow.h"
#include "ui/settings/keyedit.h"
#include "ui/settings/settingrow.h"
#include "ui/support/density.h"
#include "ui/widgets/switchbutton.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableView>

using namespace Switchboard;

class TestSettingsWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void switchesTakeEffectAtOnce();
    void numbersAreKept();
    void followsWhatOthersChange();
    void themeAndLanguageAreLive();
    void densityChangesRows();
    void searchFindsInBothLanguages_data();
    void searchFindsInBothLanguages();
    void resetsOnePage();
    void takesKeysOverAfterAQuestion();
    void refusesLettersAndWarnsOfInputMethods();
    void resetsEverything();
    void namesEveryControl();
    void speaksChineseOnly();

private:
    void showPage(int row);
    template <typename T> [[nodiscard]] T *control(const char *name) const
    {
        return m_settings->findChild<T *>(QLatin1String(name));
    }
    template <typename Function> void onEveryPage(Function function);

    std::unique_ptr<DemoWindow> m_desk;
    QDialog *m_settings = nullptr;
    QListWidget *m_navigation = nullptr;
};

void TestSettingsWindow::init()
{
    m_desk = std::make_unique<DemoWindow>();
    QVERIFY(m_desk->isReady);
    QTest::keyClick(m_desk->window.get(), Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(m_desk->child<QDialog>("settingsWindow"));
    m_settings = m_desk->child<QDialog>("settingsWindow");
    QTRY_VERIFY(m_settings->isVisible());
    QVERIFY(!m_settings->isModal());
    m_navigation = control<QListWidget>("settingsNavigation");
}

void TestSettingsWindow::cleanup()
{
    m_desk.reset();
    setCurrentDensity(Density::Comfortable);
}

void TestSettingsWindow::showPage(int row)
{
    m_navigation->setCurrentRow(row);
}

template <typename Function> void TestSettingsWindow::onEveryPage(Function function)
{
    for (int row = 0; row < m_navigation->count(); ++row) {
        showPage(row);
        function();
    }
}

void TestSettingsWindow::switchesTakeEffectAtOnce()
{
    auto *tray = control<SwitchButton>("setting_closeToTray");
    QCOMPARE(tray->state(), SwitchButton::State::On);
    tray->click();
    QCOMPARE(tray->state(), SwitchButton::State::Off);
    QVERIFY(!m_desk->settings->closeToTray());
    QVERIFY(!UiSettings(m_desk->profile.path()).closeToTray());

    showPage(1);
    auto *kind = control<SwitchButton>("setting_notify_wrong-tokens");
    kind->click();
    QVERIFY(!m_desk->settings->notificationEnabled(NotificationKind::WrongTokens));
    QVERIFY(m_desk->settings->notificationEnabled(NotificationKind::ServiceFailed));
    control<SwitchButton>("setting_notifications")->click();
    QVERIFY(!m_desk->settings->notificationsEnabled());
    QVERIFY(!kind->isEnabled());
    control<SwitchButton>("setting_notifications")->click();
    auto *mute = control<QPushButton>("setting_mute");
    mute->click();
    QVERIFY(m_desk->settings->mutedUntil() > QDateTime::currentDateTime().addSecs(3500));
    QCOMPARE(mute->text(), QStringLiteral("Unmute"));
    mute->click();
    QVERIFY(!m_desk->settings->mutedUntil().isValid());
}

void TestSettingsWindow::numbersAreKept()
{
    control<QSpinBox>("setting_confirmFrom")->setValue(25);
    control<QSpinBox>("setting_drainSeconds")->setValue(40);
    control<QSpinBox>("setting_eventRows")->setValue(5000);
    auto *reason = control<QWidget>("setting_kickReason")->findChild<QLineEdit *>();
    QTest::keyClicks(reason, QStringLiteral("back soon"));
    QCOMPARE(m_desk->settings->confirmFrom(), 25);
    QCOMPARE(m_desk->settings->drainSeconds(), 40);
    QCOMPARE(m_desk->settings->eventRows(), 5000);
    QCOMPARE(m_desk->settings->kickReason(), QStringLiteral("back soon"));
}

void TestSettingsWindow::followsWhatOthersChange()
{
    m_desk->settings->setCloseToTray(false);
    QCOMPARE(control<SwitchButton>("setting_closeToTray")->state(), SwitchButton::State::Off);
    m_desk->settings->setConfirmFrom(7);
    QCOMPARE(control<QSpinBox>("setting_confirmFrom")->value(), 7);
    m_desk->child<QAction>("theme_dark")->trigger();
    QCOMPARE(control<QComboBox>("setting_theme")->currentIndex(), 2);
}

void TestSettingsWindow::themeAndLanguageAreLive()
{
    auto *theme = control<QComboBox>("setting_theme");
    theme->setCurrentIndex(2);
    Q_EMIT theme->activated(2);
    QCOMPARE(m_desk->theme.choice(), Theme::Choice::Dark);
    QCOMPARE(m_desk->settings->theme(), QStringLiteral("dark"));
    QVERIFY(m_desk->child<QAction>("theme_dark")->isChecked());

    auto *language = control<QComboBox>("setting_language");
    language->setCurrentIndex(1);
    Q_EMIT language->activated(1);
    QCOMPARE(m_desk->settings->language(), QStringLiteral("zh_CN"));
    QTRY_COMPARE(m_settings->windowTitle(), QStringLiteral("设置"));
    QCOMPARE(m_navigation->item(0)->text(), QStringLiteral("常规"));
    QTRY_COMPARE(m_desk->child<QAction>("actionKick")->iconText(), QStringLiteral("踢出"));
}

void TestSettingsWindow::densityChangesRows()
{
    auto *table = m_desk->child<QTableView>("connTable");
    QTRY_VERIFY(table->model()->rowCount() > 0);
    const int before = table->rowHeight(0);
    auto *density = control<QComboBox>("setting_density");
    density->setCurrentIndex(1);
    Q_EMIT density->activated(1);
    QVERIFY2(table->rowHeight(0) < before, qPrintable(QString::number(table->rowHeight(0))));
    QCOMPARE(m_desk->settings->density(), QStringLiteral("compact"));
}

void TestSettingsWindow::searchFindsInBothLanguages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("row"); // empty = nothing matches
    for (const char *language : {"en", "zh_CN"}) {
        const auto row = [language](const char *words, const char *setting) {
            QTest::newRow(
                qPrintable(QLatin1String(language) + QLatin1Char(' ') + QString::fromUtf8(words)))
                << QString::fromLatin1(language) << QString::fromUtf8(words)
                << QString::fromLatin1(setting);
        };
        row("drain", "drainSeconds");
        row("排空", "drainSeconds");
        row("tray close", "closeToTray");
        row("开机", "startAtLogin");
        row("density", "density");
        row("令牌 错误", "notify_wrong-tokens");
        row("nothing of that name", "");
    }
}

void TestSettingsWindow::searchFindsInBothLanguages()
{
    QFETCH(QString, language);
    QFETCH(QString, words);
    QFETCH(QString, row);
    QVERIFY(m_desk->language.setCode(language));
    auto *search = control<QLineEdit>("settingsSearch");
    search->setText(words);
    QStringList highlighted;
    for (const SettingRow *each : m_settings->findChildren<SettingRow *>()) {
        if (each->isHighlighted())
            highlighted.append(each->id());
    }
    if (row.isEmpty()) {
        QVERIFY(highlighted.isEmpty());
        QVERIFY(control<QLabel>("settingsNoMatch")->isVisible());
        return;
    }
    QVERIFY2(highlighted.contains(row), qPrintable(highlighted.join(QLatin1Char(' '))));
    QVERIFY(control<QWidget>(qPrintable(QStringLiteral("settingRow_") + row))->isVisible());
    QTest::keyClick(search, Qt::Key_Escape); // clears the search and nothing else
    QVERIFY(search->text().isEmpty());
    QVERIFY(m_settings->isVisible());
    for (const SettingRow *each : m_settings->findChildren<SettingRow *>())
        QVERIFY(!each->isHighlighted());
    for (int i = 0; i < m_navigation->count(); ++i)
        QVERIFY(!m_navigation->item(i)->isHidden());
}

void TestSettingsWindow::resetsOnePage()
{
    m_desk->settings->setConfirmFrom(99);
    m_desk->settings->setCloseToTray(false);
    showPage(2);
    auto *reset = control<QPushButton>("settingsReset");
    QVERIFY(reset->isVisible());
    reset->click();
    QCOMPARE(m_desk->settings->confirmFrom(), UiSettings::DefaultConfirmFrom);
    QVERIFY(!m_desk->settings->closeToTray()); // of another page
    QVERIFY(!reset->isVisible());
}

void TestSettingsWindow::takesKeysOverAfterAQuestion()
{
    showPage(4);
    control<QLineEdit>("settingsSearch")->setText(QStringLiteral("full screen"));
    auto *table = control<QTableView>("shortcutTable");
    QCOMPARE(table->model()->rowCount(), 1);
    auto *keys = control<KeyEdit>("shortcutKeys");
    keys->setFocus();
    QTest::keyClick(keys, Qt::Key_F, Qt::ControlModifier);
    QAction *find = m_desk->child<QAction>("actionFind");
    QAction *fullScreen = m_desk->child<QAction>("actionFullScreen");
    QCOMPARE(fullScreen->shortcut(), QKeySequence(Qt::Key_F11)); // nothing yet
    QVERIFY(
        control<QLabel>("shortcutMessage")->text().contains(QStringLiteral("Find connections")));
    control<QPushButton>("shortcutCancel")->click();
    QCOMPARE(find->shortcut(), QKeySequence(QStringLiteral("Ctrl+F")));

    QTest::keyClick(keys, Qt::Key_F, Qt::ControlModifier);
    control<QPushButton>("shortcutTakeOver")->click();
    QCOMPARE(fullScreen->shortcut(), QKeySequence(QStringLiteral("Ctrl+F")));
    QVERIFY(find->shortcut().isEmpty());
    QCOMPARE(m_desk->settings->shortcuts().size(), 2);
    control<QPushButton>("shortcutDefault")->click();
    QCOMPARE(fullScreen->shortcut(), QKeySequence(Qt::Key_F11));
}

void TestSettingsWindow::refusesLettersAndWarnsOfInputMethods()
{
    showPage(4);
    control<QLineEdit>("settingsSearch")->setText(QStringLiteral("full screen"));
    auto *keys = control<KeyEdit>("shortcutKeys");
    QAction *fullScreen = m_desk->child<QAction>("actionFullScreen");
    keys->setFocus();
    QTest::keyClick(keys, Qt::Key_X);
    QCOMPARE(fullScreen->shortcut(), QKeySequence(Qt::Key_F11));
    QVERIFY(control<QLabel>("shortcutMessage")->text().contains(QStringLiteral("typing")));
    QTest::keyClick(keys, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(fullScreen->shortcut(), QKeySequence(QStringLiteral("Ctrl+Space")));
    QVERIFY(control<QLabel>("shortcutMessage")->text().contains(QStringLiteral("input methods")));
    QTest::keyClick(keys, Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(control<QLabel>("shortcutMessage")->text().contains(QStringLiteral("QQ")));
    QTest::keyClick(keys, Qt::Key_Escape);
    QVERIFY(m_settings->isVisible());
    QVERIFY(!keys->hasFocus());
}

void TestSettingsWindow::resetsEverything()
{
    m_desk->settings->setCloseToTray(false);
    m_desk->settings->setShortcuts({{QStringLiteral("edit.find"), QKeySequence()}});
    m_desk->settings->setFirstStepsSeen(true);
    showPage(6);
    control<QPushButton>("setting_resetAll")->click();
    auto *question = m_settings->findChild<QDialog *>(QStringLiteral("resetSettingsDialog"));
    QVERIFY(question);
    QVERIFY(question->findChild<QPushButton *>(QStringLiteral("dialogCancel"))->isDefault());
    question->findChild<QPushButton *>(QStringLiteral("dialogAccept"))->click();
    QVERIFY(m_desk->settings->closeToTray());
    QVERIFY(m_desk->settings->shortcuts().isEmpty());
    QVERIFY(m_desk->settings->firstStepsSeen()); // that is no choice
}

void TestSettingsWindow::namesEveryControl()
{
    onEveryPage([this] {
        for (QWidget *widget : m_settings->findChildren<QWidget *>()) {
            const bool isControl =
                widget->focusPolicy() != Qt::NoFocus || qobject_cast<QAbstractButton *>(widget);
            if (!isControl || !widget->isVisible()
                || widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                     qPrintable(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ')
                                + widget->objectName()));
        }
    });
}

void TestSettingsWindow::speaksChineseOnly()
{
    QVERIFY(m_desk->language.setCode(QStringLiteral("zh_CN")));
    QTRY_COMPARE(m_settings->windowTitle(), QStringLiteral("设置"));
    QStringList texts;
    onEveryPage([this, &texts] {
        for (const QLabel *label : m_settings->findChildren<QLabel *>())
            texts.append(label->text());
        for (const QAbstractButton *button : m_settings->findChildren<QAbstractButton *>())
            texts.append({button->text(), button->toolTip()});
        for (const QLineEdit *edit : m_settings->findChildren<QLineEdit *>())
            texts.append(edit->placeholderText());
        for (const QComboBox *box : m_settings->findChildren<QComboBox *>()) {
            for (int i = 0; i < box->count(); ++i)
                texts.append(box->itemText(i));
        }
        for (const QSpinBox *box : m_settings->findChildren<QSpinBox *>())
            texts.append({box->prefix(), box->suffix()});
        const auto *table = control<QTableView>("shortcutTable");
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (int column = 0; column < 2; ++column)
                texts.append(table->model()->index(row, column).data().toString());
        }
    });
    static const QRegularExpression allowed(
        QStringLiteral("English|Switchboard|switchboardctl|CSV|CLI|NDJSON|TLS|wscat|Python|"
                       "switchboard\\.(json|log)|"
                       "JSON|URL|QQ|logs|F\\d+|Ctrl(\\+\\w+)*|Alt|Esc|Del|Space|"
                       "disconnected by the operator|/\\S*"));
    static const QRegularExpression words(QStringLiteral("[A-Za-z]{2,}"));
    for (QString text : std::as_const(texts)) {
        const QString whole = text;
        QVERIFY2(!text.remove(allowed).contains(words), qPrintable(whole));
    }
    QVERIFY(texts.size() > 200);
}

QTEST_MAIN(TestSettingsWindow)
#include "tst_settingswindow.moc"
