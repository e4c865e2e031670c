// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/accesspolicy.h"

#include <QSet>
#include <QTest>

using namespace Switchboard;

class TestAccessPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matrixOfOriginHostPathAndToken();
    void host_data();
    void host();
    void origin_data();
    void origin();
    void token_data();
    void token();
    void earlierChecksDecideFirst_data();
    void earlierChecksDecideFirst();
    void refusalsCarryTheirFields_data();
    void refusalsCarryTheirFields();
    void requestsAreJudgedWithoutPathAndMethod_data();
    void requestsAreJudgedWithoutPathAndMethod();
    void admissionNamesTheClient();
    void everyCauseHasAStatusAndAName();
};

namespace {

using Fields = QList<std::pair<QByteArray, QByteArray>>;

constexpr quint16 Port = 6700;
const QByteArray Token = "nT4x9QbV2sLmE8rZ";

AccessRules strictRules()
{
    AccessRules rules;
    rules.token = Secret(Token);
    rules.port = Port;
    return rules;
}

AccessRules openRules()
{
    AccessRules rules;
    rules.port = Port;
    return rules;
}

Fields upgradeFields(const QByteArray &host)
{
    return {{"Host", host},
            {"Connection", "Upgrade"},
            {"Upgrade", "websocket"},
            {"Sec-WebSocket-Version", "13"},
            {"Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="}};
}

RequestHead headOf(const Fields &fields, const QByteArray &target = "/",
                   const QByteArray &method = "GET")
{
    RequestHead head;
    head.method = method;
    head.target = target;
    head.fields = fields;
    return head;
}

RequestHead plainHead()
{
    return headOf(upgradeFields("127.0.0.1:6700"));
}

//! `101 universal` or `403 token-wrong`.
QString spelled(const AccessDecision &decision)
{
    if (const auto *admission = std::get_if<Admission>(&decision))
        return QStringLiteral("101 ") + toString(admission->role);
    const auto &refusal = std::get<Refusal>(decision);
    return QString::number(refusal.status) + QLatin1Char(' ') + toString(refusal.cause);
}

// The matrix: what each choice means is written here, and the first objection counts.

struct HostChoice {
    QByteArray value;
    bool accepted;
};

struct OriginChoice {
    QByteArray value; //!< null = no field
    QByteArray sameAs; //!< goes with this host only; `*` = with every host, empty = with none
};

struct PathChoice {
    QByteArray path;
    QString role; //!< empty = unknown
};

struct TokenChoice {
    QByteArray authorization;
    QByteArray query;
    QString objection;
};

const QList<HostChoice> Hosts{{"127.0.0.1:6700", true},
                              {"localhost:6700", true},
                              {"bots.example:6700", false},
                              {"127.0.0.1:6701", false}};

const QList<OriginChoice> Origins{
    {QByteArray(), "*"},
    {"http://127.0.0.1:6700", "127.0.0.1:6700"},
    {"https://127.0.0.1:6700", "127.0.0.1:6700"},
    {"HTTP://LocalHost:6700", "localhost:6700"},
    {"[object Object]", "*"}, // cq-websocket
    {"http://127.0.0.1", ""},
    {"http://127.0.0.1:6700/", ""},
    {"http://127.0.0.1:6700.evil.example", ""},
    {"ws://127.0.0.1:6700", ""},
    {"https://evil.example", ""},
    {"null", ""},
    {"", ""},
};

const QList<PathChoice> Paths{{"/", QStringLiteral("universal")},
                              {"/api", QStringLiteral("api")},
                              {"/api/", QStringLiteral("api")},
                              {"/event", QStringLiteral("event")},
                              {"/event/", QStringLiteral("event")},
                              {"/Event", {}},
                              {"/api/event", {}}};

const QList<TokenChoice> Tokens{
    {"", "", QStringLiteral("401 token-missing")},
    {"Bearer " + Token, "", {}},
    {"Bearer wrong", "", QStringLiteral("403 token-wrong")},
    {"", Token, {}},
    {"", "wrong", QStringLiteral("403 token-wrong")},
    {"Bearer wrong", Token, QStringLiteral("403 token-wrong")},
    {"Basic " + Token, Token, QStringLiteral("401 token-missing")},
};

QString expected(const HostChoice &host, const OriginChoice &origin, const PathChoice &path,
                 const TokenChoice &token)
{
    if (!host.accepted)
        return QStringLiteral("421 host-not-allowed");
    if (origin.sameAs != "*" && origin.sameAs != host.value)
        return QStringLiteral("403 origin-not-allowed");
    if (!token.objection.isEmpty())
        return token.objection;
    if (path.role.isEmpty())
        return QStringLiteral("404 unknown-path");
    return QStringLiteral("101 ") + path.role;
}

RequestHead headOf(const HostChoice &host, const OriginChoice &origin, const PathChoice &path,
                   const TokenChoice &token)
{
    Fields fields = upgradeFields(host.value);
    if (!origin.value.isNull())
        fields.emplaceBack("Origin", origin.value);
    if (!token.authorization.isEmpty())
        fields.emplaceBack("Authorization", token.authorization);
    return headOf(fields,
                  token.query.isEmpty() ? path.path : path.path + "?access_token=" + token.query);
}

} // namespace

void TestAccessPolicy::matrixOfOriginHostPathAndToken()
{
    QCOMPARE(Origins.size(), 12);
    QCOMPARE(Hosts.size(), 4);
    const AccessRules rules = strictRules();
    QHash<QString, int> outcomes;
    for (const HostChoice &host : Hosts) {
        for (const OriginChoice &origin : Origins) {
            for (const PathChoice &path : Paths) {
                for (const TokenChoice &token : Tokens) {
                    const QString decided =
                        spelled(decideAccess(headOf(host, origin, path, token), rules));
                    const QByteArray choice = host.value + " | " + origin.value + " | " + path.path
                        + " | " + token.authorization + " | " + token.query;
                    QVERIFY2(decided == expected(host, origin, path, token),
                             QByteArray(choice + ": " + decided.toLatin1()).constData());
                    ++outcomes[decided];
                }
            }
        }
    }
    QCOMPARE(outcomes.size(), 8); // three roles and five objections: no column was lost
}

void TestAccessPolicy::host_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QStringList>("allowed");
    QTest::addColumn<bool>("accepted");

    const QStringList none;
    const QStringList one{QStringLiteral("Bots.Example")};
    QTest::newRow("IPv4") << QByteArray("192.0.2.7:6700") << none << true;
    QTest::newRow("IPv6") << QByteArray("[::1]:6700") << none << true;
    QTest::newRow("no port") << QByteArray("127.0.0.1") << none << false;
    QTest::newRow("name") << QByteArray("bots.example:6700") << none << false;
    QTest::newRow("listed name") << QByteArray("bots.example:6700") << one << true;
    QTest::newRow("listed name, other port") << QByteArray("bots.example:80") << one << false;
    QTest::newRow("below a listed name") << QByteArray("x.bots.example:6700") << one << false;
    QTest::newRow("localhost as a label")
        << QByteArray("localhost.evil.example:6700") << none << false;
    QTest::newRow("address as a label")
        << QByteArray("127.0.0.1.evil.example:6700") << none << false;
    QTest::newRow("user information") << QByteArray("a@127.0.0.1:6700") << none << false;
    QTest::newRow("broken bracket") << QByteArray("[::1]x6700") << none << false;
    QTest::newRow("empty") << QByteArray("") << none << false;
    QTest::newRow("any") << QByteArray("whatever") << QStringList{QStringLiteral("*")} << true;
}

void TestAccessPolicy::host()
{
    QFETCH(QByteArray, host);
    QFETCH(QStringList, allowed);
    QFETCH(bool, accepted);
    AccessRules rules = openRules();
    rules.settings.allowedHosts = allowed;
    QCOMPARE(spelled(decideAccess(headOf(upgradeFields(host)), rules)),
             accepted ? QStringLiteral("101 universal") : QStringLiteral("421 host-not-allowed"));
}

void TestAccessPolicy::origin_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QStringList>("allowed");
    QTest::addColumn<bool>("accepted");

    const QStringList one{QStringLiteral("https://panel.example")};
    QTest::newRow("listed") << QByteArray("https://panel.example") << one << true;
    QTest::newRow("listed, other case") << QByteArray("https://Panel.Example") << one << true;
    QTest::newRow("other scheme") << QByteArray("http://panel.example") << one << false;
    QTest::newRow("other port") << QByteArray("https://panel.example:8443") << one << false;
    QTest::newRow("longer") << QByteArray("https://panel.example.evil") << one << false;
    QTest::newRow("default entry taken out") << QByteArray("[object Object]") << one << false;
    QTest::newRow("any") << QByteArray("null") << QStringList{QStringLiteral("*")} << true;
}

void TestAccessPolicy::origin()
{
    QFETCH(QByteArray, origin);
    QFETCH(QStringList, allowed);
    QFETCH(bool, accepted);
    AccessRules rules = openRules();
    rules.settings.allowedOrigins = allowed;
    RequestHead head = plainHead();
    head.fields.emplaceBack("Origin", origin);
    QCOMPARE(spelled(decideAccess(head, rules)),
             accepted ? QStringLiteral("101 universal") : QStringLiteral("403 origin-not-allowed"));
}

void TestAccessPolicy::token_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QString>("decision");

    const QString ok = QStringLiteral("101 universal");
    const QString missing = QStringLiteral("401 token-missing");
    const QString wrong = QStringLiteral("403 token-wrong");
    QTest::newRow("bearer") << QByteArray("Bearer " + Token) << ok;
    QTest::newRow("scheme without case") << QByteArray("bEARER " + Token) << ok;
    QTest::newRow("old scheme") << QByteArray("Token " + Token) << ok;
    QTest::newRow("several blanks") << QByteArray("Bearer   " + Token) << ok;
    QTest::newRow("bare value") << Token << missing;
    QTest::newRow("scheme only") << QByteArray("Bearer") << missing;
    QTest::newRow("empty token") << QByteArray("Bearer ") << missing;
    QTest::newRow("other scheme") << QByteArray("Basic " + Token) << missing;
    QTest::newRow("other case of the token") << QByteArray("Bearer " + Token.toLower()) << wrong;
    QTest::newRow("longer") << QByteArray("Bearer " + Token + "x") << wrong;
    QTest::newRow("not decoded") << QByteArray("Bearer %6ET4x9QbV2sLmE8rZ") << wrong;
}

void TestAccessPolicy::token()
{
    QFETCH(QByteArray, authorization);
    QFETCH(QString, decision);
    RequestHead head = plainHead();
    head.fields.emplaceBack("Authorization", authorization);
    const AccessDecision decided = decideAccess(head, strictRules());
    QCOMPARE(spelled(decided), decision);
    if (const auto *refusal = std::get_if<Refusal>(&decided)) {
        QVERIFY(refusal->countsAsTokenFailure);
        QVERIFY(!refusal->explanation.contains(QString::fromLatin1(Token)));
    }
}

void TestAccessPolicy::earlierChecksDecideFirst_data()
{
    QTest::addColumn<QString>("decision");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QByteArray>("method");

    // Each row has every fault of the rows below it.
    const Fields bad{{"Host", "evil.example"}, {"Origin", "https://evil.example"}};
    const Fields badOrigin{{"Host", "127.0.0.1:6700"}, {"Origin", "https://evil.example"}};
    const Fields badToken{{"Host", "127.0.0.1:6700"}, {"Authorization", "Bearer wrong"}};
    const Fields badPath{{"Host", "127.0.0.1:6700"}, {"Authorization", "Bearer " + Token}};
    Fields twoHosts = bad;
    twoHosts.emplaceBack("Host", "127.0.0.1:6700");
    QTest::newRow("method") << QStringLiteral("405 method-not-allowed") << bad
                            << QByteArray("POST");
    QTest::newRow("two hosts") << QStringLiteral("400 malformed-request") << twoHosts
                               << QByteArray("GET");
    QTest::newRow("host") << QStringLiteral("421 host-not-allowed") << bad << QByteArray("GET");
    QTest::newRow("origin") << QStringLiteral("403 origin-not-allowed") << badOrigin
                            << QByteArray("GET");
    QTest::newRow("token") << QStringLiteral("403 token-wrong") << badToken << QByteArray("GET");
    QTest::newRow("path") << QStringLiteral("404 unknown-path") << badPath << QByteArray("GET");
}

void TestAccessPolicy::earlierChecksDecideFirst()
{
    QFETCH(Fields, fields);
    QFETCH(QByteArray, method);
    QTEST(spelled(decideAccess(headOf(fields, "/nope", method), strictRules())), "decision");
}

void TestAccessPolicy::refusalsCarryTheirFields_data()
{
    QTest::addColumn<QByteArray>("removed");
    QTest::addColumn<QByteArray>("added");
    QTest::addColumn<QString>("decision");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");

    const QString upgrade = QStringLiteral("426 upgrade-required");
    const QString malformed = QStringLiteral("400 malformed-handshake");
    QTest::newRow("no upgrade") << QByteArray("Upgrade") << QByteArray() << upgrade
                                << QByteArray("Upgrade") << QByteArray("websocket");
    QTest::newRow("other version")
        << QByteArray("Sec-WebSocket-Version") << QByteArray("8") << upgrade
        << QByteArray("Sec-WebSocket-Version") << QByteArray("13");
    QTest::newRow("no version") << QByteArray("Sec-WebSocket-Version") << QByteArray() << malformed
                                << QByteArray() << QByteArray();
    QTest::newRow("no key") << QByteArray("Sec-WebSocket-Key") << QByteArray() << malformed
                            << QByteArray() << QByteArray();
    QTest::newRow("short key") << QByteArray("Sec-WebSocket-Key") << QByteArray("AAAA") << malformed
                               << QByteArray() << QByteArray();
    QTest::newRow("no connection")
        << QByteArray("Connection") << QByteArray() << malformed << QByteArray() << QByteArray();
    QTest::newRow("body") << QByteArray("Content-Length") << QByteArray("5") << malformed
                          << QByteArray() << QByteArray();
    QTest::newRow("body in chunks") << QByteArray("Transfer-Encoding") << QByteArray("chunked")
                                    << malformed << QByteArray() << QByteArray();
}

void TestAccessPolicy::refusalsCarryTheirFields()
{
    QFETCH(QByteArray, removed);
    QFETCH(QByteArray, added);
    QFETCH(QString, decision);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    RequestHead head = plainHead();
    head.fields.removeIf([&](const auto &entry) { return entry.first == removed; });
    if (!added.isEmpty())
        head.fields.emplaceBack(removed, added);
    const AccessDecision decided = decideAccess(head, openRules());
    QCOMPARE(spelled(decided), decision);
    const auto &refusal = std::get<Refusal>(decided);
    QCOMPARE(field.isEmpty(), refusal.headers.isEmpty());
    if (!field.isEmpty())
        QVERIFY(refusal.headers.contains(std::pair(field, value)));
    QVERIFY(!refusal.countsAsTokenFailure);
}

void TestAccessPolicy::requestsAreJudgedWithoutPathAndMethod_data()
{
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QString>("decision");

    const std::pair<QByteArray, QByteArray> host("Host", "127.0.0.1:6700");
    const std::pair<QByteArray, QByteArray> token("Authorization", "Bearer " + Token);
    const std::pair<QByteArray, QByteArray> evil("Origin", "https://evil.example");
    QTest::newRow("good") << Fields{host, token} << QStringLiteral("101 api");
    QTest::newRow("no token") << Fields{host} << QStringLiteral("401 token-missing");
    QTest::newRow("wrong token") << Fields{host, {"Authorization", "Bearer x"}}
                                 << QStringLiteral("403 token-wrong");
    QTest::newRow("foreign origin")
        << Fields{host, token, evil} << QStringLiteral("403 origin-not-allowed");
    QTest::newRow("foreign host") << Fields{{"Host", "evil.example"}, token, evil}
                                  << QStringLiteral("421 host-not-allowed");
    QTest::newRow("no host") << Fields{token} << QStringLiteral("400 malformed-request");
}

void TestAccessPolicy::requestsAreJudgedWithoutPathAndMethod()
{
    QFETCH(Fields, fields);
    for (const char *method : {"GET", "POST", "DELETE"})
        QTEST(spelled(decideRequestAccess(headOf(fields, "/nope", method), strictRules())),
              "decision");
}

void TestAccessPolicy::admissionNamesTheClient()
{
    RequestHead head = plainHead();
    head.fields.emplaceBack("User-Agent", "NoneBot/2 \xE4\xBD\xA0");
    QCOMPARE(std::get<Admission>(decideAccess(head, openRules())).userAgent,
             QStringLiteral("NoneBot/2 你"));
}

void TestAccessPolicy::everyCauseHasAStatusAndAName()
{
    const QSet<int> statuses{400, 401, 403, 404, 405, 421, 426, 429, 503};
    QSet<int> seen;
    QSet<QString> names;
    const int last = int(RefusalCause::TooManyHalfOpen);
    for (int cause = 0; cause <= last; ++cause) {
        const Refusal refusal = makeRefusal(RefusalCause(cause), QStringLiteral("why"));
        QVERIFY2(statuses.contains(refusal.status), qPrintable(toString(refusal.cause)));
        seen.insert(refusal.status);
        names.insert(toString(refusal.cause));
    }
    QCOMPARE(seen, statuses);
    QCOMPARE(names.size(), last + 1);
}

QTEST_GUILESS_MAIN(TestAccessPolicy)
#include "tst_accesspolicy.moc"
