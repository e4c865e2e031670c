// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/check/clientframe.h"
#include "core/config/configuration.h"
#include "core/doctor/framediagnosis.h"
#include "core/net/clienthandshake.h"
#include "core/remote/httpresponsereader.h"
#include "core/remote/remoteconnection.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace Switchboard {

//! What the doctor is asked about.
struct DoctorOrder {
    RemoteTarget target;
    RemoteSettings remote; //!< proxy and certificates
    QString role = QStringLiteral("Universal"); //!< X-Client-Role
    Secret token; //!< of HTTP POST: the secret
    qint64 selfId = 0; //!< X-Self-ID; 0 = 10001
    int deadlineMs = 10'000; //!< until the answer to the handshake is there
    //! A bot keeps one connection an account: while ours is open, the doctor stops before the
    //! handshake.
    bool isConnected = false;
};

//! Tries one connection to a bot, step by step, and says what is wrong and what helps: name, TCP,
//! TLS, HTTP, token, role, first frame. For a WebSocket it is an implementation that connects,
//! says `connect`, waits a moment and closes; for HTTP it posts a heartbeat. Nothing is left
//! behind. I/O thread.
class Doctor final : public QObject
{
    Q_OBJECT

public:
    //! How long the other side may take to answer a ping after the handshake.
    static constexpr int PingMs = 2'000;
    //! How long it may take to say what it thinks of us, after that answer.
    static constexpr int SettleMs = 500;
    //! How long it may take to answer Close.
    static constexpr int CloseMs = 1'000;

    explicit Doctor(DoctorOrder order, QObject *parent = nullptr);
    //! Cuts the connection.
    ~Doctor() override;

    //! stepDone() for each step up to the first that fails, then finished().
    void start();
    //! Cuts the connection; finished() follows before this returns.
    void cancel();

    //! Every step so far (toJson(DoctorStep, Diagnosis, ms)).
    [[nodiscard]] const QJsonArray &steps() const { return m_steps; }
    [[nodiscard]] bool succeeded() const { return m_succeeded; }
    [[nodiscard]] const DoctorOrder &order() const { return m_order; }

Q_SIGNALS:
    void stepDone(const QJsonObject &step);
    void finished();

private:
    enum class Phase { Connecting, Asking, Settling, Closing, Over };

    void onConnectionStep(RemoteStep step, const QString &text, qint64 milliseconds);
    void onOpened();
    void ask();
    [[nodiscard]] QByteArray webSocketRequest() const;
    [[nodiscard]] QByteArray postRequest() const;
    void read();
    void readAnswer(const QByteArray &bytes);
    void takeAnswer();
    void beginSettling();
    void readFrames(const QByteArray &bytes);
    void takeFrame(const ServerFrame &frame);
    void onEnded();
    void onTimeout();
    void decide(const PlacedDiagnosis &found);
    void passQuietly();
    void report(DoctorStep step, const Diagnosis &diagnosis);
    void fail(DoctorStep step, const Diagnosis &diagnosis);
    void beginClosing();
    void finish();
    [[nodiscard]] bool isWebSocket() const
    {
        return m_order.target.protocol == RemoteTarget::Protocol::WebSocket;
    }
    [[nodiscard]] QByteArray selfId() const;

    DoctorOrder m_order;
    std::unique_ptr<RemoteConnection> m_connection;
    std::unique_ptr<QSslSocket> m_socket;
    HttpResponseReader m_answer;
    ClientHandshake m_handshake;
    QByteArray m_received; //!< the beginning of the answer, then frames
    QTimer m_timer;
    QElapsedTimer m_stepTime;
    Phase m_phase = Phase::Connecting;
    bool m_isPinged = false; //!< our ping was answered
    bool m_isCloseSent = false;
    QJsonArray m_steps;
    bool m_succeeded = true;
};

} // namespace Switchboard
