// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/cqcode.h"
#include "core/scenario/scenariostage.h"

#include <QTimer>

#include <algorithm>
#include <functional>
#include <utility>

namespace Switchboard::Testing {

//! A stage whose bot answers as the test says.
class FakeStage final : public ScenarioStage
{
    Q_OBJECT

public:
    using Bot = std::function<void(const SimulatedAct &)>;

    void act(const SimulatedAct &act, Done done) override
    {
        acts.append(act);
        ++inFlight;
        mostInFlight = std::max(mostInFlight, inFlight);
        const auto end = [this, act, done = std::move(done)] {
            --inFlight;
            if (act.name == QLatin1String("dismiss"))
                done({.ok = false, .error = QStringLiteral("no such group")});
            else
                done({.data = {{QStringLiteral("message_id"), int(acts.size())}}});
            if (bot)
                bot(act);
        };
        if (endsLater)
            QTimer::singleShot(5, this, end);
        else
            end();
    }
    [[nodiscard]] QList<ScenarioPeer> peers() const override { return m_peers; }

    void reply(const QString &text, quint64 session = 1)
    {
        ChatMessage message;
        message.chat = {ChatKind::Group, 5};
        message.session = SessionId(session);
        message.clientName = session == 1 ? QStringLiteral("Python") : QStringLiteral("Node");
        message.message = decodeCqString(text);
        message.rawMessage = text;
        message.messageId = 99;
        Q_EMIT observed(observationOf(message));
    }

    QList<ScenarioPeer> m_peers{{SessionId(1), QStringLiteral("Python")},
                                {SessionId(2), QStringLiteral("Node")}};
    QList<SimulatedAct> acts;
    Bot bot;
    bool endsLater = false;
    int inFlight = 0;
    int mostInFlight = 0;
};

} // namespace Switchboard::Testing
