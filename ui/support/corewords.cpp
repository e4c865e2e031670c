// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/corewords.h"

#include <QCoreApplication>
#include <QList>
#include <QRegularExpression>

#include <array>

namespace Switchboard {
namespace {

struct Rule {
    const char *pattern; //!< of the whole line
    const char *text; //!< %1 is the first group; a group may be a known line itself
};

constexpr auto Rules = std::to_array<Rule>({
    {"there is no service \"(.+?)\"(?:; known: .*)?",
     QT_TRANSLATE_NOOP("CoreWords", "There is no service “%1”.")},
    {"it is too late to keep (.+) on",
     QT_TRANSLATE_NOOP("CoreWords", "It is too late to keep %1 on.")},
    {"(.+) is not draining", QT_TRANSLATE_NOOP("CoreWords", "%1 is not draining.")},
    {"a later command switched the service on",
     QT_TRANSLATE_NOOP("CoreWords", "A later command switched the service on.")},
    {"a later command switched the service off",
     QT_TRANSLATE_NOOP("CoreWords", "A later command switched the service off.")},
    {"these are synthetic sessions; start without --demo to change a profile",
     QT_TRANSLATE_NOOP("CoreWords",
                       "These connections are made up. Start without --demo to change a profile.")},
    {"with --demo there is no simulator",
     QT_TRANSLATE_NOOP("CoreWords", "With --demo there is no simulator.")},
    {"synthetic sessions for review",
     QT_TRANSLATE_NOOP("CoreWords", "The connections are made up for review; nothing listens")},
    {"there is no act \"(.*)\"; .*", QT_TRANSLATE_NOOP("CoreWords", "There is no act “%1”.")},
    {"the simulator is not started",
     QT_TRANSLATE_NOOP("CoreWords", "The simulator is not started.")},
    {"user (\\d+) does not exist in the simulator",
     QT_TRANSLATE_NOOP("CoreWords", "User %1 does not exist in the simulator.")},
    {"(?:group_id: )?group (\\d+) does not exist(?: in the simulator)?",
     QT_TRANSLATE_NOOP("CoreWords", "Group %1 does not exist in the simulator.")},
    {"user (\\d+) is not a member of group (\\d+)",
     QT_TRANSLATE_NOOP("CoreWords", "User %1 is not a member of group %2.")},
    {"account (\\d+) is not a member of group (\\d+)",
     QT_TRANSLATE_NOOP("CoreWords", "Account %1 is not a member of group %2.")},
    {"user (\\d+) is a member of group (\\d+) already",
     QT_TRANSLATE_NOOP("CoreWords", "User %1 is a member of group %2 already.")},
    {"user (\\d+) is muted in group (\\d+) for (\\d+) s more",
     QT_TRANSLATE_NOOP("CoreWords", "User %1 is muted in group %2 for %3 s more.")},
    {"everybody is muted in group (\\d+)",
     QT_TRANSLATE_NOOP("CoreWords", "Everybody is muted in group %1.")},
    {"user (\\d+) is an account, bots speak for it; choose another user",
     QT_TRANSLATE_NOOP("CoreWords",
                       "User %1 is an account: bots speak for it. Choose another user.")},
    {"user (\\d+) is a friend of account (\\d+) already",
     QT_TRANSLATE_NOOP("CoreWords", "User %1 is a friend of account %2 already.")},
    {"no account is a member of group (\\d+), so nobody would hear it",
     QT_TRANSLATE_NOOP("CoreWords",
                       "No account is a member of group %1, so nobody would hear it.")},
    {"no account manages group (\\d+), so nobody is asked; make an account admin of it first",
     QT_TRANSLATE_NOOP(
         "CoreWords",
         "No account manages group %1, so nobody is asked. Make an account admin of it first.")},
    {"message (\\d+) was recalled", QT_TRANSLATE_NOOP("CoreWords", "Message %1 was recalled.")},
    {"message is empty; write something to send",
     QT_TRANSLATE_NOOP("CoreWords", "The message is empty. Write something to send.")},
    {"group (\\d+) does not allow anonymous messages",
     QT_TRANSLATE_NOOP("CoreWords", "Group %1 does not allow anonymous messages.")},
    {"account (\\d+) is the last one; bots need one",
     QT_TRANSLATE_NOOP("CoreWords", "Account %1 is the last one; bots need one.")},
    {"user (\\d+) is an account; delete the account first",
     QT_TRANSLATE_NOOP("CoreWords", "User %1 is an account. Delete the account first.")},
    {"user (\\d+) is the owner", QT_TRANSLATE_NOOP("CoreWords", "User %1 is the owner.")},
    {"request \"(.+)\" is answered already",
     QT_TRANSLATE_NOOP("CoreWords", "The request is answered already.")},
    {"no simulator is enabled in \"backends\"",
     QT_TRANSLATE_NOOP("CoreWords", "No simulator is enabled in the configuration file.")},
    {"the backend \"(.+)\" does not run",
     QT_TRANSLATE_NOOP("CoreWords", "The backend “%1” does not run.")},
    {"another test is still running",
     QT_TRANSLATE_NOOP("CoreWords", "Another test is still running.")},
    {"the program ends", QT_TRANSLATE_NOOP("CoreWords", "The program ends.")},
    {"nothing was disconnected: (.*)",
     QT_TRANSLATE_NOOP("CoreWords", "Nothing was disconnected: %1")},
    {"the configuration could not be saved: (.*)",
     QT_TRANSLATE_NOOP("CoreWords", "The configuration could not be saved: %1")},
    {"the blocks could not be saved: (.*)",
     QT_TRANSLATE_NOOP("CoreWords", "The blocks could not be saved: %1")},
    {"the block works until the program ends, but it could not be saved: (.*)",
     QT_TRANSLATE_NOOP("CoreWords",
                       "The block works until the program ends, but it could not be saved: %1")},
    {"the change is lost when the program ends: (.*)",
     QT_TRANSLATE_NOOP("CoreWords", "The change is lost when the program ends: %1")},
    {"the block would have expired already; choose a later end",
     QT_TRANSLATE_NOOP("CoreWords", "The block would have expired already. Choose a later end.")},
    {"the computer slept; every connection must answer within 5 s",
     QT_TRANSLATE_NOOP("CoreWords", "The computer slept; every connection must answer within 5 s")},
    {"port (\\d+) is in use", QT_TRANSLATE_NOOP("CoreWords", "Port %1 is in use.")},
    {"port (\\d+) is used by another program",
     QT_TRANSLATE_NOOP("CoreWords", "Port %1 is used by another program.")},
    {"port (\\d+) is used by (.+) \\(pid (\\d+)\\)(?:; .*)?",
     QT_TRANSLATE_NOOP("CoreWords", "Port %1 is used by %2 (pid %3).")},
    {"port (\\d+) is used by (.+?)(?:; .*)?",
     QT_TRANSLATE_NOOP("CoreWords", "Port %1 is used by %2.")},
    {"no permission to listen on (.+); ports below 1024 need a privilege, choose another one",
     QT_TRANSLATE_NOOP(
         "CoreWords",
         "No permission to listen on %1. Ports below 1024 need a privilege; choose another one.")},
    {"(.+) is not an address of this computer; use 127\\.0\\.0\\.1 or 0\\.0\\.0\\.0",
     QT_TRANSLATE_NOOP("CoreWords",
                       "%1 is not an address of this computer. Use 127.0.0.1 or 0.0.0.0.")},
    {"cannot listen on (.+?): (.*)", QT_TRANSLATE_NOOP("CoreWords", "Cannot listen on %1: %2")},
    {"token: (.+) can be reached from the network, so a token is needed; set one or use "
     "127\\.0\\.0\\.1",
     QT_TRANSLATE_NOOP("CoreWords",
                       "%1 can be reached from the network, so an access token is needed. Set one, "
                       "or use 127.0.0.1.")},
    {"(.+) is broken and was left as it is; using the backup (.+)",
     QT_TRANSLATE_NOOP("CoreWords", "%1 is broken and was left as it is; the backup %2 is used")},
    {"(.+) is missing; using the backup (.+)",
     QT_TRANSLATE_NOOP("CoreWords", "%1 is missing; the backup %2 is used")},
    {"(.+) is broken and was left as it is; using a new configuration",
     QT_TRANSLATE_NOOP("CoreWords",
                       "%1 is broken and was left as it is; a new configuration is used")},
    {"(.+) is missing; using a new configuration",
     QT_TRANSLATE_NOOP("CoreWords", "A new profile: %1 was written")},
    {"(.+) is gone; the running configuration stays, the next save writes it again",
     QT_TRANSLATE_NOOP(
         "CoreWords",
         "%1 is gone; the running configuration stays, the next save writes it again")},
    {"(.+) was written anew from the running configuration; what was there is kept beside it",
     QT_TRANSLATE_NOOP(
         "CoreWords",
         "%1 was written anew from the running configuration; what was there is kept beside it")},
    {"(.+) could be read by other users; its mode is 0600 now",
     QT_TRANSLATE_NOOP("CoreWords", "%1 could be read by other users; its mode is 0600 now")},
    {"(.+) cannot be written: (.*)", QT_TRANSLATE_NOOP("CoreWords", "%1 cannot be written: %2")},
    {"(.+) cannot be read: (.*)", QT_TRANSLATE_NOOP("CoreWords", "%1 cannot be read: %2")},
    {"removed what an unfinished save left behind: (.*)",
     QT_TRANSLATE_NOOP("CoreWords", "Removed what an unfinished save left behind: %1")},
    {"a crash of this run would not be noticed: (.*)",
     QT_TRANSLATE_NOOP("CoreWords", "A crash of this run would not be noticed: %1")},
    {"is missing", QT_TRANSLATE_NOOP("CoreWords", "is missing")},
    {"must not be empty", QT_TRANSLATE_NOOP("CoreWords", "must not be empty")},
    {"must be (.+), not (.+)", QT_TRANSLATE_NOOP("CoreWords", "must be %1, not %2")},
    {"true or false", QT_TRANSLATE_NOOP("CoreWords", "true or false")},
    {"a number", QT_TRANSLATE_NOOP("CoreWords", "a number")},
    {"a text", QT_TRANSLATE_NOOP("CoreWords", "a text")},
    {"a list \\[ \\]", QT_TRANSLATE_NOOP("CoreWords", "a list [ ]")},
    {"an object \\{ \\}", QT_TRANSLATE_NOOP("CoreWords", "an object { }")},
    {"unknown key; it is kept and has no effect",
     QT_TRANSLATE_NOOP("CoreWords", "unknown key; it is kept and has no effect")},
    {"must have 1-40 characters, not only blanks",
     QT_TRANSLATE_NOOP("CoreWords", "must have 1-40 characters, not only blanks")},
    {"must have 1-40 characters of A-Z a-z 0-9 \\. _ -",
     QT_TRANSLATE_NOOP("CoreWords", "must have 1-40 characters of A-Z a-z 0-9 . _ -")},
    {"(.+) is not an IP address or \"localhost\"; use 0\\.0\\.0\\.0 or :: for every address of "
     "this machine",
     QT_TRANSLATE_NOOP("CoreWords",
                       "%1 is not an IP address or “localhost”; use 0.0.0.0 or :: for every "
                       "address of this computer")},
    {"(\\S+) is not a port \\(1-65535; 0 picks a free one\\)",
     QT_TRANSLATE_NOOP("CoreWords", "%1 is not a port (1-65535; 0 picks a free one)")},
    {"(\\S+) is not an interval \\(milliseconds, at least 1000; 0 = none\\)",
     QT_TRANSLATE_NOOP("CoreWords",
                       "%1 is not an interval (milliseconds, at least 1000; 0 = none)")},
    {"(.+) is not one of: (.*)", QT_TRANSLATE_NOOP("CoreWords", "%1 is not one of: %2")},
    {"(\\S+) is not allowed \\(1-(\\d+)\\)",
     QT_TRANSLATE_NOOP("CoreWords", "%1 is not allowed (1-%2)")},
    {"\"(.+)\" is taken by an entry before; choose another",
     QT_TRANSLATE_NOOP("CoreWords", "“%1” is taken by another entry; choose another one")},
    {"(\\d+) is used by the service \"(.+)\" on the same host; choose another port",
     QT_TRANSLATE_NOOP("CoreWords",
                       "%1 is used by the service “%2” on the same host; choose another port")},
    {"there is no usable backend \"(.*)\" \\(usable: (.*)\\)",
     QT_TRANSLATE_NOOP("CoreWords", "there is no usable backend “%1” (usable: %2)")},
    {"the file must hold one object \\{ \\}",
     QT_TRANSLATE_NOOP("CoreWords", "the file must hold one object { }")},
    {"(.+) is missing, the file ends here",
     QT_TRANSLATE_NOOP("CoreWords", "%1 is missing, the file ends here")},
    {"(.+) is missing here", QT_TRANSLATE_NOOP("CoreWords", "%1 is missing here")},
    {"this is not UTF-8; save the file as UTF-8",
     QT_TRANSLATE_NOOP("CoreWords", "this is not UTF-8; save the file as UTF-8")},
    {"the file is empty", QT_TRANSLATE_NOOP("CoreWords", "the file is empty")},
    {"the end of the file", QT_TRANSLATE_NOOP("CoreWords", "the end of the file")},
    {"nested deeper than (\\d+) levels",
     QT_TRANSLATE_NOOP("CoreWords", "nested deeper than %1 levels")},
    {"a value", QT_TRANSLATE_NOOP("CoreWords", "a value")},
    {"',' or '\\}'", QT_TRANSLATE_NOOP("CoreWords", "a comma or }")},
    {"',' or '\\]'", QT_TRANSLATE_NOOP("CoreWords", "a comma or ]")},
    {"a key in double quotes", QT_TRANSLATE_NOOP("CoreWords", "a key in double quotes")},
    {"the key \"(.+)\" is here twice; remove one",
     QT_TRANSLATE_NOOP("CoreWords", "the key “%1” is here twice; remove one")},
    {"':' after the key", QT_TRANSLATE_NOOP("CoreWords", "a colon after the key")},
    {"the text that starts here has no closing quote",
     QT_TRANSLATE_NOOP("CoreWords", "the text that starts here has no closing quote")},
    {"a control character must be written as (.+)",
     QT_TRANSLATE_NOOP("CoreWords", "a control character must be written as %1")},
    {"unknown escape; write .. for a backslash",
     QT_TRANSLATE_NOOP("CoreWords", "unknown escape; a backslash is written twice")},
    {"a number must not start with 0",
     QT_TRANSLATE_NOOP("CoreWords", "a number must not start with 0")},
    {"a digit", QT_TRANSLATE_NOOP("CoreWords", "a digit")},
    {"JSON has no comments; remove it",
     QT_TRANSLATE_NOOP("CoreWords", "JSON has no comments; remove it")},
    {"message (-?\\d+) does not exist in the simulator",
     QT_TRANSLATE_NOOP("CoreWords", "Message %1 does not exist in the simulator.")},
    {"user (-?\\d+) does not exist in the simulator",
     QT_TRANSLATE_NOOP("CoreWords", "User %1 does not exist in the simulator.")},
    {"group (-?\\d+) does not exist in the simulator",
     QT_TRANSLATE_NOOP("CoreWords", "Group %1 does not exist in the simulator.")},
    {"account (-?\\d+) is not a member of group (-?\\d+)",
     QT_TRANSLATE_NOOP("CoreWords", "Account %1 is not a member of group %2.")},
    {"user (-?\\d+) is not a member of group (-?\\d+)",
     QT_TRANSLATE_NOOP("CoreWords", "User %1 is not a member of group %2.")},
    {"user (-?\\d+) is the account itself, bots speak for it; choose another user",
     QT_TRANSLATE_NOOP("CoreWords",
                       "User %1 is the account itself; bots speak for it. Choose another user.")},
    {"user (-?\\d+) cannot write in the private chat with user (-?\\d+)",
     QT_TRANSLATE_NOOP("CoreWords", "User %1 cannot write in the private chat with user %2.")},
    {"text is empty; write something to send",
     QT_TRANSLATE_NOOP("CoreWords", "There is nothing to send yet.")},
    {"the simulator is not started",
     QT_TRANSLATE_NOOP("CoreWords", "The simulator has not started.")},
    {"(.+) waits for bots to connect; it makes no connections",
     QT_TRANSLATE_NOOP("CoreWords", "%1 waits for bots to connect; it makes no connections.")},
    {"(.+) is not switched on", QT_TRANSLATE_NOOP("CoreWords", "%1 is not switched on.")},
    {"(.+) has no port", QT_TRANSLATE_NOOP("CoreWords", "%1 has no port.")},
    {"(?:[\\w.]+: )?(\\S.*) has no certificate in PEM form",
     QT_TRANSLATE_NOOP("CoreWords", "%1 has no certificate in PEM form.")},
    {"(?:[\\w.]+: )?(\\S.*) has no RSA or EC key in PEM form without a password",
     QT_TRANSLATE_NOOP("CoreWords", "%1 has no RSA or EC key in PEM form without a password.")},
    {"(?:[\\w.]+: )?the key in (.+) is not that of the certificate in (.+)",
     QT_TRANSLATE_NOOP("CoreWords", "The key in %1 is not that of the certificate in %2.")},
    {"(?:[\\w.]+: )?the certificate in (.+) expired on (.+)",
     QT_TRANSLATE_NOOP("CoreWords", "The certificate in %1 expired on %2.")},
    {"there is no URL to connect to: set \"url\"",
     QT_TRANSLATE_NOOP("CoreWords", "There is no URL to connect to.")},
    {"the new certificate is used from now on",
     QT_TRANSLATE_NOOP("CoreWords", "The new certificate is used from now on")},
    {"the old certificate stays: (.+)",
     QT_TRANSLATE_NOOP("CoreWords", "The old certificate stays: %1")},
    {"(\\w+://.+?): (.+); next attempt in ([\\d.]+) s",
     QT_TRANSLATE_NOOP("CoreWords", "%1: %2; next attempt in %3 s")},
    {"connecting to (.+)", QT_TRANSLATE_NOOP("CoreWords", "connecting to %1")},
    {"the server answered (\\d+)", QT_TRANSLATE_NOOP("CoreWords", "The server answered %1")},
    {"no connection within (\\d+) s", QT_TRANSLATE_NOOP("CoreWords", "No connection within %1 s")},
    {"the server ended the connection without an answer",
     QT_TRANSLATE_NOOP("CoreWords", "The server ended the connection without an answer")},
    {"(\\d+) requests failed one after the other: (.+); events wait, and the target is tried now "
     "and then",
     QT_TRANSLATE_NOOP("CoreWords", "%1 requests failed one after the other: %2; events wait")},
    {"the target answers again; (\\d+) events wait",
     QT_TRANSLATE_NOOP("CoreWords", "The target answers again; %1 events wait")},
    {"events that did not arrive: (\\d+) \\((.+)\\)",
     QT_TRANSLATE_NOOP("CoreWords", "Events that did not arrive: %1 (%2)")},
    {"they came faster than the target answers",
     QT_TRANSLATE_NOOP("CoreWords", "they came faster than the target answers")},
});

const QList<QRegularExpression> &patterns()
{
    static const QList<QRegularExpression> compiled = [] {
        QList<QRegularExpression> list;
        for (const Rule &rule : Rules)
            list.append(QRegularExpression(
                QRegularExpression::anchoredPattern(QString::fromUtf8(rule.pattern)),
                QRegularExpression::DotMatchesEverythingOption));
        return list;
    }();
    return compiled;
}

QString said(const QString &line)
{
    for (size_t i = 0; i < Rules.size(); ++i) {
        const QRegularExpressionMatch match = patterns().at(qsizetype(i)).match(line);
        if (!match.hasMatch())
            continue;
        QString text = QCoreApplication::translate("CoreWords", Rules.at(i).text);
        // All at once, so that a %2 in the first group stays what it is.
        QString result;
        for (qsizetype at = 0; at < text.size(); ++at) {
            const bool marker = text.at(at) == QLatin1Char('%') && at + 1 < text.size()
                && text.at(at + 1).isDigit();
            if (!marker) {
                result += text.at(at);
                continue;
            }
            ++at;
            result += inOurWords(match.captured(text.at(at).digitValue()));
        }
        return result;
    }
    return line;
}

} // namespace

QString inOurWords(const QString &line)
{
    // `switchboard.json:3:14: services[0].port: ...` and `configuration not applied: ...`
    static const QRegularExpression place(
        QStringLiteral("\\A(?:configuration not applied: )?((?:.*?:)?\\d+:\\d+: "
                       "(?:[A-Za-z][\\w.\\[\\]]*: )?)(.*)\\z"));
    if (const QRegularExpressionMatch match = place.match(line); match.hasMatch())
        return match.captured(1) + said(match.captured(2));
    return said(line);
}

} // namespace Switchboard
