// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/blockrule.h"
#include "core/net/rejectionreport.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

namespace Switchboard {

class BannerArea;
class RejectedPage;

//! Says so while somebody tries wrong tokens again and again: a banner for each group, and at most
//! every ten minutes a notice for the desktop.
class RejectionBanner final : public QObject
{
    Q_OBJECT

public:
    static constexpr int ShownFrom = 20; //!< in the last minute
    static constexpr int GoneBelow = 10;
    static constexpr int MaxBanners = 3; //!< more groups share one
    static constexpr qint64 NoticeMs = 10 * 60'000;

    //! Asks \a page what is muted and how groups are called. Both outlive this.
    RejectionBanner(BannerArea &area, const RejectedPage &page, QObject *parent);

    //! \a wallMs is now.
    void setReport(const RejectionReport &report, qint64 wallMs);
    //! Shows the banners again as they are, after a change of language or of what is muted.
    void refresh();
    //! Takes away the banners of groups that \a rules keep out from now on.
    void dismissBlocked(const QList<BlockRule> &rules);

Q_SIGNALS:
    void blockRequested(const QList<Switchboard::RejectedGroup> &groups);
    void muteRequested(const QList<Switchboard::RejectedGroup> &groups);
    //! 0 = no certain group.
    void showRequested(quint64 number);
    //! For the desktop. \a groupKey names service, source and cause.
    void wrongTokensNoticed(const QString &groupKey, const QString &title, const QString &text);

private:
    void showGroup(const RejectedGroup &group);
    void showMany();
    void notice(const RejectedGroup &group, qint64 wallMs);
    [[nodiscard]] QString textOf(const RejectedGroup &group) const;

    BannerArea &m_area;
    const RejectedPage &m_page;
    QList<RejectedGroup> m_active; //!< above the mark, the busiest first
    QSet<quint64> m_seen; //!< numbers of the active ones
    QSet<quint64> m_dismissed;
    QSet<QString> m_shown; //!< ids of banners
    QHash<QString, qint64> m_noticedAt; //!< wall clock, by group key
    bool m_manyDismissed = false;
};

} // namespace Switchboard
