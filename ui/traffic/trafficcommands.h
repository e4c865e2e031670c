// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/traffic/trafficrecord.h"

#include <QList>
#include <QObject>

#include <functional>

namespace Switchboard {

class BackgroundWorker;
class ToastArea;
class TrafficActions;
class TrafficPage;

//! What the commands of the traffic do with the selected messages: copy, filter, compare, export.
class TrafficCommands final : public QObject
{
    Q_OBJECT

public:
    //! The address of a service by its id, for commands that send an action again.
    using UrlOf = std::function<QString(const QString &serviceId)>;
    static constexpr int MostCopied = 10'000; //!< messages at a time

    TrafficCommands(TrafficActions &actions, TrafficPage &page, ToastArea &toasts, UrlOf urlOf,
                    QObject *parent);

Q_SIGNALS:
    //! Nothing of what was recorded is to be shown any more.
    void clearRequested();

private:
    using Format = std::function<QString(const TrafficRecord &)>;

    void connectCopying();
    void connectFilters();
    void copySelected(const Format &format);
    void copyCell();
    void copyRows();
    void setClipboard(const QString &text, int messages);
    void exportShown();
    void writeTo(const QString &path);
    void openMenu(const QPoint &position);
    void refresh();

    TrafficActions &m_actions;
    TrafficPage &m_page;
    ToastArea &m_toasts;
    UrlOf m_urlOf;
    BackgroundWorker *m_worker;
};

} // namespace Switchboard
