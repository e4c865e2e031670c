// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/blockcommands.h"

#include "core/engine/enginecontroller.h"
#include "core/net/blockjson.h"
#include "core/net/blocksubject.h"
#include "ui/dialogs/blockdialog.h"
#include "ui/dialogs/blocksdialog.h"
#include "ui/mainwindow/commandtracker.h"
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
                             QWidget *window)
    : QObject(window), m_controller(controller), m_tracker(tracker), m_connections(connections),
      m_toasts(toasts), m_window(window), m_model(new BlockModel(this))
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
    Q_EMIT blocksAdded(batch->blocks.added, batch->blocks.replaced);
    if (batch->done)
        batch->done(batch->blocks);
    else
        sayBlocked(batch->blocks);
}

void BlockCommands::sayBlocked(const AddedBlocks &blocks)
{
    if (!blocks.added.isEmpty())
        m_toasts.showToast(summary(blocks.added), tr("Undo"), [this, blocks] { takeBack(blocks); });
}

void BlockCommands::remove(const QList<BlockId> &ids)
{
    m_tracker.track(m_controller.removeBlocks(ids), [this](const CommandResult &result) {
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
        Q_EMIT blocksRemoved(removed);
        const QString text = removed.size() == 1
            ? tr("Removed the block of %1").arg(BlockText::subject(removed.constFirst()))
            : tr("Removed %n block(s)", nullptr, int(removed.size()));
        m_toasts.showToast(text, tr("Undo"), [this, removed] { restore(removed); });
    });
}

void BlockCommands::takeBack(const AddedBlocks &blocks)
{
    QList<BlockRule> gone = blocks.added;
    gone.removeIf([&blocks](const BlockRule &rule) {
        return std::ranges::any_of(blocks.replaced, [&rule](const BlockRule &before) {
            return sameSubject(rule, before);
        });
    });
    if (const QList<BlockId> ids = currentIds(gone); !ids.isEmpty())
        m_tracker.track(m_controller.removeBlocks(ids), [this](const CommandResult &result) {
            if (!result.ok)
                m_toasts.showToast(result.error);
        });
    restore(blocks.replaced);
}

void BlockCommands::restore(const QList<BlockRule> &rules)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const BlockRule &rule : rules) {
        if (rule.expiresMs != 0 && rule.expiresMs <= now)
            continue; // it would be over by now
        m_tracker.track(m_controller.addBlock(rule), [this](const CommandResult &result) {
            if (!result.ok)
                m_toasts.showToast(result.error);
        });
    }
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
