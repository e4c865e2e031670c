// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// Blocks and refused handshakes of DemoEngine.

#include "core/engine/demoengine.h"

#include "core/net/blockjson.h"

namespace Switchboard {

void DemoEngine::addBlock(const BlockRule &rule, Done done)
{
    const auto added = m_door.blocks().add(rule);
    if (!added) {
        done({.ok = false, .error = added.error()});
        return;
    }
    CommandResult result;
    result.data[QStringLiteral("block")] = toJson(added.value().rule);
    if (added.value().replaced)
        result.data[QStringLiteral("replaced")] = toJson(*added.value().replaced);
    Q_EMIT blocksChanged(blocks());
    done(result);
}

void DemoEngine::removeBlocks(const QList<BlockId> &blocks, Done done)
{
    QJsonArray removed;
    const QList<BlockRule> rules = m_door.blocks().remove(blocks);
    for (const BlockRule &rule : rules)
        removed.append(toJson(rule));
    Q_EMIT blocksChanged(this->blocks());
    done({.data = {{QStringLiteral("removed"), removed}}});
}

void DemoEngine::clearRejections(const QList<quint64> &groups, Done done)
{
    m_door.clear(groups);
    Q_EMIT rejectionsChanged(rejections());
    done({});
}

} // namespace Switchboard
