// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/commandline.h"
#include "core/control/controlsocket.h"
#include "ui/palette/ctlline.h"

#include <QJsonArray>
#include <QTest>

using namespace Switchboard;

namespace {

CtlSubject subject()
{
    return {.profileFolder = defaultProfileFolder(),
            .serviceId = QStringLiteral("ws-main"),
            .serviceOn = true,
            .sessions = {13, 14}};
}

} // namespace

class TestCtlLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheSame_data();
    void saysTheSame();
    void isUnderstood_data();
    void isUnderstood();
    void namesTheProfileWhenItIsAnother();
    void hasNothingToSayWithoutASubject();
};

void TestCtlLine::saysTheSame_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *id, const char *line) {
        QTest::newRow(id) << QString::fromLatin1(id) << QString::fromLatin1(line);
    };
    row("service.toggle", "switchboardctl service disable ws-main");
    row("service.restart", "switchboardctl service restart ws-main");
    row("connection.kick", "switchboardctl session disconnect 13 14");
    row("connection.kick-and-block", "switchboardctl session disconnect 13 14 --block 600");
    row("file.export-events", "switchboardctl --json journal");
    row("view.show-events", "switchboardctl journal --follow");
    row("view.full-screen", "");
    row("no.such.command", "");
}

void TestCtlLine::saysTheSame()
{
    QFETCH(QString, id);
    QTEST(ctlLine(id, subject()), "line");
}

void TestCtlLine::isUnderstood_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("command");
    const auto row = [](const char *id, const char *command) {
        QTest::newRow(id) << QString::fromLatin1(id) << QString::fromLatin1(command);
    };
    row("service.toggle", "service-disable");
    row("service.restart", "service-restart");
    row("service.leave-off", "service-disable");
    row("connection.kick", "session-disconnect");
    row("connection.kick-with-reason", "session-disconnect");
    row("connection.kick-and-block", "session-disconnect");
    row("view.show-connections", "session-list");
    row("view.show-services", "service-list");
    row("view.show-events", "journal-follow");
    row("file.export-events", "journal");
}

void TestCtlLine::isUnderstood()
{
    QFETCH(QString, id);
    const auto parsed = parseCommandLine(ctlArguments(id, subject()));
    QVERIFY2(parsed.isOk(), qPrintable(parsed ? QString() : parsed.error()));
    QTEST(parsed.value().request.value(QLatin1String("command")).toString(), "command");
}

void TestCtlLine::namesTheProfileWhenItIsAnother()
{
    CtlSubject other = subject();
    other.profileFolder = QStringLiteral("/tmp/it's here");
    QCOMPARE(
        ctlLine(QStringLiteral("service.restart"), other),
        QStringLiteral("switchboardctl --profile '/tmp/it'\\''s here' service restart ws-main"));
    const auto parsed = parseCommandLine(ctlArguments(QStringLiteral("service.restart"), other));
    QVERIFY(parsed.isOk());
    QCOMPARE(parsed.value().profileFolder, other.profileFolder);
}

void TestCtlLine::hasNothingToSayWithoutASubject()
{
    QVERIFY(ctlLine(QStringLiteral("connection.kick"), {}).isEmpty());
    QVERIFY(ctlLine(QStringLiteral("service.toggle"), {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestCtlLine)
#include "tst_ctlline.moc"
