// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/commands.h"
#include "ui/dialogs/decisiondialog.h"

class QSpinBox;

namespace Switchboard {

class ReasonEdit;

//! Why connections are kicked, and for how long their peers are blocked.
class KickDialog final : public DecisionDialog
{
    Q_OBJECT

public:
    enum class Mode {
        Confirm, //!< only asks
        Reason,
        Block, //!< reason and minutes
    };

    //! From so many connections on, kicking asks first.
    static constexpr int AsksFrom = 10;
    static constexpr int DefaultBlockMinutes = 10;

    //! \a subject names the connection when it is one, for example `#13 192.0.2.1:5522`.
    KickDialog(Mode mode, int connections, const QString &subject, QWidget *parent);

    [[nodiscard]] DisconnectOptions options() const;

private:
    void addReason();
    void addMinutes();

    QSpinBox *m_minutes = nullptr;
    ReasonEdit *m_reason = nullptr;
};

} // namespace Switchboard
