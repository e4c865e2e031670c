// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/wizard/choicecard.h"

#include "ui/support/colors.h"
#include "ui/support/stylepainting.h"

#include <QPainter>
#include <QStyle>

namespace Switchboard {
namespace {

constexpr int Padding = 14;
constexpr int Gap = 3;
constexpr int MarkSide = 16;
constexpr int MarkGap = 10;
constexpr int ComfortableWidth = 220;
constexpr double Radius = 8;

} // namespace

ChoiceCard::ChoiceCard(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceCard::setTexts(const QString &title, const QString &text)
{
    setText(title);
    m_text = text;
    setAccessibleName(title);
    setAccessibleDescription(text);
    updateGeometry();
    update();
}

QSize ChoiceCard::sizeHint() const
{
    const int title =
        QFontMetrics(titleFont()).horizontalAdvance(text()) + 2 * Padding + MarkSide + MarkGap;
    const int width = m_text.isEmpty() ? title : std::max(title, ComfortableWidth);
    return {width, heightForWidth(width)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    return sizeHint();
}

int ChoiceCard::heightForWidth(int width) const
{
    int height = QFontMetrics(titleFont()).height() + 2 * Padding - 4;
    if (!m_text.isEmpty()) {
        const int inner = width - 2 * Padding - MarkSide - MarkGap;
        height += Gap
            + fontMetrics()
                  .boundingRect(0, 0, inner, 1000, Qt::AlignLeading | Qt::TextWordWrap, m_text)
                  .height();
    }
    return height;
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = currentColors();
    const bool pointed = underMouse();
    QColor face = pointed ? colors.hover : colors.base;
    if (isChecked())
        face = mixed(colors.base, colors.link, 0.10);
    paintRounded(&painter, rect(), face, isChecked() ? colors.link : colors.control, Radius);
    if (hasFocus())
        paintFocusRing(&painter, rect(), Radius);

    const QFont bold = titleFont();
    const int titleHeight = QFontMetrics(bold).height();
    const auto mirrored = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    const QRect mark(Padding, Padding - 2 + (titleHeight - MarkSide) / 2, MarkSide, MarkSide);
    const QRectF ring = QRectF(mirrored(mark)).adjusted(1, 1, -1, -1);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(isChecked() ? colors.link : colors.secondary, 1.6));
    painter.drawEllipse(ring);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.link);
        painter.drawEllipse(ring.adjusted(3.5, 3.5, -3.5, -3.5));
    }

    const int left = Padding + MarkSide + MarkGap;
    const int flags = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop));
    painter.setPen(colors.text);
    painter.setFont(bold);
    painter.drawText(mirrored(QRect(left, Padding - 2, width() - left - Padding, titleHeight)),
                     flags, text());
    if (m_text.isEmpty())
        return;
    painter.setFont(font());
    painter.setPen(colors.secondary);
    painter.drawText(
        mirrored(QRect(left, Padding - 2 + titleHeight + Gap, width() - left - Padding, height())),
        flags | Qt::TextWordWrap, m_text);
}

QFont ChoiceCard::titleFont() const
{
    QFont bold = font();
    bold.setBold(!m_text.isEmpty());
    return bold;
}

} // namespace Switchboard
