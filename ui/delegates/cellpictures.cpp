// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/delegates/cellpictures.h"

#include "ui/support/colors.h"

#include <QPainter>

namespace Switchboard {

void CellPictures::draw(QPainter *painter, const QPoint &position, const QFont &font,
                        const Key &key, const Paint &paint)
{
    const double ratio = painter->device()->devicePixelRatio();
    if (ratio != m_ratio || font != m_font || isDarkTheme() != m_dark) {
        m_pictures.clear();
        m_ratio = ratio;
        m_font = font;
        m_dark = isDarkTheme();
    }
    if (const QPixmap *known = m_pictures.object(key)) {
        painter->drawPixmap(position, *known);
        return;
    }
    auto *fresh = new QPixmap(key.size * ratio);
    fresh->setDevicePixelRatio(ratio);
    fresh->fill(Qt::transparent);
    {
        QPainter inside(fresh);
        inside.setFont(font);
        inside.setLayoutDirection(key.mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        paint(&inside, QRect(QPoint(), key.size));
    }
    painter->drawPixmap(position, *fresh);
    m_pictures.insert(key, fresh);
}

} // namespace Switchboard
