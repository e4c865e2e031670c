// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/commands.h"
#include "ui/dialogs/decisiondialog.h"

class QRadioButton;
class QSpinBox;

namespace Switchboard {

class ReasonEdit;

//! How services with many connections are switched off: at once or after a drain, and why.
class DisableDialog final : public DecisionDialog
{
    Q_OBJECT

public:
    static constexpr int DefaultDrainSeconds = 15;

    //! One service.
    DisableDialog(const QString &serviceName, int connections, QWidget *parent);
    //! All services that are on.
    DisableDialog(int services, int connections, QWidget *parent);

    //! The drain that is proposed.
    void setDrainSeconds(int seconds);
    [[nodiscard]] DisableOptions options() const;

private:
    void addFields();

    QRadioButton *m_atOnce;
    QRadioButton *m_drain;
    QSpinBox *m_seconds;
    ReasonEdit *m_reason;
};

} // namespace Switchboard
