// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/mainwindow/windowcontext.h"

#include <QString>
#include <QWidget>

namespace Switchboard {

//! Says to screen readers how a switch ended. Toasts and banners speak for themselves; a service
//! that is on, or off without anybody to tell, has neither. Takes a pixel of the window, because
//! what has no place is not there for a screen reader.
class Announcer final : public QWidget
{
    Q_OBJECT

public:
    explicit Announcer(const WindowContext &context);

    void announce(const QString &text);

private:
    void sayHowItEnded(const QString &serviceId);

    WindowContext m_context;
};

} // namespace Switchboard
