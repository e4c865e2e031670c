// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/objectreader.h"

#include <QJsonArray>

#include <cmath>
#include <utility>

namespace Switchboard {

namespace {

constexpr qsizetype ShownSource = 40;

QString typeName(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("true or false");
    case QJsonValue::Double:
        return QStringLiteral("a number");
    case QJsonValue::String:
        return QStringLiteral("a text");
    case QJsonValue::Array:
        return QStringLiteral("a list [ ]");
    case QJsonValue::Object:
        return QStringLiteral("an object { }");
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("nothing");
}

QString mismatch(QJsonValue::Type wanted, QJsonValue::Type found)
{
    return QStringLiteral("must be %1, not %2").arg(typeName(wanted), typeName(found));
}

} // namespace

ObjectReader::ObjectReader(ReadReport &report, const JsonLocation &location, QJsonObject object,
                           JsonLocation::Node node, QString path)
    : m_report(&report), m_location(&location), m_object(std::move(object)), m_node(node),
      m_path(std::move(path))
{ }

QString ObjectReader::text(const QString &key, const QString &fallback)
{
    return check(key, QJsonValue::String) ? m_object.value(key).toString() : fallback;
}

QString ObjectReader::requiredText(const QString &key)
{
    if (!has(key))
        fail(key, QStringLiteral("is missing"));
    return text(key);
}

bool ObjectReader::flag(const QString &key, bool fallback)
{
    return check(key, QJsonValue::Bool) ? m_object.value(key).toBool() : fallback;
}

qint64 ObjectReader::integer(const QString &key, qint64 fallback, qint64 minimum, qint64 maximum,
                             const QString &rule)
{
    if (!check(key, QJsonValue::Double))
        return fallback;
    const double number = m_object.value(key).toDouble();
    const bool inRange = number >= double(minimum) && number <= double(maximum);
    if (inRange && number == std::floor(number))
        return qint64(number);
    fail(key, source(key) + QLatin1Char(' ') + rule);
    return fallback;
}

QStringList ObjectReader::texts(const QString &key, const QStringList &fallback)
{
    if (!check(key, QJsonValue::Array))
        return fallback;
    QStringList result;
    const JsonLocation::Node list = m_location->member(m_node, key);
    const QJsonArray array = m_object.value(key).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString text = array.at(i).toString();
        const QString path = QStringLiteral("%1[%2]").arg(pathOf(key)).arg(i);
        const TextPosition place = m_location->position(m_location->element(list, i));
        if (!array.at(i).isString())
            m_report->fail(place, path, mismatch(QJsonValue::String, array.at(i).type()));
        else if (text.isEmpty())
            m_report->fail(place, path, QStringLiteral("must not be empty"));
        result.append(text);
    }
    return result;
}

ObjectReader ObjectReader::child(const QString &key)
{
    const bool ok = check(key, QJsonValue::Object);
    return {*m_report, *m_location, ok ? m_object.value(key).toObject() : QJsonObject(),
            m_location->member(m_node, key), pathOf(key)};
}

QList<ObjectReader> ObjectReader::children(const QString &key)
{
    QList<ObjectReader> result;
    if (!check(key, QJsonValue::Array))
        return result;
    const JsonLocation::Node list = m_location->member(m_node, key);
    const QJsonArray array = m_object.value(key).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = QStringLiteral("%1[%2]").arg(pathOf(key)).arg(i);
        const JsonLocation::Node node = m_location->element(list, i);
        if (!array.at(i).isObject())
            m_report->fail(m_location->position(node), path,
                           mismatch(QJsonValue::Object, array.at(i).type()));
        result.append({*m_report, *m_location, array.at(i).toObject(), node, path});
    }
    return result;
}

void ObjectReader::fail(const QString &key, const QString &message)
{
    m_report->fail(m_location->position(m_location->member(m_node, key)), pathOf(key), message);
}

void ObjectReader::warn(const QString &key, const QString &message)
{
    m_report->warn(m_location->position(m_location->member(m_node, key)), pathOf(key), message);
}

void ObjectReader::warnAboutUnknownKeys(const QStringList &known)
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (!known.contains(it.key()))
            warn(it.key(), QStringLiteral("unknown key; it is kept and has no effect"));
    }
}

QString ObjectReader::source(const QString &key) const
{
    return m_location->source(m_location->member(m_node, key), ShownSource);
}

QString ObjectReader::pathOf(const QString &key) const
{
    return m_path.isEmpty() ? key : QString(m_path + QLatin1Char('.') + key);
}

bool ObjectReader::check(const QString &key, QJsonValue::Type type)
{
    if (!has(key))
        return false;
    const QJsonValue::Type found = m_object.value(key).type();
    if (found != type)
        fail(key, mismatch(type, found));
    return found == type;
}

} // namespace Switchboard
