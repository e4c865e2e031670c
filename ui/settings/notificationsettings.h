// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings/settingsform.h"

namespace Switchboard {

//! What the desktop is told, and for how long it is left alone.
class NotificationSettings final : public SettingsForm
{
    Q_OBJECT

public:
    explicit NotificationSettings(UiSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void retranslate() override;
    [[nodiscard]] bool canReset() const override;
    void resetPage() override;

private:
    void buildKinds();
    void buildMute();
    void refreshMute();

    QPushButton *m_unmute = nullptr;
    SettingRow *m_muteRow = nullptr;
};

} // namespace Switchboard
