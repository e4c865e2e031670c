// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/servicespanel.h"

#include "ui/help/helptopic.h"
#include "ui/support/accessibility.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/servicerow.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Switchboard {
namespace {

constexpr QMargins HeadMargins(12, 10, 12, 6);
constexpr QMargins CompactHeadMargins(2, 10, 2, 6);

//! The services in their groups: who connects to whom, and how.
enum Direction { Forward, Reverse, Http, DirectionCount };

Direction directionOf(ServiceKind kind)
{
    switch (kind) {
    case ServiceKind::WebSocketServer:
        return Forward;
    case ServiceKind::WebSocketClient:
        return Reverse;
    case ServiceKind::HttpServer:
    case ServiceKind::SseServer:
    case ServiceKind::HttpPost:
        return Http;
    }
    Q_UNREACHABLE();
}

} // namespace

ServicesPanel::ServicesPanel(QWidget *parent)
    : QWidget(parent), m_pages(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("plug"), this))
{
    setObjectName(QStringLiteral("serviceList"));
    setHelpTopic(this, QStringLiteral("main-window#services"));
    setMinimumWidth(MinimumFullWidth);
    auto *list = new QWidget;
    setAccessibleRole(list, QAccessible::List);
    m_list = list;
    list->setBackgroundRole(QPalette::Base);
    list->setAutoFillBackground(true);
    m_rowLayout = new QVBoxLayout(list);
    m_rowLayout->setContentsMargins(0, 0, 0, 0);
    m_rowLayout->setSpacing(0);
    for (int direction = 0; direction < DirectionCount; ++direction) {
        auto *head = new QLabel(list);
        head->setTextFormat(Qt::PlainText);
        head->setForegroundRole(QPalette::PlaceholderText);
        head->setContentsMargins(HeadMargins);
        m_rowLayout->addWidget(head, 0, Qt::AlignLeading);
        m_heads.append(head);
    }
    m_rowLayout->addStretch();

    auto *area = new QScrollArea(this);
    area->setWidget(list);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    m_pages->addWidget(area);
    m_pages->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connect(m_empty, &EmptyState::buttonClicked, this, &ServicesPanel::addRequested);
    retranslate();
}

void ServicesPanel::setServices(const QList<ServiceStatus> &services, qint64 nowMs)
{
    QStringList wanted;
    for (const ServiceStatus &status : services)
        wanted.append(status.id);
    if (wanted != ids())
        rebuild(services);
    for (qsizetype i = 0; i < services.size(); ++i)
        m_rows.at(i)->setStatus(services.at(i), nowMs);
    m_pages->setCurrentIndex(services.isEmpty() ? 1 : 0);
    updateHeads();
}

void ServicesPanel::updateService(const ServiceStatus &status, qint64 nowMs)
{
    for (ServiceRow *row : std::as_const(m_rows)) {
        if (row->status().id == status.id)
            row->setStatus(status, nowMs);
    }
    updateHeads();
}

void ServicesPanel::setWish(const QString &serviceId, std::optional<bool> wish)
{
    for (ServiceRow *row : std::as_const(m_rows)) {
        if (row->status().id == serviceId)
            row->setWish(wish);
    }
}

void ServicesPanel::setCompact(bool compact)
{
    m_compact = compact;
    for (ServiceRow *row : std::as_const(m_rows))
        row->setCompact(compact);
    m_empty->setHidden(compact); // its words need the width
    for (QLabel *head : std::as_const(m_heads)) {
        m_rowLayout->setAlignment(head, compact ? Qt::AlignHCenter : Qt::AlignLeading);
        head->setContentsMargins(compact ? CompactHeadMargins : HeadMargins);
    }
    setMinimumWidth(compact ? CompactWidth : MinimumFullWidth);
    setMaximumWidth(compact ? CompactWidth : QWIDGETSIZE_MAX);
    updateHeads();
}

void ServicesPanel::setSelected(const QString &serviceId)
{
    m_selected = serviceId;
    for (ServiceRow *row : std::as_const(m_rows))
        row->setSelected(row->status().id == serviceId);
    Q_EMIT currentChanged();
}

QString ServicesPanel::currentService() const
{
    const QStringList known = ids();
    for (const QString &candidate : {m_focused, m_selected}) {
        if (known.contains(candidate))
            return candidate;
    }
    return known.size() == 1 ? known.constFirst() : QString();
}

void ServicesPanel::focusService(const QString &serviceId)
{
    for (ServiceRow *row : std::as_const(m_rows)) {
        if (serviceId.isEmpty() || row->status().id == serviceId) {
            row->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void ServicesPanel::renameService(const QString &serviceId,
                                  const std::function<QString(const QString &)> &problemOf)
{
    if (m_compact) { // there is no room for a name
        Q_EMIT editRequested(serviceId);
        return;
    }
    for (ServiceRow *row : std::as_const(m_rows)) {
        if (row->status().id == serviceId)
            row->startRename(problemOf);
    }
}

void ServicesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QStringList ServicesPanel::ids() const
{
    QStringList result;
    for (const ServiceRow *row : m_rows)
        result.append(row->status().id);
    return result;
}

void ServicesPanel::rebuild(const QList<ServiceStatus> &services)
{
    // Rows that stay keep their widget: it may have the focus or be pressed right now.
    QList<ServiceRow *> old = m_rows;
    m_rows.clear();
    for (const ServiceStatus &status : services) {
        const auto it = std::ranges::find_if(
            old, [&](const ServiceRow *row) { return row->status().id == status.id; });
        ServiceRow *row = it != old.end() ? *it : createRow(status);
        old.removeAll(row);
        m_rows.append(row);
        row->setSelected(status.id == m_selected);
    }
    for (ServiceRow *row : std::as_const(old))
        row->deleteLater();
    placeRows();
}

void ServicesPanel::placeRows()
{
    int place = 0;
    QWidget *previous = nullptr;
    for (int direction = 0; direction < DirectionCount; ++direction) {
        m_rowLayout->removeWidget(m_heads.at(direction));
        m_rowLayout->insertWidget(place++, m_heads.at(direction), 0,
                                  m_compact ? Qt::AlignHCenter : Qt::AlignLeading);
        for (ServiceRow *row : std::as_const(m_rows)) {
            if (directionOf(row->status().kind) != direction)
                continue;
            m_rowLayout->removeWidget(row);
            m_rowLayout->insertWidget(place++, row);
            row->show(); // at once: a new row may be given the keyboard right away
            if (previous)
                setTabOrder(previous, row);
            previous = row;
        }
    }
}

ServiceRow *ServicesPanel::createRow(const ServiceStatus &status)
{
    auto *row = new ServiceRow(status, this);
    row->setCompact(m_compact);
    connect(row, &ServiceRow::toggleRequested, this, &ServicesPanel::toggleRequested);
    connect(row, &ServiceRow::menuRequested, this, &ServicesPanel::menuRequested);
    connect(row, &ServiceRow::closeNowRequested, this, &ServicesPanel::closeNowRequested);
    connect(row, &ServiceRow::keepOnRequested, this, &ServicesPanel::keepOnRequested);
    connect(row, &ServiceRow::connectRequested, this, &ServicesPanel::connectRequested);
    connect(row, &ServiceRow::doctorRequested, this, &ServicesPanel::doctorRequested);
    connect(row, &ServiceRow::activated, this, [this](const QString &id) {
        Q_EMIT selectionRequested(id == m_selected ? QString() : id);
    });
    connect(row, &ServiceRow::editRequested, this, &ServicesPanel::editRequested);
    connect(row, &ServiceRow::renamed, this, &ServicesPanel::renamed);
    connect(row, &ServiceRow::focused, this, [this](const QString &id) {
        m_focused = id;
        Q_EMIT currentChanged();
    });
    return row;
}

void ServicesPanel::retranslate()
{
    setAccessibleName(tr("Services"));
    m_list->setAccessibleName(tr("Services"));
    m_empty->setTexts(tr("No services"), tr("There is no service that a bot could connect to."),
                      tr("Add service"));
    updateHeads();
}

void ServicesPanel::updateHeads()
{
    //: Heads of the list of services: how many of them are on
    const QStringList titles{tr("Forward %1/%2"), tr("Reverse %1/%2"), tr("HTTP %1/%2")};
    const QStringList toolTips{tr("Forward WebSocket: bots connect to Switchboard"),
                               tr("Reverse WebSocket: Switchboard connects to bots"),
                               tr("HTTP: actions by request, events by stream or by POST")};
    for (int direction = 0; direction < DirectionCount; ++direction) {
        int on = 0;
        int all = 0;
        for (const ServiceRow *row : std::as_const(m_rows)) {
            if (directionOf(row->status().kind) != direction)
                continue;
            ++all;
            on += row->status().state == ServiceState::On ? 1 : 0;
        }
        QLabel *head = m_heads.at(direction);
        const QString full = titles.at(direction).arg(on).arg(all);
        head->setText(m_compact ? QStringLiteral("%1/%2").arg(on).arg(all) : full);
        nameAccessibly(head, full);
        head->setToolTip(toolTips.at(direction));
        head->setVisible(all > 0);
    }
}

} // namespace Switchboard
