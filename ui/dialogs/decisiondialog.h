// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Switchboard {

//! A decision that cannot be undone: a title, what will happen, fields, and Cancel as the default.
class DecisionDialog : public QDialog
{
    Q_OBJECT

public:
    DecisionDialog(const QString &title, const QString &text, const QString &doText,
                   QWidget *parent);

protected:
    //! Where a dialog puts its fields, between text and buttons.
    [[nodiscard]] QVBoxLayout *fields() const { return m_fields; }
    [[nodiscard]] QPushButton *acceptButton() const { return m_accept; }

private:
    QVBoxLayout *m_fields;
    QPushButton *m_accept = nullptr;
};

} // namespace Switchboard
