// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/chatmessagedelegate.h"

#include <QListView>

namespace Switchboard {

//! The messages of a chat. Links in a row work with the pointer; Enter does what the link does.
class ChatView final : public QListView
{
    Q_OBJECT

public:
    explicit ChatView(QWidget *parent = nullptr);

Q_SIGNALS:
    //! The traffic of a message is wanted.
    void framesRequested(const QModelIndex &index);

protected:
    bool viewportEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] ChatMessageDelegate::Zone zoneAt(const QPoint &position) const;
};

} // namespace Switchboard
