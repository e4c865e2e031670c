// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/connectionsection.h"

#include "ui/editor/fileedit.h"
#include "ui/editor/servicetext.h"
#include "ui/editor/tokenedit.h"
#include "ui/help/helptopic.h"
#include "ui/widgets/fieldmessage.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

#include <limits>

namespace Switchboard {
namespace {

constexpr int BoxWidth = 140;
constexpr int IntervalStep = 500;
constexpr int MaxTimeoutSeconds = 3600;

QStringList urlsOf(const RemoteSettings &remote)
{
    QStringList urls;
    for (const auto &target : remote.targets()) {
        if (!urls.contains(target.second))
            urls.append(target.second);
    }
    return urls;
}

bool hasCertificate(const QString &url)
{
    const QString scheme = QUrl(url).scheme();
    return scheme == QLatin1String("wss") || scheme == QLatin1String("https");
}

} // namespace

ConnectionSection::ConnectionSection(QWidget *parent)
    : FormSection(parent), m_universal(new QCheckBox(this)), m_apiUrl(new QLineEdit(this)),
      m_eventUrl(new QLineEdit(this)), m_interval(new QSpinBox(this)),
      m_timeout(new QSpinBox(this)), m_retries(new QSpinBox(this)), m_proxy(new QLineEdit(this)),
      m_proxyUser(new QLineEdit(this)),
      m_proxyPassword(new TokenEdit(TokenEdit::Kind::Password, this)),
      m_caFile(new FileEdit(QStringLiteral("caFile"), this)), m_pin(new QLineEdit(this))
{
    m_interval->setRange(0, std::numeric_limits<int>::max());
    m_interval->setSingleStep(IntervalStep);
    m_interval->setGroupSeparatorShown(true);
    m_timeout->setRange(0, MaxTimeoutSeconds);
    m_retries->setRange(0, PostSettings::MaxRetries);
    m_universal->setObjectName(QStringLiteral("serviceEditor_universal"));
    addWide(m_universal);
    m_apiUrlLabel = addRow(QStringLiteral("apiUrl"), m_apiUrl);
    m_eventUrlLabel = addRow(QStringLiteral("eventUrl"), m_eventUrl);
    m_intervalLabel =
        addRow(QStringLiteral("reconnectInterval"), m_interval, makeShort(m_interval));
    m_timeoutLabel = addRow(QStringLiteral("timeoutSeconds"), m_timeout, makeShort(m_timeout));
    m_retriesLabel = addRow(QStringLiteral("retries"), m_retries, makeShort(m_retries));
    m_proxyLabel = addRow(QStringLiteral("proxy"), m_proxy);
    m_proxyUserLabel = addRow(QStringLiteral("proxyUser"), m_proxyUser);
    m_proxyPasswordLabel =
        addRow(QStringLiteral("proxyPassword"), m_proxyPassword->lineEdit(), m_proxyPassword);
    m_caFileLabel = addRow(QStringLiteral("caFile"), m_caFile->lineEdit(), m_caFile);
    m_pinLabel = addRow(QStringLiteral("pin"), m_pin);
    QWidget *exceptions = makeExceptions();
    m_exceptionsLabel =
        addRow(QStringLiteral("unverifiedUrls"), m_exceptions.constFirst(), exceptions);
    for (int i = 0; i < MaxTargets; ++i)
        m_exceptions.at(i)->setObjectName(QStringLiteral("serviceEditor_unverified_%1").arg(i));
    setHelpTopic(this, QStringLiteral("service-editor#connection"));
    follow();
    retranslate();
}

void ConnectionSection::follow()
{
    for (QLineEdit *edit : {m_apiUrl, m_eventUrl, m_proxy, m_proxyUser, m_pin})
        connect(edit, &QLineEdit::textChanged, this, &FormSection::edited);
    for (QSpinBox *box : {m_interval, m_timeout, m_retries})
        connect(box, &QSpinBox::valueChanged, this, &FormSection::edited);
    connect(m_universal, &QCheckBox::toggled, this, &FormSection::edited);
    connect(m_proxyPassword, &TokenEdit::edited, this, &FormSection::edited);
    connect(m_caFile, &FileEdit::edited, this, &FormSection::edited);
    for (int i = 0; i < MaxTargets; ++i)
        connect(m_exceptions.at(i), &QCheckBox::toggled, this,
                [this, i](bool checked) { toggleException(i, checked); });
}

void ConnectionSection::load(const ServiceSettings &settings)
{
    const RemoteSettings &remote = settings.remote;
    m_universal->setChecked(remote.universal);
    m_apiUrl->setText(remote.apiUrl);
    m_eventUrl->setText(remote.eventUrl);
    m_interval->setValue(remote.reconnectInterval);
    m_timeout->setValue(settings.post.timeoutSeconds);
    m_retries->setValue(settings.post.retries);
    m_proxy->setText(remote.proxy);
    m_proxyUser->setText(remote.proxyUser);
    m_proxyPassword->setToken(remote.proxyPassword);
    m_caFile->setPath(remote.caFile);
    m_pin->setText(remote.pin);
    m_pin->setCursorPosition(0);
    m_unverified = remote.unverifiedUrls;
    m_targets = urlsOf(remote);
    m_exceptionEnded = false;
}

void ConnectionSection::store(ServiceSettings &settings) const
{
    RemoteSettings &remote = settings.remote;
    remote.universal = m_universal->isChecked();
    remote.apiUrl = m_apiUrl->text().trimmed();
    remote.eventUrl = m_eventUrl->text().trimmed();
    remote.reconnectInterval = m_interval->value();
    settings.post.timeoutSeconds = m_timeout->value();
    settings.post.retries = m_retries->value();
    remote.proxy = m_proxy->text().trimmed();
    remote.proxyUser = m_proxyUser->text();
    remote.proxyPassword = m_proxyPassword->token();
    remote.caFile = m_caFile->path();
    remote.pin = m_pin->text().trimmed();
    remote.unverifiedUrls = m_unverified;
}

void ConnectionSection::retranslate()
{
    const auto name = [](const char *key, QLabel *label, QWidget *editor) {
        const QString text = fieldName(QString::fromLatin1(key));
        label->setText(text);
        editor->setAccessibleName(text);
    };
    name("apiUrl", m_apiUrlLabel, m_apiUrl);
    name("eventUrl", m_eventUrlLabel, m_eventUrl);
    name("reconnectInterval", m_intervalLabel, m_interval);
    name("timeoutSeconds", m_timeoutLabel, m_timeout);
    name("retries", m_retriesLabel, m_retries);
    name("proxy", m_proxyLabel, m_proxy);
    name("proxyUser", m_proxyUserLabel, m_proxyUser);
    name("proxyPassword", m_proxyPasswordLabel, m_proxyPassword->lineEdit());
    name("caFile", m_caFileLabel, m_caFile->lineEdit());
    name("pin", m_pinLabel, m_pin);
    m_exceptionsLabel->setText(tr("Exceptions", "from checking certificates"));
    m_universal->setText(tr("&One connection for actions and events"));
    m_universal->setToolTip(tr("The role Universal; most bots want it"));
    m_interval->setSuffix(tr(" ms", "milliseconds"));
    m_interval->setSpecialValueText(tr("longer each time"));
    m_timeout->setSuffix(tr(" s", "seconds"));
    m_timeout->setSpecialValueText(tr("none", "time-out"));
    m_retries->setSpecialValueText(tr("none", "retries"));
    for (QLineEdit *edit : {m_apiUrl, m_eventUrl})
        edit->setPlaceholderText(tr("the URL above"));
    m_proxy->setPlaceholderText(tr("none, or http://host:port, socks5://host:port"));
    m_caFile->lineEdit()->setPlaceholderText(tr("the authorities of the system"));
    m_caFile->retranslate(tr("Choose a file with certificates of authorities"));
    m_pin->setPlaceholderText(tr("sha256/…, the only certificate that is accepted"));
    m_proxyPassword->retranslate();
}

void ConnectionSection::adapt(const ServiceSettings &settings)
{
    const bool isPost = settings.kind == ServiceKind::HttpPost;
    m_universal->setVisible(!isPost);
    const bool isApart = !isPost && !settings.remote.universal;
    // Not where something stands that may have to be mended.
    setRowShown(QStringLiteral("apiUrl"), isApart || !settings.remote.apiUrl.isEmpty());
    setRowShown(QStringLiteral("eventUrl"), isApart || !settings.remote.eventUrl.isEmpty());
    setRowShown(QStringLiteral("reconnectInterval"), !isPost);
    for (const char *key : {"timeoutSeconds", "retries"})
        setRowShown(QString::fromLatin1(key), isPost);
    for (const char *key : {"proxyUser", "proxyPassword"})
        setRowShown(QString::fromLatin1(key),
                    !settings.remote.proxy.isEmpty() || !settings.remote.proxyUser.isEmpty()
                        || !settings.remote.proxyPassword.isEmpty());
    const QStringList targets = urlsOf(settings.remote);
    for (const QString &url : std::as_const(m_targets)) {
        if (!targets.contains(url) && m_unverified.removeAll(url) > 0)
            m_exceptionEnded = true;
    }
    m_targets = targets;
    showExceptions(settings);
}

bool ConnectionSection::isChanged() const
{
    ServiceSettings settings;
    store(settings);
    return !(settings == ServiceSettings());
}

void ConnectionSection::showHint(const QString &key, const ServiceSettings &settings)
{
    using Kind = FieldMessage::Kind;
    if (key == QLatin1String("unverifiedUrls")) {
        if (!m_unverified.isEmpty())
            message(key)->setMessage(Kind::Error,
                                     tr("Not checked: anybody in between can read and change "
                                        "everything, the token included. A pin is safer."));
        else if (m_exceptionEnded)
            message(key)->setMessage(Kind::Warn,
                                     tr("The URL has changed: its certificate is checked again."));
        else
            message(key)->clear();
    } else if (key == QLatin1String("reconnectInterval")
               && settings.remote.reconnectInterval == 0) {
        message(key)->setMessage(Kind::Hint,
                                 tr("A pause that doubles, up to %1 s; 3,000 ms is the "
                                    "standard's.")
                                     .arg(settings.limits.reconnectCapSeconds));
    } else if (key == QLatin1String("retries")) {
        message(key)->setMessage(Kind::Hint,
                                 tr("After network errors and answers of 500 and "
                                    "above; the standard has none."));
    } else {
        FormSection::showHint(key, settings);
    }
}

QWidget *ConnectionSection::makeExceptions()
{
    auto *boxes = new QWidget(this);
    auto *layout = new QVBoxLayout(boxes);
    layout->setContentsMargins(0, 6, 0, 2);
    layout->setSpacing(6);
    for (int i = 0; i < MaxTargets; ++i) {
        auto *box = new QCheckBox(boxes);
        m_exceptions.append(box);
        layout->addWidget(box);
    }
    return boxes;
}

QWidget *ConnectionSection::makeShort(QWidget *field)
{
    field->setFixedWidth(BoxWidth);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(field);
    layout->addStretch();
    return row;
}

void ConnectionSection::toggleException(int box, bool unverified)
{
    const QString url = m_targets.value(box);
    m_unverified.removeAll(url);
    if (unverified)
        m_unverified.append(url);
    m_exceptionEnded = false;
    Q_EMIT edited();
}

void ConnectionSection::showExceptions(const ServiceSettings &settings)
{
    bool isShown = m_exceptionEnded;
    for (int i = 0; i < MaxTargets; ++i) {
        const QString url = m_targets.value(i);
        QCheckBox *box = m_exceptions.at(i);
        const QSignalBlocker blocker(box);
        const bool isException = m_unverified.contains(url);
        const bool applies = hasCertificate(url) || isException;
        box->setVisible(applies);
        box->setChecked(isException);
        box->setText(m_targets.size() > 1
                         ? tr("Do not check the certificate of %1").arg(QUrl(url).host())
                         : tr("Do not check this server's certificate"));
        box->setAccessibleName(tr("Do not check the certificate of %1").arg(url));
        isShown = isShown || applies;
    }
    setRowShown(QStringLiteral("unverifiedUrls"), isShown && !settings.listens());
}

} // namespace Switchboard
