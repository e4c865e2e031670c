// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chattitle.h"

#include "ui/support/colors.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int Gap = 8;
constexpr int MinimumWidth = 60;

} // namespace

ChatTitle::ChatTitle(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChatTitle::setTexts(const QString &name, const QString &detail)
{
    m_name = name;
    m_detail = detail;
    setAccessibleName(detail.isEmpty() ? name : QString(name % QStringLiteral(", ") % detail));
    updateGeometry();
    update();
}

QFont ChatTitle::nameFont() const
{
    QFont bold(font());
    bold.setBold(true);
    return bold;
}

QSize ChatTitle::sizeHint() const
{
    const int name = QFontMetrics(nameFont()).horizontalAdvance(m_name) + 1;
    const int detail = m_detail.isEmpty() ? 0 : Gap + fontMetrics().horizontalAdvance(m_detail) + 1;
    return {name + detail, fontMetrics().height()};
}

QSize ChatTitle::minimumSizeHint() const
{
    return {MinimumWidth, fontMetrics().height()};
}

void ChatTitle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const Qt::Alignment edge =
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)
        | Qt::AlignAbsolute;
    const QFontMetrics metrics(nameFont());
    const QString name = metrics.elidedText(m_name, Qt::ElideRight, width());
    painter.setFont(nameFont());
    painter.setPen(currentColors().text);
    painter.drawText(rect(), int(edge) | Qt::TextSingleLine, name);

    const int used = metrics.horizontalAdvance(name) + Gap;
    const int left = std::max(0, width() - used);
    painter.setFont(font());
    painter.setPen(currentColors().secondary);
    const QRect rest = rect().adjusted(used, 0, 0, 0);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), rest),
                     int(edge) | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_detail, Qt::ElideRight, left));
}

bool ChatTitle::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && width() < sizeHint().width()) {
        const QString all = m_name % QStringLiteral("  ") % m_detail;
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), all.toHtmlEscaped(),
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace Switchboard
