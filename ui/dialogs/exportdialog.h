// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/dialogs/decisiondialog.h"

class QCheckBox;

namespace Switchboard {

//! Asks whether an exported configuration may hold the access tokens; by default it does not.
class ExportDialog final : public DecisionDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(QWidget *parent);

    [[nodiscard]] bool withTokens() const;

private:
    QCheckBox *m_tokens;
};

} // namespace Switchboard
