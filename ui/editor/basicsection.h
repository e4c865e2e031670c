// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/editor/formsection.h"
#include "ui/support/botsnippets.h"
#include "ui/widgets/fieldmessage.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace Switchboard {

class AddressBox;
class TokenEdit;

//! What is known of the port, in the user's language.
struct PortVerdict {
    FieldMessage::Kind kind = FieldMessage::Kind::None;
    QString text;
    quint16 offeredPort = 0; //!< another port that is free; 0 = none to offer
};

//! What every service needs: its kind, the bot at the other end, name, address or URL, token or
//! secret.
class BasicSection final : public FormSection
{
    Q_OBJECT

public:
    enum class Purpose { NewService, ExistingService };

    BasicSection(Purpose purpose, QWidget *parent);

    void load(const ServiceSettings &settings) override;
    void store(ServiceSettings &settings) const override;
    void retranslate() override;
    void adapt(const ServiceSettings &settings) override;

    [[nodiscard]] ServiceKind kind() const;
    [[nodiscard]] BotPreset framework() const;
    void setFramework(BotPreset framework);
    //! What the probe of the port says; shown as long as address and port are well formed.
    void setPortVerdict(const PortVerdict &verdict);

Q_SIGNALS:
    void kindChanged();
    void frameworkChanged();
    //! The operator takes what suits the framework.
    void heartbeatSuggested(int milliseconds);

protected:
    void showProblem(const QString &key, const QString &text) override;
    void showHint(const QString &key, const ServiceSettings &settings) override;

private:
    [[nodiscard]] QWidget *makeEndpoint();
    void showPort();
    void showFramework(const ServiceSettings &settings);
    void showToken(const ServiceSettings &settings);
    void tellCopied(const QString &key, const QString &text);
    void follow();

    QComboBox *m_kind;
    QComboBox *m_framework;
    QLineEdit *m_name;
    AddressBox *m_host;
    QSpinBox *m_port;
    QLineEdit *m_url;
    TokenEdit *m_token;
    TokenEdit *m_secret;
    QCheckBox *m_webSocket;
    QCheckBox *m_switchOn = nullptr; //!< of a new service only
    QLabel *m_kindLabel;
    QLabel *m_frameworkLabel;
    QLabel *m_nameLabel;
    QLabel *m_hostLabel;
    QLabel *m_portLabel;
    QLabel *m_urlLabel;
    QLabel *m_tokenLabel;
    QLabel *m_secretLabel;
    PortVerdict m_verdict;
};

} // namespace Switchboard
