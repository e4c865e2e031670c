// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/importnote.h"

#include <QtGlobal>

namespace Switchboard {

namespace {

//! Why an entry is broken or not supported; null for every other remark.
const char *refusalPattern(ImportRemark remark)
{
    switch (remark) {
    case ImportRemark::NotAnObject:
        return "%1 is not an object { }";
    case ImportRemark::NotAList:
        return "%1 is not a list [ ]";
    case ImportRemark::NotANumber:
        return "%1: %2 is not a whole number";
    case ImportRemark::OutOfRange:
        return "%1: %2 is not between %3 and %4";
    case ImportRemark::NotTrueOrFalse:
        return "%1: %2 is neither true nor false";
    case ImportRemark::NotAText:
        return "%1: %2 is not a text";
    case ImportRemark::NotAnAddress:
        return "%1: %2 is not an IP address or localhost";
    case ImportRemark::NotAUrl:
        return "%1: %2 is not an address of the form %3";
    case ImportRemark::UrlWithPassword:
        return "%1: user name and password in an address are not supported";
    case ImportRemark::Missing:
        return "%1 is missing";
    case ImportRemark::UnknownKind:
        return "there is no kind of service \"%1\" here";
    case ImportRemark::Unsupported:
        return "%1 is not supported";
    case ImportRemark::PluginUnsupported:
        return "plug-ins of other programs cannot run here";
    case ImportRemark::UnixSocket:
        return "%1: sockets in the file system are not supported; use an address and a port";
    case ImportRemark::OtherVersion:
        return "OneBot %1 is not supported, only OneBot 11";
    default:
        return nullptr;
    }
}

//! What was left out or changed; null for every other remark.
const char *changePattern(ImportRemark remark)
{
    switch (remark) {
    case ImportRemark::UnknownKey:
        return "%1 is not known and was left out: %2";
    case ImportRemark::DeadKey:
        return "%1 has no effect in %2 either and was left out";
    case ImportRemark::NotKept:
        return "%1 is not supported and was left out: %2";
    case ImportRemark::FilterLeftOut:
        return "%1: filters of other programs are not supported; every event is sent";
    case ImportRemark::RateLimitLeftOut:
        return "%1: the rate limit was left out; limits here are set for each service";
    case ImportRemark::OtherSettings:
        return "not about connections, and left out: %1";
    case ImportRemark::Converted:
        return "%1: %2 was read as %3";
    case ImportRemark::SecondsToMilliseconds:
        return "%1: %2 s became %3 ms";
    case ImportRemark::Raised:
        return "%1: %2 was raised to %3, the least";
    case ImportRemark::WildcardHost:
        return "%1: %2 is every address of this machine and became %3";
    case ImportRemark::NoHeartbeat:
        return "%1: %2 means no heartbeat";
    case ImportRemark::LongHeartbeat:
        return "some bots reconnect after 30 s of silence; a heartbeat of 15000 ms is safer than "
               "%1 ms";
    case ImportRemark::NameTaken:
        return "another entry has the name %1: this one became %2";
    case ImportRemark::NameInvented:
        return "it had no name and became %1";
    case ImportRemark::NameChanged:
        return "the name %1 cannot be used and became %2";
    case ImportRemark::TokenFromUrl:
        return "%1: the token was taken out of the address and became the token";
    case ImportRemark::TokenInUrlLeftOut:
        return "%1: the token was taken out of the address";
    case ImportRemark::SecretAsToken:
        return "%1 became the token";
    case ImportRemark::DuplicateKey:
        return "%1 is there twice: the last one counts";
    default:
        return nullptr;
    }
}

//! The rest.
const char *otherPattern(ImportRemark remark)
{
    switch (remark) {
    case ImportRemark::OpenWithoutToken:
        return "it would be open to the network at %1 without a token; set one, then switch it on";
    case ImportRemark::TokenUnusable:
        return "its token has blanks or characters outside of ASCII, or is too long; set another "
               "one, then switch it on";
    case ImportRemark::SwitchNotHonoured:
        return "%1: %2 did not switch it off in %3; here it comes in switched off";
    case ImportRemark::ProgramSwitchedOff:
        return "%1 is off in the file";
    case ImportRemark::OtherAccount:
        return "the file is of account %1; the services speak for the first account of the backend "
               "until you choose another";
    case ImportRemark::VariableUsed:
        return "${%1} was filled in from the environment of this program";
    case ImportRemark::VariableDefault:
        return "${%1} is not set here: its default was taken";
    case ImportRemark::VariableMissing:
        return "${%1} is not set here and has no default: it became empty";
    case ImportRemark::NothingInside:
        return "the file has no connections";
    case ImportRemark::PortTaken:
        return "port %1 is used by %2; change it in the file or there";
    case ImportRemark::UrlTaken:
        return "%2 has the address %1 already";
    case ImportRemark::TokenKept:
        return "the file has no token for it: the one it has stays";
    case ImportRemark::NoBackend:
        return "there is no backend that it could speak for";
    case ImportRemark::LeftOut:
        return "you left it out";
    default:
        return nullptr;
    }
}

} // namespace

const char *importRemarkPattern(ImportRemark remark)
{
    if (const char *pattern = refusalPattern(remark))
        return pattern;
    if (const char *pattern = changePattern(remark))
        return pattern;
    return otherPattern(remark);
}

QString filledIn(const QString &pattern, const ImportNote &note)
{
    // In one pass: a value may have %2 in it.
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int number =
            pattern.at(i) == u'%' && i + 1 < pattern.size() ? pattern.at(i + 1).digitValue() : -1;
        if (number < 1 || number > note.values.size()) {
            text.append(pattern.at(i));
            continue;
        }
        text.append(note.values.at(number - 1));
        ++i;
    }
    return text;
}

QString importNoteText(const ImportNote &note)
{
    return filledIn(QString::fromUtf8(importRemarkPattern(note.remark)), note);
}

} // namespace Switchboard
