// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/stubbackend.h"

#include <stdexcept>

namespace Switchboard::Testing {

void StubBackend::call(const ActionCall &call, const ActionCaller &caller, Done done)
{
    calls.append(call);
    callers.append(caller);
    if (behaviour == Behaviour::Answer || behaviour == Behaviour::AnswerAndThrow)
        done(result);
    if (behaviour == Behaviour::Throw || behaviour == Behaviour::AnswerAndThrow)
        throw std::runtime_error("the stub was told to throw");
    if (behaviour == Behaviour::KeepSilent)
        pending.append(std::move(done));
}

} // namespace Switchboard::Testing
