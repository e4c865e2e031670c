// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/routing/backendroute.h"
#include "core/services/portprobe.h"
#include "core/sessions/sessionregistry.h"
#include "core/support/clock.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace Switchboard {

class HandshakeClient;
class Service;
class WebSocketServerService;

//! Tries settings of a service that listens, which nobody has saved yet, as a bot would: listen,
//! connect, upgrade, first event, one action, close, and that a client without the token is
//! refused. An HTTP API is asked for one action, a stream for its first event too.
//!
//! A service of its own listens on the real port with exactly these settings when the port is free.
//! When the running service has the same type, address, port, token and certificate, that one is
//! tried. Otherwise a
//! free port stands in, and the first step says so. Nothing is left behind. I/O thread.
class HandshakeTest final : public QObject
{
    Q_OBJECT

public:
    static constexpr int DeadlineMs = 5'000; //!< for all steps together

    //! \a running is the service that is being edited, if it exists; \a own as for probePort().
    HandshakeTest(ServiceSettings settings, BackendRoute &route, WebSocketServerService *running,
                  QList<OwnPort> own, const Clock &clock, QObject *parent = nullptr);
    ~HandshakeTest() override;

    //! The names of the steps that \a settings take, in their order. `refuse` only with a token.
    [[nodiscard]] static QStringList stepNames(const ServiceSettings &settings);

    //! stepDone() for each step and then finished() follow.
    void start();
    //! Ends the test now; finished() follows before this returns.
    void cancel(const QString &reason);

    //! Every step so far: `name`, `ok`, `text` (English, one line), `ms`, and what the step found:
    //! listen: `mode` (own, running, other-port), `port`, `kind`, `ownerName`, `ownerPid`,
    //! `serviceId`; connect: `tls` where it is used (`TLS 1.3`); upgrade, refuse and a request that
    //! failed: `status`, `explanation`; lifecycle: `selfId`; login: `nickname`; close: `code`.
    [[nodiscard]] const QJsonArray &steps() const { return m_steps; }
    [[nodiscard]] bool succeeded() const { return m_succeeded; }

Q_SIGNALS:
    void stepDone(const QJsonObject &step);
    void finished();

private:
    enum class Step { Listen, Connect, Upgrade, Lifecycle, Login, Close, Refuse };

    void begin(Step step);
    void pass(const QString &text, const QJsonObject &details = {});
    void fail(const QString &text, const QJsonObject &details = {});
    void record(bool ok, const QString &text, const QJsonObject &details);

    void listen();
    void listenOnOwn(quint16 port, const QString &mode, bool ok, const QString &text,
                     const QJsonObject &details);
    void standIn(const PortProbeResult &probe);
    void connectClient(quint16 port);
    void followClient(HandshakeClient *client);
    void askFirst();
    void takeAnswer(int status, bool isUpgrade, const QByteArray &content);
    void takeUpgrade(int status, bool isUpgrade, const QByteArray &content);
    void takeContent(int status, const QByteArray &content);
    void takeText(const QByteArray &text);
    void checkLifecycle(const QJsonObject &event);
    void checkLogin(const QJsonObject &answer);
    void takeClose(quint16 code);
    void endOfSteps();
    void tryWithoutToken();
    void takeRefusal(int status, bool isUpgrade, const QByteArray &content);
    [[nodiscard]] bool isWebSocket() const;
    void finish();
    [[nodiscard]] HandshakeClient *makeClient(const Secret &token);

    ServiceSettings m_settings;
    BackendRoute &m_route;
    QPointer<WebSocketServerService> m_running;
    QList<OwnPort> m_own;
    const Clock &m_clock;
    SessionRegistry m_registry; //!< of the service that listens for the test alone
    std::unique_ptr<Service> m_service;
    QPointer<WebSocketServerService> m_target;
    HandshakeClient *m_client = nullptr;
    quint16 m_port = 0;
    QList<quint16> m_testPorts;
    Step m_step = Step::Listen;
    qint64 m_stepStartedMs = 0;
    qint64 m_deadlineMs = 0;
    QTimer m_tick;
    QJsonArray m_steps;
    bool m_succeeded = true;
    bool m_isOver = false;
};

} // namespace Switchboard
