// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/checkrun.h"

#include "core/check/eventrules.h"
#include "core/check/framerules.h"
#include "core/check/handshakerules.h"
#include "core/check/readrules.h"
#include "core/check/requestrules.h"
#include "core/check/writerules.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int SwitchingProtocols = 101;
constexpr int Unauthorized = 401;
constexpr int Forbidden = 403;

//! A right handshake as a bot does it; without it nothing else means anything.
Result<void> reach(CheckContext &context)
{
    std::unique_ptr<CheckConnection> connection;
    const auto answer = context.ask(upgradeRequest(context.target(), "/"), connection);
    if (!answer)
        return Error{answer.error()};
    const int status = answer.value().status;
    if (status == SwitchingProtocols) {
        connection->leave();
        return {};
    }
    const QString problem = QStringLiteral("%1 answers a handshake with HTTP %2")
                                .arg(context.target().url())
                                .arg(status);
    if (status != Unauthorized && status != Forbidden)
        return Error{problem};
    return Error{problem + QStringLiteral("; it wants a token, or another one")};
}

QString serverName(CheckContext &context)
{
    const auto answer = context.requests().call(QStringLiteral("get_version_info"));
    if (!answer)
        return {};
    const QJsonValue data = answer.value().object.value(QLatin1String("data"));
    const QString name = data[QLatin1String("app_name")].toString() + QLatin1Char(' ')
        + data[QLatin1String("app_version")].toString();
    return name.trimmed();
}

CheckResult tryRule(CheckContext &context, const CheckRule &rule)
{
    QElapsedTimer time;
    time.start();
    CheckResult result{
        .id = rule.id, .title = rule.title, .basis = rule.basis, .source = rule.source};
    if (context.timeIsUp()) {
        result.outcome = CheckOutcome::notTried(QStringLiteral("no time was left"));
        return result;
    }
    context.events().serve();
    context.requests().serve();
    const CheckOutcome outcome = rule.run(context);
    result.outcome = finalOutcome(rule, outcome, context.timeIsUp(), context.target().token);
    result.milliseconds = time.elapsed();
    return result;
}

} // namespace

CheckRules allCheckRules()
{
    return handshakeRules() + frameRules() + requestRules() + readRules() + writeRules()
        + eventRules();
}

CheckRules matchingRules(const CheckRules &rules, const QStringList &patterns)
{
    if (patterns.isEmpty())
        return rules;
    QList<QRegularExpression> expressions;
    for (const QString &pattern : patterns)
        expressions.append(
            QRegularExpression::fromWildcard(pattern.trimmed(), Qt::CaseInsensitive));
    CheckRules matching;
    for (const CheckRule &rule : rules) {
        const bool matches = std::ranges::any_of(expressions, [&](const QRegularExpression &one) {
            return one.match(rule.id).hasMatch();
        });
        if (matches)
            matching.append(rule);
    }
    return matching;
}

CheckOutcome finalOutcome(const CheckRule &rule, CheckOutcome outcome, bool timeWasUp,
                          const Secret &token)
{
    if (!token.isEmpty())
        outcome.seen.replace(QString::fromUtf8(token.reveal()), QStringLiteral("[token]"));
    if (outcome.verdict != Verdict::Fails)
        return outcome;
    if (timeWasUp)
        return CheckOutcome::notTried(QStringLiteral("no time was left"));
    if (rule.basis == RuleBasis::Recommended)
        outcome.verdict = Verdict::Differs;
    return outcome;
}

Result<CheckReport> runCheck(const CheckTarget &target, const CheckOptions &options,
                             const CheckRules &rules,
                             const std::function<void(const CheckResult &)> &progress)
{
    QElapsedTimer time;
    time.start();
    CheckContext context(target, options);
    if (const auto reached = reach(context); !reached)
        return Error{reached.error()};
    context.events().start();
    CheckReport report{.url = target.url(), .server = serverName(context)};
    for (const CheckRule &rule : rules) {
        report.results.append(tryRule(context, rule));
        progress(report.results.constLast());
    }
    report.milliseconds = time.elapsed();
    return report;
}

} // namespace Switchboard
