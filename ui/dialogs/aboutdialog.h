// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

namespace Switchboard {

//! What this program is, which versions it is made of, and under which licences.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    AboutDialog(const QString &profileFolder, QWidget *parent);

Q_SIGNALS:
    void copyDiagnosticsRequested();
};

} // namespace Switchboard
