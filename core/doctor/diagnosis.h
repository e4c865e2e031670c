// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"

#include <QJsonObject>
#include <QString>

namespace Switchboard {

//! What the doctor looks at, in this order. The words of toString() are stable.
enum class DoctorStep { Dns, Tcp, Tls, Http, Token, Role, Frame };

//! What one step of the doctor found, and what helps. The words are stable, the texts are English.
struct Diagnosis {
    bool isOk = true;
    QString finding; //!< `refused`, `certificate-expired` ...
    QString text; //!< one line
    QString fix = QString(); //!< `start-framework`, `check-token` ...; empty = nothing to do
    QString advice = QString(); //!< what to do, one line
    QJsonObject details = {}; //!< what the step found besides
};

//! `dns`, `tcp`, `tls`, `http`, `token`, `role`, `frame`.
[[nodiscard]] QString toString(DoctorStep step);

//! The step as HandshakeTest shows its own: `name`, `ok`, `text`, `ms`; and `finding`, `fix`,
//! `advice` and the details.
[[nodiscard]] QJsonObject toJson(DoctorStep step, const Diagnosis &diagnosis, qint64 milliseconds);

} // namespace Switchboard
