// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/tokeninput.h"

#include <QFile>

#include <cstdio>

#include <termios.h>
#include <unistd.h>

namespace Switchboard {

namespace {

//! Switches the echo of a terminal off while it lives.
class SilentTerminal
{
public:
    SilentTerminal()
    {
        if (::tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        m_isTerminal = true;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        std::fputs("Token: ", stderr);
    }
    ~SilentTerminal()
    {
        if (!m_isTerminal)
            return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputs("\n", stderr);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

private:
    termios m_before{};
    bool m_isTerminal = false;
};

//! The first line of a file, without blanks around it.
Result<Secret> tokenFromFile(const QString &path)
{
    constexpr qint64 MaxLineBytes = 4096;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("%1: %2").arg(path, file.errorString())};
    return Secret(file.readLine(MaxLineBytes).trimmed());
}

} // namespace

QString readTokenFromInput()
{
    constexpr qint64 MaxLineBytes = 4096;
    const SilentTerminal terminal;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(input.readLine(MaxLineBytes)).trimmed();
}

Result<Secret> readToken(const QString &command, const TokenArguments &arguments)
{
    Result<Secret> token = arguments.given;
    switch (arguments.source) {
    case TokenSource::None:
        return token;
    case TokenSource::CommandLine:
        std::fprintf(stderr,
                     "switchboardctl: %s: other users of this computer can see the token in the "
                     "list of processes; better use --token-file FILE or --token -\n",
                     qPrintable(command));
        return token;
    case TokenSource::Input:
        token = Secret(readTokenFromInput().toUtf8());
        break;
    case TokenSource::File:
        token = tokenFromFile(arguments.file);
        break;
    }
    if (token && token.value().isEmpty())
        return Error{QStringLiteral("the token is empty")};
    return token;
}

} // namespace Switchboard
