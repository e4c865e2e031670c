// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/quickeventspanel.h"

#include "ui/chat/customeventdialog.h"
#include "ui/chat/quickeventbutton.h"
#include "ui/support/icons.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Switchboard {

namespace {

constexpr int SidePadding = 8;

void setHeadingFont(QLabel *label)
{
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 0.88);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(8, 0, 8, 0);
}

} // namespace

QuickEventsPanel::QuickEventsPanel(ActSender send, QWidget *parent)
    : QWidget(parent), m_send(std::move(send)), m_menu(new QMenu(this)),
      m_custom(new QAction(this)), m_title(new QLabel(this))
{
    setObjectName(QStringLiteral("simQuickEvents"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setContentsMargins(16, 10, 8, 6);
    auto *content = new QWidget;
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(SidePadding, 0, SidePadding, SidePadding);
    inside->setSpacing(1);
    for (const QuickEvent &event : QuickEvents::all()) {
        auto *action = new QAction(this);
        action->setObjectName(QStringLiteral("simEvent_") + event.id);
        connect(action, &QAction::triggered, this, [this, event] { open(event); });
        m_actions.append(action);
    }
    for (const auto section :
         {QuickEvent::Section::Interaction, QuickEvent::Section::Members,
          QuickEvent::Section::Group, QuickEvent::Section::Requests, QuickEvent::Section::Account})
        addSection(section, content);
    m_custom->setObjectName(QStringLiteral("simEvent_custom"));
    connect(m_custom, &QAction::triggered, this, &QuickEventsPanel::openCustom);
    m_menu->addAction(m_custom);
    inside->addSpacing(8);
    inside->addWidget(makeButton(m_custom, content));
    inside->addStretch();

    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(area, 1);
    retranslate();
}

void QuickEventsPanel::addSection(QuickEvent::Section section, QWidget *parent)
{
    auto *heading = new QLabel(parent);
    setHeadingFont(heading);
    auto *menu = m_menu->addMenu(QString());
    if (!m_headings.isEmpty())
        static_cast<QVBoxLayout *>(parent->layout())->addSpacing(10);
    parent->layout()->addWidget(heading);
    const QList<QuickEvent> &events = QuickEvents::all();
    for (qsizetype i = 0; i < events.size(); ++i) {
        if (events.at(i).section != section)
            continue;
        menu->addAction(m_actions.at(i));
        parent->layout()->addWidget(makeButton(m_actions.at(i), parent));
    }
    m_headings.append({section, heading});
    m_submenus.append({section, menu});
}

QWidget *QuickEventsPanel::makeButton(QAction *action, QWidget *parent) const
{
    auto *button = new QuickEventButton(parent);
    button->setDefaultAction(action);
    button->setObjectName(action->objectName());
    return button;
}

void QuickEventsPanel::setPlace(const QuickEventPlace &place)
{
    m_place = place;
    const bool inGroup = place.hasChat && place.chat.kind == ChatKind::Group;
    const QList<QuickEvent> &events = QuickEvents::all();
    for (qsizetype i = 0; i < events.size(); ++i) {
        const bool possible = inGroup || !events.at(i).groupsOnly;
        m_actions.at(i)->setEnabled(possible && m_world.selfId() != 0);
        m_actions.at(i)->setToolTip(possible ? QString() : tr("Only in a group"));
    }
    m_custom->setEnabled(m_world.selfId() != 0);
}

void QuickEventsPanel::open(const QuickEvent &event)
{
    auto *dialog =
        new ActDialog(QuickEvents::request(event, m_world, m_place), m_world, m_send, window());
    dialog->open();
}

void QuickEventsPanel::openCustom()
{
    auto *dialog = new CustomEventDialog(m_world, m_place, m_send, window());
    dialog->open();
}

void QuickEventsPanel::retranslate()
{
    m_title->setText(tr("Quick events"));
    const QList<QuickEvent> &events = QuickEvents::all();
    for (qsizetype i = 0; i < events.size(); ++i)
        m_actions.at(i)->setText(QuickEvents::title(events.at(i)));
    m_custom->setText(tr("Custom JSON…"));
    for (const auto &[section, heading] : std::as_const(m_headings))
        heading->setText(QuickEvents::sectionTitle(section));
    for (const auto &[section, menu] : std::as_const(m_submenus))
        menu->setTitle(QuickEvents::sectionTitle(section));
    setPlace(m_place);
}

} // namespace Switchboard
