// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings/settingsform.h"

namespace Switchboard {

class Language;
class Theme;
struct WindowContext;

//! Language, look, and how the program starts and closes.
class GeneralSettings final : public SettingsForm
{
    Q_OBJECT

public:
    explicit GeneralSettings(const WindowContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void retranslate() override;
    [[nodiscard]] bool canReset() const override;
    void resetPage() override;

private:
    void buildLook();
    void buildProgram();

    Theme &m_theme;
    Language &m_language;
    QComboBox *m_themes = nullptr;
    QComboBox *m_densities = nullptr;
};

} // namespace Switchboard
