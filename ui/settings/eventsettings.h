// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings/settingsform.h"

namespace Switchboard {

//! How much the Events tab keeps.
class EventSettings final : public SettingsForm
{
    Q_OBJECT

public:
    explicit EventSettings(UiSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void retranslate() override;
    [[nodiscard]] bool canReset() const override;
    void resetPage() override;

private:
    QSpinBox *m_rows = nullptr;
};

} // namespace Switchboard
