// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/connectioncommands.h"

#include "core/engine/enginecontroller.h"
#include "ui/dialogs/kickdialog.h"
#include "ui/mainwindow/commandtracker.h"
#include "ui/models/connectiontablemodel.h"
#include "ui/support/formatting.h"
#include "ui/widgets/toastarea.h"

namespace Switchboard {
namespace {

QString numberOf(SessionId id)
{
    return QLatin1Char('#') + QString::number(id.value());
}

bool isSameClient(const SessionInfo &a, const SessionInfo &b)
{
    return a.serviceId == b.serviceId && a.peerAddress == b.peerAddress
        && a.userAgent == b.userAgent && a.role == b.role;
}

} // namespace

ConnectionCommands::ConnectionCommands(EngineController &controller, CommandTracker &tracker,
                                       const ConnectionTableModel &model, ToastArea &toasts,
                                       QWidget *window)
    : QObject(window), m_controller(controller), m_tracker(tracker), m_model(model),
      m_toasts(toasts), m_window(window)
{ }

void ConnectionCommands::kick(const QList<SessionId> &ids)
{
    const QList<SessionId> open = stillOpen(ids);
    if (open.size() >= KickDialog::AsksFrom)
        ask(int(KickDialog::Mode::Confirm), open);
    else if (!open.isEmpty())
        disconnectNow(open, {});
}

void ConnectionCommands::kickWithReason(const QList<SessionId> &ids)
{
    ask(int(KickDialog::Mode::Reason), stillOpen(ids));
}

void ConnectionCommands::kickAndBlock(const QList<SessionId> &ids)
{
    ask(int(KickDialog::Mode::Block), stillOpen(ids));
}

void ConnectionCommands::noteOpened(const QList<SessionInfo> &opened, qint64 nowMs)
{
    m_kicked.removeIf([nowMs](const Kicked &kicked) { return nowMs - kicked.atMs > ComebackMs; });
    for (const SessionInfo &info : opened) {
        for (qsizetype i = 0; i < m_kicked.size(); ++i) {
            const Kicked kicked = m_kicked.at(i);
            if (!isSameClient(kicked.info, info))
                continue;
            m_kicked.removeAt(i);
            const SessionId id = info.id;
            m_toasts.showToast(tr("%1 came back as %2 after %3")
                                   .arg(numberOf(kicked.info.id), numberOf(id),
                                        formatDuration(nowMs - kicked.atMs)),
                               tr("Block 10 min"), [this, id] { block({id}); });
            break;
        }
    }
}

QList<SessionId> ConnectionCommands::stillOpen(const QList<SessionId> &ids)
{
    QList<SessionId> open;
    for (const SessionId id : ids) {
        const ConnectionRow *row = m_model.find(id);
        if (row && !row->isClosed())
            open.append(id);
    }
    if (open.isEmpty() && ids.size() == 1)
        m_toasts.showToast(tr("%1 had already left").arg(numberOf(ids.constFirst())));
    return open;
}

QString ConnectionCommands::subjectOf(const QList<SessionId> &ids) const
{
    if (ids.size() != 1)
        return {};
    const ConnectionRow *row = m_model.find(ids.constFirst());
    const QString number = numberOf(ids.constFirst());
    return row ? QString(number + QLatin1Char(' ') + row->info.peer()) : number;
}

void ConnectionCommands::ask(int mode, const QList<SessionId> &ids)
{
    if (ids.isEmpty())
        return;
    auto *dialog =
        new KickDialog(KickDialog::Mode(mode), int(ids.size()), subjectOf(ids), m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, ids] {
        // Some may have left while the question stood open.
        const QList<SessionId> open = stillOpen(ids);
        if (!open.isEmpty())
            disconnectNow(open, dialog->options());
    });
    dialog->open();
}

void ConnectionCommands::disconnectNow(const QList<SessionId> &ids,
                                       const DisconnectOptions &options)
{
    for (const SessionId id : ids) {
        if (const ConnectionRow *row = m_model.find(id); row && options.blockSeconds == 0)
            m_kicked.append({row->info, m_model.nowMs()});
    }
    m_tracker.track(m_controller.disconnectSessions(ids, options),
                    [this, ids, options](const CommandResult &result) {
                        if (result.ok)
                            sayDone(ids, options);
                        else
                            m_toasts.showToast(result.error);
                    });
}

void ConnectionCommands::sayDone(const QList<SessionId> &ids, const DisconnectOptions &options)
{
    const bool single = ids.size() == 1;
    if (options.blockSeconds > 0) {
        const int minutes = options.blockSeconds / 60;
        m_toasts.showToast(
            single ? tr("Kicked %1 and blocked its address for %2 min")
                         .arg(numberOf(ids.constFirst()))
                         .arg(minutes)
                   : tr("Kicked %n connection(s) and blocked their addresses for %1 min", nullptr,
                        int(ids.size()))
                         .arg(minutes));
        return;
    }
    m_toasts.showToast(single ? tr("Kicked %1").arg(numberOf(ids.constFirst()))
                              : tr("Kicked %n connection(s)", nullptr, int(ids.size())),
                       tr("Block 10 min"), [this, ids] { block(ids); });
}

void ConnectionCommands::block(const QList<SessionId> &ids)
{
    DisconnectOptions options;
    options.blockSeconds = QuickBlockSeconds;
    disconnectNow(ids, options);
}

} // namespace Switchboard
