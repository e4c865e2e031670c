// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/services/servicestatus.h"

#include <QHash>
#include <QObject>

namespace Switchboard {

class BannerArea;
class ProblemModel;
class ServiceCommands;
struct Banner;

//! Keeps banners and Problems tab in step with what is wrong: services that could not start, bots
//! that refuse us, and a configuration file that cannot be used.
class ProblemBanners final : public QObject
{
    Q_OBJECT

public:
    ProblemBanners(BannerArea &area, ProblemModel &problems, ServiceCommands &commands,
                   QObject *parent);

    void setServices(const QList<ServiceStatus> &services);
    void updateService(const ServiceStatus &status);
    //! Empty = the file is fine.
    void setConfigurationProblem(const QString &problem);
    void retranslate();

Q_SIGNALS:
    void editConfigurationRequested();
    //! \a field is the one that is to blame, as in the file.
    void editServiceRequested(const QString &serviceId, const QString &field);
    void restoreConfigurationRequested();

private:
    [[nodiscard]] Banner failureBanner(const ServiceStatus &status);
    [[nodiscard]] Banner refusalBanner(const ServiceStatus &status, const LinkStatus &link);
    [[nodiscard]] Banner configurationBanner();
    void updateRefusal(const ServiceStatus &status);
    void listFailure(const ServiceStatus &status);
    void listConfigurationProblem();

    BannerArea &m_area;
    ProblemModel &m_problems;
    ServiceCommands &m_commands;
    QHash<QString, ServiceStatus> m_failed;
    QHash<QString, ServiceStatus> m_refused; //!< services whose bot does not want them
    QString m_configurationProblem;
};

} // namespace Switchboard
