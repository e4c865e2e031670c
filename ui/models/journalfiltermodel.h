// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/journal/journalentry.h"

#include <QSortFilterProxyModel>
#include <QString>

namespace Switchboard {

//! Shows the lines of the journal from a level up that contain every word of a search.
class JournalFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit JournalFilterModel(QObject *parent = nullptr);

    //! Hides lines below \a level.
    void setMinimumLevel(JournalLevel level);
    //! \a words are separated by blanks; case is ignored; empty shows all.
    void setSearch(const QString &words);
    //! Whether lines may be hidden at all.
    [[nodiscard]] bool isFiltering() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow,
                                        const QModelIndex &sourceParent) const override;

private:
    JournalLevel m_minimumLevel = JournalLevel::Info;
    QStringList m_words;
};

} // namespace Switchboard
