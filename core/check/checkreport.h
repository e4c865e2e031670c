// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/check/checkrule.h"

#include <QJsonObject>

namespace Switchboard {

//! What a check has found.
struct CheckReport {
    QString url;
    QString server; //!< name and version, as the server says
    QList<CheckResult> results;
    qint64 milliseconds = 0;

    [[nodiscard]] qsizetype count(Verdict verdict) const;
};

//! What has to hold for a server to be right.
enum class Strictness {
    Standard, //!< what the standard and the RFCs say
    Recommended, //!< our reading too
};

//! Whether every rule that applies was tried and holds.
[[nodiscard]] bool isRight(const CheckReport &report, Strictness strictness);

//! `holds`, `does-not-hold`, `differs`, `not-applicable`, `not-tried`.
[[nodiscard]] QString toString(Verdict verdict);
//! `spec`, `rfc`, `recommended`.
[[nodiscard]] QString toString(RuleBasis basis);

//! Keys are added in later versions, never renamed.
[[nodiscard]] QJsonObject reportToJson(const CheckReport &report, Strictness strictness);

} // namespace Switchboard
