// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/actsender.h"
#include "ui/chat/chatworld.h"
#include "ui/chat/quickevents.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;

namespace Switchboard {

//! The quick events as buttons in sections, and as a menu for where there is no room for them.
class QuickEventsPanel final : public QWidget
{
    Q_OBJECT

public:
    QuickEventsPanel(ActSender send, QWidget *parent = nullptr);

    void setWorld(const ChatWorld &world) { m_world = world; }
    void setPlace(const QuickEventPlace &place);
    //! The same events; owned by the panel.
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    void retranslate();

private:
    void addSection(QuickEvent::Section section, QWidget *parent);
    [[nodiscard]] QWidget *makeButton(QAction *action, QWidget *parent) const;
    void open(const QuickEvent &event);
    void openCustom();

    ActSender m_send;
    ChatWorld m_world;
    QuickEventPlace m_place;
    QMenu *m_menu;
    QList<QAction *> m_actions; //!< in the order of QuickEvents::all()
    QAction *m_custom;
    QList<std::pair<QuickEvent::Section, QLabel *>> m_headings;
    QList<std::pair<QuickEvent::Section, QMenu *>> m_submenus;
    QLabel *m_title;
};

} // namespace Switchboard
