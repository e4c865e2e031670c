// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/theme.h"

#include "ui/support/colors.h"
#include "ui/support/switchboardstyle.h"

#include <QApplication>
#include <QFont>
#include <QToolTip>

namespace Switchboard {
namespace {

QFont applicationFont()
{
    const QFont system = QApplication::font();
    QFont font = system;
    // Simplified forms of Han characters; the system's own choice may be Japanese ones.
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC"),
                      QStringLiteral("Segoe UI"), QStringLiteral("Microsoft YaHei UI"),
                      system.family()});
    if (system.pointSizeF() > 0)
        font.setPointSizeF(std::max(system.pointSizeF(), 10.0));
    return font;
}

void setDisabledColors(QPalette *palette, const Colors &colors)
{
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette->setColor(QPalette::Disabled, role, colors.disabled);
    palette->setColor(QPalette::Disabled, QPalette::Highlight, colors.alternate);
    palette->setColor(QPalette::Disabled, QPalette::Link, colors.disabled);
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent)
{
    QApplication::setStyle(new SwitchboardStyle);
    QApplication::setFont(applicationFont());
    connect(&m_desktop, &DesktopColorScheme::changed, this, [this] {
        if (m_choice == Choice::System)
            apply();
    });
    apply();
}

void Theme::setChoice(Choice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

QPalette Theme::palette(bool dark)
{
    const Colors &colors = colorsOf(dark);
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.base);
    palette.setColor(QPalette::AlternateBase, colors.alternate);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.secondary);
    palette.setColor(QPalette::Button, colors.button);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.danger);
    palette.setColor(QPalette::Highlight, colors.selected);
    palette.setColor(QPalette::HighlightedText, colors.text);
    palette.setColor(QPalette::Link, colors.link);
    palette.setColor(QPalette::LinkVisited, colors.link);
    palette.setColor(QPalette::ToolTipBase, colors.base);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Light, mixed(colors.window, colors.base, 0.6));
    palette.setColor(QPalette::Midlight, colors.border);
    palette.setColor(QPalette::Mid, colors.control);
    palette.setColor(QPalette::Dark, mixed(colors.control, colors.text, 0.3));
    palette.setColor(QPalette::Shadow, dark ? Qt::black : mixed(colors.control, Qt::black, 0.4));
    setDisabledColors(&palette, colors);
    return palette;
}

bool Theme::parse(const QString &text, Choice *choice)
{
    for (const Choice candidate : {Choice::System, Choice::Light, Choice::Dark}) {
        if (text == toString(candidate)) {
            *choice = candidate;
            return true;
        }
    }
    return false;
}

QString Theme::toString(Choice choice)
{
    switch (choice) {
    case Choice::System:
        return QStringLiteral("system");
    case Choice::Light:
        return QStringLiteral("light");
    case Choice::Dark:
        return QStringLiteral("dark");
    }
    Q_UNREACHABLE();
}

void Theme::apply()
{
    const bool dark =
        m_choice == Choice::Dark || (m_choice == Choice::System && m_desktop.isDark());
    setDarkTheme(dark);
    QApplication::setPalette(palette(dark));
    QToolTip::setPalette(palette(dark));
    Q_EMIT changed();
}

} // namespace Switchboard
