// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QDialogButtonBox;
class QHBoxLayout;
class QPushButton;

namespace Switchboard {

class CommandRegistry;

//! All keys on one page, by menu.
class ShortcutOverview final : public QDialog
{
    Q_OBJECT

public:
    ShortcutOverview(CommandRegistry &commands, QWidget *parent);

Q_SIGNALS:
    void editRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    CommandRegistry &m_commands;
    QHBoxLayout *m_columns;
    QDialogButtonBox *m_buttons;
    QPushButton *m_edit;
};

} // namespace Switchboard
