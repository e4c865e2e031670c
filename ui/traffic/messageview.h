// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/traffic/trafficrecord.h"

#include <QWidget>

#include <array>
#include <optional>

class QMenu;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace Switchboard {

class BackgroundWorker;
class DiffView;
class ElidedLabel;
class JsonTree;
class PairView;
class PayloadText;

//! What is known of the message that somebody looks at.
struct MessageSelection {
    std::optional<TrafficRecord> record;
    QString serviceName;
    std::optional<TrafficRecord> pair; //!< its response, or its action
    std::optional<TrafficRecord> before; //!< the two that are compared, the older one first
    std::optional<TrafficRecord> after;
};

//! One message: laid out, as it came, as a tree, compared with another, and with its pair. A plain
//! widget for whatever place the window has for it.
class MessageView final : public QWidget
{
    Q_OBJECT

public:
    enum Tab { PrettyTab, RawTab, TreeTab, DiffTab, PairTab, TabCount };

    explicit MessageView(QWidget *parent = nullptr);

    void setSelection(const MessageSelection &selection);
    [[nodiscard]] const MessageSelection &selection() const { return m_selection; }
    //! Tabs and copy button; whoever takes it, for example into the title of a dock, becomes its
    //! parent.
    [[nodiscard]] QWidget *header() const { return m_header; }
    void showTab(Tab tab);
    [[nodiscard]] Tab currentTab() const;
    //! The formats that the copy button offers; the menu is taken.
    void setCopyMenu(QMenu *menu);

protected:
    void changeEvent(QEvent *event) override;

private:
    //! Fills the tab that is shown; the others are filled when they are.
    void fill();
    void refreshTitle();
    void retranslate();

    MessageSelection m_selection;
    BackgroundWorker *m_worker;
    QWidget *m_header;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    QToolButton *m_copy;
    ElidedLabel *m_title;
    PayloadText *m_pretty;
    PayloadText *m_raw;
    JsonTree *m_tree;
    DiffView *m_diff;
    PairView *m_pair;
};

} // namespace Switchboard
