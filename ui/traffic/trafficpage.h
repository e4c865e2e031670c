// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/traffic/trafficrecord.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QSplitter;

namespace Switchboard {

class LinkButton;
class MessageView;
class TrafficActions;
class TrafficBar;
class TrafficFilter;
class TrafficModel;
class TrafficTable;

//! The Traffic tab: every message of every connection, newest at the end. While it is paused the
//! table stands still and the engine's recorder keeps what comes.
class TrafficPage final : public QWidget
{
    Q_OBJECT

public:
    //! What one request takes from the recorder; more comes with the next.
    static constexpr int RecordsPerRequest = 5000;

    explicit TrafficPage(TrafficActions &actions, QWidget *parent = nullptr);

    //! How many records the page wants now; 0 = it only wants to know how the recorder stands.
    [[nodiscard]] int wantedRecords() const;
    //! Takes what was asked for. True when more waits and it should ask again at once.
    bool applyBatch(const TrafficBatch &batch);
    [[nodiscard]] bool isPaused() const { return m_paused; }
    void setPaused(bool paused);
    //! Forgets what is shown; what waits in the recorder is clearRequested()'s.
    void clear();
    //! Names shown instead of the ids of services.
    void setServiceNames(const QHash<QString, QString> &names);
    //! A connection that is selected elsewhere is offered as a filter. Invalid = none.
    void offerSession(SessionId session);

    void setFilter(const TrafficFilter &filter);
    //! Goes to a message; a filter that hides it is cleared.
    void showMessage(quint64 number);
    //! Compares the two selected messages, or the selected one with the last like it.
    void showDiff();
    //! Shows the message's pair and goes to it.
    void showPair();

    [[nodiscard]] TrafficModel &model() const { return *m_model; }
    [[nodiscard]] TrafficTable *table() const { return m_table; }
    [[nodiscard]] MessageView *messageView() const { return m_view; }
    //! The message stands elsewhere from now on: whoever calls this shows messageView() and owns
    //! it.
    MessageView *takeMessageView();

Q_SIGNALS:
    void pausedChanged();
    //! What can be done with the selection is another thing now.
    void selectionEdited();

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildEmptyState();
    void applyFilter();
    void showSelection();
    void refreshState();
    void refreshEmptyState();
    [[nodiscard]] QString stateText() const;
    void retranslate();

    TrafficActions &m_actions;
    TrafficModel *m_model;
    TrafficBar *m_bar;
    TrafficTable *m_table;
    MessageView *m_view;
    QSplitter *m_splitter;
    QWidget *m_empty;
    QLabel *m_emptyText;
    LinkButton *m_clearFilter;
    TrafficStatus m_status;
    bool m_paused = false;
};

} // namespace Switchboard
