// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Switchboard {

//! Asks for the number of a connection.
class GoToDialog final : public QDialog
{
    Q_OBJECT

public:
    //! Shows the connection and returns nothing, or returns why that is not possible.
    using Go = std::function<QString(quint64 number)>;

    GoToDialog(Go go, QWidget *parent);

private:
    void tryToGo();
    void showError(const QString &error);

    Go m_go;
    QLineEdit *m_number;
    QLabel *m_error;
    QPushButton *m_button;
};

} // namespace Switchboard
