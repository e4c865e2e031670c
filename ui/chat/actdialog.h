// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/actform.h"
#include "ui/chat/actsender.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace Switchboard {

//! What an ActDialog asks for.
struct ActRequest {
    QString act;
    QString title;
    QString doText; //!< of the button
    QJsonObject fixed; //!< parameters that are known
    QList<ActField> fields; //!< parameters to fill in
};

//! Lets people fill in an act and do it. Stays open and says why when it failed.
class ActDialog final : public QDialog
{
    Q_OBJECT

public:
    //! Closes itself and goes away after the act was done.
    ActDialog(const ActRequest &request, const ChatWorld &world, ActSender send, QWidget *parent);

private:
    void run();
    void showError(const QString &error);

    ActRequest m_request;
    ActSender m_send;
    ActForm *m_form;
    QLabel *m_error;
    QPushButton *m_button = nullptr;
};

} // namespace Switchboard
