// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/importwords.h"

#include <QCoreApplication>

namespace Switchboard {

namespace {

class ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)

public:
    static QString skipped(const ForeignPlanEntry &entry)
    {
        switch (entry.imported.outcome) {
        case ImportOutcome::NotSupported:
            return tr("not supported", "an entry of a file");
        case ImportOutcome::Broken:
            return tr("wrong", "an entry of a file");
        case ImportOutcome::Ready:
        case ImportOutcome::SwitchedOff:
            break;
        }
        return tr("left out", "an entry of a file");
    }

    static QString fate(const ForeignPlanEntry &entry)
    {
        const bool isHeldBack = !entry.reasons.isEmpty();
        switch (entry.fate) {
        case ForeignFate::New:
            return isHeldBack ? tr("+ added, off", "a service, by an import")
                              : tr("+ added", "a service, by an import");
        case ForeignFate::Same:
            return tr("is there", "a service, by an import");
        case ForeignFate::Changed:
            return isHeldBack ? tr("~ changed, off", "a service, by an import")
                              : tr("~ changed", "a service, by an import");
        case ForeignFate::Conflict:
            return tr("conflict", "a service, by an import");
        case ForeignFate::Skipped:
            return skipped(entry);
        }
        Q_UNREACHABLE();
    }
};

} // namespace

QString importNoteWords(const ImportNote &note)
{
    return filledIn(QCoreApplication::translate("ImportNotes", importRemarkPattern(note.remark)),
                    note);
}

QString importFateWords(const ForeignPlanEntry &entry)
{
    return ImportWords::fate(entry);
}

} // namespace Switchboard
