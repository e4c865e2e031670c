// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/reasonedit.h"

#include "core/support/utf8.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace Switchboard {

ReasonEdit::ReasonEdit(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_counter(new QLabel(this))
{
    m_edit->setObjectName(QStringLiteral("reasonEdit"));
    m_edit->setAccessibleName(tr("Reason"));
    m_counter->setObjectName(QStringLiteral("reasonCounter"));
    m_counter->setForegroundRole(QPalette::PlaceholderText);
    m_counter->setMinimumWidth(
        m_counter->fontMetrics().horizontalAdvance(QStringLiteral("123/123 ")));
    m_counter->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_counter->setToolTip(tr("Bytes of UTF-8; a Close frame has room for 123"));
    setFocusProxy(m_edit);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_counter);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &ReasonEdit::limit);
    limit();
}

QString ReasonEdit::reason() const
{
    return m_edit->text();
}

void ReasonEdit::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

bool ReasonEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT entered();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ReasonEdit::limit()
{
    const QString text = m_edit->text();
    const QByteArray kept = utf8Truncated(text, MaximumBytes);
    const QString shortened = QString::fromUtf8(kept);
    if (shortened != text) {
        const int cursor = m_edit->cursorPosition();
        m_edit->setText(shortened); // comes back here with a text that fits
        m_edit->setCursorPosition(std::min(cursor, int(shortened.size())));
        return;
    }
    m_counter->setText(QStringLiteral("%1/%2").arg(kept.size()).arg(MaximumBytes));
}

} // namespace Switchboard
