// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "ui/editor/servicevalidation.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace Switchboard {

class FieldMessage;

//! A part of the form: labelled fields below each other, with a message line under each.
class FormSection : public QWidget
{
    Q_OBJECT

public:
    explicit FormSection(QWidget *parent = nullptr);

    //! Shows \a settings.
    virtual void load(const ServiceSettings &settings) = 0;
    //! Puts what the fields say into \a settings.
    virtual void store(ServiceSettings &settings) const = 0;
    virtual void retranslate() = 0;
    //! Shows the rows that a service with \a settings has a use for, and no others. What stands in
    //! the others stays.
    virtual void adapt(const ServiceSettings &settings);

    //! The width that the labels need; all sections are given the same.
    [[nodiscard]] int neededLabelWidth() const;
    void setLabelWidth(int width);
    //! Shows the problems of the fields in \a visited, and hints where there are none.
    void showProblems(const QList<FieldProblem> &problems, const ServiceSettings &settings,
                      const QSet<QString> &visited);
    //! Moves the keyboard to the field called \a key; false when it is not here.
    bool focusField(const QString &key);
    [[nodiscard]] bool hasField(const QString &key) const;

Q_SIGNALS:
    void edited();
    //! The keyboard left the field called \a key.
    void fieldLeft(const QString &key);

protected:
    //! One more row. \a editor is what the label and the keyboard mean, \a widget what stands in
    //! the row (the editor itself or something around it).
    QLabel *addRow(const QString &key, QWidget *editor, QWidget *widget);
    QLabel *addRow(const QString &key, QWidget *editor) { return addRow(key, editor, editor); }
    //! A second field in the row of \a sharedKey, with its own \a editor and the same message.
    void addToRow(const QString &key, QWidget *editor, const QString &sharedKey);
    //! The row of \a key, with label and message, is there or not.
    void setRowShown(const QString &key, bool shown);
    //! Anything over the width of the fields.
    void addWide(QWidget *widget);
    [[nodiscard]] FieldMessage *message(const QString &key) const;
    virtual void showProblem(const QString &key, const QString &text);
    //! What stands under a field that has no problem.
    virtual void showHint(const QString &key, const ServiceSettings &settings);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Field {
        QString key;
        QLabel *label = nullptr;
        QWidget *editor = nullptr;
        QWidget *widget = nullptr; //!< what stands in the row; null = in the row of another field
        FieldMessage *message = nullptr;
    };

    void follow(const QString &key, QWidget *editor);
    [[nodiscard]] const Field *find(const QString &key) const;

    QGridLayout *m_grid;
    QList<Field> m_fields;
};

} // namespace Switchboard
