// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/actdialog.h"
#include "ui/chat/chatworld.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace Switchboard {

//! What the chat on screen knows, to fill forms with.
struct QuickEventPlace {
    ChatId chat;
    bool hasChat = false;
    qint64 actor = 0; //!< whom one acts as
    qint32 message = 0; //!< the selected message, else the latest; 0 = none
};

//! Something besides a message that people let happen with one button.
struct QuickEvent {
    enum class Section { Interaction, Members, Group, Requests, Account };

    QString id; //!< stable, for object names
    const char *title = nullptr; //!< to be translated
    Section section = Section::Interaction;
    bool groupsOnly = false;
};

//! The quick events and the forms behind them.
class QuickEvents final
{
    Q_DECLARE_TR_FUNCTIONS(Switchboard::QuickEvents)

public:
    QuickEvents() = delete;

    [[nodiscard]] static const QList<QuickEvent> &all();
    [[nodiscard]] static QString title(const QuickEvent &event);
    [[nodiscard]] static QString sectionTitle(QuickEvent::Section section);
    [[nodiscard]] static ActRequest request(const QuickEvent &event, const ChatWorld &world,
                                            const QuickEventPlace &place);

private:
    static QList<ActField> interaction(const QString &id, const ChatWorld &world,
                                       const QuickEventPlace &place);
    static QList<ActField> members(const QString &id, const ChatWorld &world,
                                   const QuickEventPlace &place);
    static QList<ActField> group(const QString &id, const QuickEventPlace &place);
    static QList<ActField> requests(const QString &id, const ChatWorld &world,
                                    const QuickEventPlace &place);
    static QList<ActField> account(const QString &id, const QuickEventPlace &place);
    static ActField person(const char *key, const QString &label, qint64 value,
                           const QuickEventPlace &place);
    static ActField messageField(const QuickEventPlace &place);
};

} // namespace Switchboard
