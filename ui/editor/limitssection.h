// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configurationkeys.h"
#include "ui/editor/formsection.h"

#include <QList>

class QSpinBox;

namespace Switchboard {

class LinkButton;

//! The limits that an operator may want to change; the others stay as they are in the file.
class LimitsSection final : public FormSection
{
    Q_OBJECT

public:
    explicit LimitsSection(QWidget *parent = nullptr);

    void load(const ServiceSettings &settings) override;
    void store(ServiceSettings &settings) const override;
    void retranslate() override;
    void adapt(const ServiceSettings &settings) override;
    //! Whether any of them is not at its default.
    [[nodiscard]] bool isChanged() const;

private:
    struct Limit {
        const LimitKey *key = nullptr;
        QSpinBox *box = nullptr;
        QLabel *label = nullptr;
    };

    void setDefaults();

    QList<Limit> m_limits;
    LinkButton *m_reset;
};

} // namespace Switchboard
