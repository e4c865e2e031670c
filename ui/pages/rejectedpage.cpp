// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/pages/rejectedpage.h"

#include "ui/help/helptopic.h"
#include "ui/models/rejectedmodel.h"
#include "ui/support/formatting.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/listtable.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Switchboard {

namespace {

QLabel *plainLabel(const char *objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(objectName));
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

//! The widest name of a cause, with room for its shape.
QString longestCause(const QFontMetrics &metrics)
{
    QString longest;
    for (int cause = 0; cause <= int(RefusalCause::TooManyHalfOpen); ++cause) {
        const QString text = RejectionText::cause(RefusalCause(cause));
        if (metrics.horizontalAdvance(text) > metrics.horizontalAdvance(longest))
            longest = text;
    }
    return longest + QStringLiteral("MM");
}

QPushButton *smallButton(const char *objectName, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(QLatin1String(objectName));
    button->setAutoDefault(false);
    return button;
}

} // namespace

RejectedPage::RejectedPage(QWidget *parent)
    : QWidget(parent), m_model(new RejectedModel(this)), m_table(new ListTable(this)),
      m_empty(plainLabel("rejectedEmpty", m_table)), m_detail(new QWidget(this)),
      m_heading(new ElidedLabel(Qt::ElideRight, QPalette::WindowText, m_detail)),
      m_mend(plainLabel("rejectedMend", m_detail)), m_line(new QWidget(m_detail)),
      m_lineTitle(plainLabel("rejectedLineTitle", m_line)),
      m_lineText(plainLabel("rejectedLine", m_line)), m_copyLine(new LinkButton(QString(), m_line)),
      m_block(smallButton("rejectedBlock", m_detail)),
      m_mute(smallButton("rejectedMute", m_detail)),
      m_clear(smallButton("rejectedClear", m_detail)), m_blockAction(new QAction(this)),
      m_muteAction(new QAction(this)), m_clearAction(new QAction(this)),
      m_clearAllAction(new QAction(this))
{
    setObjectName(QStringLiteral("rejectedPage"));
    setHelpTopic(this, QStringLiteral("rejected"));
    m_table->setObjectName(QStringLiteral("rejectedTable"));
    m_table->setSource(m_model, RejectedModel::SortRole);
    m_table->sortByColumn(RejectedModel::LastColumn, Qt::DescendingOrder);
    m_table->setOptionalColumns(
        {RejectedModel::FirstColumn, RejectedModel::ClientColumn, RejectedModel::TokenColumn});
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    buildDetail();
    buildActions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(m_detail);
    retranslate();
}

void RejectedPage::buildDetail()
{
    m_detail->setObjectName(QStringLiteral("rejectedDetail"));
    QFont bold = font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_heading->setObjectName(QStringLiteral("rejectedHeading"));
    m_mend->setWordWrap(true);
    m_lineTitle->setForegroundRole(QPalette::PlaceholderText);
    m_lineText->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_lineText->setLayoutDirection(Qt::LeftToRight);
    m_copyLine->setObjectName(QStringLiteral("rejectedCopyLine"));

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_heading, 1);
    top->addWidget(m_block);
    top->addWidget(m_mute);
    top->addWidget(m_clear);
    auto *line = new QHBoxLayout(m_line);
    line->setContentsMargins({});
    line->setSpacing(8);
    line->addWidget(m_lineTitle);
    line->addWidget(m_lineText);
    line->addWidget(m_copyLine);
    line->addStretch();
    auto *layout = new QVBoxLayout(m_detail);
    layout->setContentsMargins(12, 6, 12, 8);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_mend);
    layout->addWidget(m_line);
    connect(m_copyLine, &LinkButton::clicked, this, &RejectedPage::copyTokenLine);
}

void RejectedPage::buildActions()
{
    m_clearAction->setShortcut(QKeySequence::Delete);
    m_clearAction->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_clearAction);
    connect(m_block, &QPushButton::clicked, this, &RejectedPage::blockSelected);
    connect(m_blockAction, &QAction::triggered, this, &RejectedPage::blockSelected);
    connect(m_mute, &QPushButton::clicked, this, &RejectedPage::muteSelected);
    connect(m_muteAction, &QAction::triggered, this, &RejectedPage::muteSelected);
    connect(m_clear, &QPushButton::clicked, this, &RejectedPage::clearSelected);
    connect(m_clearAction, &QAction::triggered, this, &RejectedPage::clearSelected);
    connect(m_clearAllAction, &QAction::triggered, this, [this] { Q_EMIT clearRequested({}); });
    connect(m_table, &ListTable::selectedRowsChanged, this, &RejectedPage::refresh);
    connect(m_table, &ListTable::menuRequested, this, &RejectedPage::showMenu);
}

void RejectedPage::setReport(const RejectionReport &report)
{
    const QString before = title();
    m_model->setReport(report);
    m_table->refreshOrder();
    refresh();
    if (title() != before)
        Q_EMIT titleChanged();
}

void RejectedPage::setServices(const QList<ServiceStatus> &services)
{
    m_services = services;
    QHash<QString, QString> names;
    for (const ServiceStatus &status : services)
        names.insert(status.id, status.name);
    m_model->setServiceNames(names);
}

void RejectedPage::setConfiguration(const Configuration &configuration)
{
    m_configuration = configuration;
    refresh();
}

void RejectedPage::setMuted(const RejectedGroup &group, bool muted)
{
    if (m_model->isMuted(group) == muted)
        return;
    m_model->setMuted(group, muted);
    refresh();
    Q_EMIT mutedChanged();
}

void RejectedPage::showGroup(quint64 number)
{
    if (const int row = m_model->rowOf(number); row >= 0)
        m_table->selectSourceRow(row);
    m_table->setFocus();
}

QString RejectedPage::title() const
{
    return m_model->total() == 0 ? tr("Rejected")
                                 : tr("Rejected (%1)").arg(formatCount(m_model->total()));
}

RejectionPlace RejectedPage::placeOf(const RejectedGroup &group) const
{
    RejectionPlace place;
    place.serviceName = m_model->serviceName(group.serviceId);
    place.otherName =
        group.tokenServiceId.isEmpty() ? QString() : m_model->serviceName(group.tokenServiceId);
    for (const ServiceStatus &status : m_services) {
        if (status.id == group.serviceId)
            place.url = status.url();
        if (status.id == group.tokenServiceId)
            place.otherUrl = status.url();
    }
    if (const ServiceSettings *settings = m_configuration.service(group.serviceId))
        place.token = settings->token;
    return place;
}

void RejectedPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
}

void RejectedPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeEmpty();
}

void RejectedPage::retranslate()
{
    m_table->setAccessibleName(tr("Rejected handshakes"));
    RejectedGroup sample;
    sample.tokenHint = TokenHint::Length;
    sample.tokenLength = 99;
    m_table->setSampleTexts({QStringLiteral("ws-service"), QStringLiteral("2001:db8:1:2::/64"),
                             longestCause(m_table->fontMetrics()), QStringLiteral("12,345"),
                             QStringLiteral("1,234"), QStringLiteral("00:00:00"),
                             QStringLiteral("00:00:00"), QStringLiteral("NoneBot2 2.4.4"),
                             RejectionText::tokenHint(sample, {})});
    m_table->retranslate();
    m_empty->setText(tr("Nobody was refused. Clients that may not connect appear here, with what "
                        "mends it."));
    m_copyLine->setText(tr("Copy"));
    m_copyLine->setAccessibleName(tr("Copy the line with the access token"));
    m_copyLine->setToolTip(tr("Copies the line with the real token"));
    m_copyLine->updateGeometry();
    m_clearAllAction->setText(tr("Clear all"));
    refresh();
    Q_EMIT titleChanged();
}

QList<RejectedGroup> RejectedPage::selected() const
{
    QList<RejectedGroup> groups;
    for (const int row : m_table->selectedSourceRows())
        groups.append(m_model->groupAt(row));
    return groups;
}

void RejectedPage::refresh()
{
    const QList<RejectedGroup> groups = selected();
    refreshDetail(groups);
    refreshActions(groups);
    m_empty->setVisible(m_model->rowCount() == 0);
    m_detail->setVisible(m_model->rowCount() > 0);
    placeEmpty();
}

void RejectedPage::refreshDetail(const QList<RejectedGroup> &groups)
{
    BotTokenLine line;
    if (groups.size() == 1) {
        const RejectedGroup &group = groups.constFirst();
        const RejectionPlace place = placeOf(group);
        m_heading->setText(tr("%1 from %2 at %3")
                               .arg(RejectionText::cause(group.cause), RejectionText::source(group),
                                    place.serviceName));
        m_mend->setText(RejectionText::mend(group, place));
        if (group.loopback && RejectionText::concernsToken(group))
            line = RejectionText::tokenLine(group.client, place);
    } else {
        quint64 count = 0;
        for (const RejectedGroup &group : groups)
            count += group.count;
        m_heading->setText(groups.isEmpty()
                               ? tr("%n group(s)", nullptr, m_model->rowCount())
                               : tr("%n group(s) selected", nullptr, int(groups.size())));
        QString text = groups.isEmpty() ? tr("Select one to see what mends it.")
                                        : tr("Refused %1 times.").arg(formatCount(count));
        if (groups.isEmpty() && m_model->ungrouped() > 0)
            text += QLatin1Char(' ')
                + tr("%1 more are counted only: there were too many groups.")
                      .arg(formatCount(m_model->ungrouped()));
        m_mend->setText(text);
    }
    m_line->setVisible(!line.masked.isEmpty());
    m_lineTitle->setText(line.fileName.isEmpty() ? tr("The bot needs:")
                                                 : tr("In %1:").arg(line.fileName));
    m_lineText->setText(line.masked);
}

void RejectedPage::refreshActions(const QList<RejectedGroup> &groups)
{
    const bool any = !groups.isEmpty();
    QStringList sources;
    bool allMuted = any;
    for (const RejectedGroup &group : groups) {
        sources.append(RejectionText::source(group));
        allMuted = allMuted && m_model->isMuted(group);
    }
    sources.removeDuplicates();
    const QString block = sources.size() > 1
        ? tr("Block %n source(s) for 1 h", nullptr, int(sources.size()))
        : any ? tr("Block %1 for 1 h").arg(sources.constFirst())
              : tr("Block source for 1 h");
    const QString mute = allMuted ? tr("Unmute") : tr("Mute");
    const QString clear = any ? tr("Clear") : tr("Clear all");
    for (QAction *action : {m_blockAction, m_muteAction, m_clearAction})
        action->setEnabled(any);
    m_block->setEnabled(any);
    m_mute->setEnabled(any);
    m_block->setText(tr("Block 1 h"));
    m_block->setToolTip(block);
    m_block->setAccessibleName(block);
    m_blockAction->setText(block);
    m_mute->setText(mute);
    m_mute->setToolTip(tr("No banner and no notification for it until the program ends"));
    m_muteAction->setText(mute);
    m_clear->setText(clear);
    m_clearAction->setText(tr("Clear"));
}

void RejectedPage::placeEmpty()
{
    m_empty->setGeometry(
        m_table->rect().adjusted(24, m_table->horizontalHeader()->height(), -24, 0));
}

void RejectedPage::blockSelected()
{
    const QList<RejectedGroup> groups = selected();
    if (!groups.isEmpty())
        Q_EMIT blockRequested(groups);
}

void RejectedPage::muteSelected()
{
    const QList<RejectedGroup> groups = selected();
    const bool allMuted = std::ranges::all_of(
        groups, [this](const RejectedGroup &group) { return m_model->isMuted(group); });
    for (const RejectedGroup &group : groups)
        setMuted(group, !allMuted);
}

void RejectedPage::clearSelected()
{
    QList<quint64> numbers;
    const QList<RejectedGroup> groups = selected();
    for (const RejectedGroup &group : groups)
        numbers.append(group.number);
    Q_EMIT clearRequested(numbers);
}

void RejectedPage::copyTokenLine()
{
    const QList<RejectedGroup> groups = selected();
    if (groups.size() != 1)
        return;
    const RejectedGroup &group = groups.constFirst();
    const BotTokenLine line = RejectionText::tokenLine(group.client, placeOf(group));
    QGuiApplication::clipboard()->setText(line.plain);
    Q_EMIT copied(tr("Copied the line with the access token of %1")
                      .arg(m_model->serviceName(group.serviceId)));
}

void RejectedPage::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("rejectedMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_blockAction, m_muteAction});
    menu->addSeparator();
    for (QAction *action : m_table->actions()) {
        if (action != m_clearAction)
            menu->addAction(action);
    }
    menu->addSeparator();
    menu->addActions({m_clearAction, m_clearAllAction});
    menu->popup(position);
}

} // namespace Switchboard
