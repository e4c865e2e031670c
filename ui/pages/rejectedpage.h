// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/net/rejectionreport.h"
#include "core/services/servicestatus.h"
#include "ui/support/rejectiontext.h"

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Switchboard {

class ElidedLabel;
class LinkButton;
class ListTable;
class RejectedModel;

//! The Rejected tab: who was refused, how often, and what mends it.
class RejectedPage final : public QWidget
{
    Q_OBJECT

public:
    explicit RejectedPage(QWidget *parent = nullptr);

    void setReport(const RejectionReport &report);
    //! For names and addresses.
    void setServices(const QList<ServiceStatus> &services);
    //! For the token that a bot should have.
    void setConfiguration(const Configuration &configuration);

    [[nodiscard]] const RejectedModel &model() const { return *m_model; }
    void setMuted(const RejectedGroup &group, bool muted);
    void showGroup(quint64 number);
    //! `Rejected (312)`.
    [[nodiscard]] QString title() const;
    //! What the screen knows around \a group.
    [[nodiscard]] RejectionPlace placeOf(const RejectedGroup &group) const;

Q_SIGNALS:
    void titleChanged();
    void mutedChanged();
    void blockRequested(const QList<Switchboard::RejectedGroup> &groups);
    //! Numbers of groups; none = all.
    void clearRequested(const QList<quint64> &groups);
    //! Something was put into the clipboard.
    void copied(const QString &what);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildDetail();
    void buildActions();
    void retranslate();
    void refresh();
    void refreshDetail(const QList<RejectedGroup> &groups);
    void refreshActions(const QList<RejectedGroup> &groups);
    void placeEmpty();
    [[nodiscard]] QList<RejectedGroup> selected() const;
    void blockSelected();
    void muteSelected();
    void clearSelected();
    void copyTokenLine();
    void showMenu(const QPoint &position);

    RejectedModel *m_model;
    ListTable *m_table;
    QLabel *m_empty;
    QWidget *m_detail;
    ElidedLabel *m_heading;
    QLabel *m_mend;
    QWidget *m_line;
    QLabel *m_lineTitle;
    QLabel *m_lineText;
    LinkButton *m_copyLine;
    QPushButton *m_block;
    QPushButton *m_mute;
    QPushButton *m_clear;
    QAction *m_blockAction;
    QAction *m_muteAction;
    QAction *m_clearAction;
    QAction *m_clearAllAction;
    QList<ServiceStatus> m_services;
    Configuration m_configuration;
};

} // namespace Switchboard
