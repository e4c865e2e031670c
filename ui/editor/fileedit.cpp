// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/fileedit.h"

#include "ui/support/icons.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace Switchboard {

FileEdit::FileEdit(const QString &key, QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_button(new QToolButton(this))
{
    m_edit->setInputMethodHints(Qt::ImhNoPredictiveText);
    m_edit->setMinimumWidth(120);
    m_button->setObjectName(QStringLiteral("serviceEditor_choose_") + key);
    m_button->setIcon(themedIcon(QStringLiteral("more")));
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_button);
    connect(m_edit, &QLineEdit::textChanged, this, &FileEdit::edited);
    connect(m_button, &QToolButton::clicked, this, &FileEdit::choose);
}

QString FileEdit::path() const
{
    return m_edit->text().trimmed();
}

void FileEdit::setPath(const QString &path)
{
    m_edit->setText(path);
    m_edit->setCursorPosition(0);
}

void FileEdit::retranslate(const QString &title)
{
    m_title = title;
    m_button->setToolTip(title);
    m_button->setAccessibleName(title);
}

void FileEdit::choose()
{
    auto *dialog = new QFileDialog(this, m_title, QFileInfo(path()).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Certificates and keys (*.pem *.crt *.cer *.key)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &FileEdit::setPath);
    dialog->open();
}

} // namespace Switchboard
