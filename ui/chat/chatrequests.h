// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/actsender.h"
#include "ui/chat/chatworld.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace Switchboard {

//! What the account has been asked and has not answered: friend requests, group requests, invites.
//! Each can be accepted or refused in place of a bot.
class ChatRequests final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int MaximumShown = 3; //!< the rest is counted

    ChatRequests(ActSender send, QWidget *parent = nullptr);

    //! Hidden when there is nothing to answer.
    void setWorld(const ChatWorld &world);

Q_SIGNALS:
    //! Why an answer did not work.
    void failed(const QString &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    [[nodiscard]] QWidget *makeRow(const SimulatorRequest &request);
    [[nodiscard]] QString titleOf(const SimulatorRequest &request) const;
    void answer(const QString &flag, bool approve);

    ActSender m_send;
    ChatWorld m_world;
    QList<SimulatorRequest> m_shown;
    QVBoxLayout *m_rows;
    QLabel *m_more;
};

} // namespace Switchboard
