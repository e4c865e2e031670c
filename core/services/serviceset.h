// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/services/portprobe.h"
#include "core/services/service.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace Switchboard {

//! The services of the running configuration and their backends: builds them, and brings them in
//! line with a changed configuration while the others go on. I/O thread.
class ServiceSet final : public QObject
{
    Q_OBJECT

public:
    using MakeBackend = std::function<Result<Backend *>(const BackendSettings &)>;

    ServiceSet(const Clock &clock, MakeBackend makeBackend, QObject *parent = nullptr);
    ~ServiceSet() override;

    //! Relative paths of certificates begin there.
    void setFolder(const QString &folder) { m_folder = folder; }
    //! Makes backends and services; nothing is switched on yet. Fails when a backend cannot start.
    [[nodiscard]] Result<void> build(const Configuration &configuration);
    //! Applies what is different in \a configuration. Lines for the journal: what was done.
    [[nodiscard]] QStringList apply(const Configuration &configuration);

    [[nodiscard]] const Configuration &configuration() const { return m_configuration; }
    //! Changes what the running configuration says of one service, without applying anything.
    ServiceSettings *editSettings(const QString &serviceId);

    [[nodiscard]] Service *find(const QString &serviceId) const;
    //! In the order of the configuration; a service that is being removed is not listed.
    [[nodiscard]] const QList<Service *> &services() const { return m_services; }
    [[nodiscard]] SessionRegistry &registry() { return m_registry; }
    [[nodiscard]] const SessionRegistry &registry() const { return m_registry; }
    //! The backend called \a id, or null.
    [[nodiscard]] BackendRoute *route(const QString &id) const;

    //! Deadlines of services, sessions and actions; every 100 ms.
    void tick();
    //! The machine slept: every session must show within 5 s that it is still there.
    void demandSignsOfLife();
    //! Whether nothing is left that was switched off or removed.
    [[nodiscard]] bool isQuiet() const;
    //! What the services of the configuration have to do with ports.
    [[nodiscard]] QList<OwnPort> ports() const;
    //! \a settings with the paths of files as they are meant: from the folder of the configuration.
    [[nodiscard]] ServiceSettings withAbsolutePaths(ServiceSettings settings) const;

Q_SIGNALS:
    void serviceAdded(Switchboard::Service *service);

private:
    [[nodiscard]] Result<void> addBackend(const BackendSettings &settings);
    Service *addService(const ServiceSettings &settings);
    void removeService(const QString &serviceId);
    void applyChange(const QString &serviceId, const ServiceSettings &settings, int changes);
    void orderServices();
    [[nodiscard]] int descriptorBudget() const;
    [[nodiscard]] QSet<quint16> configuredPorts() const;

    const Clock &m_clock;
    MakeBackend m_makeBackend;
    Configuration m_configuration;
    QString m_folder;
    SessionRegistry m_registry;
    qint64 m_lastMemoryCheckMs = 0;
    std::map<QString, BackendRoute *> m_routes;
    QList<Service *> m_services;
    QList<Service *> m_leaving; //!< removed, waiting for their sessions to end
};

} // namespace Switchboard
