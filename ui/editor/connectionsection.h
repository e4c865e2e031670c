// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/editor/formsection.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace Switchboard {

class FileEdit;
class TokenEdit;

//! How a service reaches a bot that it connects to: the URLs by role, pauses, proxy, and how it
//! makes sure of the other side.
class ConnectionSection final : public FormSection
{
    Q_OBJECT

public:
    explicit ConnectionSection(QWidget *parent = nullptr);

    void load(const ServiceSettings &settings) override;
    void store(ServiceSettings &settings) const override;
    void retranslate() override;
    //! An exception ends with the URL it was made for.
    void adapt(const ServiceSettings &settings) override;
    //! Whether anything differs from a fresh service.
    [[nodiscard]] bool isChanged() const;

protected:
    void showHint(const QString &key, const ServiceSettings &settings) override;

private:
    void follow();
    [[nodiscard]] QWidget *makeExceptions();
    [[nodiscard]] QWidget *makeShort(QWidget *field);
    void toggleException(int box, bool unverified);
    void showExceptions(const ServiceSettings &settings);

    static constexpr int MaxTargets = 2; //!< API and Event

    QCheckBox *m_universal;
    QLineEdit *m_apiUrl;
    QLineEdit *m_eventUrl;
    QSpinBox *m_interval;
    QSpinBox *m_timeout;
    QSpinBox *m_retries;
    QLineEdit *m_proxy;
    QLineEdit *m_proxyUser;
    TokenEdit *m_proxyPassword;
    FileEdit *m_caFile;
    QLineEdit *m_pin;
    QList<QCheckBox *> m_exceptions; //!< one for each target
    QStringList m_targets; //!< as they were last
    QStringList m_unverified;
    bool m_exceptionEnded = false;

    QLabel *m_apiUrlLabel;
    QLabel *m_eventUrlLabel;
    QLabel *m_intervalLabel;
    QLabel *m_timeoutLabel;
    QLabel *m_retriesLabel;
    QLabel *m_proxyLabel;
    QLabel *m_proxyUserLabel;
    QLabel *m_proxyPasswordLabel;
    QLabel *m_caFileLabel;
    QLabel *m_pinLabel;
    QLabel *m_exceptionsLabel;
};

} // namespace Switchboard
