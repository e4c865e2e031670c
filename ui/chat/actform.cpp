// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/actform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpression>

namespace Switchboard {

namespace {

constexpr qsizetype MaximumPeople = 1000; //!< offered; the number of anybody can be written
constexpr int EditorWidth = 240;

QString personText(const QString &name, qint64 userId)
{
    return QStringLiteral("%1 (%2)").arg(name, QString::number(userId));
}

//! The number somebody wrote: alone, or in the brackets behind a name.
std::optional<qint64> personOf(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("^(?:.*\\()?(\\d{1,18})\\)?$"));
    const QRegularExpressionMatch match = number.match(text.trimmed());
    return match.hasMatch() ? std::optional(match.captured(1).toLongLong()) : std::nullopt;
}

} // namespace

ActForm::ActForm(const QList<ActField> &fields, const ChatWorld &world, qint64 groupId,
                 QWidget *parent)
    : QWidget(parent), m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const ActField &field : fields) {
        QWidget *editor = makeEditor(field, world, groupId);
        editor->setObjectName(QStringLiteral("act_") + field.key);
        editor->setAccessibleName(field.label);
        editor->setMinimumWidth(EditorWidth);
        m_layout->addRow(field.kind == ActField::Kind::Flag ? QString() : field.label, editor);
        m_entries.append({field, editor});
    }
    if (!m_entries.isEmpty())
        setFocusProxy(m_entries.constFirst().editor);
}

QWidget *ActForm::makeEditor(const ActField &field, const ChatWorld &world, qint64 groupId)
{
    switch (field.kind) {
    case ActField::Kind::User:
    case ActField::Kind::Member:
        return makePeople(field, world, groupId);
    case ActField::Kind::Choice:
        return makeChoice(field);
    case ActField::Kind::Flag: {
        auto *box = new QCheckBox(field.label, this);
        box->setChecked(field.value.toBool());
        return box;
    }
    case ActField::Kind::Text:
    case ActField::Kind::Number:
        break;
    }
    return new QLineEdit(field.value.toVariant().toString(), this);
}

QWidget *ActForm::makePeople(const ActField &field, const ChatWorld &world, qint64 groupId)
{
    auto *box = new QComboBox(this);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    const ChatId group{ChatKind::Group, groupId};
    const SimulatorGroup *found =
        field.kind == ActField::Kind::Member ? world.group(groupId) : nullptr;
    const auto add = [&](qint64 userId) {
        if (box->count() < MaximumPeople)
            box->addItem(
                personText(found ? world.nameIn(group, userId) : world.nickname(userId), userId),
                userId);
    };
    if (found) {
        for (const SimulatorMember &member : found->members)
            add(member.userId);
    } else {
        for (const SimulatorUser &user : world.all().users)
            add(user.userId);
    }
    const qint64 value = field.value.toVariant().toLongLong();
    const int row = box->findData(value);
    box->setCurrentIndex(row);
    if (row < 0)
        box->setEditText(value > 0 ? QString::number(value) : QString());
    return box;
}

QWidget *ActForm::makeChoice(const ActField &field)
{
    auto *box = new QComboBox(this);
    for (const auto &[text, value] : field.choices)
        box->addItem(text, value.toVariant());
    box->setCurrentIndex(std::max(0, box->findData(field.value.toVariant())));
    return box;
}

std::optional<QJsonValue> ActForm::valueOf(const Entry &entry)
{
    switch (entry.field.kind) {
    case ActField::Kind::User:
    case ActField::Kind::Member: {
        const QString text = static_cast<const QComboBox *>(entry.editor)->currentText();
        if (text.trimmed().isEmpty())
            return {};
        const std::optional<qint64> person = personOf(text);
        return person ? QJsonValue(*person) : QJsonValue(QJsonValue::Undefined);
    }
    case ActField::Kind::Choice:
        return QJsonValue::fromVariant(static_cast<const QComboBox *>(entry.editor)->currentData());
    case ActField::Kind::Flag:
        return QJsonValue(static_cast<const QCheckBox *>(entry.editor)->isChecked());
    case ActField::Kind::Number: {
        const QString text = static_cast<const QLineEdit *>(entry.editor)->text().trimmed();
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        if (text.isEmpty())
            return {};
        return isNumber ? QJsonValue(number) : QJsonValue(QJsonValue::Undefined);
    }
    case ActField::Kind::Text:
        break;
    }
    const QString text = static_cast<const QLineEdit *>(entry.editor)->text();
    // An emptied text is a value too: a card may be taken away.
    if (text.isEmpty() && (entry.field.required || !entry.field.value.isString()))
        return {};
    return QJsonValue(text);
}

QJsonObject ActForm::params() const
{
    QJsonObject params;
    for (const Entry &entry : m_entries) {
        if (const std::optional<QJsonValue> value = valueOf(entry))
            params.insert(entry.field.key, *value);
    }
    return params;
}

QString ActForm::error(QWidget **field) const
{
    for (const Entry &entry : m_entries) {
        const std::optional<QJsonValue> value = valueOf(entry);
        *field = entry.editor;
        if (!value && entry.field.required)
            return tr("%1 is needed").arg(entry.field.label);
        if (value && value->isUndefined())
            return tr("%1 is no number").arg(entry.field.label);
    }
    *field = nullptr;
    return {};
}

} // namespace Switchboard
