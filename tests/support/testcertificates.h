// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

namespace Switchboard::Testing {

//! Certificates made by openssl in a folder of their own: an authority, another one, and for
//! servers on 127.0.0.1 and localhost the names `good`, `expired`, `wrong-host` (all of the
//! authority), `wrong-ca` (of the other one) and `self-signed`.
class TestCertificates final
{
public:
    //! Makes them all; what went wrong, or empty.
    [[nodiscard]] QString make();

    [[nodiscard]] QString authority() const { return path(QStringLiteral("ca.pem")); }
    [[nodiscard]] QString certificateFile(const QString &name) const
    {
        return path(name + QLatin1String(".pem"));
    }
    [[nodiscard]] QString keyFile(const QString &name) const
    {
        return path(name + QLatin1String(".key"));
    }
    [[nodiscard]] QSslCertificate certificate(const QString &name) const;
    //! For a server that shows \a name.
    [[nodiscard]] QSslConfiguration serverConfiguration(const QString &name) const;
    [[nodiscard]] QString path(const QString &file) const { return m_folder.filePath(file); }

private:
    [[nodiscard]] bool run(const QString &arguments);
    [[nodiscard]] bool makeAuthority(const QString &name);
    [[nodiscard]] bool makeLeaf(const QString &name, const QString &authority,
                                const QString &alternatives, int days);

    QTemporaryDir m_folder;
    QString m_failure;
};

} // namespace Switchboard::Testing
