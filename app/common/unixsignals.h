// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QSocketNotifier;

namespace Switchboard {

//! SIGINT and SIGTERM as a Qt signal; SIGPIPE is ignored. One object per program, on its main
//! thread.
class UnixSignals final : public QObject
{
    Q_OBJECT

public:
    explicit UnixSignals(QObject *parent = nullptr);

Q_SIGNALS:
    //! Somebody asked the program to end; comes again for every further signal.
    void terminationRequested();

private:
    QSocketNotifier *m_notifier;
};

} // namespace Switchboard
