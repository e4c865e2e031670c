// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/kickdialog.h"

#include "ui/help/helptopic.h"
#include "ui/widgets/reasonedit.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

namespace Switchboard {
namespace {

class KickTexts
{
    Q_DECLARE_TR_FUNCTIONS(KickTexts)

public:
    static QString title(KickDialog::Mode mode, int connections, const QString &subject)
    {
        if (mode == KickDialog::Mode::Block)
            return subject.isEmpty() ? tr("Kick and block %n connection(s)?", nullptr, connections)
                                     : tr("Kick and block %1?").arg(subject);
        return subject.isEmpty() ? tr("Kick %n connection(s)?", nullptr, connections)
                                 : tr("Kick %1?").arg(subject);
    }

    static QString explanation(KickDialog::Mode mode)
    {
        if (mode == KickDialog::Mode::Block)
            return tr("The connection is closed with code 1008, and its address is refused for the "
                      "time below.");
        return tr("The connection is closed with code 1008. The client may connect again. This "
                  "cannot be undone.");
    }

    static QString button(KickDialog::Mode mode)
    {
        return mode == KickDialog::Mode::Block ? tr("Kick and block") : tr("Kick");
    }
};

} // namespace

KickDialog::KickDialog(Mode mode, int connections, const QString &subject, QWidget *parent)
    : DecisionDialog(KickTexts::title(mode, connections, subject), KickTexts::explanation(mode),
                     KickTexts::button(mode), parent)
{
    setObjectName(QStringLiteral("kickDialog"));
    setHelpTopic(this, QStringLiteral("disconnect"));
    if (mode == Mode::Confirm)
        return;
    addReason();
    if (mode == Mode::Block)
        addMinutes();
    m_reason->setFocus();
}

DisconnectOptions KickDialog::options() const
{
    DisconnectOptions options;
    if (m_reason)
        options.reason = m_reason->reason();
    if (m_minutes)
        options.blockSeconds = m_minutes->value() * 60;
    return options;
}

void KickDialog::addReason()
{
    m_reason = new ReasonEdit(this);
    m_reason->setPlaceholder(QStringLiteral("disconnected by the operator"));
    auto *label = new QLabel(tr("&Reason the client is given"), this);
    label->setBuddy(m_reason->findChild<QWidget *>(QStringLiteral("reasonEdit")));
    fields()->addWidget(label);
    fields()->addWidget(m_reason);
}

void KickDialog::addMinutes()
{
    m_minutes = new QSpinBox(this);
    m_minutes->setObjectName(QStringLiteral("blockMinutes"));
    m_minutes->setRange(1, 7 * 24 * 60);
    m_minutes->setValue(DefaultBlockMinutes);
    m_minutes->setSuffix(tr(" min", "minutes"));
    m_minutes->setAccessibleName(tr("Minutes to block"));
    auto *label = new QLabel(tr("&Block for"), this);
    label->setBuddy(m_minutes);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_minutes);
    line->addStretch();
    fields()->addSpacing(4);
    fields()->addLayout(line);
}

} // namespace Switchboard
