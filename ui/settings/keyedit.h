// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QKeySequenceEdit>

namespace Switchboard {

//! A field that takes the next keys that are pressed together, at once; Esc leaves it as it was.
class KeyEdit final : public QKeySequenceEdit
{
    Q_OBJECT

public:
    explicit KeyEdit(QWidget *parent = nullptr);

    //! For the line inside, which screen readers see.
    void setNames(const QString &name, const QString &placeholder);

Q_SIGNALS:
    void captured(const QKeySequence &keys);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace Switchboard
