// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/delegates/sparklinedelegate.h"

#include "ui/models/connectiontablemodel.h"
#include "ui/support/colors.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Switchboard {
namespace {

constexpr int SamplesShown = RateHistory::Length;

QPainterPath linePath(const QList<quint32> &samples, const QRectF &area)
{
    const quint32 highest = std::max<quint32>(1, *std::ranges::max_element(samples));
    QPainterPath path;
    for (int i = 0; i < samples.size(); ++i) {
        const double x = area.left() + area.width() * i / (SamplesShown - 1);
        const double y = area.bottom() - area.height() * samples.at(i) / highest;
        i == 0 ? path.moveTo(x, y) : path.lineTo(x, y);
    }
    return path;
}

} // namespace

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {SamplesShown + 2 * Padding, option.fontMetrics.height() + 10};
}

void SparklineDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const auto samples = index.data(ConnectionTableModel::SamplesRole).value<QList<quint32>>();
    if (samples.size() < 2)
        return;
    // The picture of a line is known by its samples themselves.
    const QString name(reinterpret_cast<const QChar *>(samples.constData()),
                       samples.size() * qsizetype(sizeof(quint32) / sizeof(QChar)));
    m_pictures.draw(
        painter, option.rect.topLeft(), option.font, {0, name, option.rect.size(), false},
        [&samples](QPainter *inside, const QRect &rect) { paintLine(inside, rect, samples); });
}

void SparklineDelegate::paintLine(QPainter *painter, const QRect &cell,
                                  const QList<quint32> &samples)
{
    // Charts run from left to right in every language.
    const QRectF area = QRectF(cell).adjusted(Padding, 7, -Padding, -7);
    const QPainterPath line = linePath(samples, area);
    QPainterPath filled = line;
    filled.lineTo(area.bottomRight());
    filled.lineTo(area.bottomLeft());
    filled.closeSubpath();

    const QColor color = currentColors().link;
    QColor shade = color;
    shade.setAlphaF(0.16F);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(filled, shade);
    painter->setPen(QPen(color, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(line);
}

} // namespace Switchboard
