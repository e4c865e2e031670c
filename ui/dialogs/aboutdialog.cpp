// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/aboutdialog.h"

#include "ui/dialogs/licencesdialog.h"
#include "ui/help/helptopic.h"
#include "ui/support/buildinfo.h"
#include "ui/support/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/linkbutton.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr int IconSide = 72;
constexpr int TextWidth = 420;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

AboutDialog::AboutDialog(const QString &profileFolder, QAction *documentation, QWidget *parent)
    : QDialog(parent), m_profileFolder(profileFolder), m_documentation(documentation)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setHelpTopic(this, QStringLiteral("privacy"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 28, 28, 20);
    layout->setSpacing(20);
    build();
}

void AboutDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        build();
}

void AboutDialog::build()
{
    setWindowTitle(tr("About Switchboard"));
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    layout()->addWidget(createHead());
    layout()->addWidget(createFacts());
    layout()->addWidget(
        plainLabel(tr("No data leaves this computer except what you relay."), this));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok, this);
    buttons->button(QDialogButtonBox::Ok)->setDefault(true);
    QPushButton *copy =
        buttons->addButton(tr("Copy diagnostic info"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("aboutCopy"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, &AboutDialog::copyDiagnosticsRequested);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    layout()->addWidget(buttons);
    buttons->button(QDialogButtonBox::Ok)->setFocus();
}

QWidget *AboutDialog::createHead()
{
    auto *head = new QWidget(this);
    auto *icon = new QLabel(head);
    icon->setPixmap(applicationIcon().pixmap(QSize(IconSide, IconSide), devicePixelRatioF()));
    auto *name = plainLabel(QStringLiteral("Switchboard"), head);
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.5);
    name->setFont(bold);
    auto *purpose = plainLabel(tr("Runs, watches and controls the connections between OneBot 11 "
                                  "bots and the accounts they serve."),
                               head);
    purpose->setMinimumWidth(TextWidth);
    purpose->setForegroundRole(QPalette::PlaceholderText);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(name);
    texts->addWidget(purpose);
    texts->addStretch();
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins({});
    line->setSpacing(20);
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addLayout(texts, 1);
    return head;
}

QWidget *AboutDialog::createFacts()
{
    auto *card = new Card(this);
    auto *form = new QFormLayout(card);
    form->setContentsMargins(16, 12, 16, 12);
    form->setHorizontalSpacing(20);
    form->setVerticalSpacing(6);
    const auto add = [form, card](const QString &name, const QString &value) {
        auto *label = plainLabel(name, card);
        label->setForegroundRole(QPalette::PlaceholderText);
        form->addRow(label, plainLabel(value, card));
    };
    const QString commit = buildCommit() == QLatin1String("unknown")
        ? tr("commit unknown")
        : tr("commit %1").arg(buildCommit());
    add(tr("Version"),
        QStringLiteral("%1 (%2)").arg(QCoreApplication::applicationVersion(), commit));
    add(QStringLiteral("Qt"), QString::fromLatin1(qVersion()));
    add(tr("Profile"),
        QStringLiteral("%1\n%2").arg(QDir(m_profileFolder).dirName(),
                                     QDir::toNativeSeparators(m_profileFolder)));
    auto *links = new QWidget(card);
    auto *line = new QHBoxLayout(links);
    line->setContentsMargins(0, 0, 0, 0);
    auto *licences = new LinkButton(tr("Licences"), links);
    licences->setObjectName(QStringLiteral("aboutLicences"));
    auto *documentation = new LinkButton(tr("Documentation"), links);
    documentation->setObjectName(QStringLiteral("aboutDocumentation"));
    documentation->setVisible(m_documentation);
    line->addWidget(licences);
    line->addWidget(documentation);
    line->addStretch();
    form->addRow(links);
    connect(licences, &LinkButton::clicked, this, &AboutDialog::showLicences);
    connect(documentation, &LinkButton::clicked, this, [this] {
        accept();
        m_documentation->trigger();
    });
    return card;
}

void AboutDialog::showLicences()
{
    auto *dialog = new LicencesDialog(this);
    dialog->open();
}

} // namespace Switchboard
