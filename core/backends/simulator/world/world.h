// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/store/storechange.h"
#include "core/backends/simulator/world/worlddata.h"

#include <QHash>
#include <QList>

#include <map>
#include <tuple>
#include <utility>

namespace Switchboard {

//! The simulated people and groups in memory, so that no look-up waits for the store. I/O thread.
//!
//! Every change is at once true here and goes as a statement to the store with takeChanges(); who
//! changed something waits for the store before telling anybody. Pointers stay valid until the next
//! change of the same kind; a null pointer means that there is no such thing.
class World final
{
public:
    World() = default;
    explicit World(const WorldData &data);

    // People.

    //! In the order of their numbers.
    [[nodiscard]] const QList<SimulatorAccount> &accounts() const { return m_accounts; }
    //! The account that speaks when nobody says which; 0 before anything was loaded.
    [[nodiscard]] qint64 firstAccount() const;
    [[nodiscard]] bool isAccount(qint64 userId) const;
    [[nodiscard]] const SimulatorUser *user(qint64 userId) const;
    //! Everybody that is not gone, by number.
    [[nodiscard]] QList<SimulatorUser> users() const;
    [[nodiscard]] const SimulatorFriend *friendOf(qint64 selfId, qint64 userId) const;
    [[nodiscard]] QList<SimulatorFriend> friendsOf(qint64 selfId) const;
    //! The nickname, or the number when the user is unknown.
    [[nodiscard]] QString nameOf(qint64 userId) const;
    [[nodiscard]] int likes(qint64 selfId, qint64 userId, qint64 day) const;

    // Groups.

    [[nodiscard]] const std::map<qint64, SimulatorGroup> &groups() const { return m_groups; }
    [[nodiscard]] const SimulatorGroup *group(qint64 groupId) const;
    [[nodiscard]] const SimulatorMember *member(qint64 groupId, qint64 userId) const;
    [[nodiscard]] const SimulatorMember *ownerOf(qint64 groupId) const;
    //! The accounts among the members.
    [[nodiscard]] QList<qint64> accountsIn(qint64 groupId) const;
    //! The card, else the nickname.
    [[nodiscard]] QString nameIn(qint64 groupId, qint64 userId) const;

    // What groups keep.

    [[nodiscard]] const SimulatorRequest *request(const QString &flag) const;
    //! By number.
    [[nodiscard]] const std::map<qint64, SimulatorRequest> &requests() const { return m_requests; }
    [[nodiscard]] const SimulatorFile *file(const QString &fileId) const;
    [[nodiscard]] const std::map<QString, SimulatorFile> &files() const { return m_files; }
    [[nodiscard]] const SimulatorFolder *folder(const QString &folderId) const;
    [[nodiscard]] const std::map<QString, SimulatorFolder> &folders() const { return m_folders; }
    [[nodiscard]] const SimulatorEssence *essence(qint64 messageId) const;
    [[nodiscard]] const std::map<qint64, SimulatorEssence> &essences() const { return m_essences; }
    [[nodiscard]] const std::map<QString, SimulatorAnnouncement> &announcements() const
    {
        return m_announcements;
    }
    [[nodiscard]] const QList<SimulatorHonour> &honours() const { return m_honours; }

    // Changes. save() adds, or replaces what has the same key.

    void save(const SimulatorUser &user);
    void save(const SimulatorAccount &account);
    void save(const SimulatorFriend &entry);
    //! Members stay.
    void save(const SimulatorGroupInfo &info);
    //! A group has one owner: another one becomes a plain member.
    void save(const SimulatorMember &member);
    void save(const SimulatorRequest &request);
    void save(const SimulatorFile &file);
    void save(const SimulatorFolder &folder);
    void save(const SimulatorEssence &essence);
    void save(const SimulatorAnnouncement &announcement);
    //! The current talkative member gives way to another one.
    void save(const SimulatorHonour &honour);
    void addLikes(qint64 selfId, qint64 userId, qint64 day, int times);
    //! Remembers that the member spoke at \a time; nothing for the store, which knows it already.
    void noteSent(qint64 groupId, qint64 userId, qint64 time);

    //! Out of every group and friend list; messages go on naming the user.
    void removeUser(qint64 userId);
    //! The user stays.
    void removeAccount(qint64 selfId);
    void removeFriend(qint64 selfId, qint64 userId);
    //! With members, files, folders and everything else it keeps.
    void removeGroup(qint64 groupId);
    void removeMember(qint64 groupId, qint64 userId);
    void removeFile(const QString &fileId);
    //! With the files in it.
    void removeFolder(const QString &folderId);
    void removeEssence(qint64 messageId);

    //! The highest request number so far.
    [[nodiscard]] qint64 lastRequestNumber() const;

    //! What the store has to do since the last call; empty when nothing changed.
    [[nodiscard]] QList<StoreChange> takeChanges();
    //! A copy for other threads.
    [[nodiscard]] SimulatorWorld snapshot() const;

private:
    using Pair = std::pair<qint64, qint64>;

    SimulatorMember *memberToChange(qint64 groupId, qint64 userId);
    template <typename Row> void remember(const Row &row);
    template <typename Row> void forget(const Row &row);
    template <typename Map> void forgetOfGroup(Map &map, qint64 groupId);

    QList<SimulatorAccount> m_accounts;
    std::map<qint64, SimulatorUser> m_users; // with those that are gone
    std::map<Pair, SimulatorFriend> m_friends; // by account and user
    std::map<qint64, SimulatorGroup> m_groups;
    std::map<qint64, SimulatorRequest> m_requests;
    QHash<QString, qint64> m_requestByFlag;
    std::map<QString, SimulatorFile> m_files;
    std::map<QString, SimulatorFolder> m_folders;
    std::map<qint64, SimulatorEssence> m_essences;
    std::map<QString, SimulatorAnnouncement> m_announcements;
    QList<SimulatorHonour> m_honours;
    std::map<std::tuple<qint64, qint64, qint64>, SimulatorLikes> m_likes;
    QList<StoreChange> m_changes;
};

} // namespace Switchboard
