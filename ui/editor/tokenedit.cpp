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

//! The names of the buttons belong to the token; those of the others have an ending.
QString nameOf(TokenEdit::Kind kind, const char *button)
{
    const QString name = QStringLiteral("serviceEditor_") + QString::fromLatin1(button);
    switch (kind) {
    case TokenEdit::Kind::Token:
        return name;
    case TokenEdit::Kind::Secret:
        return name + QStringLiteral("_secret");
    case TokenEdit::Kind::Password:
        return name + QStringLiteral("_proxyPassword");
    }
    Q_UNREACHABLE();
}

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

TokenEdit::TokenEdit(Kind kind, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_edit(new QLineEdit(this)),
      m_reveal(iconButton(nameOf(kind, "reveal"), QStringLiteral("eye"), this)),
      m_copy(iconButton(nameOf(kind, "copyToken"), QStringLiteral("copy"), this)),
      m_generate(new QPushButton(this))
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                | Qt::ImhNoAutoUppercase);
    m_edit->setMinimumWidth(120);
    m_reveal->setCheckable(true);
    m_generate->setObjectName(nameOf(kind, "generate"));
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
    if (kind == Kind::Password)
        m_generate->hide();
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
    const bool isToken = m_kind == Kind::Token;
    const QString show =
        isToken ? tr("Show the token for 10 s") : tr("Show it for 10 s", "secret or password");
    const QString copyText = isToken ? tr("Copy the token") : tr("Copy it", "secret or password");
    m_reveal->setToolTip(show);
    m_reveal->setAccessibleName(show);
    m_copy->setToolTip(copyText);
    m_copy->setAccessibleName(copyText);
    m_generate->setText(tr("Generate"));
    m_generate->setToolTip(isToken ? tr("A new random token of 256 bits")
                                   : tr("A new random secret of 256 bits"));
    m_generate->setAccessibleName(isToken ? tr("Generate a token") : tr("Generate a secret"));
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
