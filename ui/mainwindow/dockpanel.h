// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDockWidget>

class QAction;
class QLabel;
class QToolButton;

namespace Switchboard {

//! A dock with a quiet title bar: a name, and a button that hides it. One that can be folded is a
//! narrow column while it is.
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
    //! Adds a button that asks for the other width.
    void makeFoldable();
    //! In a folded panel only that button is left of the title bar.
    void setFolded(bool folded);
    void setFoldHints(const QString &fold, const QString &unfold);

Q_SIGNALS:
    void foldRequested(bool folded);

private:
    void refreshFold();

    QWidget *m_bar;
    QLabel *m_title;
    QToolButton *m_hide;
    QToolButton *m_fold = nullptr;
    QString m_foldHint;
    QString m_unfoldHint;
    bool m_folded = false;
};

} // namespace Switchboard
