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

} // namespace

ServicesPanel::ServicesPanel(QWidget *parent)
    : QWidget(parent), m_pages(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("plug"), this)), m_head(new QLabel(this))
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
    m_head->setTextFormat(Qt::PlainText);
    m_head->setForegroundRole(QPalette::PlaceholderText);
    m_head->setContentsMargins(HeadMargins);
    m_rowLayout->addWidget(m_head, 0, Qt::AlignLeading);
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
    updateHead();
}

void ServicesPanel::updateService(const ServiceStatus &status, qint64 nowMs)
{
    for (ServiceRow *row : std::as_const(m_rows)) {
        if (row->status().id == status.id)
            row->setStatus(status, nowMs);
    }
    updateHead();
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
    m_rowLayout->setAlignment(m_head, compact ? Qt::AlignHCenter : Qt::AlignLeading);
    m_head->setContentsMargins(compact ? CompactHeadMargins : HeadMargins);
    setMinimumWidth(compact ? CompactWidth : MinimumFullWidth);
    setMaximumWidth(compact ? CompactWidth : QWIDGETSIZE_MAX);
    updateHead();
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
        m_rowLayout->removeWidget(row);
        m_rowLayout->insertWidget(int(m_rows.size()), row);
        row->show(); // at once: a new row may be given the keyboard right away
        row->setSelected(status.id == m_selected);
    }
    for (ServiceRow *row : std::as_const(old))
        row->deleteLater();
    QWidget *previous = nullptr;
    for (ServiceRow *row : std::as_const(m_rows)) {
        if (previous)
            setTabOrder(previous, row);
        previous = row;
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
    updateHead();
}

void ServicesPanel::updateHead()
{
    const auto on = std::ranges::count_if(
        m_rows, [](const ServiceRow *row) { return row->status().state == ServiceState::On; });
    //: Head of the list of forward WebSocket services: how many of them listen
    const QString full = tr("Forward %1/%2").arg(on).arg(m_rows.size());
    m_head->setText(m_compact ? QStringLiteral("%1/%2").arg(on).arg(m_rows.size()) : full);
    nameAccessibly(m_head, full);
    m_head->setToolTip(tr("Forward WebSocket: bots connect to Switchboard"));
}

} // namespace Switchboard
