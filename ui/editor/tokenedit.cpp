// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/tokenedit.h"

#include "ui/support/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace Switchboard {
namespace {

QToolButton *iconButton(const QString &objectName, const QString &icon, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

TokenEdit::TokenEdit(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)),
      m_reveal(iconButton(QStringLiteral("serviceEditor_reveal"), QStringLiteral("eye"), this)),
      m_copy(iconButton(QStringLiteral("serviceEditor_copyToken"), QStringLiteral("copy"), this)),
      m_generate(new QPushButton(this))
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                | Qt::ImhNoAutoUppercase);
    m_edit->setMinimumWidth(120);
    m_reveal->setCheckable(true);
    m_generate->setObjectName(QStringLiteral("serviceEditor_generate"));
    m_generate->setAutoDefault(false);
    m_hide.setSingleShot(true);
    m_hide.setInterval(RevealMs);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_reveal);
    layout->addWidget(m_copy);
    layout->addSpacing(4);
    layout->addWidget(m_generate);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_copy->setEnabled(!text.isEmpty());
        m_reveal->setEnabled(!text.isEmpty());
        Q_EMIT edited();
    });
    connect(m_reveal, &QToolButton::toggled, this, &TokenEdit::setRevealed);
    connect(m_copy, &QToolButton::clicked, this, &TokenEdit::copy);
    connect(m_generate, &QPushButton::clicked, this, &TokenEdit::generate);
    connect(&m_hide, &QTimer::timeout, m_reveal, [this] { m_reveal->setChecked(false); });
    m_copy->setEnabled(false);
    m_reveal->setEnabled(false);
    retranslate();
}

Secret TokenEdit::token() const
{
    return Secret(m_edit->text().toUtf8());
}

void TokenEdit::setToken(const Secret &token)
{
    m_reveal->setChecked(false);
    m_edit->setText(QString::fromUtf8(token.reveal()));
    m_edit->setCursorPosition(0);
}

bool TokenEdit::isRevealed() const
{
    return m_edit->echoMode() == QLineEdit::Normal;
}

void TokenEdit::generate()
{
    setToken(Secret::random());
}

void TokenEdit::retranslate()
{
    const QString show = tr("Show the token for 10 s");
    const QString copyText = tr("Copy the token");
    m_reveal->setToolTip(show);
    m_reveal->setAccessibleName(show);
    m_copy->setToolTip(copyText);
    m_copy->setAccessibleName(copyText);
    m_generate->setText(tr("Generate"));
    m_generate->setToolTip(tr("A new random token of 256 bits"));
    m_generate->setAccessibleName(tr("Generate a token"));
}

void TokenEdit::setRevealed(bool revealed)
{
    m_edit->setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    m_edit->setCursorPosition(0);
    m_reveal->setIcon(themedIcon(revealed ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    if (revealed)
        m_hide.start();
    else
        m_hide.stop();
}

void TokenEdit::copy()
{
    QGuiApplication::clipboard()->setText(m_edit->text());
    Q_EMIT copied();
}

} // namespace Switchboard
