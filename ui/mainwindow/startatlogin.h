// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/mainwindow/windowcontext.h"
#include "ui/support/autostart.h"

#include <QObject>

namespace Switchboard {

//! Keeps the setting "start at login" and the desktop's autostart entry in step. The entry is the
//! truth, for desktop tools change it too.
class StartAtLogin final : public QObject
{
    Q_OBJECT

public:
    StartAtLogin(const WindowContext &context, QObject *parent);

private:
    void applySetting();

    WindowContext m_context;
    Autostart m_entry;
};

} // namespace Switchboard
