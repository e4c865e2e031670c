// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/help/helpplace.h"

#include <QObject>

#include <memory>

class QAction;
class QWidget;

namespace Switchboard {

class HelpWindow;
class Language;
class UiSettings;

//! Opens the help: by an action of the window, by the same keys in every other window and dialog,
//! and for openHelp(). The help window is made when it is first asked for. GUI thread.
class HelpCommands final : public QObject
{
    Q_OBJECT

public:
    //! \a documentation is the menu's action; its shortcuts count everywhere. Belongs to \a window.
    HelpCommands(QAction &documentation, const Language &language, UiSettings &settings,
                 QWidget *window);
    ~HelpCommands() override;

    //! Shows the page of \a widget, or the first one; a window in front that blocks others lets the
    //! help through.
    void showFor(const QWidget *widget);
    void show(const HelpPlace &place);
    //! None before the help was first shown.
    [[nodiscard]] HelpWindow *helpWindow() const { return m_help.get(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void placeNearWindow();
    void letThrough(QWidget *modal);

    QAction &m_documentation;
    const Language &m_language;
    UiSettings &m_settings;
    QWidget *m_window;
    std::unique_ptr<HelpWindow> m_help;
};

} // namespace Switchboard
