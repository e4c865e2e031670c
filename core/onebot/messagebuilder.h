// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/segment.h"

#include <QJsonValue>

namespace Switchboard {

//! Puts a message together in normal form (protocol.md section 10): numbers and booleans in segment
//! data become text, null values go, neighbouring texts join and empty ones vanish.
class MessageBuilder final
{
public:
    void addText(const QString &text);
    //! A segment of any type; of a text segment only `text` is kept.
    void add(const QString &type, const QJsonObject &data);
    //! The message so far; the builder is empty afterwards.
    [[nodiscard]] Message take();

private:
    void flushText();

    Message m_message;
    QString m_text; // joined, not yet in the message
};

} // namespace Switchboard
