// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/rejectionbanner.h"

#include "core/net/blocksubject.h"
#include "ui/models/rejectedmodel.h"
#include "ui/pages/rejectedpage.h"
#include "ui/support/rejectiontext.h"
#include "ui/widgets/bannerarea.h"

#include <algorithm>

namespace Switchboard {

namespace {

const QLatin1String ManyId("rejected-many");

QString bannerIdOf(quint64 number)
{
    return QStringLiteral("rejected-%1").arg(number);
}

} // namespace

RejectionBanner::RejectionBanner(BannerArea &area, const RejectedPage &page, QObject *parent)
    : QObject(parent), m_area(area), m_page(page)
{
    connect(&area, &BannerArea::dismissed, this, [this](const QString &id) {
        if (!m_shown.remove(id))
            return;
        m_manyDismissed = m_manyDismissed || id == ManyId;
        for (const RejectedGroup &group : std::as_const(m_active)) {
            if (id == bannerIdOf(group.number))
                m_dismissed.insert(group.number);
        }
    });
}

void RejectionBanner::setReport(const RejectionReport &report, qint64 wallMs)
{
    QSet<quint64> seen;
    m_active.clear();
    for (const RejectedGroup &group : report.groups) {
        const int mark = m_seen.contains(group.number) ? GoneBelow : ShownFrom;
        if (!RejectionText::concernsToken(group) || group.lastMinute < mark)
            continue;
        seen.insert(group.number);
        m_active.append(group);
        if (!m_page.model().isMuted(group))
            notice(group, wallMs);
    }
    m_seen = seen;
    m_dismissed.intersect(seen); // the next time is another matter
    m_manyDismissed = m_manyDismissed && !seen.isEmpty();
    std::ranges::sort(m_active, [](const RejectedGroup &a, const RejectedGroup &b) {
        return a.lastMinute != b.lastMinute ? a.lastMinute > b.lastMinute : a.number < b.number;
    });
    refresh();
}

void RejectionBanner::refresh()
{
    QList<RejectedGroup> wanted;
    for (const RejectedGroup &group : std::as_const(m_active)) {
        if (!m_page.model().isMuted(group) && !m_dismissed.contains(group.number))
            wanted.append(group);
    }
    const bool many = wanted.size() > MaxBanners;
    QSet<QString> ids;
    if (many && !m_manyDismissed)
        ids.insert(ManyId);
    for (const RejectedGroup &group : std::as_const(wanted)) {
        if (!many)
            ids.insert(bannerIdOf(group.number));
    }
    const QSet<QString> stale = m_shown - ids;
    for (const QString &id : stale)
        m_area.remove(id);
    m_shown = ids;
    if (ids.contains(ManyId))
        showMany();
    for (const RejectedGroup &group : std::as_const(wanted)) {
        if (!many)
            showGroup(group);
    }
}

void RejectionBanner::dismissBlocked(const QList<BlockRule> &rules)
{
    for (const RejectedGroup &group : std::as_const(m_active)) {
        const bool blocked = std::ranges::any_of(rules, [&group](const BlockRule &rule) {
            const auto range = parseAddressRange(rule.subject);
            return rule.scope == BlockScope::Address && range
                && (rule.serviceId.isEmpty() || rule.serviceId == group.serviceId)
                && (rule.subject == group.source
                    || range.value().contains(QHostAddress(group.lastPeer)));
        });
        if (blocked)
            m_dismissed.insert(group.number);
    }
    refresh();
}

QString RejectionBanner::textOf(const RejectedGroup &group) const
{
    const QString source = RejectionText::source(group);
    if (group.cause == RefusalCause::TokenMissing)
        return tr("%n connection(s) without a token from %1 in the last minute.", nullptr,
                  group.lastMinute)
            .arg(source);
    return tr("%n wrong token(s) from %1 in the last minute.", nullptr, group.lastMinute)
        .arg(source);
}

void RejectionBanner::showGroup(const RejectedGroup &group)
{
    Banner banner{.id = bannerIdOf(group.number),
                  .token = StateToken::Warn,
                  .title = m_page.model().serviceName(group.serviceId),
                  .text = textOf(group),
                  .actions = {},
                  .textIsLive = true};
    // A bot of this machine has the wrong line in its file: that is mended, not blocked.
    if (!group.loopback)
        banner.actions.append({QStringLiteral("block"), tr("Block 1 h"),
                               [this, group] { Q_EMIT blockRequested({group}); }});
    banner.actions.append(
        {QStringLiteral("mute"), tr("Mute"), [this, group] { Q_EMIT muteRequested({group}); }});
    banner.actions.append({QStringLiteral("show"), tr("Show"),
                           [this, number = group.number] { Q_EMIT showRequested(number); }});
    m_area.show(banner);
}

void RejectionBanner::showMany()
{
    int count = 0;
    QList<RejectedGroup> groups;
    for (const RejectedGroup &group : std::as_const(m_active)) {
        if (m_page.model().isMuted(group) || m_dismissed.contains(group.number))
            continue;
        count += group.lastMinute;
        groups.append(group);
    }
    m_area.show(
        {.id = ManyId,
         .token = StateToken::Warn,
         .title = tr("Wrong tokens"),
         .text = tr("%n refused in the last minute, from %1 sources.", nullptr, count)
                     .arg(groups.size()),
         .actions = {{QStringLiteral("mute"), tr("Mute"),
                      [this, groups] { Q_EMIT muteRequested(groups); }},
                     {QStringLiteral("show"), tr("Show"), [this] { Q_EMIT showRequested(0); }}},
         .textIsLive = true});
}

void RejectionBanner::notice(const RejectedGroup &group, qint64 wallMs)
{
    const QString key = RejectedModel::keyOf(group);
    const auto before = m_noticedAt.constFind(key);
    if (before != m_noticedAt.cend() && wallMs - *before < NoticeMs)
        return;
    m_noticedAt.removeIf(
        [wallMs](const auto &entry) { return wallMs - entry.value() >= NoticeMs; });
    m_noticedAt.insert(key, wallMs);
    Q_EMIT wrongTokensNoticed(key, m_page.model().serviceName(group.serviceId), textOf(group));
}

} // namespace Switchboard
