// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/actioncatalogue.h"

#include "core/onebot/actions/actionlists.h"

#include <QHash>

namespace Switchboard {

namespace {

QHash<QString, const ActionSpec *> indexByName(const QList<ActionSpec> &actions)
{
    QHash<QString, const ActionSpec *> index;
    for (const ActionSpec &action : actions)
        index.insert(action.name, &action);
    return index;
}

} // namespace

const ActionSpec *ActionCatalogue::find(const QString &name)
{
    static const QHash<QString, const ActionSpec *> index = indexByName(actions());
    return index.value(name);
}

const QList<ActionSpec> &ActionCatalogue::actions()
{
    static const QList<ActionSpec> all = ActionLists::messageActions() + ActionLists::groupActions()
        + ActionLists::peopleActions() + ActionLists::fileActions() + ActionLists::accountActions();
    return all;
}

} // namespace Switchboard
