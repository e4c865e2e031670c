// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/settings/eventsettings.h"

#include "ui/support/uisettings.h"

#include <QSpinBox>

namespace Switchboard {

EventSettings::EventSettings(UiSettings &settings, QWidget *parent)
    : SettingsForm(QStringLiteral("events"), settings, parent)
{
    m_rows = addNumber(
        QStringLiteral("eventRows"),
        [] {
            return SettingText{tr("Events kept"),
                               tr("The newest lines that the Events tab keeps. Older ones stay in "
                                  "the log file."),
                               tr("rows lines history journal memory")};
        },
        UiSettings::MinimumEventRows, UiSettings::MaximumEventRows,
        [this] { return m_settings.eventRows(); },
        [this](int rows) { m_settings.setEventRows(rows); });
    m_rows->setSingleStep(1000);
    m_rows->setGroupSeparatorShown(true);
}

QString EventSettings::title() const
{
    return tr("Events");
}

QString EventSettings::iconName() const
{
    return QStringLiteral("list");
}

void EventSettings::retranslate()
{
    SettingsForm::retranslate();
    m_rows->setSuffix(tr(" lines"));
}

bool EventSettings::canReset() const
{
    return m_settings.eventRows() != UiSettings::DefaultEventRows;
}

void EventSettings::resetPage()
{
    m_settings.setEventRows(UiSettings::DefaultEventRows);
}

} // namespace Switchboard
