// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/jsonlocation.h"

#include <QJsonValue>
#include <QList>
#include <QString>

namespace Switchboard {

//! A value of somebody else's configuration file with its place, before anybody knows its meaning.
struct SourceNode {
    enum class Kind { Scalar, List, Object };
    //! Whether keys that differ in case only are the same.
    enum class Keys { Exact, AnyCase };
    struct Member;

    Kind kind = Kind::Scalar;
    TextPosition position;
    //! Of scalars. A number that no double holds, such as `1e999` or `Infinity`, is its text.
    QJsonValue value;
    QList<SourceNode> items; //!< of lists
    QList<Member> members; //!< of objects, in the order of the file; the last of a key counts

    [[nodiscard]] bool isObject() const { return kind == Kind::Object; }
    [[nodiscard]] bool isList() const { return kind == Kind::List; }
    [[nodiscard]] bool isNull() const { return kind == Kind::Scalar && value.isNull(); }

    //! The value of \a key; null when this is no object or has none.
    [[nodiscard]] const SourceNode *member(const QString &key, Keys keys = Keys::Exact) const;
    //! The whole value as JSON.
    [[nodiscard]] QJsonValue toJson() const;
    //! How many values it is made of, itself included.
    [[nodiscard]] int count() const;

    static constexpr int MaxDepth = 64; //!< objects and lists inside of each other
    static constexpr int MaxValues = 100'000; //!< after aliases were filled in
};

//! One `key: value` of an object.
struct SourceNode::Member {
    QString key;
    TextPosition position; //!< of the key
    SourceNode value;
};

} // namespace Switchboard
