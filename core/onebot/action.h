// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/segment.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace Switchboard {

//! Return codes of OneBot 11 responses (protocol.md section 7).
namespace RetCode {
inline constexpr int Ok = 0;
inline constexpr int Async = 1;
inline constexpr int BadParameter = 100;
inline constexpr int NoData = 102; //!< the target does not exist
inline constexpr int Failed = 103; //!< refused, failed or timed out
inline constexpr int NoWorker = 201; //!< no room for one more asynchronous call
inline constexpr int BadRequest = 1400;
inline constexpr int UnknownAction = 1404;
inline constexpr int ServiceClosing = 1503; //!< our own: the service is being switched off
} // namespace RetCode

//! One request frame, taken apart but not interpreted.
struct ActionRequest {
    QString action;
    QByteArray params; //!< JSON text of an object; empty when absent or null
    QByteArray echo; //!< the original bytes; a null QByteArray when the request had no echo
};

//! What the backend is asked to do: a known action with checked, converted, complete parameters.
struct ActionCall {
    QString action; //!< without suffix
    QJsonObject params; //!< integers as qint64, defaults filled in, no message
    Message message; //!< the parameter `message` or `messages` in normalised form
};

//! What the backend answers.
struct ActionResult {
    int retcode = RetCode::Ok;
    QJsonValue data = QJsonValue(QJsonValue::Null);
    QString wording; //!< for humans, only on failures
};

} // namespace Switchboard
