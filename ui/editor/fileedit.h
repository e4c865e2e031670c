// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace Switchboard {

//! The path of a file: typed, or chosen in a dialog.
class FileEdit final : public QWidget
{
    Q_OBJECT

public:
    //! \a key names the button: `serviceEditor_choose_KEY`.
    explicit FileEdit(const QString &key, QWidget *parent);

    [[nodiscard]] QString path() const;
    void setPath(const QString &path);
    //! Where the keyboard goes.
    [[nodiscard]] QLineEdit *lineEdit() const { return m_edit; }
    //! \a title of the dialog, which the button has as its name.
    void retranslate(const QString &title);

Q_SIGNALS:
    void edited();

private:
    void choose();

    QLineEdit *m_edit;
    QToolButton *m_button;
    QString m_title;
};

} // namespace Switchboard
