// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configurationimport.h"
#include "ui/dialogs/decisiondialog.h"

class QLabel;
class QPushButton;
class QRadioButton;
class QTreeWidget;

namespace Switchboard {

//! Shows what a configuration file would change before anything is changed.
class ImportDialog final : public DecisionDialog
{
    Q_OBJECT

public:
    ImportDialog(const QString &fileName, Configuration running, Configuration imported,
                 const QStringList &warnings, QWidget *parent);

    [[nodiscard]] const ImportPlan &plan() const { return m_plan; }
    //! The running configuration changed while the question stood open.
    void setRunning(const Configuration &running);

private:
    void addChoice();
    void addList();
    void refresh();

    Configuration m_running;
    Configuration m_imported;
    ImportPlan m_plan;
    QRadioButton *m_keep = nullptr;
    QRadioButton *m_replace = nullptr;
    QTreeWidget *m_list = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace Switchboard
