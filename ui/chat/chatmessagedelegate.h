// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QStyledItemDelegate>

namespace Switchboard {

class ChatBubble;
class ChatThumbnails;

//! One row of a chat: a message as a bubble with face, name and time above, how far it got below;
//! or a notice as a centred line. Measures a row once per width and revision, so that a long chat
//! stays quick.
class ChatMessageDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    //! What is under the pointer.
    enum class Zone {
        Nothing,
        Frames, //!< the link to the traffic
        Status, //!< how far the message got
    };

    explicit ChatMessageDelegate(ChatThumbnails &thumbnails, QObject *parent = nullptr);

    //! Call after a change of font.
    void forgetMeasures();
    [[nodiscard]] Zone zoneAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                              const QPoint &position) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    struct Measure {
        quint32 revision = 0;
        int height = 0;
    };

    static void paintDay(QPainter *painter, const QRectF &line, const QFont &font, qint64 wallMs);
    static void paintNotice(QPainter *painter, const ChatBubble &bubble, const QModelIndex &index);
    static void paintHeader(QPainter *painter, const ChatBubble &bubble, const QFont &font,
                            const QModelIndex &index);
    //! Returns the width of the tag.
    static qreal paintBotTag(QPainter *painter, const QPointF &leftCenter, const QFont &font);
    static void paintFooter(QPainter *painter, const ChatBubble &bubble, const QModelIndex &index);
    static void paintBubble(QPainter *painter, const ChatBubble &bubble,
                            const QStyleOptionViewItem &option, const QModelIndex &index);
    static void paintQuote(QPainter *painter, const ChatBubble &bubble, const QModelIndex &index);
    void paintImages(QPainter *painter, const ChatBubble &bubble, const QModelIndex &index) const;

    ChatThumbnails &m_thumbnails;
    mutable QHash<qint32, Measure> m_measures;
    mutable int m_measuredWidth = 0;
};

} // namespace Switchboard
