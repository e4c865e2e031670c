// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatsearch.h"

#include "ui/chat/chatlistmodel.h"
#include "ui/palette/pinyin.h"

namespace Switchboard {

namespace {

bool standsFor(QChar typed, QChar character)
{
    return typed.toCaseFolded() == character.toCaseFolded()
        || pinyinInitials(character).contains(typed.toUpper());
}

} // namespace

bool chatNameMatches(const QString &query, const QString &text)
{
    for (qsizetype start = 0; start + query.size() <= text.size(); ++start) {
        qsizetype length = 0;
        while (length < query.size() && standsFor(query.at(length), text.at(start + length)))
            ++length;
        if (length == query.size())
            return true;
    }
    return false;
}

void ChatSearch::setQuery(const QString &query)
{
    m_query = query.trimmed();
    invalidateFilter();
}

bool ChatSearch::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return m_query.isEmpty()
        || chatNameMatches(
               m_query,
               sourceModel()->index(row, 0, parent).data(ChatListModel::SearchRole).toString());
}

} // namespace Switchboard
