// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/settings/connectionsettings.h"

#include "ui/support/uisettings.h"
#include "ui/widgets/reasonedit.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

namespace Switchboard {

ConnectionSettings::ConnectionSettings(UiSettings &settings, QWidget *parent)
    : SettingsForm(QStringLiteral("connections"), settings, parent)
{
    m_confirmFrom = addNumber(
        QStringLiteral("confirmFrom"),
        [] {
            return SettingText{tr("Ask before disconnecting"),
                               tr("Kicking so many connections, or switching off a service that "
                                  "has so many, asks first."),
                               tr("confirm question dialog kick switch off")};
        },
        1, UiSettings::MaximumConfirmFrom, [this] { return m_settings.confirmFrom(); },
        [this](int connections) { m_settings.setConfirmFrom(connections); });
    m_drain = addNumber(
        QStringLiteral("drainSeconds"),
        [] {
            return SettingText{tr("Drain"),
                               tr("The time that is proposed for running work when a service is "
                                  "switched off."),
                               tr("seconds wait graceful switch off")};
        },
        1, UiSettings::MaximumDrainSeconds, [this] { return m_settings.drainSeconds(); },
        [this](int seconds) { m_settings.setDrainSeconds(seconds); });
    startCard();
    buildReason();
}

QString ConnectionSettings::title() const
{
    return tr("Connections");
}

QString ConnectionSettings::iconName() const
{
    return QStringLiteral("plug");
}

void ConnectionSettings::retranslate()
{
    SettingsForm::retranslate();
    m_confirmFrom->setPrefix(tr("from ", "so many connections"));
    m_drain->setSuffix(tr(" s", "seconds"));
}

bool ConnectionSettings::canReset() const
{
    return m_settings.confirmFrom() != UiSettings::DefaultConfirmFrom
        || m_settings.drainSeconds() != UiSettings::DefaultDrainSeconds
        || !m_settings.kickReason().isEmpty();
}

void ConnectionSettings::resetPage()
{
    m_settings.setConfirmFrom(UiSettings::DefaultConfirmFrom);
    m_settings.setDrainSeconds(UiSettings::DefaultDrainSeconds);
    m_settings.setKickReason({});
}

void ConnectionSettings::buildReason()
{
    auto *edit = new ReasonEdit(this);
    edit->setPlaceholder(QStringLiteral("disconnected by the operator"));
    edit->setFocusProxy(edit->lineEdit());
    addRow(
        QStringLiteral("kickReason"),
        [] {
            return SettingText{tr("Reason for a kick"),
                               tr("What kicked clients are told when no other reason is given."),
                               tr("disconnect close text")};
        },
        edit, SettingRow::Place::Below);
    connect(edit->lineEdit(), &QLineEdit::textEdited, this,
            [this, edit] { m_settings.setKickReason(edit->reason()); });
    addRefresh([this, edit] {
        if (edit->reason() == m_settings.kickReason())
            return; // a cursor that is at work stays where it is
        edit->lineEdit()->setText(m_settings.kickReason());
    });
}

} // namespace Switchboard
