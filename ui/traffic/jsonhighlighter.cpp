// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/traffic/jsonhighlighter.h"

#include "ui/support/colors.h"
#include "ui/support/stateshapes.h"

namespace Switchboard {

namespace {

enum State { Outside = -1, InString = 1 };

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'+' || c == u'.';
}

} // namespace

void JsonHighlighter::highlightBlock(const QString &text)
{
    setCurrentBlockState(Outside);
    int at = 0;
    if (previousBlockState() == InString)
        at = highlightString(text, 0, false);
    const auto length = int(text.size());
    while (at < length) {
        const QChar c = text.at(at);
        if (c == u'"') {
            at = highlightString(text, at, true);
            continue;
        }
        if (!isWordPart(c)) {
            if (!c.isSpace())
                setFormat(at, 1, currentColors().secondary);
            ++at;
            continue;
        }
        int end = at;
        while (end < length && isWordPart(text.at(end)))
            ++end;
        const bool number = c.isDigit() || c == u'-';
        setFormat(at, end - at, stateForeground(number ? StateToken::Simulated : StateToken::Warn));
        at = end;
    }
}

//! Where the string ends that is open at \a from.
int JsonHighlighter::highlightString(const QString &text, int from, bool begins)
{
    const auto length = int(text.size());
    int end = begins ? from + 1 : from;
    while (end < length && text.at(end) != u'"')
        end += text.at(end) == u'\\' ? 2 : 1;
    const bool closed = end < length;
    end = closed ? end + 1 : length;
    if (!closed)
        setCurrentBlockState(InString);
    int next = end;
    while (next < length && text.at(next).isSpace())
        ++next;
    const bool key = closed && begins && next < length && text.at(next) == u':';
    setFormat(from, end - from, key ? currentColors().link : stateForeground(StateToken::Ok));
    if (!key)
        highlightCqCodes(text, from, end);
    return end;
}

void JsonHighlighter::highlightCqCodes(const QString &text, int from, int end)
{
    qsizetype begin = text.indexOf(QLatin1String("[CQ:"), from);
    while (begin >= 0 && begin < end) {
        const qsizetype close = text.indexOf(u']', begin);
        const qsizetype behind = close < 0 || close >= end ? end : close + 1;
        setFormat(int(begin), int(behind - begin), stateForeground(StateToken::Warn));
        begin = text.indexOf(QLatin1String("[CQ:"), behind);
    }
}

} // namespace Switchboard
