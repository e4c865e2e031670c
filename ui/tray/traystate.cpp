// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/tray/traystate.h"

#include "ui/support/icons.h"
#include "ui/support/statetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPixmap>

namespace Switchboard {
namespace {

class TrayTexts
{
    Q_DECLARE_TR_FUNCTIONS(TrayTexts)
};

QPixmap badgedIcon(int side, StateToken token)
{
    QPixmap pixmap = applicationIcon().pixmap(QSize(side, side), 1.0);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const double disc = side * 0.62;
    const QRectF place(side - disc, side - disc, disc, disc);
    // A gap between icon and disc, so that the badge is no part of the icon's drawing.
    const double gap = side * 0.05;
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawEllipse(place.adjusted(-gap, -gap, gap, gap));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setBrush(Qt::white);
    painter.drawEllipse(place);
    const double inset = disc * 0.13;
    paintStateShape(&painter, place.adjusted(inset, inset, -inset, -inset), token, false);
    return pixmap;
}

} // namespace

TrayState trayState(const QList<ServiceStatus> &services, const QSet<QString> &awaited,
                    bool configurationProblem)
{
    TrayState state;
    bool failed = false;
    bool busy = false;
    for (const ServiceStatus &status : services) {
        ++state.total;
        state.connections += status.sessions;
        state.up += status.state == ServiceState::On ? 1 : 0;
        const StateToken token = stateText(status).token;
        failed = failed || token == StateToken::Error;
        busy = busy || token == StateToken::Busy || awaited.contains(status.id);
    }
    state.token = failed       ? StateToken::Error
        : configurationProblem ? StateToken::Warn
        : busy                 ? StateToken::Busy
        : state.up > 0         ? StateToken::Ok
                               : StateToken::Off;
    return state;
}

QString trayHeadline(const TrayState &state)
{
    return TrayTexts::tr("Switchboard: %1/%2 up, %3 conn.")
        .arg(QString::number(state.up), QString::number(state.total),
             QLocale().toString(state.connections));
}

QString trayServiceText(const ServiceStatus &status, bool awaited)
{
    const StateText state = stateText(status);
    QString text = status.name;
    if (state.token == StateToken::Error || state.token == StateToken::Busy
        || state.token == StateToken::Warn)
        text += QStringLiteral(" · ") + state.text;
    else if (awaited)
        text += QStringLiteral(" · ") + TrayTexts::tr("switching");
    if (status.sessions > 0)
        text += QStringLiteral(" · ") + QLocale().toString(status.sessions);
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QIcon trayIcon(StateToken token)
{
    QIcon icon;
    for (const int side : {16, 20, 22, 24, 32, 40, 48, 64, 96})
        icon.addPixmap(badgedIcon(side, token));
    return icon;
}

} // namespace Switchboard
