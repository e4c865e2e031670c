// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/chatdraft.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace Switchboard {

//! What goes along with the message that is being written: the message it replies to, pictures and
//! voices, each with a button that takes it away.
class ChatAttachments final : public QWidget
{
    Q_OBJECT

public:
    explicit ChatAttachments(QWidget *parent = nullptr);

    //! Hidden when there is nothing to show.
    void setDraft(const ChatDraft &draft);

Q_SIGNALS:
    void replyDropped();
    void attachmentDropped(int index);

private:
    QToolButton *addEntry(const QImage &picture, const QString &text, const QString &removeHint);

    QHBoxLayout *m_layout;
};

} // namespace Switchboard
