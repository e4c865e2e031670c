// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/importers/foreignplan.h"
#include "ui/dialogs/decisiondialog.h"

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace Switchboard {

//! Shows what somebody else's configuration file would bring before anything is changed, entry by
//! entry; each can be left out.
class ForeignImportDialog final : public DecisionDialog
{
    Q_OBJECT

public:
    ForeignImportDialog(const QString &fileName, Configuration running,
                        ImportedConfiguration imported, QWidget *parent);

    [[nodiscard]] const ForeignPlan &plan() const { return m_plan; }
    //! The running configuration changed while the question stood open.
    void setRunning(const Configuration &running);

private:
    void addList();
    void addNotes();
    //! Takes the check boxes as they are and shows the plan they make.
    void refresh();
    void show(QTreeWidgetItem *item, const ForeignPlanEntry &entry);
    [[nodiscard]] QString summary() const;

    Configuration m_running;
    ImportedConfiguration m_imported;
    ForeignPlan m_plan;
    QSet<qsizetype> m_leftOut;
    QTreeWidget *m_list = nullptr;
    QLabel *m_summary = nullptr;
};

} // namespace Switchboard
