// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/traffic/trafficfilter.h"

#include <QList>
#include <QTimer>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLineEdit;
class QMenu;
class QToolButton;

namespace Switchboard {

class Chip;
class ElidedLabel;
class TrafficActions;

//! What stands above the traffic: pause, follow, what is shown and why, and how full the buffer is.
class TrafficBar final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int FilterDelayMs = 150;

    explicit TrafficBar(const TrafficActions &actions, QWidget *parent = nullptr);

    //! The filter that its parts make; chips follow it.
    [[nodiscard]] const TrafficFilter &filter() const { return m_filter; }
    void setFilter(const TrafficFilter &filter);
    //! Names shown instead of the ids of services.
    void setServiceNames(const QHash<QString, QString> &names);
    //! A connection that is selected elsewhere: it is offered as a filter. Invalid = none.
    void offerSession(SessionId session);
    void focusText();
    void setFollowing(bool following);
    //! Right-hand side: how the buffer stands. \a spoken is the same for screen readers.
    void setState(const QString &text, const QString &toolTip);
    //! One of so many messages is kept; 1 = all, no note.
    void setSampling(int stride, const QString &toolTip);
    void retranslate();

Q_SIGNALS:
    void filterChanged();
    //! To the newest message and stay there, or stay where it is.
    void followRequested(bool follow);
    //! Down, or Enter, in the text field: to the rows.
    void left();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildKinds();
    void buildText();
    [[nodiscard]] Chip *addChip(const char *objectName, void (TrafficBar::*remove)());
    void applyText();
    void applyKinds();
    void dropSession();
    void dropService();
    void dropType();
    void change();
    void refreshChips();
    void refreshKinds();
    void refreshOffer();

    TrafficFilter m_filter;
    QHash<QString, QString> m_serviceNames;
    SessionId m_offered;
    QHBoxLayout *m_layout;
    QToolButton *m_pause;
    QToolButton *m_follow;
    QToolButton *m_kinds;
    QMenu *m_kindMenu;
    QList<QAction *> m_kindActions; //!< in the order of TrafficKind
    QAction *m_failures;
    QAction *m_allKinds;
    QToolButton *m_offer;
    Chip *m_sessionChip;
    Chip *m_serviceChip;
    Chip *m_typeChip;
    Chip *m_samplingChip;
    QLineEdit *m_text;
    ElidedLabel *m_state;
    QTimer m_delay;
};

} // namespace Switchboard
