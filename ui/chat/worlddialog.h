// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/actdialog.h"
#include "ui/chat/actsender.h"
#include "ui/chat/chatworld.h"

#include <QDialog>

class QPushButton;
class QTabWidget;

namespace Switchboard {

class WorldList;

//! The people, groups and accounts of the simulator, to be made, changed and deleted.
class WorldDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Page { Users, Groups, Accounts };

    WorldDialog(ActSender send, QWidget *parent);

    void setWorld(const ChatWorld &world);
    void showPage(Page page);

Q_SIGNALS:
    void exportRequested();
    void importRequested();
    void resetRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildUsers();
    void buildGroups();
    void buildAccounts();
    void buildWorldButtons();
    void refresh();
    void refreshMembers();
    void ask(const ActRequest &request);
    //! After a question, with \a consequence below it.
    void askToDelete(const QString &question, const QString &consequence, const SimulatedAct &act);
    void editUser(qint64 userId);
    void editGroup(qint64 groupId);
    void editMember(qint64 userId);
    void muteMember(qint64 userId);

    ActSender m_send;
    ChatWorld m_world;
    QTabWidget *m_tabs = nullptr;
    WorldList *m_users = nullptr;
    WorldList *m_groups = nullptr;
    WorldList *m_members = nullptr;
    WorldList *m_accounts = nullptr;
    QPushButton *m_deleteAccount = nullptr;
};

} // namespace Switchboard
