// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatcomposer.h"

#include "ui/support/colors.h"
#include "ui/support/stylepainting.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextDocumentLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace Switchboard {

namespace {

constexpr int MaximumLines = 6;
constexpr int FieldPadding = 10;

} // namespace

ChatComposer::ChatComposer(QWidget *parent)
    : QWidget(parent), m_input(new QPlainTextEdit(this)), m_send(new QPushButton(this)),
      m_field(new QHBoxLayout)
{
    m_input->setObjectName(QStringLiteral("simInput"));
    m_input->setTabChangesFocus(true);
    m_input->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_input->setFrameShape(QFrame::NoFrame);
    m_input->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_input->viewport()->setAutoFillBackground(false);
    m_input->document()->setDocumentMargin(0);
    m_input->installEventFilter(this);
    m_send->setObjectName(QStringLiteral("simSend"));
    m_send->setDefault(true);
    m_field->addWidget(m_input, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addLayout(m_field, 1);
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
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
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
    const QTextDocument *document = m_input->document();
    const int line = m_input->fontMetrics().lineSpacing();
    qreal text = 0;
    for (QTextBlock block = document->firstBlock(); block.isValid() && text < MaximumLines * line;
         block = block.next())
        text += document->documentLayout()->blockBoundingRect(block).height();
    const bool scrolls = text > MaximumLines * line;
    const int wanted = scrolls ? MaximumLines * line : std::max(line, int(std::ceil(text)));
    const int padding = std::max(4, (m_send->sizeHint().height() - line) / 2);
    const auto policy = scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff;
    m_field->setContentsMargins(FieldPadding, padding, FieldPadding, padding);
    // Each of these resizes the field and comes back here.
    if (m_input->verticalScrollBarPolicy() != policy)
        m_input->setVerticalScrollBarPolicy(policy);
    if (m_input->minimumHeight() != wanted)
        m_input->setFixedHeight(wanted);
    update();
}

void ChatComposer::paintEvent(QPaintEvent *)
{
    const Colors &colors = currentColors();
    QPainter painter(this);
    const QRectF field = m_field->geometry();
    paintRounded(&painter, field, m_canSend ? colors.base : colors.window, colors.control);
    if (m_input->hasFocus())
        paintFocusRing(&painter, field);
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
