// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/yamltree.h"

#include "core/onebot/jsontext.h"

#include <QSet>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>
#include <vector>

namespace Switchboard {

namespace {

//! Builds the tree out of the parser's events. What it refuses it throws as the parser does, which
//! is the only way to stop it.
class TreeBuilder final : public YAML::EventHandler
{
public:
    [[nodiscard]] ScenarioNode takeRoot() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        refuseAnchor(mark, anchor);
        if (expectsKey())
            refuse(mark, "a key is missing here");
        add(mark, scalar(mark, {}, QJsonValue::Null));
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        refuse(mark, "aliases (*name) cannot be used here; write the value out or use a variable");
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        refuseAnchor(mark, anchor);
        refuseTag(mark, tag);
        const QString text = QString::fromStdString(value);
        if (expectsKey())
            takeKey(mark, text);
        else
            add(mark, scalar(mark, text, tag == "?" ? plainYamlValue(text) : QJsonValue(text)));
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, ScenarioNode::Kind::Sequence);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(mark, tag, anchor, ScenarioNode::Kind::Mapping);
    }
    void OnMapEnd() override { close(); }

private:
    struct Level {
        ScenarioNode node;
        QSet<QString> keys;
        QString key; // whose value comes next
        TextPosition keyPosition;
        bool hasKey = false;
    };

    [[noreturn]] static void refuse(const YAML::Mark &mark, const char *reason)
    {
        throw YAML::ParserException(mark, reason);
    }
    static void refuseAnchor(const YAML::Mark &mark, YAML::anchor_t anchor)
    {
        if (anchor != YAML::NullAnchor)
            refuse(mark, "anchors (&name) cannot be used here; use a variable");
    }
    static void refuseTag(const YAML::Mark &mark, const std::string &tag)
    {
        if (!tag.empty() && tag != "?" && tag != "!")
            refuse(mark, "tags (!name) cannot be used here; take it away");
    }
    static TextPosition positionOf(const YAML::Mark &mark)
    {
        return {.line = mark.line + 1, .column = mark.column + 1};
    }
    static ScenarioNode scalar(const YAML::Mark &mark, const QString &text, const QJsonValue &value)
    {
        return {.position = positionOf(mark), .text = text, .value = value};
    }

    [[nodiscard]] bool expectsKey() const
    {
        return !m_levels.empty() && m_levels.back().node.kind == ScenarioNode::Kind::Mapping
            && !m_levels.back().hasKey;
    }
    void takeKey(const YAML::Mark &mark, const QString &key)
    {
        count(mark);
        Level &level = m_levels.back();
        if (level.keys.contains(key))
            refuse(mark, "this key is there twice; take one away");
        level.keys.insert(key);
        level.key = key;
        level.keyPosition = positionOf(mark);
        level.hasKey = true;
    }
    void open(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
              ScenarioNode::Kind kind)
    {
        refuseAnchor(mark, anchor);
        refuseTag(mark, tag);
        if (expectsKey())
            refuse(mark, "a key has to be a plain text; put texts with ${...} in quotes");
        if (m_levels.size() >= ScenarioLimits::MaxDepth)
            refuse(mark, "nested too deeply; at most 32 levels");
        count(mark);
        Level level;
        level.node.kind = kind;
        level.node.position = positionOf(mark);
        m_levels.push_back(std::move(level));
    }
    void close()
    {
        ScenarioNode node = std::move(m_levels.back().node);
        m_levels.pop_back();
        place(std::move(node));
    }
    void add(const YAML::Mark &mark, ScenarioNode node)
    {
        count(mark);
        place(std::move(node));
    }
    void count(const YAML::Mark &mark)
    {
        if (++m_values > ScenarioLimits::MaxValues)
            refuse(mark, "more than 1,000,000 values; split the file");
    }
    void place(ScenarioNode node)
    {
        if (m_levels.empty()) {
            m_root = std::move(node);
            return;
        }
        Level &level = m_levels.back();
        if (level.node.kind == ScenarioNode::Kind::Sequence) {
            level.node.items.append(std::move(node));
            return;
        }
        level.node.members.append({std::move(level.key), level.keyPosition, std::move(node)});
        level.hasKey = false;
    }

    ScenarioNode m_root;
    std::vector<Level> m_levels;
    int m_values = 0;
};

//! The first control character that YAML forbids, or -1. The parser takes some for its end.
qsizetype controlCharacter(const QByteArray &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto byte = uchar(text[i]);
        if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F)
            return i;
    }
    return -1;
}

Error errorAt(TextPosition position, const QString &message)
{
    return Error{QStringLiteral("%1:%2: %3").arg(position.line).arg(position.column).arg(message)};
}

//! The hint for what goes wrong most often: `{a: ${b}}` is no YAML.
QString hintFor(const QByteArray &yaml, int line)
{
    const QList<QByteArray> lines = yaml.split('\n');
    if (line >= 0 && line < lines.size() && lines[line].contains("${"))
        return QStringLiteral("; inside of { } a text with ${...} has to be in quotes");
    return {};
}

} // namespace

QJsonValue plainYamlValue(const QString &text)
{
    if (text == QLatin1String("true"))
        return true;
    if (text == QLatin1String("false"))
        return false;
    const qsizetype sign = text.startsWith(QLatin1Char('-')) ? 1 : 0;
    const bool hasLeadingZero =
        text.size() > sign + 1 && text[sign] == QLatin1Char('0') && text[sign + 1].isDigit();
    if (hasLeadingZero || text.size() == sign || text[sign] < u'0' || text[sign] > u'9')
        return text;
    if (const std::optional<qint64> number = integerFromDigits(text))
        return *number;
    const bool isDecimal = std::all_of(text.cbegin() + sign, text.cend(), [](QChar character) {
        return (character >= u'0' && character <= u'9') || character == u'.';
    });
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isDecimal && isNumber && text.contains(u'.') ? QJsonValue(number) : QJsonValue(text);
}

Result<ScenarioNode> readYamlTree(const QByteArray &yaml)
{
    if (!yaml.isValidUtf8())
        return errorAt({}, QStringLiteral("this is not UTF-8; save the file as UTF-8"));
    if (const qsizetype offset = controlCharacter(yaml); offset >= 0)
        return errorAt(
            textPosition(yaml, offset),
            QStringLiteral("a control character; write it in quotes, for example \"\\x07\""));
    try {
        std::istringstream stream(yaml.toStdString());
        YAML::Parser parser(stream);
        TreeBuilder builder;
        if (!parser.HandleNextDocument(builder))
            return errorAt({}, QStringLiteral("the file is empty"));
        ScenarioNode root = builder.takeRoot();
        TreeBuilder rest;
        if (parser.HandleNextDocument(rest))
            return errorAt(rest.takeRoot().position,
                           QStringLiteral("a second document; one file holds one scenario"));
        return root;
    } catch (const YAML::Exception &error) {
        const TextPosition position{.line = error.mark.line + 1, .column = error.mark.column + 1};
        return errorAt(position,
                       QString::fromStdString(error.msg) + hintFor(yaml, error.mark.line));
    }
}

} // namespace Switchboard
