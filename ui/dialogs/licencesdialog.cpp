// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/licencesdialog.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr QSize DefaultSize(600, 460);

//! In English in every language: that is what is binding.
const char Components[] = "Switchboard is made with\n\n"
                          "Qt                LGPL 3           https://www.qt.io\n"
                          "wslay             MIT              https://tatsuhiro-t.github.io/wslay\n"
                          "Boost.Beast       BSL 1.0          https://www.boost.org\n"
                          "SQLite            public domain    https://sqlite.org\n\n"
                          "Switchboard itself\n\n";

} // namespace

LicencesDialog::LicencesDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("licencesDialog"));
    setWindowTitle(tr("Licences"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(DefaultSize);
    QFile file(QStringLiteral(":/switchboard/LICENSE"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    auto *text = new QPlainTextEdit(this);
    text->setObjectName(QStringLiteral("licencesText"));
    text->setAccessibleName(windowTitle());
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setLayoutDirection(Qt::LeftToRight);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setPlainText(QString::fromLatin1(Components)
                       + QString::fromUtf8(opened ? file.readAll() : QByteArray()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(buttons);
}

} // namespace Switchboard
