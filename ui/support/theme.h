// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/support/desktopcolorscheme.h"

#include <QObject>
#include <QPalette>
#include <QString>

namespace Switchboard {

//! The colours, the style and the font of the program. GUI thread, one per program.
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    //! Installs style and font; the colours follow with setChoice().
    explicit Theme(QObject *parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }
    //! Applies at once, to every window.
    void setChoice(Choice choice);

    [[nodiscard]] static QPalette palette(bool dark);
    //! `system`, `light`, `dark`; nothing else is a choice.
    [[nodiscard]] static bool parse(const QString &text, Choice *choice);
    [[nodiscard]] static QString toString(Choice choice);

Q_SIGNALS:
    void changed();

private:
    void apply();

    DesktopColorScheme m_desktop;
    Choice m_choice = Choice::System;
};

} // namespace Switchboard
