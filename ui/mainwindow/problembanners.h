// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/services/servicestatus.h"

#include <QHash>
#include <QObject>

namespace Switchboard {

class BannerArea;
class ServiceCommands;

//! Keeps the banners in step with what is wrong: services that could not start, and a configuration
//! file that cannot be used.
class ProblemBanners final : public QObject
{
    Q_OBJECT

public:
    ProblemBanners(BannerArea &area, ServiceCommands &commands, QObject *parent);

    void setServices(const QList<ServiceStatus> &services);
    void updateService(const ServiceStatus &status);
    //! Empty = the file is fine.
    void setConfigurationProblem(const QString &problem);
    void retranslate();
    //! Problems that last, banners that were closed included.
    [[nodiscard]] int count() const;
    //! The first service that could not start; empty = none.
    [[nodiscard]] QString firstService() const;

Q_SIGNALS:
    void editConfigurationRequested();
    //! \a field is the one that is to blame, as in the file.
    void editServiceRequested(const QString &serviceId, const QString &field);
    void restoreConfigurationRequested();
    void countChanged(int count);

private:
    void showFailure(const ServiceStatus &status);
    void showConfigurationProblem();

    BannerArea &m_area;
    ServiceCommands &m_commands;
    QHash<QString, ServiceStatus> m_failed;
    QString m_configurationProblem;
};

} // namespace Switchboard
