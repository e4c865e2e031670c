// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"
#include "ui/widgets/fieldmessage.h"

#include <QString>

namespace Switchboard {

//! The paths of a certificate and its key.
struct CertificateFiles {
    QString certificate;
    QString key;
};

//! Makes a self-signed certificate for this computer, in the folder `tls` of \a profileFolder,
//! which only its owner can read. No file is replaced.
[[nodiscard]] Result<CertificateFiles> createCertificateFiles(const QString &profileFolder);

//! What the first certificate of a file says.
struct CertificateFacts {
    FieldMessage::Kind kind = FieldMessage::Kind::None; //!< Error: no bot would accept it
    QString text; //!< in the user's language
    QString fingerprint; //!< `AB:CD:...`; empty = there is no certificate
    QString pin; //!< `sha256/BASE64`
};

[[nodiscard]] CertificateFacts certificateFacts(const QString &path);

} // namespace Switchboard
