// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Switchboard {

//! A line for the reason in a Close frame, which holds at most 123 bytes of UTF-8: it counts, and
//! stops at a whole character.
class ReasonEdit final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int MaximumBytes = 123; //!< RFC 6455 section 5.5: 125 less the code

    explicit ReasonEdit(QWidget *parent = nullptr);

    [[nodiscard]] QString reason() const;
    void setPlaceholder(const QString &text);
    [[nodiscard]] QLineEdit *lineEdit() const { return m_edit; }

Q_SIGNALS:
    //! Enter was pressed. It does nothing else: the default of a dialog with a reason is Cancel,
    //! and the text must not be lost.
    void entered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void limit();

    QLineEdit *m_edit;
    QLabel *m_counter;
};

} // namespace Switchboard
