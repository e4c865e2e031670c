// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/commands.h"
#include "core/services/servicestatus.h"
#include "ui/mainwindow/switchoffrecords.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <optional>

class QWidget;

namespace Switchboard {

class CommandTracker;
class EngineController;
class ToastArea;
class UiSettings;

//! Switching services, from the wish to the note that says how it ended. The last wish counts.
class ServiceCommands final : public QObject
{
    Q_OBJECT

public:
    static constexpr int StillWorkingMs = 10'000; //!< after so long without an answer it is said

    ServiceCommands(EngineController &controller, CommandTracker &tracker, ToastArea &toasts,
                    const UiSettings &settings, QWidget *window);

    void setServices(const QList<ServiceStatus> &services);
    void updateService(const ServiceStatus &status);
    [[nodiscard]] const QList<ServiceStatus> &services() const { return m_services; }
    //! Null when there is none.
    [[nodiscard]] const ServiceStatus *find(const QString &serviceId) const;

    //! The opposite of what was wished last. A failed service is tried again.
    void toggle(const QString &serviceId);
    void enable(const QString &serviceId);
    //! Asks first when many would be disconnected.
    void disable(const QString &serviceId);
    void restart(const QString &serviceId);
    void enableAll();
    void disableAll();
    void closeNow(const QString &serviceId);
    void keepOn(const QString &serviceId);
    void changePort(const QString &serviceId, quint16 port);
    void copyUrl(const QString &serviceId);
    //! Where it waits for its next attempt to connect.
    void connectNow(const QString &serviceId);
    //! Shows what keeps its connections from working.
    void examine(const QString &serviceId);

Q_SIGNALS:
    //! \a field is the one to look at, as in the file.
    void editRequested(const QString &serviceId, const QString &field);
    //! What was asked for and is not confirmed yet; none when nothing is awaited.
    void wishChanged(const QString &serviceId, std::optional<bool> wish);

private:
    struct Wish {
        bool on = false;
        quint64 turn = 0; //!< tells an old answer from the awaited one
    };

    void disableNow(const QString &serviceId, const DisableOptions &options);
    void follow(const QString &serviceId, bool on, CommandId command);
    void finish(const QString &serviceId, quint64 turn, const CommandResult &result);
    void sayOff(const ServiceStatus &status);
    void showDetails(const QString &serviceId, const QString &name, const ToggleResult &result);
    void sayError(const CommandResult &result);
    void sayStillWorking(const QString &serviceId, quint64 turn);
    [[nodiscard]] QString nameOf(const QString &serviceId) const;

    EngineController &m_controller;
    CommandTracker &m_tracker;
    ToastArea &m_toasts;
    const UiSettings &m_settings;
    QWidget *m_window;
    SwitchOffRecords m_records;
    QList<ServiceStatus> m_services;
    QHash<QString, Wish> m_wishes;
    quint64 m_turns = 0;
};

} // namespace Switchboard
