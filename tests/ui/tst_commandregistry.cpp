// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/commandregistry.h"
#include "ui/mainwindow/commandtitles.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/settings/shortcutpolicy.h"
#include "ui/support/language.h"
#include "ui/support/uisettings.h"

#include <QMenuBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Switchboard;

class TestCommandRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesIds_data();
    void makesIds();
    void takesMnemonicsAway_data();
    void takesMnemonicsAway();
    void givesEveryCommandAnIdOfItsOwn();
    void remembersOnlyDifferences();
    void appliesWhatWasSaved();
    void knowsTitlesInEveryLanguage();
    void defaultsDoNotClash();
    void defaultsAreClearOfInputMethods();

private:
    struct Window {
        explicit Window(UiSettings &settings)
        {
            actions.populate(&menus);
            registry = std::make_unique<CommandRegistry>(&menus, settings, &widget);
        }

        QWidget widget;
        WindowActions actions{&widget};
        QMenuBar menus{&widget};
        std::unique_ptr<CommandRegistry> registry;
    };

    Language m_language;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<UiSettings> m_settings;
};

void TestCommandRegistry::init()
{
    QVERIFY(m_language.setCode(QStringLiteral("en")));
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<UiSettings>(m_folder->path());
}

void TestCommandRegistry::makesIds_data()
{
    QTest::addColumn<QString>("menu");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *menu, const char *name, const char *id) {
        QTest::newRow(name) << QString::fromLatin1(menu) << QString::fromLatin1(name)
                            << QString::fromLatin1(id);
    };
    row("connection", "actionKick", "connection.kick");
    row("connection", "actionKickWithReason", "connection.kick-with-reason");
    row("service", "actionToggleService", "service.toggle");
    row("view", "actionShowServices", "view.show-services");
    row("view", "language_zh_CN", "view.language-zh-cn");
    row("view", "theme_dark", "view.theme-dark");
    row("connection", "actionCopyJSON", "connection.copy-json");
}

void TestCommandRegistry::makesIds()
{
    QFETCH(QString, menu);
    QFETCH(QString, name);
    QTEST(CommandRegistry::idOf(menu, name), "id");
}

void TestCommandRegistry::takesMnemonicsAway_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("English") << QStringLiteral("&Kick") << QStringLiteral("Kick");
    QTest::newRow("in the middle")
        << QStringLiteral("Kick and &block...") << QStringLiteral("Kick and block...");
    QTest::newRow("Chinese") << QStringLiteral("踢出(&K)") << QStringLiteral("踢出");
    QTest::newRow("Chinese with dots")
        << QStringLiteral("全部停用(&D)...") << QStringLiteral("全部停用...");
    QTest::newRow("a real ampersand")
        << QStringLiteral("Salt && &pepper") << QStringLiteral("Salt & pepper");
}

void TestCommandRegistry::takesMnemonicsAway()
{
    QFETCH(QString, text);
    QTEST(withoutMnemonic(text), "shown");
}

void TestCommandRegistry::givesEveryCommandAnIdOfItsOwn()
{
    Window window(*m_settings);
    QSet<QString> ids;
    const QList<Command> commands = window.registry->commands();
    QVERIFY(commands.size() > 30);
    for (const Command &command : commands) {
        QVERIFY2(!ids.contains(command.id), qPrintable(command.id));
        QVERIFY2(!command.action->text().isEmpty(), qPrintable(command.id));
        ids.insert(command.id);
    }
    for (const char *id : {"connection.kick", "service.toggle", "file.settings", "view.theme-dark",
                           "view.language-zh-cn", "help.commands"})
        QVERIFY2(ids.contains(QLatin1String(id)), id);
}

void TestCommandRegistry::remembersOnlyDifferences()
{
    Window window(*m_settings);
    CommandRegistry &registry = *window.registry;
    const QString id = QStringLiteral("view.full-screen");
    const QKeySequence own(QStringLiteral("Ctrl+Shift+F11"));
    QSignalSpy changed(&registry, &CommandRegistry::keysChanged);
    registry.setKeys(id, own);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(window.actions.fullScreen->shortcut(), own);
    QCOMPARE(m_settings->shortcuts(), (QHash<QString, QKeySequence>{{id, own}}));
    QVERIFY(!registry.hasDefaultKeys(id));
    QCOMPARE(registry.defaultKeys(id), QKeySequence(Qt::Key_F11));
    registry.resetKeys(id);
    QCOMPARE(window.actions.fullScreen->shortcut(), QKeySequence(Qt::Key_F11));
    QVERIFY(m_settings->shortcuts().isEmpty());

    registry.setKeys(id, {});
    QVERIFY(window.actions.fullScreen->shortcut().isEmpty());
    QVERIFY(m_settings->shortcuts().contains(id));
    registry.setKeys(QStringLiteral("connection.kick"), QKeySequence(QStringLiteral("Ctrl+J")));
    registry.resetAllKeys();
    QCOMPARE(window.actions.fullScreen->shortcut(), QKeySequence(Qt::Key_F11));
    QCOMPARE(window.actions.kick->shortcut(), QKeySequence(Qt::Key_Delete));
    QVERIFY(m_settings->shortcuts().isEmpty());
}

void TestCommandRegistry::appliesWhatWasSaved()
{
    const QHash<QString, QKeySequence> saved{
        {QStringLiteral("connection.kick"), QKeySequence(QStringLiteral("Ctrl+J"))},
        {QStringLiteral("edit.find"), QKeySequence()},
        {QStringLiteral("of.another.version"), QKeySequence(QStringLiteral("Ctrl+1"))}};
    m_settings->setShortcuts(saved);
    Window window(*m_settings);
    QTRY_COMPARE(window.actions.kick->shortcut(), QKeySequence(QStringLiteral("Ctrl+J")));
    QVERIFY(window.actions.find->shortcut().isEmpty());
    QCOMPARE(window.registry->defaultKeys(QStringLiteral("connection.kick")),
             QKeySequence(Qt::Key_Delete));
    // What this version does not know is left for the one that does.
    window.registry->setKeys(QStringLiteral("edit.find"), QKeySequence(QStringLiteral("Ctrl+F")));
    QVERIFY(m_settings->shortcuts().contains(QStringLiteral("of.another.version")));
    QVERIFY(!m_settings->shortcuts().contains(QStringLiteral("edit.find")));
}

void TestCommandRegistry::knowsTitlesInEveryLanguage()
{
    for (const QString &code : Language::codes()) {
        QVERIFY(m_language.setCode(code));
        const QStringList titles = commandTitles().value(QStringLiteral("connection.kick"));
        QVERIFY(titles.contains(QStringLiteral("Kick")));
        QVERIFY(titles.contains(QStringLiteral("踢出")));
        // The window's own language was not touched.
        Window window(*m_settings);
        QCOMPARE(withoutMnemonic(window.actions.kick->text()),
                 code == QLatin1String("en") ? QStringLiteral("Kick") : QStringLiteral("踢出"));
    }
}

void TestCommandRegistry::defaultsDoNotClash()
{
    Window window(*m_settings);
    QList<ShortcutUse> uses;
    for (const Command &command : window.registry->commands())
        uses.append({command.id, command.action->shortcut(), placesOf(*command.action)});
    for (const ShortcutUse &use : std::as_const(uses)) {
        const ShortcutVerdict verdict = judgeShortcut(use, uses);
        QVERIFY2(verdict.kind != ShortcutVerdict::Kind::Taken,
                 qPrintable(use.id + QLatin1Char(' ') + verdict.takenBy));
        QVERIFY2(!verdict.isRefused(), qPrintable(use.id));
    }
}

void TestCommandRegistry::defaultsAreClearOfInputMethods()
{
    Window window(*m_settings);
    for (const Command &command : window.registry->commands()) {
        const ShortcutVerdict verdict =
            judgeShortcut({command.id, command.action->shortcut(), placesOf(*command.action)}, {});
        QVERIFY2(verdict.kind == ShortcutVerdict::Kind::Free
                     || verdict.kind == ShortcutVerdict::Kind::Empty,
                 qPrintable(command.id));
    }
}

QTEST_MAIN(TestCommandRegistry)
#include "tst_commandregistry.moc"
