// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/startreport.h"
#include "core/journal/journalentry.h"
#include "core/services/servicestatus.h"
#include "ui/mainwindow/windowcontext.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace Switchboard {

class Notifications;

//! Notifies of what goes wrong by itself: a service that cannot start or that somebody else
//! switched off, a configuration file that cannot be used, a client that reads too slowly, a crash
//! of the run before. Says nothing while the window is in front, where all of it can be seen.
class ProblemNotifier final : public QObject
{
    Q_OBJECT

public:
    //! \a open brings the window to the front.
    ProblemNotifier(const WindowContext &context, Notifications &notifications,
                    std::function<void()> open, QObject *parent);

private:
    void follow(const ServiceStatus &status);
    void lookAgain(const QString &serviceId);
    void sayFailed(const ServiceStatus &status);
    void sayConfigurationProblem(const QString &problem);
    void saySlowClients(const QList<JournalEntry> &entries);
    void sayRecovered(const StartReport &report);
    void openService(const QString &serviceId);
    [[nodiscard]] bool isWatched() const;

    WindowContext m_context;
    Notifications &m_notifications;
    std::function<void()> m_open;
    QHash<QString, ServiceState> m_states;
    QHash<QString, bool> m_wishes; //!< what the window asked for last
    quint64 m_lastEntry = 0; //!< of the journal
    bool m_saidRecovery = false;
};

} // namespace Switchboard
