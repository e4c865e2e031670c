// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/services/servicestatus.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Switchboard {

//! What keeps a connection of ours from working, in a service row: one sentence and what can be
//! done about it. Hidden while there is nothing to say.
class LinkTrouble final : public QWidget
{
    Q_OBJECT

public:
    LinkTrouble(const QString &serviceId, QWidget *parent);

    //! Null = all is well.
    void setLink(const LinkStatus *link);

Q_SIGNALS:
    void connectRequested();
    void doctorRequested();

private:
    QLabel *m_text;
    QPushButton *m_connect;
    QPushButton *m_doctor;
};

} // namespace Switchboard
