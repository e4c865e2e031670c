// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

//! tests/support/mediaserver.py as a process that ends with this object.
class MediaServer final
{
public:
    ~MediaServer();

    //! Makes a certificate for `files.example` and starts. Why not; empty = it runs.
    [[nodiscard]] QString start();

    [[nodiscard]] quint16 httpPort() const { return m_httpPort; }
    [[nodiscard]] quint16 httpsPort() const { return m_httpsPort; }
    //! Path of the certificate, which nobody trusts by default.
    [[nodiscard]] QString certificate() const;

private:
    [[nodiscard]] QString makeCertificate();

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_httpPort = 0;
    quint16 m_httpsPort = 0;
};
