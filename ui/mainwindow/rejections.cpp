// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/rejections.h"

#include "core/engine/enginecontroller.h"
#include "ui/mainwindow/blockcommands.h"
#include "ui/mainwindow/rejectionbanner.h"
#include "ui/mainwindow/windowcontext.h"
#include "ui/pages/rejectedpage.h"
#include "ui/widgets/tabpanel.h"
#include "ui/widgets/toastarea.h"

#include <QDateTime>
#include <QDockWidget>
#include <QMainWindow>

namespace Switchboard {

namespace {

void showDockOf(QWidget *widget)
{
    for (QWidget *parent = widget; parent; parent = parent->parentWidget()) {
        if (auto *dock = qobject_cast<QDockWidget *>(parent)) {
            dock->show();
            dock->raise();
        }
    }
}

} // namespace

Rejections::Rejections(const WindowContext &context)
    : QObject(&context.window), m_lower(context.lower), m_page(new RejectedPage),
      m_banner(new RejectionBanner(context.banners, *m_page, this))
{
    m_lower.addPage(m_page);
    connectPage(context);
    connectBanner(context);
    m_lower.setTitle(m_page, m_page->title());
}

void Rejections::connectPage(const WindowContext &context)
{
    EngineController &controller = context.controller;
    connect(&controller, &EngineController::rejectionsChanged, this,
            [this](const RejectionReport &report) {
                m_page->setReport(report);
                m_banner->setReport(report, QDateTime::currentMSecsSinceEpoch());
            });
    connect(
        &controller, &EngineController::configurationChanged, m_page,
        [this](const Configuration &configuration) { m_page->setConfiguration(configuration); });
    connect(&controller, &EngineController::snapshotReady, m_page,
            [this](const EngineSnapshot &snapshot) { m_page->setServices(snapshot.services); });
    connect(m_page, &RejectedPage::titleChanged, this, [this] {
        m_lower.setTitle(m_page, m_page->title());
        m_banner->refresh(); // also after a change of language
    });
    connect(m_page, &RejectedPage::mutedChanged, m_banner, &RejectionBanner::refresh);
    connect(m_page, &RejectedPage::blockRequested, &context.blocks, &BlockCommands::blockSources);
    connect(m_page, &RejectedPage::clearRequested, &controller, &EngineController::clearRejections);
    connect(m_page, &RejectedPage::copied, &context.toasts,
            [&toasts = context.toasts](const QString &what) { toasts.showToast(what); });
}

void Rejections::connectBanner(const WindowContext &context)
{
    connect(m_banner, &RejectionBanner::blockRequested, &context.blocks,
            &BlockCommands::blockSources);
    connect(&context.blocks, &BlockCommands::blocksAdded, this,
            [this](const QList<BlockRule> &added) { m_banner->dismissBlocked(added); });
    connect(m_banner, &RejectionBanner::muteRequested, this,
            [this](const QList<RejectedGroup> &groups) {
                for (const RejectedGroup &group : groups)
                    m_page->setMuted(group, true);
            });
    connect(m_banner, &RejectionBanner::showRequested, this, &Rejections::show);
    connect(m_banner, &RejectionBanner::wrongTokensNoticed, this, &Rejections::wrongTokensNoticed);
}

void Rejections::show(quint64 number)
{
    showDockOf(&m_lower);
    m_lower.showPage(m_page);
    m_page->showGroup(number);
}

} // namespace Switchboard
