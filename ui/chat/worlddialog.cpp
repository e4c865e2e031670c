// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/worlddialog.h"

#include "ui/chat/worldlist.h"
#include "ui/help/helptopic.h"
#include "ui/support/formatting.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Switchboard {

namespace {

constexpr QSize DefaultSize(760, 520);

} // namespace

WorldDialog::WorldDialog(ActSender send, QWidget *parent) : QDialog(parent), m_send(std::move(send))
{
    setObjectName(QStringLiteral("worldDialog"));
    setHelpTopic(this, QStringLiteral("simulator#people"));
    setAttribute(Qt::WA_DeleteOnClose);
    new QVBoxLayout(this);
    build();
    resize(DefaultSize);
}

void WorldDialog::build()
{
    setWindowTitle(tr("People and groups of the simulator"));
    const int page = m_tabs ? m_tabs->currentIndex() : 0;
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("worldTabs"));
    buildUsers();
    buildGroups();
    buildAccounts();
    m_tabs->setCurrentIndex(page);
    layout()->setContentsMargins(16, 16, 16, 16);
    layout()->addWidget(m_tabs);
    buildWorldButtons();
}

void WorldDialog::buildUsers()
{
    m_users =
        new WorldList(tr("Users"), {tr("Name"), tr("Number"), tr("Friend"), tr("Remark")}, m_tabs);
    m_users->tree()->setObjectName(QStringLiteral("worldUsers"));
    m_users->addButton("worldNewUser", tr("New user…"), WorldList::Needs::Nothing,
                       [this] { editUser(0); });
    m_users->setDefaultButton(m_users->addButton("worldEditUser", tr("Edit…"),
                                                 WorldList::Needs::Selection,
                                                 [this] { editUser(m_users->selectedId()); }));
    m_users->addButton("worldDeleteUser", tr("Delete…"), WorldList::Needs::Selection, [this] {
        const qint64 id = m_users->selectedId();
        askToDelete(tr("Delete the user %1?").arg(m_world.nickname(id)),
                    tr("The user leaves all groups and friend lists."),
                    {QStringLiteral("delete_user"), {{QStringLiteral("user_id"), id}}});
    });
    m_users->setContentsMargins(0, 8, 0, 0);
    m_tabs->addTab(m_users, tr("Users"));
}

void WorldDialog::buildGroups()
{
    auto *splitter = new QSplitter(Qt::Vertical, m_tabs);
    splitter->setChildrenCollapsible(false);
    m_groups = new WorldList(tr("Groups"), {tr("Name"), tr("Number"), tr("Members"), tr("Limit")},
                             splitter);
    m_groups->tree()->setObjectName(QStringLiteral("worldGroups"));
    m_groups->addButton("worldNewGroup", tr("New group…"), WorldList::Needs::Nothing,
                        [this] { editGroup(0); });
    m_groups->setDefaultButton(m_groups->addButton("worldEditGroup", tr("Edit…"),
                                                   WorldList::Needs::Selection,
                                                   [this] { editGroup(m_groups->selectedId()); }));
    m_groups->addButton("worldDeleteGroup", tr("Delete…"), WorldList::Needs::Selection, [this] {
        const qint64 id = m_groups->selectedId();
        askToDelete(tr("Delete the group %1?").arg(m_world.chatName({ChatKind::Group, id})),
                    tr("Its members stay as users."),
                    {QStringLiteral("delete_group"), {{QStringLiteral("group_id"), id}}});
    });
    m_members = new WorldList(tr("Members"),
                              {tr("Name"), tr("Number"), tr("Role"), tr("Group card"), tr("Title"),
                               tr("Level"), tr("Muted until")},
                              splitter);
    m_members->tree()->setObjectName(QStringLiteral("worldMembers"));
    m_members->addButton("worldAddMember", tr("Add member…"), WorldList::Needs::Nothing,
                         [this] { editMember(0); });
    m_members->setDefaultButton(
        m_members->addButton("worldEditMember", tr("Edit…"), WorldList::Needs::Selection,
                             [this] { editMember(m_members->selectedId()); }));
    m_members->addButton("worldMuteMember", tr("Mute…"), WorldList::Needs::Selection,
                         [this] { muteMember(m_members->selectedId()); });
    m_members->addButton("worldRemoveMember", tr("Remove"), WorldList::Needs::Selection, [this] {
        m_send({QStringLiteral("remove_member"),
                {{QStringLiteral("group_id"), m_groups->selectedId()},
                 {QStringLiteral("user_id"), m_members->selectedId()}}},
               {});
    });
    connect(m_groups, &WorldList::selectionChanged, this, &WorldDialog::refreshMembers);
    splitter->setContentsMargins(0, 8, 0, 0);
    m_tabs->addTab(splitter, tr("Groups"));
}

void WorldDialog::buildAccounts()
{
    m_accounts = new WorldList(tr("Accounts"), {tr("Name"), tr("Number")}, m_tabs);
    m_accounts->tree()->setObjectName(QStringLiteral("worldAccounts"));
    m_accounts->addButton("worldNewAccount", tr("New account…"), WorldList::Needs::Nothing, [this] {
        ask({.act = QStringLiteral("save_account"),
             .title = tr("New account"),
             .doText = tr("Create"),
             .fixed = {},
             .fields = {{.key = QStringLiteral("user_id"),
                         .label = tr("Number"),
                         .kind = ActField::Kind::Number,
                         .required = true},
                        {.key = QStringLiteral("nickname"), .label = tr("Name")}}});
    });
    m_deleteAccount = m_accounts->addButton(
        "worldDeleteAccount", tr("Delete…"), WorldList::Needs::Selection, [this] {
            const qint64 id = m_accounts->selectedId();
            askToDelete(tr("Delete the account %1?").arg(m_world.nickname(id)),
                        tr("Its bots see it no more."),
                        {QStringLiteral("delete_account"), {{QStringLiteral("user_id"), id}}});
        });
    connect(m_accounts, &WorldList::selectionChanged, this, [this] {
        m_deleteAccount->setEnabled(m_accounts->rowCount() > 1 && m_accounts->selectedId() != 0);
    });
    m_accounts->setContentsMargins(0, 8, 0, 0);
    m_tabs->addTab(m_accounts, tr("Accounts"));
}

void WorldDialog::buildWorldButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    const auto add = [this, buttons](const QString &text, const char *name,
                                     void (WorldDialog::*signal)()) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ResetRole);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, signal);
    };
    add(tr("Import…"), "worldImport", &WorldDialog::importRequested);
    add(tr("Export…"), "worldExport", &WorldDialog::exportRequested);
    add(tr("Reset…"), "worldReset", &WorldDialog::resetRequested);
    buttons->addButton(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void WorldDialog::setWorld(const ChatWorld &world)
{
    m_world = world;
    refresh();
}

void WorldDialog::showPage(Page page)
{
    m_tabs->setCurrentIndex(int(page));
}

void WorldDialog::refresh()
{
    QList<WorldRow> users;
    for (const SimulatorUser &user : m_world.all().users) {
        const SimulatorFriend *known = m_world.friendOf(user.userId);
        users.append({user.userId,
                      {user.nickname, QString::number(user.userId), known ? tr("yes") : QString(),
                       known ? known->remark : QString()}});
    }
    m_users->setRows(users);
    QList<WorldRow> groups;
    for (const SimulatorGroup &group : m_world.all().groups)
        groups.append(
            {group.info.groupId,
             {group.info.name, QString::number(group.info.groupId),
              QString::number(group.members.size()), QString::number(group.info.maxMembers)}});
    m_groups->setRows(groups);
    QList<WorldRow> accounts;
    for (const qint64 account : m_world.all().accounts)
        accounts.append({account, {m_world.nickname(account), QString::number(account)}});
    m_accounts->setRows(accounts);
    refreshMembers();
}

void WorldDialog::refreshMembers()
{
    QList<WorldRow> rows;
    const SimulatorGroup *group = m_world.group(m_groups->selectedId());
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    for (const SimulatorMember &member : group ? group->members : QList<SimulatorMember>()) {
        const QString role = member.role == QLatin1String("owner") ? tr("owner")
            : member.role == QLatin1String("admin")                ? tr("admin")
                                                                   : tr("member");
        const QString muted =
            member.mutedUntil > now ? formatDateTime(member.mutedUntil * 1000) : QString();
        rows.append({member.userId,
                     {m_world.nickname(member.userId), QString::number(member.userId), role,
                      member.card, member.title, member.level, muted}});
    }
    m_members->setRows(rows);
    m_members->setEnabled(group != nullptr);
}

void WorldDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        build();
        refresh();
    }
}

} // namespace Switchboard
