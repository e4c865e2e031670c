// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>

namespace Switchboard {

//! Laid out texts of cells. Most cells say the same as when they were painted last, and laying a
//! text out takes longer than drawing it.
class CellTexts final
{
public:
    //! \a text in \a font, elided where it is wider than \a width. Valid until the next call.
    [[nodiscard]] const QStaticText &laidOut(const QString &text, const QFont &font,
                                             Qt::TextElideMode mode, int width);

private:
    struct Key {
        QString text;
        int width;
        int mode;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.width, key.mode);
        }
    };
    struct Shelf {
        QFont font;
        QCache<Key, QStaticText> texts;
    };

    Shelf m_plain;
    Shelf m_bold;
};

} // namespace Switchboard
