// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/comparedialog.h"

#include "core/config/servicefields.h"
#include "core/config/servicemerge.h"
#include "ui/editor/servicetext.h"
#include "ui/help/helptopic.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

namespace Switchboard {
namespace {

constexpr int MineId = 0;
constexpr int TheirsId = 1;
constexpr QSize LeastSize(560, 220);

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

//! The value, or of two different secrets \a otherSecret.
QString shownValue(const QString &key, const ServiceSettings &settings,
                   const ServiceSettings &other, const QString &otherSecret)
{
    const bool bothSet = isSecretSet(key, settings) && isSecretSet(key, other);
    return bothSet ? otherSecret : fieldValue(key, settings);
}

} // namespace

CompareDialog::CompareDialog(const ServiceSettings &base, const ServiceSettings &mine,
                             const ServiceSettings &theirs, QWidget *parent)
    : QDialog(parent), m_mine(mine), m_theirs(theirs)
{
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(tr("Compare: %1").arg(theirs.name));
    setHelpTopic(this, QStringLiteral("configuration#both-edited"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);

    const ServiceMerge merge = mergeService(base, mine, theirs);
    auto *intro = plainLabel(merge.conflicts.isEmpty()
                                 ? tr("You and the file changed different fields; both fit "
                                      "together.")
                                 : tr("You and the file changed the same. Choose what to keep."),
                             this);
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    int column = 0;
    for (const QString &title : {QString(), tr("Mine"), tr("In the file")}) {
        QLabel *label = plainLabel(title, content);
        label->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(label, 0, column++);
    }
    for (const QString &key : merge.conflicts)
        addRow(grid, key, false);
    for (const QString &key : merge.taken)
        addRow(grid, key, true);
    for (const QString &key : merge.kept)
        addRow(grid, key, false);
    grid->setRowStretch(grid->rowCount(), 1);

    auto *area = new QScrollArea(this);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumSize(LeastSize);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *accept = buttons->addButton(tr("Use these values"), QDialogButtonBox::AcceptRole);
    accept->setObjectName(QStringLiteral("compareAccept"));
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("compareCancel"));
    accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(intro);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
}

ServiceSettings CompareDialog::merged() const
{
    ServiceSettings result = m_theirs;
    for (const Choice &choice : m_choices) {
        if (choice.sides->checkedId() == MineId)
            serviceField(choice.key)->copy(m_mine, result);
    }
    return result;
}

void CompareDialog::addRow(QGridLayout *grid, const QString &key, bool theirsFirst)
{
    QWidget *parent = grid->parentWidget();
    const int row = grid->rowCount();
    const QString name = fieldName(key);
    auto *sides = new QButtonGroup(this);
    const auto addSide = [&](int id, const char *side, const QString &value, int column) {
        auto *button = new QRadioButton(value, parent);
        button->setObjectName(QStringLiteral("compare_%1_%2").arg(key, QLatin1String(side)));
        button->setAccessibleName(tr("%1: %2", "field, value").arg(name, value));
        sides->addButton(button, id);
        grid->addWidget(button, row, column);
    };
    const bool isToken = key == TokenField;
    const QString mine = isToken ? tr("my token") : tr("my value");
    const QString another = isToken ? tr("another token") : tr("another value");
    addSide(MineId, "mine", shownValue(key, m_mine, m_theirs, mine), 1);
    addSide(TheirsId, "theirs", shownValue(key, m_theirs, m_mine, another), 2);
    sides->button(theirsFirst ? TheirsId : MineId)->setChecked(true);
    grid->addWidget(plainLabel(name, parent), row, 0);
    m_choices.append({.key = key, .sides = sides});
}

} // namespace Switchboard
