// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCache>
#include <QFont>
#include <QPixmap>

#include <functional>

class QPainter;

namespace Switchboard {

//! Pictures that many cells have in common, such as pills and buttons.
class CellPictures final
{
public:
    //! What a picture depends on besides its font and the colours of the theme.
    struct Key {
        int kind = 0;
        QString text;
        QSize size;
        bool mirrored = false;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.kind, key.text, key.size.width(), key.size.height(),
                              key.mirrored);
        }
    };
    using Paint = std::function<void(QPainter *, const QRect &)>;

    //! Draws the picture of \a key at \a position; \a paint makes it when it is not known.
    void draw(QPainter *painter, const QPoint &position, const QFont &font, const Key &key,
              const Paint &paint);

private:
    QCache<Key, QPixmap> m_pictures;
    QFont m_font;
    double m_ratio = 0;
    bool m_dark = false;
};

} // namespace Switchboard
