// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/help/helptopic.h"

#include <QCoreApplication>
#include <QVariant>
#include <QWhatsThisClickedEvent>
#include <QWidget>

namespace Switchboard {
namespace {

constexpr char TopicProperty[] = "switchboardHelpTopic";

} // namespace

void setHelpTopic(QWidget *widget, const QString &page)
{
    widget->setProperty(TopicProperty, page.isEmpty() ? QVariant() : QVariant(page));
}

QString helpTopicOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        const QString page = widget->property(TopicProperty).toString();
        if (!page.isEmpty())
            return page;
    }
    return {};
}

void openHelp(QWidget *from, const QString &page)
{
    QWhatsThisClickedEvent event(page); // HelpCommands listens
    QCoreApplication::sendEvent(from, &event);
}

} // namespace Switchboard
