// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/chatworld.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;

namespace Switchboard {

class ChatPill;
class ElidedLabel;
class LinkButton;

//! What stands above the simulator: as which account bots see it, and which bots listen.
class SimulatorHead final : public QWidget
{
    Q_OBJECT

public:
    explicit SimulatorHead(QWidget *parent = nullptr);

    void setWorld(const ChatWorld &world);
    //! How many sessions take events, and for each service that has some, for example `ws-main 2`.
    void setListeners(int bots, const QStringList &perService);
    //! Adds a control at the right.
    void addControl(QWidget *control);

Q_SIGNALS:
    void accountChosen(qint64 selfId);
    void connectBotRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshAccounts();
    void refreshListeners();
    void retranslate();

    ChatWorld m_world;
    int m_bots = 0;
    QStringList m_perService;
    QLabel *m_botLabel;
    QComboBox *m_bot;
    ElidedLabel *m_services;
    ChatPill *m_listening;
    LinkButton *m_connect;
    QHBoxLayout *m_layout;
};

} // namespace Switchboard
