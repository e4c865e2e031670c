// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/checkarguments.h"

#include <optional>

namespace Switchboard {

namespace {

constexpr qint64 MaxSeconds = 24LL * 3600;

//! A whole number above 0, at most \a maximum; nothing when the option is not there.
std::optional<qint64> positive(const char *name, qint64 maximum, CommandOptions &options)
{
    QJsonObject values;
    options.number(name, values);
    if (values.isEmpty())
        return std::nullopt;
    const qint64 value = values.constBegin().value().toInteger();
    if (value >= 1 && value <= maximum)
        return value;
    options.complain(
        QStringLiteral("--%1 needs a number from 1 to %2").arg(QLatin1String(name)).arg(maximum));
    return std::nullopt;
}

//! The address may have a token, too.
TokenArguments tokenOf(const CheckTarget &target, CommandOptions &options)
{
    const TokenArguments token = takeTokenOptions(QStringLiteral("check"), options);
    if (target.token.isEmpty())
        return token;
    if (token.source != TokenSource::None)
        options.complain(QStringLiteral("check: give the token once"));
    return {.source = TokenSource::CommandLine, .given = target.token};
}

void readLimits(CheckOptions &limits, CommandOptions &options)
{
    constexpr qint64 MaxNumber = std::numeric_limits<qint64>::max();
    if (const auto seconds = positive("timeout", MaxSeconds, options))
        limits.total = std::chrono::seconds(*seconds);
    if (const auto seconds = positive("heartbeat", MaxSeconds, options))
        limits.heartbeat = std::chrono::seconds(*seconds);
    limits.writesToUser = positive("write", MaxNumber, options).value_or(0);
    limits.writesToGroup = positive("write-group", MaxNumber, options).value_or(0);
}

} // namespace

CheckArguments checkArguments(const QStringList &words, CommandOptions &options)
{
    CheckArguments arguments;
    if (words.size() != 2) {
        options.complain(QStringLiteral("check: give the address of one server, such as "
                                        "ws://127.0.0.1:6700"));
        return arguments;
    }
    const auto target = checkTargetFromUrl(words[1]);
    if (target)
        arguments.target = target.value();
    else
        options.complain(QStringLiteral("check: ") + target.error());
    arguments.token = tokenOf(arguments.target, options);
    readLimits(arguments.options, options);
    if (options.has("insecure"))
        arguments.target.trust = CertificateTrust::Any;
    if (options.has("strict"))
        arguments.strictness = Strictness::Recommended;
    arguments.patterns = options.take("rule").split(QLatin1Char(','), Qt::SkipEmptyParts);
    return arguments;
}

} // namespace Switchboard
