// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/typedid.h"
#include "ui/mainwindow/windowcontext.h"
#include "ui/palette/ctlline.h"
#include "ui/palette/paletteitem.h"
#include "ui/settings/settingentry.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>

#include <functional>

namespace Switchboard {

class CommandRegistry;
class ConnectionTableModel;
struct Command;

//! What the palette needs of the window besides its context.
struct PaletteTargets {
    const ConnectionTableModel *connections = nullptr;
    std::function<QList<SessionId>()> selectedConnections;
    std::function<QString()> currentService;
    std::function<void(SessionId)> showConnection;
    std::function<void(const QString &)> showService; //!< only its connections
    std::function<QList<SettingEntry>()> settings;
    std::function<void(const SettingEntry &)> showSetting;
};

//! Everything the program can do now, as offers of the command palette.
class PaletteSource final
{
    Q_DECLARE_TR_FUNCTIONS(Switchboard::PaletteSource)

public:
    PaletteSource(const WindowContext &context, CommandRegistry &commands, PaletteTargets targets);

    [[nodiscard]] QList<PaletteItem> items();

private:
    void addCommands(QList<PaletteItem> *items);
    void addServices(QList<PaletteItem> *items) const;
    void addSettings(QList<PaletteItem> *items) const;
    void addConnections(QList<PaletteItem> *items) const;
    [[nodiscard]] QString obstacleOf(const Command &command) const;
    [[nodiscard]] CtlSubject subject() const;

    WindowContext m_context;
    CommandRegistry &m_commands;
    PaletteTargets m_targets;
    QHash<QString, QStringList> m_titles; //!< of the commands in all languages, by id
};

} // namespace Switchboard
