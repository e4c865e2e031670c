// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/actdialog.h"

#include "ui/help/helptopic.h"
#include "ui/support/colors.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace Switchboard {

ActDialog::ActDialog(const ActRequest &request, const ChatWorld &world, ActSender send,
                     QWidget *parent)
    : QDialog(parent), m_request(request), m_send(std::move(send)),
      m_form(new ActForm(request.fields, world,
                         request.fixed.value(QLatin1String("group_id")).toVariant().toLongLong(),
                         this)),
      m_error(new QLabel(this))
{
    setObjectName(QStringLiteral("actDialog"));
    setHelpTopic(this, QStringLiteral("simulator#events"));
    setWindowTitle(request.title);
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    m_error->setObjectName(QStringLiteral("actError"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    QPalette red = m_error->palette();
    red.setColor(QPalette::WindowText, currentColors().danger);
    m_error->setPalette(red);
    m_error->hide();

    auto *buttons = new QDialogButtonBox(this);
    m_button = buttons->addButton(request.doText, QDialogButtonBox::AcceptRole);
    m_button->setObjectName(QStringLiteral("actAccept"));
    m_button->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("dialogCancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ActDialog::run);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_form);
    layout->addWidget(m_error);
    layout->addWidget(buttons);
    m_form->setFocus();
}

void ActDialog::run()
{
    QWidget *wrong = nullptr;
    const QString error = m_form->error(&wrong);
    showError(error);
    if (!error.isEmpty()) {
        if (wrong)
            wrong->setFocus();
        return;
    }
    QJsonObject params = m_request.fixed;
    const QJsonObject filled = m_form->params();
    for (auto it = filled.constBegin(); it != filled.constEnd(); ++it)
        params.insert(it.key(), it.value());
    m_button->setEnabled(false);
    const QPointer<ActDialog> self(this);
    m_send({m_request.act, params}, [self](const CommandResult &result) {
        if (!self)
            return;
        self->m_button->setEnabled(true);
        if (result.ok)
            self->accept();
        else
            self->showError(result.error);
    });
}

void ActDialog::showError(const QString &error)
{
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
}

} // namespace Switchboard
