// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/doctor/diagnosis.h"
#include "core/remote/certificatepolicy.h"
#include "core/remote/remotefailure.h"
#include "core/remote/remotetarget.h"

namespace Switchboard {

//! The step that a step of a connection belongs to.
[[nodiscard]] DoctorStep doctorStep(RemoteStep step);

//! Why no connection came about.
[[nodiscard]] Diagnosis diagnoseFailure(const RemoteFailure &failure, const RemoteTarget &target);

//! TLS is there: with whom, and whether anybody looked at the certificate.
[[nodiscard]] Diagnosis diagnoseEncryption(const QSslCertificate &certificate,
                                           CertificatePolicy::Basis basis);

//! `subject`, `issuer`, `names`, `notBefore`, `notAfter`, `fingerprint`, `pin`, `selfSigned`.
[[nodiscard]] QJsonObject certificateJson(const QSslCertificate &certificate);

} // namespace Switchboard
