// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/editor/formsection.h"

class QCheckBox;
class QComboBox;
class QRadioButton;
class QSpinBox;

namespace Switchboard {

//! What bots are sent: heartbeat, format, lifecycle events, own messages.
class EventsSection final : public FormSection
{
    Q_OBJECT

public:
    explicit EventsSection(QWidget *parent = nullptr);

    void load(const ServiceSettings &settings) override;
    void store(ServiceSettings &settings) const override;
    void retranslate() override;
    void adapt(const ServiceSettings &settings) override;
    void setHeartbeat(int milliseconds);

protected:
    void showHint(const QString &key, const ServiceSettings &settings) override;

private:
    [[nodiscard]] QWidget *makeFormats();

    QSpinBox *m_heartbeat;
    QRadioButton *m_array;
    QRadioButton *m_string;
    QComboBox *m_lifecycle;
    QCheckBox *m_ownMessages;
    QLabel *m_heartbeatLabel;
    QLabel *m_formatLabel;
    QLabel *m_lifecycleLabel;
};

} // namespace Switchboard
