// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! The variables of a scenario that runs, and what `${name}` stands for.
//!
//! `${name}` in a text is replaced by the variable, `${name.key}` by a member of an object. A text
//! that is nothing else than one of them becomes the value itself, so that numbers stay numbers.
//! `$${` stands for `${`. What a variable holds is not looked through again.
class ScenarioVariables final
{
public:
    //! Replacing makes no text longer than that, all texts of one value together.
    static constexpr qsizetype MaxExpanded = 1024 * 1024;

    ScenarioVariables() = default;
    explicit ScenarioVariables(QJsonObject values) : m_values(std::move(values)) { }

    void set(const QString &name, const QJsonValue &value) { m_values[name] = value; }
    //! The error names the variable.
    [[nodiscard]] Result<QJsonValue> expanded(const QJsonValue &value) const;

    //! The names (without keys) of all variables that \a value needs.
    [[nodiscard]] static QStringList namesIn(const QJsonValue &value);
    //! Whether \a name can be that of a variable: letters, digits and `_`, no digit first.
    [[nodiscard]] static bool isName(const QString &name);

private:
    QJsonObject m_values;
};

} // namespace Switchboard
