// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/help/helplistmodel.h"

#include "ui/help/helplibrary.h"

namespace Switchboard {

HelpListModel::HelpListModel(QObject *parent) : QAbstractListModel(parent) { }

void HelpListModel::showContents(const HelpLibrary &library)
{
    beginResetModel();
    m_entries.clear();
    for (const HelpGroup &group : library.groups()) {
        m_entries.append({.kind = Kind::Group, .hit = {.pageTitle = group.title}});
        for (const QString &id : group.pages) {
            if (const HelpPage *page = library.page(id))
                m_entries.append({.kind = Kind::Page,
                                  .hit = {.place = {.page = id}, .pageTitle = page->title()}});
        }
    }
    endResetModel();
}

void HelpListModel::showHits(const QList<HelpHit> &hits)
{
    beginResetModel();
    m_entries.clear();
    for (const HelpHit &hit : hits)
        m_entries.append({.kind = Kind::Hit, .hit = hit});
    endResetModel();
}

int HelpListModel::rowOfPage(const QString &page) const
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).kind == Kind::Page && m_entries.at(row).hit.place.page == page)
            return row;
    }
    return -1;
}

int HelpListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant HelpListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const HelpHit &hit = m_entries.at(index.row()).hit;
    if (role == Qt::DisplayRole)
        return hit.sectionTitle.isEmpty()
            ? hit.pageTitle
            : QString(hit.pageTitle + QStringLiteral(" › ") + hit.sectionTitle);
    if (role == Qt::AccessibleTextRole) {
        QStringList parts{hit.pageTitle, hit.sectionTitle, hit.snippet};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    return {};
}

Qt::ItemFlags HelpListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_entries.at(index.row()).kind == Kind::Group)
        return Qt::NoItemFlags; // the keyboard steps over it
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace Switchboard
