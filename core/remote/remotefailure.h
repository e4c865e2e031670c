// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QMetaType>
#include <QSslCertificate>
#include <QString>

namespace Switchboard {

//! The way to the other side, step by step.
enum class RemoteStep {
    Lookup, //!< the name, or the proxy's
    Connect, //!< TCP, and what the proxy asks for
    Encrypt, //!< TLS
};

//! Why a connection did not come about. The words of toString() are stable.
enum class RemoteProblem {
    Settings, //!< a field cannot be used
    NameNotFound,
    LookupFailed, //!< the name server did not answer
    Refused, //!< nothing listens there
    Unreachable, //!< no way there
    TimedOut,
    ProxyUnreachable,
    ProxyDenied, //!< user, password or the proxy's own rules
    ProxyFailed, //!< it does not speak as its kind should
    CertificateRefused,
    TlsFailed, //!< no TLS there, or none that both can speak
    Ended, //!< the other side ended the connection
};

//! A connection that did not come about.
struct RemoteFailure {
    RemoteStep step = RemoteStep::Lookup;
    RemoteProblem problem = RemoteProblem::Settings;
    QString message; //!< one English line
    QSslCertificate certificate = QSslCertificate(); //!< what the peer showed, if it came to that
};

//! `lookup`, `connect`, `encrypt`.
[[nodiscard]] QString toString(RemoteStep step);
//! `name-not-found`, `refused` and so on.
[[nodiscard]] QString toString(RemoteProblem problem);

} // namespace Switchboard

Q_DECLARE_METATYPE(Switchboard::RemoteFailure)
