// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/engine/enginesnapshot.h"
#include "ui/models/connectionfilterproxy.h"

#include <QWidget>

class QStackedWidget;

namespace Switchboard {

class ConnectionTable;
class EmptyState;

//! The live connections, or why there are none to see.
class ConnectionsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionsPage(QWidget *parent = nullptr);

    void applySnapshot(const EngineSnapshot &snapshot);
    //! What the columns about the services show.
    void setConfiguration(const Configuration &configuration);
    void setNotes(const ClientNotes &notes) { m_model.setNotes(notes); }
    void setFilterText(const QString &text);
    void setServiceFilter(const QString &serviceId);
    [[nodiscard]] ConnectionTable *table() const { return m_table; }
    [[nodiscard]] const ConnectionTableModel &model() const { return m_model; }
    //! The greatest number that a connection has had in this run.
    [[nodiscard]] quint64 lastNumber() const { return m_lastNumber; }
    [[nodiscard]] QString serviceFilter() const { return m_proxy.serviceFilter(); }

Q_SIGNALS:
    void copyUrlRequested(const QString &serviceId);
    void clearFilterRequested();
    //! The table is to show the connections of all services again.
    void allServicesRequested();
    //! Show the services, so that one can be switched on.
    void servicesRequested();
    void addServiceRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Offer { AddService, CopyUrl, ClearFilter, AllServices, Services };

    void retranslate();
    void describeServices();
    void refreshEmptyState();
    void showNoMatch(int connections);
    void showNoConnections();
    void runOffer();

    ConnectionTableModel m_model;
    ConnectionFilterProxy m_proxy;
    QStackedWidget *m_pages;
    ConnectionTable *m_table;
    EmptyState *m_empty;
    QList<ServiceStatus> m_services;
    QHash<QString, ServiceSettings> m_settings; //!< by service id
    Offer m_offer = Offer::AddService;
    QString m_offeredService;
    quint64 m_lastNumber = 0;
};

} // namespace Switchboard
