// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/gotodialog.h"

#include "ui/help/helptopic.h"
#include "ui/support/colors.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr int Width = 320;

} // namespace

GoToDialog::GoToDialog(Go go, QWidget *parent)
    : QDialog(parent), m_go(std::move(go)), m_number(new QLineEdit(this)), m_error(new QLabel(this))
{
    setObjectName(QStringLiteral("goToDialog"));
    setHelpTopic(this, QStringLiteral("connections#copy"));
    setWindowTitle(tr("Go to connection"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(Width);

    auto *label = new QLabel(tr("&Number of the connection"), this);
    label->setBuddy(m_number);
    m_number->setObjectName(QStringLiteral("goToNumber"));
    m_number->setPlaceholderText(QStringLiteral("13"));
    m_number->setValidator(new QRegularExpressionValidator(
        QRegularExpression(QStringLiteral("#?[0-9]{0,18}")), m_number));
    m_error->setObjectName(QStringLiteral("goToError"));
    m_error->setTextFormat(Qt::PlainText);
    QPalette red = m_error->palette();
    red.setColor(QPalette::WindowText, currentColors().danger);
    m_error->setPalette(red);

    auto *buttons = new QDialogButtonBox(this);
    m_button = buttons->addButton(tr("Go"), QDialogButtonBox::AcceptRole);
    m_button->setObjectName(QStringLiteral("goToAccept"));
    m_button->setDefault(true);
    m_button->setEnabled(false);
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("dialogCancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &GoToDialog::tryToGo);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_number, &QLineEdit::textChanged, this, [this](const QString &text) {
        showError({});
        m_button->setEnabled(text != QLatin1String("#") && !text.isEmpty());
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->addWidget(label);
    layout->addWidget(m_number);
    layout->addWidget(m_error);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    m_number->setFocus();
}

void GoToDialog::tryToGo()
{
    QString text = m_number->text();
    const QString error = m_go(text.remove(QLatin1Char('#')).toULongLong());
    if (error.isEmpty()) {
        accept();
        return;
    }
    showError(error);
    m_number->selectAll();
    m_number->setFocus();
}

void GoToDialog::showError(const QString &error)
{
    m_error->setText(error);
    m_number->setAccessibleDescription(error);
}

} // namespace Switchboard
