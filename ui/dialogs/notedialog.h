// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QLineEdit;

namespace Switchboard {

struct ConnectionRow;

//! The operator's note about the client of a connection.
class NoteDialog final : public QDialog
{
    Q_OBJECT

public:
    NoteDialog(const ConnectionRow &connection, QWidget *parent);

    //! Empty = no note.
    [[nodiscard]] QString note() const;

private:
    QLineEdit *m_note;
};

} // namespace Switchboard
