// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/notedialog.h"

#include "ui/help/helptopic.h"
#include "ui/models/clientnotes.h"
#include "ui/models/connectionrow.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr int Width = 420;

} // namespace

NoteDialog::NoteDialog(const ConnectionRow &connection, QWidget *parent)
    : QDialog(parent), m_note(new QLineEdit(connection.note, this))
{
    setObjectName(QStringLiteral("noteDialog"));
    setHelpTopic(this, QStringLiteral("connections#copy"));
    setWindowTitle(tr("Note about #%1").arg(connection.info.id.value()));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(Width);

    auto *label = new QLabel(tr("&Note"), this);
    label->setBuddy(m_note);
    m_note->setObjectName(QStringLiteral("noteText"));
    m_note->setMaxLength(ClientNotes::MaximumLength);
    m_note->setClearButtonEnabled(true);
    m_note->selectAll();
    auto *hint = new QLabel(
        tr("It belongs to %1 from %2 at %3, and is there again when this client comes back.")
            .arg(connection.client(), connection.info.peerAddress.toString(),
                 connection.service.name),
        this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("dialogAccept"));
    save->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("dialogCancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->addWidget(label);
    layout->addWidget(m_note);
    layout->addWidget(hint);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    m_note->setFocus();
}

QString NoteDialog::note() const
{
    return m_note->text();
}

} // namespace Switchboard
