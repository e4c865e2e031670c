// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/wizard/snippetcard.h"

#include "ui/support/colors.h"
#include "ui/support/icons.h"
#include "ui/support/stylepainting.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr int CopiedMs = 2000;
constexpr int LinesShown = 6;
constexpr double Radius = 8;

} // namespace

SnippetCard::SnippetCard(QWidget *parent)
    : QWidget(parent), m_file(new QLabel(this)), m_reveal(new QPushButton(this)),
      m_copy(new QPushButton(this)), m_text(new QPlainTextEdit(this)), m_hint(new QLabel(this))
{
    m_reveal->setObjectName(QStringLiteral("snippetReveal"));
    m_reveal->setAutoDefault(false);
    m_copy->setObjectName(QStringLiteral("snippetCopy"));
    m_copy->setAutoDefault(false);
    m_copy->setIcon(themedIcon(QStringLiteral("copy")));
    m_text->setObjectName(QStringLiteral("snippetText"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setLayoutDirection(Qt::LeftToRight); // code, in every language
    m_text->viewport()->setAutoFillBackground(false);
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_text->setFont(fixed);
    m_text->setTabStopDistance(4 * QFontMetricsF(fixed).horizontalAdvance(QLatin1Char(' ')));
    m_text->setFixedHeight(QFontMetrics(fixed).lineSpacing() * LinesShown + 16);
    m_file->setTextFormat(Qt::PlainText);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);

    auto *head = new QHBoxLayout;
    head->addWidget(m_file, 1);
    head->addWidget(m_reveal);
    head->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 10, 12);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_text);
    layout->addWidget(m_hint);
    m_mask.setSingleShot(true);
    m_copied.setSingleShot(true);
    connect(&m_mask, &QTimer::timeout, this, &SnippetCard::refresh);
    connect(&m_copied, &QTimer::timeout, this, &SnippetCard::retranslate);
    connect(m_copy, &QPushButton::clicked, this, &SnippetCard::copy);
    connect(m_reveal, &QPushButton::clicked, this, [this] {
        if (m_mask.isActive())
            m_mask.stop();
        else
            m_mask.start(RevealMs);
        refresh();
    });
    retranslate();
}

void SnippetCard::setSnippet(BotPreset preset, const BotEndpoint &endpoint)
{
    m_preset = preset;
    m_endpoint = endpoint;
    refresh();
}

void SnippetCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(&painter, rect(), currentColors().base, currentColors().border, Radius);
}

void SnippetCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SnippetCard::refresh()
{
    const bool revealed = m_mask.isActive();
    const BotSnippet snippet =
        botSnippet(m_preset, m_endpoint, revealed ? TokenText::Plain : TokenText::Masked);
    m_file->setText(snippet.fileName.isEmpty() ? tr("Address and token") : snippet.fileName);
    if (m_text->toPlainText() != snippet.text.trimmed())
        m_text->setPlainText(snippet.text.trimmed());
    m_reveal->setText(revealed ? tr("Hide token") : tr("Show token"));
    m_reveal->setVisible(!m_endpoint.token.isEmpty());
    m_hint->setText(botHint(m_preset));
    m_hint->setVisible(!m_hint->text().isEmpty());
}

void SnippetCard::retranslate()
{
    m_copy->setText(m_copied.isActive() ? tr("Copied") : tr("Copy"));
    m_text->setAccessibleName(tr("What the bot needs"));
    refresh();
}

void SnippetCard::copy()
{
    // The clipboard gets the token: that is what was asked for.
    QGuiApplication::clipboard()->setText(botSnippet(m_preset, m_endpoint, TokenText::Plain).text);
    m_copied.start(CopiedMs);
    retranslate();
}

} // namespace Switchboard
