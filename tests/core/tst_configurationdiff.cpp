// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationdiff.h"
#include "core/config/configurationkeys.h"
#include "core/config/servicefields.h"

#include <QSet>
#include <QTest>

#include <functional>

using namespace Switchboard;

namespace {

using Change = std::function<void(ServiceSettings &)>;

ServiceSettings settings(const char *id)
{
    ServiceSettings result;
    result.id = result.name = QString::fromLatin1(id);
    result.backend = QStringLiteral("sim");
    return result;
}

Configuration withServices(const QList<ServiceSettings> &services)
{
    Configuration configuration;
    configuration.services = services;
    return configuration;
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestConfigurationDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsEveryField_data();
    void sortsEveryField();
    void knowsEveryKeyOfTheFile();
    void newCertificateFilesAreLive();
    void joinsSeveralChanges();
    void findsAddedAndRemovedServices();
    void findsAnotherOrder();
    void findsBackends();
    void findsWhatABackendMayFetch();
    void ignoresTheDocument();
};

void TestConfigurationDiff::sortsEveryField_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("expected");

    const auto row = [](const char *name, ServiceChanges expected, const Change &change) {
        QTest::newRow(name) << change << int(expected);
    };
    using S = ServiceSettings;
    row("enabled", ServiceChange::EnabledChanged, [](S &s) { s.enabled = false; });
    row("backend", ServiceChange::Replace, [](S &s) { s.backend = QStringLiteral("x"); });
    row("account", ServiceChange::Replace, [](S &s) { s.account = 10002; });
    row("host", ServiceChange::Restart, [](S &s) { s.host = QStringLiteral("::1"); });
    row("port", ServiceChange::Restart, [](S &s) { s.port = 1; });
    row("kind", ServiceChange::Replace, [](S &s) { s.kind = ServiceKind::HttpServer; });
    row("webSocket", ServiceChange::Restart, [](S &s) { s.webSocket = true; });
    row("tls on", ServiceChange::Restart | ServiceChange::Live,
        [](S &s) { s.tls = {.certificateFile = QStringLiteral("c"), .keyFile = {}}; });
    row("url", ServiceChange::Restart, [](S &s) { s.remote.url = QStringLiteral("x"); });
    row("apiUrl", ServiceChange::Restart, [](S &s) { s.remote.apiUrl = QStringLiteral("x"); });
    row("eventUrl", ServiceChange::Restart, [](S &s) { s.remote.eventUrl = QStringLiteral("x"); });
    row("universal", ServiceChange::Restart, [](S &s) { s.remote.universal = false; });
    row("reconnectInterval", ServiceChange::Live, [](S &s) { s.remote.reconnectInterval = 3000; });
    row("proxy", ServiceChange::Restart, [](S &s) { s.remote.proxy = QStringLiteral("x"); });
    row("proxyUser", ServiceChange::Restart,
        [](S &s) { s.remote.proxyUser = QStringLiteral("x"); });
    row("proxyPassword", ServiceChange::Restart,
        [](S &s) { s.remote.proxyPassword = Secret("x"); });
    row("caFile", ServiceChange::Restart, [](S &s) { s.remote.caFile = QStringLiteral("x"); });
    row("pin", ServiceChange::Restart, [](S &s) { s.remote.pin = QStringLiteral("x"); });
    row("unverifiedUrls", ServiceChange::Restart,
        [](S &s) { s.remote.unverifiedUrls = QStringList(QStringLiteral("x")); });
    row("secret", ServiceChange::Live, [](S &s) { s.post.secret = Secret("x"); });
    row("timeoutSeconds", ServiceChange::Live, [](S &s) { s.post.timeoutSeconds = 1; });
    row("retries", ServiceChange::Live, [](S &s) { s.post.retries = 1; });
    row("token", ServiceChange::Reauthenticate, [](S &s) { s.token = Secret("x"); });
    row("name", ServiceChange::Live, [](S &s) { s.name = QStringLiteral("x"); });
    row("messageFormat", ServiceChange::Live,
        [](S &s) { s.messageFormat = MessageFormat::String; });
    row("heartbeatInterval", ServiceChange::Live, [](S &s) { s.heartbeatInterval = 0; });
    row("lifecycle", ServiceChange::Live, [](S &s) { s.lifecycle = LifecycleMode::Standard; });
    row("reportSelfMessage", ServiceChange::Live, [](S &s) { s.reportSelfMessage = true; });
    row("tags", ServiceChange::Live, [](S &s) { s.tags = QStringList(QStringLiteral("x")); });
    row("filter.only", ServiceChange::Live,
        [](S &s) { s.filter.only = QStringList(QStringLiteral("x")); });
    row("filter.except", ServiceChange::Live,
        [](S &s) { s.filter.except = QStringList(QStringLiteral("x")); });
    row("policy.allowedHosts", ServiceChange::Live,
        [](S &s) { s.policy.allowedHosts = QStringList(QStringLiteral("x")); });
    row("policy.allowedOrigins", ServiceChange::Live,
        [](S &s) { s.policy.allowedOrigins.clear(); });
    for (const LimitKey &key : ConfigurationKeys::limits())
        row(key.name, ServiceChange::Live,
            [key](S &s) { key.setValue(s.limits, key.value(s.limits) + 1); });
}

void TestConfigurationDiff::sortsEveryField()
{
    QFETCH(Change, change);
    QFETCH(int, expected);

    const ServiceSettings before = settings("a");
    ServiceSettings after = before;
    change(after);
    QCOMPARE(int(serviceChanges(before, after)), expected);
    QCOMPARE(int(serviceChanges(after, before)), expected);
    QCOMPARE(int(serviceChanges(after, after)), 0);

    const auto difference = configurationDifference(withServices({before}), withServices({after}));
    QCOMPARE(difference.services.size(), 1);
    QCOMPARE(difference.services.constFirst().id, QStringLiteral("a"));
    QCOMPARE(difference.services.constFirst().fate, EntryFate::Changed);
    QCOMPARE(int(difference.services.constFirst().changes), expected);
}

void TestConfigurationDiff::knowsEveryKeyOfTheFile()
{
    QSet<QString> compared{QStringLiteral("id"), QStringLiteral("enabled")};
    for (const ServiceField &field : serviceFields())
        compared.insert(field.key.section(u'.', 0, 0));
    const QStringList &keys = ConfigurationKeys::service();
    QCOMPARE(compared, QSet<QString>(keys.cbegin(), keys.cend()));
    for (const ServiceKind kind : serviceKinds()) {
        for (const QString &key : ConfigurationKeys::service(kind))
            QVERIFY2(keys.contains(key), qPrintable(key));
    }
}

void TestConfigurationDiff::newCertificateFilesAreLive()
{
    ServiceSettings before = settings("a");
    before.tls = {.certificateFile = QStringLiteral("old.pem"), .keyFile = QStringLiteral("k")};
    ServiceSettings after = before;
    after.tls = {.certificateFile = QStringLiteral("new.pem"), .keyFile = QStringLiteral("l")};
    QCOMPARE(serviceChanges(before, after), ServiceChanges(ServiceChange::Live));
}

void TestConfigurationDiff::joinsSeveralChanges()
{
    const ServiceSettings before = settings("a");
    ServiceSettings after = before;
    after.port = 1;
    after.token = Secret("x");
    after.name = QStringLiteral("x");
    QCOMPARE(serviceChanges(before, after),
             ServiceChange::Restart | ServiceChange::Reauthenticate | ServiceChange::Live);
}

void TestConfigurationDiff::findsAddedAndRemovedServices()
{
    const auto difference = configurationDifference(withServices({settings("a"), settings("b")}),
                                                    withServices({settings("c"), settings("b")}));
    QCOMPARE(difference.services.size(), 2);
    QCOMPARE(difference.services.at(0),
             (ServiceDifference{QStringLiteral("a"), EntryFate::Removed, {}}));
    QCOMPARE(difference.services.at(1),
             (ServiceDifference{QStringLiteral("c"), EntryFate::Added, {}}));
    QVERIFY(!difference.orderChanged);
}

void TestConfigurationDiff::findsAnotherOrder()
{
    const QList<ServiceSettings> services = {settings("a"), settings("b")};
    QVERIFY(configurationDifference(withServices(services), withServices(services)).isEmpty());
    const auto difference = configurationDifference(withServices(services),
                                                    withServices({services.at(1), services.at(0)}));
    QVERIFY(difference.services.isEmpty());
    QVERIFY(difference.orderChanged);
    QVERIFY(!difference.isEmpty());
}

void TestConfigurationDiff::findsBackends()
{
    const QString kept = QStringLiteral("kept");
    Configuration before;
    before.backends = {{QStringLiteral("old"), true}, {kept, true}};
    Configuration after;
    after.backends = {{kept, false}, {QStringLiteral("new"), true}};
    const auto difference = configurationDifference(before, after);
    QCOMPARE(difference.backends,
             QList<BackendDifference>({{QStringLiteral("old"), EntryFate::Removed},
                                       {kept, EntryFate::Changed},
                                       {QStringLiteral("new"), EntryFate::Added}}));
}

void TestConfigurationDiff::findsWhatABackendMayFetch()
{
    Configuration before;
    before.backends = {{QStringLiteral("sim"), true}};
    Configuration after = before;
    after.backends[0].media.allowHttp = true;
    const auto difference = configurationDifference(before, after);
    QCOMPARE(difference.backends,
             QList<BackendDifference>({{QStringLiteral("sim"), EntryFate::Changed}}));
    QVERIFY(configurationDifference(after, after).isEmpty());
}

void TestConfigurationDiff::ignoresTheDocument()
{
    Configuration after = withServices({settings("a")});
    after.document.insert(QLatin1String("unknown"), 1);
    QVERIFY(configurationDifference(withServices({settings("a")}), after).isEmpty());
}

QTEST_APPLESS_MAIN(TestConfigurationDiff)
#include "tst_configurationdiff.moc"
