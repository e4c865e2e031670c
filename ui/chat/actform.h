// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/chatworld.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QWidget>

#include <optional>
#include <utility>

class QFormLayout;

namespace Switchboard {

//! One parameter of an act that people fill in.
struct ActField {
    enum class Kind {
        Text,
        Number,
        User, //!< anybody of the world, or a number
        Member, //!< of the group of the form, or a number
        Choice,
        Flag,
    };

    QString key = {}; //!< the parameter
    QString label = {};
    Kind kind = Kind::Text;
    bool required = false;
    QJsonValue value = {}; //!< to begin with; undefined = empty
    QList<std::pair<QString, QJsonValue>> choices = {};
};

//! A form for the parameters of one act.
class ActForm final : public QWidget
{
    Q_OBJECT

public:
    //! \a groupId is where members come from.
    ActForm(const QList<ActField> &fields, const ChatWorld &world, qint64 groupId,
            QWidget *parent = nullptr);

    //! What was filled in; empty optional fields are left out.
    [[nodiscard]] QJsonObject params() const;
    //! What is wrong, one line; empty when nothing is. \a field is the first field with a mistake.
    [[nodiscard]] QString error(QWidget **field) const;

private:
    struct Entry {
        ActField field;
        QWidget *editor = nullptr;
    };

    [[nodiscard]] QWidget *makeEditor(const ActField &field, const ChatWorld &world,
                                      qint64 groupId);
    [[nodiscard]] QWidget *makePeople(const ActField &field, const ChatWorld &world,
                                      qint64 groupId);
    [[nodiscard]] QWidget *makeChoice(const ActField &field);
    //! None when it is empty; undefined when it is wrong.
    [[nodiscard]] static std::optional<QJsonValue> valueOf(const Entry &entry);

    QFormLayout *m_layout;
    QList<Entry> m_entries;
};

} // namespace Switchboard
