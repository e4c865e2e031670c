// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/help/helplinkbar.h"

#include "ui/support/icons.h"
#include "ui/widgets/linkbutton.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace Switchboard {

HelpLinkBar::HelpLinkBar(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_open(new LinkButton(QString(), this)),
      m_copy(new LinkButton(QString(), this)), m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("helpLinkBar"));
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("helpLinkText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_open->setObjectName(QStringLiteral("helpLinkOpen"));
    m_copy->setObjectName(QStringLiteral("helpLinkCopy"));
    m_close->setObjectName(QStringLiteral("helpLinkClose"));
    m_close->setAutoRaise(true);
    m_close->setIcon(themedIcon(QStringLiteral("close")));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 8, 12, 8);
    layout->setSpacing(16);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_open);
    layout->addWidget(m_copy);
    layout->addWidget(m_close);
    connect(m_open, &LinkButton::clicked, this, [this] {
        hide();
        Q_EMIT openRequested(m_link);
    });
    connect(m_copy, &LinkButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_link.toString()); });
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    retranslate();
    hide();
}

void HelpLinkBar::ask(const QUrl &link)
{
    m_link = link;
    retranslate();
    show();
    m_open->setFocus();
}

void HelpLinkBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HelpLinkBar::retranslate()
{
    m_text->setText(tr("This link leaves the help: %1").arg(m_link.toDisplayString()));
    m_open->setText(tr("Open in the browser"));
    m_copy->setText(tr("Copy address"));
    for (LinkButton *button : {m_open, m_copy})
        button->updateGeometry();
    m_close->setToolTip(tr("Close", "bar of a link"));
    m_close->setAccessibleName(m_close->toolTip());
}

} // namespace Switchboard
