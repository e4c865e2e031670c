// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationkeys.h"
#include "core/net/accesspolicy.h"
#include "core/net/closeinfo.h"
#include "core/onebot/actioncatalogue.h"
#include "ui/help/helplibrary.h"
#include "ui/models/connectioncolumns.h"
#include "ui/support/botsnippets.h"
#include "ui/support/closetext.h"
#include "ui/support/language.h"
#include "ui/support/statetext.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Switchboard;

namespace {

QStringList captures(const QString &text, const QString &pattern)
{
    QStringList found;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (auto it = expression.globalMatch(text); it.hasNext();)
        found.append(it.next().captured(1));
    return found;
}

QStringList sortedSet(QStringList list)
{
    list.removeDuplicates();
    list.sort();
    return list;
}

//! The first cells of the rows of all tables in \a markdown.
QStringList firstCells(const QString &markdown)
{
    return captures(markdown, QStringLiteral("^\\| *([^|]*[^| ]) *\\|"));
}

//! The Markdown under the heading of \a title, up to the next heading of the same level.
QString part(const QString &markdown, const QString &title)
{
    const auto start = markdown.indexOf(QStringLiteral("\n## ") + title + QLatin1Char('\n'));
    if (start < 0)
        return {};
    const auto end = markdown.indexOf(QStringLiteral("\n## "), start + 1);
    return markdown.mid(start, end < 0 ? -1 : end - start);
}

QString helpOf(const QString &program)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.start(program, {QStringLiteral("--help")});
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

QStringList optionsIn(const QString &text)
{
    return sortedSet(captures(text, QStringLiteral("(?<![\\w-])(--[a-z][a-z-]+)")));
}

} // namespace

//! What the pages state as a fact, compared with the program.
class TestHelpFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void limits_data() { addLanguages(); }
    void limits();
    void closeCodes_data() { addLanguages(); }
    void closeCodes();
    void closeReasons_data() { addLanguages(); }
    void closeReasons();
    void cutTexts_data() { addLanguages(); }
    void cutTexts();
    void httpAnswers_data() { addLanguages(); }
    void httpAnswers();
    void configurationKeys_data() { addLanguages(); }
    void configurationKeys();
    void simulatorActions_data() { addLanguages(); }
    void simulatorActions();
    void statesAndColumns_data() { addLanguages(); }
    void statesAndColumns();
    void botSnippets_data() { addLanguages(); }
    void botSnippets();
    void wordsOfTheScreen_data();
    void wordsOfTheScreen();
    void commandLines_data();
    void commandLines();
    void controlCommands_data() { addLanguages(); }
    void controlCommands();

private:
    static void addLanguages();
    [[nodiscard]] QString page(const char *id) const;

    Language m_language;
    HelpLibrary m_library;
};

void TestHelpFacts::addLanguages()
{
    QTest::addColumn<QString>("language");
    for (const QString &code : Language::codes())
        QTest::newRow(qPrintable(code)) << code;
}

void TestHelpFacts::init()
{
    QFETCH(QString, language);
    QVERIFY(m_language.setCode(language));
    m_library = HelpLibrary::builtIn(language);
}

QString TestHelpFacts::page(const char *id) const
{
    const HelpPage *found = m_library.page(QLatin1String(id));
    return found ? found->markdown : QString();
}

void TestHelpFacts::limits()
{
    const QString markdown = page("limits");
    QMap<QString, qint64> stated;
    const QRegularExpression row(QStringLiteral("^\\| `(\\w+)` \\| (\\d+) \\|"),
                                 QRegularExpression::MultilineOption);
    for (auto it = row.globalMatch(markdown); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        stated.insert(match.captured(1), match.captured(2).toLongLong());
    }
    QMap<QString, qint64> real;
    for (const LimitKey &key : ConfigurationKeys::limits())
        real.insert(QString::fromLatin1(key.name), key.value(ServiceLimits()));
    QCOMPARE(stated, real);
}

void TestHelpFacts::closeCodes()
{
    QFile header(QStringLiteral(SWITCHBOARD_SOURCE "/core/net/closeinfo.h"));
    QVERIFY(header.open(QIODevice::ReadOnly));
    const QStringList constants =
        captures(QString::fromUtf8(header.readAll()),
                 QStringLiteral("inline constexpr quint16 \\w+ = (\\d{4});"));
    QVERIFY(constants.size() >= 12);
    const QString markdown = page("close-codes");
    const QString sent = markdown.section(QStringLiteral("\n## "), 1, 1);
    QCOMPARE(sortedSet(captures(sent, QStringLiteral("^\\| (\\d{4}) \\|"))), sortedSet(constants));
    const QString received = markdown.section(QStringLiteral("\n## "), 2, 2);
    for (const char *code : {"1003", "1005", "1006"})
        QVERIFY2(received.contains(QLatin1String(code)), code);
}

void TestHelpFacts::closeReasons()
{
    // The texts in quotes are what clients find in their logs.
    QString sources;
    QDirIterator it(QStringLiteral(SWITCHBOARD_SOURCE "/core"), {QStringLiteral("*.cpp")},
                    QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        sources += QString::fromUtf8(file.readAll());
    }
    const QString sent = page("close-codes").section(QStringLiteral("\n## "), 1, 1);
    const QStringList reasons = captures(sent, QStringLiteral("[\"“]([a-z][a-z0-9 ]{8,})[\"”]"));
    QVERIFY(reasons.size() >= 7);
    for (QString reason : reasons) {
        if (reason.startsWith(QLatin1String("replaced")))
            continue; // said to be not in use
        const QString counted = QStringLiteral("more than 50 control frames");
        if (reason.startsWith(counted))
            reason.replace(QLatin1String("50"), QLatin1String("%1"));
        QVERIFY2(sources.contains(QLatin1Char('"') + reason), qPrintable(reason));
    }
}

void TestHelpFacts::cutTexts()
{
    const QString text = page("close-codes").toLower();
    for (const AbortCause cause : {AbortCause::CloseTimeout, AbortCause::Slow, AbortCause::Silent,
                                   AbortCause::MessageDeadline, AbortCause::DrainViolation,
                                   AbortCause::Aborted, AbortCause::ConnectionLost}) {
        CloseInfo close;
        close.abortCause = cause;
        static const QRegularExpression lead(QStringLiteral("^[^:：]*[:：]\\s*"));
        const QString shown = closeText(close).remove(lead).toLower();
        QVERIFY2(text.contains(shown), qPrintable(shown));
    }
}

void TestHelpFacts::httpAnswers()
{
    QStringList statuses;
    for (int cause = 0; cause <= int(RefusalCause::TooManyHalfOpen); ++cause)
        statuses.append(QString::number(makeRefusal(RefusalCause(cause), {}).status));
    const QStringList stated =
        captures(page("http-answers"), QStringLiteral("^\\| (\\d{3}) [A-Z]"));
    QCOMPARE(sortedSet(stated), sortedSet(statuses));
}

void TestHelpFacts::configurationKeys()
{
    const QStringList cells = firstCells(page("configuration"));
    for (const QString &key : ConfigurationKeys::service())
        QVERIFY2(cells.contains(QLatin1Char('`') + key + QLatin1Char('`')), qPrintable(key));
    for (const QString &key : ConfigurationKeys::policy())
        QVERIFY2(cells.contains(QStringLiteral("`policy.") + key + QLatin1Char('`')),
                 qPrintable(key));
    for (const QString &key : ConfigurationKeys::filter())
        QVERIFY2(page("configuration").contains(QLatin1Char('`') + key + QLatin1Char('`')),
                 qPrintable(key));
    const QStringList stated =
        captures(page("configuration"), QStringLiteral("^\\| `([a-zA-Z]+)` \\|"));
    QCOMPARE(sortedSet(stated), sortedSet(ConfigurationKeys::service()));
}

void TestHelpFacts::simulatorActions()
{
    QStringList real;
    for (const ActionSpec &action : ActionCatalogue::actions())
        real.append(action.name);
    const auto start = page("simulator").indexOf(QStringLiteral("| `send_msg`"));
    const auto end = page("simulator").indexOf(QStringLiteral("\n\n"), start);
    QVERIFY(start > 0 && end > start);
    const QStringList stated =
        captures(page("simulator").mid(start, end - start), QStringLiteral("`(\\.?\\w+)`"));
    QCOMPARE(sortedSet(stated), sortedSet(real));
}

void TestHelpFacts::statesAndColumns()
{
    const QStringList connectionRows = firstCells(page("connections"));
    for (int state = 0; state <= int(SessionState::Closed); ++state) {
        const QString text = stateText(SessionState(state)).text;
        QVERIFY2(connectionRows.contains(text), qPrintable(text));
    }
    const QStringList serviceRows = firstCells(page("switch"));
    for (int state = 0; state <= int(ServiceState::Failed); ++state) {
        ServiceStatus status;
        status.state = ServiceState(state);
        QVERIFY2(serviceRows.contains(stateText(status).text), qPrintable(stateText(status).text));
    }
    ServiceStatus taken;
    taken.state = ServiceState::Failed;
    taken.failure.kind = FailureKind::PortInUse;
    QVERIFY(serviceRows.contains(stateText(taken).text));

    for (int column = 0; column < ConnectionColumnCount; ++column) {
        const QString title = titleOf(ConnectionColumn(column));
        QVERIFY2(page("connections").contains(title), qPrintable(title));
    }
}

void TestHelpFacts::botSnippets()
{
    BotEndpoint endpoint;
    endpoint.url = QStringLiteral("ws://127.0.0.1:6700");
    endpoint.token = Secret(QByteArrayLiteral("TOKEN"));
    endpoint.selfId = 10001;
    for (const BotPreset preset : {BotPreset::NoneBot2, BotPreset::Koishi, BotPreset::ZeroBot}) {
        const QString described = part(page("connect-a-bot"), botName(preset));
        const BotSnippet snippet = botSnippet(preset, endpoint, TokenText::Plain);
        QVERIFY2(described.contains(QStringLiteral("```\n") + snippet.text + QStringLiteral("```")),
                 qPrintable(snippet.text));
        QVERIFY2(described.contains(snippet.fileName), qPrintable(snippet.fileName));
    }
}

void TestHelpFacts::wordsOfTheScreen_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("source");
    for (const QString &language : Language::codes()) {
        const auto row = [&](const char *id, const char *context, const char *source) {
            QTest::addRow("%s %s", qPrintable(language), source)
                << language << QByteArray(id) << QByteArray(context) << QByteArray(source);
        };
        row("troubleshooting", "Switchboard::ChatMessageModel", "no bot was listening");
        row("troubleshooting", "Switchboard::WindowActions", "&Copy connect URL");
        row("simulator", "Switchboard::ChatMessageModel", "delivered %1/%2");
        row("connections", "Switchboard::ConnectionCommands", "%1 had already left");
        row("connections", "Switchboard::ConnectionToolBar", "order frozen");
        row("connections", "Switchboard::WindowActions", "&Copy as");
        row("disconnect", "Switchboard::ConnectionCommands", "%1 came back as %2 after %3");
        row("disconnect", "Switchboard::WindowActions", "Kick with &reason...");
        row("disconnect", "Switchboard::WindowActions", "Kick and &block...");
        row("switch", "Switchboard::WindowActions", "&Enable all");
        row("switch", "Switchboard::WindowActions", "&Disable all...");
        row("switch", "Switchboard::ServiceRow", "Close now");
        row("switch", "Switchboard::ServiceRow", "Keep on");
        row("switch", "Switchboard::ProblemBanners", "Retry");
        row("main-window", "Switchboard::WindowActions", "&Reset layout");
        row("privacy", "Switchboard::WindowActions", "Copy &diagnostic info");
        row("crash-recovery", "Switchboard::WindowActions", "Copy &diagnostic info");
    }
}

void TestHelpFacts::wordsOfTheScreen()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, context);
    QFETCH(QByteArray, source);
    QString shown = QCoreApplication::translate(context.constData(), source.constData());
    QCOMPARE(shown == QString::fromUtf8(source), m_language.code() == QLatin1String("en"));
    static const QRegularExpression mnemonic(QStringLiteral("\\(&\\w\\)|&|\\.\\.\\.$"));
    shown.remove(mnemonic);
    // Values stand in the page where the text has a place for one.
    QString pattern = QRegularExpression::escape(shown);
    pattern.replace(QRegularExpression(QStringLiteral("\\\\%\\d")), QStringLiteral(".{1,12}?"));
    pattern.replace(QStringLiteral("\\ "), QStringLiteral("\\s?")); // not between Han and digits
    const QRegularExpression expected(pattern, QRegularExpression::CaseInsensitiveOption);
    QVERIFY2(expected.match(page(id.constData())).hasMatch(), qPrintable(shown));
}

void TestHelpFacts::commandLines_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("path");
    for (const QString &language : Language::codes()) {
        const auto row = [&](const char *program, const char *path) {
            QTest::addRow("%s %s", qPrintable(language), program)
                << language << QString::fromLatin1(program) << QString::fromLocal8Bit(path);
        };
        row("switchboard", SWITCHBOARD_DESKTOP);
        row("switchboardd", SWITCHBOARD_DAEMON);
        row("switchboardctl", SWITCHBOARD_CONTROL);
    }
}

void TestHelpFacts::commandLines()
{
    QFETCH(QString, program);
    QFETCH(QString, path);
    const QString help = helpOf(path);
    QVERIFY2(!help.isEmpty(), qPrintable(path));
    const QString described = part(page("command-line"), program);
    QVERIFY2(!described.isEmpty(), qPrintable(program));
    QStringList printed = optionsIn(help);
    QStringList written = optionsIn(described);
    // Every program has these two, whether its help lists them or not.
    for (const char *common : {"--help", "--version"}) {
        printed.append(QLatin1String(common));
        QVERIFY2(written.contains(QLatin1String(common)), common);
    }
    QCOMPARE(written, sortedSet(printed));
}

void TestHelpFacts::controlCommands()
{
    const QString help = helpOf(QStringLiteral(SWITCHBOARD_CONTROL));
    // `  session list [--service ID]`: the words before options and placeholders are the command.
    const QStringList commands =
        captures(help.section(QStringLiteral("Every command waits"), 0, 0),
                 QStringLiteral("^  ([a-z][a-z-]+(?: [a-z][a-z-]+)?)(?= |$)"));
    QVERIFY(commands.contains(QStringLiteral("session disconnect")));
    QStringList stated;
    const QStringList cells =
        firstCells(part(page("command-line"), QStringLiteral("switchboardctl")));
    for (const QString &cell : cells)
        stated += captures(cell, QStringLiteral("^`([a-z][a-z-]+(?: [a-z][a-z-]+)?)(?=[ `])"));
    for (const QString &command : commands)
        QVERIFY2(stated.contains(command), qPrintable(command));
}

QTEST_MAIN(TestHelpFacts)
#include "tst_helpfacts.moc"
