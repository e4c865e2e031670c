// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <limits>

namespace Switchboard {

//! What a parameter must be after conversion (protocol.md section 9).
enum class ParameterType {
    Int64,
    Int32,
    Boolean,
    String,
    Object,
    Array,
    Any, //!< stays as it was given
    Content, //!< a message
    Nodes, //!< a message of `node` segments, for merged forwards
};

//! One declared parameter of an action.
struct ParameterSpec {
    QString name;
    ParameterType type = ParameterType::String;
    bool required = false;
    QJsonValue defaultValue = QJsonValue(QJsonValue::Undefined); //!< undefined = stays absent
    qint64 minimum = std::numeric_limits<qint64>::min(); //!< of integers
    QStringList allowed; //!< of strings; empty = any
    QStringList aliases; //!< read when the name itself is absent
};

//! What holds between the parameters of an action besides their own rules.
enum class ParameterRule {
    None,
    //! `message_type` decides which of `user_id` and `group_id` must be there; when it is absent it
    //! is filled in from them, and the group wins (protocol.md section 12, number 5).
    MessageTarget,
    //! `anonymous_flag` is filled in from the object `anonymous`, which wins and is then dropped;
    //! one of both must be there.
    AnonymousSender,
};

//! When the caller gets its answer.
enum class AnswerTime {
    WhenDone,
    AtOnce, //!< as if the name ended in `_async`, with or without a suffix
};

//! One action that can be called.
struct ActionSpec {
    QString name;
    QList<ParameterSpec> parameters;
    ParameterRule rule = ParameterRule::None;
    QStringList oneOf = {}; //!< at least one of these parameters must be given; empty = no rule
    AnswerTime answerTime = AnswerTime::WhenDone;
};

} // namespace Switchboard
