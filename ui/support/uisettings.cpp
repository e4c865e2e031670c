// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/uisettings.h"

#include <QDir>

namespace Switchboard {
namespace {

const QLatin1String ThemeKey("theme");
const QLatin1String LanguageKey("language");
const QLatin1String FrameworkKey("editor/framework");
const QLatin1String GeometryKey("window/geometry");
const QLatin1String StateKey("window/state");
const QLatin1String WindowSchemaKey("window/schema");
const QLatin1String ColumnsKey("connections/columns");
const QLatin1String ColumnSchemaKey("connections/schema");

} // namespace

UiSettings::UiSettings(const QString &profileFolder)
    : m_file(QDir(profileFolder).filePath(QStringLiteral("ui.ini")), QSettings::IniFormat)
{ }

QString UiSettings::theme() const
{
    return m_file.value(ThemeKey).toString();
}

void UiSettings::setTheme(const QString &theme)
{
    m_file.setValue(ThemeKey, theme);
}

QString UiSettings::language() const
{
    return m_file.value(LanguageKey).toString();
}

void UiSettings::setLanguage(const QString &code)
{
    m_file.setValue(LanguageKey, code);
}

QString UiSettings::framework() const
{
    return m_file.value(FrameworkKey).toString();
}

void UiSettings::setFramework(const QString &framework)
{
    m_file.setValue(FrameworkKey, framework);
}

QByteArray UiSettings::geometry() const
{
    return m_file.value(GeometryKey).toByteArray();
}

QByteArray UiSettings::windowState() const
{
    return m_file.value(WindowSchemaKey).toInt() == WindowSchema
        ? m_file.value(StateKey).toByteArray()
        : QByteArray();
}

void UiSettings::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    m_file.setValue(GeometryKey, geometry);
    m_file.setValue(StateKey, state);
    m_file.setValue(WindowSchemaKey, WindowSchema);
}

ColumnLayout UiSettings::columns() const
{
    if (m_file.value(ColumnSchemaKey).toInt() != ColumnSchema)
        return {};
    return ColumnLayout::restore(m_file.value(ColumnsKey).toStringList());
}

void UiSettings::setColumns(const ColumnLayout &layout)
{
    m_file.setValue(ColumnSchemaKey, ColumnSchema);
    m_file.setValue(ColumnsKey, layout.save());
}

} // namespace Switchboard
