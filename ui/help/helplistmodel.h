// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/help/helpsearch.h"

#include <QAbstractListModel>

namespace Switchboard {

//! What stands in the list of the help window: its table of contents, or what a search found.
class HelpListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind {
        Group, //!< a title in the table of contents; cannot be chosen
        Page,
        Hit,
    };
    struct Entry {
        Kind kind = Kind::Page;
        HelpHit hit; //!< of a page only the place and the page's title; of a group only the title
    };

    explicit HelpListModel(QObject *parent = nullptr);

    void showContents(const HelpLibrary &library);
    void showHits(const QList<HelpHit> &hits);

    [[nodiscard]] const Entry &entryAt(int row) const { return m_entries.at(row); }
    //! The row of a page in the table of contents; -1 = none, or hits are shown.
    [[nodiscard]] int rowOfPage(const QString &page) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<Entry> m_entries;
};

} // namespace Switchboard
