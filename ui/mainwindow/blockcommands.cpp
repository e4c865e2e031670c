// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/blockcommands.h"

#include "core/engine/enginecontroller.h"
#include "core/net/blockjson.h"
#include "core/net/blocksubject.h"
#include "ui/dialogs/blockdialog.h"
#include "ui/dialogs/blocksdialog.h"
#include "ui/mainwindow/commandtracker.h"
#include "ui/mainwindow/undohistory.h"
#include "ui/models/blockmodel.h"
#include "ui/models/connectiontablemodel.h"
#include "ui/support/blocktext.h"
#include "ui/support/rejectiontext.h"
#include "ui/widgets/toastarea.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace Switchboard {

//! Rules that were asked for together and are answered one by one.
struct BlockCommands::Batch {
    qsizetype waiting = 0;
    AddedBlocks blocks;
    QString error; //!< the first one
    Done done;
};

namespace {

bool sameSubject(const BlockRule &a, const BlockRule &b)
{
    return a.scope == b.scope && a.subject == b.subject && a.serviceId == b.serviceId;
}

//! How long \a rule lasts from its making on, in whole minutes when it is that long; 0 = for ever.
qint64 lengthOf(const BlockRule &rule)
{
    if (rule.expiresMs == 0)
        return 0;
    const qint64 seconds =
        std::max<qint64>(1, (rule.expiresMs - QDateTime::currentMSecsSinceEpoch() + 999) / 1000);
    return seconds < 60 ? seconds : (seconds + 30) / 60 * 60;
}

} // namespace

BlockCommands::BlockCommands(EngineController &controller, CommandTracker &tracker,
                             const ConnectionTableModel &connections, ToastArea &toasts,
                             UndoHistory &undo, QWidget *window)
    : QObject(window), m_controller(controller), m_tracker(tracker), m_connections(connections),
      m_toasts(toasts), m_undo(undo), m_window(window), m_model(new BlockModel(this))
{
    connect(&controller, &EngineController::blocksChanged, m_model, &BlockModel::setRules);
}

void BlockCommands::setServices(const QList<ServiceStatus> &services)
{
    m_services = services;
    QHash<QString, QString> names;
    for (const ServiceStatus &status : services)
        names.insert(status.id, status.name);
    m_model->setServiceNames(names);
}

void BlockCommands::showList()
{
    if (!m_list) {
        m_list = new BlocksDialog(*m_model, m_window);
        connect(m_list, &BlocksDialog::addRequested, this, [this] { askToBlock(); });
        connect(m_list, &BlocksDialog::changeRequested, this, &BlockCommands::askToBlock);
        connect(m_list, &BlocksDialog::removeRequested, this, &BlockCommands::remove);
    }
    m_list->show();
    m_list->raise();
    m_list->activateWindow();
}

void BlockCommands::askToBlock(const BlockRule &preset)
{
    BlockDialog::Services services;
    for (const ServiceStatus &status : std::as_const(m_services))
        services.append({status.id, status.name});
    const auto count = [this](const BlockRule &rule) { return int(matchingSessions(rule).size()); };
    QWidget *parent = m_list && m_list->isActiveWindow() ? m_list.data() : m_window;
    auto *dialog = new BlockDialog(preset, services, count, parent);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const BlockRule rule = dialog->rule();
        if (!dialog->disconnects()) {
            block({rule});
            return;
        }
        block({rule}, [this, rule](const AddedBlocks &blocks) {
            sayBlocked(blocks);
            Q_EMIT disconnectRequested(matchingSessions(rule));
        });
    });
    dialog->open();
}

void BlockCommands::blockSources(const QList<RejectedGroup> &groups)
{
    QList<BlockRule> rules;
    for (const RejectedGroup &group : groups) {
        const BlockRule rule{.subject = RejectionText::source(group),
                             .serviceId = group.serviceId,
                             .expiresMs =
                                 QDateTime::currentMSecsSinceEpoch() + SourceSeconds * 1000LL};
        const bool known = std::ranges::any_of(
            rules, [&rule](const BlockRule &each) { return sameSubject(each, rule); });
        if (!known)
            rules.append(rule);
    }
    blockAtLeast(rules);
}

void BlockCommands::blockAtLeast(const QList<BlockRule> &rules, Done done)
{
    QList<BlockRule> longer;
    for (const BlockRule &rule : rules) {
        const bool covered = std::ranges::any_of(m_model->rules(), [&rule](const BlockRule &each) {
            return sameSubject(each, rule)
                && (each.expiresMs == 0
                    || (rule.expiresMs != 0 && each.expiresMs >= rule.expiresMs));
        });
        if (!covered)
            longer.append(rule);
    }
    if (!longer.isEmpty()) {
        block(longer, std::move(done));
        return;
    }
    if (!rules.isEmpty())
        m_toasts.showToast(
            tr("%1 is blocked for longer already").arg(BlockText::subject(rules.constFirst())));
    if (done)
        done({});
}

void BlockCommands::block(const QList<BlockRule> &rules, Done done)
{
    if (rules.isEmpty())
        return;
    QList<BlockRule> local;
    for (const BlockRule &rule : rules) {
        if (blocksLoopback(rule.scope, rule.subject))
            local.append(rule);
    }
    if (local.isEmpty())
        add(rules, std::move(done));
    else
        confirmLoopback(local, [this, rules, done = std::move(done)] { add(rules, done); });
}

void BlockCommands::confirmLoopback(const QList<BlockRule> &rules, std::function<void()> confirmed)
{
    QStringList subjects;
    for (const BlockRule &rule : rules)
        subjects.append(rule.subject);
    subjects.removeDuplicates();
    auto *dialog = new DecisionDialog(
        tr("Block this computer itself?"),
        tr("%1 is this computer. Every bot that runs here would be refused, not only the one you "
           "mean.")
            .arg(subjects.join(QStringLiteral(", "))),
        tr("Block all the same"), m_window);
    dialog->setObjectName(QStringLiteral("loopbackDialog"));
    connect(dialog, &QDialog::accepted, this, std::move(confirmed));
    dialog->open();
}

void BlockCommands::add(const QList<BlockRule> &rules, Done done)
{
    auto batch = std::make_shared<Batch>();
    batch->waiting = rules.size();
    batch->done = std::move(done);
    for (BlockRule rule : rules) {
        // The text of a token goes no further than this.
        if (const auto subject = normalBlockSubject(rule.scope, rule.subject))
            rule.subject = subject.value();
        m_tracker.track(m_controller.addBlock(rule),
                        [this, batch](const CommandResult &result) { finish(batch, result); });
    }
}

void BlockCommands::finish(const std::shared_ptr<Batch> &batch, const CommandResult &result)
{
    const auto take = [&result](QLatin1String key, QList<BlockRule> &list) {
        if (!result.data.contains(key))
            return;
        if (const auto rule = blockRuleFrom(result.data.value(key).toObject()))
            list.append(rule.value());
    };
    if (result.ok) {
        take(QLatin1String("block"), batch->blocks.added);
        take(QLatin1String("replaced"), batch->blocks.replaced);
    } else if (batch->error.isEmpty()) {
        batch->error = result.error;
    }
    if (--batch->waiting > 0)
        return;
    if (!batch->error.isEmpty())
        m_toasts.showToast(batch->error);
    if (batch->blocks.added.isEmpty())
        return;
    AddedBlocks &blocks = batch->blocks;
    const QString text = blocks.added.size() == 1
        ? tr("Block %1").arg(BlockText::subject(blocks.added.constFirst()))
        : tr("Block %n client(s)", nullptr, int(blocks.added.size()));
    // Steps hold values: ids are others after each of them.
    blocks.undoStep = m_undo.push(
        text,
        [this, blocks](const UndoHistory::Finished &finished) {
            change(blocks.added, blocks.replaced, finished);
        },
        [this, added = blocks.added](const UndoHistory::Finished &finished) {
            change({}, added, finished);
        });
    Q_EMIT blocksAdded(blocks.added, blocks.replaced);
    if (batch->done)
        batch->done(batch->blocks);
    else
        sayBlocked(batch->blocks);
}

void BlockCommands::sayBlocked(const AddedBlocks &blocks)
{
    if (!blocks.added.isEmpty())
        m_toasts.showToast(summary(blocks.added), tr("Undo"),
                           [this, step = blocks.undoStep] { m_undo.undo(step); });
}

void BlockCommands::remove(const QList<BlockId> &ids)
{
    m_tracker.track(m_controller.removeBlocks(ids),
                    [this](const CommandResult &result) { finishRemoval(result); });
}

void BlockCommands::finishRemoval(const CommandResult &result)
{
    if (!result.ok) {
        m_toasts.showToast(result.error);
        return;
    }
    QList<BlockRule> removed;
    const QJsonArray list = result.data.value(QLatin1String("removed")).toArray();
    for (const QJsonValue &value : list) {
        if (const auto rule = blockRuleFrom(value.toObject()))
            removed.append(rule.value());
    }
    if (removed.isEmpty())
        return; // they had ended meanwhile
    const QString subject = BlockText::subject(removed.constFirst());
    const bool single = removed.size() == 1;
    const quint64 step = m_undo.push(
        single ? tr("Remove the block of %1").arg(subject)
               : tr("Remove %n block(s)", nullptr, int(removed.size())),
        [this, removed](const UndoHistory::Finished &finished) { change({}, removed, finished); },
        [this, removed](const UndoHistory::Finished &finished) { change(removed, {}, finished); });
    Q_EMIT blocksRemoved(removed);
    m_toasts.showToast(single ? tr("Removed the block of %1").arg(subject)
                              : tr("Removed %n block(s)", nullptr, int(removed.size())),
                       tr("Undo"), [this, step] { m_undo.undo(step); });
}

void BlockCommands::change(const QList<BlockRule> &gone, const QList<BlockRule> &back,
                           const std::function<void(bool ok)> &finished)
{
    struct Outcome {
        int waiting = 1; //!< the first is this function itself
        QString error;
    };
    auto outcome = std::make_shared<Outcome>();
    const auto count = [this, outcome, finished](const CommandResult &result) {
        if (!result.ok && outcome->error.isEmpty())
            outcome->error = result.error;
        if (--outcome->waiting > 0)
            return;
        if (!outcome->error.isEmpty())
            m_toasts.showToast(outcome->error);
        finished(outcome->error.isEmpty());
    };
    QList<BlockRule> reallyGone = gone;
    reallyGone.removeIf([&back](const BlockRule &rule) {
        return std::ranges::any_of(
            back, [&rule](const BlockRule &each) { return sameSubject(rule, each); });
    });
    if (const QList<BlockId> ids = currentIds(reallyGone); !ids.isEmpty()) {
        ++outcome->waiting;
        m_tracker.track(m_controller.removeBlocks(ids), count);
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const BlockRule &rule : back) {
        if (rule.expiresMs != 0 && rule.expiresMs <= now)
            continue; // it would be over by now
        ++outcome->waiting;
        m_tracker.track(m_controller.addBlock(rule), count);
    }
    count({});
}

QString BlockCommands::summary(const QList<BlockRule> &rules)
{
    const BlockRule &first = rules.constFirst();
    const qint64 length = lengthOf(first);
    if (rules.size() == 1 && length == 0)
        return tr("Blocked %1 until you remove the block").arg(BlockText::subject(first));
    if (rules.size() == 1)
        return tr("Blocked %1 for %2").arg(BlockText::subject(first), BlockText::duration(length));
    if (length == 0)
        return tr("Blocked %n client(s) until you remove the blocks", nullptr, int(rules.size()));
    return tr("Blocked %n client(s) for %1", nullptr, int(rules.size()))
        .arg(BlockText::duration(length));
}

QList<SessionId> BlockCommands::matchingSessions(const BlockRule &rule) const
{
    QList<SessionId> ids;
    const auto range = parseAddressRange(rule.subject);
    const qint64 botId = rule.subject.toLongLong();
    for (int i = 0; i < m_connections.rowCount(); ++i) {
        const ConnectionRow &row = m_connections.rowAt(i);
        if (row.isClosed() || (!rule.serviceId.isEmpty() && rule.serviceId != row.info.serviceId))
            continue;
        const bool byAddress = rule.scope == BlockScope::Address && range
            && range.value().contains(row.info.peerAddress);
        const bool byBot = rule.scope == BlockScope::BotId && botId > 0 && row.info.selfId == botId;
        if (byAddress || byBot)
            ids.append(row.info.id);
    }
    return ids;
}

QList<BlockId> BlockCommands::currentIds(const QList<BlockRule> &rules) const
{
    QList<BlockId> ids;
    for (const BlockRule &rule : m_model->rules()) {
        if (std::ranges::any_of(rules,
                                [&rule](const BlockRule &each) { return sameSubject(each, rule); }))
            ids.append(rule.id);
    }
    return ids;
}

} // namespace Switchboard
