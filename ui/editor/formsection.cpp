// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/formsection.h"

#include "ui/widgets/fieldmessage.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace Switchboard {
namespace {

constexpr int LabelColumn = 0;
constexpr int FieldColumn = 1;
constexpr int ColumnGap = 12;
constexpr int MessageGap = 2;

QString problemOf(const QString &key, const QList<FieldProblem> &problems)
{
    const auto found = std::ranges::find(problems, key, &FieldProblem::key);
    return found == problems.cend() ? QString() : found->text;
}

} // namespace

FormSection::FormSection(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(ColumnGap);
    m_grid->setVerticalSpacing(MessageGap);
    m_grid->setColumnStretch(FieldColumn, 1);
}

void FormSection::adapt(const ServiceSettings &) { }

int FormSection::neededLabelWidth() const
{
    int width = 0;
    for (const Field &field : m_fields) {
        if (field.label)
            width = std::max(width, field.label->sizeHint().width());
    }
    return width;
}

void FormSection::setLabelWidth(int width)
{
    m_grid->setColumnMinimumWidth(LabelColumn, width);
}

void FormSection::showProblems(const QList<FieldProblem> &problems, const ServiceSettings &settings,
                               const QSet<QString> &visited)
{
    QSet<const FieldMessage *> taken; // fields of one row share the line
    for (const Field &field : std::as_const(m_fields)) {
        const QString problem =
            visited.contains(field.key) ? problemOf(field.key, problems) : QString();
        if (problem.isEmpty() || taken.contains(field.message))
            continue;
        showProblem(field.key, problem);
        taken.insert(field.message);
    }
    for (const Field &field : std::as_const(m_fields)) {
        if (taken.contains(field.message))
            continue;
        showHint(field.key, settings);
        taken.insert(field.message);
    }
}

void FormSection::showProblem(const QString &key, const QString &text)
{
    message(key)->setMessage(FieldMessage::Kind::Error, text);
}

void FormSection::showHint(const QString &key, const ServiceSettings &settings)
{
    const QString hint = fieldHint(key, settings);
    message(key)->setMessage(hint.isEmpty() ? FieldMessage::Kind::None : FieldMessage::Kind::Hint,
                             hint);
}

bool FormSection::focusField(const QString &key)
{
    const Field *field = find(key);
    if (!field)
        return false;
    field->editor->setFocus(Qt::OtherFocusReason);
    return true;
}

bool FormSection::hasField(const QString &key) const
{
    return find(key) != nullptr;
}

QLabel *FormSection::addRow(const QString &key, QWidget *editor, QWidget *widget)
{
    auto *label = new QLabel(this);
    label->setBuddy(editor);
    auto *line = new FieldMessage(key, this);
    line->setEditor(editor);
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, LabelColumn, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->addWidget(widget, row, FieldColumn);
    m_grid->addWidget(line, row + 1, FieldColumn);
    m_fields.append(
        {.key = key, .label = label, .editor = editor, .widget = widget, .message = line});
    follow(key, editor);
    return label;
}

void FormSection::addToRow(const QString &key, QWidget *editor, const QString &sharedKey)
{
    m_fields.append({.key = key, .editor = editor, .message = message(sharedKey)});
    follow(key, editor);
}

void FormSection::setRowShown(const QString &key, bool shown)
{
    const Field *field = find(key);
    Q_ASSERT(field && field->widget);
    for (QWidget *part : {static_cast<QWidget *>(field->label), field->widget,
                          static_cast<QWidget *>(field->message)})
        part->setVisible(shown);
}

void FormSection::addWide(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), FieldColumn);
}

FieldMessage *FormSection::message(const QString &key) const
{
    const Field *field = find(key);
    return field ? field->message : nullptr;
}

bool FormSection::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const auto found = std::ranges::find_if(m_fields, [&](const Field &field) {
            return watched == field.editor || watched == field.editor->focusProxy()
                || field.editor->isAncestorOf(qobject_cast<QWidget *>(watched));
        });
        if (found != m_fields.cend())
            Q_EMIT fieldLeft(found->key);
    }
    return QWidget::eventFilter(watched, event);
}

void FormSection::follow(const QString &key, QWidget *editor)
{
    editor->setObjectName(QStringLiteral("serviceEditor_") + key);
    editor->installEventFilter(this);
    for (QWidget *child : editor->findChildren<QWidget *>())
        child->installEventFilter(this);
}

const FormSection::Field *FormSection::find(const QString &key) const
{
    const auto found = std::ranges::find(m_fields, key, &Field::key);
    return found == m_fields.cend() ? nullptr : &*found;
}

} // namespace Switchboard
