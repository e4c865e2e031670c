// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationkeys.h"
#include "core/config/servicefields.h"
#include "core/net/selfsignedcertificate.h"
#include "ui/editor/certificatefiles.h"
#include "ui/editor/saveeffect.h"
#include "ui/editor/serviceform.h"
#include "ui/editor/servicekinds.h"
#include "ui/editor/servicetext.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Switchboard;

namespace {

const QString Url = QStringLiteral("wss://bot.example:8443/onebot");
const QByteArray Canary = "canary-9aXk";

Configuration emptyConfiguration()
{
    Configuration configuration;
    configuration.backends = {{.id = QStringLiteral("sim"), .enabled = true, .media = {}}};
    return configuration;
}

//! A service of \a kind in which no field that the kind has is at its default.
ServiceSettings fullService(ServiceKind kind)
{
    ServiceSettings service;
    service.host = QStringLiteral("::1");
    service.port = 7123;
    service.token = Secret("token-of-the-service");
    service.messageFormat = MessageFormat::String;
    service.heartbeatInterval = 4321;
    service.lifecycle = LifecycleMode::Standard;
    service.reportSelfMessage = true;
    service.tls = {.certificateFile = QStringLiteral("/nowhere/certificate.pem"),
                   .keyFile = QStringLiteral("/nowhere/key.pem")};
    service.webSocket = true;
    service.remote = {.url = Url,
                      .apiUrl = QStringLiteral("wss://bot.example/api"),
                      .eventUrl = QStringLiteral("wss://bot.example/event"),
                      .universal = false,
                      .reconnectInterval = 3000,
                      .proxy = QStringLiteral("socks5://127.0.0.1:1080"),
                      .proxyUser = QStringLiteral("user"),
                      .proxyPassword = Secret(Canary),
                      .caFile = QStringLiteral("/nowhere/ca.pem"),
                      .pin = QStringLiteral("sha256/")
                          + QString::fromLatin1(QByteArray(32, 'x').toBase64()),
                      .unverifiedUrls = {QStringLiteral("wss://unused.example"), Url}};
    service.post = {.secret = Secret("secret-of-posts"), .timeoutSeconds = 7, .retries = 3};
    service.tags = {QStringLiteral("one")};
    for (const LimitKey &limit : ConfigurationKeys::limits())
        limit.setValue(service.limits, limit.value(service.limits) + 1);
    service.filter = {.only = {QStringLiteral("message")}, .except = {QStringLiteral("notice")}};
    service.policy = {.allowedHosts = {QStringLiteral("bot.example")},
                      .allowedOrigins = {QStringLiteral("https://bot.example")}};
    const ServiceSettings standard;
    service.kind = kind;
    for (const ServiceField &field : serviceFields()) {
        if (!hasField(kind, field))
            field.copy(standard, service);
    }
    if (kind == ServiceKind::HttpPost)
        service.remote.url = QStringLiteral("https://bot.example/onebot");
    service.id = QStringLiteral("a");
    service.name = QStringLiteral("a");
    service.backend = QStringLiteral("sim");
    return service;
}

void addKinds()
{
    QTest::addColumn<int>("kind");
    for (const ServiceKind kind : serviceKinds())
        QTest::newRow(qPrintable(toString(kind))) << int(kind);
}

} // namespace

//! The form of the editor for every kind of service.
class TestServiceKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyKindKeepsEveryField_data() { addKinds(); }
    void everyKindKeepsEveryField();
    void everyFieldHasAName();
    void secretsAreNeverShown_data();
    void secretsAreNeverShown();
    void rowsFollowTheKind_data();
    void rowsFollowTheKind();
    void kindIsChosenForNewServicesOnly();
    void switchingKeepsWhatWasTyped();
    void presetsFillInWhatNobodyTyped();
    void exceptionsEndWithTheirUrl();
    void exceptionsAreForTheUrlTheyName();
    void foldsAreClosedWhereNothingIsSet();
    void createsACertificate();
    void saysWhenNoCertificateCanBeWritten();
    void readsCertificates_data();
    void readsCertificates();
    void saysWhatSavingDoes_data();
    void saysWhatSavingDoes();

private:
    ServiceForm *open(const ServiceSettings &settings);
    template <typename T> T *field(const char *name)
    {
        return m_form->findChild<T *>(QStringLiteral("serviceEditor_") + QLatin1String(name));
    }
    bool isShown(const char *name) { return field<QWidget>(name)->isVisibleTo(m_form.get()); }
    void chooseKind(ServiceKind kind)
    {
        auto *box = field<QComboBox>("kind");
        box->setCurrentIndex(box->findData(int(kind)));
    }
    QString messageOf(const char *name)
    {
        auto *link = field<QWidget>(QByteArray(QByteArray("mend_") + name).constData());
        return qobject_cast<FieldMessage *>(link->parentWidget())->text();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServiceForm> m_form;
};

void TestServiceKinds::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_form.reset();
}

ServiceForm *TestServiceKinds::open(const ServiceSettings &settings)
{
    m_form = std::make_unique<ServiceForm>(
        ValidationContext{.configuration = emptyConfiguration(), .serviceId = settings.id},
        m_folder->path(), nullptr);
    m_form->setSettings(settings);
    return m_form.get();
}

void TestServiceKinds::everyKindKeepsEveryField()
{
    QFETCH(int, kind);
    const ServiceSettings service = fullService(ServiceKind(kind));
    open(service);
    QCOMPARE(changedFields(service, m_form->settings()), QStringList());
    QCOMPARE(m_form->settings(), service);
    QCOMPARE(m_form->problems(), QList<FieldProblem>());
}

void TestServiceKinds::everyFieldHasAName()
{
    for (const ServiceField &field : serviceFields()) {
        const bool isRareLimit = field.key.startsWith(QLatin1String("limits."));
        QVERIFY2(isRareLimit || fieldName(field.key) != field.key, qPrintable(field.key));
    }
    ServiceSettings service = fullService(ServiceKind::WebSocketClient);
    QCOMPARE(fieldValue(QStringLiteral("kind"), service),
             QStringLiteral("Reverse WebSocket - I connect to the bot"));
    QCOMPARE(fieldValue(QStringLiteral("universal"), service), QStringLiteral("no"));
    QCOMPARE(fieldValue(QStringLiteral("reconnectInterval"), service), QStringLiteral("3,000 ms"));
    service.remote.proxy.clear();
    QCOMPARE(fieldValue(QStringLiteral("proxy"), service), QStringLiteral("—"));
}

void TestServiceKinds::secretsAreNeverShown_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("change");
    QTest::newRow("token") << QStringLiteral("token") << QStringLiteral("another access token");
    QTest::newRow("secret") << QStringLiteral("secret") << QStringLiteral("Secret changed");
    QTest::newRow("password") << QStringLiteral("proxyPassword")
                              << QStringLiteral("Proxy password changed");
}

void TestServiceKinds::secretsAreNeverShown()
{
    QFETCH(QString, key);
    QFETCH(QString, change);
    ServiceSettings with;
    with.id = QStringLiteral("a");
    with.name = QStringLiteral("a");
    const ServiceSettings without = with;
    with.token = with.post.secret = with.remote.proxyPassword = Secret(Canary);
    QCOMPARE(fieldValue(key, with), QStringLiteral("set"));
    QCOMPARE(fieldValue(key, without), QStringLiteral("none"));
    QVERIFY(isSecretSet(key, with) && !isSecretSet(key, without));
    QVERIFY(!isSecretSet(QStringLiteral("port"), with));
    ServiceSettings one = without;
    serviceField(key)->copy(with, one);
    Configuration before = emptyConfiguration();
    Configuration after = before;
    before.services = {without};
    after.services = {one};
    QCOMPARE(configurationChanges(before, after),
             QStringList(QString(QStringLiteral("a: ") + change)));
}

void TestServiceKinds::rowsFollowTheKind_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArrayList>("shown");

    const QByteArrayList listens{"host", "port", "token", "tls", "policy.allowedHosts"};
    const QByteArrayList http{"host", "port", "token", "tls", "policy.allowedHosts", "webSocket"};
    QTest::newRow("forward") << int(ServiceKind::WebSocketServer)
                             << listens + QByteArrayList{"heartbeatInterval", "limits.pingSeconds"};
    QTest::newRow("reverse") << int(ServiceKind::WebSocketClient)
                             << QByteArrayList{"url",
                                               "token",
                                               "connection",
                                               "universal",
                                               "reconnectInterval",
                                               "heartbeatInterval",
                                               "limits.pingSeconds"};
    QTest::newRow("HTTP") << int(ServiceKind::HttpServer) << http;
    QTest::newRow("SSE") << int(ServiceKind::SseServer)
                         << http + QByteArrayList{"heartbeatInterval", "limits.resumeEvents"};
    QTest::newRow("POST") << int(ServiceKind::HttpPost)
                          << QByteArrayList{"url",
                                            "secret",
                                            "connection",
                                            "timeoutSeconds",
                                            "retries",
                                            "heartbeatInterval",
                                            "limits.postQueueEvents"};
}

void TestServiceKinds::rowsFollowTheKind()
{
    QFETCH(int, kind);
    QFETCH(QByteArrayList, shown);
    open(suggestedService(ServiceKind(kind), BotPreset::NoneBot2, emptyConfiguration()));
    for (const char *fold : {"connection", "tls", "events", "limits", "advanced"})
        field<QAbstractButton>(fold)->setChecked(true);
    for (const char *name : {"host", "port", "url", "token", "secret", "webSocket", "connection",
                             "tls", "universal", "reconnectInterval", "timeoutSeconds", "retries",
                             "heartbeatInterval", "policy.allowedHosts", "limits.pingSeconds",
                             "limits.resumeEvents", "limits.postQueueEvents"})
        QVERIFY2(isShown(name) == shown.contains(name), name);
    QVERIFY(!isShown("apiUrl")); // one connection
    QVERIFY(!isShown("unverified_0")); // no certificate to check
}

void TestServiceKinds::kindIsChosenForNewServicesOnly()
{
    ServiceSettings service = fullService(ServiceKind::HttpPost);
    open(service);
    QVERIFY(!field<QComboBox>("kind")->isEnabled());
    QCOMPARE(field<QComboBox>("kind")->currentText(), kindText(ServiceKind::HttpPost));
    service.id.clear();
    open(service);
    QVERIFY(field<QComboBox>("kind")->isEnabled());
}

void TestServiceKinds::switchingKeepsWhatWasTyped()
{
    open(suggestedService(ServiceKind::WebSocketServer, BotPreset::NoneBot2, emptyConfiguration()));
    field<QSpinBox>("port")->setValue(7999);
    field<QLineEdit>("token")->setText(QStringLiteral("my-own-token"));
    chooseKind(ServiceKind::HttpPost);
    QCOMPARE(m_form->settings().port, ServiceSettings().port); // no use for it
    QVERIFY(m_form->settings().token.isEmpty());
    field<QLineEdit>("url")->setText(Url);
    chooseKind(ServiceKind::WebSocketServer);
    QCOMPARE(m_form->settings().port, quint16(7999));
    QCOMPARE(m_form->settings().token.reveal(), QByteArray("my-own-token"));
    QVERIFY(m_form->settings().remote.url.isEmpty());
    chooseKind(ServiceKind::WebSocketClient);
    QCOMPARE(m_form->settings().remote.url, Url);
}

void TestServiceKinds::presetsFillInWhatNobodyTyped()
{
    open(suggestedService(ServiceKind::WebSocketServer, BotPreset::NoneBot2, emptyConfiguration()));
    m_form->setFramework(BotPreset::NapCat);
    QCOMPARE(m_form->settings().port, quint16(3001));
    chooseKind(ServiceKind::HttpServer);
    QCOMPARE(m_form->settings().port, quint16(3000));
    QCOMPARE(m_form->settings().name, QStringLiteral("http-api"));
    chooseKind(ServiceKind::WebSocketClient);
    QVERIFY(m_form->settings().remote.url.isEmpty());
    const QList<std::pair<BotPreset, QString>> urls{
        {BotPreset::NoneBot2, QStringLiteral("ws://127.0.0.1:8080/onebot/v11/ws")},
        {BotPreset::Koishi, QStringLiteral("ws://127.0.0.1:5140/onebot")},
        {BotPreset::AstrBot, QStringLiteral("ws://127.0.0.1:6199/ws")},
        {BotPreset::TrssYunzai, QStringLiteral("ws://127.0.0.1:2536/OneBotv11")}};
    for (const auto &[preset, url] : urls) {
        m_form->setFramework(preset);
        QCOMPARE(m_form->settings().remote.url, url);
    }
    QCOMPARE(int(m_form->settings().lifecycle), int(LifecycleMode::ConnectDisable));
    field<QLineEdit>("url")->setText(Url);
    m_form->setFramework(BotPreset::Koishi);
    QCOMPARE(m_form->settings().remote.url, Url);
    QCOMPARE(int(m_form->settings().lifecycle), int(LifecycleMode::Full));
}

void TestServiceKinds::exceptionsEndWithTheirUrl()
{
    ServiceSettings service = fullService(ServiceKind::WebSocketClient);
    service.remote.universal = true;
    service.remote.unverifiedUrls.clear();
    open(service);
    QVERIFY(isShown("unverified_0"));
    field<QAbstractButton>("unverified_0")->click();
    QCOMPARE(m_form->settings().remote.unverifiedUrls, QStringList(Url));
    QVERIFY(messageOf("unverifiedUrls").startsWith(QLatin1String("Not checked")));
    field<QLineEdit>("url")->setText(QStringLiteral("wss://other.example"));
    QCOMPARE(m_form->settings().remote.unverifiedUrls, QStringList());
    QVERIFY(messageOf("unverifiedUrls").startsWith(QLatin1String("The URL has changed")));
    QVERIFY(!field<QAbstractButton>("unverified_0")->isChecked());
    field<QLineEdit>("url")->setText(QStringLiteral("ws://other.example"));
    QVERIFY(!isShown("unverified_0")); // there is no certificate
}

void TestServiceKinds::exceptionsAreForTheUrlTheyName()
{
    ServiceSettings service = fullService(ServiceKind::WebSocketClient);
    service.remote.unverifiedUrls.clear();
    open(service);
    field<QAbstractButton>("unverified_1")->click();
    QCOMPARE(m_form->settings().remote.unverifiedUrls, QStringList(service.remote.eventUrl));
    field<QLineEdit>("apiUrl")->setText(QStringLiteral("wss://third.example"));
    QCOMPARE(m_form->settings().remote.unverifiedUrls, QStringList(service.remote.eventUrl));
    QVERIFY(field<QAbstractButton>("unverified_1")->isChecked());
    field<QAbstractButton>("unverified_1")->click();
    QCOMPARE(m_form->settings().remote.unverifiedUrls, QStringList());
}

void TestServiceKinds::foldsAreClosedWhereNothingIsSet()
{
    for (const ServiceKind kind : serviceKinds()) {
        open(suggestedService(kind, BotPreset::NoneBot2, emptyConfiguration()));
        for (const char *fold : {"connection", "tls", "limits", "advanced"})
            QVERIFY2(!field<QAbstractButton>(fold)->isChecked(), fold);
        open(fullService(kind));
        const bool listens = fullService(kind).listens();
        QCOMPARE(field<QAbstractButton>("connection")->isChecked(), !listens);
        QCOMPARE(field<QAbstractButton>("tls")->isChecked(), listens);
    }
}

void TestServiceKinds::createsACertificate()
{
    open(fullService(ServiceKind::HttpServer));
    const auto press = [this] { field<QAbstractButton>("createCertificate")->click(); };
    press();
    const TlsSettings first = m_form->settings().tls;
    QCOMPARE(first.certificateFile, m_folder->filePath(QStringLiteral("tls/certificate.pem")));
    QCOMPARE(first.keyFile, m_folder->filePath(QStringLiteral("tls/key.pem")));
    for (const QString &path : {first.certificateFile, first.keyFile}) {
        const QFile::Permissions rights = QFileInfo(path).permissions();
        QVERIFY(!rights.testAnyFlags(QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther
                                     | QFile::WriteOther));
        QVERIFY(rights.testFlag(QFile::ReadOwner));
    }
    QVERIFY(
        messageOf("tls.certificateFile").contains(QStringLiteral(", self-signed. Valid until ")));
    QVERIFY(isShown("tls.pin"));
    QVERIFY(field<QLineEdit>("tls.pin")->text().startsWith(QLatin1String("sha256/")));
    field<QAbstractButton>("copy_tls.pin")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), field<QLineEdit>("tls.pin")->text());
    field<QAbstractButton>("copy_tls.fingerprint")->click();
    QCOMPARE(QGuiApplication::clipboard()->text().count(u':'), 31);
    press(); // the first one stays
    QVERIFY(m_form->settings().tls.keyFile != first.keyFile);
    QVERIFY(QFile::exists(first.keyFile));
}

void TestServiceKinds::saysWhenNoCertificateCanBeWritten()
{
    QFile file(m_folder->filePath(QStringLiteral("tls"))); // where the folder should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    ServiceSettings service = fullService(ServiceKind::HttpServer);
    open(service);
    field<QAbstractButton>("createCertificate")->click();
    QVERIFY(messageOf("tls.certificateFile").contains(QStringLiteral("cannot be written")));
    QCOMPARE(m_form->settings().tls, service.tls);
}

void TestServiceKinds::readsCertificates_data()
{
    QTest::addColumn<int>("days"); // the start of its ten years, from today
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");

    using Kind = FieldMessage::Kind;
    QTest::newRow("good") << 0 << int(Kind::Hint) << QStringLiteral("Valid until");
    QTest::newRow("expired") << -3700 << int(Kind::Error) << QStringLiteral("Expired on");
    QTest::newRow("expires soon") << -3640 << int(Kind::Warn) << QStringLiteral("Expires soon");
    QTest::newRow("not valid yet") << 10 << int(Kind::Error) << QStringLiteral("Not valid yet");
}

void TestServiceKinds::readsCertificates()
{
    QFETCH(int, days);
    QFETCH(int, kind);
    QFETCH(QString, text);
    const auto made = makeSelfSignedCertificate(
        {.commonName = QStringLiteral("box"), .hostNames = {}, .addresses = {}},
        QDateTime::currentDateTimeUtc().addDays(days));
    QVERIFY(made.isOk());
    QFile file(m_folder->filePath(QStringLiteral("c.pem")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(made.value().certificate);
    file.close();
    const CertificateFacts facts = certificateFacts(file.fileName());
    QCOMPARE(int(facts.kind), kind);
    QVERIFY2(facts.text.startsWith(QLatin1String("box, self-signed. "))
                 && facts.text.contains(text),
             qPrintable(facts.text));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no certificate");
    file.close();
    QCOMPARE(int(certificateFacts(file.fileName()).kind), int(FieldMessage::Kind::Error));
    QCOMPARE(int(certificateFacts(file.fileName() + u'x').kind), int(FieldMessage::Kind::Error));
    QCOMPARE(int(certificateFacts({}).kind), int(FieldMessage::Kind::None));
}

void TestServiceKinds::saysWhatSavingDoes_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("button");

    const auto row = [](ServiceKind kind, const char *key, const char *text, const char *button) {
        QTest::newRow(qPrintable(QString(toString(kind) + u' ' + QLatin1String(key))))
            << int(kind) << QString::fromLatin1(key) << QString::fromLatin1(text)
            << QString::fromLatin1(button);
    };
    const char *const live = "Applies at once; connections stay.";
    const char *const listener = "Restarts the listener and drops 2 connection(s).";
    const char *const dial = "Reconnects: 2 connection(s) close and come back.";
    row(ServiceKind::WebSocketClient, "url", dial, "Save and reconnect");
    row(ServiceKind::WebSocketClient, "pin", dial, "Save and reconnect");
    row(ServiceKind::WebSocketClient, "unverifiedUrls", dial, "Save and reconnect");
    row(ServiceKind::WebSocketClient, "token", "Reconnects with the new token.", "Save");
    row(ServiceKind::WebSocketClient, "reconnectInterval", live, "Save");
    row(ServiceKind::HttpServer, "port", listener, "Save and restart");
    row(ServiceKind::HttpServer, "webSocket", listener, "Save and restart");
    row(ServiceKind::SseServer, "token", "The new token disconnects 2 connection(s).", "Save");
    row(ServiceKind::HttpPost, "url", "Restarts the service; events go to the new place.",
        "Save and restart");
    row(ServiceKind::HttpPost, "secret", live, "Save");
    row(ServiceKind::HttpPost, "retries", live, "Save");
}

void TestServiceKinds::saysWhatSavingDoes()
{
    QFETCH(int, kind);
    QFETCH(QString, key);
    const ServiceSettings before = fullService(ServiceKind(kind));
    ServiceSettings after = before;
    serviceField(key)->copy(ServiceSettings(), after);
    const ServiceStatus status{.wanted = true, .state = ServiceState::On, .sessions = 2};
    const SaveEffect effect = saveEffect(&before, after, &status);
    QTEST(saveEffectText(effect), "text");
    QTEST(saveButtonText(effect), "button");
}

QTEST_MAIN(TestServiceKinds)
#include "tst_servicekinds.moc"
