// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/headerspage.h"

#include "ui/help/helptopic.h"
#include "ui/inspector/inspectortable.h"

#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr int NameCharacters = 24;

} // namespace

HeadersPage::HeadersPage(QWidget *parent)
    : QWidget(parent), m_pages(new QStackedWidget(this)),
      m_table(new InspectorTable(QStringLiteral("inspectorHeaders"), QStringLiteral(": "), this)),
      m_empty(new QLabel(this))
{
    setObjectName(QStringLiteral("inspectorHeadersPage"));
    setHelpTopic(this, QStringLiteral("inspector#headers"));
    m_table->setModel(&m_model);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->setColumnWidth(HeadersModel::NameColumn,
                            fontMetrics().averageCharWidth() * NameCharacters);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setMargin(16);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
}

void HeadersPage::setDetails(const SessionDetails &details)
{
    m_several = false;
    m_model.setDetails(details);
    refresh();
}

void HeadersPage::setSeveral()
{
    m_several = true;
    m_model.setDetails({});
    refresh();
}

void HeadersPage::retranslate()
{
    m_model.retranslate();
    m_table->retranslate(tr("Handshake headers"));
    refresh();
}

void HeadersPage::refresh()
{
    m_empty->setText(m_several ? tr("Select one connection to read its headers.")
                               : tr("The headers of this connection are not known."));
    m_pages->setCurrentWidget(m_model.rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
}

} // namespace Switchboard
