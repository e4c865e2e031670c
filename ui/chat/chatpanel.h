// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"
#include "core/engine/commands.h"

#include <QHash>
#include <QList>
#include <QWidget>

class QComboBox;
class QLabel;
class QListView;

namespace Switchboard {

class ChatComposer;
class ChatMessageDelegate;
class ChatMessageModel;
class ChatTitle;
class NewRowsButton;

//! The open chat of the simulator: whom one acts as, the messages, and the field to write in.
class ChatPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ChatPanel(QWidget *parent = nullptr);

    void setWorld(const SimulatorWorld &world);
    //! Shows \a chat and asks for its history.
    void openChat(const ChatId &chat);
    //! Shows that no chat is open.
    void closeChat();
    [[nodiscard]] bool hasChat() const { return m_hasChat; }
    //! Other chats are ignored, here and below.
    void addOrUpdate(const ChatMessage &message);
    void setHistory(const ChatId &chat, const QList<ChatMessage> &messages);
    //! Says why \a message was not sent and puts its text back into an empty field.
    void showSendError(const SimulatedMessage &message, const QString &error);
    void focusInput();

Q_SIGNALS:
    void sendRequested(const Switchboard::SimulatedMessage &message);
    //! The latest \a count messages of \a chat are wanted.
    void historyRequested(const Switchboard::ChatId &chat, int count);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildHeader();
    void buildView();
    void buildActions();
    void retranslate();
    void refreshHeader();
    void refreshActors();
    void refreshComposer();
    void refreshEmptyState();
    void actorChosen();
    void requestOlder();
    void send(const QString &text);
    void copySelected(int role);
    [[nodiscard]] const SimulatorGroup *openGroup() const;
    [[nodiscard]] const SimulatorUser *userOf(qint64 userId) const;
    [[nodiscard]] QString actorText(const SimulatorMember &member) const;
    [[nodiscard]] qint64 actingUser() const;
    [[nodiscard]] QString actingName() const;

    SimulatorWorld m_world;
    ChatId m_chat;
    bool m_hasChat = false;
    int m_requested = 0; //!< messages asked for
    bool m_olderMayExist = false;
    QHash<qint64, qint64> m_actors; //!< group_id to the user one acts as there
    ChatMessageModel *m_model;
    ChatMessageDelegate *m_delegate;
    ChatTitle *m_title;
    QLabel *m_actAsLabel;
    QComboBox *m_actAs;
    QLabel *m_limit;
    QListView *m_view;
    NewRowsButton *m_newRows = nullptr;
    QLabel *m_empty;
    QLabel *m_error;
    ChatComposer *m_composer;
};

} // namespace Switchboard
