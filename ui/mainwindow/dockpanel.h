// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDockWidget>

class QAction;
class QLabel;
class QToolButton;

namespace Switchboard {

//! A dock with a quiet title bar: a name, and a button that hides it.
class DockPanel final : public QDockWidget
{
    Q_OBJECT

public:
    DockPanel(const QString &objectName, QWidget *content, QWidget *parent);

    //! Shows \a widget, for example tabs, in the place of the title.
    void setTitleWidget(QWidget *widget);
    //! A button for \a action beside the one that hides the dock.
    void addTitleAction(QAction *action);
    void setTitle(const QString &title, const QString &hideHint);

private:
    QWidget *m_bar;
    QLabel *m_title;
    QToolButton *m_hide;
};

} // namespace Switchboard
