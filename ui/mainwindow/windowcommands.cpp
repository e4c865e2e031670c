// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/windowcommands.h"

#include "core/backends/simulator/messages/chatmessage.h"
#include "core/engine/enginecontroller.h"
#include "ui/mainwindow/commandregistry.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/models/connectiontablemodel.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/palettesource.h"
#include "ui/settings/settingswindow.h"
#include "ui/settings/shortcutoverview.h"
#include "ui/support/density.h"
#include "ui/support/uisettings.h"
#include "ui/widgets/toastarea.h"
#include "ui/wizard/firststeps.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenuBar>

#include <algorithm>

namespace Switchboard {
namespace {

constexpr int MaximumRecent = 10;

//! Asked before the engine writes the first configuration.
bool isNewProfile(const EngineOptions &options)
{
    return options.demoSessions == 0
        && !QFileInfo::exists(
               QDir(options.profileFolder).filePath(QStringLiteral("switchboard.json")));
}

//! Where the focus goes in \a pane: to where it was last, else to the first control.
QWidget *focusTarget(QWidget *pane)
{
    QWidget *last = pane->focusWidget();
    if (last && last != pane && last->isVisibleTo(pane) && last->isEnabled())
        return last;
    for (QWidget *next = pane->nextInFocusChain(); next && next != pane;
         next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && next->isVisible() && next->isEnabled()
            && (next->focusPolicy() & Qt::TabFocus) && !next->focusProxy())
            return next;
    }
    return nullptr;
}

//! The first list in \a parent that people see; pop-ups have no names.
QAbstractItemView *visibleList(const QWidget *parent)
{
    const auto lists = parent->findChildren<QAbstractItemView *>();
    const auto it = std::ranges::find_if(lists, [](const QAbstractItemView *list) {
        return list->isVisible() && !list->objectName().isEmpty() && !list->inherits("QHeaderView");
    });
    return it == lists.cend() ? nullptr : *it;
}

} // namespace

WindowCommands::WindowCommands(const WindowContext &context)
    : QObject(&context.window), m_context(context),
      m_registry(new CommandRegistry(context.window.menuBar(), context.settings, this)),
      m_palette(new CommandPalette(&context.window)),
      m_profileIsNew(isNewProfile(context.controller.options()))
{
    const WindowActions &actions = context.actions;
    connect(actions.settings, &QAction::triggered, this, [this] { showSettings(); });
    connect(actions.shortcuts, &QAction::triggered, this, &WindowCommands::showShortcuts);
    connect(actions.commands, &QAction::triggered, this, &WindowCommands::showPalette);
    connect(m_registry, &CommandRegistry::keysChanged, this, &WindowCommands::keysChanged);
    connect(m_palette, &CommandPalette::used, this, &WindowCommands::remember);
    connect(m_palette, &CommandPalette::commandLineCopied, this,
            [this](const QString &line) { m_context.toasts.showToast(tr("Copied %1").arg(line)); });
    connect(actions.firstSteps, &QAction::triggered, this, &WindowCommands::showFirstSteps);
    connect(&context.controller, &EngineController::worldChanged, this,
            [this](const SimulatorWorld &world) { m_selfId = world.accounts.value(0); });
    connect(actions.closeWindow, &QAction::triggered, &context.window, &QWidget::close);
    connect(actions.findNext, &QAction::triggered, this, [this] { find(Direction::Forward); });
    connect(actions.findPrevious, &QAction::triggered, this, [this] { find(Direction::Backward); });
    connect(actions.nextPane, &QAction::triggered, this,
            [this] { changePane(Direction::Forward); });
    connect(actions.previousPane, &QAction::triggered, this,
            [this] { changePane(Direction::Backward); });
    connect(&context.settings, &UiSettings::changed, this, [this](const QString &key) {
        if (key == UiSettings::DensityKey)
            applyDensity();
    });
    applyDensity();
}

WindowCommands::~WindowCommands() = default;

QAction *WindowCommands::command(const QString &id) const
{
    return m_registry->find(id);
}

void WindowCommands::setPaletteTargets(PaletteTargets targets)
{
    targets.settings = [this] { return settingsWindow().entries(); };
    targets.showSetting = [this](const SettingEntry &entry) {
        showSettings(entry.pageId, entry.settingId);
    };
    m_connections = targets.connections;
    m_source = std::make_unique<PaletteSource>(m_context, *m_registry, std::move(targets));
}

void WindowCommands::showSettings(const QString &pageId, const QString &settingId)
{
    settingsWindow().showPage(pageId, settingId);
}

void WindowCommands::showFirstSteps()
{
    if (!m_firstSteps) {
        QList<SessionInfo> open;
        for (int row = 0; m_connections && row < m_connections->rowCount(); ++row) {
            if (!m_connections->rowAt(row).isClosed())
                open.append(m_connections->rowAt(row).info);
        }
        m_firstSteps = new FirstSteps(m_context, m_selfId, open, &m_context.window);
        connect(m_firstSteps, &FirstSteps::simulatorRequested, m_context.actions.showSimulator,
                &QAction::trigger);
    }
    m_context.settings.setFirstStepsSeen(true);
    m_firstSteps->open();
}

void WindowCommands::offerFirstSteps()
{
    if (m_profileIsNew && !m_context.settings.firstStepsSeen())
        showFirstSteps();
}

void WindowCommands::showPalette()
{
    if (m_palette->isVisible())
        m_palette->close();
    else if (m_source)
        m_palette->open(m_source->items(), m_context.settings.recentCommands());
}

void WindowCommands::remember(const QString &id)
{
    if (id.startsWith(QLatin1String("show:")) || id.startsWith(QLatin1String("kick:")))
        return; // the numbers of connections mean something else the next time
    QStringList recent = m_context.settings.recentCommands();
    recent.removeAll(id);
    recent.prepend(id);
    m_context.settings.setRecentCommands(recent.mid(0, MaximumRecent));
}

void WindowCommands::showShortcuts()
{
    if (!m_overview) {
        m_overview = new ShortcutOverview(*m_registry, &m_context.window);
        connect(m_overview, &ShortcutOverview::editRequested, this,
                [this] { showSettings(QStringLiteral("shortcuts")); });
    }
    m_overview->show();
    m_overview->raise();
    m_overview->activateWindow();
}

SettingsWindow &WindowCommands::settingsWindow()
{
    if (!m_settings)
        m_settings = new SettingsWindow(m_context, *m_registry, &m_context.window);
    return *m_settings;
}

void WindowCommands::applyDensity()
{
    setCurrentDensity(densityFrom(m_context.settings.density()));
}

void WindowCommands::find(Direction direction)
{
    QAbstractItemView *list = listInUse();
    const int rows = list && list->model() ? list->model()->rowCount(list->rootIndex()) : 0;
    if (rows == 0) {
        m_context.actions.find->trigger();
        return;
    }
    const QModelIndex current = list->currentIndex();
    const int step = direction == Direction::Forward ? 1 : -1;
    const int start = current.isValid() ? current.row() + step : (step > 0 ? 0 : rows - 1);
    const QModelIndex next = list->model()->index((start + rows) % rows,
                                                  std::max(0, current.column()), list->rootIndex());
    list->setCurrentIndex(next);
    list->scrollTo(next);
}

void WindowCommands::changePane(Direction direction)
{
    const QList<QWidget *> all = panes();
    const QWidget *focus = QApplication::focusWidget();
    const auto holds = [focus](const QWidget *pane) { return focus && pane->isAncestorOf(focus); };
    const auto it = std::ranges::find_if(all, holds);
    const auto count = all.size();
    const qsizetype step = direction == Direction::Forward ? 1 : count - 1;
    qsizetype index = it == all.cend() ? 0 : ((it - all.cbegin()) + step) % count;
    for (qsizetype tried = 0; tried < count; ++tried, index = (index + step) % count) {
        if (QWidget *target = focusTarget(all.at(index))) {
            target->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

//! The list that has the focus, or whose search field has it; else the one of the page.
QAbstractItemView *WindowCommands::listInUse() const
{
    for (QWidget *widget = QApplication::focusWidget(); widget && widget != &m_context.window;
         widget = widget->parentWidget()) {
        if (auto *list = qobject_cast<QAbstractItemView *>(widget))
            return list;
        if (widget->inherits("QToolBar"))
            break;
        if (QAbstractItemView *list = visibleList(widget))
            return list;
    }
    return visibleList(m_context.window.centralWidget());
}

QList<QWidget *> WindowCommands::panes() const
{
    QList<QWidget *> all{m_context.window.centralWidget()};
    const auto docks =
        m_context.window.findChildren<QDockWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QDockWidget *dock : docks) {
        if (dock->isVisible() && !dock->visibleRegion().isEmpty())
            all.append(dock);
    }
    // As one reads: from the side where lines begin, and from the top.
    const bool mirrored = m_context.window.isRightToLeft();
    std::ranges::sort(all, [mirrored](const QWidget *a, const QWidget *b) {
        if (a->x() != b->x())
            return mirrored ? a->x() > b->x() : a->x() < b->x();
        return a->y() < b->y();
    });
    return all;
}

} // namespace Switchboard
