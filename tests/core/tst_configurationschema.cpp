// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationkeys.h"
#include "core/config/configurationreader.h"
#include "core/config/configurationwriter.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Switchboard;

namespace {

//! Walks one value along a schema; as much of JSON Schema as the shipped one uses.
class SchemaWalker final
{
public:
    explicit SchemaWalker(QJsonObject root) : m_root(std::move(root)) { }

    //! What does not fit in \a value, one line each.
    QStringList problems(const QJsonValue &value)
    {
        m_problems.clear();
        walk(value, m_root, QStringLiteral("$"));
        return m_problems;
    }

    //! The subschema that \a reference (`#/$defs/service`) names.
    [[nodiscard]] QJsonObject resolved(const QString &reference) const
    {
        QJsonValue value = m_root;
        for (const QString &step : reference.split(QLatin1Char('/')).mid(1))
            value = value[step];
        return value.toObject();
    }

private:
    void walk(const QJsonValue &value, const QJsonObject &schema, const QString &path)
    {
        if (schema.contains(QLatin1String("$ref")))
            walk(value, resolved(schema[QLatin1String("$ref")].toString()), path);
        if (schema.contains(QLatin1String("if")))
            walk(value, branch(value, schema), path);
        require(!schema.contains(QLatin1String("const")) || value == schema[QLatin1String("const")],
                path, "const");
        const QJsonArray choices = schema[QLatin1String("enum")].toArray();
        require(choices.isEmpty() || choices.contains(value), path, "enum");
        if (schema.contains(QLatin1String("type")))
            require(hasType(value, schema[QLatin1String("type")].toString()), path, "type");
        walkScalar(value, schema, path);
        walkChildren(value, schema, path);
    }

    static QJsonObject branch(const QJsonValue &value, const QJsonObject &schema)
    {
        const QJsonValue kind =
            schema[QLatin1String("if")][QLatin1String("properties")][QLatin1String("kind")];
        const bool matches = value[QLatin1String("kind")] == kind[QLatin1String("const")]
            || kind[QLatin1String("enum")].toArray().contains(value[QLatin1String("kind")]);
        return schema[matches ? QLatin1String("then") : QLatin1String("else")].toObject();
    }

    static bool hasType(const QJsonValue &value, const QString &type)
    {
        return (type == QLatin1String("object") && value.isObject())
            || (type == QLatin1String("array") && value.isArray())
            || (type == QLatin1String("string") && value.isString())
            || (type == QLatin1String("boolean") && value.isBool())
            || (type == QLatin1String("integer") && value.isDouble());
    }

    void walkScalar(const QJsonValue &value, const QJsonObject &schema, const QString &path)
    {
        if (value.isDouble()) {
            const double number = value.toDouble();
            require(number >= schema[QLatin1String("minimum")].toDouble(number), path, "minimum");
            require(number <= schema[QLatin1String("maximum")].toDouble(number), path, "maximum");
        } else if (value.isString()) {
            const QRegularExpression pattern(schema[QLatin1String("pattern")].toString());
            require(pattern.match(value.toString()).hasMatch(), path, "pattern");
        }
    }

    void walkChildren(const QJsonValue &value, const QJsonObject &schema, const QString &path)
    {
        for (const QJsonValue &key : schema[QLatin1String("required")].toArray())
            require(value.toObject().contains(key.toString()), path, "required");
        if (!schema.contains(QLatin1String("properties")))
            return walkElements(value, schema, path);
        const QJsonObject properties = schema[QLatin1String("properties")].toObject();
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString childPath = path + QLatin1Char('.') + it.key();
            require(properties.contains(it.key()), childPath, "described");
            walk(it.value(), properties.value(it.key()).toObject(), childPath);
        }
    }

    void walkElements(const QJsonValue &value, const QJsonObject &schema, const QString &path)
    {
        for (const QJsonValue &element : value.toArray())
            walk(element, schema[QLatin1String("items")].toObject(), path + QStringLiteral("[]"));
    }

    void require(bool condition, const QString &path, const char *rule)
    {
        if (!condition)
            m_problems.append(path + QStringLiteral(": ") + QString::fromLatin1(rule));
    }

    QJsonObject m_root;
    QStringList m_problems;
};

QByteArray schemaText()
{
    QFile file(QStringLiteral(":/switchboard/schema/switchboard.schema.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ServiceSettings fullService(ServiceKind kind)
{
    ServiceSettings service;
    service.kind = kind;
    service.id = service.name = toString(kind);
    service.backend = QStringLiteral("sim");
    service.enabled = false;
    if (service.listens()) {
        service.token = Secret("t0ken");
        service.webSocket = true;
        return service;
    }
    const bool isPost = kind == ServiceKind::HttpPost;
    service.remote = {.url = isPost ? QStringLiteral("https://bot/") : QStringLiteral("wss://bot/"),
                      .proxy = QStringLiteral("socks5://127.0.0.1:1080"),
                      .proxyUser = QStringLiteral("me"),
                      .proxyPassword = Secret("密"),
                      .caFile = QStringLiteral("ca.pem"),
                      .pin = QStringLiteral("sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
                      .unverifiedUrls = {}};
    service.remote.unverifiedUrls = {service.remote.url};
    if (isPost) {
        service.post = {.secret = Secret("密钥"), .timeoutSeconds = 5, .retries = 3};
    } else {
        service.token = Secret("t0ken");
        service.remote.apiUrl = QStringLiteral("ws://bot/api");
        service.remote.eventUrl = QStringLiteral("ws://bot/event");
        service.remote.reconnectInterval = 3000;
    }
    return service;
}

//! A configuration in which every optional key is written.
Configuration fullConfiguration()
{
    Configuration configuration = Configuration::firstStart();
    ServiceSettings &service = configuration.services[0];
    for (const LimitKey &key : ConfigurationKeys::limits())
        key.setValue(service.limits, key.value(service.limits) + 1);
    service.tags = {QStringLiteral("prod")};
    service.filter = {.only = {QStringLiteral("message")}, .except = {QStringLiteral("notice.x")}};
    service.policy = {.allowedHosts = {QStringLiteral("*")}, .allowedOrigins = {}};
    service.tls = {.certificateFile = QStringLiteral("c.pem"), .keyFile = QStringLiteral("k.pem")};
    for (const ServiceKind kind : serviceKinds().mid(1))
        configuration.services.append(fullService(kind));
    return configuration;
}

QJsonObject documentOf(const Configuration &configuration)
{
    return QJsonDocument::fromJson(writeConfiguration(configuration)).object();
}

} // namespace

class TestConfigurationSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void describesExactlyTheKnownKeys_data();
    void describesExactlyTheKnownKeys();
    void describesEveryKeyInWords();
    void statesTheDefaultsAndBoundsOfLimits();
    void firstStartFits();
    void everyKeyFits();
    void walkerFindsProblems();
    void anotherValidatorAgrees();

private:
    QJsonObject m_schema;
};

void TestConfigurationSchema::initTestCase()
{
    Q_INIT_RESOURCE(core);
    QJsonParseError error{};
    m_schema = QJsonDocument::fromJson(schemaText(), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
}

void TestConfigurationSchema::describesExactlyTheKnownKeys_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QStringList>("known");

    QTest::newRow("root") << QStringLiteral("#") << ConfigurationKeys::root();
    QTest::newRow("backend") << QStringLiteral("#/$defs/backend") << ConfigurationKeys::backend();
    QTest::newRow("service") << QStringLiteral("#/$defs/service") << ConfigurationKeys::service();
    QTest::newRow("limits") << QStringLiteral("#/$defs/limits") << ConfigurationKeys::limitNames();
    QTest::newRow("filter") << QStringLiteral("#/$defs/filter") << ConfigurationKeys::filter();
    QTest::newRow("policy") << QStringLiteral("#/$defs/policy") << ConfigurationKeys::policy();
}

void TestConfigurationSchema::describesExactlyTheKnownKeys()
{
    QFETCH(QString, place);
    QFETCH(QStringList, known);

    const QJsonObject schema = SchemaWalker(m_schema).resolved(place);
    QStringList described = schema[QLatin1String("properties")].toObject().keys();
    described.sort();
    known.sort();
    QCOMPARE(described, known);
}

void TestConfigurationSchema::describesEveryKeyInWords()
{
    const SchemaWalker walker(m_schema);
    for (const char *name : {"backend", "service", "limits", "filter", "policy"}) {
        const QString place = QStringLiteral("#/$defs/") + QString::fromLatin1(name);
        const QJsonObject properties =
            walker.resolved(place)[QLatin1String("properties")].toObject();
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            const QString reference = it.value()[QLatin1String("$ref")].toString();
            const QJsonObject schema =
                reference.isEmpty() ? it.value().toObject() : walker.resolved(reference);
            QVERIFY2(schema[QLatin1String("description")].toString().size() > 5,
                     qUtf8Printable(it.key()));
        }
    }
}

void TestConfigurationSchema::statesTheDefaultsAndBoundsOfLimits()
{
    const QJsonObject limits = SchemaWalker(m_schema).resolved(QStringLiteral("#/$defs/limits"));
    for (const LimitKey &key : ConfigurationKeys::limits()) {
        const QJsonValue schema = limits[QLatin1String("properties")][QLatin1String(key.name)];
        QCOMPARE(schema[QLatin1String("default")].toInteger(), key.value(ServiceLimits{}));
        QCOMPARE(schema[QLatin1String("minimum")].toInteger(), 1);
        QCOMPARE(schema[QLatin1String("maximum")].toInteger(), key.maximum);
    }
}

void TestConfigurationSchema::firstStartFits()
{
    QCOMPARE(SchemaWalker(m_schema).problems(documentOf(Configuration::firstStart())),
             QStringList());
}

void TestConfigurationSchema::everyKeyFits()
{
    const Configuration full = fullConfiguration(); // its token is random
    const QByteArray written = writeConfiguration(full);
    QCOMPARE(SchemaWalker(m_schema).problems(QJsonDocument::fromJson(written).object()),
             QStringList());
    const Result<ReadConfiguration> read = readConfiguration(written, QStringLiteral("f"));
    QVERIFY(read.isOk());
    QCOMPARE(read.value().warnings, QStringList());
    QVERIFY(read.value().configuration.services == full.services);
}

void TestConfigurationSchema::walkerFindsProblems()
{
    Configuration configuration = Configuration::firstStart();
    configuration.services[0].id = QStringLiteral("a b");
    configuration.services[0].limits.maxConnections = -5;
    configuration.document.insert(QLatin1String("stray"), 1);
    QStringList problems = SchemaWalker(m_schema).problems(documentOf(configuration));
    problems.sort();
    QCOMPARE(problems,
             QStringList({QStringLiteral("$.services[].id: pattern"),
                          QStringLiteral("$.services[].limits.maxConnections: minimum"),
                          QStringLiteral("$.stray: described")}));
}

void TestConfigurationSchema::anotherValidatorAgrees()
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    QVERIFY2(!python.isEmpty(), "python3 is missing");
    const QTemporaryDir folder;
    const auto put = [&](const char *name, const QByteArray &content) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    QByteArray broken = writeConfiguration(fullConfiguration());
    broken.replace("6700", "70000");
    QVERIFY(put("schema", schemaText()) && put("broken", broken)
            && put("first", writeConfiguration(Configuration::firstStart()))
            && put("full", writeConfiguration(fullConfiguration())));
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(python, {QStringLiteral("-c"), QStringLiteral(R"(
import json, jsonschema
load = lambda name: json.load(open(name, encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(load("schema"))
validator = jsonschema.Draft202012Validator(load("schema"))
print(*(validator.is_valid(load(name)) for name in ("first", "full", "broken")))
)")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(process.readAllStandardOutput(), QByteArray("True True False\n"));
}

QTEST_GUILESS_MAIN(TestConfigurationSchema)
#include "tst_configurationschema.moc"
