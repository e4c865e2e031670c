// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/closeinfo.h"
#include "core/support/typedid.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace Switchboard {

//! How a service is switched off.
struct DisableOptions {
    int drainSeconds = 0; //!< 0 = at once; else running work may finish for so long, 1-3600
    QString reason; //!< for the Close frame; empty = "service disabled"
};

//! How sessions are disconnected.
struct DisconnectOptions {
    int code = CloseCode::PolicyViolation;
    QString reason; //!< empty = "disconnected by the operator"
    int blockSeconds = 0; //!< above 0: the peer's address is refused for so long
};

//! Something that the operator lets happen in the simulator: an entry of the ActCatalogue.
struct SimulatedAct {
    QString name; //!< `message`, `poke` ...
    QJsonObject params; //!< as they were given, not yet checked
};

//! Something that happened in the simulator, for whoever writes it down.
struct SimulatorRecord {
    enum class Kind {
        Act, //!< the operator or a scenario did it
        Action, //!< a bot did it
    };

    Kind kind = Kind::Act;
    qint64 timeMs = 0; //!< wall clock
    QString name; //!< of the act or the action
    QJsonObject params; //!< with defaults; of actions `message` in array form
    bool ok = true;
    QString error; //!< one line, only when not ok
    QJsonValue data;
    SessionId session; //!< who called the action; of acts empty
    QString clientName;
};

//! Where a configuration came from.
enum class ConfigurationOrigin {
    Started, //!< as it was loaded
    Disk, //!< somebody else changed the file
    Command, //!< one of our own commands changed it
};

//! An address and port that somebody thinks of listening on.
struct PortProbe {
    QString host; //!< as in the configuration
    quint16 port = 0;
    QString serviceId; //!< the service that may have it already; empty = a new one
};

//! The confirmed end of a command. \a data is the JSON that switchboardctl prints.
struct CommandResult {
    bool ok = true;
    QString error; //!< one line, only when not ok
    QJsonObject data;
};

} // namespace Switchboard

Q_DECLARE_METATYPE(Switchboard::CommandResult)
Q_DECLARE_METATYPE(Switchboard::SimulatorRecord)
