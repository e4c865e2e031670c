// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/connectioncommands.h"

#include "core/engine/enginecontroller.h"
#include "core/net/blocksubject.h"
#include "ui/dialogs/kickdialog.h"
#include "ui/mainwindow/blockcommands.h"
#include "ui/mainwindow/commandtracker.h"
#include "ui/models/connectiontablemodel.h"
#include "ui/support/formatting.h"
#include "ui/support/uisettings.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/toastarea.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace Switchboard {
namespace {

//! Clients that return one after the other within it are told in one toast.
constexpr std::chrono::milliseconds ComebackPause{700};

QString numberOf(SessionId id)
{
    return QLatin1Char('#') + QString::number(id.value());
}

bool isSameClient(const SessionInfo &a, const SessionInfo &b)
{
    return a.serviceId == b.serviceId && a.peerAddress == b.peerAddress
        && a.userAgent == b.userAgent && a.role == b.role;
}

QList<SessionId> idsOf(const QList<SessionInfo> &connections)
{
    QList<SessionId> ids;
    for (const SessionInfo &info : connections)
        ids.append(info.id);
    return ids;
}

} // namespace

ConnectionCommands::ConnectionCommands(EngineController &controller, CommandTracker &tracker,
                                       const ConnectionTableModel &model, BlockCommands &blocks,
                                       ToastArea &toasts, const UiSettings &settings,
                                       QWidget *window)
    : QObject(window), m_controller(controller), m_tracker(tracker), m_model(model),
      m_blocks(blocks), m_toasts(toasts), m_settings(settings), m_window(window)
{
    connect(&blocks, &BlockCommands::disconnectRequested, this,
            [this](const QList<SessionId> &ids) {
                const QList<SessionInfo> open = stillOpen(ids);
                if (!open.isEmpty())
                    disconnectNow(open, {}, Return::Blocked);
            });
}

void ConnectionCommands::kick(const QList<SessionId> &ids)
{
    const QList<SessionInfo> open = stillOpen(ids);
    if (open.size() >= m_settings.confirmFrom())
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
    countLeaving();
    m_kicked.removeIf([nowMs](const Kicked &kicked) { return nowMs - kicked.atMs > ComebackMs; });
    for (const SessionInfo &info : opened) {
        const auto kicked = std::ranges::find_if(
            m_kicked, [&info](const Kicked &each) { return isSameClient(each.info, info); });
        if (kicked == m_kicked.cend())
            continue;
        if (m_comebacks.isEmpty())
            QTimer::singleShot(ComebackPause, this, &ConnectionCommands::sayComebacks);
        m_comebacks.append({.before = kicked->info.id,
                            .now = info,
                            .afterMs = info.connectedMonotonicMs - kicked->atMs});
        m_kicked.erase(kicked);
    }
}

void ConnectionCommands::sayComebacks()
{
    const QList<Comeback> comebacks = std::exchange(m_comebacks, {});
    QList<SessionInfo> clients;
    for (const Comeback &comeback : comebacks)
        clients.append(comeback.now);
    const Comeback &first = comebacks.constFirst();
    const QString text = comebacks.size() == 1
        ? tr("%1 came back as %2 after %3")
              .arg(numberOf(first.before), numberOf(first.now.id), formatDuration(first.afterMs))
        : tr("%n kicked connection(s) came back", nullptr, int(comebacks.size()));
    m_toasts.showToast(text, tr("Block 10 min"), [this, clients] { blockQuickly(clients); });
}

QList<SessionInfo> ConnectionCommands::stillOpen(const QList<SessionId> &ids)
{
    QList<SessionInfo> open;
    for (const SessionId id : ids) {
        const ConnectionRow *row = m_model.find(id);
        if (row && !row->isClosed())
            open.append(row->info);
    }
    if (open.isEmpty() && ids.size() == 1)
        m_toasts.showToast(tr("%1 had already left").arg(numberOf(ids.constFirst())));
    return open;
}

QHash<QString, QString> ConnectionCommands::serviceNames(const QList<SessionInfo> &infos) const
{
    QHash<QString, QString> names;
    for (const SessionInfo &info : infos) {
        if (const ConnectionRow *row = m_model.find(info.id))
            names.insert(info.serviceId, row->service.name);
    }
    return names;
}

void ConnectionCommands::ask(int mode, const QList<SessionInfo> &connections)
{
    if (connections.isEmpty())
        return;
    auto *dialog =
        new KickDialog(KickDialog::Mode(mode), connections, serviceNames(connections), m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, connections] {
        const DisconnectOptions options = dialog->options();
        const QList<BlockRule> rules = dialog->blocks();
        // Some may have left while the question stood open.
        const auto disconnectOpen = [this, options, connections](Return allowed) {
            const QList<SessionInfo> open = stillOpen(idsOf(connections));
            if (!open.isEmpty())
                disconnectNow(open, options, allowed);
        };
        if (rules.isEmpty()) {
            disconnectOpen(Return::Allowed);
            return;
        }
        m_blocks.block(rules, [this, disconnectOpen](const AddedBlocks &blocks) {
            // The blocks first, so that nobody is back before; they are what can be undone.
            m_blocks.sayBlocked(blocks);
            disconnectOpen(Return::Blocked);
        });
    });
    dialog->open();
}

void ConnectionCommands::disconnectNow(const QList<SessionInfo> &connections,
                                       DisconnectOptions options, Return allowed)
{
    if (options.reason.isEmpty())
        options.reason = m_settings.kickReason();
    for (const SessionInfo &info : connections) {
        if (allowed == Return::Allowed)
            m_kicked.append({info, m_model.nowMs()});
    }
    if (connections.size() >= ProgressFrom) {
        m_leaving.append({.ids = idsOf(connections),
                          .toast = m_toasts.showLasting(tr("Kicking %n connection(s)...", nullptr,
                                                           int(connections.size())))});
    }
    m_tracker.track(m_controller.disconnectSessions(idsOf(connections), options),
                    [this, connections, allowed](const CommandResult &result) {
                        if (result.ok)
                            sayDone(connections, result, allowed);
                        else
                            m_toasts.showToast(result.error);
                    });
}

void ConnectionCommands::countLeaving()
{
    for (const Leaving &leaving : std::as_const(m_leaving)) {
        const auto left = std::ranges::count_if(leaving.ids, [this](SessionId id) {
            const ConnectionRow *row = m_model.find(id);
            return row && !row->isClosed();
        });
        if (!leaving.toast)
            continue;
        if (left == 0)
            leaving.toast->release();
        else
            leaving.toast->setText(tr("Kicking: %1 of %2 are gone")
                                       .arg(formatCount(quint64(leaving.ids.size() - left)),
                                            formatCount(quint64(leaving.ids.size()))));
    }
    m_leaving.removeIf([](const Leaving &leaving) { return leaving.toast.isNull(); });
}

void ConnectionCommands::sayDone(const QList<SessionInfo> &connections, const CommandResult &result,
                                 Return allowed)
{
    const QJsonArray ended = result.data.value(QLatin1String("disconnected")).toArray();
    const auto cut = std::ranges::count_if(ended, [](const QJsonValue &each) {
        return !each.toObject().value(QLatin1String("clean")).toBool();
    });
    const int gone = int(result.data.value(QLatin1String("gone")).toArray().size());
    const int kicked = int(connections.size()) - gone;
    QString text = connections.size() == 1
        ? tr("Kicked %1").arg(numberOf(connections.constFirst().id))
        : tr("Kicked %n connection(s)", nullptr, kicked);
    if (cut > 0 && connections.size() > 1)
        text += tr(" · %n of them did not answer", nullptr, int(cut));
    if (gone > 0 && connections.size() > 1)
        text += tr(" · %n had already left", nullptr, gone);
    if (allowed == Return::Allowed)
        m_toasts.showToast(text, tr("Block 10 min"),
                           [this, connections] { blockQuickly(connections); });
    else
        m_toasts.showToast(text);
}

void ConnectionCommands::blockQuickly(const QList<SessionInfo> &clients)
{
    QList<BlockRule> rules;
    const qint64 expires = QDateTime::currentMSecsSinceEpoch() + QuickBlockSeconds * 1000LL;
    for (const SessionInfo &client : clients) {
        const BlockRule rule{.subject = blockRangeOf(client.peerAddress).text(),
                             .serviceId = client.serviceId,
                             .expiresMs = expires};
        const bool known = std::ranges::any_of(rules, [&rule](const BlockRule &each) {
            return each.subject == rule.subject && each.serviceId == rule.serviceId;
        });
        if (!known)
            rules.append(rule);
    }
    m_blocks.blockAtLeast(rules, [this, clients](const AddedBlocks &blocks) {
        m_blocks.sayBlocked(blocks);
        // Those that are back already go again; the others have left.
        QList<SessionInfo> open;
        for (const SessionInfo &client : clients) {
            const ConnectionRow *row = m_model.find(client.id);
            if (row && !row->isClosed())
                open.append(client);
        }
        if (!open.isEmpty())
            disconnectNow(open, {}, Return::Blocked);
    });
}

} // namespace Switchboard
