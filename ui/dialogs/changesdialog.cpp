// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/changesdialog.h"

#include "core/config/configurationdiff.h"
#include "core/config/servicefields.h"
#include "ui/editor/servicetext.h"
#include "ui/help/helptopic.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr QSize LeastSize(560, 240);
constexpr int Columns = 3;
constexpr int HeadingGap = 10;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ChangesDialog::ChangesDialog(const Configuration &before, const Configuration &after,
                             QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("changesDialog"));
    setWindowTitle(tr("Changes of the configuration file"));
    setHelpTopic(this, QStringLiteral("configuration#live"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);

    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(6);
    for (int column = 1; column < Columns; ++column)
        grid->setColumnStretch(column, 1);
    addLine(grid, {}, tr("Before"), tr("Now"));
    const ConfigurationDifference difference = configurationDifference(before, after);
    for (const ServiceDifference &change : difference.services) {
        const ServiceSettings *old = before.service(change.id);
        const ServiceSettings *now = after.service(change.id);
        if (change.fate == EntryFate::Added) {
            addHeading(grid, tr("%1 was added").arg(now->name));
        } else if (change.fate == EntryFate::Removed) {
            addHeading(grid, tr("%1 was removed").arg(old->name));
        } else {
            addHeading(grid, now->name);
            const QString on = tr("on", "service");
            const QString off = tr("off", "service");
            if (old->enabled != now->enabled)
                addLine(grid, tr("Switch"), old->enabled ? on : off, now->enabled ? on : off);
            for (const QString &key : changedFields(*old, *now)) {
                const QString another =
                    key == TokenField ? tr("another token") : tr("another value");
                addLine(grid, fieldName(key), fieldValue(key, *old),
                        isSecretSet(key, *now) ? another : fieldValue(key, *now));
            }
        }
    }
    grid->setRowStretch(grid->rowCount(), 1);

    auto *area = new QScrollArea(this);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setMinimumSize(LeastSize);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
}

void ChangesDialog::addHeading(QGridLayout *grid, const QString &text)
{
    QLabel *label = plainLabel(text, grid->parentWidget());
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    label->setContentsMargins(0, HeadingGap, 0, 0);
    grid->addWidget(label, grid->rowCount(), 0, 1, Columns);
}

void ChangesDialog::addLine(QGridLayout *grid, const QString &field, const QString &before,
                            const QString &after)
{
    const int row = grid->rowCount();
    int column = 0;
    for (const QString &text : {field, before, after}) {
        QLabel *label = plainLabel(text, grid->parentWidget());
        if (column == 0 || field.isEmpty())
            label->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(label, row, column++);
    }
}

} // namespace Switchboard
