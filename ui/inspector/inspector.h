// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/sessions/sessiondetails.h"
#include "ui/models/connectionrow.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace Switchboard {

class ActionsPage;
class ConnectionTableModel;
class ElidedLabel;
class HeadersPage;
class OverviewPage;
class StatePillLabel;
class TabPanel;

//! All about the selected connections: figures, the handshake, the actions. Follows the selection,
//! looks again once a second while it is visible, and keeps a connection that has closed until
//! another one is selected.
class Inspector final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int RefreshMs = 1000;
    static constexpr int MaximumDetailed = 50; //!< connections whose actions are summed up

    explicit Inspector(const ConnectionTableModel &model, QWidget *parent = nullptr);

    //! The tabs; they stand in the title of the dock.
    [[nodiscard]] QTabBar *tabBar() const;
    //! The rows that are selected now, in any order.
    void setSelection(const QList<SessionId> &ids);
    void setDetails(const SessionDetails &details);

Q_SIGNALS:
    //! It is time to look: setSelection() is expected.
    void refreshDue();
    void detailsWanted(Switchboard::SessionId id);
    void noteRequested(Switchboard::SessionId id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildTitle();
    void retranslate();
    void refresh();
    void showNothing();
    void showOne(const ConnectionRow &row);
    void showSeveral();
    void askForDetails();
    void showDetails();
    [[nodiscard]] bool isOver(const QList<SessionId> &next) const;

    const ConnectionTableModel &m_model;
    QTimer m_timer;
    QList<SessionId> m_ids;
    QHash<SessionId, SessionDetails> m_details; //!< of m_ids
    std::optional<ConnectionRow> m_last; //!< the one connection as it was last seen
    bool m_freshActions = true;
    QStackedWidget *m_pages;
    QLabel *m_empty;
    QWidget *m_content;
    StatePillLabel *m_state;
    ElidedLabel *m_subject;
    TabPanel *m_panel;
    OverviewPage *m_overview;
    HeadersPage *m_headers;
    ActionsPage *m_actions;
};

} // namespace Switchboard
