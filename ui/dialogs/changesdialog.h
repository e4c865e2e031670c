// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"

#include <QDialog>

class QGridLayout;

namespace Switchboard {

//! What is different in a configuration, service by service and field by field. Tokens are not
//! shown.
class ChangesDialog final : public QDialog
{
    Q_OBJECT

public:
    ChangesDialog(const Configuration &before, const Configuration &after, QWidget *parent);

private:
    void addHeading(QGridLayout *grid, const QString &text);
    void addLine(QGridLayout *grid, const QString &field, const QString &before,
                 const QString &after);
};

} // namespace Switchboard
