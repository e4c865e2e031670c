// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/parameterspecs.h"

namespace Switchboard::Parameters {

namespace {

QStringList stringsOf(std::initializer_list<const char *> words)
{
    QStringList strings;
    strings.reserve(qsizetype(words.size()));
    for (const char *word : words)
        strings.append(QString::fromLatin1(word));
    return strings;
}

} // namespace

ParameterSpec required(const char *name, ParameterType type)
{
    ParameterSpec spec;
    spec.name = QString::fromLatin1(name);
    spec.type = type;
    spec.required = true;
    return spec;
}

ParameterSpec number(const char *name)
{
    return required(name, ParameterType::Int64);
}

ParameterSpec identity(const char *name)
{
    return atLeast(1, number(name));
}

ParameterSpec text(const char *name)
{
    return required(name, ParameterType::String);
}

ParameterSpec choice(const char *name, std::initializer_list<const char *> allowed)
{
    ParameterSpec spec = text(name);
    spec.allowed = stringsOf(allowed);
    return spec;
}

ParameterSpec groupId()
{
    return identity("group_id");
}

ParameterSpec userId()
{
    return identity("user_id");
}

ParameterSpec messageId()
{
    return required("message_id", ParameterType::Int32);
}

ParameterSpec content()
{
    return required("message", ParameterType::Content);
}

ParameterSpec nodes()
{
    return alsoCalled({"message"}, required("messages", ParameterType::Nodes));
}

ParameterSpec flag(const char *name, bool defaultValue)
{
    return withDefault(required(name, ParameterType::Boolean), defaultValue);
}

ParameterSpec optional(ParameterSpec spec)
{
    spec.required = false;
    return spec;
}

ParameterSpec withDefault(ParameterSpec spec, const QJsonValue &value)
{
    spec.required = false;
    spec.defaultValue = value;
    return spec;
}

ParameterSpec atLeast(qint64 minimum, ParameterSpec spec)
{
    spec.minimum = minimum;
    return spec;
}

ParameterSpec alsoCalled(std::initializer_list<const char *> aliases, ParameterSpec spec)
{
    spec.aliases = stringsOf(aliases);
    return spec;
}

} // namespace Switchboard::Parameters
