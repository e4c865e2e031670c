// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace Switchboard {

//! Names and values in one or two columns, as the width allows. Values can be selected and read
//! from left to right in a mirrored window too, for most are addresses and figures.
class FieldGrid final : public QWidget
{
    Q_OBJECT

public:
    //! Short fields stand beside each other when there is room, long ones never.
    enum class Span { Short, Long };

    explicit FieldGrid(QWidget *parent);

    //! Adds a field and returns its number; \a objectName is that of its value.
    int add(Span span, const QString &objectName);
    void setName(int field, const QString &name);
    //! A field without a value is not shown.
    void setValue(int field, const QString &value);
    [[nodiscard]] QString value(int field) const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Field {
        Span span = Span::Short;
        QLabel *name = nullptr;
        QLabel *value = nullptr;
        bool shown = false;
    };

    [[nodiscard]] int fittingColumns() const;
    void arrange();
    void align();

    QGridLayout *m_grid;
    QList<Field> m_fields;
    int m_columns = 1;
};

} // namespace Switchboard
