// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QPlainTextEdit>

namespace Switchboard {

//! Lines of code or configuration to read, select and copy: a fixed-width font in a quiet box.
class CodeBox final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeBox(QWidget *parent = nullptr);

    //! Shows \a text; selection and scroll position stay when it is the same.
    void setText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void applyTheme();
};

} // namespace Switchboard
