// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/importdialog.h"

#include "ui/help/helptopic.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr QSize ListSize(560, 180);

class ImportTexts
{
    Q_DECLARE_TR_FUNCTIONS(ImportTexts)

public:
    static QString fate(ImportFate fate)
    {
        switch (fate) {
        case ImportFate::Added:
            return tr("+ added", "a service, by an import");
        case ImportFate::Changed:
            return tr("~ changed", "a service, by an import");
        case ImportFate::Removed:
            return tr("− removed", "a service, by an import");
        case ImportFate::Unchanged:
            return tr("stays", "a service, by an import");
        }
        Q_UNREACHABLE();
    }
};

} // namespace

ImportDialog::ImportDialog(const QString &fileName, Configuration running, Configuration imported,
                           const QStringList &warnings, QWidget *parent)
    : DecisionDialog(tr("Import %1?").arg(fileName),
                     tr("Nothing is changed before you import. It can be undone."), tr("Import"),
                     parent),
      m_running(std::move(running)), m_imported(std::move(imported)), m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setHelpTopic(this, QStringLiteral("configuration#transfer"));
    m_accept = findChild<QPushButton *>(QStringLiteral("dialogAccept"));
    addChoice();
    addList();
    m_note->setObjectName(QStringLiteral("importNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    fields()->addWidget(m_note);
    if (!warnings.isEmpty()) {
        auto *label = new QLabel(warnings.join(QLatin1Char('\n')), this);
        label->setObjectName(QStringLiteral("importWarnings"));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
        fields()->addWidget(label);
    }
    refresh();
}

void ImportDialog::setRunning(const Configuration &running)
{
    m_running = running;
    refresh();
}

void ImportDialog::addChoice()
{
    m_keep = new QRadioButton(tr("&Add and change; services that are not in the file stay"), this);
    m_keep->setObjectName(QStringLiteral("importKeep"));
    m_keep->setChecked(true);
    m_replace = new QRadioButton(tr("&Replace all services by those of the file"), this);
    m_replace->setObjectName(QStringLiteral("importReplace"));
    fields()->addWidget(m_keep);
    fields()->addWidget(m_replace);
    connect(m_keep, &QRadioButton::toggled, this, &ImportDialog::refresh);
}

void ImportDialog::addList()
{
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("importList"));
    m_list->setAccessibleName(tr("What the import does"));
    m_list->setRootIsDecorated(false);
    m_list->setMinimumSize(ListSize);
    m_list->setHeaderLabels({tr("Service"), tr("Import"), tr("Changed fields")});
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    fields()->addWidget(m_list);
}

void ImportDialog::refresh()
{
    m_plan = planImport(m_running, m_imported,
                        m_keep->isChecked() ? ImportMode::AddAndChange : ImportMode::ReplaceAll);
    m_list->clear();
    for (const ImportEntry &entry : m_plan.entries) {
        auto *item = new QTreeWidgetItem(
            m_list,
            {entry.name, ImportTexts::fate(entry.fate), entry.fields.join(QStringLiteral(", "))});
        item->setToolTip(2, item->text(2));
    }
    const bool isEmpty = m_plan.isEmpty();
    m_accept->setEnabled(!isEmpty);
    m_note->setVisible(isEmpty || m_plan.changesBackends);
    m_note->setText(isEmpty ? tr("The file says what runs already: there is nothing to import.")
                            : tr("The file changes \"backends\": that part works after the next "
                                 "start of the program."));
}

} // namespace Switchboard
