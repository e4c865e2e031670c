// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/ratechart.h"

#include "ui/support/colors.h"
#include "ui/support/formatting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Switchboard {

RateChart::RateChart(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("inspectorChart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RateChart::setSamples(const QList<quint32> &samples)
{
    if (samples == m_samples)
        return;
    m_samples = samples;
    update();
}

QSize RateChart::sizeHint() const
{
    return {200, std::max(52, 3 * fontMetrics().height())};
}

QSize RateChart::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void RateChart::paintEvent(QPaintEvent *)
{
    const Colors &colors = currentColors();
    QPainter painter(this);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    const int caption = QFontMetrics(small).height();
    const QRectF area = QRectF(rect()).adjusted(0.5, caption + 1, -0.5, -2);
    painter.setPen(colors.border);
    painter.drawLine(area.topLeft(), area.topRight());
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (m_samples.size() < 2)
        return;

    const quint32 peak = *std::ranges::max_element(m_samples);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setPen(colors.secondary);
    painter.drawText(QRectF(0, 0, width(), caption), Qt::AlignLeft | Qt::TextSingleLine,
                     tr("last 60 s, peak %1/s").arg(formatCount(peak)));

    const auto point = [&](qsizetype i) {
        return QPointF(area.left() + area.width() * double(i) / double(m_samples.size() - 1),
                       area.bottom() - area.height() * m_samples.at(i) / std::max(peak, 1U));
    };
    QPainterPath line(point(0));
    for (qsizetype i = 1; i < m_samples.size(); ++i)
        line.lineTo(point(i));
    QPainterPath filled = line;
    filled.lineTo(area.bottomRight());
    filled.lineTo(area.bottomLeft());
    filled.closeSubpath();
    QColor shade = colors.link;
    shade.setAlphaF(0.14F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(filled, shade);
    painter.setPen(QPen(colors.link, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(line);
}

} // namespace Switchboard
