// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/backend.h"

namespace Switchboard::Bench {

//! Publishes group messages on demand and answers get_login_info at once: what a measurement of
//! the way between backend and clients needs, and no store behind it.
class BenchBackend final : public Backend
{
    Q_OBJECT

public:
    using Backend::Backend;

    Result<void> start() override { return {}; }
    [[nodiscard]] qint64 selfId() const override { return 10001; }
    [[nodiscard]] QJsonObject status() const override;
    [[nodiscard]] bool supports(const QString &action) const override;
    void call(const ActionCall &call, const ActionCaller &caller, Done done) override;

    //! Publishes \a count events of about 750 bytes of JSON in this loop turn.
    void publish(int count);

private:
    qint64 m_lastMessageId = 0;
};

} // namespace Switchboard::Bench
