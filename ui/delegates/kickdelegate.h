// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/delegates/celldelegate.h"
#include "ui/delegates/cellpictures.h"

namespace Switchboard {

//! The kick button of a row: a quiet outline that turns red when it or its row is meant.
class KickDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    KickDelegate(const RowContext &context, QObject *parent);

    //! The button within its \a cell.
    [[nodiscard]] static QRect buttonRect(const QRect &cell);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    //! `Kick` in the user's language.
    [[nodiscard]] static QString label();

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;

private:
    enum Look { QuietLook, MeantLook, PointedLook, PressedLook };

    static void paintButton(QPainter *painter, const QRect &cell, const QFont &font, Look look);

    mutable CellPictures m_pictures;
};

} // namespace Switchboard
