// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Switchboard {

//! What stands where there is nothing to show yet: an icon, why, and one way on.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &iconName, QWidget *parent = nullptr);

    //! No button when \a buttonText is empty.
    void setTexts(const QString &title, const QString &text, const QString &buttonText = {});

Q_SIGNALS:
    void buttonClicked();

private:
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace Switchboard
