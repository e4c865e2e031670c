// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/decisiondialog.h"

#include "ui/support/switchboardstyle.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr int TextWidth = 400;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(TextWidth);
    return label;
}

} // namespace

DecisionDialog::DecisionDialog(const QString &title, const QString &text, const QString &doText,
                               QWidget *parent)
    : QDialog(parent), m_fields(new QVBoxLayout)
{
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);

    auto *heading = plainLabel(title, this);
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    heading->setFont(bold);
    auto *explanation = plainLabel(text, this);
    explanation->setForegroundRole(QPalette::PlaceholderText);
    explanation->setVisible(!text.isEmpty());

    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(doText, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("dialogAccept"));
    m_accept->setProperty(SwitchboardStyle::DangerProperty, true);
    m_accept->setAutoDefault(true); // Enter means it only while it has the focus
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("dialogCancel"));
    cancel->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(explanation);
    layout->addSpacing(4);
    layout->addLayout(m_fields);
    layout->addSpacing(12);
    layout->addWidget(buttons);
    cancel->setFocus();
}

} // namespace Switchboard
