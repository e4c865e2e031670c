// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QSortFilterProxyModel>
#include <QString>

namespace Switchboard {

//! Whether \a text holds \a query: its characters in any case, or the first letters of the pinyin
//! of its Han characters. GUI thread.
[[nodiscard]] bool chatNameMatches(const QString &query, const QString &text);

//! The chats whose name, remark or number holds what was typed. The order stays.
class ChatSearch final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setQuery(const QString &query);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_query;
};

} // namespace Switchboard
