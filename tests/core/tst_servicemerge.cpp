// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationkeys.h"
#include "core/config/servicefields.h"
#include "core/config/servicemerge.h"

#include <QTest>

using namespace Switchboard;

namespace {

using Change = std::function<void(ServiceSettings &)>;

//! Every field has another value than the default.
ServiceSettings otherService()
{
    ServiceSettings service;
    service.name = QStringLiteral("other");
    service.kind = ServiceKind::HttpPost;
    service.backend = QStringLiteral("other");
    service.account = 10002;
    service.host = QStringLiteral("::1");
    service.port = 1;
    service.token = Secret("other");
    service.tls = {.certificateFile = QStringLiteral("c"), .keyFile = QStringLiteral("k")};
    service.webSocket = true;
    service.remote = {.url = QStringLiteral("u"),
                      .apiUrl = QStringLiteral("a"),
                      .eventUrl = QStringLiteral("e"),
                      .universal = false,
                      .reconnectInterval = 3000,
                      .proxy = QStringLiteral("p"),
                      .proxyUser = QStringLiteral("n"),
                      .proxyPassword = Secret("w"),
                      .caFile = QStringLiteral("f"),
                      .pin = QStringLiteral("i"),
                      .unverifiedUrls = {QStringLiteral("v")}};
    service.post = {.secret = Secret("s"), .timeoutSeconds = 1, .retries = 1};
    service.messageFormat = MessageFormat::String;
    service.heartbeatInterval = 0;
    service.lifecycle = LifecycleMode::Standard;
    service.reportSelfMessage = true;
    service.tags = {QStringLiteral("other")};
    for (const LimitKey &key : ConfigurationKeys::limits())
        key.setValue(service.limits, key.value(service.limits) + 1);
    service.filter = {.only = {QStringLiteral("a")}, .except = {QStringLiteral("b")}};
    service.policy = {.allowedHosts = {QStringLiteral("c")}, .allowedOrigins = {}};
    return service;
}

ServiceSettings changed(const ServiceSettings &service, const Change &change)
{
    ServiceSettings result = service;
    change(result);
    return result;
}

void setName(ServiceSettings &service)
{
    service.name = QStringLiteral("mine");
}

Configuration configurationOf(const QList<ServiceSettings> &services)
{
    Configuration configuration;
    configuration.services = services;
    return configuration;
}

ServiceSettings named(const char *id, quint16 port = 6700)
{
    ServiceSettings service;
    service.id = QString::fromLatin1(id);
    service.name = service.id;
    service.port = port;
    return service;
}

QStringList idsOf(const Configuration &configuration)
{
    QStringList ids;
    for (const ServiceSettings &service : configuration.services)
        ids.append(service.id);
    return ids;
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestServiceMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryField();
    void everyFieldIsCopiedAlone();
    void putsChangesTogether_data();
    void putsChangesTogether();
    void switchingIsNoConflict();
    void neverSaysTheToken();
    void takesOneChangeBack_data();
    void takesOneChangeBack();
};

void TestServiceMerge::knowsEveryField()
{
    ServiceSettings copied;
    const ServiceSettings other = otherService();
    for (const ServiceField &field : serviceFields()) {
        QVERIFY2(!field.isSame(copied, other), qPrintable(field.key));
        field.copy(other, copied);
        QVERIFY2(field.isSame(copied, other), qPrintable(field.key));
        QCOMPARE(field.text(copied), field.text(other));
    }
    copied.id = other.id;
    copied.enabled = other.enabled;
    QVERIFY(copied == other); // a new member of ServiceSettings must get a field
    QCOMPARE(changedFields({}, other).size(), serviceFields().size());
}

void TestServiceMerge::everyFieldIsCopiedAlone()
{
    for (const ServiceField &field : serviceFields()) {
        ServiceSettings service;
        field.copy(otherService(), service);
        QCOMPARE(changedFields({}, service), QStringList(field.key));
        QCOMPARE(serviceField(field.key)->key, field.key);
    }
    QVERIFY(!serviceField(QStringLiteral("id")));
}

void TestServiceMerge::putsChangesTogether_data()
{
    QTest::addColumn<Change>("mine");
    QTest::addColumn<Change>("theirs");
    QTest::addColumn<QStringList>("conflicts");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QStringList>("kept");
    QTest::addColumn<Change>("merged");

    using S = ServiceSettings;
    const Change nothing = [](S &) {};
    const QStringList none;
    const QStringList name{QStringLiteral("name")};
    const QStringList port{QStringLiteral("port")};
    QTest::newRow("nobody") << nothing << nothing << none << none << none << nothing;
    QTest::newRow("only I") << Change(setName) << nothing << none << none << name
                            << Change(setName);
    QTest::newRow("only they") << nothing << Change(setName) << none << name << none
                               << Change(setName);
    QTest::newRow("other fields") << Change(setName) << Change([](S &s) { s.port = 7000; }) << none
                                  << port << name << Change([](S &s) {
                                         setName(s);
                                         s.port = 7000;
                                     });
    QTest::newRow("the same to the same")
        << Change(setName) << Change(setName) << none << none << none << Change(setName);
    QTest::newRow("the same field")
        << Change(setName) << Change([](S &s) { s.name = QStringLiteral("theirs"); }) << name
        << none << none << Change(setName);
    QTest::newRow("both tokens") << Change([](S &s) { s.token = Secret("a"); })
                                 << Change([](S &s) { s.token = Secret("b"); })
                                 << QStringList(QStringLiteral("token")) << none << none
                                 << Change([](S &s) { s.token = Secret("a"); });
    QTest::newRow("limits one by one")
        << Change([](S &s) { s.limits.maxConnections = 5; }) << Change([](S &s) {
               s.limits.maxConnections = 6;
               s.limits.pingSeconds = 5;
           })
        << QStringList(QStringLiteral("limits.maxConnections"))
        << QStringList(QStringLiteral("limits.pingSeconds")) << none << Change([](S &s) {
               s.limits.maxConnections = 5;
               s.limits.pingSeconds = 5;
           });
    QTest::newRow("a conflict beside a merge") << Change([](S &s) {
        setName(s);
        s.host = QStringLiteral("::1");
    }) << Change([](S &s) {
        s.name = QStringLiteral("theirs");
        s.port = 7000;
    }) << name << port << QStringList(QStringLiteral("host"))
                                               << Change([](S &s) {
                                                      setName(s);
                                                      s.host = QStringLiteral("::1");
                                                      s.port = 7000;
                                                  });
}

void TestServiceMerge::putsChangesTogether()
{
    QFETCH(Change, mine);
    QFETCH(Change, theirs);
    QFETCH(QStringList, conflicts);
    QFETCH(QStringList, taken);
    QFETCH(QStringList, kept);
    QFETCH(Change, merged);

    const ServiceSettings base = named("a");
    const ServiceMerge merge = mergeService(base, changed(base, mine), changed(base, theirs));
    QCOMPARE(merge.conflicts, conflicts);
    QCOMPARE(merge.taken, taken);
    QCOMPARE(merge.kept, kept);
    QVERIFY(merge.merged == changed(base, merged));
}

void TestServiceMerge::switchingIsNoConflict()
{
    const ServiceSettings base = named("a");
    ServiceSettings off = base;
    off.enabled = false;
    const ServiceMerge merge = mergeService(base, changed(base, setName), off);
    QVERIFY(merge.conflicts.isEmpty());
    QVERIFY(merge.taken.isEmpty());
    QVERIFY(!merge.merged.enabled);
    QCOMPARE(merge.merged.name, QStringLiteral("mine"));
}

void TestServiceMerge::neverSaysTheToken()
{
    ServiceSettings service;
    service.token = Secret("canary");
    for (const ServiceField &field : serviceFields())
        QVERIFY2(!field.text(service).contains(QLatin1String("canary")), qPrintable(field.key));
}

void TestServiceMerge::takesOneChangeBack_data()
{
    QTest::addColumn<QList<ServiceSettings>>("before");
    QTest::addColumn<QList<ServiceSettings>>("after");
    QTest::addColumn<QList<ServiceSettings>>("now");
    QTest::addColumn<QList<ServiceSettings>>("expected");

    using List = QList<ServiceSettings>;
    ServiceSettings off = named("a");
    off.enabled = false;
    ServiceSettings offMoved = named("a", 7000);
    offMoved.enabled = false;
    QTest::newRow("an edit") << List{named("a")} << List{named("a", 7000)} << List{named("a", 7000)}
                             << List{named("a")};
    QTest::newRow("an edit, switched off since")
        << List{named("a")} << List{named("a", 7000)} << List{offMoved} << List{off};
    QTest::newRow("an edit that switched it off, moved since")
        << List{named("a")} << List{off} << List{offMoved} << List{named("a", 7000)};
    QTest::newRow("an addition") << List{named("a")} << List{named("a"), named("b")}
                                 << List{named("a"), named("b")} << List{named("a")};
    QTest::newRow("an addition, another one since")
        << List{named("a")} << List{named("a"), named("b")}
        << List{named("a"), named("b"), named("c")} << List{named("a"), named("c")};
    QTest::newRow("a deletion") << List{named("a"), named("b"), named("c")}
                                << List{named("a"), named("c")} << List{named("a"), named("c")}
                                << List{named("a"), named("b"), named("c")};
    QTest::newRow("an edit of what was deleted since")
        << List{named("a"), named("b")} << List{named("a"), named("b", 7000)} << List{named("a")}
        << List{named("a")};
    QTest::newRow("another order") << List{named("a"), named("b")} << List{named("b"), named("a")}
                                   << List{named("b"), named("a")} << List{named("a"), named("b")};
}

void TestServiceMerge::takesOneChangeBack()
{
    QFETCH(QList<ServiceSettings>, before);
    QFETCH(QList<ServiceSettings>, after);
    QFETCH(QList<ServiceSettings>, now);
    QFETCH(QList<ServiceSettings>, expected);

    Configuration mine = configurationOf(before);
    mine.document = {{QStringLiteral("note"), 1}};
    const Configuration result =
        mergeConfiguration(configurationOf(after), mine, configurationOf(now));
    QCOMPARE(idsOf(result), idsOf(configurationOf(expected)));
    for (qsizetype i = 0; i < expected.size(); ++i)
        QVERIFY2(result.services.at(i) == expected.at(i), qPrintable(expected.at(i).id));
    QCOMPARE(result.document, mine.document);
}

QTEST_GUILESS_MAIN(TestServiceMerge)
#include "tst_servicemerge.moc"
