// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/chatcomposer.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextDocumentLayout>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int MaximumLines = 6;

} // namespace

ChatComposer::ChatComposer(QWidget *parent)
    : QWidget(parent), m_input(new QPlainTextEdit(this)), m_send(new QPushButton(this))
{
    m_input->setObjectName(QStringLiteral("simInput"));
    m_input->setTabChangesFocus(true);
    m_input->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_input->installEventFilter(this);
    m_send->setObjectName(QStringLiteral("simSend"));
    m_send->setDefault(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_input, 1);
    layout->addWidget(m_send, 0, Qt::AlignBottom);
    connect(m_send, &QPushButton::clicked, this, &ChatComposer::send);
    connect(m_input, &QPlainTextEdit::textChanged, this, &ChatComposer::refresh);
    connect(m_input->document()->documentLayout(),
            &QAbstractTextDocumentLayout::documentSizeChanged, this, &ChatComposer::fitHeight);
    retranslate();
    refresh();
}

void ChatComposer::setHint(const QString &hint)
{
    m_input->setPlaceholderText(hint);
}

void ChatComposer::setCanSend(bool can)
{
    m_canSend = can;
    m_input->setEnabled(can);
    refresh();
}

QString ChatComposer::text() const
{
    return m_input->toPlainText();
}

void ChatComposer::setText(const QString &text)
{
    m_input->setPlainText(text);
    m_input->moveCursor(QTextCursor::End);
}

bool ChatComposer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !key->modifiers().testFlag(Qt::ShiftModifier)) {
            send();
            return true;
        }
    }
    if (watched == m_input && event->type() == QEvent::Resize)
        fitHeight();
    return QWidget::eventFilter(watched, event);
}

void ChatComposer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void ChatComposer::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitHeight();
}

void ChatComposer::send()
{
    const QString written = text();
    if (!m_canSend || written.trimmed().isEmpty())
        return;
    m_input->clear();
    Q_EMIT sendRequested(written);
    m_input->setFocus();
}

void ChatComposer::refresh()
{
    m_send->setEnabled(m_canSend && !text().trimmed().isEmpty());
}

void ChatComposer::fitHeight()
{
    // A plain text document counts its height in lines.
    const int lines = std::clamp(int(m_input->document()->size().height()), 1, MaximumLines);
    const QMargins margins = m_input->contentsMargins();
    const int frame =
        margins.top() + margins.bottom() + 2 * int(m_input->document()->documentMargin());
    const int wanted = lines * m_input->fontMetrics().lineSpacing() + frame;
    const int height = std::max(wanted, m_send->sizeHint().height());
    if (m_input->height() != height)
        m_input->setFixedHeight(height);
}

void ChatComposer::retranslate()
{
    m_send->setText(tr("Send"));
    m_send->setToolTip(tr("Send the message (Enter; Shift+Enter starts a new line)"));
    m_send->setAccessibleName(tr("Send the message"));
    m_input->setAccessibleName(tr("Message"));
    fitHeight();
}

} // namespace Switchboard
