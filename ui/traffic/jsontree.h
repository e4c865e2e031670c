// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/traffic/trafficrecord.h"

#include <QWidget>

class QLabel;
class QTreeView;

namespace Switchboard {

class BackgroundWorker;
class JsonTreeModel;

//! The payload of one message as a tree that can be opened; values and paths can be copied.
class JsonTree final : public QWidget
{
    Q_OBJECT

public:
    explicit JsonTree(BackgroundWorker &worker, QWidget *parent = nullptr);

    //! Null = nothing.
    void setMessage(const TrafficMessagePtr &message);
    [[nodiscard]] QTreeView *view() const { return m_view; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void addCopyAction(const char *objectName, int role, const QKeySequence &keys = {});
    void retranslate();
    void showText(const QString &text);

    BackgroundWorker &m_worker;
    TrafficMessagePtr m_message;
    JsonTreeModel *m_model;
    QTreeView *m_view;
    QLabel *m_note;
    quint64 m_turn = 0;
};

} // namespace Switchboard
