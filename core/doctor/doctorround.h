// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/doctor/doctor.h"

#include <QList>

#include <memory>

namespace Switchboard {

//! The doctor for every connection that one service makes, one after the other. I/O thread.
class DoctorRound final : public QObject
{
    Q_OBJECT

public:
    //! \a account is what the service speaks for.
    DoctorRound(const ServiceSettings &settings, qint64 account, QObject *parent = nullptr);
    ~DoctorRound() override;

    //! Connections to these URLs are open now and are not disturbed.
    void setConnected(const QStringList &urls) { m_connected = urls; }
    void start();
    //! finished() follows before this returns.
    void cancel();

    //! Every step so far, as Doctor tells them, with `role` and `url` (without the query).
    [[nodiscard]] const QJsonArray &steps() const { return m_steps; }
    [[nodiscard]] bool succeeded() const { return m_succeeded; }
    //! The text of the first step that failed; empty = none did.
    [[nodiscard]] QString firstProblem() const;

Q_SIGNALS:
    void stepDone(const QJsonObject &step);
    void finished();

private:
    void examineNext();
    void examine(const RemoteTarget &target, const QString &role);
    void report(QJsonObject step, const QString &url, const QString &role);
    void end();

    ServiceSettings m_settings;
    qint64 m_account;
    QStringList m_connected;
    QList<std::pair<SessionRole, QString>> m_waiting;
    std::unique_ptr<Doctor> m_doctor;
    QJsonArray m_steps;
    bool m_succeeded = true;
    bool m_isOver = false;
};

} // namespace Switchboard
