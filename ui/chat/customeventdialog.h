// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/actsender.h"
#include "ui/chat/chatworld.h"
#include "ui/chat/quickevents.h"

#include <QDialog>
#include <QJsonObject>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Switchboard {

//! Where \a text stops being JSON, and what an event lacks.
struct CustomEventCheck {
    QJsonObject event; //!< with time and self_id
    QString error; //!< one line; empty = it can be sent
    qsizetype offset = -1; //!< of the mistake in the text; -1 = not known
};

//! Lets people write an event by hand. It is checked while they write.
class CustomEventDialog final : public QDialog
{
    Q_OBJECT

public:
    CustomEventDialog(const ChatWorld &world, const QuickEventPlace &place, ActSender send,
                      QWidget *parent);

    //! Reads \a text; what is absent of `time` and `self_id` is filled in for the check.
    [[nodiscard]] static CustomEventCheck check(const QString &text, qint64 selfId);

private:
    void refresh();
    void run();
    void showText(const QString &text, bool isError);
    [[nodiscard]] static QString sample(const ChatWorld &world, const QuickEventPlace &place);

    qint64 m_selfId;
    ActSender m_send;
    QPlainTextEdit *m_text;
    QLabel *m_state;
    QPushButton *m_button = nullptr;
};

} // namespace Switchboard
