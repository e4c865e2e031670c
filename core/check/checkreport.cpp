// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/checkreport.h"

#include <QJsonArray>

#include <algorithm>

namespace Switchboard {

namespace {

QJsonObject resultToJson(const CheckResult &result)
{
    return {{QStringLiteral("id"), result.id},
            {QStringLiteral("what"), result.title},
            {QStringLiteral("basis"), toString(result.basis)},
            {QStringLiteral("source"), result.source},
            {QStringLiteral("result"), toString(result.outcome.verdict)},
            {QStringLiteral("seen"), result.outcome.seen},
            {QStringLiteral("ms"), result.milliseconds}};
}

} // namespace

qsizetype CheckReport::count(Verdict verdict) const
{
    return std::ranges::count_if(results, [verdict](const CheckResult &result) {
        return result.outcome.verdict == verdict;
    });
}

bool isRight(const CheckReport &report, Strictness strictness)
{
    return report.count(Verdict::Fails) == 0 && report.count(Verdict::NotTried) == 0
        && (strictness == Strictness::Standard || report.count(Verdict::Differs) == 0);
}

QString toString(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Holds:
        return QStringLiteral("holds");
    case Verdict::Fails:
        return QStringLiteral("does-not-hold");
    case Verdict::Differs:
        return QStringLiteral("differs");
    case Verdict::NotApplicable:
        return QStringLiteral("not-applicable");
    case Verdict::NotTried:
        break;
    }
    return QStringLiteral("not-tried");
}

QString toString(RuleBasis basis)
{
    switch (basis) {
    case RuleBasis::Spec:
        return QStringLiteral("spec");
    case RuleBasis::Rfc:
        return QStringLiteral("rfc");
    case RuleBasis::Recommended:
        break;
    }
    return QStringLiteral("recommended");
}

QJsonObject reportToJson(const CheckReport &report, Strictness strictness)
{
    QJsonArray rules;
    for (const CheckResult &result : report.results)
        rules.append(resultToJson(result));
    return {{QStringLiteral("url"), report.url},
            {QStringLiteral("server"), report.server},
            {QStringLiteral("right"), isRight(report, strictness)},
            {QStringLiteral("strict"), strictness == Strictness::Recommended},
            {QStringLiteral("ms"), report.milliseconds},
            {QStringLiteral("holds"), report.count(Verdict::Holds)},
            {QStringLiteral("doesNotHold"), report.count(Verdict::Fails)},
            {QStringLiteral("differs"), report.count(Verdict::Differs)},
            {QStringLiteral("notApplicable"), report.count(Verdict::NotApplicable)},
            {QStringLiteral("notTried"), report.count(Verdict::NotTried)},
            {QStringLiteral("rules"), rules}};
}

} // namespace Switchboard
