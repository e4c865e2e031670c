// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/doctortext.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <span>

namespace Switchboard {
namespace {

class DoctorTexts
{
    Q_DECLARE_TR_FUNCTIONS(DoctorTexts)
};

struct Words {
    const char *word; //!< stable, of the doctor
    const char *text;
};

// clang-format off
constexpr auto Titles = std::to_array<Words>({
    {"dns", QT_TRANSLATE_NOOP("DoctorTexts", "Name of the host")},
    {"tcp", QT_TRANSLATE_NOOP("DoctorTexts", "Connection (TCP)")},
    {"tls", QT_TRANSLATE_NOOP("DoctorTexts", "Encryption (TLS)")},
    {"http", QT_TRANSLATE_NOOP("DoctorTexts", "Answer (HTTP)")},
    {"token", QT_TRANSLATE_NOOP("DoctorTexts", "Access token")},
    {"role", QT_TRANSLATE_NOOP("DoctorTexts", "Role and bot ID")},
    {"frame", QT_TRANSLATE_NOOP("DoctorTexts", "First message")},
});
constexpr auto Findings = std::to_array<Words>({
    {"settings", QT_TRANSLATE_NOOP("DoctorTexts", "A field cannot be used")},
    {"name-not-found", QT_TRANSLATE_NOOP("DoctorTexts", "The name was not found")},
    {"lookup-failed", QT_TRANSLATE_NOOP("DoctorTexts", "No name server answered")},
    {"refused", QT_TRANSLATE_NOOP("DoctorTexts", "Nothing listens there")},
    {"unreachable", QT_TRANSLATE_NOOP("DoctorTexts", "There is no way there")},
    {"timed-out", QT_TRANSLATE_NOOP("DoctorTexts", "No answer in time")},
    {"proxy-unreachable", QT_TRANSLATE_NOOP("DoctorTexts", "The proxy cannot be reached")},
    {"proxy-denied", QT_TRANSLATE_NOOP("DoctorTexts", "The proxy refuses")},
    {"proxy-failed", QT_TRANSLATE_NOOP("DoctorTexts", "That is no such proxy")},
    {"certificate-refused", QT_TRANSLATE_NOOP("DoctorTexts", "The certificate is not trusted")},
    {"tls-failed", QT_TRANSLATE_NOOP("DoctorTexts", "No TLS could be agreed on")},
    {"ended", QT_TRANSLATE_NOOP("DoctorTexts", "The other side ended the connection")},
    {"pin-mismatch", QT_TRANSLATE_NOOP("DoctorTexts", "Another certificate than the pinned one")},
    {"certificate-expired", QT_TRANSLATE_NOOP("DoctorTexts", "The certificate has expired")},
    {"certificate-not-yet-valid", QT_TRANSLATE_NOOP("DoctorTexts", "The certificate is not valid yet")},
    {"certificate-wrong-host", QT_TRANSLATE_NOOP("DoctorTexts", "The certificate is for another name")},
    {"certificate-self-signed", QT_TRANSLATE_NOOP("DoctorTexts", "The certificate is self-signed")},
    {"certificate-unknown-authority", QT_TRANSLATE_NOOP("DoctorTexts", "Nobody trusted issued the certificate")},
    {"no-tls", QT_TRANSLATE_NOOP("DoctorTexts", "Nothing speaks TLS there")},
    {"tls-expected", QT_TRANSLATE_NOOP("DoctorTexts", "TLS is expected there")},
    {"path", QT_TRANSLATE_NOOP("DoctorTexts", "Nothing is at this path")},
    {"busy", QT_TRANSLATE_NOOP("DoctorTexts", "The framework takes nobody now")},
    {"not-websocket", QT_TRANSLATE_NOOP("DoctorTexts", "A web server answers, no WebSocket")},
    {"websocket", QT_TRANSLATE_NOOP("DoctorTexts", "A WebSocket answers, no HTTP")},
    {"bad-accept", QT_TRANSLATE_NOOP("DoctorTexts", "The handshake was answered wrongly")},
    {"redirect", QT_TRANSLATE_NOOP("DoctorTexts", "The server sends us elsewhere")},
    {"server-error", QT_TRANSLATE_NOOP("DoctorTexts", "The framework failed")},
    {"bad-request", QT_TRANSLATE_NOOP("DoctorTexts", "The framework does not take the request")},
    {"token", QT_TRANSLATE_NOOP("DoctorTexts", "The access token was refused")},
    {"token-missing", QT_TRANSLATE_NOOP("DoctorTexts", "An access token is needed")},
    {"forbidden", QT_TRANSLATE_NOOP("DoctorTexts", "Refused")},
    {"role", QT_TRANSLATE_NOOP("DoctorTexts", "The framework does not take this role")},
    {"bot-id", QT_TRANSLATE_NOOP("DoctorTexts", "The framework does not know this bot ID")},
    {"policy", QT_TRANSLATE_NOOP("DoctorTexts", "The framework does not want the connection")},
    {"duplicate", QT_TRANSLATE_NOOP("DoctorTexts", "This bot ID is connected already")},
    {"garbage-frame", QT_TRANSLATE_NOOP("DoctorTexts", "What comes first is no OneBot")},
    {"implementation", QT_TRANSLATE_NOOP("DoctorTexts", "That is an OneBot implementation, no bot")},
    {"closed", QT_TRANSLATE_NOOP("DoctorTexts", "The bot closed the connection")},
    {"half-open", QT_TRANSLATE_NOOP("DoctorTexts", "Nobody answers a ping")},
    {"silent", QT_TRANSLATE_NOOP("DoctorTexts", "The program there is silent")},
    {"garbage", QT_TRANSLATE_NOOP("DoctorTexts", "Another program answers there")},
    {"not-verified", QT_TRANSLATE_NOOP("DoctorTexts", "The certificate is not checked")},
});
constexpr auto Fixes = std::to_array<Words>({
    {"edit-settings", QT_TRANSLATE_NOOP("DoctorTexts", "Correct the field that is named.")},
    {"check-host", QT_TRANSLATE_NOOP("DoctorTexts", "Check how the host is written.")},
    {"check-network", QT_TRANSLATE_NOOP("DoctorTexts", "Check host, network and firewall.")},
    {"start-framework", QT_TRANSLATE_NOOP("DoctorTexts", "Start the bot framework, then check host and port.")},
    {"check-proxy", QT_TRANSLATE_NOOP("DoctorTexts", "Check address, user, password and kind of the proxy.")},
    {"check-certificate", QT_TRANSLATE_NOOP("DoctorTexts", "Look at the certificate.")},
    {"check-tls", QT_TRANSLATE_NOOP("DoctorTexts", "The other side has to speak TLS 1.2 or later.")},
    {"check-port", QT_TRANSLATE_NOOP("DoctorTexts", "Check the port: another program answers there.")},
    {"check-pin", QT_TRANSLATE_NOOP("DoctorTexts", "If the server has a new certificate that you trust, take its pin.")},
    {"renew-certificate", QT_TRANSLATE_NOOP("DoctorTexts", "Renew the certificate on the server, or pin this one.")},
    {"check-clock", QT_TRANSLATE_NOOP("DoctorTexts", "Compare the clocks of both computers.")},
    {"pin-certificate", QT_TRANSLATE_NOOP("DoctorTexts", "Compare the fingerprint with the server’s, then take the pin.")},
    {"set-ca-file", QT_TRANSLATE_NOOP("DoctorTexts", "Give the file of the authority that issued it, or pin the certificate.")},
    {"use-ws", QT_TRANSLATE_NOOP("DoctorTexts", "Write ws:// in the address.")},
    {"use-wss", QT_TRANSLATE_NOOP("DoctorTexts", "Write wss:// in the address.")},
    {"use-http", QT_TRANSLATE_NOOP("DoctorTexts", "Write http:// in the address.")},
    {"use-https", QT_TRANSLATE_NOOP("DoctorTexts", "Write https:// in the address.")},
    {"check-path", QT_TRANSLATE_NOOP("DoctorTexts", "Check the path of the URL.")},
    {"wait", QT_TRANSLATE_NOOP("DoctorTexts", "Wait, or look at what the framework is busy with.")},
    {"check-framework", QT_TRANSLATE_NOOP("DoctorTexts", "Look at the framework’s own log.")},
    {"check-token", QT_TRANSLATE_NOOP("DoctorTexts", "Compare the access token with the framework’s.")},
    {"set-token", QT_TRANSLATE_NOOP("DoctorTexts", "Set the framework’s access token here.")},
    {"check-role", QT_TRANSLATE_NOOP("DoctorTexts", "Try one connection for actions and events, or two.")},
    {"check-bot-id", QT_TRANSLATE_NOOP("DoctorTexts", "Check the bot ID: does the framework know it, is it connected already?")},
    {"reverse-direction", QT_TRANSLATE_NOOP("DoctorTexts", "Give the address of the bot framework.")},
    {"restart-framework", QT_TRANSLATE_NOOP("DoctorTexts", "Restart the framework.")},
});
// clang-format on

QString textFor(std::span<const Words> table, const QString &word)
{
    for (const Words &entry : table) {
        if (word == QLatin1String(entry.word))
            return QCoreApplication::translate("DoctorTexts", entry.text);
    }
    return {};
}

} // namespace

QString doctorStepTitle(const QString &name)
{
    return textFor(Titles, name);
}

QString doctorStepText(const QJsonObject &step)
{
    const QString title = doctorStepTitle(step[QLatin1String("name")].toString());
    const QString finding = textFor(Findings, step[QLatin1String("finding")].toString());
    const QString said = step[QLatin1String("text")].toString(); // English, with the figures
    if (finding.isEmpty())
        return DoctorTexts::tr("%1: %2", "step of the doctor, what it found").arg(title, said);
    return DoctorTexts::tr("%1: %2 (%3)", "step of the doctor, what it found, in technical words")
        .arg(title, finding, said);
}

QString doctorFixText(const QJsonObject &step)
{
    return textFor(Fixes, step[QLatin1String("fix")].toString());
}

} // namespace Switchboard
