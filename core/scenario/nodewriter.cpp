// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/nodewriter.h"

#include "core/onebot/jsontext.h"
#include "core/scenario/yamltree.h"

#include <QRegularExpression>
#include <QStringList>

namespace Switchboard {

namespace {

using Kind = ScenarioNode::Kind;

QByteArray blanks(int level)
{
    return QByteArray(qsizetype(level) * 2, ' ');
}

bool isEmpty(const ScenarioNode &node)
{
    return node.kind == Kind::Mapping ? node.members.isEmpty() : node.items.isEmpty();
}

QByteArray yamlScalar(const QJsonValue &value)
{
    return value.isString() ? yamlText(value.toString()).toUtf8() : toJsonText(value);
}

//! Writes \a node at \a level; the first line continues the line that is there.
void writeYaml(const ScenarioNode &node, int level, QByteArray &out)
{
    if (node.kind == Kind::Scalar) {
        out += yamlScalar(node.value) + '\n';
        return;
    }
    if (isEmpty(node)) {
        out += node.kind == Kind::Mapping ? "{}\n" : "[]\n";
        return;
    }
    bool isFirst = true;
    const auto startLine = [&] {
        if (!isFirst)
            out += blanks(level);
        isFirst = false;
    };
    for (const ScenarioNode &item : node.items) {
        startLine();
        out += "- ";
        writeYaml(item, level + 1, out);
    }
    for (const ScenarioNode::Member &member : node.members) {
        startLine();
        out += yamlText(member.key).toUtf8() + ':';
        if (member.value.kind == Kind::Scalar || isEmpty(member.value)) {
            out += ' ';
        } else {
            out += '\n';
            out += blanks(level + 1);
        }
        writeYaml(member.value, level + 1, out);
    }
}

void writeJson(const ScenarioNode &node, int level, QByteArray &out)
{
    if (node.kind == Kind::Scalar) {
        out += toJsonText(node.value);
        return;
    }
    const bool isMapping = node.kind == Kind::Mapping;
    if (isEmpty(node)) {
        out += isMapping ? "{}" : "[]";
        return;
    }
    QByteArray separator = isMapping ? "{\n" : "[\n";
    for (const ScenarioNode &item : node.items) {
        out += separator + blanks(level + 1);
        writeJson(item, level + 1, out);
        separator = ",\n";
    }
    for (const ScenarioNode::Member &member : node.members) {
        out += separator + blanks(level + 1) + toJsonText(member.key) + ": ";
        writeJson(member.value, level + 1, out);
        separator = ",\n";
    }
    out += '\n' + blanks(level) + (isMapping ? '}' : ']');
}

QString quoted(const QString &text)
{
    QString result(QLatin1Char('"'));
    for (const QChar character : text) {
        const char16_t code = character.unicode();
        if (code == u'"' || code == u'\\') {
            result += QLatin1Char('\\');
            result += character;
        } else if (code == u'\n') {
            result += QStringLiteral("\\n");
        } else if (code == u'\t') {
            result += QStringLiteral("\\t");
        } else if (code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029
                   || code == 0xFEFF) {
            result += QStringLiteral("\\u%1").arg(int(code), 4, 16, QLatin1Char('0'));
        } else {
            result += character;
        }
    }
    return result + QLatin1Char('"');
}

} // namespace

QByteArray yamlOf(const ScenarioNode &node)
{
    QByteArray out;
    writeYaml(node, 0, out);
    return out;
}

QByteArray jsonOf(const ScenarioNode &node)
{
    QByteArray out;
    writeJson(node, 0, out);
    return out + '\n';
}

QString yamlText(const QString &text)
{
    static const QRegularExpression plain(
        QStringLiteral("^[\\p{L}\\p{N}/_]([\\p{L}\\p{N} ./_-]*[\\p{L}\\p{N}./_-])?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    // Words that other readers of YAML take for something else than texts.
    static const QStringList words{
        QStringLiteral("null"), QStringLiteral("true"), QStringLiteral("false"),
        QStringLiteral("yes"),  QStringLiteral("no"),   QStringLiteral("on"),
        QStringLiteral("off"),  QStringLiteral("y"),    QStringLiteral("n")};
    const bool startsLikeNumber = !text.isEmpty() && text[0].isNumber()
        && !text.endsWith(QLatin1Char('s')); // durations are fine without quotes
    const bool isPlain = plain.match(text).hasMatch() && !words.contains(text.toLower())
        && plainYamlValue(text).isString() && !startsLikeNumber;
    return isPlain ? text : quoted(text);
}

} // namespace Switchboard
