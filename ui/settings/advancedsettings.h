// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings/settingsform.h"

namespace Switchboard {

class CommandRegistry;
class Language;
class Theme;
struct WindowContext;

//! Starting over.
class AdvancedSettings final : public SettingsForm
{
    Q_OBJECT

public:
    AdvancedSettings(const WindowContext &context, CommandRegistry &commands,
                     QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void retranslate() override;

private:
    void askResetAll();

    CommandRegistry &m_commands;
    Theme &m_theme;
    Language &m_language;
    QPushButton *m_layout = nullptr;
    QPushButton *m_firstSteps = nullptr;
    QPushButton *m_forget = nullptr;
    QPushButton *m_resetAll = nullptr;
};

} // namespace Switchboard
