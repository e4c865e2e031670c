// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/exportdialog.h"

#include "ui/help/helptopic.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace Switchboard {

ExportDialog::ExportDialog(QWidget *parent)
    : DecisionDialog(tr("Export the configuration?"),
                     tr("The file has all services and can be imported on another machine."),
                     tr("Choose a file..."), parent),
      m_tokens(new QCheckBox(tr("With access &tokens: whoever has the file can connect"), this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setHelpTopic(this, QStringLiteral("configuration#transfer"));
    m_tokens->setObjectName(QStringLiteral("exportTokens"));
    fields()->addWidget(m_tokens);
}

bool ExportDialog::withTokens() const
{
    return m_tokens->isChecked();
}

} // namespace Switchboard
