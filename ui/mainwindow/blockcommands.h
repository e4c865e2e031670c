// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/commands.h"
#include "core/net/blockrule.h"
#include "core/net/rejectionreport.h"
#include "core/services/servicestatus.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QWidget;

namespace Switchboard {

class BlockModel;
class BlocksDialog;
class CommandTracker;
class ConnectionTableModel;
class EngineController;
class ToastArea;
class UndoHistory;

//! Rules that came into force together, and what stood in their place before.
struct AddedBlocks {
    QList<BlockRule> added; //!< with their ids
    QList<BlockRule> replaced; //!< earlier ends and notes of the same subjects
    quint64 undoStep = 0; //!< see UndoHistory::push()
};

//! Blocking, from the wish to the note that says how it ended, and back again.
class BlockCommands final : public QObject
{
    Q_OBJECT

public:
    static constexpr int SourceSeconds = 3600; //!< of a block from the list of rejections

    BlockCommands(EngineController &controller, CommandTracker &tracker,
                  const ConnectionTableModel &connections, ToastArea &toasts, UndoHistory &undo,
                  QWidget *window);

    [[nodiscard]] BlockModel &model() { return *m_model; }
    void setServices(const QList<ServiceStatus> &services);

    //! Shows the list of blocks.
    void showList();
    //! Asks who is to be kept out; \a preset fills the dialog.
    void askToBlock(const BlockRule &preset = {});
    //! Keeps out where these refused handshakes came from, for SourceSeconds.
    void blockSources(const QList<RejectedGroup> &groups);

    //! Runs when the rules are in force; not when nobody wanted them after all.
    using Done = std::function<void(const AddedBlocks &)>;
    //! Puts rules into force. Asks once more when clients of this computer would be among them.
    //! Without \a done a toast says what happened and offers to undo it.
    void block(const QList<BlockRule> &rules, Done done = {});
    //! As block(), but leaves longer blocks of the same subjects as they are.
    void blockAtLeast(const QList<BlockRule> &rules, Done done = {});
    //! The toast of block(), for those who passed a \a done. Nothing when nothing was added.
    void sayBlocked(const AddedBlocks &blocks);
    //! Removes rules; a toast offers to undo it.
    void remove(const QList<BlockId> &ids);

    //! What a toast says of rules that came into force.
    [[nodiscard]] static QString summary(const QList<BlockRule> &rules);
    //! The open connections that \a rule would have kept out.
    [[nodiscard]] QList<SessionId> matchingSessions(const BlockRule &rule) const;

Q_SIGNALS:
    void blocksAdded(const QList<Switchboard::BlockRule> &added,
                     const QList<Switchboard::BlockRule> &replaced);
    void blocksRemoved(const QList<Switchboard::BlockRule> &removed);
    //! The user wants the open connections of a blocked client gone as well.
    void disconnectRequested(const QList<Switchboard::SessionId> &sessions);

private:
    struct Batch;

    void confirmLoopback(const QList<BlockRule> &rules, std::function<void()> confirmed);
    void add(const QList<BlockRule> &rules, Done done);
    void finish(const std::shared_ptr<Batch> &batch, const CommandResult &result);
    void finishRemoval(const CommandResult &result);
    // The steps of the undo history. Subjects count there, not ids: an id is never used again.
    //! Removes \a gone and brings \a back into force; \a finished is told whether all of it worked.
    void change(const QList<BlockRule> &gone, const QList<BlockRule> &back,
                const std::function<void(bool ok)> &finished);
    [[nodiscard]] QList<BlockId> currentIds(const QList<BlockRule> &rules) const;

    EngineController &m_controller;
    CommandTracker &m_tracker;
    const ConnectionTableModel &m_connections;
    ToastArea &m_toasts;
    UndoHistory &m_undo;
    QWidget *m_window;
    BlockModel *m_model;
    QList<ServiceStatus> m_services;
    QPointer<BlocksDialog> m_list;
};

} // namespace Switchboard
