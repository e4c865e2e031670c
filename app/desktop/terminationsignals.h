// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QSocketNotifier;

namespace Switchboard {

//! Turns SIGINT and SIGTERM into a Qt signal. One per program; does nothing on Windows.
class TerminationSignals final : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override;

Q_SIGNALS:
    //! Once per signal that arrived.
    void received();

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace Switchboard
