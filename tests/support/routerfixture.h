// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/routing/actionrouter.h"
#include "tests/support/fakeclock.h"
#include "tests/support/stubbackend.h"

#include <QJsonObject>

namespace Switchboard::Testing {

//! One response frame as a session got it.
struct RouterAnswer {
    QByteArray frame;
    bool failed = false;
    QString action;
    qint64 elapsedNs = 0;

    [[nodiscard]] QJsonObject object() const;
    [[nodiscard]] int retcode() const;
    [[nodiscard]] QString wording() const;
};

//! A router with a stub behind it and a clock that stands still.
class RouterFixture final
{
public:
    RouterFixture() { router->setBackend(backend.get()); }

    //! A caller of \a session that belongs to \a service.
    [[nodiscard]] static ActionCaller caller(quint64 session,
                                             const QString &service = QStringLiteral("a"));
    //! Sends \a frame with the current limits; what comes back is appended to `answers`.
    void send(const QByteArray &frame, const ActionCaller &from);
    void send(const QByteArray &frame, quint64 session = 1) { send(frame, caller(session)); }

    FakeClock clock;
    ServiceLimits limits;
    std::unique_ptr<StubBackend> backend = std::make_unique<StubBackend>();
    std::unique_ptr<ActionRouter> router = std::make_unique<ActionRouter>(clock);
    QList<RouterAnswer> answers;
};

//! A request for get_status with echo 1.
[[nodiscard]] QByteArray statusRequest();
//! A request for delete_msg without echo; \a suffix is put behind the name.
[[nodiscard]] QByteArray deleteRequest(int messageId, const char *suffix = "");

} // namespace Switchboard::Testing
