// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/settings/advancedsettings.h"

#include "ui/dialogs/decisiondialog.h"
#include "ui/mainwindow/commandregistry.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowcontext.h"
#include "ui/support/language.h"
#include "ui/support/theme.h"
#include "ui/support/uisettings.h"

#include <QPushButton>

namespace Switchboard {

AdvancedSettings::AdvancedSettings(const WindowContext &context, CommandRegistry &commands,
                                   QWidget *parent)
    : SettingsForm(QStringLiteral("advanced"), context.settings, parent), m_commands(commands),
      m_theme(context.theme), m_language(context.language)
{
    WindowActions *actions = &context.actions;
    m_layout = addButton(
        QStringLiteral("resetLayout"),
        [] {
            return SettingText{tr("Layout"),
                               tr("Panels and columns go back to where they were at first."),
                               tr("reset docks columns window")};
        },
        [actions] { actions->resetLayout->trigger(); });
    m_firstSteps = addButton(
        QStringLiteral("firstSteps"),
        [] {
            return SettingText{tr("First steps"), tr("Language, framework and the first bot."),
                               tr("wizard welcome introduction")};
        },
        [actions] { actions->firstSteps->trigger(); });
    m_forget = addButton(
        QStringLiteral("forgetCommands"),
        [] {
            return SettingText{tr("Recent commands"),
                               tr("The command palette shows what you used last first."),
                               tr("history forget palette")};
        },
        [this] { m_settings.setRecentCommands({}); });
    addRefresh([this] { m_forget->setEnabled(!m_settings.recentCommands().isEmpty()); });
    startCard();
    m_resetAll = addButton(
        QStringLiteral("resetAll"),
        [] {
            return SettingText{tr("All settings"),
                               tr("Every setting and every shortcut goes back to its default. "
                                  "Services, bots and messages stay."),
                               tr("reset defaults factory")};
        },
        [this] { askResetAll(); });
}

QString AdvancedSettings::title() const
{
    return tr("Advanced");
}

QString AdvancedSettings::iconName() const
{
    return QStringLiteral("wrench");
}

void AdvancedSettings::retranslate()
{
    SettingsForm::retranslate();
    m_layout->setText(tr("Reset layout"));
    m_firstSteps->setText(tr("Show"));
    m_forget->setText(tr("Forget"));
    m_resetAll->setText(tr("Reset all..."));
}

void AdvancedSettings::askResetAll()
{
    auto *dialog = new DecisionDialog(
        tr("Reset all settings?"),
        tr("Every setting and every shortcut goes back to its default. This cannot be undone."),
        tr("Reset all"), window());
    dialog->setObjectName(QStringLiteral("resetSettingsDialog"));
    connect(dialog, &QDialog::accepted, this, [this] {
        m_commands.resetAllKeys();
        m_settings.resetChoices();
        m_theme.setChoice(Theme::Choice::System);
        m_language.setCode(Language::codeForSystem());
    });
    dialog->open();
}

} // namespace Switchboard
