// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/help/helphistory.h"
#include "ui/help/helplibrary.h"

#include <QWidget>

class QAction;
class QLabel;
class QSplitter;
class QToolButton;

namespace Switchboard {

class HelpContents;
class HelpLinkBar;
class HelpView;
class Language;
class UiSettings;

//! The help: contents and search at one side, a page at the other. A window of its own that never
//! blocks another one; it follows language and theme while it is open.
class HelpWindow final : public QWidget
{
    Q_OBJECT

public:
    HelpWindow(const Language &language, UiSettings &settings);
    ~HelpWindow() override;

    //! Shows \a place in the window; a place that does not exist is the first page.
    void open(const HelpPlace &place);
    [[nodiscard]] HelpPlace currentPlace() const { return m_history.current(); }

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildReader();
    QToolButton *addButton(QWidget *bar, const char *name, QAction *action);
    void buildActions();
    QAction *addKeys(const char *name, const QList<QKeySequence> &keys, void (HelpWindow::*slot)());
    void retranslate();
    void updateIcons();
    void loadLibrary();
    void showPlace(const HelpPlace &place);
    void showStop(const HelpHistory::Stop &stop);
    void refreshBar();
    void refreshHits();
    void focusSearch();
    void escape();
    void goBack();
    void goForward();
    void nextHit();
    void previousHit();
    void zoomIn();
    void zoomOut();
    void resetZoom();
    void closeWindow();
    void saveWindow();

    const Language &m_language;
    UiSettings &m_settings;
    QString m_loadedLanguage;
    HelpLibrary m_library;
    HelpHistory m_history;
    QSplitter *m_splitter;
    HelpContents *m_contents;
    QLabel *m_path;
    QWidget *m_hitButtons;
    QLabel *m_hits;
    HelpView *m_view;
    HelpLinkBar *m_link;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    QAction *m_next = nullptr;
    QAction *m_previous = nullptr;
};

} // namespace Switchboard
