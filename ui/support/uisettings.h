// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/columnlayout.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace Switchboard {

//! What the window remembers, in `ui.ini` of the profile folder. Damaged values read as defaults.
class UiSettings final
{
public:
    //! Raised when the docks change; older window states are not restored then.
    static constexpr int WindowSchema = 1;
    static constexpr int ColumnSchema = 1;

    explicit UiSettings(const QString &profileFolder);

    //! Empty = none saved.
    [[nodiscard]] QString theme() const;
    void setTheme(const QString &theme);
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);
    //! The bot framework that was chosen last in the editor.
    [[nodiscard]] QString framework() const;
    void setFramework(const QString &framework);
    [[nodiscard]] QByteArray geometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);
    [[nodiscard]] ColumnLayout columns() const;
    void setColumns(const ColumnLayout &layout);

private:
    QSettings m_file;
};

} // namespace Switchboard
