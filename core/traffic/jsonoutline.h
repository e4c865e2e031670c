// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace Switchboard {

//! The structure of a JSON text as spans of it: nothing is converted, so that numbers of any length
//! and repeated keys are shown as they were sent. Values are numbered in the order of the text; 0
//! is the outermost one.
class JsonOutline final
{
public:
    enum class Type : quint8 { Object, Array, String, Number, Bool, Null };
    //! A text with more values is refused.
    static constexpr int MaxValues = 1'000'000;

    //! Nothing when \a text is not one valid JSON value. Takes linear time; does not recurse.
    [[nodiscard]] static std::optional<JsonOutline> parse(const QByteArray &text);

    [[nodiscard]] int count() const { return int(m_nodes.size()); }
    [[nodiscard]] Type type(int value) const { return m_nodes.at(value).type; }
    [[nodiscard]] bool isContainer(int value) const { return type(value) <= Type::Array; }
    //! -1 for the outermost value.
    [[nodiscard]] int parent(int value) const { return m_nodes.at(value).parent; }
    //! The place among the children of the parent.
    [[nodiscard]] int row(int value) const { return m_nodes.at(value).row; }
    [[nodiscard]] int childCount(int value) const { return m_nodes.at(value).childCount; }
    [[nodiscard]] int child(int value, int row) const
    {
        return m_children.at(m_nodes.at(value).firstChild + row);
    }
    //! The member's name; empty in arrays.
    [[nodiscard]] QString key(int value) const;
    //! The whole value as it stands in the text.
    [[nodiscard]] QByteArrayView json(int value) const;
    //! The text of a string, anything else as it stands; at most \a maxBytes of it.
    [[nodiscard]] QString text(int value, qsizetype maxBytes = -1) const;
    //! `message[0].data.text`; empty for the outermost value.
    [[nodiscard]] QString path(int value) const;
    //! The child called \a name, the last one of several; -1 when there is none.
    [[nodiscard]] int find(int value, const QString &name) const;

private:
    struct Node {
        quint32 keyBegin = 0;
        quint32 keyEnd = 0;
        quint32 begin = 0;
        quint32 end = 0;
        qint32 parent = -1;
        qint32 row = 0;
        qint32 childCount = 0;
        qint32 firstChild = 0; //!< in m_children
        Type type = Type::Null;
    };

    void build();
    void indexChildren();

    QByteArray m_text;
    QList<Node> m_nodes;
    QList<qint32> m_children;
};

} // namespace Switchboard
