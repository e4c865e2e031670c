// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/support/result.h"

#include <QDateTime>
#include <QSslConfiguration>

namespace Switchboard {

//! The certificate of a service that listens, as it stands in its files, and when they change.
//! I/O thread.
class ServerCertificate final
{
public:
    //! Reads both files of \a settings: TLS 1.2 and later with this certificate. The error names
    //! the file and what is wrong with it; what was loaded before stays.
    [[nodiscard]] Result<void> load(const TlsSettings &settings);
    //! Reads the files again when they are not what they were. True = there is a new certificate;
    //! an error comes once for each change.
    [[nodiscard]] Result<bool> reloadIfChanged();

    [[nodiscard]] bool isLoaded() const { return !m_configuration.isNull(); }
    [[nodiscard]] const QSslConfiguration &configuration() const { return m_configuration; }

private:
    //! What tells that a file has changed.
    struct FileStamp {
        QDateTime modified;
        qint64 size = -1;

        friend bool operator==(const FileStamp &, const FileStamp &) = default;
    };
    [[nodiscard]] static FileStamp stampOf(const QString &path);

    TlsSettings m_settings;
    QSslConfiguration m_configuration;
    FileStamp m_certificateStamp;
    FileStamp m_keyStamp;
};

} // namespace Switchboard
