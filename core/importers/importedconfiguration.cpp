// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/importedconfiguration.h"

namespace Switchboard {

QString importSourceName(ImportSource source)
{
    switch (source) {
    case ImportSource::NapCat:
        return QStringLiteral("NapCat");
    case ImportSource::NapCatV1:
        return QStringLiteral("NapCat 3");
    case ImportSource::LLOneBot:
    case ImportSource::LLOneBotFlat:
        return QStringLiteral("LLOneBot");
    case ImportSource::Lagrange:
        return QStringLiteral("Lagrange.OneBot");
    case ImportSource::GoCqhttp:
        return QStringLiteral("go-cqhttp");
    case ImportSource::SnowLuma:
        return QStringLiteral("SnowLuma");
    }
    Q_UNREACHABLE();
}

QString outcomeWord(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::Ready:
        return QStringLiteral("ready");
    case ImportOutcome::SwitchedOff:
        return QStringLiteral("switched-off");
    case ImportOutcome::NotSupported:
        return QStringLiteral("not-supported");
    case ImportOutcome::Broken:
        return QStringLiteral("broken");
    }
    Q_UNREACHABLE();
}

} // namespace Switchboard
