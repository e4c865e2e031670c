// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/settings/settingspage.h"

namespace Switchboard {

SettingsPage::SettingsPage(const QString &id, QWidget *parent) : QWidget(parent), m_id(id)
{
    setObjectName(QStringLiteral("settingsPage_") + id);
}

} // namespace Switchboard
