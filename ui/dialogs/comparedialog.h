// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"

#include <QDialog>
#include <QList>

class QButtonGroup;
class QGridLayout;

namespace Switchboard {

//! Two changes of one service side by side, with a choice for every field that differs. What only
//! one side changed is chosen already.
class CompareDialog final : public QDialog
{
    Q_OBJECT

public:
    CompareDialog(const ServiceSettings &base, const ServiceSettings &mine,
                  const ServiceSettings &theirs, QWidget *parent);

    //! Both put together as chosen; once it was accepted.
    [[nodiscard]] ServiceSettings merged() const;

private:
    struct Choice {
        QString key;
        QButtonGroup *sides = nullptr;
    };

    void addRow(QGridLayout *grid, const QString &key, bool theirsFirst);

    ServiceSettings m_mine;
    ServiceSettings m_theirs;
    QList<Choice> m_choices;
};

} // namespace Switchboard
