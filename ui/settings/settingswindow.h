// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/mainwindow/windowcontext.h"
#include "ui/settings/settingentry.h"

#include <QDialog>
#include <QList>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace Switchboard {

class CommandRegistry;
class SettingsPage;
class ToastArea;

//! The settings: pages at the side, a search over all of them. Everything takes effect at once.
class SettingsWindow final : public QDialog
{
    Q_OBJECT

public:
    SettingsWindow(const WindowContext &context, CommandRegistry &commands, QWidget *parent);

    //! Shows the page \a pageId and one setting of it; both may be empty.
    void showPage(const QString &pageId, const QString &settingId = {});
    //! Everything that can be set.
    [[nodiscard]] QList<SettingEntry> entries() const;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildSide();
    void buildMain();
    void addPage(SettingsPage *page);
    void retranslate();
    void search();
    void showCurrent();

    QLineEdit *m_search;
    QListWidget *m_navigation;
    QLabel *m_noMatch;
    QLabel *m_title;
    QStackedWidget *m_stack;
    QPushButton *m_reset;
    ToastArea *m_toasts;
    QList<SettingsPage *> m_pages;
};

} // namespace Switchboard
