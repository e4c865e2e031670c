// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/startreport.h"
#include "core/services/servicestatus.h"
#include "ui/mainwindow/windowcontext.h"

#include <QList>
#include <QObject>
#include <QString>

namespace Switchboard {

//! Says that the run before did not end cleanly; after a loop of crashes offers to switch on what
//! was on.
class RecoveryBanner final : public QObject
{
    Q_OBJECT

public:
    RecoveryBanner(const WindowContext &context, QObject *parent);

    //! What happened and when, one line.
    [[nodiscard]] static QString titleOf(const StartReport &report);
    //! What that means for the services. Names come from \a services; ids where it has none.
    [[nodiscard]] static QString textOf(const StartReport &report,
                                        const QList<ServiceStatus> &services);

private:
    void setReport(const StartReport &report);
    void followService(const ServiceStatus &status);
    void show();
    void showEvents();
    void switchOnWhatWasOn();

    WindowContext m_context;
    StartReport m_report;
};

} // namespace Switchboard
