// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/messagebuilder.h"

#include "core/onebot/jsontext.h"

#include <utility>

namespace Switchboard {

namespace {

QString textOf(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    return value.isString() ? value.toString() : QString::fromUtf8(toJsonText(value));
}

} // namespace

void MessageBuilder::addText(const QString &text)
{
    m_text += text;
}

void MessageBuilder::add(const QString &type, const QJsonObject &data)
{
    if (type == QLatin1String("text")) {
        addText(textOf(data.value(QLatin1String("text"))));
        return;
    }
    flushText();
    QJsonObject normal;
    for (auto it = data.begin(); it != data.end(); ++it) {
        const QJsonValue value = it.value();
        if (value.isObject() || value.isArray())
            normal.insert(it.key(), value);
        else if (!value.isNull())
            normal.insert(it.key(), textOf(value));
    }
    m_message.append({type, normal});
}

Message MessageBuilder::take()
{
    flushText();
    return std::exchange(m_message, {});
}

void MessageBuilder::flushText()
{
    if (m_text.isEmpty())
        return;
    m_message.append({QStringLiteral("text"), {{QStringLiteral("text"), m_text}}});
    m_text.clear();
}

} // namespace Switchboard
