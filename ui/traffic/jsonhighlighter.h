// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QSyntaxHighlighter>

namespace Switchboard {

//! Colours keys, strings, numbers and CQ codes of JSON that is laid out for people. A string may be
//! broken into several lines.
class JsonHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override;

private:
    [[nodiscard]] int highlightString(const QString &text, int from, bool begins);
    void highlightCqCodes(const QString &text, int from, int end);
};

} // namespace Switchboard
