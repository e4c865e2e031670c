// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/commands.h"
#include "core/net/blockrule.h"
#include "core/sessions/sessioninfo.h"
#include "ui/dialogs/decisiondialog.h"

#include <QHash>
#include <QList>

class QComboBox;
class QFormLayout;
class QLabel;

namespace Switchboard {

class DurationBox;
class ReasonEdit;

//! Why connections are kicked, and who is kept out afterwards.
class KickDialog final : public DecisionDialog
{
    Q_OBJECT

public:
    enum class Mode {
        Confirm, //!< only asks
        Reason,
        Block, //!< reason, and what is blocked for how long
    };

    //! \a serviceNames by id.
    KickDialog(Mode mode, QList<SessionInfo> connections, QHash<QString, QString> serviceNames,
               QWidget *parent);

    [[nodiscard]] DisconnectOptions options() const;
    //! What is to be blocked, without duplicates; empty unless Mode::Block.
    [[nodiscard]] QList<BlockRule> blocks() const;

private:
    //! What of a client a block looks at.
    enum class Target { Address, Network, BotId };

    void addReason();
    void addBlock();
    void addTargets();
    void addServices();
    void addRow(const QString &label, QWidget *field);
    [[nodiscard]] QString subjectOf(const SessionInfo &connection, Target target) const;
    void refreshSubjects();

    QList<SessionInfo> m_connections;
    QHash<QString, QString> m_serviceNames;
    QFormLayout *m_form = nullptr;
    ReasonEdit *m_reason = nullptr;
    QComboBox *m_code = nullptr;
    QComboBox *m_target = nullptr;
    QComboBox *m_service = nullptr;
    DurationBox *m_duration = nullptr;
    QLabel *m_subjects = nullptr;
};

} // namespace Switchboard
