// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/traffic/trafficcommands.h"

#include "core/traffic/jsonpretty.h"
#include "core/traffic/trafficexport.h"
#include "core/traffic/trafficsnippets.h"
#include "ui/support/backgroundworker.h"
#include "ui/support/formatting.h"
#include "ui/traffic/messageview.h"
#include "ui/traffic/trafficactions.h"
#include "ui/traffic/trafficmodel.h"
#include "ui/traffic/trafficpage.h"
#include "ui/traffic/traffictable.h"
#include "ui/widgets/toastarea.h"

#include <QClipboard>
#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QStandardPaths>
#include <QUrl>

namespace Switchboard {

namespace {

QString rawText(const TrafficRecord &record)
{
    return QString::fromUtf8(record.message->payload());
}

QString prettyText(const TrafficRecord &record)
{
    return record.message->isJson ? prettyJson(record.message->payload()).text : rawText(record);
}

} // namespace

TrafficCommands::TrafficCommands(TrafficActions &actions, TrafficPage &page, ToastArea &toasts,
                                 UrlOf urlOf, QObject *parent)
    : QObject(parent), m_actions(actions), m_page(page), m_toasts(toasts),
      m_urlOf(std::move(urlOf)), m_worker(new BackgroundWorker(this))
{
    connectCopying();
    connectFilters();
    connect(m_actions.clear, &QAction::triggered, this, [this] {
        m_page.clear();
        Q_EMIT clearRequested();
    });
    connect(m_actions.diff, &QAction::triggered, &m_page, &TrafficPage::showDiff);
    connect(m_actions.pair, &QAction::triggered, &m_page, &TrafficPage::showPair);
    connect(m_actions.exportRows, &QAction::triggered, this, &TrafficCommands::exportShown);
    m_page.addActions(m_actions.local());
    m_page.table()->addActions(m_actions.ofTable());
    connect(m_page.table(), &TrafficTable::menuRequested, this, &TrafficCommands::openMenu);
    connect(&m_page, &TrafficPage::selectionEdited, this, &TrafficCommands::refresh);
    auto *copyMenu = new QMenu(m_page.messageView());
    m_actions.populateCopyMenu(copyMenu);
    m_page.messageView()->setCopyMenu(copyMenu);
    refresh();
}

void TrafficCommands::connectCopying()
{
    connect(m_actions.copyCell, &QAction::triggered, this, &TrafficCommands::copyCell);
    connect(m_actions.copyRows, &QAction::triggered, this, &TrafficCommands::copyRows);
    const auto on = [this](QAction *action, const Format &format) {
        connect(action, &QAction::triggered, this, [this, format] { copySelected(format); });
    };
    on(m_actions.copyJson, rawText);
    on(m_actions.copyPretty, prettyText);
    on(m_actions.copyNdjson,
       [](const TrafficRecord &record) { return QString::fromUtf8(trafficLine(record)); });
    on(m_actions.copyWscat, [this](const TrafficRecord &record) {
        return canBeSent(*record.message)
            ? wscatCommand(*record.message, m_urlOf(record.message->serviceId))
            : QString();
    });
    on(m_actions.copyPython, [this](const TrafficRecord &record) {
        return canBeSent(*record.message)
            ? pythonProgram(*record.message, m_urlOf(record.message->serviceId))
            : QString();
    });
}

void TrafficCommands::connectFilters()
{
    const auto on = [this](QAction *action, auto change) {
        connect(action, &QAction::triggered, this, [this, change] {
            const TrafficRecord *record = m_page.table()->currentRecord();
            if (!record)
                return;
            TrafficFilter filter = m_page.model().filter();
            change(filter, *record);
            m_page.setFilter(filter);
        });
    };
    on(m_actions.onlyConnection, [](TrafficFilter &filter, const TrafficRecord &record) {
        filter.setSession(record.session);
    });
    on(m_actions.onlyService, [](TrafficFilter &filter, const TrafficRecord &record) {
        filter.setService(record.message->serviceId);
    });
    on(m_actions.onlyType, [](TrafficFilter &filter, const TrafficRecord &record) {
        filter.setType(record.message->type);
    });
    connect(m_actions.clearFilter, &QAction::triggered, this, [this] { m_page.setFilter({}); });
}

void TrafficCommands::copySelected(const Format &format)
{
    QStringList texts;
    const QList<TrafficRecord> records = m_page.table()->selectedRecords(MostCopied);
    for (const TrafficRecord &record : records) {
        if (const QString text = format(record); !text.isEmpty())
            texts.append(text);
    }
    if (!texts.isEmpty())
        setClipboard(texts.join(u'\n'), int(texts.size()));
}

void TrafficCommands::setClipboard(const QString &text, int messages)
{
    QGuiApplication::clipboard()->setText(text);
    if (messages < m_page.table()->selectedCount() && messages == MostCopied)
        m_toasts.showToast(tr("Copied the first %1 messages; export the traffic to have all")
                               .arg(formatCount(MostCopied)));
    else
        m_toasts.showToast(tr("Copied %n message(s)", nullptr, messages));
}

void TrafficCommands::copyCell()
{
    const QModelIndex current = m_page.table()->currentIndex();
    if (current.isValid())
        QGuiApplication::clipboard()->setText(current.data().toString());
}

void TrafficCommands::copyRows()
{
    const TrafficModel &model = m_page.model();
    QStringList lines;
    const QList<TrafficRecord> records = m_page.table()->selectedRecords(MostCopied);
    for (const TrafficRecord &record : records) {
        QStringList cells;
        for (int column = 0; column < TrafficModel::ColumnCount; ++column)
            cells.append(model.index(model.rowOf(record.number), column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    if (!lines.isEmpty())
        setClipboard(lines.join(u'\n') + u'\n', int(lines.size()));
}

void TrafficCommands::exportShown()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = QStringLiteral("switchboard-traffic-")
        + QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"))
        + QStringLiteral(".ndjson");
    auto *dialog = new QFileDialog(m_page.window(), tr("Export traffic"), folder,
                                   tr("NDJSON, one message a line (*.ndjson)"));
    dialog->setObjectName(QStringLiteral("trafficExportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("ndjson"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, &TrafficCommands::writeTo);
    dialog->open();
}

void TrafficCommands::writeTo(const QString &path)
{
    const QList<TrafficRecord> records = m_page.model().shownRecords();
    const auto count = int(records.size());
    m_worker->run(
        [path, records] { return exportTraffic(path, records); },
        [this, path, count](const Result<void> &result) {
            if (!result) {
                m_toasts.showToast(tr("The traffic was not exported. %1").arg(result.error()));
                return;
            }
            m_toasts.showToast(tr("Exported %n message(s) to %1", nullptr, count)
                                   .arg(QDir::toNativeSeparators(path)),
                               tr("Open folder"), [path] {
                                   QDesktopServices::openUrl(
                                       QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
                               });
        });
}

void TrafficCommands::openMenu(const QPoint &position)
{
    auto *menu = new QMenu(m_page.table());
    menu->setObjectName(QStringLiteral("trafficMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.populateRowMenu(menu);
    menu->popup(position);
}

void TrafficCommands::refresh()
{
    const TrafficTable &table = *m_page.table();
    const TrafficRecord *current = table.currentRecord();
    const MessageSelection &selection = m_page.messageView()->selection();
    for (QAction *action :
         {m_actions.onlyConnection, m_actions.onlyService, m_actions.onlyType, m_actions.copyCell,
          m_actions.copyRows, m_actions.copyJson, m_actions.copyPretty, m_actions.copyNdjson})
        action->setEnabled(current != nullptr);
    for (QAction *action : {m_actions.copyWscat, m_actions.copyPython})
        action->setEnabled(current && canBeSent(*current->message));
    m_actions.pair->setEnabled(selection.pair.has_value());
    m_actions.diff->setEnabled(selection.before.has_value());
    m_actions.clearFilter->setEnabled(m_page.model().filter().isActive());
}

} // namespace Switchboard
