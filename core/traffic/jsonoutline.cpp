// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/traffic/jsonoutline.h"

#include "core/onebot/jsonscanner.h"
#include "core/onebot/jsontext.h"
#include "core/traffic/jsonpretty.h"

#include <limits>

namespace Switchboard {

namespace {

JsonOutline::Type typeOf(char first)
{
    switch (first) {
    case '{':
        return JsonOutline::Type::Object;
    case '[':
        return JsonOutline::Type::Array;
    case '"':
        return JsonOutline::Type::String;
    case 't':
    case 'f':
        return JsonOutline::Type::Bool;
    case 'n':
        return JsonOutline::Type::Null;
    default:
        return JsonOutline::Type::Number;
    }
}

//! Behind the string that begins at \a at.
quint32 stringEnd(const QByteArray &text, quint32 at)
{
    for (++at; text[at] != '"'; ++at) {
        if (text[at] == '\\')
            ++at;
    }
    return at + 1;
}

bool endsScalar(char c)
{
    return c == ',' || c == ']' || c == '}' || uchar(c) <= ' ';
}

} // namespace

std::optional<JsonOutline> JsonOutline::parse(const QByteArray &text)
{
    JsonScanner scanner({.maxDepth = JsonScanner::DepthCeiling, .maxValues = MaxValues});
    if (text.size() > std::numeric_limits<qint32>::max() || !scanner.scan(text))
        return std::nullopt;
    JsonOutline outline;
    outline.m_text = text;
    outline.build();
    outline.indexChildren();
    return outline;
}

//! The text is valid, so that only strings, brackets and scalars have to be told apart.
void JsonOutline::build()
{
    const auto size = quint32(m_text.size());
    qint32 open = -1; // the container we are in
    quint32 keyBegin = 0;
    quint32 keyEnd = 0;
    bool keyExpected = false;
    for (quint32 at = 0; at < size;) {
        const char c = m_text.at(at);
        if (c == '}' || c == ']') {
            m_nodes[open].end = ++at;
            open = m_nodes.at(open).parent;
            continue;
        }
        if (c == ',')
            keyExpected = open >= 0 && m_nodes.at(open).type == Type::Object;
        if (c == ',' || c == ':' || uchar(c) <= ' ') {
            ++at;
            continue;
        }
        if (keyExpected) {
            keyBegin = at + 1;
            at = stringEnd(m_text, at);
            keyEnd = at - 1;
            keyExpected = false;
            continue;
        }
        Node node{.keyBegin = keyBegin, .keyEnd = keyEnd, .begin = at, .parent = open};
        keyBegin = keyEnd = 0;
        node.type = typeOf(c);
        if (open >= 0)
            node.row = m_nodes[open].childCount++;
        if (c == '{' || c == '[') {
            open = qint32(m_nodes.size());
            keyExpected = c == '{';
            ++at;
        } else if (c == '"') {
            at = stringEnd(m_text, at);
        } else {
            while (at < size && !endsScalar(m_text.at(at)))
                ++at;
        }
        node.end = at;
        m_nodes.append(node);
    }
}

void JsonOutline::indexChildren()
{
    qint32 next = 0;
    for (Node &node : m_nodes) {
        node.firstChild = next;
        next += node.childCount;
    }
    m_children.resize(next);
    for (qint32 value = 1; value < m_nodes.size(); ++value) {
        const Node &node = m_nodes.at(value);
        m_children[m_nodes.at(node.parent).firstChild + node.row] = value;
    }
}

QString JsonOutline::key(int value) const
{
    const Node &node = m_nodes.at(value);
    return unescapedJsonString(
        QByteArrayView(m_text).sliced(node.keyBegin, node.keyEnd - node.keyBegin));
}

QByteArrayView JsonOutline::json(int value) const
{
    const Node &node = m_nodes.at(value);
    return QByteArrayView(m_text).sliced(node.begin, node.end - node.begin);
}

QString JsonOutline::text(int value, qsizetype maxBytes) const
{
    const QByteArrayView span = json(value);
    if (type(value) != Type::String)
        return QString::fromUtf8(maxBytes < 0 ? span : span.first(std::min(span.size(), maxBytes)));
    return unescapedJsonString(jsonStringBeginning(span.sliced(1, span.size() - 2), maxBytes));
}

QString JsonOutline::path(int value) const
{
    QString path;
    for (; m_nodes.at(value).parent >= 0; value = m_nodes.at(value).parent) {
        const bool inArray = type(m_nodes.at(value).parent) == Type::Array;
        const QString step = inArray ? u'[' + QString::number(row(value)) + u']' : key(value);
        const bool joined = path.isEmpty() || path.startsWith(u'[');
        path = joined ? QString(step + path) : QString(step + u'.' + path);
    }
    return path;
}

int JsonOutline::find(int value, const QString &name) const
{
    for (int row = childCount(value) - 1; row >= 0; --row) {
        if (key(child(value, row)) == name)
            return child(value, row);
    }
    return -1;
}

} // namespace Switchboard
