// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/traffic/trafficrecord.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QTableView;

namespace Switchboard {

class BackgroundWorker;
class ElidedLabel;
class JsonDiffModel;

//! Two messages side by side: what was added, removed and changed, by sign and colour.
class DiffView final : public QWidget
{
    Q_OBJECT

public:
    explicit DiffView(BackgroundWorker &worker, QWidget *parent = nullptr);

    //! Compares \a before with \a after, the newer one; nothing to compare with = says so.
    void setMessages(const std::optional<TrafficRecord> &before,
                     const std::optional<TrafficRecord> &after);
    [[nodiscard]] QTableView *view() const { return m_view; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void compare();
    void refresh();
    void retranslate();
    void sizeColumns();

    BackgroundWorker &m_worker;
    std::optional<TrafficRecord> m_before;
    std::optional<TrafficRecord> m_after;
    JsonDiffModel *m_model;
    ElidedLabel *m_title;
    QCheckBox *m_changesOnly;
    QTableView *m_view;
    QLabel *m_note;
    quint64 m_turn = 0;
    bool m_compared = false; //!< the model shows these two
    bool m_comparable = true; //!< both are JSON
};

} // namespace Switchboard
