// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QIcon>
#include <QWidget>

namespace Switchboard {

//! A themed icon that only decorates; screen readers pass it by.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    IconLabel(const QString &iconName, int side, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
};

} // namespace Switchboard
