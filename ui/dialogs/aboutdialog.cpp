// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/aboutdialog.h"

#include "ui/help/helptopic.h"
#include "ui/support/icons.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace Switchboard {
namespace {

constexpr int IconSide = 64;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

AboutDialog::AboutDialog(const QString &profileFolder, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setHelpTopic(this, QStringLiteral("privacy"));
    setWindowTitle(tr("About Switchboard"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);

    auto *icon = new QLabel(this);
    icon->setPixmap(applicationIcon().pixmap(QSize(IconSide, IconSide), devicePixelRatioF()));
    auto *name =
        plainLabel(QStringLiteral("Switchboard ") + QCoreApplication::applicationVersion(), this);
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.3);
    name->setFont(bold);
    auto *purpose =
        plainLabel(tr("Runs, watches and controls the connections between OneBot 11 bots "
                      "and the accounts they serve."),
                   this);
    auto *privacy = plainLabel(
        tr("No data leaves this computer except what the bots you connect are sent."), this);
    auto *facts = plainLabel(
        tr("Qt %1 · profile %2")
            .arg(QString::fromLatin1(qVersion()), QDir::toNativeSeparators(profileFolder)),
        this);
    facts->setForegroundRole(QPalette::PlaceholderText);
    auto *licences =
        plainLabel(tr("MIT licence. Uses Qt (LGPL 3), wslay (MIT), Boost (Boost licence) "
                      "and SQLite (public domain)."),
                   this);
    licences->setForegroundRole(QPalette::PlaceholderText);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok, this);
    QPushButton *copy =
        buttons->addButton(tr("Copy diagnostic info"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, &AboutDialog::copyDiagnosticsRequested);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(24, 24, 24, 20);
    layout->setHorizontalSpacing(20);
    layout->setVerticalSpacing(8);
    layout->setColumnMinimumWidth(1, 360);
    layout->addWidget(icon, 0, 0, 3, 1, Qt::AlignTop);
    int row = 0;
    for (QLabel *label : {name, purpose, privacy, licences, facts})
        layout->addWidget(label, row++, 1);
    layout->setRowMinimumHeight(row++, 8);
    layout->addWidget(buttons, row, 0, 1, 2);
}

} // namespace Switchboard
