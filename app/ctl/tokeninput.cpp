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

} // namespace Switchboard
