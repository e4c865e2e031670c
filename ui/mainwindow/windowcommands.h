// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/mainwindow/windowcontext.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QAbstractItemView;
class QAction;

namespace Switchboard {

class CommandPalette;
class CommandRegistry;
class ConnectionTableModel;
class FirstSteps;
class PaletteSource;
class SettingsWindow;
class ShortcutOverview;
struct PaletteTargets;

//! What the commands of the window itself do: settings, shortcuts, the palette, finding, moving
//! between panes, density.
class WindowCommands final : public QObject
{
    Q_OBJECT

public:
    explicit WindowCommands(const WindowContext &context);
    ~WindowCommands() override;

    //! The command with the stable id \a id, for example `help.about`; null when there is none.
    [[nodiscard]] QAction *command(const QString &id) const;
    //! What the palette leads to; its settings are filled in here.
    void setPaletteTargets(PaletteTargets targets);
    void showSettings(const QString &pageId = {}, const QString &settingId = {});
    void showFirstSteps();
    //! The first steps once, when the profile is new; call when the engine is ready.
    void offerFirstSteps();

Q_SIGNALS:
    //! Commands have other keys now.
    void keysChanged();

private:
    enum class Direction { Forward, Backward };

    void showPalette();
    void remember(const QString &id);
    void showShortcuts();
    SettingsWindow &settingsWindow();
    void applyDensity();
    void find(Direction direction);
    void changePane(Direction direction);
    [[nodiscard]] QAbstractItemView *listInUse() const;
    [[nodiscard]] QList<QWidget *> panes() const;

    WindowContext m_context;
    CommandRegistry *m_registry;
    CommandPalette *m_palette;
    std::unique_ptr<PaletteSource> m_source;
    QPointer<SettingsWindow> m_settings;
    QPointer<ShortcutOverview> m_overview;
    QPointer<FirstSteps> m_firstSteps;
    bool m_profileIsNew;
    const ConnectionTableModel *m_connections = nullptr;
    qint64 m_selfId = 0; //!< the account of the simulator; 0 = not known yet
};

} // namespace Switchboard
