// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/yamlsource.h"

#include "core/scenario/yamltree.h"

#include <QHash>
#include <QRegularExpression>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <vector>

namespace Switchboard {

namespace {

//! Builds the tree out of the parser's events. What it refuses it throws as the parser does, which
//! is the only way to stop it.
class TreeBuilder final : public YAML::EventHandler
{
public:
    [[nodiscard]] SourceNode takeRoot() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        SourceNode node = scalar(mark, QJsonValue::Null);
        if (expectsKey())
            takeKey(mark, {});
        else
            add(mark, std::move(node), anchor);
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        if (expectsKey())
            refuse(mark, "an alias cannot be a key");
        const auto found = m_anchors.constFind(anchor);
        if (found == m_anchors.constEnd())
            refuse(mark, "this alias stands inside of the value that it stands for");
        count(mark, found->count());
        place(*found);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        const QString text = QString::fromStdString(value);
        if (expectsKey())
            takeKey(mark, text);
        else
            add(mark, scalar(mark, meaning(mark, tag, text)), anchor);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(mark, anchor, SourceNode::Kind::List);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(mark, anchor, SourceNode::Kind::Object);
    }
    void OnMapEnd() override { close(); }

private:
    struct Level {
        SourceNode node;
        YAML::anchor_t anchor = YAML::NullAnchor;
        QString key; // whose value comes next
        TextPosition keyPosition;
        bool hasKey = false;
    };

    [[noreturn]] static void refuse(const YAML::Mark &mark, const char *reason)
    {
        throw YAML::ParserException(mark, reason);
    }
    static TextPosition positionOf(const YAML::Mark &mark)
    {
        return {.line = mark.line + 1, .column = mark.column + 1};
    }
    static SourceNode scalar(const YAML::Mark &mark, const QJsonValue &value)
    {
        return {.position = positionOf(mark), .value = value};
    }
    //! What a scalar stands for: quoted ones are texts.
    static QJsonValue meaning(const YAML::Mark &mark, const std::string &tag, const QString &text)
    {
        if (tag == "!" || tag == "tag:yaml.org,2002:str")
            return text;
        if (tag != "?" && !tag.empty() && !tag.starts_with("tag:yaml.org,2002:"))
            refuse(mark, "tags (!name) cannot be read here");
        const QString word = text.toLower();
        return word == QLatin1String("true") || word == QLatin1String("false")
            ? QJsonValue(word == QLatin1String("true"))
            : plainYamlValue(text);
    }

    [[nodiscard]] bool expectsKey() const
    {
        return !m_levels.empty() && m_levels.back().node.isObject() && !m_levels.back().hasKey;
    }
    void takeKey(const YAML::Mark &mark, const QString &key)
    {
        Level &level = m_levels.back();
        level.key = key;
        level.keyPosition = positionOf(mark);
        level.hasKey = true;
    }
    void open(const YAML::Mark &mark, YAML::anchor_t anchor, SourceNode::Kind kind)
    {
        if (expectsKey())
            refuse(mark, "a key has to be a plain text");
        if (m_levels.size() >= SourceNode::MaxDepth)
            refuse(mark, "nested too deeply; at most 64 levels");
        count(mark, 1);
        Level level;
        level.node.kind = kind;
        level.node.position = positionOf(mark);
        level.anchor = anchor;
        m_levels.push_back(std::move(level));
    }
    void close()
    {
        Level level = std::move(m_levels.back());
        m_levels.pop_back();
        merge(level.node);
        if (level.anchor != YAML::NullAnchor)
            m_anchors.insert(level.anchor, level.node);
        place(std::move(level.node));
    }
    void add(const YAML::Mark &mark, SourceNode node, YAML::anchor_t anchor)
    {
        count(mark, 1);
        if (anchor != YAML::NullAnchor)
            m_anchors.insert(anchor, node);
        place(std::move(node));
    }
    void count(const YAML::Mark &mark, int values)
    {
        m_values += values;
        if (m_values > SourceNode::MaxValues)
            refuse(mark, "more than 100000 values, aliases filled in");
    }
    void place(SourceNode node)
    {
        if (m_levels.empty()) {
            m_root = std::move(node);
            return;
        }
        Level &level = m_levels.back();
        if (level.node.isList()) {
            level.node.items.append(std::move(node));
            return;
        }
        level.node.members.append({std::move(level.key), level.keyPosition, std::move(node)});
        level.hasKey = false;
    }

    //! Replaces `<<` by what it brings; keys of the object itself count more.
    static void merge(SourceNode &object)
    {
        const QString mergeKey = QStringLiteral("<<");
        const SourceNode *found = object.member(mergeKey);
        if (!found)
            return;
        const QList<SourceNode> sources = found->isList() ? found->items : QList{*found};
        object.members.removeIf(
            [&](const SourceNode::Member &each) { return each.key == mergeKey; });
        for (const SourceNode &source : sources) {
            for (const SourceNode::Member &each : source.members) {
                if (!object.member(each.key))
                    object.members.append(each);
            }
        }
    }

    SourceNode m_root;
    std::vector<Level> m_levels;
    QHash<YAML::anchor_t, SourceNode> m_anchors; // complete ones
    int m_values = 0;
};

Error errorAt(TextPosition position, const QString &message)
{
    return Error{QStringLiteral("%1:%2: %3").arg(position.line).arg(position.column).arg(message)};
}

bool isControl(QChar character)
{
    return character.category() == QChar::Other_Control;
}

//! What stands for one variable. \a content is `NAME` or `NAME:default`.
QString variableValue(const QString &content, const Environment &environment,
                      QList<ImportNote> &notes)
{
    const qsizetype colon = content.indexOf(u':');
    const QString name = colon < 0 ? content : content.left(colon);
    QString value = environment(name);
    if (std::ranges::any_of(value, isControl))
        value.clear(); // it could bring lines of its own
    const ImportRemark remark = !value.isEmpty() ? ImportRemark::VariableUsed
        : colon >= 0                             ? ImportRemark::VariableDefault
                                                 : ImportRemark::VariableMissing;
    const ImportNote note{remark, {name}};
    if (!notes.contains(note))
        notes.append(note);
    return value.isEmpty() && colon >= 0 ? content.mid(colon + 1) : value;
}

} // namespace

Result<SourceNode> readYamlSource(const QByteArray &yaml)
{
    if (!yaml.isValidUtf8())
        return errorAt({},
                       QStringLiteral("this is not UTF-8; save the file as UTF-8, not as GB18030"));
    const auto wrong = std::ranges::find_if(yaml, [](char byte) {
        const auto code = uchar(byte);
        return code == 0x7F || (code < 0x20 && byte != '\t' && byte != '\n' && byte != '\r');
    });
    if (wrong != yaml.end()) // the parser takes some for its end
        return errorAt(textPosition(yaml, wrong - yaml.begin()),
                       QStringLiteral("a control character; take it away"));
    try {
        std::istringstream stream(yaml.toStdString());
        YAML::Parser parser(stream);
        TreeBuilder builder;
        if (!parser.HandleNextDocument(builder))
            return errorAt({}, QStringLiteral("the file is empty"));
        return builder.takeRoot();
    } catch (const YAML::Exception &error) {
        return errorAt({.line = error.mark.line + 1, .column = error.mark.column + 1},
                       QString::fromStdString(error.msg));
    }
}

QByteArray filledInVariables(const QByteArray &text, const Environment &environment,
                             QList<ImportNote> &notes)
{
    static const QRegularExpression variable(
        QStringLiteral("\\$\\{([a-zA-Z_][a-zA-Z0-9_]*(?::[^}\\n]*)?)\\}"));
    if (!text.isValidUtf8())
        return text;
    QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (QString &line : lines) {
        if (!line.contains(QLatin1String("${")) || line.trimmed().startsWith(u'#'))
            continue;
        QString filled;
        qsizetype done = 0;
        auto matches = variable.globalMatch(line);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            filled += QStringView(line).mid(done, match.capturedStart() - done);
            filled += variableValue(match.captured(1), environment, notes);
            done = match.capturedEnd();
        }
        line = filled + line.mid(done);
    }
    return lines.join(u'\n').toUtf8();
}

} // namespace Switchboard
