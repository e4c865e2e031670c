// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/commands.h"
#include "core/sessions/sessioninfo.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>

class QWidget;

namespace Switchboard {

class BlockCommands;
class CommandTracker;
class ConnectionTableModel;
class EngineController;
class Toast;
class ToastArea;
class UiSettings;

//! Disconnecting, from the wish to the note that says how it ended.
class ConnectionCommands final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 ComebackMs = 10'000; //!< a kicked client that returns so soon is told
    static constexpr int QuickBlockSeconds = 600;
    //! So many leave step by step (see LiveEngine::MaxClosesPerTick): a toast counts them.
    static constexpr int ProgressFrom = 51;

    ConnectionCommands(EngineController &controller, CommandTracker &tracker,
                       const ConnectionTableModel &model, BlockCommands &blocks, ToastArea &toasts,
                       const UiSettings &settings, QWidget *window);

    //! At once below the number in the settings, else after a question.
    void kick(const QList<SessionId> &ids);
    void kickWithReason(const QList<SessionId> &ids);
    void kickAndBlock(const QList<SessionId> &ids);
    //! Looks for kicked clients among the connections that were opened, and goes on counting those
    //! that are still to leave; after every snapshot.
    void noteOpened(const QList<SessionInfo> &opened, qint64 nowMs);

private:
    //! Whether a kicked client may connect again.
    enum class Return { Allowed, Blocked };

    struct Kicked {
        SessionInfo info;
        qint64 atMs = 0; //!< the engine's monotonic time
    };
    struct Comeback {
        SessionId before;
        SessionInfo now;
        qint64 afterMs = 0;
    };
    //! Many connections that are on their way out.
    struct Leaving {
        QList<SessionId> ids;
        QPointer<Toast> toast;
    };

    //! The connections of \a ids that are still open; says so when there are none.
    [[nodiscard]] QList<SessionInfo> stillOpen(const QList<SessionId> &ids);
    [[nodiscard]] QHash<QString, QString> serviceNames(const QList<SessionInfo> &infos) const;
    void ask(int mode, const QList<SessionInfo> &connections);
    void disconnectNow(const QList<SessionInfo> &connections, DisconnectOptions options,
                       Return allowed = Return::Allowed);
    void sayDone(const QList<SessionInfo> &connections, const CommandResult &result,
                 Return allowed);
    void sayComebacks();
    void countLeaving();
    //! Keeps the addresses of \a clients out for QuickBlockSeconds and disconnects what is open.
    void blockQuickly(const QList<SessionInfo> &clients);

    EngineController &m_controller;
    CommandTracker &m_tracker;
    const ConnectionTableModel &m_model;
    BlockCommands &m_blocks;
    ToastArea &m_toasts;
    const UiSettings &m_settings;
    QWidget *m_window;
    QList<Kicked> m_kicked;
    QList<Comeback> m_comebacks; //!< to be told together
    QList<Leaving> m_leaving;
};

} // namespace Switchboard
