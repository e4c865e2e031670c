// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/scenario/scenarionode.h"
#include "core/scenario/scenarioproblems.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace Switchboard {

//! Takes typed values out of one mapping of a scenario file and writes down what does not fit. A
//! value that is missing or wrong gives the fallback, so that a reader runs straight through.
//! \a node and \a problems live longer.
class NodeReader final
{
public:
    //! A \a node that is no mapping is a problem, and reads as an empty one.
    NodeReader(const ScenarioNode &node, QString path, ScenarioProblems &problems);

    //! The value of \a key, or null. The key counts as known from now on.
    [[nodiscard]] const ScenarioNode *take(const QString &key);
    //! Any scalar as text.
    [[nodiscard]] std::optional<QString> text(const QString &key);
    [[nodiscard]] QString text(const QString &key, const QString &fallback);
    [[nodiscard]] bool flag(const QString &key, bool fallback);
    [[nodiscard]] qint64 integer(const QString &key, qint64 fallback, qint64 least, qint64 most);
    //! Milliseconds of a duration such as `500ms`.
    [[nodiscard]] std::optional<qint64> duration(const QString &key);
    [[nodiscard]] QJsonObject object(const QString &key);
    //! The items of a sequence; none when it is missing.
    [[nodiscard]] QList<ScenarioNode> items(const QString &key);

    //! Complains about every key that nobody took.
    void finish();
    void complain(const QString &key, const QString &message);
    [[nodiscard]] QString pathOf(const QString &key) const;
    [[nodiscard]] const ScenarioNode &node() const { return m_node; }

private:
    const ScenarioNode &m_node;
    QString m_path;
    ScenarioProblems &m_problems;
    QStringList m_known;
};

} // namespace Switchboard
