// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/blocktext.h"

#include <algorithm>

namespace Switchboard {

namespace {

constexpr qint64 Minute = 60;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

} // namespace

QString BlockText::scope(BlockScope scope)
{
    switch (scope) {
    case BlockScope::Address:
        return tr("Address");
    case BlockScope::Token:
        return tr("Access token");
    case BlockScope::BotId:
        return tr("Bot ID");
    }
    Q_UNREACHABLE();
}

QString BlockText::subject(const BlockRule &rule)
{
    switch (rule.scope) {
    case BlockScope::Address:
        return rule.subject;
    case BlockScope::Token:
        return tr("token %1").arg(shownBlockSubject(rule).section(QLatin1Char(':'), 1));
    case BlockScope::BotId:
        return tr("bot ID %1").arg(rule.subject);
    }
    Q_UNREACHABLE();
}

QString BlockText::duration(qint64 seconds)
{
    if (seconds <= 0)
        return tr("Until I remove it");
    if (seconds % Day == 0)
        return tr("%n day(s)", nullptr, int(seconds / Day));
    if (seconds % Hour == 0)
        return tr("%1 h", "hours").arg(seconds / Hour);
    if (seconds % Minute == 0)
        return tr("%1 min", "minutes").arg(seconds / Minute);
    return tr("%1 s", "seconds").arg(seconds);
}

QString BlockText::end(qint64 expiresMs, qint64 nowMs)
{
    if (expiresMs == 0)
        return tr("when removed");
    const qint64 left = std::max<qint64>(0, (expiresMs - nowMs + 999) / 1000);
    if (left < Minute)
        return tr("in %1 s").arg(left);
    if (left < Hour)
        return tr("in %1 min").arg((left + Minute - 1) / Minute);
    if (left < 2 * Day)
        return tr("in %1 h").arg((left + Hour - 1) / Hour);
    return tr("in %n day(s)", nullptr, int((left + Day - 1) / Day));
}

QString BlockText::problem(SubjectProblem problem)
{
    switch (problem) {
    case SubjectProblem::None:
        return {};
    case SubjectProblem::Missing:
        return tr("Say who is to be kept out.");
    case SubjectProblem::NotAnAddress:
        return tr("This is no IP address or network. Write for example 192.0.2.7, 192.0.2.0/24 or "
                  "2001:db8::/64.");
    case SubjectProblem::HasPort:
        return tr("Leave out the port: a block is for an address.");
    case SubjectProblem::HasZone:
        return tr("Leave out the zone behind the percent sign.");
    case SubjectProblem::BadPrefix:
        return tr("Behind the slash stands a number from 1 to 32, for IPv6 from 1 to 128.");
    case SubjectProblem::Everybody:
        return tr("This would refuse everybody. Switch the service off instead.");
    case SubjectProblem::MappedNetwork:
        return tr("Write IPv4 networks as IPv4, for example 192.0.2.0/24.");
    case SubjectProblem::NotAToken:
        return tr("A token has letters, digits and ASCII signs only, and no blanks.");
    case SubjectProblem::TokenTooLong:
        return tr("This is too long for a token.");
    case SubjectProblem::NotADigest:
        return tr("Behind “sha256:” stand 64 hexadecimal digits.");
    case SubjectProblem::NotABotId:
        return tr("A bot ID is a whole number above 0.");
    }
    Q_UNREACHABLE();
}

} // namespace Switchboard
