// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace Switchboard {

//! What a bot is expected to do, or not to do. Texts may hold `${name}`.
//!
//! A reply is a message that a bot sends. What is empty or absent is not looked at.
struct Expectation {
    static constexpr qint64 DefaultWithinMs = 5000;
    static constexpr qint64 DefaultNoneWithinMs = 1000;

    std::optional<QString> text; //!< the whole text of the reply, or its CQ string
    QString contains; //!< a part of either
    QString regex; //!< matches in either
    QString segment; //!< type of a segment that has to be there
    QJsonObject segmentData; //!< of it; more may be there
    QString action; //!< an action instead of a reply
    QJsonObject params; //!< of it; more may be there
    QJsonValue groupId = QJsonValue(QJsonValue::Undefined); //!< the group of the reply
    QJsonValue userId = QJsonValue(QJsonValue::Undefined); //!< the user of a private reply
    qint64 withinMs = DefaultWithinMs;
    QString from = QStringLiteral("any"); //!< any, all, or a part of a client's name
    int count = 1; //!< how often, per session with `all`
    bool background = false; //!< the next step does not wait for it

    friend bool operator==(const Expectation &, const Expectation &) = default;
};

//! One step of a scenario.
struct ScenarioStep {
    enum class Kind { Act, Wait, Expect, ExpectNone, Repeat };

    Kind kind = Kind::Act;
    int line = 0; //!< in the file, from 1; 0 = made by the program
    std::optional<qint64> atMs; //!< not before so long after the start
    QString saveAs; //!< the variable that gets the data of the act or the reply
    QString act; //!< name of an act
    QJsonObject params; //!< of the act; texts may hold `${name}`
    qint64 waitMs = 0;
    Expectation expectation;
    qint64 count = 0; //!< of a repetition
    double ratePerSecond = 0; //!< acts per second of a repetition; 0 = one after the other
    QList<ScenarioStep> steps; //!< of a repetition

    //! Compares everything but the line.
    friend bool operator==(const ScenarioStep &, const ScenarioStep &);
};

//! A conversation that can be played: acts of the simulator, and what bots have to do about them.
struct Scenario {
    QString name;
    QString description;
    QJsonObject variables; //!< name to text, number or flag
    bool continuesAfterFailure = false;
    QList<ScenarioStep> world; //!< acts that prepare people and groups
    QList<ScenarioStep> steps;

    friend bool operator==(const Scenario &, const Scenario &) = default;
};

//! One line that tells a person what \a step does.
[[nodiscard]] QString titleOf(const ScenarioStep &step);
//! What \a expectation wants, for example `text "pong"`.
[[nodiscard]] QString wordsOf(const Expectation &expectation);
//! How many acts \a steps are with all repetitions, at most a little above MaxActs.
[[nodiscard]] qint64 actCount(const QList<ScenarioStep> &steps);

} // namespace Switchboard
