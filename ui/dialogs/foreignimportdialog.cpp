// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/foreignimportdialog.h"

#include "core/config/configurationkeys.h"
#include "ui/help/helptopic.h"
#include "ui/support/importwords.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Switchboard {
namespace {

constexpr QSize ListSize(680, 280);
enum Column { NameColumn, FateColumn, AddressColumn, PlaceColumn, ColumnCount };

//! Its kind and where it listens or connects to.
QString addressText(const ImportedEntry &entry)
{
    if (!entry.isUsable())
        return {};
    const ServiceSettings &settings = entry.settings;
    QStringList parts{toString(settings.kind)};
    if (settings.listens())
        parts.append(QStringLiteral("%1:%2").arg(settings.host).arg(settings.port));
    for (const auto &[role, url] : settings.remote.targets())
        parts.append(url);
    return parts.join(QLatin1Char(' '));
}

} // namespace

ForeignImportDialog::ForeignImportDialog(const QString &fileName, Configuration running,
                                         ImportedConfiguration imported, QWidget *parent)
    : DecisionDialog(tr("Import %1?").arg(fileName),
                     tr("This is a configuration of %1. Nothing is changed before you import. It "
                        "can be undone.")
                         .arg(importSourceName(imported.source)),
                     tr("Import"), parent),
      m_running(std::move(running)), m_imported(std::move(imported)), m_summary(new QLabel(this))
{
    setObjectName(QStringLiteral("foreignImportDialog"));
    setHelpTopic(this, QStringLiteral("import"));
    addList();
    m_summary->setObjectName(QStringLiteral("foreignImportSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    fields()->addWidget(m_summary);
    addNotes();
    refresh();
}

void ForeignImportDialog::setRunning(const Configuration &running)
{
    m_running = running;
    refresh();
}

void ForeignImportDialog::addList()
{
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("foreignImportList"));
    m_list->setAccessibleName(tr("What the import does"));
    m_list->setMinimumSize(ListSize);
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("Service"), tr("Import"), tr("Address"), tr("In the file")});
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const ImportedEntry &entry : std::as_const(m_imported.entries)) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(AddressColumn, addressText(entry));
        item->setText(
            PlaceColumn,
            tr("%1, line %2", "place in a file").arg(entry.path).arg(entry.position.line));
        if (entry.isUsable())
            item->setCheckState(NameColumn, Qt::Checked);
    }
    connect(m_list, &QTreeWidget::itemChanged, this, &ForeignImportDialog::refresh);
    fields()->addWidget(m_list);
}

void ForeignImportDialog::addNotes()
{
    QStringList lines;
    for (const ImportNote &note : std::as_const(m_imported.notes))
        lines.append(importNoteWords(note));
    if (lines.isEmpty())
        return;
    auto *label = new QLabel(lines.join(QLatin1Char('\n')), this);
    label->setObjectName(QStringLiteral("foreignImportNotes"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    fields()->addWidget(label);
}

void ForeignImportDialog::refresh()
{
    m_leftOut.clear();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_list->topLevelItem(i);
        if (m_imported.entries.at(i).isUsable() && item->checkState(NameColumn) == Qt::Unchecked)
            m_leftOut.insert(i);
    }
    m_plan = planForeignImport(m_running, m_imported, m_leftOut);
    const QSignalBlocker blocker(m_list); // what is shown is no click
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        show(m_list->topLevelItem(i), m_plan.entries.at(i));
    m_summary->setText(summary());
    acceptButton()->setEnabled(!m_plan.isEmpty());
}

void ForeignImportDialog::show(QTreeWidgetItem *item, const ForeignPlanEntry &entry)
{
    item->setText(NameColumn, entry.name.isEmpty() ? entry.imported.path : entry.name);
    item->setText(FateColumn, importFateWords(entry));
    QStringList lines;
    if (!entry.fields.isEmpty())
        lines.append(tr("Changes: %1").arg(entry.fields.join(QStringLiteral(", "))));
    for (const ImportNote &reason : entry.reasons)
        lines.append(importNoteWords(reason));
    for (const ImportNote &note : entry.notes)
        lines.append(importNoteWords(note));
    qDeleteAll(item->takeChildren());
    for (const QString &line : std::as_const(lines)) {
        auto *child = new QTreeWidgetItem(item, {line});
        child->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        child->setFirstColumnSpanned(true);
        child->setToolTip(NameColumn, line);
    }
    item->setExpanded(!entry.reasons.isEmpty() || !entry.fields.isEmpty());
}

QString ForeignImportDialog::summary() const
{
    const auto count = [this](ForeignFate fate) {
        return int(std::ranges::count(m_plan.entries, fate, &ForeignPlanEntry::fate));
    };
    if (m_plan.isEmpty())
        return tr("There is nothing to import.");
    const int others = count(ForeignFate::Conflict) + count(ForeignFate::Skipped);
    return tr("Added: %1. Changed: %2. Already there: %3. Not imported: %4.")
        .arg(count(ForeignFate::New))
        .arg(count(ForeignFate::Changed))
        .arg(count(ForeignFate::Same))
        .arg(others);
}

} // namespace Switchboard
