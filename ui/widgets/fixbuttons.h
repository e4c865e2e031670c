// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/widgets/bannerarea.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace Switchboard {

class LinkButton;

//! The ways to mend a problem, side by side in a cell. Buttons whose action stays are kept.
class FixButtons final : public QWidget
{
    Q_OBJECT

public:
    explicit FixButtons(QWidget *parent = nullptr);

    //! The buttons are named fix_ACTION_PROBLEM.
    void setActions(const QString &problemId, const QList<BannerAction> &actions);

private:
    QHBoxLayout *m_layout;
    QList<LinkButton *> m_buttons;
    QList<BannerAction> m_actions;
};

} // namespace Switchboard
