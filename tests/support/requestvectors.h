// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/sessions/sessioninfo.h"
#include "tests/support/stubbackend.h"

#include <QJsonObject>

//! What the cases of tests/data/vectors/requests.json mean.
namespace Switchboard::Testing {

//! The bytes that the client sends.
[[nodiscard]] QByteArray frameOf(const QJsonObject &vector);
[[nodiscard]] SessionRole roleOf(const QJsonObject &vector);
//! Lets \a backend do what the member `backend` says.
void prepare(StubBackend &backend, const QJsonObject &does);
//! Whether there must be no answer at all.
[[nodiscard]] bool expectsNothing(const QJsonObject &vector);
//! Why \a response is not what the case expects; empty = it is.
[[nodiscard]] QString responseMismatch(const QJsonObject &vector, const QByteArray &response);
//! Why \a calls are not what should reach the backend; empty = they are.
[[nodiscard]] QString callMismatch(const QJsonObject &vector, const QList<ActionCall> &calls);

} // namespace Switchboard::Testing
