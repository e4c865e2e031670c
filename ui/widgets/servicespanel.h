// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/services/servicestatus.h"

#include <QHash>
#include <QList>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace Switchboard {

class EmptyState;
class ServiceRow;

//! The list of services: real widgets, for there are few, updated in place.
class ServicesPanel final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int CompactWidth = 56;
    static constexpr int MinimumFullWidth = 232; //!< switch, a name and the longest state

    explicit ServicesPanel(QWidget *parent = nullptr);

    void setServices(const QList<ServiceStatus> &services, qint64 nowMs);
    void updateService(const ServiceStatus &status, qint64 nowMs);
    void setWish(const QString &serviceId, std::optional<bool> wish);
    //! Narrow: CompactWidth wide, one above the other what is side by side otherwise.
    void setCompact(bool compact);
    //! The service that filters the table; empty = none.
    void setSelected(const QString &serviceId);
    //! The service that commands mean: the focused row, else the selected one, else the only one.
    [[nodiscard]] QString currentService() const;
    //! Puts the keyboard focus on the row of \a serviceId, or on the first row.
    void focusService(const QString &serviceId = {});
    //! Lets people edit the name of \a serviceId in its place; renamed() follows. \a problemOf says
    //! what is wrong with a name.
    void renameService(const QString &serviceId,
                       const std::function<QString(const QString &name)> &problemOf);

Q_SIGNALS:
    void toggleRequested(const QString &serviceId);
    //! A row was clicked; a click on the selected row asks for none.
    void selectionRequested(const QString &serviceId);
    void currentChanged();
    void menuRequested(const QString &serviceId, const QPoint &globalPosition);
    void closeNowRequested(const QString &serviceId);
    void keepOnRequested(const QString &serviceId);
    void connectRequested(const QString &serviceId);
    void doctorRequested(const QString &serviceId);
    void addRequested();
    void editRequested(const QString &serviceId);
    void renamed(const QString &serviceId, const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QStringList ids() const;
    void rebuild(const QList<ServiceStatus> &services);
    ServiceRow *createRow(const ServiceStatus &status);
    void retranslate();
    void updateHeads();
    void placeRows();

    QStackedWidget *m_pages;
    QWidget *m_list = nullptr;
    EmptyState *m_empty;
    QList<QLabel *> m_heads; //!< one for each direction, hidden while it has no service
    QVBoxLayout *m_rowLayout;
    QList<ServiceRow *> m_rows;
    QString m_selected;
    QString m_focused;
    bool m_compact = false;
};

} // namespace Switchboard
