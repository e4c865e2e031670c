// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace Switchboard {

class CheckContext;

//! Why a rule is one.
enum class RuleBasis {
    Spec, //!< the OneBot 11 standard says so
    Rfc, //!< an RFC that the standard builds on says so
    Recommended, //!< our reading where the standard is silent or unclear
};

//! What became of a rule.
enum class Verdict {
    Holds,
    Fails,
    Differs, //!< a recommended rule that does not hold
    NotApplicable, //!< there is nothing to try it on: no token, no group, no heartbeat
    NotTried, //!< no time was left, or no connection could be had
};

//! The verdict on one rule, and what led to it in English.
struct CheckOutcome {
    Verdict verdict = Verdict::Holds;
    QString seen;

    [[nodiscard]] static CheckOutcome holds(const QString &seen) { return {Verdict::Holds, seen}; }
    [[nodiscard]] static CheckOutcome fails(const QString &seen) { return {Verdict::Fails, seen}; }
    [[nodiscard]] static CheckOutcome notApplicable(const QString &why)
    {
        return {Verdict::NotApplicable, why};
    }
    [[nodiscard]] static CheckOutcome notTried(const QString &why)
    {
        return {Verdict::NotTried, why};
    }
};

//! One rule, and how it is tried on a server.
struct CheckRule {
    QString id; //!< of the vector, or words with dashes; stable
    QString title; //!< what must hold
    RuleBasis basis = RuleBasis::Spec;
    QString source; //!< where it is written
    std::function<CheckOutcome(CheckContext &)> run;
};

using CheckRules = QList<CheckRule>;

//! One rule with its verdict.
struct CheckResult {
    QString id;
    QString title;
    RuleBasis basis = RuleBasis::Spec;
    QString source;
    CheckOutcome outcome;
    qint64 milliseconds = 0; //!< how long it took to try
};

} // namespace Switchboard
