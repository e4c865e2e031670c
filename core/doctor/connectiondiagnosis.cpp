// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/doctor/connectiondiagnosis.h"

#include <QDateTime>
#include <QJsonArray>
#include <QSslKey>

namespace Switchboard {

namespace {

//! A word for what went wrong, with a word and a text for what helps.
struct Remedy {
    const char *finding;
    const char *fix;
    const char *advice;
};

Remedy remedyFor(RemoteProblem problem)
{
    switch (problem) {
    case RemoteProblem::Settings:
        return {"settings", "edit-settings", "correct the field that is named"};
    case RemoteProblem::NameNotFound:
        return {"name-not-found", "check-host", "check how the host is written"};
    case RemoteProblem::LookupFailed:
        return {"lookup-failed", "check-network",
                "no name server answered; check the network of this machine"};
    case RemoteProblem::Refused:
        return {"refused", "start-framework",
                "nothing listens there: start the bot's framework, then check host and port"};
    case RemoteProblem::Unreachable:
        return {"unreachable", "check-network",
                "there is no way to that address; check host, network and firewall"};
    case RemoteProblem::TimedOut:
        return {"timed-out", "check-network",
                "nothing came back; check host and port, and whether a firewall is in between"};
    case RemoteProblem::ProxyUnreachable:
        return {"proxy-unreachable", "check-proxy", "check host and port of the proxy"};
    case RemoteProblem::ProxyDenied:
        return {"proxy-denied", "check-proxy", "check user and password of the proxy"};
    case RemoteProblem::ProxyFailed:
        return {"proxy-failed", "check-proxy", "check the kind of the proxy, http or socks5"};
    case RemoteProblem::CertificateRefused:
        return {"certificate-refused", "check-certificate", "look at the certificate"};
    case RemoteProblem::TlsFailed:
        return {"tls-failed", "check-tls", "the other side has to speak TLS 1.2 or later"};
    case RemoteProblem::Ended:
        break;
    }
    return {"ended", "check-port", "the other side ended the connection at once; check the port"};
}

Remedy remedyFor(const QSslCertificate &certificate, const QString &objection)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (objection.contains(QLatin1String("is not the pinned one")))
        return {"pin-mismatch", "check-pin",
                "if the server has a new certificate that you trust, take its pin"};
    if (certificate.expiryDate() < now)
        return {"certificate-expired", "renew-certificate",
                "renew the certificate on the server, or pin this one"};
    if (certificate.effectiveDate() > now)
        return {"certificate-not-yet-valid", "check-clock",
                "compare the clocks of both machines with the dates of the certificate"};
    if (objection.contains(QLatin1String("host name"), Qt::CaseInsensitive))
        return {"certificate-wrong-host", "check-host",
                "use a host name that the certificate has, or pin it"};
    if (certificate.isSelfSigned())
        return {"certificate-self-signed", "pin-certificate",
                "compare the fingerprint with the server's, then take the pin"};
    return {"certificate-unknown-authority", "set-ca-file",
            "give the file of the authority that issued it, or pin the certificate"};
}

bool isNoTls(const RemoteFailure &failure)
{
    return failure.message.contains(QLatin1String("wrong version number"))
        || failure.message.contains(QLatin1String("instead of speaking TLS"))
        || failure.message.contains(QLatin1String("packet length too long"));
}

} // namespace

DoctorStep doctorStep(RemoteStep step)
{
    switch (step) {
    case RemoteStep::Lookup:
        return DoctorStep::Dns;
    case RemoteStep::Connect:
        return DoctorStep::Tcp;
    case RemoteStep::Encrypt:
        break;
    }
    return DoctorStep::Tls;
}

Diagnosis diagnoseFailure(const RemoteFailure &failure, const RemoteTarget &target)
{
    Remedy remedy = remedyFor(failure.problem);
    if (failure.problem == RemoteProblem::CertificateRefused)
        remedy = remedyFor(failure.certificate, failure.message);
    else if (failure.problem == RemoteProblem::TlsFailed && isNoTls(failure))
        remedy = target.protocol == RemoteTarget::Protocol::WebSocket
            ? Remedy{"no-tls", "use-ws", "nothing speaks TLS there: write ws:// instead of wss://"}
            : Remedy{"no-tls", "use-http",
                     "nothing speaks TLS there: write http:// instead of https://"};
    Diagnosis diagnosis{.isOk = false,
                        .finding = QLatin1String(remedy.finding),
                        .text = failure.message,
                        .fix = QLatin1String(remedy.fix),
                        .advice = QLatin1String(remedy.advice)};
    if (!failure.certificate.isNull())
        diagnosis.details[QStringLiteral("certificate")] = certificateJson(failure.certificate);
    return diagnosis;
}

Diagnosis diagnoseEncryption(const QSslCertificate &certificate, CertificatePolicy::Basis basis)
{
    Diagnosis diagnosis{.finding = QStringLiteral("ok"),
                        .text = QStringLiteral("TLS with %1").arg(certificate.subjectDisplayName()),
                        .details = {{QStringLiteral("certificate"), certificateJson(certificate)}}};
    if (basis == CertificatePolicy::Basis::Nothing) {
        diagnosis.finding = QStringLiteral("not-verified");
        diagnosis.text += QStringLiteral("; nobody looked at the certificate");
        diagnosis.fix = QStringLiteral("pin-certificate");
        diagnosis.advice = QStringLiteral("anybody on the way can read along: compare the "
                                          "fingerprint with the server's, then take the pin");
    }
    return diagnosis;
}

QJsonObject certificateJson(const QSslCertificate &certificate)
{
    QJsonArray names;
    const QMultiMap<QSsl::AlternativeNameEntryType, QString> alternatives =
        certificate.subjectAlternativeNames();
    for (const QString &name : alternatives)
        names.append(name);
    return {{QStringLiteral("subject"), certificate.subjectDisplayName()},
            {QStringLiteral("issuer"), certificate.issuerDisplayName()},
            {QStringLiteral("names"), names},
            {QStringLiteral("notBefore"), certificate.effectiveDate().toString(Qt::ISODate)},
            {QStringLiteral("notAfter"), certificate.expiryDate().toString(Qt::ISODate)},
            {QStringLiteral("fingerprint"), fingerprintText(certificate)},
            {QStringLiteral("pin"), pinText(certificate)},
            {QStringLiteral("selfSigned"), certificate.isSelfSigned()}};
}

} // namespace Switchboard
