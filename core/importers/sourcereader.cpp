// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/sourcereader.h"

#include "core/importers/json5reader.h"
#include "core/onebot/jsontext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

namespace Switchboard {

namespace {

constexpr int ShownCharacters = 80;
constexpr double MostExactWhole = 9007199254740992.0; // 2^53
constexpr QLatin1String Hidden("***");

bool namesASecret(const QString &key)
{
    static const QRegularExpression words(
        QStringLiteral("token|secret|passw|credential|authorization|cookie|api-?_?key"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(key).hasMatch();
}

//! Addresses may carry a token or a password themselves.
QString withoutSecrets(QString text)
{
    static const QRegularExpression parameter(
        QStringLiteral("((?:token|secret|passw[a-z]*|key)=)[^&#\\s]+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression userInfo(QStringLiteral("://[^/@\\s]*@"));
    text.replace(parameter, QStringLiteral("\\1***"));
    return text.replace(userInfo, QStringLiteral("://***@"));
}

QJsonValue masked(const QString &key, const QJsonValue &value)
{
    if (namesASecret(key))
        return QString(Hidden);
    if (value.isString())
        return withoutSecrets(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(masked(key, item));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject source = value.toObject();
    for (auto it = source.begin(); it != source.end(); ++it)
        object.insert(it.key(), masked(it.key(), it.value()));
    return object;
}

QString shortened(const QString &text)
{
    return text.size() <= ShownCharacters ? text : text.left(ShownCharacters) + QChar(u'…');
}

//! The whole number that \a value means, from a number or from a text.
std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    const QJsonValue number = value.isString() ? json5Number(value.toString().trimmed()) : value;
    if (!number.isDouble())
        return std::nullopt;
    const qint64 exact = number.toInteger(); // also of texts: they are whole or doubles by now
    const double approximate = number.toDouble();
    if (std::floor(approximate) != approximate)
        return std::nullopt;
    if (std::abs(approximate) < MostExactWhole || double(exact) == approximate)
        return exact;
    return std::nullopt;
}

//! Whether \a value says something: not false, nothing, zero or empty.
bool saysSomething(const SourceNode &node)
{
    if (node.isObject())
        return !node.members.isEmpty();
    if (node.isList())
        return !node.items.isEmpty();
    if (node.value.isString()) {
        static const QStringList nothing{QString(), QStringLiteral("false"), QStringLiteral("0")};
        return !nothing.contains(node.value.toString());
    }
    return node.value.isBool() ? node.value.toBool()
                               : node.value.isDouble() && node.value.toDouble() != 0;
}

} // namespace

QString shownValue(const QString &key, const QJsonValue &value)
{
    return shortened(QString::fromUtf8(toJsonText(masked(key, value))));
}

QString shownKey(const QString &key)
{
    QString shown = shortened(key);
    for (QChar &character : shown) {
        if (!character.isPrint() && !character.isSurrogate())
            character = u'?';
    }
    return shown;
}

SourceReader::SourceReader(ImportFindings &findings, const SourceNode &object,
                           SourceNode::Keys keys, QString prefix)
    : m_findings(&findings), m_object(object), m_keys(keys), m_prefix(std::move(prefix))
{
    noteDuplicates();
}

bool SourceReader::has(const QString &key) const
{
    const SourceNode *found = m_object.member(key, m_keys);
    return found && !found->isNull();
}

const SourceNode *SourceReader::node(const QString &key)
{
    m_asked.insert(folded(key));
    const SourceNode *found = m_object.member(key, m_keys);
    return found && !found->isNull() ? found : nullptr;
}

QString SourceReader::text(const QString &key, const QString &fallback)
{
    const SourceNode *found = node(key);
    if (!found)
        return fallback;
    if (found->value.isString())
        return found->value.toString();
    if (found->kind != SourceNode::Kind::Scalar) {
        fail(ImportRemark::NotAText, {pathOf(key), shownValue(key, found->toJson())});
        return fallback;
    }
    const QString text = QString::fromUtf8(toJsonText(found->value));
    if (!namesASecret(key)) // there would be nothing to see
        note(ImportRemark::Converted,
             {pathOf(key), shownValue(key, found->value), shownValue(key, text)});
    return text;
}

Secret SourceReader::secret(const QString &key)
{
    return Secret(text(key).toUtf8());
}

bool SourceReader::flag(const QString &key, bool fallback)
{
    const SourceNode *found = node(key);
    if (!found)
        return fallback;
    if (found->value.isBool())
        return found->value.toBool();
    const QString word = found->kind == SourceNode::Kind::Scalar
        ? found->value.toVariant().toString().trimmed().toLower()
        : QString();
    static const QStringList yes{QStringLiteral("true"), QStringLiteral("1"), QStringLiteral("yes"),
                                 QStringLiteral("on")}; // the last: YAML
    static const QStringList no{QStringLiteral("false"), QStringLiteral("0"), QStringLiteral("no"),
                                QStringLiteral("off")};
    const bool isTrue = yes.contains(word);
    if (!isTrue && !no.contains(word)) {
        fail(ImportRemark::NotTrueOrFalse, {pathOf(key), shownValue(key, found->toJson())});
        return fallback;
    }
    note(ImportRemark::Converted,
         {pathOf(key), shownValue(key, found->value),
          isTrue ? QStringLiteral("true") : QStringLiteral("false")});
    return isTrue;
}

qint64 SourceReader::integer(const QString &key, qint64 fallback, qint64 least, qint64 most)
{
    const SourceNode *found = node(key);
    if (!found)
        return fallback;
    const std::optional<qint64> number =
        found->kind == SourceNode::Kind::Scalar ? wholeNumber(found->value) : std::nullopt;
    const QString shown = shownValue(key, found->toJson());
    if (!number) {
        fail(ImportRemark::NotANumber, {pathOf(key), shown});
        return fallback;
    }
    if (*number < least || *number > most) {
        fail(ImportRemark::OutOfRange,
             {pathOf(key), shown, QString::number(least), QString::number(most)});
        return fallback;
    }
    if (found->value.isString())
        note(ImportRemark::Converted, {pathOf(key), shown, QString::number(*number)});
    return *number;
}

QList<SourceNode> SourceReader::list(const QString &key)
{
    const SourceNode *found = node(key);
    if (!found)
        return {};
    if (!found->isList())
        fail(ImportRemark::NotAList, {pathOf(key)});
    return found->items;
}

SourceReader SourceReader::child(const QString &key)
{
    const SourceNode *found = node(key);
    if (found && !found->isObject())
        fail(ImportRemark::NotAnObject, {pathOf(key)});
    return {*m_findings, found ? *found : SourceNode{}, m_keys, pathOf(key) + QLatin1Char('.')};
}

void SourceReader::ignore(const QStringList &keys)
{
    for (const QString &key : keys)
        m_asked.insert(folded(key));
}

void SourceReader::dead(const QString &key, const QString &program)
{
    if (node(key))
        note(ImportRemark::DeadKey, {pathOf(key), program});
}

void SourceReader::leaveOut(const QString &key)
{
    const SourceNode *found = node(key);
    if (found && saysSomething(*found))
        note(ImportRemark::NotKept, {pathOf(key), shownValue(key, found->toJson())});
}

void SourceReader::leaveOutTogether(const QStringList &keys)
{
    QStringList present;
    for (const QString &key : keys) {
        if (node(key))
            present.append(pathOf(key));
    }
    if (!present.isEmpty())
        note(ImportRemark::OtherSettings, {present.join(QStringLiteral(", "))});
}

void SourceReader::noteUnknownKeys()
{
    for (const SourceNode::Member &each : std::as_const(m_object.members)) {
        if (!m_asked.contains(folded(each.key)))
            note(ImportRemark::UnknownKey,
                 {shownKey(pathOf(each.key)), shownValue(each.key, each.value.toJson())});
        m_asked.insert(folded(each.key)); // once for a key that is there twice
    }
}

void SourceReader::note(ImportRemark remark, const QStringList &values)
{
    m_findings->notes.append({remark, values});
}

void SourceReader::fail(ImportRemark remark, const QStringList &values)
{
    m_findings->problems.append({remark, values});
}

QString SourceReader::pathOf(const QString &key) const
{
    return m_prefix + key;
}

void SourceReader::noteDuplicates()
{
    QSet<QString> seen;
    QSet<QString> noted;
    for (const SourceNode::Member &each : std::as_const(m_object.members)) {
        const QString key = folded(each.key);
        if (seen.contains(key) && !noted.contains(key)) {
            note(ImportRemark::DuplicateKey, {shownKey(pathOf(each.key))});
            noted.insert(key);
        }
        seen.insert(key);
    }
}

QString SourceReader::folded(const QString &key) const
{
    return m_keys == SourceNode::Keys::Exact ? key : key.toLower();
}

} // namespace Switchboard
