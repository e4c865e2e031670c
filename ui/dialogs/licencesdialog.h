// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

namespace Switchboard {

//! The licence of the program and those of what it is made with.
class LicencesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit LicencesDialog(QWidget *parent);
};

} // namespace Switchboard
