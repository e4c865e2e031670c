// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <limits>

namespace Switchboard {

//! What a parameter must be after conversion (protocol.md section 9). Content is a message.
enum class ParameterType { Int64, Int32, Boolean, String, Object, Array, Content };

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
};

//! One action that can be called.
struct ActionSpec {
    QString name;
    QList<ParameterSpec> parameters;
    ParameterRule rule = ParameterRule::None;
};

//! Every action this program knows, whether or not a backend serves it. Any thread.
class ActionCatalogue final
{
public:
    //! The action called exactly \a name, without suffix, or null.
    [[nodiscard]] static const ActionSpec *find(const QString &name);
    //! All of them, in no special order.
    [[nodiscard]] static const QList<ActionSpec> &actions();
};

} // namespace Switchboard
