// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>
#include <QList>
#include <QModelIndex>
#include <QRectF>
#include <QString>
#include <QTextLayout>

namespace Switchboard {

class ChatThumbnails;

//! Where the parts of one row of a chat are: a message as a bubble, or a notice as a centred line.
//! Pure geometry.
class ChatBubble final
{
public:
    //! Lays \a index out in \a row. With a height of 0 only height() means something.
    //! \a thumbnails know how large pictures are.
    ChatBubble(const QModelIndex &index, const QFont &font, const QRect &row,
               Qt::LayoutDirection direction, const ChatThumbnails &thumbnails);

    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] bool isNotice() const { return m_isNotice; }
    [[nodiscard]] bool isOwn() const { return m_isOwn; }
    //! Own messages, unless mirrored.
    [[nodiscard]] bool isAtRight() const { return m_isAtRight; }
    [[nodiscard]] const QRectF &day() const { return m_day; }
    [[nodiscard]] const QRectF &bubble() const { return m_bubble; }
    [[nodiscard]] const QRectF &face() const { return m_face; }
    [[nodiscard]] const QRectF &header() const { return m_header; }
    [[nodiscard]] const QRectF &quote() const { return m_quote; }
    [[nodiscard]] const QList<QRectF> &images() const { return m_images; }
    //! The status below, or the text of a notice.
    [[nodiscard]] const QRectF &status() const { return m_status; }
    [[nodiscard]] const QString &statusText() const { return m_statusText; }
    //! Empty when there are no frames to show.
    [[nodiscard]] const QRectF &frames() const { return m_frames; }
    //! The lines of text and where they begin.
    [[nodiscard]] const QTextLayout &text() const { return m_text; }
    [[nodiscard]] QPointF textOrigin() const { return m_textOrigin; }

    [[nodiscard]] static QFont smallFont(const QFont &font);
    //! What the link to the traffic says.
    [[nodiscard]] static QString framesText();
    static constexpr int ShapeSize = 9; //!< of the state before the status
    static constexpr int ShapeGap = 6;

private:
    void layOutNotice(const QModelIndex &index, const QFont &font, const QRect &row);
    void layOutMessage(const QModelIndex &index, const QFont &font, const QRect &row,
                       Qt::LayoutDirection direction, const ChatThumbnails &thumbnails);
    QSizeF layOutText(const QString &text, const QFont &font, qreal limit);
    void placeFooter(const QModelIndex &index, const QFont &small, const QRectF &line);

    int m_height = 0;
    bool m_isNotice = false;
    bool m_isOwn = false;
    bool m_isAtRight = false;
    QRectF m_day;
    QRectF m_bubble;
    QRectF m_face;
    QRectF m_header;
    QRectF m_quote;
    QList<QRectF> m_images;
    QRectF m_status;
    QString m_statusText;
    QRectF m_frames;
    QTextLayout m_text;
    QPointF m_textOrigin;
};

} // namespace Switchboard
