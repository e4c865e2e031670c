// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/delegates/celldelegate.h"
#include "ui/delegates/cellpictures.h"

namespace Switchboard {

//! The messages of the last minute as a small line with its own scale.
class SparklineDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;

private:
    static void paintLine(QPainter *painter, const QRect &cell, const QList<quint32> &samples);

    mutable CellPictures m_pictures;
};

} // namespace Switchboard
