// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings/settingsform.h"

namespace Switchboard {

//! Questions before many are disconnected, and what they are told.
class ConnectionSettings final : public SettingsForm
{
    Q_OBJECT

public:
    explicit ConnectionSettings(UiSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void retranslate() override;
    [[nodiscard]] bool canReset() const override;
    void resetPage() override;

private:
    void buildReason();

    QSpinBox *m_confirmFrom = nullptr;
    QSpinBox *m_drain = nullptr;
};

} // namespace Switchboard
