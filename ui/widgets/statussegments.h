// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/enginesnapshot.h"

#include <QWidget>

class QToolButton;

namespace Switchboard {

//! The figures at the bottom of the window; each one is a button that leads to what it counts.
class StatusSegments final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusSegments(QWidget *parent = nullptr);

    void setSnapshot(const EngineSnapshot &snapshot, int connections);
    void setProblems(int problems);
    //! When the configuration file was written last, wall clock; 0 = unknown.
    void setSavedAt(qint64 wallMs);

Q_SIGNALS:
    void servicesClicked();
    void connectionsClicked();
    void trafficClicked();
    void problemsClicked();
    void configurationClicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addSegment(const QString &objectName);
    void refresh();

    QToolButton *m_services;
    QToolButton *m_connections;
    QToolButton *m_traffic;
    QToolButton *m_problems;
    QToolButton *m_configuration;
    int m_up = 0;
    int m_all = 0;
    int m_failed = 0;
    int m_connectionCount = 0;
    int m_problemCount = 0;
    double m_in = 0;
    double m_out = 0;
    qint64 m_savedAtMs = 0;
};

} // namespace Switchboard
