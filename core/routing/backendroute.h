// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/backend.h"
#include "core/routing/actionrouter.h"
#include "core/routing/eventdispatcher.h"

#include <QObject>

namespace Switchboard {

//! One backend with its two ways: events out to the services, actions in from them. I/O thread.
class BackendRoute final : public QObject
{
    Q_OBJECT

public:
    //! Takes \a backend.
    BackendRoute(Backend *backend, const Clock &clock, QObject *parent)
        : QObject(parent), m_backend(backend), m_router(clock)
    {
        backend->setParent(this);
        m_router.setBackend(backend);
        connect(backend, &Backend::eventReceived, &m_dispatcher, &EventDispatcher::publish);
    }

    [[nodiscard]] Backend &backend() { return *m_backend; }
    [[nodiscard]] ActionRouter &router() { return m_router; }
    [[nodiscard]] EventDispatcher &dispatcher() { return m_dispatcher; }

private:
    Backend *m_backend;
    ActionRouter m_router;
    EventDispatcher m_dispatcher;
};

} // namespace Switchboard
