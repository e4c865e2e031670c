// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/backend.h"
#include "core/backends/simulator/effects/stage.h"
#include "core/backends/simulator/media/mediadesk.h"
#include "core/backends/simulator/messages/messagedesk.h"
#include "core/backends/simulator/store/storeworker.h"
#include "core/backends/simulator/world/world.h"
#include "core/support/clock.h"

#include <functional>
#include <memory>

namespace Switchboard {

//! A stage that lives until the store has written what happened on it.
using StagePtr = std::shared_ptr<Stage>;

//! What calls that wait for something work with; all of it outlives them.
struct SimulatorParts {
    World &world;
    StoreWorker &worker;
    MessageDesk &desk;
    MediaDesk &media;
    const Clock &clock;
    QObject *context = nullptr; //!< results are dropped when it is gone
    //! Stores what changed on the stage, then answers, then tells the accounts; when the store
    //! refuses the answer is that failure and nothing has happened.
    std::function<void(const StagePtr &, const ActionResult &, const Backend::Done &)> commit;
};

//! One action of a bot that waits for the store or for media.
struct WaitingCall {
    ActionCall call;
    ActionCaller caller; //!< selfId is set
    Backend::Done done;

    [[nodiscard]] qint64 id(QLatin1String name) const
    {
        return call.params.value(name).toInteger();
    }
    [[nodiscard]] QString text(QLatin1String name) const
    {
        return call.params.value(name).toString();
    }
    [[nodiscard]] qint32 messageId() const { return qint32(id(QLatin1String("message_id"))); }
    //! A message of the account that called.
    [[nodiscard]] MessageDraft draft(const ChatId &chat, const Message &content) const
    {
        return {.selfId = caller.selfId,
                .chat = chat,
                .senderId = caller.selfId,
                .content = content,
                .anonymousName = {},
                .session = caller.session,
                .clientName = caller.clientName};
    }
};

} // namespace Switchboard
