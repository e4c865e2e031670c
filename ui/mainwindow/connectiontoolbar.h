// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QTimer>
#include <QToolBar>

class QAction;
class QLineEdit;

namespace Switchboard {

class Chip;
class WindowActions;

//! Kick, block, the filter, and chips that say why the table shows what it shows.
class ConnectionToolBar final : public QToolBar
{
    Q_OBJECT

public:
    static constexpr int FilterDelayMs = 150;

    ConnectionToolBar(const WindowActions &actions, QWidget *parent);

    void focusFilter();
    //! False when there was nothing to clear.
    bool clearFilter();
    //! Empty = no chip.
    void setServiceChip(const QString &serviceName);
    void setFrozenChip(bool frozen);

Q_SIGNALS:
    void filterChanged(const QString &text);
    void serviceChipRemoved();
    //! Esc in the empty filter field.
    void escaped();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildFilter();
    void retranslate();

    const WindowActions &m_actions;
    QLineEdit *m_filter;
    QAction *m_search = nullptr;
    QAction *m_clear = nullptr;
    Chip *m_serviceChip;
    Chip *m_frozenChip;
    QAction *m_serviceChipAction = nullptr;
    QAction *m_frozenChipAction = nullptr;
    QTimer m_delay;
    QString m_serviceName;
};

} // namespace Switchboard
