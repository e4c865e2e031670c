// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/commands.h"
#include "core/sessions/sessioninfo.h"

#include <QList>
#include <QObject>

class QWidget;

namespace Switchboard {

class CommandTracker;
class ConnectionTableModel;
class EngineController;
class ToastArea;

//! Disconnecting and blocking, from the wish to the note that says how it ended.
class ConnectionCommands final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 ComebackMs = 10'000; //!< a kicked client that returns so soon is told
    static constexpr int QuickBlockSeconds = 600;

    ConnectionCommands(EngineController &controller, CommandTracker &tracker,
                       const ConnectionTableModel &model, ToastArea &toasts, QWidget *window);

    //! At once below KickDialog::AsksFrom connections, else after a question.
    void kick(const QList<SessionId> &ids);
    void kickWithReason(const QList<SessionId> &ids);
    void kickAndBlock(const QList<SessionId> &ids);
    //! Looks for kicked clients among the connections that were opened.
    void noteOpened(const QList<SessionInfo> &opened, qint64 nowMs);

private:
    struct Kicked {
        SessionInfo info;
        qint64 atMs = 0; //!< the engine's monotonic time
    };

    //! The connections of \a ids that are still open; says so when there are none.
    [[nodiscard]] QList<SessionId> stillOpen(const QList<SessionId> &ids);
    [[nodiscard]] QString subjectOf(const QList<SessionId> &ids) const;
    void ask(int mode, const QList<SessionId> &ids);
    void disconnectNow(const QList<SessionId> &ids, const DisconnectOptions &options);
    void sayDone(const QList<SessionId> &ids, const DisconnectOptions &options);
    void block(const QList<SessionId> &ids);

    EngineController &m_controller;
    CommandTracker &m_tracker;
    const ConnectionTableModel &m_model;
    ToastArea &m_toasts;
    QWidget *m_window;
    QList<Kicked> m_kicked;
};

} // namespace Switchboard
