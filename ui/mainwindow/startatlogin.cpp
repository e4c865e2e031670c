// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/startatlogin.h"

#include "core/engine/enginecontroller.h"
#include "ui/support/uisettings.h"
#include "ui/widgets/toastarea.h"

namespace Switchboard {

StartAtLogin::StartAtLogin(const WindowContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_entry(context.controller.options().profileFolder)
{
    const bool enabled = m_entry.isEnabled();
    // The program may have moved since the entry was written.
    if (enabled && !m_entry.setEnabled(true))
        m_context.toasts.showToast(
            tr("The entry for starting at login could not be renewed: %1").arg(m_entry.filePath()));
    m_context.settings.setStartAtLogin(enabled);
    connect(&context.settings, &UiSettings::changed, this, [this](const QString &key) {
        if (key == UiSettings::StartAtLoginKey)
            applySetting();
    });
}

void StartAtLogin::applySetting()
{
    const bool wanted = m_context.settings.startAtLogin();
    if (wanted == m_entry.isEnabled())
        return;
    if (const auto done = m_entry.setEnabled(wanted); !done) {
        m_context.toasts.showToast(done.error());
        m_context.settings.setStartAtLogin(m_entry.isEnabled());
    }
}

} // namespace Switchboard
