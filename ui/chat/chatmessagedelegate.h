// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QStyledItemDelegate>

class QTextLayout;

namespace Switchboard {

//! One message as a bubble: face, name and time above, the text, how far it got below. Measures a
//! row once per width and revision, so that a chat of 10,000 messages stays quick.
class ChatMessageDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    //! Call after a change of font.
    void forgetMeasures();

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    struct Measure {
        quint32 revision = 0;
        int height = 0;
    };
    struct Bubble {
        QRectF rect;
        QRectF face;
        QRectF header;
        QRectF footer;
        bool own = false;
        bool atRight = false; //!< own ones, unless mirrored
    };

    static Bubble arrange(const QRect &row, const QFont &font, QSizeF text, bool own,
                          Qt::LayoutDirection direction);
    static QSizeF layoutText(QTextLayout *layout, const QString &text, const QFont &font,
                             int rowWidth, bool struckOut);
    static int heightOf(const QFont &font, const QModelIndex &index, int rowWidth);
    static void paintDay(QPainter *painter, const QRect &line, const QFont &font, qint64 wallMs);
    static void paintHeader(QPainter *painter, const Bubble &bubble, const QFont &font,
                            const QModelIndex &index);
    //! Returns the width of the tag.
    static qreal paintBotTag(QPainter *painter, const QPointF &leftCenter, const QFont &font);
    static void paintFooter(QPainter *painter, const Bubble &bubble, const QFont &font,
                            const QModelIndex &index);
    static void paintBubble(QPainter *painter, const Bubble &bubble,
                            const QStyleOptionViewItem &option, const QModelIndex &index);

    mutable QHash<qint32, Measure> m_measures;
    mutable int m_measuredWidth = 0;
};

} // namespace Switchboard
