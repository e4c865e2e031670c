// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

class QMainWindow;

namespace Switchboard {

class BannerArea;
class BlockCommands;
class CommandTracker;
class ConnectionCommands;
class EngineController;
class Language;
class ProblemModel;
class ServiceCommands;
class TabPanel;
class Theme;
class ToastArea;
class UiSettings;
class UndoHistory;
class WindowActions;

//! What the parts of the main window share. All of it outlives the parts.
struct WindowContext {
    QMainWindow &window;
    EngineController &controller;
    CommandTracker &tracker;
    WindowActions &actions;
    ServiceCommands &services;
    ConnectionCommands &connections;
    BlockCommands &blocks;
    ToastArea &toasts;
    BannerArea &banners;
    UndoHistory &undo; //!< what can be taken back
    ProblemModel &problems; //!< what is wrong and lasts; the Problems tab shows it
    TabPanel &lower; //!< the tabs below the pages: events, and what else happened
    UiSettings &settings;
    Theme &theme;
    Language &language;
};

} // namespace Switchboard
