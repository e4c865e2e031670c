// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/actionspec.h"

#include <initializer_list>

//! The words in which catalogues declare parameters. Any thread.
namespace Switchboard::Parameters {

//! Required parameters; names are Latin-1.
[[nodiscard]] ParameterSpec required(const char *name, ParameterType type);
//! An Int64 of any value.
[[nodiscard]] ParameterSpec number(const char *name);
//! An Int64 above 0: the number of an account or a group.
[[nodiscard]] ParameterSpec identity(const char *name);
[[nodiscard]] ParameterSpec text(const char *name);
[[nodiscard]] ParameterSpec choice(const char *name, std::initializer_list<const char *> allowed);
[[nodiscard]] ParameterSpec groupId();
[[nodiscard]] ParameterSpec userId();
[[nodiscard]] ParameterSpec messageId();
//! `message`, which becomes ActionCall::message.
[[nodiscard]] ParameterSpec content();
//! `messages` or `message`, which becomes ActionCall::message.
[[nodiscard]] ParameterSpec nodes();

//! A boolean with a default.
[[nodiscard]] ParameterSpec flag(const char *name, bool defaultValue);

//! \a spec, but it may be absent, and then has no value.
[[nodiscard]] ParameterSpec optional(ParameterSpec spec);
//! \a spec, but it may be absent, and then has \a value.
[[nodiscard]] ParameterSpec withDefault(ParameterSpec spec, const QJsonValue &value);
//! \a spec, an integer, but not below \a minimum.
[[nodiscard]] ParameterSpec atLeast(qint64 minimum, ParameterSpec spec);
//! \a spec with further names; earlier ones win.
[[nodiscard]] ParameterSpec alsoCalled(std::initializer_list<const char *> aliases,
                                       ParameterSpec spec);

} // namespace Switchboard::Parameters
