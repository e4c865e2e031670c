// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/basicsection.h"

#include "core/config/configurationkeys.h"
#include "ui/editor/addressbox.h"
#include "ui/editor/servicekinds.h"
#include "ui/editor/tokenedit.h"
#include "ui/help/helptopic.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <limits>

namespace Switchboard {
namespace {

constexpr int PortWidth = 92;
constexpr int NameLength = 200; // the validation says what is too long

} // namespace

BasicSection::BasicSection(Purpose purpose, QWidget *parent)
    : FormSection(parent), m_kind(new QComboBox(this)), m_framework(new QComboBox(this)),
      m_name(new QLineEdit(this)), m_host(new AddressBox(this)), m_port(new QSpinBox(this)),
      m_url(new QLineEdit(this)), m_token(new TokenEdit(TokenEdit::Kind::Token, this)),
      m_secret(new TokenEdit(TokenEdit::Kind::Secret, this)), m_webSocket(new QCheckBox(this))
{
    for (const ServiceKind kind : serviceKinds())
        m_kind->addItem({}, int(kind));
    m_kind->setEnabled(purpose == Purpose::NewService); // another kind is another service
    for (const BotPreset framework : allBotPresets())
        m_framework->addItem({}, int(framework));
    m_name->setMaxLength(NameLength);
    m_url->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    setHelpTopic(m_kind, QStringLiteral("service-editor#type"));
    setHelpTopic(m_port, QStringLiteral("service-editor#port"));
    setHelpTopic(m_token, QStringLiteral("service-editor#token"));
    m_port->setRange(0, std::numeric_limits<quint16>::max());
    m_port->setFixedWidth(PortWidth);
    m_port->setAlignment(Qt::AlignRight);
    m_kindLabel = addRow(QStringLiteral("kind"), m_kind);
    m_frameworkLabel = addRow(QStringLiteral("preset"), m_framework);
    m_nameLabel = addRow(QStringLiteral("name"), m_name);
    m_hostLabel = addRow(QStringLiteral("host"), m_host, makeEndpoint());
    addToRow(QStringLiteral("port"), m_port, QStringLiteral("host"));
    m_urlLabel = addRow(QStringLiteral("url"), m_url);
    m_tokenLabel = addRow(QStringLiteral("token"), m_token->lineEdit(), m_token);
    m_secretLabel = addRow(QStringLiteral("secret"), m_secret->lineEdit(), m_secret);
    m_webSocket->setObjectName(QStringLiteral("serviceEditor_webSocket"));
    addWide(m_webSocket);
    if (purpose == Purpose::NewService) {
        m_switchOn = new QCheckBox(this);
        m_switchOn->setObjectName(QStringLiteral("serviceEditor_enabled"));
        addWide(m_switchOn);
    }
    follow();
    retranslate();
}

void BasicSection::follow()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BasicSection::kindChanged);
    connect(m_framework, &QComboBox::currentIndexChanged, this, &BasicSection::frameworkChanged);
    connect(m_name, &QLineEdit::textEdited, this, &FormSection::edited);
    connect(m_host, &QComboBox::editTextChanged, this, &FormSection::edited);
    connect(m_host, &QComboBox::activated, this,
            [this] { Q_EMIT fieldLeft(QStringLiteral("host")); });
    connect(m_port, &QSpinBox::valueChanged, this, &FormSection::edited);
    connect(m_url, &QLineEdit::textChanged, this, &FormSection::edited);
    connect(m_token, &TokenEdit::edited, this, &FormSection::edited);
    connect(m_token, &TokenEdit::copied, this,
            [this] { tellCopied(QStringLiteral("token"), tr("Token copied.")); });
    connect(m_secret, &TokenEdit::edited, this, &FormSection::edited);
    connect(m_secret, &TokenEdit::copied, this,
            [this] { tellCopied(QStringLiteral("secret"), tr("Secret copied.")); });
    connect(m_webSocket, &QCheckBox::toggled, this, &FormSection::edited);
    if (m_switchOn)
        connect(m_switchOn, &QCheckBox::toggled, this, &FormSection::edited);
}

void BasicSection::load(const ServiceSettings &settings)
{
    m_kind->setCurrentIndex(m_kind->findData(int(settings.kind)));
    m_name->setText(settings.name);
    m_host->setAddress(settings.host);
    m_port->setValue(settings.port);
    m_url->setText(settings.remote.url);
    m_url->setCursorPosition(0);
    m_token->setToken(settings.token);
    m_secret->setToken(settings.post.secret);
    m_webSocket->setChecked(settings.webSocket);
    if (m_switchOn)
        m_switchOn->setChecked(settings.enabled);
}

void BasicSection::store(ServiceSettings &settings) const
{
    settings.kind = kind();
    if (m_name->text() != settings.name)
        settings.name = m_name->text().trimmed();
    settings.host = m_host->address();
    settings.port = quint16(m_port->value());
    settings.remote.url = m_url->text().trimmed();
    settings.token = m_token->token();
    settings.post.secret = m_secret->token();
    settings.webSocket = m_webSocket->isChecked();
    if (m_switchOn)
        settings.enabled = m_switchOn->isChecked();
}

void BasicSection::retranslate()
{
    m_kindLabel->setText(tr("T&ype", "of a service"));
    m_kind->setAccessibleName(tr("Type of the service"));
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, kindText(ServiceKind(m_kind->itemData(i).toInt())));
    m_frameworkLabel->setText(tr("&Bot"));
    m_nameLabel->setText(tr("&Name"));
    m_hostLabel->setText(tr("&Listen on"));
    m_portLabel->setText(tr("&Port"));
    m_urlLabel->setText(tr("&URL"));
    m_url->setAccessibleName(tr("URL of the bot"));
    m_tokenLabel->setText(tr("Access to&ken"));
    m_secretLabel->setText(tr("Sec&ret"));
    m_secret->lineEdit()->setAccessibleName(tr("Secret of the signature"));
    m_webSocket->setText(tr("&WebSocket on the same port"));
    m_webSocket->setToolTip(tr("Bots may connect by forward WebSocket as well, as with NapCat"));
    m_framework->setAccessibleName(tr("Bot framework"));
    m_name->setAccessibleName(tr("Name"));
    m_host->setAccessibleName(tr("Address to listen on"));
    m_host->lineEdit()->setAccessibleName(m_host->accessibleName());
    m_port->setAccessibleName(tr("Port"));
    m_token->lineEdit()->setAccessibleName(tr("Access token"));
    for (int i = 0; i < m_framework->count(); ++i) {
        const auto framework = BotPreset(m_framework->itemData(i).toInt());
        const QString name = botName(framework);
        m_framework->setItemText(i,
                                 framework == BotPreset::NapCat ? tr("As with %1").arg(name)
                                     : name.isEmpty()           ? tr("Something else")
                                                                : name);
    }
    if (m_switchOn)
        m_switchOn->setText(tr("&Switch it on after saving"));
    m_host->retranslate();
    m_token->retranslate();
    m_secret->retranslate();
}

void BasicSection::adapt(const ServiceSettings &settings)
{
    const bool isPost = settings.kind == ServiceKind::HttpPost;
    const bool isHttp =
        settings.kind == ServiceKind::HttpServer || settings.kind == ServiceKind::SseServer;
    setRowShown(QStringLiteral("host"), settings.listens());
    setRowShown(QStringLiteral("url"), !settings.listens());
    setRowShown(QStringLiteral("token"), !isPost);
    setRowShown(QStringLiteral("secret"), isPost);
    m_webSocket->setVisible(isHttp);
    m_url->setPlaceholderText(isPost ? QStringLiteral("http://127.0.0.1:8080/")
                                     : QStringLiteral("ws://127.0.0.1:8080/onebot/v11/ws"));
}

ServiceKind BasicSection::kind() const
{
    return ServiceKind(m_kind->currentData().toInt());
}

BotPreset BasicSection::framework() const
{
    return BotPreset(m_framework->currentData().toInt());
}

void BasicSection::setFramework(BotPreset framework)
{
    m_framework->setCurrentIndex(m_framework->findData(int(framework)));
}

void BasicSection::setPortVerdict(const PortVerdict &verdict)
{
    m_verdict = verdict;
}

void BasicSection::showProblem(const QString &key, const QString &text)
{
    if (key == QLatin1String("token") && m_token->token().isEmpty())
        message(key)->setMessage(FieldMessage::Kind::Error, text, tr("Generate a token"),
                                 [this] { m_token->generate(); });
    else
        FormSection::showProblem(key, text);
}

void BasicSection::showHint(const QString &key, const ServiceSettings &settings)
{
    if (key == QLatin1String("preset"))
        showFramework(settings);
    else if (key == QLatin1String("host"))
        showPort();
    else if (key == QLatin1String("token"))
        showToken(settings);
    else
        FormSection::showHint(key, settings);
}

QWidget *BasicSection::makeEndpoint()
{
    auto *row = new QWidget(this);
    m_portLabel = new QLabel(row);
    m_portLabel->setBuddy(m_port);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_host, 1);
    layout->addSpacing(4);
    layout->addWidget(m_portLabel);
    layout->addWidget(m_port);
    return row;
}

void BasicSection::showPort()
{
    const quint16 offered = m_verdict.offeredPort;
    message(QStringLiteral("host"))
        ->setMessage(m_verdict.kind, m_verdict.text,
                     offered != 0 ? tr("Use %1", "another port").arg(offered) : QString(),
                     [this, offered] { m_port->setValue(offered); });
}

void BasicSection::showFramework(const ServiceSettings &settings)
{
    const BotMismatch mismatch = botMismatch(framework(), settings);
    const int interval = mismatch.heartbeatInterval;
    message(QStringLiteral("preset"))
        ->setMessage(mismatch.text.isEmpty() ? FieldMessage::Kind::None : FieldMessage::Kind::Warn,
                     mismatch.text,
                     interval > 0 ? tr("Heartbeat every %1 s").arg(interval / 1000) : QString(),
                     [this, interval] { Q_EMIT heartbeatSuggested(interval); });
}

void BasicSection::showToken(const ServiceSettings &settings)
{
    const QString hint = fieldHint(QStringLiteral("token"), settings);
    message(QStringLiteral("token"))
        ->setMessage(hint.isEmpty() ? FieldMessage::Kind::None : FieldMessage::Kind::Warn, hint);
}

void BasicSection::tellCopied(const QString &key, const QString &text)
{
    message(key)->setMessage(FieldMessage::Kind::Ok, text);
}

} // namespace Switchboard
