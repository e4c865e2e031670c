// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/services/servicestatus.h"
#include "ui/mainwindow/switchoffrecords.h"

#include <QDialog>

class QFormLayout;

namespace Switchboard {

//! How a finished switch-off went, in figures and connection by connection where it was rough.
class SwitchOffDialog final : public QDialog
{
    Q_OBJECT

public:
    SwitchOffDialog(const QString &serviceName, const ToggleResult &result,
                    const SwitchOffRecords::Record &record, QWidget *parent);

Q_SIGNALS:
    void turnOnRequested();

private:
    void addFigures(QFormLayout *layout, const ToggleResult &result);
    [[nodiscard]] QWidget *endsTable(const SwitchOffRecords::Record &record);
};

} // namespace Switchboard
