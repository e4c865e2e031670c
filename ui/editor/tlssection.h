// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/editor/certificatefiles.h"
#include "ui/editor/formsection.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace Switchboard {

class FileEdit;

//! The certificate that a service shows to bots, what it says, and a way to get one.
class TlsSection final : public FormSection
{
    Q_OBJECT

public:
    //! \a profileFolder is where a new certificate goes.
    explicit TlsSection(const QString &profileFolder, QWidget *parent = nullptr);

    void load(const ServiceSettings &settings) override;
    void store(ServiceSettings &settings) const override;
    void retranslate() override;
    void adapt(const ServiceSettings &settings) override;
    //! Whether TLS is on.
    [[nodiscard]] bool isChanged() const;

protected:
    void showHint(const QString &key, const ServiceSettings &settings) override;

private:
    //! A line of text that can only be read and copied.
    struct ReadOnly {
        QLineEdit *text = nullptr;
        QToolButton *copy = nullptr;
        QLabel *label = nullptr;
    };

    [[nodiscard]] ReadOnly addReadOnly(const QString &key);
    void create();

    QString m_profileFolder;
    FileEdit *m_certificate;
    FileEdit *m_key;
    ReadOnly m_fingerprint;
    ReadOnly m_pin;
    QPushButton *m_create;
    CertificateFacts m_facts; //!< of the file at m_factsPath
    QString m_factsPath;
    QString m_failure; //!< of the last attempt to make one
    QLabel *m_certificateLabel;
    QLabel *m_keyLabel;
};

} // namespace Switchboard
