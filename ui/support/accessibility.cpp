// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/accessibility.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace Switchboard {
namespace {

constexpr auto RoleProperty = "_switchboard_accessibleRole";
constexpr auto SelectedProperty = "_switchboard_accessiblySelected";

class RoleInterface final : public QAccessibleWidget
{
public:
    explicit RoleInterface(QWidget *widget)
        : QAccessibleWidget(widget, QAccessible::Role(widget->property(RoleProperty).toInt()))
    { }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        const QVariant selected = widget()->property(SelectedProperty);
        state.selectable = selected.isValid();
        state.selected = selected.toBool();
        return state;
    }
};

QAccessibleInterface *roleInterface(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    return widget && widget->property(RoleProperty).isValid() ? new RoleInterface(widget) : nullptr;
}

} // namespace

bool nameAccessibly(QWidget *widget, const QString &name)
{
    if (widget->accessibleName() == name)
        return false;
    widget->setAccessibleName(name);
    return true;
}

void setAccessibleRole(QWidget *widget, QAccessible::Role role)
{
    QAccessible::installFactory(&roleInterface); // twice is harmless
    widget->setProperty(RoleProperty, int(role));
}

void speak(QWidget *widget)
{
    // AT-SPI knows no alerts; its readers speak a notification that appears.
    for (const QAccessible::Event type : {QAccessible::Alert, QAccessible::ObjectShow}) {
        QAccessibleEvent event(widget, type);
        QAccessible::updateAccessibility(&event);
    }
}

void setAccessiblySelected(QWidget *widget, bool selected)
{
    const QVariant before = widget->property(SelectedProperty);
    if (before.isValid() && before.toBool() == selected)
        return;
    widget->setProperty(SelectedProperty, selected);
    QAccessible::State changed;
    changed.selected = true;
    QAccessibleStateChangeEvent event(widget, changed);
    QAccessible::updateAccessibility(&event);
}

} // namespace Switchboard
