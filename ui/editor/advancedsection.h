// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "ui/editor/formsection.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace Switchboard {

//! What few services need: source, account, tags, filters, names and origins, pings.
class AdvancedSection final : public FormSection
{
    Q_OBJECT

public:
    //! \a backends to choose from; with one there is nothing to choose.
    explicit AdvancedSection(const QList<BackendSettings> &backends, QWidget *parent = nullptr);

    void load(const ServiceSettings &settings) override;
    void store(ServiceSettings &settings) const override;
    void retranslate() override;
    void adapt(const ServiceSettings &settings) override;
    //! Whether anything differs from a fresh service.
    [[nodiscard]] bool isChanged() const;

protected:
    void showHint(const QString &key, const ServiceSettings &settings) override;

private:
    [[nodiscard]] QWidget *makeLiveness();

    QComboBox *m_backend = nullptr;
    QLineEdit *m_account;
    QLineEdit *m_tags;
    QLineEdit *m_only;
    QLineEdit *m_except;
    QLineEdit *m_hosts;
    QLineEdit *m_origins;
    QSpinBox *m_ping;
    QSpinBox *m_silence;
    QLabel *m_backendLabel = nullptr;
    QLabel *m_accountLabel;
    QLabel *m_tagsLabel;
    QLabel *m_onlyLabel;
    QLabel *m_exceptLabel;
    QLabel *m_hostsLabel;
    QLabel *m_originsLabel;
    QLabel *m_pingLabel;
    QLabel *m_silenceLabel;
};

} // namespace Switchboard
