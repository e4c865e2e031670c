// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/actions/actionlists.h"
#include "core/onebot/parameterspecs.h"

namespace Switchboard::ActionLists {

using namespace Parameters;

QList<ActionSpec> accountActions()
{
    return {
        {QStringLiteral("get_login_info"), {}},
        {QStringLiteral("get_cookies"), {withDefault(text("domain"), QString())}},
        {QStringLiteral("get_csrf_token"), {}},
        {QStringLiteral("get_credentials"), {withDefault(text("domain"), QString())}},
        {QStringLiteral("get_status"), {}},
        {QStringLiteral("get_version_info"), {}},
        {QStringLiteral("set_restart"),
         {withDefault(atLeast(0, number("delay")), 0)},
         ParameterRule::None,
         {},
         AnswerTime::AtOnce},
        {QStringLiteral("clean_cache"), {}},
        {QStringLiteral(".handle_quick_operation"),
         {required("context", ParameterType::Object),
          required("operation", ParameterType::Object)}},
    };
}

} // namespace Switchboard::ActionLists
