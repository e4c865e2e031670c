// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/ui/editorscene.h"
#include "ui/editor/addressbox.h"
#include "ui/editor/codebox.h"
#include "ui/editor/testpanel.h"
#include "ui/editor/tokenedit.h"
#include "ui/support/botsnippets.h"
#include "ui/widgets/fieldmessage.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTcpSocket>

using namespace Switchboard;
using namespace Switchboard::Testing;

namespace {

//! The message under the field \a name.
FieldMessage *messageOf(const EditorScene &scene, const char *name)
{
    auto *link = scene.field<QWidget>(QByteArray(QByteArray("mend_") + name).constData());
    return link ? qobject_cast<FieldMessage *>(link->parentWidget()) : nullptr;
}

QString token()
{
    return QString::fromLatin1(EditorCanary);
}

} // namespace

//! The editor in the real window, with a real engine and real ports.
class TestServiceEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAService();
    void addsOtherKinds();
    void editsLive();
    void namesTheOwnerOfAPortAndTakesTheNext();
    void ownPortIsFree();
    void networkNeedsAToken();
    void savesNothingWithProblems();
    void generatesShowsAndCopiesTokens();
    void snippetFollowsTheForm();
    void saysWhatSavingDrops();
    void testsWithEveryStep();
    void triesEveryKindThatListens_data();
    void triesEveryKindThatListens();
    void doctorTriesWhatWeConnectTo();
    void testIsOutdatedByAnEdit();
    void asksBeforeDiscarding();
    void showsWhatTheEngineRefuses();
    void tokenIsInNoTextOrName();
    void everyControlHasAName();
    void speaksChineseOnly();
    void endsWithAnEditorOpen();
};

void TestServiceEditor::addsAService()
{
    EditorScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.open("actionNewService"));
    QCOMPARE(scene.editor()->windowTitle(), QStringLiteral("New service"));
    QCOMPARE(scene.field<QLineEdit>("name")->text(), QStringLiteral("ws-main 2"));
    QVERIFY(scene.field<QLineEdit>("name")->hasFocus());
    QCOMPARE(scene.field<QLineEdit>("token")->text().size(), 43);
    const quint16 port = EditorScene::freePort();
    scene.field<QLineEdit>("name")->setFocus();
    QTest::keyClicks(scene.field<QLineEdit>("name"), QStringLiteral("My bots"));
    scene.field<QSpinBox>("port")->setValue(port);
    QTRY_COMPARE(messageOf(scene, "host")->kind(), FieldMessage::Kind::Ok);
    QCOMPARE(scene.field<QPushButton>("save")->text(), QStringLiteral("Add service"));
    QVERIFY(scene.savedAndClosed());
    const ServiceSettings added = scene.saved(QStringLiteral("my-bots"));
    QCOMPARE(added.name, QStringLiteral("My bots"));
    QCOMPARE(added.port, port);
    QVERIFY(added.enabled);
    QCOMPARE(added.token.reveal().size(), 43);
    QTRY_VERIFY(scene.child<QWidget>("service_my-bots"));
    QTRY_COMPARE(scene.window->focusWidget(), scene.child<QWidget>("service_my-bots"));
    QTcpSocket bot;
    bot.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    QVERIFY(bot.waitForConnected()); // it was switched on
}

void TestServiceEditor::addsOtherKinds()
{
    EditorScene scene;
    QVERIFY(scene.start());
    const QList<std::pair<ServiceKind, QString>> kinds{
        {ServiceKind::WebSocketClient, QStringLiteral("ws-reverse")},
        {ServiceKind::HttpServer, QStringLiteral("http-api")},
        {ServiceKind::SseServer, QStringLiteral("http-sse")},
        {ServiceKind::HttpPost, QStringLiteral("http-post")}};
    for (const auto &[kind, id] : kinds) {
        QVERIFY(scene.open("actionNewService"));
        auto *type = scene.field<QComboBox>("kind");
        type->setCurrentIndex(type->findData(int(kind)));
        scene.field<QAbstractButton>("enabled")->setChecked(false);
        QVERIFY2(scene.savedAndClosed(), qPrintable(id));
        const ServiceSettings added = scene.saved(id);
        QCOMPARE(int(added.kind), int(kind));
        QCOMPARE(added.remote.url.isEmpty(), added.listens());
    }
}

void TestServiceEditor::editsLive()
{
    EditorScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.open("actionEditService"));
    QCOMPARE(scene.editor()->windowTitle(), QStringLiteral("Edit service: ws-main"));
    QCOMPARE(messageOf(scene, "effect")->text(), QStringLiteral("Nothing has changed."));
    scene.field<QLineEdit>("tags")->setText(QStringLiteral("prod, 二号"));
    scene.field<QSpinBox>("heartbeatInterval")->setValue(5000);
    scene.field<QComboBox>("lifecycle")->setCurrentIndex(1);
    scene.field<QAbstractButton>("messageFormatString")->click();
    scene.field<QAbstractButton>("reportSelfMessage")->click();
    scene.field<QSpinBox>("limits.maxConnections")->setValue(7);
    QCOMPARE(messageOf(scene, "effect")->text(),
             QStringLiteral("Applies at once; connections stay."));
    QCOMPARE(scene.field<QPushButton>("save")->text(), QStringLiteral("Save"));
    QVERIFY(scene.savedAndClosed());
    const ServiceSettings saved = scene.saved(QStringLiteral("ws-main"));
    QCOMPARE(saved.tags, QStringList({QStringLiteral("prod"), QStringLiteral("二号")}));
    QCOMPARE(saved.heartbeatInterval, 5000);
    QVERIFY(saved.lifecycle == LifecycleMode::ConnectDisable);
    QVERIFY(saved.messageFormat == MessageFormat::String);
    QVERIFY(saved.reportSelfMessage);
    QCOMPARE(saved.limits.maxConnections, 7);
    QVERIFY(saved.token == Secret(EditorCanary));
}

void TestServiceEditor::namesTheOwnerOfAPortAndTakesTheNext()
{
    EditorScene scene;
    QVERIFY(scene.start());
    QTcpServer owner;
    QVERIFY(owner.listen(QHostAddress(QHostAddress::LocalHost)));
    QVERIFY(scene.open("actionEditService"));
    scene.field<QSpinBox>("port")->setValue(owner.serverPort());
    FieldMessage *message = messageOf(scene, "host");
    QTRY_COMPARE(message->kind(), FieldMessage::Kind::Error);
    QVERIFY2(message->text().contains(QString::number(QCoreApplication::applicationPid())),
             qPrintable(message->text()));
    QCOMPARE(scene.field<QSpinBox>("port")->accessibleName(), QStringLiteral("Port"));
    scene.press("save"); // it would not start
    QVERIFY(scene.editor());
    QVERIFY(scene.field<QSpinBox>("port")->hasFocus());
    QCOMPARE(messageOf(scene, "effect")->text(), QStringLiteral("1 field to mend first."));

    scene.press("mend_host");
    QVERIFY(scene.field<QSpinBox>("port")->value() > owner.serverPort());
    QTRY_COMPARE(message->kind(), FieldMessage::Kind::Ok);
    QVERIFY(scene.savedAndClosed());
}

void TestServiceEditor::ownPortIsFree()
{
    EditorScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.open("actionEditService"));
    QTRY_COMPARE(messageOf(scene, "host")->text(), QStringLiteral("This service has the port."));
    scene.field<AddressBox>("host")->setEditText(QStringLiteral("0.0.0.0"));
    QTRY_COMPARE(messageOf(scene, "host")->text(), QStringLiteral("This service has the port."));
}

void TestServiceEditor::networkNeedsAToken()
{
    EditorScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.open("actionEditService"));
    scene.field<QLineEdit>("token")->clear();
    auto *host = scene.field<AddressBox>("host");
    host->setFocus();
    host->setEditText(QStringLiteral("0.0.0.0"));
    scene.field<QSpinBox>("port")->setFocus();
    FieldMessage *message = messageOf(scene, "token");
    QTRY_COMPARE(message->kind(), FieldMessage::Kind::Error);
    scene.press("save"); // there is no way round it
    QVERIFY(scene.editor());
    QCOMPARE(scene.saved(QStringLiteral("ws-main")).host, QStringLiteral("127.0.0.1"));
    scene.press("mend_token");
    QCOMPARE(scene.field<QLineEdit>("token")->text().size(), 43);
    QTRY_VERIFY(message->kind() != FieldMessage::Kind::Error);
}

void TestServiceEditor::savesNothingWithProblems()
{
    EditorScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.open("actionEditService"));
    auto *name = scene.field<QLineEdit>("name");
    const int height = scene.field<QWidget>("token")->mapTo(scene.editor(), QPoint()).y();
    name->setFocus();
    name->clear();
    QVERIFY(messageOf(scene, "name")->text().isEmpty()); // not while it is typed
    scene.field<QSpinBox>("heartbeatInterval")->setFocus();
    QCOMPARE(messageOf(scene, "name")->text(), QStringLiteral("Give the service a name."));
    QCOMPARE(name->accessibleDescription(), QStringLiteral("Give the service a name."));
    QCoreApplication::processEvents();
    QCOMPARE(scene.field<QWidget>("token")->mapTo(scene.editor(), QPoint()).y(), height);
    scene.field<QSpinBox>("heartbeatInterval")->setValue(500);
    scene.press("save");
    QCOMPARE(messageOf(scene, "effect")->text(), QStringLiteral("2 fields to mend first."));
    QCOMPARE(scene.field<QPushButton>("save")->text(), QStringLiteral("Save (2)"));
    QVERIFY(name->hasFocus());
    QVERIFY(!messageOf(scene, "heartbeatInterval")->text().isEmpty());
    name->setText(QStringLiteral("fine"));
    QTest::keyClick(name, Qt::Key_X);
    scene.field<QSpinBox>("heartbeatInterval")->setValue(5000);
    QCOMPARE(scene.field<QPushButton>("save")->text(), QStringLiteral("Save"));
    QVERIFY(scene.savedAndClosed());
    QCOMPARE(scene.saved(QStringLiteral("ws-main")).name, QStringLiteral("finex"));
}

void TestServiceEditor::generatesShowsAndCopiesTokens()
{
    EditorScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.open("actionEditService"));
    auto *edit = scene.field<QLineEdit>("token");
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    QCOMPARE(edit->text(), token());
    scene.press("copyToken");
    QCOMPARE(QGuiApplication::clipboard()->text(), token());
    QGuiApplication::clipboard()->clear();
    scene.press("reveal");
    QCOMPARE(edit->echoMode(), QLineEdit::Normal);
    QCOMPARE(TokenEdit::RevealMs, 10'000);
    scene.press("reveal");
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    scene.press("reveal");
    scene.press("generate"); // a new one is covered again
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    static const QRegularExpression base64url(QStringLiteral("^[A-Za-z0-9_-]{43}$"));
    QVERIFY(base64url.match(edit->text()).hasMatch());
    const QString first = edit->text();
    scene.press("generate");
    QVERIFY(edit->text() != first);
    QCOMPARE(messageOf(scene, "effect")->text(),
             QStringLiteral("The new token applies at once; nobody is connected."));
}

void TestServiceEditor::snippetFollowsTheForm()
{
    EditorScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.open("actionEditService"));
    auto *snippet = scene.field<CodeBox>("snippet");
    QVERIFY(snippet->toPlainText().startsWith(QLatin1String("DRIVER=")));
    scene.field<QSpinBox>("port")->setValue(12345); // not saved, but shown
    QVERIFY(snippet->toPlainText().contains(QLatin1String("ws://127.0.0.1:12345")));
    QVERIFY(!snippet->toPlainText().contains(token()));
    scene.press("copy");
    QVERIFY(QGuiApplication::clipboard()->text().contains(
        QString(QStringLiteral("ONEBOT_ACCESS_TOKEN=") + token())));
    QGuiApplication::clipboard()->clear();
    scene.press("revealSnippet");
    QVERIFY(snippet->toPlainText().contains(token()));
    scene.press("revealSnippet");
    QVERIFY(!snippet->toPlainText().contains(token()));

    auto *preset = scene.field<QComboBox>("preset");
    preset->setCurrentIndex(1);
    QVERIFY(snippet->toPlainText().startsWith(QLatin1String("plugins:")));
    QVERIFY(snippet->toPlainText().contains(QLatin1String("selfId: \"10001\"")));
    preset->setCurrentIndex(preset->findData(int(BotPreset::ZeroBot)));
    scene.field<QComboBox>("format")->setCurrentIndex(1);
    QVERIFY(snippet->toPlainText().contains(QLatin1String("\"Url\": \"ws://127.0.0.1:12345\"")));
    scene.field<QLineEdit>("token")->clear();
    QVERIFY(!scene.field<QPushButton>("revealSnippet")->isEnabled());

    preset->setCurrentIndex(0);
    scene.field<QSpinBox>("heartbeatInterval")->setValue(60'000);
    QCOMPARE(messageOf(scene, "preset")->kind(), FieldMessage::Kind::Warn);
    scene.press("mend_preset");
    QCOMPARE(scene.field<QSpinBox>("heartbeatInterval")->value(), 15'000);
}

void TestServiceEditor::saysWhatSavingDrops()
{
    EditorScene scene;
    QVERIFY(scene.start());
    std::vector<std::unique_ptr<QTcpSocket>> bots;
    const quint16 port = scene.saved(QStringLiteral("ws-main")).port;
    for (int i = 0; i < 3; ++i) {
        bots.push_back(std::make_unique<QTcpSocket>());
        bots.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        QVERIFY(bots.back()->waitForConnected());
        bots.back()->write("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port)
                           + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                             "Sec-WebSocket-Version: 13\r\nAuthorization: Bearer "
                           + EditorCanary + "\r\n\r\n");
    }
    QVERIFY(scene.open("actionEditService"));
    scene.field<QSpinBox>("port")->setValue(EditorScene::freePort());
    QTRY_COMPARE(messageOf(scene, "effect")->text(),
                 QStringLiteral("Restarts the listener and drops 3 connections."));
    QCOMPARE(scene.field<QPushButton>("save")->text(), QStringLiteral("Save and restart"));
    QTRY_COMPARE(messageOf(scene, "host")->kind(), FieldMessage::Kind::Ok);
    QVERIFY(scene.savedAndClosed());
    for (const auto &bot : bots)
        QTRY_VERIFY(bot->readAll().contains("configuration reloaded")
                    || bot->state() != QAbstractSocket::ConnectedState);
}

void TestServiceEditor::testsWithEveryStep()
{
    EditorScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.open("actionNewService"));
    scene.field<QSpinBox>("port")->setValue(EditorScene::freePort());
    scene.press("test");
    auto *panel = scene.child<TestPanel>("serviceEditor_testPanel");
    QVERIFY(panel->isVisible());
    QTRY_VERIFY(!panel->isRunning());
    QCOMPARE(scene.field<QLabel>("testResult")->text(), QStringLiteral("A bot can connect."));
    QStringList texts;
    for (const char *name :
         {"listen", "connect", "upgrade", "lifecycle", "login", "close", "refuse"})
        texts.append(scene.field<QWidget>(QByteArray(QByteArray("step_") + name).constData())
                         ->findChildren<QLabel *>()
                         .constFirst()
                         ->text());
    QVERIFY(texts[0].startsWith(QLatin1String("Listens on port ")));
    QCOMPARE(texts[2], QStringLiteral("WebSocket handshake accepted (HTTP 101)"));
    QCOMPARE(texts[3], QStringLiteral("First event: lifecycle connect of 10001"));
    QCOMPARE(texts[6], QStringLiteral("Without the token: refused (HTTP 401)"));
    QCOMPARE(scene.saved().services.size(), 1); // nothing was saved for it
}

void TestServiceEditor::triesEveryKindThatListens_data()
{
    QTest::addColumn<ServiceKind>("kind");
    QTest::addColumn<QStringList>("texts");
    const QString connected = QStringLiteral("Connected by TCP");
    const QString login = QStringLiteral("get_login_info answered: ");
    const QString refused = QStringLiteral("Without the token: refused (HTTP 401)");
    QTest::newRow("HTTP") << ServiceKind::HttpServer << QStringList{connected, login, refused};
    QTest::newRow("SSE") << ServiceKind::SseServer
                         << QStringList{connected, login,
                                        QStringLiteral("First event: lifecycle connect of 10001"),
                                        refused};
}

void TestServiceEditor::triesEveryKindThatListens()
{
    QFETCH(ServiceKind, kind);
    QFETCH(QStringList, texts);
    EditorScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.open("actionNewService"));
    auto *type = scene.field<QComboBox>("kind");
    type->setCurrentIndex(type->findData(int(kind)));
    scene.field<QSpinBox>("port")->setValue(EditorScene::freePort());
    scene.press("test");
    auto *panel = scene.child<TestPanel>("serviceEditor_testPanel");
    QTRY_VERIFY(!panel->isRunning());
    QCOMPARE(scene.field<QLabel>("testResult")->text(), QStringLiteral("A bot can connect."));
    QStringList shown;
    const QList<QWidget *> rows =
        panel->findChildren<QWidget *>(QRegularExpression(QStringLiteral("^serviceEditor_step_")));
    for (const QWidget *row : rows)
        shown.append(row->findChildren<QLabel *>().constFirst()->text());
    QCOMPARE(shown.size(), texts.size() + 1);
    QVERIFY(shown[0].startsWith(QLatin1String("Listens on port ")));
    for (qsizetype i = 0; i < texts.size(); ++i)
        QVERIFY2(shown[i + 1].startsWith(texts[i]), qPrintable(shown[i + 1]));
    QCOMPARE(scene.saved().services.size(), 1);
}

void TestServiceEditor::doctorTriesWhatWeConnectTo()
{
    EditorScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.open("actionNewService"));
    auto *type = scene.field<QComboBox>("kind");
    type->setCurrentIndex(type->findData(int(ServiceKind::WebSocketClient)));
    scene.field<QLineEdit>("url")->clear();
    QVERIFY(scene.field<QPushButton>("test")->isHidden()); // there is nothing to try
    type->setCurrentIndex(type->findData(int(ServiceKind::WebSocketClient)));
    scene.field<QLineEdit>("url")->setText(
        QStringLiteral("ws://127.0.0.1:%1/x").arg(EditorScene::freePort()));
    scene.press("test");
    auto *panel = scene.child<TestPanel>("serviceEditor_testPanel");
    QTRY_VERIFY(!panel->isRunning());
    QCOMPARE(scene.field<QLabel>("testResult")->text(),
             QStringLiteral("The connection does not work like this."));
    const auto *tcp = scene.field<QWidget>("step_tcp")->findChild<QLabel *>();
    QVERIFY2(tcp->text().contains(QLatin1Char('\n')), qPrintable(tcp->text())); // and what helps
    QVERIFY(!scene.field<QWidget>("step_http")); // it went no further
}

void TestServiceEditor::testIsOutdatedByAnEdit()
{
    EditorScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.open("actionEditService"));
    scene.press("test");
    auto *panel = scene.child<TestPanel>("serviceEditor_testPanel");
    QTRY_VERIFY(!panel->isRunning());
    QCOMPARE(scene.field<QLabel>("testResult")->text(), QStringLiteral("A bot can connect."));
    scene.field<QSpinBox>("heartbeatInterval")->setValue(5000);
    QCOMPARE(scene.field<QLabel>("testResult")->text(),
             QStringLiteral("The settings have changed since."));
}

void TestServiceEditor::asksBeforeDiscarding()
{
    EditorScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.open("actionEditService"));
    QTest::keyClick(scene.editor(), Qt::Key_Escape); // nothing is lost
    QTRY_VERIFY(!scene.editor());

    QVERIFY(scene.open("actionEditService"));
    scene.field<QSpinBox>("heartbeatInterval")->setValue(5000);
    QTest::keyClick(scene.editor(), Qt::Key_Escape);
    auto *dialog = scene.child<QDialog>("discardDialog");
    QVERIFY(dialog && dialog->isVisible());
    dialog->findChild<QAbstractButton *>(QStringLiteral("dialogCancel"))->click();
    QVERIFY(scene.editor());
    QCOMPARE(scene.field<QSpinBox>("heartbeatInterval")->value(), 5000);
    scene.press("cancel");
    QTRY_VERIFY(scene.child<QDialog>("discardDialog"));
    for (QDialog *each : scene.window->findChildren<QDialog *>(QStringLiteral("discardDialog"))) {
        if (each->isVisible())
            each->findChild<QAbstractButton *>(QStringLiteral("dialogAccept"))->click();
    }
    QTRY_VERIFY(!scene.editor());
    QCOMPARE(scene.saved(QStringLiteral("ws-main")).heartbeatInterval, 15000);
}

void TestServiceEditor::showsWhatTheEngineRefuses()
{
    EditorScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.open("actionEditService"));
    scene.field<QLineEdit>("name")->setText(QStringLiteral("other"));
    // The folder cannot be written: what is not saved is not applied.
    QVERIFY(QFile::rename(scene.folder.path(), scene.folder.path() + QStringLiteral("-away")));
    QFile file(scene.folder.path());
    QVERIFY(file.open(QIODevice::WriteOnly)); // nor made anew
    scene.press("save");
    QTRY_VERIFY(scene.child<QWidget>("banner_saveError"));
    QVERIFY(scene.editor());
    QVERIFY(scene.field<QPushButton>("save")->isEnabled());
    QVERIFY(file.remove());
    QVERIFY(QFile::rename(scene.folder.path() + QStringLiteral("-away"), scene.folder.path()));
    QVERIFY(scene.savedAndClosed());
    QCOMPARE(scene.saved(QStringLiteral("ws-main")).name, QStringLiteral("other"));
}

void TestServiceEditor::tokenIsInNoTextOrName()
{
    EditorScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.open("actionEditService"));
    scene.press("test");
    QTRY_VERIFY(!scene.child<TestPanel>("serviceEditor_testPanel")->isRunning());
    for (QWidget *widget : scene.editor()->findChildren<QWidget *>()) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface)
            continue;
        for (const QAccessible::Text text :
             {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            QVERIFY2(!interface->text(text).contains(token()), qPrintable(widget->objectName()));
        if (QAccessibleTextInterface *text = interface->textInterface())
            QVERIFY2(!text->text(0, text->characterCount()).contains(token()),
                     qPrintable(widget->objectName()));
        QVERIFY(!widget->toolTip().contains(token()));
    }
}

void TestServiceEditor::everyControlHasAName()
{
    EditorScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.open("actionNewService"));
    for (const char *fold : {"tls", "connection", "limits", "advanced"})
        scene.press(fold);
    int controls = 0;
    for (QWidget *widget : scene.editor()->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
            || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        ++controls;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                 qPrintable(QStringLiteral("%1 %2").arg(
                     QLatin1String(widget->metaObject()->className()), widget->objectName())));
        const bool isPart = widget->focusProxy() || !widget->objectName().isEmpty();
        QVERIFY2(isPart, widget->metaObject()->className());
    }
    QVERIFY(controls > 35);
}

void TestServiceEditor::speaksChineseOnly()
{
    EditorScene scene(QStringLiteral("zh_CN"));
    QVERIFY(scene.start());
    QVERIFY(scene.open("actionNewService"));
    for (const char *fold : {"tls", "connection", "limits", "advanced"})
        scene.press(fold);
    scene.press("test");
    QTRY_VERIFY(!scene.child<TestPanel>("serviceEditor_testPanel")->isRunning());
    QStringList texts{scene.editor()->windowTitle()};
    for (const QLabel *label : scene.editor()->findChildren<QLabel *>())
        texts.append(label->text());
    for (const QAbstractButton *button : scene.editor()->findChildren<QAbstractButton *>())
        texts.append({button->text(), button->toolTip(), button->accessibleName()});
    for (const QLineEdit *edit : scene.editor()->findChildren<QLineEdit *>())
        texts.append({edit->placeholderText(), edit->accessibleName()});
    static const QRegularExpression allowed(QStringLiteral("^(ws://.*|[\\W\\d_]*)$"));
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    for (const QString &text : texts)
        QVERIFY2(allowed.match(text).hasMatch() || han.match(text).hasMatch(), qPrintable(text));
    QVERIFY(texts.size() > 80);
}

void TestServiceEditor::endsWithAnEditorOpen()
{
    EditorScene scene;
    QVERIFY(scene.start());
    QVERIFY(scene.open("actionEditService"));
    scene.field<QSpinBox>("heartbeatInterval")->setValue(5000);
    QSignalSpy ended(scene.window.get(), &MainWindow::ended);
    scene.window->endProgram();
    QVERIFY(!scene.editor());
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(scene.saved(QStringLiteral("ws-main")).heartbeatInterval, 15000);
}

QTEST_MAIN(TestServiceEditor)
#include "tst_serviceeditor.moc"
