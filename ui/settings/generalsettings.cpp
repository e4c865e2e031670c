// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/settings/generalsettings.h"

#include "ui/mainwindow/windowcontext.h"
#include "ui/support/density.h"
#include "ui/support/language.h"
#include "ui/support/theme.h"
#include "ui/support/uisettings.h"

#include <QComboBox>

namespace Switchboard {
namespace {

const QList<Theme::Choice> Themes{Theme::Choice::System, Theme::Choice::Light, Theme::Choice::Dark};

} // namespace

GeneralSettings::GeneralSettings(const WindowContext &context, QWidget *parent)
    : SettingsForm(QStringLiteral("general"), context.settings, parent), m_theme(context.theme),
      m_language(context.language)
{
    buildLook();
    buildProgram();
    // Both may be set by the menu, the desktop or the command line, too.
    connect(&m_theme, &Theme::changed, this, [this] { refresh(); });
    connect(&m_language, &Language::changed, this, [this] { refresh(); });
}

QString GeneralSettings::title() const
{
    return tr("General");
}

QString GeneralSettings::iconName() const
{
    return QStringLiteral("sliders");
}

void GeneralSettings::retranslate()
{
    SettingsForm::retranslate();
    const QStringList themes{tr("System", "theme"), tr("Light", "theme"), tr("Dark", "theme")};
    for (int i = 0; i < m_themes->count(); ++i)
        m_themes->setItemText(i, themes.at(i));
    m_densities->setItemText(0, tr("Comfortable", "density"));
    m_densities->setItemText(1, tr("Compact", "density"));
}

bool GeneralSettings::canReset() const
{
    return m_theme.choice() != Theme::Choice::System
        || densityFrom(m_settings.density()) != Density::Comfortable || m_settings.startAtLogin()
        || !m_settings.closeToTray();
}

// The language stays: whoever resets a page wants to read it afterwards.
void GeneralSettings::resetPage()
{
    m_theme.setChoice(Theme::Choice::System);
    m_settings.setTheme(Theme::toString(Theme::Choice::System));
    m_settings.setDensity(toString(Density::Comfortable));
    m_settings.setStartAtLogin(false);
    m_settings.setCloseToTray(true);
}

void GeneralSettings::buildLook()
{
    const QStringList codes = Language::codes();
    QComboBox *languages = addChoice(
        QStringLiteral("language"),
        [] {
            return SettingText{tr("Language"), {}, tr("English Chinese translation")};
        },
        int(codes.size()), [this, codes] { return int(codes.indexOf(m_language.code())); },
        [this, codes](int index) {
            m_language.setCode(codes.at(index));
            m_settings.setLanguage(codes.at(index));
        });
    for (int i = 0; i < languages->count(); ++i)
        languages->setItemText(i, Language::nativeName(codes.at(i)));
    m_themes = addChoice(
        QStringLiteral("theme"),
        [] {
            return SettingText{tr("Theme"), tr("System follows the colours of the desktop."),
                               tr("light dark colours appearance")};
        },
        int(Themes.size()), [this] { return int(Themes.indexOf(m_theme.choice())); },
        [this](int index) {
            m_theme.setChoice(Themes.at(index));
            m_settings.setTheme(Theme::toString(Themes.at(index)));
        });
    m_densities = addChoice(
        QStringLiteral("density"),
        [] {
            return SettingText{tr("Density"), tr("How much room the rows of tables take."),
                               tr("comfortable compact row height")};
        },
        2, [this] { return int(densityFrom(m_settings.density())); },
        [this](int index) { m_settings.setDensity(toString(Density(index))); });
}

void GeneralSettings::buildProgram()
{
    startCard();
    addSwitch(
        QStringLiteral("startAtLogin"),
        [] {
            return SettingText{tr("Start at login"),
                               tr("Switchboard starts when you log in to this computer."),
                               tr("autostart boot")};
        },
        [this] { return m_settings.startAtLogin(); },
        [this](bool on) { m_settings.setStartAtLogin(on); });
    addSwitch(
        QStringLiteral("closeToTray"),
        [] {
            return SettingText{
                tr("Close to tray"),
                tr("Closing the window leaves the services running. Where the desktop shows no "
                   "tray, the window is minimised."),
                tr("notification area background")};
        },
        [this] { return m_settings.closeToTray(); },
        [this](bool on) { m_settings.setCloseToTray(on); });
}

} // namespace Switchboard
