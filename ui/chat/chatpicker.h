// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>
#include <QList>
#include <QString>

class QLineEdit;
class QListWidget;

namespace Switchboard {

//! One choice of a ChatPicker.
struct ChatChoice {
    QString text;
    QString detail; //!< a number, behind the text; also searched
    qint64 value = 0;
};

//! A list that pops up at a button: type to narrow it down, Enter or a click chooses, Esc leaves.
class ChatPicker final : public QFrame
{
    Q_OBJECT

public:
    ChatPicker(const QString &name, const QList<ChatChoice> &choices, QWidget *parent);

    //! Shows the list above \a button and keeps it on the screen.
    void popup(const QWidget *button);

Q_SIGNALS:
    void chosen(qint64 value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void choose();

    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace Switchboard
