// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/jsonlocation.h"

#include <QJsonValue>
#include <QList>
#include <QString>

namespace Switchboard {

//! A value of a scenario file with its place, before anybody knows what it means.
struct ScenarioNode {
    enum class Kind { Scalar, Sequence, Mapping };
    struct Member;

    Kind kind = Kind::Scalar;
    TextPosition position;
    QString text; //!< of scalars: as it is written, without quotes
    QJsonValue value; //!< of scalars: text, number, true, false or null
    QList<ScenarioNode> items; //!< of sequences
    QList<Member> members; //!< of mappings, in the order of the file; no key is there twice

    [[nodiscard]] const ScenarioNode *member(const QString &key) const;
    //! The whole value as JSON.
    [[nodiscard]] QJsonValue toJson() const;
};

//! One `key: value` of a mapping.
struct ScenarioNode::Member {
    QString key;
    TextPosition position; //!< of the key
    ScenarioNode value;
};

//! How much a scenario file may hold. A file beyond that is refused before it costs more.
namespace ScenarioLimits {
inline constexpr qsizetype MaxFileBytes = 8 * 1024 * 1024;
inline constexpr int MaxDepth = 32; //!< mappings and sequences inside of each other
inline constexpr int MaxValues = 1'000'000; //!< scalars, sequences and mappings together
inline constexpr int MaxSteps = 100'000;
inline constexpr qint64 MaxActs = 10'000'000; //!< with all repetitions
inline constexpr int MaxRepeatDepth = 4;
inline constexpr qint64 MaxWaitMs = 24 * 3600 * 1000;
inline constexpr double MaxRatePerSecond = 100'000;
inline constexpr int MaxOpenExpectations = 1000;
} // namespace ScenarioLimits

} // namespace Switchboard
