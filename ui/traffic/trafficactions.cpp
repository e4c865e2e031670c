// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/traffic/trafficactions.h"

#include "ui/support/icons.h"

#include <QMenu>

namespace Switchboard {

TrafficActions::TrafficActions(QObject *parent)
    : QObject(parent), show(new QAction(this)), pause(new QAction(this)), follow(new QAction(this)),
      clear(new QAction(this)), diff(new QAction(this)), pair(new QAction(this)),
      exportRows(new QAction(this)), copyCell(new QAction(this)), copyRows(new QAction(this)),
      copyJson(new QAction(this)), copyPretty(new QAction(this)), copyNdjson(new QAction(this)),
      copyWscat(new QAction(this)), copyPython(new QAction(this)),
      onlyConnection(new QAction(this)), onlyService(new QAction(this)),
      onlyType(new QAction(this)), clearFilter(new QAction(this))
{
    prepare(show, "actionShowTraffic", Qt::CTRL | Qt::Key_QuoteLeft);
    prepare(pause, "actionPauseTraffic", Qt::Key_F8);
    prepare(follow, "actionFollowTraffic", Qt::Key_End);
    prepare(clear, "actionClearTraffic", Qt::CTRL | Qt::Key_L);
    prepare(diff, "actionDiffSelected", Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    prepare(pair, "actionJumpToPair", Qt::CTRL | Qt::Key_P);
    prepare(exportRows, "actionExportTraffic", Qt::CTRL | Qt::Key_S);
    prepare(copyCell, "actionCopyTrafficCell", QKeySequence::Copy);
    prepare(copyRows, "actionCopyTrafficRows", Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    prepare(copyJson, "actionCopyMessageJson");
    prepare(copyPretty, "actionCopyMessagePretty");
    prepare(copyNdjson, "actionCopyMessageNdjson");
    prepare(copyWscat, "actionCopyMessageWscat");
    prepare(copyPython, "actionCopyMessagePython");
    prepare(onlyConnection, "actionOnlyConnection");
    prepare(onlyService, "actionOnlyService");
    prepare(onlyType, "actionOnlyType");
    prepare(clearFilter, "actionClearTrafficFilter");
    for (QAction *action : local())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    // As in every other table, these keys belong to the table alone.
    for (QAction *action : ofTable())
        action->setShortcutContext(Qt::WidgetShortcut);
    pause->setCheckable(true);
    setPaused(false);
    retranslate();
}

void TrafficActions::prepare(QAction *action, const char *objectName, const QKeySequence &shortcut)
{
    action->setObjectName(QLatin1String(objectName));
    action->setShortcut(shortcut);
}

QList<QAction *> TrafficActions::local() const
{
    return {clear, diff, pair, exportRows};
}

QList<QAction *> TrafficActions::ofTable() const
{
    return {follow, copyCell, copyRows};
}

void TrafficActions::populateMenu(QMenu *menu)
{
    menu->addActions({show, pause, follow, clear});
    menu->addSeparator();
    menu->addActions({pair, diff});
    addCopyMenu(menu);
    menu->addSeparator();
    menu->addAction(exportRows);
}

void TrafficActions::populateRowMenu(QMenu *menu)
{
    menu->addActions({pair, diff});
    menu->addSeparator();
    menu->addActions({onlyConnection, onlyType, onlyService, clearFilter});
    menu->addSeparator();
    menu->addActions({copyCell, copyRows});
    addCopyMenu(menu);
    menu->addSeparator();
    menu->addActions({clear, exportRows});
}

void TrafficActions::populateCopyMenu(QMenu *menu)
{
    menu->addActions({copyJson, copyPretty, copyNdjson});
    menu->addSeparator();
    menu->addActions({copyWscat, copyPython});
}

QMenu *TrafficActions::addCopyMenu(QMenu *menu)
{
    QMenu *formats = menu->addMenu(tr("C&opy as"));
    populateCopyMenu(formats);
    m_copyMenus.append(formats);
    connect(formats, &QObject::destroyed, this,
            [this, formats] { m_copyMenus.removeOne(formats); });
    return formats;
}

void TrafficActions::setPaused(bool paused)
{
    pause->setChecked(paused);
    pause->setIcon(themedIcon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    pause->setText(paused ? tr("&Resume", "go on showing new messages")
                          : tr("&Pause", "stop showing new messages"));
    const QString word = paused ? tr("Resume", "tool button") : tr("Pause", "tool button");
    pause->setIconText(word); // without the letter of the menu
    pause->setToolTip(paused ? tr("Show everything that came meanwhile (F8)")
                             : tr("Stop the table; messages are still recorded (F8)"));
}

void TrafficActions::retranslate()
{
    show->setText(tr("&Traffic"));
    follow->setText(tr("&Follow the newest"));
    clear->setText(tr("&Clear view"));
    diff->setText(tr("&Diff two selected"));
    pair->setText(tr("&Jump to pair"));
    exportRows->setText(tr("&Export traffic..."));
    copyCell->setText(tr("Copy &cell"));
    copyRows->setText(tr("Copy &rows"));
    copyJson->setText(tr("&JSON as sent"));
    copyPretty->setText(tr("&Formatted JSON"));
    copyNdjson->setText(tr("&NDJSON, with time and connection"));
    copyWscat->setText(tr("&wscat command"));
    copyPython->setText(tr("&Python program"));
    onlyConnection->setText(tr("Only this co&nnection"));
    onlyService->setText(tr("Only this &service"));
    onlyType->setText(tr("Only this &type"));
    clearFilter->setText(tr("Clear fi&lter"));
    for (QMenu *menu : std::as_const(m_copyMenus))
        menu->setTitle(tr("C&opy as"));
    setPaused(pause->isChecked());
}

} // namespace Switchboard
