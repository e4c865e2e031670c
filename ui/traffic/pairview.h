// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/traffic/trafficrecord.h"

#include <QWidget>

#include <optional>

class QLabel;
class QSplitter;

namespace Switchboard {

class BackgroundWorker;
class ElidedLabel;
class PayloadText;

//! An action and its response together, and how long the answer took.
class PairView final : public QWidget
{
    Q_OBJECT

public:
    explicit PairView(BackgroundWorker &worker, QWidget *parent = nullptr);

    //! \a pair is the other half of \a record, if there is one.
    void setMessages(const std::optional<TrafficRecord> &record,
                     const std::optional<TrafficRecord> &pair);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    std::optional<TrafficRecord> m_action;
    std::optional<TrafficRecord> m_response;
    std::optional<TrafficKind> m_kind; //!< of the message that was asked for
    QSplitter *m_splitter;
    ElidedLabel *m_actionTitle;
    ElidedLabel *m_responseTitle;
    PayloadText *m_actionText;
    PayloadText *m_responseText;
    QLabel *m_missing; //!< in the place of the half that is not there
    QLabel *m_note;
};

} // namespace Switchboard
