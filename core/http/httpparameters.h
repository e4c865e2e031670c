// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/requesthead.h"
#include "core/onebot/jsonscanner.h"
#include "core/support/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Switchboard {

//! What the body of a POST is (protocol.md section 4).
enum class BodyFormat {
    Json,
    Form,
    Empty, //!< no media type is needed for nothing
    NotAcceptable, //!< another media type, or none
};

//! Decides by Content-Type, whose parameters do not matter. \a hasBody: whether one was announced.
enum class BodyPresence { Absent, Present };
[[nodiscard]] BodyFormat bodyFormat(const RequestHead &head, BodyPresence presence);

//! The action that a decoded \a path names, suffixes included: `/get_status` and `/get_status/`.
[[nodiscard]] std::optional<QString> actionOfPath(const QByteArray &path);

//! The parameters of a request as the text of one JSON object: those of the body, then those of the
//! query, so that the query wins. \a query is still encoded; `access_token` is taken out of it. The
//! error says what is malformed.
[[nodiscard]] Result<QByteArray> requestParameters(const QByteArray &query, BodyFormat format,
                                                   const QByteArray &body,
                                                   const JsonLimits &limits);

//! A request frame for the ActionRouter; \a parameters is the text of a JSON object.
[[nodiscard]] QByteArray requestFrame(const QString &action, const QByteArray &parameters);

} // namespace Switchboard
