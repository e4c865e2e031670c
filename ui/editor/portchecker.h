// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/commands.h"
#include "ui/editor/basicsection.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>

namespace Switchboard {

class CommandTracker;
class EngineController;

//! Asks the engine whether a port can be listened on, once typing pauses; old answers are dropped.
class PortChecker final : public QObject
{
    Q_OBJECT

public:
    static constexpr int DelayMs = 300;

    PortChecker(EngineController &controller, CommandTracker &tracker, QObject *parent);

    //! Asks for \a probe after the delay, unless it was asked last.
    void check(const PortProbe &probe);
    //! Asks the same again, at once.
    void checkAgain();
    //! No question is open: the address cannot be probed.
    void reset();

    [[nodiscard]] const PortVerdict &verdict() const { return m_verdict; }
    //! The data of Engine::probePort() for people. \a nameOf turns the id of a service into its
    //! name.
    [[nodiscard]] static PortVerdict
    verdictFrom(const PortProbe &probe, const QJsonObject &data,
                const std::function<QString(const QString &)> &nameOf);
    void setNames(std::function<QString(const QString &)> nameOf) { m_nameOf = std::move(nameOf); }
    void retranslate();

Q_SIGNALS:
    void verdictChanged();

private:
    void ask();
    void setVerdict(const PortVerdict &verdict);

    EngineController &m_controller;
    CommandTracker &m_tracker;
    std::function<QString(const QString &)> m_nameOf = [](const QString &id) { return id; };
    PortProbe m_probe;
    QJsonObject m_answer;
    PortVerdict m_verdict;
    QTimer m_delay;
    quint64 m_question = 0;
};

} // namespace Switchboard
