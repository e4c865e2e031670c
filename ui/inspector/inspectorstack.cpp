// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/inspectorstack.h"

#include "ui/inspector/inspector.h"
#include "ui/traffic/messageview.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace Switchboard {

namespace {

enum Page { ConnectionPage, MessagePage };

} // namespace

InspectorStack::InspectorStack(Inspector *inspector, QWidget *parent)
    : QWidget(parent), m_titles(new QStackedWidget(this)), m_pages(new QStackedWidget(this))
{
    m_titles->addWidget(inspector->tabBar());
    m_titles->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_pages->addWidget(inspector);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
}

QWidget *InspectorStack::titleWidget() const
{
    return m_titles;
}

void InspectorStack::setMessageView(MessageView *view)
{
    m_titles->addWidget(view->header());
    m_pages->addWidget(view);
}

void InspectorStack::showConnection()
{
    show(ConnectionPage);
}

void InspectorStack::showMessage()
{
    show(MessagePage);
}

void InspectorStack::show(int page)
{
    m_titles->setCurrentIndex(page);
    m_pages->setCurrentIndex(page);
}

} // namespace Switchboard
