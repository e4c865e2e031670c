// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/settings/shortcutoverview.h"

#include "ui/help/helptopic.h"
#include "ui/mainwindow/commandregistry.h"
#include "ui/widgets/keycapslabel.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace Switchboard {
namespace {

constexpr int ColumnCount = 3;
constexpr int DefaultWidth = 940;
constexpr int MaximumHeight = 640;

//! The commands of one menu that have keys.
struct Group {
    QString title;
    QList<Command> commands;

    [[nodiscard]] int lines() const { return int(commands.size()) + 2; }
};

QList<Group> groupsOf(const QList<Command> &commands)
{
    QList<Group> groups;
    for (const Command &command : commands) {
        if (command.action->shortcut().isEmpty())
            continue;
        if (groups.isEmpty() || groups.constLast().title != command.menu)
            groups.append({command.menu, {}});
        groups.last().commands.append(command);
    }
    return groups;
}

QWidget *groupWidget(const Group &group, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    auto *layout = new QGridLayout(widget);
    layout->setContentsMargins({});
    layout->setVerticalSpacing(2);
    layout->setHorizontalSpacing(16);
    layout->setColumnStretch(0, 1);
    auto *title = new QLabel(group.title, widget);
    title->setTextFormat(Qt::PlainText);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    layout->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const Command &command : group.commands) {
        auto *name = new QLabel(withoutMnemonic(command.action->text()), widget);
        name->setTextFormat(Qt::PlainText);
        name->setForegroundRole(QPalette::PlaceholderText);
        layout->addWidget(name, row, 0);
        layout->addWidget(
            new KeyCapsLabel(command.action->shortcut().toString(QKeySequence::NativeText), widget),
            row, 1, Qt::AlignRight);
        ++row;
    }
    return widget;
}

} // namespace

ShortcutOverview::ShortcutOverview(CommandRegistry &commands, QWidget *parent)
    : QDialog(parent), m_commands(commands), m_buttons(new QDialogButtonBox(this))
{
    setObjectName(QStringLiteral("shortcutOverview"));
    setHelpTopic(this, QStringLiteral("shortcuts#keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *content = new QWidget(scroll);
    m_columns = new QHBoxLayout(content);
    m_columns->setContentsMargins(8, 8, 16, 8);
    m_columns->setSpacing(40);
    scroll->setWidget(content);
    QPushButton *closeButton = m_buttons->addButton(QDialogButtonBox::Close);
    closeButton->setDefault(true);
    m_edit = m_buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_edit->setObjectName(QStringLiteral("overviewEdit"));
    m_edit->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        Q_EMIT editRequested();
        close();
    });
    connect(&commands, &CommandRegistry::keysChanged, this, &ShortcutOverview::rebuild);
    rebuild();
    const int wanted = scroll->widget()->sizeHint().height() + m_buttons->sizeHint().height() + 60;
    resize(DefaultWidth, std::min(wanted, MaximumHeight));
    closeButton->setFocus();
}

void ShortcutOverview::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

//! Fills the columns from the first to the last, so that all are about equally long.
void ShortcutOverview::rebuild()
{
    setWindowTitle(tr("Shortcuts"));
    m_edit->setText(tr("Change shortcuts..."));
    while (QLayoutItem *column = m_columns->takeAt(0)) {
        delete column->widget();
        delete column;
    }
    const QList<Group> groups = groupsOf(m_commands.commands());
    int lines = 0;
    for (const Group &group : groups)
        lines += group.lines();
    const int perColumn = (lines + ColumnCount - 1) / ColumnCount;
    QVBoxLayout *column = nullptr;
    int used = 0;
    int columns = 0;
    for (const Group &group : groups) {
        if (!column || (used + group.lines() / 2 > perColumn && columns < ColumnCount)) {
            auto *widget = new QWidget(m_columns->parentWidget());
            column = new QVBoxLayout(widget);
            column->setContentsMargins({});
            column->setSpacing(20);
            column->addStretch();
            m_columns->addWidget(widget, 1);
            used = 0;
            ++columns;
        }
        column->insertWidget(column->count() - 1, groupWidget(group, column->parentWidget()));
        used += group.lines();
    }
}

} // namespace Switchboard
